package org.chengzhen.core.space;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Sums over pairs of places, in a table of open addresses. */
final class PairSums {
    private static final long FREE = -1;

    private final int places;
    private long[] keys = new long[1 << 12];
    private double[] sums = new double[1 << 12];
    private int size;

    PairSums(int places) {
        this.places = places;
        Arrays.fill(keys, FREE);
    }

    private static int slot(long[] keys, long key) {
        int mask = keys.length - 1;
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (keys[at] != FREE && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    boolean has(int i, int j) {
        return keys[slot(keys, (long) i * places + j)] != FREE;
    }

    void add(int i, int j, double value) {
        long key = (long) i * places + j;
        int at = slot(keys, key);
        if (keys[at] == FREE) {
            keys[at] = key;
            size++;
        }
        sums[at] += value;
        if (2 * size > keys.length) {
            grow();
        }
    }

    private void grow() {
        long[] newKeys = new long[2 * keys.length];
        double[] newSums = new double[newKeys.length];
        Arrays.fill(newKeys, FREE);
        for (int a = 0; a < keys.length; a++) {
            if (keys[a] != FREE) {
                int at = slot(newKeys, keys[a]);
                newKeys[at] = keys[a];
                newSums[at] = sums[a];
            }
        }
        keys = newKeys;
        sums = newSums;
    }

    /** The sums as weights, each through a function; zeros are no links. */
    SpatialWeights weights(DoubleUnaryOperator value) {
        long[] sorted = Arrays.stream(keys).filter(key -> key != FREE).sorted().toArray();
        WeightRows rows = new WeightRows(places, sorted.length);
        int at = 0;
        for (int i = 0; i < places; i++) {
            while (at < sorted.length && sorted[at] / places == i) {
                rows.offer((int) (sorted[at] % places), value.applyAsDouble(sums[slot(keys, sorted[at])]));
                at++;
            }
            rows.close();
        }
        return rows.build(null);
    }
}
