package org.chengzhen.methods.settlement;

import java.io.Serializable;
import java.util.Arrays;
import org.chengzhen.core.internal.Loop;
import org.jspecify.annotations.Nullable;

/**
 * The runs of set cells of a mask, row by row, joined into components by union and find.
 *
 * <p>A parent is never behind its child in raster order, so a component's root is its first run, and one
 * sweep flattens the forest. The people of a run are summed from left to right, those of a component run by
 * run in raster order: whether they are enough does not depend on how the grid was cut into strips.
 */
final class RunTable implements Serializable {
    private static final long serialVersionUID = 1L;

    final Contiguity contiguity;
    private final RunSums sums;
    /** Where the runs of a row begin; one more entry than rows. */
    int[] rowStart;

    /** Whether the columns of runs are kept, most of what a run takes. */
    private final boolean columnsKept;

    int[] start;
    int[] end;
    int[] parent;
    double[] people;
    int size;

    /**
     * A table without runs.
     *
     * @param enough more people need not be told from these, which spares to sum long runs to their ends
     * @param columnsKept whether it will be asked where runs begin and end
     */
    RunTable(int rows, Contiguity contiguity, double enough, boolean columnsKept, int expected) {
        this.contiguity = contiguity;
        sums = new RunSums(enough);
        rowStart = new int[rows + 1];
        this.columnsKept = columnsKept;
        start = new int[columnsKept ? expected : 0];
        end = new int[columnsKept ? expected : 0];
        parent = new int[expected];
        people = new double[0];
    }

    /** The components of a mask, without people. */
    static RunTable of(CellMask mask, Contiguity contiguity) {
        RunTable table = new RunTable(mask.rows, contiguity, 0, true, mask.runs() + mostRuns(mask));
        for (int r = 0; r < mask.rows; r++) {
            Loop.check();
            table.addRow(mask, r, null);
        }
        return table;
    }

    /**
     * Appends the runs of a row, which must be the next one, and joins them to those above.
     *
     * @param rowPeople the people of the row and {@link RunSums#AHEAD} numbers more, or null if nobody asks for people
     */
    void addRow(CellMask mask, int row, double @Nullable [] rowPeople) {
        int first = size;
        int needed = size + mostRuns(mask);
        if (parent.length < needed) {
            // as if the rows to come were like those so far, but no more than sixteen times as many
            long likely = (long) needed * (mask.rows + 1) / (row + 1);
            grow((int) Math.max(needed, Math.min(likely, Math.min(16L * parent.length, Integer.MAX_VALUE - 8))));
        }
        if (columnsKept) {
            size = addColumns(mask, row);
        }
        if (rowPeople != null) {
            people = people.length < parent.length ? Arrays.copyOf(people, parent.length) : people;
            size = sums.write(mask, row, rowPeople, people, first);
        }
        rowStart[row + 1] = size;
        for (int i = first; i < size; i++) {
            parent[i] = i;
        }
        if (row > 0 && size > first && rowStart[row] > rowStart[row - 1]) {
            join(mask, row, true);
        }
    }

    /** The most runs that a row can have. */
    private static int mostRuns(CellMask mask) {
        return mask.columns / 2 + 1;
    }

    /** Appends where the runs of a row begin and end; the number of runs then. */
    private int addColumns(CellMask mask, int row) {
        int o = row * mask.words;
        int starts = size;
        int ends = size;
        long carry = 0;
        for (int w = 0; w < mask.words; w++) {
            long x = mask.bits[o + w];
            if ((x | carry) == 0) {
                continue;
            }
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
        return starts;
    }

    /**
     * Joins the runs of a row to those of the row above: where a run begins beside one of the other row. The
     * runs are then counted in bits, so that no step branches on where runs begin or end.
     *
     * @param fresh whether the runs of the row are on their own still: the first run above that one of them meets then
     *     leads it, and only further ones are to be united
     */
    private void join(CellMask mask, int row, boolean fresh) {
        long corner = contiguity == Contiguity.QUEEN ? -1L : 0;
        long met = fresh ? 0 : -1L;
        int here = row * mask.words;
        int above = here - mask.words;
        int a = rowStart[row - 1] - 1;
        int b = rowStart[row] - 1;
        long carryA = 0;
        long carryB = 0;
        long carryMet = 0;
        for (int w = 0; w < mask.words; w++) {
            long x = mask.bits[above + w];
            long y = mask.bits[here + w];
            long beforeX = x << 1 | carryA;
            long beforeY = y << 1 | carryB;
            carryA = x >>> 63;
            carryB = y >>> 63;
            long startsX = x & ~beforeX;
            long startsY = y & ~beforeY;
            if ((startsX | startsY) == 0) {
                // empty, or within runs: a run that goes on has met what it had met
                continue;
            }
            long meet = (startsY & (x | (beforeX & corner))) | (startsX & beforeY & (y | corner));
            // cells of a run behind one where it met another, up to and with the cell behind its end
            long inner = beforeY & ~startsY;
            long behind = CellMask.onwards(inner, inner & (meet << 1 | carryMet));
            carryMet = (meet | behind) >>> 63;
            long again = meet & (behind | met);
            for (long m = meet & ~again; m != 0; m &= m - 1) {
                // up to and with the lowest bit
                long upTo = m ^ (m - 1);
                parent[b + Long.bitCount(startsY & upTo)] = parent[a + Long.bitCount(startsX & upTo)];
            }
            for (long m = again; m != 0; m &= m - 1) {
                long upTo = m ^ (m - 1);
                union(parent[a + Long.bitCount(startsX & upTo)], parent[b + Long.bitCount(startsY & upTo)]);
            }
            a += Long.bitCount(startsX);
            b += Long.bitCount(startsY);
        }
    }

    /** Unites two components by any run of each: of the two ways up, the one behind is led into the other. */
    private void union(int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            int behind = Math.max(a, b);
            b = Math.min(a, b);
            a = parent[behind];
            parent[behind] = b;
            if (a == behind) {
                // it was a root
                return;
            }
        }
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

    /**
     * The cells of the components with at least so many people; to be called when flat.
     *
     * @param cells the cells of all runs
     */
    CellMask holding(double leastPeople, CellMask cells) {
        double[] total = peopleByRoot();
        CellMask kept = new CellMask(cells.rows, cells.columns);
        int run = 0;
        for (int r = 0; r < cells.rows; r++) {
            Loop.check();
            long carry = 0;
            long carryKept = 0;
            for (int i = r * cells.words; i < (r + 1) * cells.words; i++) {
                long x = cells.bits[i];
                if (x == 0) {
                    carry = 0;
                    carryKept = 0;
                    continue;
                }
                long first = x & carryKept;
                for (long s = x & ~(x << 1 | carry); s != 0; s &= s - 1) {
                    first |= total[parent[run++]] >= leastPeople ? s & -s : 0;
                }
                kept.bits[i] = CellMask.onwards(x, first);
                carry = x >>> 63;
                carryKept = kept.bits[i] >>> 63;
            }
        }
        return kept;
    }

    /** The run that holds a cell, or −1. */
    int runAt(int row, int column) {
        int at = Arrays.binarySearch(start, rowStart[row], rowStart[row + 1], column);
        int run = at >= 0 ? at : -at - 2;
        return run >= rowStart[row] && column < end[run] ? run : -1;
    }

    private void grow(int capacity) {
        if (columnsKept) {
            start = Arrays.copyOf(start, capacity);
            end = Arrays.copyOf(end, capacity);
        }
        parent = Arrays.copyOf(parent, capacity);
    }

    /**
     * The tables of adjoining strips, none of which keeps columns, one below the other, with the components that cross a
     * seam joined.
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
        RunTable all = new RunTable(rows, parts[0].contiguity, parts[0].sums.enough, false, runs);
        all.people = new double[runs];
        int row = 0;
        for (RunTable part : parts) {
            System.arraycopy(part.people, 0, all.people, all.size, part.size);
            for (int i = 0; i < part.size; i++) {
                all.parent[all.size + i] = part.parent[i] + all.size;
            }
            for (int r = 1; r < part.rowStart.length; r++) {
                all.rowStart[row + r] = all.size + part.rowStart[r];
            }
            all.size += part.size;
            if (row > 0 && part.rowStart.length > 1) {
                all.join(mask, row, false);
            }
            row += part.rowStart.length - 1;
        }
        return all;
    }
}
