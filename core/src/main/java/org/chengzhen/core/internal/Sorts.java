package org.chengzhen.core.internal;

import java.util.Arrays;

/**
 * Sorts of doubles, several times faster than comparison on large arrays.
 *
 * <p>Keys are the bits of the numbers in an order-keeping form, minus their minimum. Three counting passes
 * order them by as many of their top bits as tell most of them apart, up to 33; an insertion pass finishes. Where so many keys agree in those bits that
 * insertion would be slow, a comparison sort takes over. The order is that of {@link Double#compare}, so
 * the result is the same, bit for bit, as that of {@link Arrays#sort(double[])}. O(n) time, two arrays of
 * n longs.
 */
public final class Sorts {
    static final int SMALL = 3_000;
    static final int DIGIT = 11;
    static final int BUCKETS = 1 << DIGIT;
    private static final int MANTISSA_BITS = 52;

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
        int bits = Long.SIZE - Long.numberOfLeadingZeros(most - least);
        long[] spare = byTopBits(keys, least, bits, digit(n, bits));
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

    /**
     * The bits of a counting pass over the keys of numbers: few, as each value of a digit is a place of memory that is
     * written in turn, but together enough for the powers of two, and for four times n numbers between two of them.
     */
    static int digit(int n, int keyBits) {
        int exponentBits = Math.max(0, keyBits - MANTISSA_BITS);
        int counted = Integer.SIZE - Integer.numberOfLeadingZeros(n) + 2;
        return Math.min(DIGIT, (exponentBits + counted + 2) / 3);
    }

    /** Keys ordered by their top bits, less the least, in three counting passes; overwrites the keys. */
    static long[] byTopBits(long[] keys, long least, int bits, int digit) {
        int shift = Math.max(0, bits - 3 * digit);
        long[] spare = new long[keys.length];
        int[][] starts = starts(keys, least, shift, digit);
        scatter(keys, spare, least, shift, starts[0]);
        scatter(spare, keys, least, shift + digit, starts[1]);
        scatter(keys, spare, least, shift + 2 * digit, starts[2]);
        return spare;
    }

    private static int[][] starts(long[] keys, long least, int shift, int digit) {
        int[] low = new int[1 << digit];
        int[] middle = new int[1 << digit];
        int[] high = new int[1 << digit];
        for (long key : keys) {
            long top = (key - least) >>> shift;
            low[(int) top & (low.length - 1)]++;
            middle[(int) (top >>> digit) & (middle.length - 1)]++;
            high[(int) (top >>> (2 * digit)) & (high.length - 1)]++;
        }
        for (int[] counts : new int[][] {low, middle, high}) {
            int start = 0;
            for (int b = 0; b < counts.length; b++) {
                int count = counts[b];
                counts[b] = start;
                start += count;
            }
        }
        return new int[][] {low, middle, high};
    }

    private static void scatter(long[] from, long[] to, long least, int shift, int[] starts) {
        for (long key : from) {
            to[starts[(int) ((key - least) >>> shift) & (starts.length - 1)]++] = key;
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
