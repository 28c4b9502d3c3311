package org.chengzhen.methods.settlement;

import java.io.Serializable;
import java.util.Arrays;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Ties;
import org.jspecify.annotations.Nullable;

/**
 * Which urban centre each cell belongs to, and how centres grow: edges smoothed, gaps filled.
 *
 * <p>Members are bits; the number of a cell's centre is kept only for words that have members. Gaps are runs of the
 * complement.
 */
final class CentreMap implements Serializable {
    private static final long serialVersionUID = 1L;

    final CellMask members;
    private final int[] block;
    int[] numbers;
    private int used = 64;
    /** What was read ahead, kept so that it is read indeed. */
    transient int fetched;

    CentreMap(int rows, int columns) {
        this(rows, columns, 64);
    }

    /** A map that grows where more words than expected have members. */
    CentreMap(int rows, int columns, int expectedWords) {
        members = new CellMask(rows, columns);
        block = new int[members.bits.length];
        numbers = new int[64 * (Math.min(Math.min(expectedWords, block.length), 1 << 24) + 1)];
    }

    /** The number of a cell's centre, 0 for none. */
    int number(int row, int column) {
        if (row < 0 || column < 0 || row >= members.rows || column >= members.columns) {
            return 0;
        }
        // words without members share the first block, which holds zeros
        return numbers[block[row * members.words + (column >>> 6)] + (column & 63)];
    }

    void add(int row, int column, int number) {
        members.set(row, column);
        // found first: to find it may replace the array
        int at = blockOf(row * members.words + (column >>> 6)) + (column & 63);
        numbers[at] = number;
    }

    /** Gives a cell of a word a number, if it is not 0; the bit of the cell if so. */
    long put(int word, int bit, int number) {
        long added = (long) (-number >>> 31) << bit;
        members.bits[word] |= added;
        // found first: to find it may replace the array
        int at = blockOf(word) + bit;
        numbers[at] = number;
        return added;
    }

    /** Where the numbers of the cells of a word begin: of zeros if it is outside the rows or has no members. */
    int place(int row, int word) {
        return row < 0 || row >= members.rows ? 0 : block[row * members.words + word];
    }

    /**
     * Reads one number of each line of memory that a row takes: the processor fetches these together, which later are
     * asked for one by one.
     */
    void fetch(int row) {
        if (row >= members.rows) {
            return;
        }
        int read = 0;
        for (int i = row * members.words; i < (row + 1) * members.words; i++) {
            int at = block[i];
            if (at != 0) {
                read |= numbers[at] | numbers[at + 16] | numbers[at + 32] | numbers[at + 48];
            }
        }
        fetched = read;
    }

    /**
     * Adds runs of the cells of a row.
     *
     * @param numberBehind the number of run i at i + 1, 0 for those left out
     * @param firstRun the row's first
     */
    void addRuns(CellMask cells, int row, int[] numberBehind, int firstRun) {
        int run = firstRun;
        long carry = 0;
        for (int i = row * cells.words; i < (row + 1) * cells.words; i++) {
            long x = cells.bits[i];
            long starts = x & ~(x << 1 | carry);
            carry = x >>> 63;
            if (x == 0) {
                continue;
            }
            int b = blockOf(i);
            long added = 0;
            // cell by cell without a branch on where runs begin and end
            for (; x != 0; x &= x - 1) {
                int j = Long.numberOfTrailingZeros(x);
                run += (int) (starts >>> j & 1);
                int number = numberBehind[run];
                numbers[b + j] = number;
                added |= (long) (-number >>> 31) << j;
            }
            members.bits[i] |= added;
        }
    }

    private int blockOf(int word) {
        if (block[word] == 0) {
            if (used + 64 > numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.addExact(numbers.length, Math.max(64, numbers.length >> 1)));
            }
            block[word] = used;
            used += 64;
        }
        return block[word];
    }

    /** Takes the cells of some centres out again. */
    void removeIf(boolean[] dropped) {
        for (int i = 0; i < block.length; i++) {
            for (long x = members.bits[i]; x != 0; x &= x - 1) {
                int j = Long.numberOfTrailingZeros(x);
                if (dropped[numbers[block[i] + j]]) {
                    numbers[block[i] + j] = 0;
                    members.bits[i] &= ~(1L << j);
                }
            }
        }
    }

    /**
     * Smooths edges until nothing changes.
     *
     * @param closed cells that never join, or null
     * @param uncounted neighbours that are left out of the count, or null
     */
    void smooth(EdgeSmoothing rule, @Nullable CellMask closed, @Nullable CellMask uncounted) {
        if (rule == EdgeSmoothing.NONE || members.rows == 0 || members.columns == 0) {
            return;
        }
        new EdgeSweeps(this, closed, rule == EdgeSmoothing.MAJORITY_OF_VALID ? uncounted : null).run();
    }

    /**
     * Fills the patches of other cells, smaller than the limit, that one centre encloses.
     *
     * @param below patches of a smaller size are filled
     * @param sizes the size of a cell by row, or null for 1 each
     * @param closed cells that never join although their patch is filled, or null
     */
    void fill(double below, double @Nullable [] sizes, CellMask closed) {
        if (sizes == null && below <= 1) {
            return;
        }
        // most of what is open is found by the word, and needs no runs
        CellMask others = members.complement();
        CellMask outside = others.outside();
        RunTable patches = RunTable.of(others.andNot(outside), Contiguity.ROOK);
        patches.flatten();
        double[] size = new double[patches.size];
        boolean[] open = new boolean[patches.size];
        int[] owner = new int[patches.size];
        for (int r = 0; r < members.rows; r++) {
            Loop.check();
            if (patches.rowStart[r] < patches.rowStart[r + 1]) {
                openBesideOutside(r, others, outside, patches, open);
                fetch(r + 1);
            }
            for (int i = patches.rowStart[r]; i < patches.rowStart[r + 1]; i++) {
                int root = patches.parent[i];
                int start = patches.start[i];
                int end = patches.end[i];
                size[root] += (end - start) * (sizes == null ? 1 : sizes[r]);
                // no run reaches the border, so there is a member on its left
                int left = number(r, start - 1);
                owner[root] = i == root ? left : owner[root];
                // without a branch on what is open already
                open[root] |= !enclosed(r, start, end, left, owner[root]);
            }
        }
        for (int r = 0; r < members.rows; r++) {
            Loop.check();
            if (patches.rowStart[r] < patches.rowStart[r + 1]) {
                fetch(r);
            }
            for (int i = patches.rowStart[r]; i < patches.rowStart[r + 1]; i++) {
                int root = patches.parent[i];
                // what is far below the limit needs no thought of ties
                if (!open[root] && (size[root] <= below / 2 || Ties.less(size[root], below))) {
                    for (int c = patches.start[i]; c < patches.end[i]; c++) {
                        if (closed == null || !closed.get(r, c)) {
                            add(r, c, owner[root]);
                        }
                    }
                }
            }
        }
    }

    /** Marks the patches of a row, none of them on the border, that go on above or below outside: there are few. */
    private static void openBesideOutside(int row, CellMask gaps, CellMask outside, RunTable patches, boolean[] open) {
        int n = gaps.words;
        for (int i = row * n; i < (row + 1) * n; i++) {
            for (long x = gaps.bits[i] & (outside.bits[i - n] | outside.bits[i + n]); x != 0; x &= x - 1) {
                int column = (i - row * n << 6) + Long.numberOfTrailingZeros(x);
                open[patches.parent[patches.runAt(row, column)]] = true;
            }
        }
    }

    /** Whether the members around a run of other cells are all of one centre. */
    private boolean enclosed(int row, int start, int end, int left, int centre) {
        int others = (left ^ centre) | (number(row, end) ^ centre);
        // most runs are short, and end where no processor expects it: two cells without a branch
        others |= beside(row, start, centre) | beside(row, Math.min(start + 1, end - 1), centre);
        for (int c = start + 2; c < end; c++) {
            others |= beside(row, c, centre);
        }
        return others == 0;
    }

    /** Not 0 if a member above or below a cell, which is not on the border, is of another centre. */
    private int beside(int row, int column, int centre) {
        int word = row * members.words + (column >>> 6);
        int above = numbers[block[word - members.words] + (column & 63)];
        int below = numbers[block[word + members.words] + (column & 63)];
        // without a branch: the sign is set unless the number is 0
        return ((above ^ centre) & -above >> 31) | ((below ^ centre) & -below >> 31);
    }
}
