package org.chengzhen.methods.inequality;

import org.chengzhen.core.internal.Sorts;

/**
 * Values in ascending order together with the places that they came from.
 *
 * <p>Keys and places move together through three counting passes over the top 33 bits, so that memory is read in
 * order; insertion finishes, and a full sort takes over where it would be slow. Equal values keep the order of their
 * places.
 */
final class SortedPlaces {
    private static final int SMALL = 3_000;
    private static final int DIGIT = 11;
    private static final int BUCKETS = 1 << DIGIT;
    private static final int KEPT_BITS = 3 * DIGIT;

    /** The values, ascending. */
    final double[] values;

    /** The place of each. */
    final int[] places;

    private SortedPlaces(double[] values, int[] places) {
        this.values = values;
        this.places = places;
    }

    static SortedPlaces of(double[] y) {
        return y.length < SMALL ? gathered(y, Sorts.order(y)) : radix(y);
    }

    private static SortedPlaces gathered(double[] y, int[] order) {
        double[] sorted = new double[y.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = y[order[i]];
        }
        return new SortedPlaces(sorted, order);
    }

    private static SortedPlaces radix(double[] y) {
        int n = y.length;
        long[] keys = new long[n];
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = 0; i < n; i++) {
            // −0.0 and 0.0 are equal values
            long bits = Double.doubleToRawLongBits(y[i] + 0.0);
            long key = bits >= 0 ? bits : bits ^ Long.MAX_VALUE;
            keys[i] = key;
            least = Math.min(least, key);
            most = Math.max(most, key);
        }
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(most - least) - KEPT_BITS);
        int[][] starts = starts(keys, least, shift);
        int[] places = new int[n];
        for (int i = 0; i < n; i++) {
            places[i] = i;
        }
        long[] spareKeys = new long[n];
        int[] sparePlaces = new int[n];
        scatter(keys, places, spareKeys, sparePlaces, least, shift, starts[0]);
        scatter(spareKeys, sparePlaces, keys, places, least, shift + DIGIT, starts[1]);
        scatter(keys, places, spareKeys, sparePlaces, least, shift + 2 * DIGIT, starts[2]);
        if (!insertion(spareKeys, sparePlaces)) {
            return gathered(y, Sorts.order(y));
        }
        double[] sorted = new double[n];
        for (int i = 0; i < n; i++) {
            long key = spareKeys[i];
            sorted[i] = Double.longBitsToDouble(key >= 0 ? key : key ^ Long.MAX_VALUE);
        }
        return new SortedPlaces(sorted, sparePlaces);
    }

    private static int[][] starts(long[] keys, long least, int shift) {
        int[][] starts = new int[3][BUCKETS];
        for (long key : keys) {
            long top = (key - least) >>> shift;
            starts[0][(int) (top & (BUCKETS - 1))]++;
            starts[1][(int) (top >>> DIGIT & (BUCKETS - 1))]++;
            starts[2][(int) (top >>> (2 * DIGIT) & (BUCKETS - 1))]++;
        }
        for (int[] counts : starts) {
            int start = 0;
            for (int b = 0; b < BUCKETS; b++) {
                int count = counts[b];
                counts[b] = start;
                start += count;
            }
        }
        return starts;
    }

    private static void scatter(
            long[] keys, int[] places, long[] toKeys, int[] toPlaces, long least, int shift, int[] starts) {
        for (int i = 0; i < keys.length; i++) {
            long key = keys[i];
            int at = starts[(int) ((key - least) >>> shift & (BUCKETS - 1))]++;
            toKeys[at] = key;
            toPlaces[at] = places[i];
        }
    }

    /** Insertion sort that gives up when it moves far more keys than there are. */
    private static boolean insertion(long[] keys, int[] places) {
        long budget = 8L * keys.length;
        for (int i = 1; i < keys.length; i++) {
            long key = keys[i];
            if (keys[i - 1] <= key) {
                continue;
            }
            int place = places[i];
            int j = i - 1;
            while (j >= 0 && keys[j] > key) {
                keys[j + 1] = keys[j];
                places[j + 1] = places[j];
                j--;
            }
            keys[j + 1] = key;
            places[j + 1] = place;
            budget -= i - j;
            if (budget < 0) {
                return false;
            }
        }
        return true;
    }
}
