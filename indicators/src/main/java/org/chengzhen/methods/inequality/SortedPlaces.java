package org.chengzhen.methods.inequality;

import org.chengzhen.core.internal.Sorts;

/**
 * Values in ascending order together with the places that they came from.
 *
 * <p>Key and place share one long: the top bits of the order-keeping form of the value, then the place. Three counting
 * passes over its top 33 bits and an insertion pass sort the longs; a second insertion pass orders the few values that
 * agree in the bits that were kept. Memory is read in order nearly everywhere, so that a million places cost little more
 * than a hundred times ten thousand. A full sort takes over where insertion would be slow. Equal values keep the order of
 * their places.
 */
final class SortedPlaces {
    private static final int SMALL = 3_000;
    private static final int DIGIT = 11;
    private static final int BUCKETS = 1 << DIGIT;
    private static final int SORTED_BITS = 3 * DIGIT;

    /** The values, ascending. */
    final double[] values;

    /** The place of each. */
    final int[] places;

    private SortedPlaces(double[] values, int[] places) {
        this.values = values;
        this.places = places;
    }

    static SortedPlaces of(double[] y) {
        if (y.length >= SMALL) {
            SortedPlaces sorted = gathered(y, packedOrder(y));
            if (insertion(sorted.values, sorted.places)) {
                return sorted;
            }
        }
        return gathered(y, Sorts.order(y));
    }

    private static SortedPlaces gathered(double[] y, int[] order) {
        double[] sorted = new double[order.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = y[order[i]];
        }
        return new SortedPlaces(sorted, order);
    }

    /** The places in the order of the top bits of their values. */
    private static int[] packedOrder(double[] y) {
        int n = y.length;
        long[] packed = new long[n];
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = 0; i < n; i++) {
            // −0.0 and 0.0 are equal values
            long bits = Double.doubleToRawLongBits(y[i] + 0.0);
            long key = bits >= 0 ? bits : bits ^ Long.MAX_VALUE;
            packed[i] = key;
            least = Math.min(least, key);
            most = Math.max(most, key);
        }
        int placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(n - 1);
        int keyBits = Long.SIZE - Long.numberOfLeadingZeros(most - least);
        int keptBits = Math.min(keyBits, Long.SIZE - 1 - placeBits);
        for (int i = 0; i < n; i++) {
            packed[i] = (((packed[i] - least) >>> (keyBits - keptBits)) << placeBits) | i;
        }
        long[] sorted = sorted(packed, Math.max(0, keptBits + placeBits - SORTED_BITS));
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = (int) (sorted[i] & ((1L << placeBits) - 1));
        }
        return order;
    }

    /** Sorts longs ≥ 0 by the 33 bits above a shift, and by all bits unless insertion gives up. */
    private static long[] sorted(long[] packed, int shift) {
        int[][] starts = new int[3][BUCKETS];
        for (long v : packed) {
            long top = v >>> shift;
            starts[0][(int) (top & (BUCKETS - 1))]++;
            starts[1][(int) ((top >>> DIGIT) & (BUCKETS - 1))]++;
            starts[2][(int) (top >>> (2 * DIGIT))]++;
        }
        for (int[] counts : starts) {
            int start = 0;
            for (int b = 0; b < BUCKETS; b++) {
                int count = counts[b];
                counts[b] = start;
                start += count;
            }
        }
        long[] spare = new long[packed.length];
        scatter(packed, spare, shift, starts[0]);
        scatter(spare, packed, shift + DIGIT, starts[1]);
        scatter(packed, spare, shift + 2 * DIGIT, starts[2]);
        long budget = 8L * spare.length;
        for (int i = 1; i < spare.length && budget >= 0; i++) {
            long v = spare[i];
            int j = i - 1;
            while (j >= 0 && spare[j] > v) {
                spare[j + 1] = spare[j];
                j--;
            }
            spare[j + 1] = v;
            budget -= i - 1 - j;
        }
        return spare;
    }

    private static void scatter(long[] from, long[] to, int shift, int[] starts) {
        for (long v : from) {
            to[starts[(int) ((v >>> shift) & (BUCKETS - 1))]++] = v;
        }
    }

    /** Insertion sort that gives up when it moves far more values than there are. */
    private static boolean insertion(double[] values, int[] places) {
        long budget = 8L * values.length;
        for (int i = 1; i < values.length; i++) {
            double value = values[i];
            if (values[i - 1] <= value) {
                continue;
            }
            int place = places[i];
            int j = i - 1;
            while (j >= 0 && values[j] > value) {
                values[j + 1] = values[j];
                places[j + 1] = places[j];
                j--;
            }
            values[j + 1] = value;
            places[j + 1] = place;
            budget -= i - j;
            if (budget < 0) {
                return false;
            }
        }
        return true;
    }
}
