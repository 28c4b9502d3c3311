package org.chengzhen.methods.statistics;

/**
 * The pairs of a permutation that stand in falling order.
 *
 * <p>Numbers are told apart by their bits from the highest: each pass moves those with the bit behind those without it,
 * in place order, and counts for each without it the ones with it that it passes. There is no branch for a processor to
 * guess, and none where few numbers are left and all pairs are compared. O(n log n) time, one array of n beside the permutation.
 */
final class Inversions {
    /** In ranges up to this length all pairs are compared. */
    private static final int SHORT = 16;

    private Inversions() {}

    /**
     * Counts pairs i &lt; j with permutation[i] &gt; permutation[j], and leaves the permutation in another order.
     *
     * @param permutation 0 … n − 1 in any order
     */
    static long of(int... permutation) {
        int n = permutation.length;
        int highest = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(Math.max(1, n - 1));
        return count(permutation, new int[n], 0, highest);
    }

    /** The pairs among the numbers from one on that differ in no bit above this one: they stand at their own places. */
    private static long count(int[] from, int[] to, int start, int bit) {
        int middle = Math.min(start + (1 << bit), from.length);
        int end = Math.min(start + (2 << bit), from.length);
        if (end - start <= SHORT) {
            return overAllPairs(from, start, end);
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
        return count + count(to, from, start, bit - 1) + count(to, from, middle, bit - 1);
    }

    private static long overAllPairs(int[] permutation, int from, int to) {
        int count = 0;
        for (int i = from + 1; i < to; i++) {
            int value = permutation[i];
            for (int j = from; j < i; j++) {
                count += (value - permutation[j]) >>> 31;
            }
        }
        return count;
    }
}
