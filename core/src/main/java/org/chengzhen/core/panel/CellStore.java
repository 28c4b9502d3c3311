package org.chengzhen.core.panel;

import java.util.Arrays;

/** The values of one variable as a builder meets them, by place and year in any order: a table of open addressing. */
final class CellStore {
    private static final int LEAST = 16;

    private long[] keys = new long[LEAST];
    private double[] values = new double[LEAST];
    private int size;

    CellStore() {
        Arrays.fill(values, Double.NaN);
    }

    int size() {
        return size;
    }

    /** The value that the cell has, NaN where none. */
    double get(int place, int year) {
        return values[slot(key(place, year))];
    }

    void put(int place, int year, double value) {
        if (2 * size >= keys.length) {
            grow();
        }
        int slot = slot(key(place, year));
        if (Double.isNaN(values[slot])) {
            size++;
        }
        keys[slot] = key(place, year);
        values[slot] = value;
    }

    /** Writes all values into a column of a number of places; the years lie in ascending order. */
    void writeTo(double[] column, int places, int[] years) {
        for (int i = 0; i < keys.length; i++) {
            if (!Double.isNaN(values[i])) {
                int year = Arrays.binarySearch(years, (int) keys[i]);
                column[year * places + (int) (keys[i] >>> 32)] = values[i];
            }
        }
    }

    /** The slot of a key, or the free one where it belongs. */
    private int slot(long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (!Double.isNaN(values[slot]) && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        double[] oldValues = values;
        keys = new long[Math.multiplyExact(2, oldKeys.length)];
        values = new double[keys.length];
        Arrays.fill(values, Double.NaN);
        for (int i = 0; i < oldKeys.length; i++) {
            if (!Double.isNaN(oldValues[i])) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    private static long key(int place, int year) {
        return (long) place << 32 | year & 0xFFFF_FFFFL;
    }
}
