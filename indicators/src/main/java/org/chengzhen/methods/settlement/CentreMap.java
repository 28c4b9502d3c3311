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
    private int[] numbers;
    private int used = 64;

    CentreMap(int rows, int columns) {
        this(rows, columns, 64);
    }

    /** A map that grows where more words than expected have members. */
    CentreMap(int rows, int columns, int expectedWords) {
        members = new CellMask(rows, columns);
        block = new int[members.bits.length];
        numbers = new int[64 * (Math.min(expectedWords, 1 << 24) + 1)];
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

    /** Copies the numbers of a word and of the cells on its left and right, 0 outside the grid. */
    void read(int row, int word, int[] into, int at) {
        boolean inside = row >= 0 && row < members.rows;
        int i = row * members.words + word;
        System.arraycopy(numbers, inside ? block[i] : 0, into, at + 1, 64);
        into[at] = inside && word > 0 ? numbers[block[i - 1] + 63] : 0;
        into[at + 65] = inside && word + 1 < members.words ? numbers[block[i + 1]] : 0;
    }

    void addRun(int row, int from, int to, int number) {
        members.set(row, from, to);
        for (int w = from >>> 6; w <= (to - 1) >>> 6; w++) {
            int b = blockOf(row * members.words + w);
            int first = Math.max(from - (w << 6), 0);
            int last = Math.min(to - (w << 6), 64);
            // most runs are too short for Arrays.fill to pay
            for (int j = b + first; j < b + last; j++) {
                numbers[j] = number;
            }
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
        RunTable patches = RunTable.of(members.complement(), Contiguity.ROOK);
        patches.flatten();
        int n = patches.size;
        double[] size = new double[n];
        boolean[] open = new boolean[n];
        int[] owner = new int[n];
        for (int r = 0; r < members.rows; r++) {
            Loop.check();
            for (int i = patches.rowStart[r]; i < patches.rowStart[r + 1]; i++) {
                int root = patches.parent[i];
                size[root] += (patches.end[i] - patches.start[i]) * (sizes == null ? 1 : sizes[r]);
                open[root] |=
                        r == 0 || r == members.rows - 1 || patches.start[i] == 0 || patches.end[i] == members.columns;
            }
        }
        for (int r = 0; r < members.rows; r++) {
            Loop.check();
            for (int i = patches.rowStart[r]; i < patches.rowStart[r + 1]; i++) {
                int root = patches.parent[i];
                if (!open[root] && Ties.less(size[root], below)) {
                    open[root] = !enclosed(patches, i, r, root, owner);
                }
            }
        }
        for (int r = 0; r < members.rows; r++) {
            Loop.check();
            for (int i = patches.rowStart[r]; i < patches.rowStart[r + 1]; i++) {
                int root = patches.parent[i];
                if (!open[root] && Ties.less(size[root], below)) {
                    for (int c = patches.start[i]; c < patches.end[i]; c++) {
                        if (closed == null || !closed.get(r, c)) {
                            add(r, c, owner[root]);
                        }
                    }
                }
            }
        }
    }

    /** Whether the members that a run of a patch touches are of the one centre that its patch has met. */
    private boolean enclosed(RunTable patches, int run, int row, int root, int[] owner) {
        for (int c = patches.start[run] - 1; c <= patches.end[run]; c++) {
            boolean side = c < patches.start[run] || c == patches.end[run];
            for (int r = side ? row : row - 1; r <= (side ? row : row + 1); r++) {
                int number = number(r, c);
                if (number != 0) {
                    if (owner[root] == 0) {
                        owner[root] = number;
                    } else if (owner[root] != number) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
