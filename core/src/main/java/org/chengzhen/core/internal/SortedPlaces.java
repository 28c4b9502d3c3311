package org.chengzhen.core.internal;

import org.jspecify.annotations.Nullable;

/**
 * Values in ascending order together with the places that they came from, and where wanted with another number of each
 * place.
 *
 * <p>Key and place share one long: the top bits of the order-keeping form of the value, then the place. Three counting
 * passes over its top bits and an insertion pass sort the longs; a second insertion pass orders the few values that
 * agree in the bits that were kept. Memory is read in order nearly everywhere, so that a million places cost little more
 * than a hundred times ten thousand. A full sort takes over where insertion would be slow. Equal values keep the order of
 * their places.
 */
public final class SortedPlaces {
    private final double[] values;
    private final int[] places;

    private final double @Nullable [] companions;

    private SortedPlaces(double[] values, int[] places, double @Nullable [] companions) {
        this.values = values;
        this.places = places;
        this.companions = companions;
    }

    /**
     * Values with their places.
     *
     * @param y any numbers
     * @return them in ascending order
     */
    public static SortedPlaces of(double[] y) {
        if (y.length >= Sorts.SMALL) {
            int[] order = packedOrder(y);
            SortedPlaces sorted = new SortedPlaces(gathered(y, order), order, null);
            if (sorted.insertion()) {
                return sorted;
            }
        }
        int[] order = order(y);
        return new SortedPlaces(gathered(y, order), order, null);
    }

    /**
     * Values with their places and with another number of each place.
     *
     * @param y any numbers
     * @param companions as many numbers
     * @return both in the ascending order of y
     */
    public static SortedPlaces with(double[] y, double[] companions) {
        if (y.length >= Sorts.SMALL) {
            int[] order = packedOrder(y);
            SortedPlaces sorted = new SortedPlaces(gathered(y, order), order, gathered(companions, order));
            if (sorted.insertion()) {
                return sorted;
            }
        }
        int[] order = order(y);
        return new SortedPlaces(gathered(y, order), order, gathered(companions, order));
    }

    /**
     * The values.
     *
     * @return n values, ascending; not a copy
     */
    public double[] values() {
        return values;
    }

    /**
     * The place of each value.
     *
     * @return n places; not a copy
     */
    public int[] places() {
        return places;
    }

    /**
     * The other number of each place.
     *
     * @return n numbers in the order of the values; not a copy
     */
    public double[] companions() {
        if (companions == null) {
            throw new IllegalStateException("sorted without companions");
        }
        return companions;
    }

    private static double[] gathered(double[] y, int[] order) {
        double[] sorted = new double[order.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = y[order[i]];
        }
        return sorted;
    }

    /** The order by insertion for a few values, and by counting passes over all bits for many. */
    private static int[] order(double[] values) {
        int n = values.length;
        long[] keys = new long[n];
        int[] order = new int[n];
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = 0; i < n; i++) {
            long key = key(values[i]);
            keys[i] = key;
            order[i] = i;
            least = Math.min(least, key);
            most = Math.max(most, key);
        }
        if (n < 2) {
            return order;
        }
        if (n < 64) {
            insertionByKey(order, keys, n);
            return order;
        }
        int[] spare = new int[n];
        int bits = Long.SIZE - Long.numberOfLeadingZeros(most - least);
        for (int shift = 0; shift < bits; shift += Sorts.DIGIT) {
            int[] counts = new int[Sorts.BUCKETS + 1];
            for (int i = 0; i < n; i++) {
                counts[(int) ((keys[i] - least) >>> shift & (Sorts.BUCKETS - 1)) + 1]++;
            }
            for (int b = 0; b < Sorts.BUCKETS; b++) {
                counts[b + 1] += counts[b];
            }
            for (int i = 0; i < n; i++) {
                int at = order[i];
                spare[counts[(int) ((keys[at] - least) >>> shift & (Sorts.BUCKETS - 1))]++] = at;
            }
            int[] swap = order;
            order = spare;
            spare = swap;
        }
        return order;
    }

    private static void insertionByKey(int[] order, long[] keys, int n) {
        for (int i = 1; i < n; i++) {
            int at = order[i];
            int j = i - 1;
            while (j >= 0 && keys[order[j]] > keys[at]) {
                order[j + 1] = order[j];
                j--;
            }
            order[j + 1] = at;
        }
    }

    /** −0.0 and 0.0 are equal values: their places must break the tie. */
    private static long key(double value) {
        return Sorts.key(value + 0.0);
    }

    /** The places in the order of the top bits of their values. */
    private static int[] packedOrder(double[] y) {
        int n = y.length;
        long[] packed = new long[n];
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = 0; i < n; i++) {
            long key = key(y[i]);
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
        long[] sorted = Sorts.byTopBits(packed, 0, keptBits + placeBits, Sorts.digit(n, keyBits));
        // where this gives up so does the insertion of values, and the full sort takes over
        Sorts.insertion(sorted);
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = (int) (sorted[i] & ((1L << placeBits) - 1));
        }
        return order;
    }

    /** Insertion sort that gives up when it moves far more values than there are. */
    private boolean insertion() {
        long budget = 8L * values.length;
        for (int i = 1; i < values.length; i++) {
            double value = values[i];
            if (values[i - 1] <= value) {
                continue;
            }
            int j = i - 1;
            while (j >= 0 && values[j] > value) {
                j--;
            }
            moveDown(i, j + 1);
            budget -= i - j;
            if (budget < 0) {
                return false;
            }
        }
        return true;
    }

    private void moveDown(int from, int to) {
        double value = values[from];
        System.arraycopy(values, to, values, to + 1, from - to);
        values[to] = value;
        int place = places[from];
        System.arraycopy(places, to, places, to + 1, from - to);
        places[to] = place;
        if (companions != null) {
            double companion = companions[from];
            System.arraycopy(companions, to, companions, to + 1, from - to);
            companions[to] = companion;
        }
    }
}
