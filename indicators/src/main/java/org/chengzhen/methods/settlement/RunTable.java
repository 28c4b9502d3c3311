package org.chengzhen.methods.settlement;

import java.io.Serializable;
import java.util.Arrays;
import org.chengzhen.core.internal.Loop;

/**
 * The runs of set cells of a mask, row by row, joined into components by union and find.
 *
 * <p>A parent is never behind its child in raster order, so a component's root is its first run, and one
 * sweep flattens the forest. The people of a run are summed from left to right, those of a component run by
 * run in raster order: the sum does not depend on how the grid was cut into strips.
 */
final class RunTable implements Serializable {
    private static final long serialVersionUID = 1L;

    final Contiguity contiguity;
    /** Where the runs of a row begin; one more entry than rows. */
    int[] rowStart;

    int[] start;
    int[] end;
    int[] parent;
    double[] people;
    int size;

    RunTable(int rows, Contiguity contiguity, int expected) {
        this.contiguity = contiguity;
        rowStart = new int[rows + 1];
        start = new int[expected];
        end = new int[expected];
        parent = new int[expected];
        people = new double[expected];
    }

    /** The components of a mask, without people. */
    static RunTable of(CellMask mask, Contiguity contiguity) {
        RunTable table = new RunTable(mask.rows, contiguity, 2 * mask.rows + 16);
        for (int r = 0; r < mask.rows; r++) {
            Loop.check();
            table.addRow(mask, r, null);
        }
        return table;
    }

    /** Appends the runs of a row, which must be the next one, and joins them to those above. */
    void addRow(CellMask mask, int row, double[] rowPeople) {
        int first = size;
        if (start.length - size < mask.columns / 2 + 1) {
            grow(size + mask.columns / 2 + 1);
        }
        int o = row * mask.words;
        int starts = size;
        int ends = size;
        long carry = 0;
        for (int w = 0; w < mask.words; w++) {
            long x = mask.bits[o + w];
            long before = x << 1 | carry;
            carry = x >>> 63;
            int base = w << 6;
            for (long s = x & ~before; s != 0; s &= s - 1) {
                start[starts++] = base + Long.numberOfTrailingZeros(s);
            }
            for (long e = ~x & before; e != 0; e &= e - 1) {
                end[ends++] = base + Long.numberOfTrailingZeros(e);
            }
        }
        if (ends < starts) {
            end[ends] = mask.columns;
        }
        size = starts;
        rowStart[row + 1] = size;
        for (int i = first; i < size; i++) {
            parent[i] = i;
            if (rowPeople != null) {
                double sum = 0;
                for (int j = start[i]; j < end[i]; j++) {
                    // no mask that is summed holds a cell without data
                    sum += rowPeople[j];
                }
                people[i] = sum;
            }
        }
        if (row > 0) {
            join(mask, row);
        }
    }

    /**
     * Joins the runs of a row to those of the row above: where a run begins beside one of the other row. The
     * runs are then counted in bits, so that no step branches on where runs begin or end.
     */
    private void join(CellMask mask, int row) {
        long corner = contiguity == Contiguity.QUEEN ? -1L : 0;
        int here = row * mask.words;
        int above = here - mask.words;
        int a = rowStart[row - 1] - 1;
        int b = rowStart[row] - 1;
        long carryA = 0;
        long carryB = 0;
        for (int w = 0; w < mask.words; w++) {
            long x = mask.bits[above + w];
            long y = mask.bits[here + w];
            long beforeX = x << 1 | carryA;
            long beforeY = y << 1 | carryB;
            carryA = x >>> 63;
            carryB = y >>> 63;
            long startsX = x & ~beforeX;
            long startsY = y & ~beforeY;
            long meet = (startsY & (x | (beforeX & corner))) | (startsX & beforeY & (y | corner));
            for (; meet != 0; meet &= meet - 1) {
                // up to and with the lowest bit
                long upTo = meet ^ (meet - 1);
                union(a + Long.bitCount(startsX & upTo), b + Long.bitCount(startsY & upTo));
            }
            a += Long.bitCount(startsX);
            b += Long.bitCount(startsY);
        }
    }

    int find(int run) {
        int i = run;
        while (parent[i] != i) {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }
        return i;
    }

    private void union(int a, int b) {
        int x = find(a);
        int y = find(b);
        parent[Math.max(x, y)] = Math.min(x, y);
    }

    /** Makes each run point at its root. */
    void flatten() {
        for (int i = 0; i < size; i++) {
            parent[i] = parent[parent[i]];
        }
    }

    /** The people of each component, at its root; to be called when flat. */
    double[] peopleByRoot() {
        double[] total = new double[size];
        for (int i = 0; i < size; i++) {
            total[parent[i]] += people[i];
        }
        return total;
    }

    /** The run that holds a cell, or −1. */
    int runAt(int row, int column) {
        int at = Arrays.binarySearch(start, rowStart[row], rowStart[row + 1], column);
        int run = at >= 0 ? at : -at - 2;
        return run >= rowStart[row] && column < end[run] ? run : -1;
    }

    private void grow(int needed) {
        int capacity = (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, start.length + (start.length >> 1)));
        start = Arrays.copyOf(start, capacity);
        end = Arrays.copyOf(end, capacity);
        parent = Arrays.copyOf(parent, capacity);
        people = Arrays.copyOf(people, capacity);
    }

    /** Gives back memory that is not used. */
    void trim() {
        if (start.length > size) {
            start = Arrays.copyOf(start, size);
            end = Arrays.copyOf(end, size);
            parent = Arrays.copyOf(parent, size);
            people = Arrays.copyOf(people, size);
        }
    }

    /**
     * The tables of adjoining strips, one below the other, with the components that cross a seam joined.
     *
     * @param mask the cells of all strips
     */
    static RunTable stacked(RunTable[] parts, CellMask mask) {
        int rows = 0;
        int runs = 0;
        for (RunTable part : parts) {
            rows += part.rowStart.length - 1;
            runs = Math.addExact(runs, part.size);
        }
        RunTable all = new RunTable(rows, parts[0].contiguity, runs);
        int row = 0;
        for (RunTable part : parts) {
            System.arraycopy(part.start, 0, all.start, all.size, part.size);
            System.arraycopy(part.end, 0, all.end, all.size, part.size);
            System.arraycopy(part.people, 0, all.people, all.size, part.size);
            for (int i = 0; i < part.size; i++) {
                all.parent[all.size + i] = part.parent[i] + all.size;
            }
            for (int r = 1; r < part.rowStart.length; r++) {
                all.rowStart[row + r] = all.size + part.rowStart[r];
            }
            all.size += part.size;
            if (row > 0 && part.rowStart.length > 1) {
                all.join(mask, row);
            }
            row += part.rowStart.length - 1;
        }
        return all;
    }
}
