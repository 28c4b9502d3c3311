package org.chengzhen.methods.statistics;

/**
 * The pairs of a sequence that stand in falling order.
 *
 * <p>Levels are told apart bit by bit from the highest: each pass moves those with the bit behind those without it, in
 * place order, and counts for each without it the ones with it that it passes. There is no branch for a processor to
 * guess. O(n log n) time, one array of n beside the sequence.
 */
final class Inversions {
    /** Ranges up to this length are sorted by insertion. */
    private static final int SHORT = 16;

    private final int[] firsts;
    private final int levels;

    private Inversions(int[] firsts, int levels) {
        this.firsts = firsts;
        this.levels = levels;
    }

    /**
     * Counts pairs i < j with sequence[i] > sequence[j], and leaves the sequence in another order.
     *
     * @param sequence n levels, each in [0, levels)
     * @param firsts for each level the number of places below it, and n behind the last
     * @param levels how many levels there are
     */
    static long of(int[] sequence, int[] firsts, int levels) {
        int highest = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(Math.max(1, levels - 1));
        return new Inversions(firsts, levels).count(sequence, new int[sequence.length], 0, highest);
    }

    /** The pairs among the levels that start at one and differ in no bit above this one. */
    private long count(int[] from, int[] to, int level, int bit) {
        int start = firsts[level];
        int middle = firsts[Math.min(level + (1 << bit), levels)];
        int end = firsts[Math.min(level + (2 << bit), levels)];
        if (end - start <= SHORT) {
            return insertion(from, start, end);
        }
        long count = 0;
        int ones = 0;
        for (int i = start; i < end; i++) {
            int value = from[i];
            int one = value >>> bit & 1;
            int behindZeros = i - ones;
            to[behindZeros + (middle + ones - behindZeros & -one)] = value;
            count += ones & one - 1;
            ones += one;
        }
        return bit == 0
                ? count
                : count
                        + count(to, from, level, bit - 1)
                        + (middle < end ? count(to, from, level + (1 << bit), bit - 1) : 0);
    }

    private static long insertion(int[] sequence, int from, int to) {
        long count = 0;
        for (int i = from + 1; i < to; i++) {
            int value = sequence[i];
            int j = i - 1;
            while (j >= from && sequence[j] > value) {
                sequence[j + 1] = sequence[j];
                j--;
            }
            sequence[j + 1] = value;
            count += i - 1 - j;
        }
        return count;
    }
}
