package org.chengzhen.core.internal;

import java.util.Arrays;

/**
 * Sorts of doubles, several times faster than comparison on large arrays.
 *
 * <p>Keys are the bits of the numbers in an order-keeping form, minus their minimum. Three counting passes
 * order them by their top 33 bits; an insertion pass finishes. Where so many keys agree in those bits that
 * insertion would be slow, a comparison sort takes over. The order is that of {@link Double#compare}, so
 * the result is the same, bit for bit, as that of {@link Arrays#sort(double[])}. O(n) time, two arrays of
 * n longs.
 */
public final class Sorts {
    static final int SMALL = 3_000;
    static final int DIGIT = 11;
    static final int BUCKETS = 1 << DIGIT;
    static final int KEPT_BITS = 3 * DIGIT;

    private Sorts() {}

    /**
     * An ascending copy.
     *
     * @param values any numbers
     * @return a new array
     */
    public static double[] ascending(double[] values) {
        if (values.length < SMALL) {
            double[] copy = values.clone();
            Arrays.sort(copy);
            return copy;
        }
        int n = values.length;
        long[] keys = new long[n];
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = 0; i < n; i++) {
            long key = key(values[i]);
            keys[i] = key;
            least = Math.min(least, key);
            most = Math.max(most, key);
        }
        int shift = shift(least, most);
        long[] spare = byTopBits(keys, least, shift);
        if (!insertion(spare)) {
            Arrays.sort(spare);
        }
        double[] sorted = new double[n];
        for (int i = 0; i < n; i++) {
            sorted[i] = value(spare[i]);
        }
        return sorted;
    }

    /**
     * The places of the values in ascending order; equal values keep the order of their places.
     *
     * @param values any numbers
     * @return a permutation p such that values[p[0]] ≤ values[p[1]] ≤ …
     */
    public static int[] order(double[] values) {
        return SortedPlaces.of(values).places();
    }

    static long key(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return bits >= 0 ? bits : bits ^ Long.MAX_VALUE;
    }

    private static double value(long key) {
        return Double.longBitsToDouble(key >= 0 ? key : key ^ Long.MAX_VALUE);
    }

    private static int shift(long least, long most) {
        return Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(most - least) - KEPT_BITS);
    }

    /** Keys ordered by the 33 bits above a shift, less the least, in three counting passes; overwrites the keys. */
    static long[] byTopBits(long[] keys, long least, int shift) {
        long[] spare = new long[keys.length];
        int[][] starts = starts(keys, least, shift);
        scatter(keys, spare, least, shift, starts[0]);
        scatter(spare, keys, least, shift + DIGIT, starts[1]);
        scatter(keys, spare, least, shift + 2 * DIGIT, starts[2]);
        return spare;
    }

    private static int[][] starts(long[] keys, long least, int shift) {
        int[] low = new int[BUCKETS];
        int[] middle = new int[BUCKETS];
        int[] high = new int[BUCKETS];
        for (long key : keys) {
            long top = (key - least) >>> shift;
            low[(int) (top & (BUCKETS - 1))]++;
            middle[(int) (top >>> DIGIT & (BUCKETS - 1))]++;
            high[(int) (top >>> (2 * DIGIT) & (BUCKETS - 1))]++;
        }
        for (int[] counts : new int[][] {low, middle, high}) {
            int start = 0;
            for (int b = 0; b < BUCKETS; b++) {
                int count = counts[b];
                counts[b] = start;
                start += count;
            }
        }
        return new int[][] {low, middle, high};
    }

    private static void scatter(long[] from, long[] to, long least, int shift, int[] starts) {
        for (long key : from) {
            to[starts[(int) ((key - least) >>> shift & (BUCKETS - 1))]++] = key;
        }
    }

    /** Insertion sort that gives up, leaving a permutation, when it moves far more keys than there are. */
    static boolean insertion(long[] keys) {
        long budget = 8L * keys.length;
        for (int i = 1; i < keys.length; i++) {
            long key = keys[i];
            int j = i - 1;
            if (keys[j] <= key) {
                continue;
            }
            while (j >= 0 && keys[j] > key) {
                keys[j + 1] = keys[j];
                j--;
            }
            keys[j + 1] = key;
            budget -= i - j;
            if (budget < 0) {
                return false;
            }
        }
        return true;
    }
}
