package org.chengzhen.core.space;

import java.util.Arrays;
import java.util.List;
import org.chengzhen.core.internal.Checks;

/** Assembles compressed rows: add the links of row after row, then close each row. */
final class WeightRows {
    private final int[] starts;
    private int rows;
    private int size;
    private int[] columns;
    private double[] weights;

    WeightRows(int n) {
        this(n, Math.min(n, 1 << 17) * 8);
    }

    WeightRows(int n, int expectedLinks) {
        starts = new int[n + 1];
        columns = new int[Math.max(16, expectedLinks)];
        weights = new double[columns.length];
    }

    void add(int column, double weight) {
        if (size == columns.length) {
            Checks.argument(size < Integer.MAX_VALUE / 2, "weights have more than %d links", size);
            columns = Arrays.copyOf(columns, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        columns[size] = column;
        weights[size++] = weight;
    }

    /** Adds a link unless its weight is zero. */
    void offer(int column, double weight) {
        if (weight != 0) {
            add(column, weight);
        }
    }

    /** Ends a row: its links come into the order of their columns. */
    void close() {
        int from = starts[rows];
        boolean sorted = true;
        for (int e = from + 1; e < size; e++) {
            sorted &= columns[e - 1] < columns[e];
        }
        if (!sorted) {
            sort(from);
        }
        starts[++rows] = size;
    }

    private void sort(int from) {
        int length = size - from;
        if (length <= 32) {
            for (int e = from + 1; e < size; e++) {
                int c = columns[e];
                double w = weights[e];
                int p = e;
                while (p > from && columns[p - 1] > c) {
                    columns[p] = columns[p - 1];
                    weights[p] = weights[p - 1];
                    p--;
                }
                columns[p] = c;
                weights[p] = w;
            }
            return;
        }
        long[] keys = new long[length];
        for (int e = 0; e < length; e++) {
            keys[e] = (long) columns[from + e] << 32 | e;
        }
        double[] old = Arrays.copyOfRange(weights, from, size);
        Arrays.sort(keys);
        for (int e = 0; e < length; e++) {
            columns[from + e] = (int) (keys[e] >>> 32);
            weights[from + e] = old[(int) keys[e]];
        }
    }

    SpatialWeights build(List<String> labels) {
        return new SpatialWeights(labels, starts, Arrays.copyOf(columns, size), Arrays.copyOf(weights, size), false);
    }
}
