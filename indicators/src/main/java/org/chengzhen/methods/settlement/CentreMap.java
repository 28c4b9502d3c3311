package org.chengzhen.methods.settlement;

import java.util.Arrays;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Ties;
import org.jspecify.annotations.Nullable;

/**
 * Which urban centre each cell belongs to, and how centres grow: edges smoothed, gaps filled.
 *
 * <p>Members are bits; the number of a cell's centre is kept only for words that have members. Smoothing
 * counts the neighbours of 64 cells at once in bit-sliced adders and, after the first sweep, looks only at
 * words near a change. Gaps are runs of the complement.
 */
final class CentreMap {
    final CellMask members;
    private final int[] block;
    private int[] numbers = new int[1 << 12];
    private int used = 64;

    CentreMap(int rows, int columns) {
        members = new CellMask(rows, columns);
        block = new int[members.bits.length];
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

    void addRun(int row, int from, int to, int number) {
        members.set(row, from, to);
        for (int w = from >>> 6; w <= (to - 1) >>> 6; w++) {
            int b = blockOf(row * members.words + w);
            int first = Math.max(from - (w << 6), 0);
            int last = Math.min(to - (w << 6), 64);
            Arrays.fill(numbers, b + first, b + last, number);
        }
    }

    private int blockOf(int word) {
        if (block[word] == 0) {
            if (used + 64 > numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.addExact(numbers.length, numbers.length >> 1));
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
     * Sweeps until nothing changes.
     *
     * @param closed cells that never join, or null
     * @param uncounted neighbours that are left out of the count, or null
     */
    void smooth(EdgeSmoothing rule, CellMask closed, CellMask uncounted) {
        if (rule == EdgeSmoothing.NONE || members.rows == 0 || members.columns == 0) {
            return;
        }
        CellMask skip = rule == EdgeSmoothing.MAJORITY_OF_VALID ? uncounted : null;
        int words = members.words;
        // words that may hold a cell that joins, and in later sweeps the cells beside a change
        long[] dirty = new long[(block.length + 63) >>> 6];
        for (int i = 0; i < block.length; i++) {
            if (members.bits[i] != 0) {
                markAround(dirty, i);
            }
        }
        CellMask touched = null;
        int[] joined = new int[64];
        while (true) {
            int count = 0;
            for (int d = 0; d < dirty.length; d++) {
                Loop.check();
                for (long x = dirty[d]; x != 0; x &= x - 1) {
                    int i = (d << 6) + Long.numberOfTrailingZeros(x);
                    int row = i / words;
                    int word = i - row * words;
                    long open = ~members.bits[i] & members.inside(word);
                    if (closed != null) {
                        open &= ~closed.bits[i];
                    }
                    if (touched != null) {
                        open &= touched.bits[i];
                        touched.bits[i] = 0;
                    }
                    long candidates = open == 0 ? 0 : open & candidates(row, word, skip);
                    for (; candidates != 0; candidates &= candidates - 1) {
                        int column = (word << 6) + Long.numberOfTrailingZeros(candidates);
                        int number = majority(row, column, skip);
                        if (number != 0) {
                            if (count + 3 > joined.length) {
                                joined = Arrays.copyOf(joined, 2 * joined.length);
                            }
                            joined[count++] = row;
                            joined[count++] = column;
                            joined[count++] = number;
                        }
                    }
                }
            }
            if (count == 0) {
                return;
            }
            Arrays.fill(dirty, 0);
            touched = touched == null ? new CellMask(members.rows, members.columns) : touched;
            for (int k = 0; k < count; k += 3) {
                add(joined[k], joined[k + 1], joined[k + 2]);
                touch(touched, dirty, joined[k], joined[k + 1]);
            }
        }
    }

    /** Marks the neighbours of a cell and their words. */
    private static void touch(CellMask touched, long[] dirty, int row, int column) {
        int from = Math.max(0, column - 1);
        int to = Math.min(touched.columns - 1, column + 1);
        for (int r = Math.max(0, row - 1); r <= Math.min(touched.rows - 1, row + 1); r++) {
            touched.set(r, from, to + 1);
            int first = r * touched.words + (from >>> 6);
            int last = r * touched.words + (to >>> 6);
            dirty[first >>> 6] |= 1L << first;
            dirty[last >>> 6] |= 1L << last;
        }
    }

    private void markAround(long[] dirty, int i) {
        int row = i / members.words;
        int word = i - row * members.words;
        int left = word > 0 ? -1 : 0;
        int right = word + 1 < members.words ? 1 : 0;
        for (int r = Math.max(0, row - 1); r <= Math.min(members.rows - 1, row + 1); r++) {
            for (int k = left; k <= right; k++) {
                int at = r * members.words + word + k;
                dirty[at >>> 6] |= 1L << at;
            }
        }
    }

    /** Cells of a word around which centres together have the majority; one centre alone may have less. */
    private long candidates(int row, int word, CellMask skip) {
        long[] sums = new long[4];
        count(members, skip, row, word, sums);
        if (skip == null) {
            return sums[3] | (sums[2] & (sums[1] | sums[0]));
        }
        long m0 = sums[0];
        long m1 = sums[1];
        long m2 = sums[2];
        long m3 = sums[3];
        count(skip, null, row, word, sums);
        // 2m > 8 - e, that is 2m + e >= 9
        long t1 = m0 ^ sums[1];
        long c1 = m0 & sums[1];
        long t2 = m1 ^ sums[2] ^ c1;
        long c2 = (m1 & sums[2]) | (c1 & (m1 ^ sums[2]));
        long t3 = m2 ^ sums[3] ^ c2;
        long c3 = (m2 & sums[3]) | (c2 & (m2 ^ sums[3]));
        return (m3 | c3) | (t3 & (sums[0] | t1 | t2));
    }

    /** The number of set neighbours of each cell of a word, as four bit slices. */
    private static void count(CellMask mask, CellMask without, int row, int word, long[] sums) {
        long a1 = 0;
        long a2 = 0;
        long a3 = 0;
        long c1 = 0;
        long c2 = 0;
        long c3 = 0;
        if (row > 0) {
            long x = bits(mask, without, row - 1, word);
            a1 = x << 1 | bits(mask, without, row - 1, word - 1) >>> 63;
            a2 = x;
            a3 = x >>> 1 | bits(mask, without, row - 1, word + 1) << 63;
        }
        if (row + 1 < mask.rows) {
            long x = bits(mask, without, row + 1, word);
            c1 = x << 1 | bits(mask, without, row + 1, word - 1) >>> 63;
            c2 = x;
            c3 = x >>> 1 | bits(mask, without, row + 1, word + 1) << 63;
        }
        long x = bits(mask, without, row, word);
        long b1 = x << 1 | bits(mask, without, row, word - 1) >>> 63;
        long b3 = x >>> 1 | bits(mask, without, row, word + 1) << 63;
        long s1 = a1 ^ a2 ^ a3;
        long k1 = (a1 & a2) | (a3 & (a1 ^ a2));
        long s2 = c1 ^ c2 ^ c3;
        long k2 = (c1 & c2) | (c3 & (c1 ^ c2));
        long s3 = b1 ^ b3;
        long k3 = b1 & b3;
        sums[0] = s1 ^ s2 ^ s3;
        long k4 = (s1 & s2) | (s3 & (s1 ^ s2));
        long s5 = k1 ^ k2 ^ k3;
        long k5 = (k1 & k2) | (k3 & (k1 ^ k2));
        sums[1] = s5 ^ k4;
        long k6 = s5 & k4;
        sums[2] = k5 ^ k6;
        sums[3] = k5 & k6;
    }

    private static long bits(CellMask mask, CellMask without, int row, int word) {
        if (word < 0 || word >= mask.words) {
            return 0;
        }
        int i = row * mask.words + word;
        return without == null ? mask.bits[i] : mask.bits[i] & ~without.bits[i];
    }

    /** The centre that has the majority around a cell, 0 for none. */
    private int majority(int row, int column, CellMask skip) {
        if (skip == null) {
            return fiveOfEight(row, column);
        }
        // a vote and a count: only a number that wins the vote can have more than half
        int candidate = 0;
        int votes = 0;
        int valid = 8;
        for (int k = 0; k < 9; k++) {
            int r = row + k / 3 - 1;
            int c = column + k % 3 - 1;
            if (k == 4) {
                continue;
            }
            if (skipped(skip, r, c)) {
                valid--;
                continue;
            }
            int number = number(r, c);
            if (votes == 0) {
                candidate = number;
                votes = 1;
            } else {
                votes += number == candidate ? 1 : -1;
            }
        }
        if (candidate == 0 || votes == 0) {
            return 0;
        }
        int same = 0;
        for (int k = 0; k < 9; k++) {
            int r = row + k / 3 - 1;
            int c = column + k % 3 - 1;
            if (k != 4 && number(r, c) == candidate && !skipped(skip, r, c)) {
                same++;
            }
        }
        return 2 * same > valid ? candidate : 0;
    }

    /** The number of at least five neighbours, 0 for none, without a branch that depends on the numbers. */
    private int fiveOfEight(int row, int column) {
        int a = number(row - 1, column - 1);
        int b = number(row - 1, column);
        int c = number(row - 1, column + 1);
        int d = number(row, column - 1);
        int e = number(row, column + 1);
        int f = number(row + 1, column - 1);
        int g = number(row + 1, column);
        int h = number(row + 1, column + 1);
        int winner = 0;
        // who has five of eight is among any four
        for (int k = 0; k < 4; k++) {
            int x = k < 2 ? (k == 0 ? a : b) : (k == 2 ? c : d);
            int count = same(x, a)
                    + same(x, b)
                    + same(x, c)
                    + same(x, d)
                    + same(x, e)
                    + same(x, f)
                    + same(x, g)
                    + same(x, h);
            winner |= x & ((4 - count) >> 31);
        }
        return winner;
    }

    /** 1 where two numbers of centres are equal, else 0. */
    private static int same(int x, int y) {
        return ((x ^ y) - 1) >>> 31;
    }

    private static boolean skipped(CellMask skip, int row, int column) {
        return row >= 0 && column >= 0 && row < skip.rows && column < skip.columns && skip.get(row, column);
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
