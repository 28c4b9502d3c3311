package org.chengzhen.methods.spatial;

import java.util.Arrays;

/** I + c·BB' with B = I − λW, as sparse decompositions of one pattern for any c and λ. */
final class SparseProduct {
    private final SparseLu lu;
    /** Entries of W + W' and of WW' on the pattern of both. */
    private final double[] sums;

    private final double[] products;

    SparseProduct(Arrangement w) {
        int n = w.size();
        Arrangement back = Arrangement.of(w.weights().transposed());
        int[] starts = new int[n + 1];
        int[] columns = new int[16];
        double[] first = new double[16];
        double[] second = new double[16];
        double[] sum = new double[n];
        double[] product = new double[n];
        boolean[] marked = new boolean[n];
        int[] found = new int[n];
        int size = 0;
        for (int i = 0; i < n; i++) {
            int count = 0;
            for (int e = w.starts[i]; e < w.starts[i + 1]; e++) {
                int m = w.columns[e];
                count = mark(marked, found, count, m);
                sum[m] += w.values[e];
                for (int f = back.starts[m]; f < back.starts[m + 1]; f++) {
                    int j = back.columns[f];
                    count = mark(marked, found, count, j);
                    product[j] += w.values[e] * back.values[f];
                }
            }
            for (int e = back.starts[i]; e < back.starts[i + 1]; e++) {
                int m = back.columns[e];
                count = mark(marked, found, count, m);
                sum[m] += back.values[e];
            }
            if (size + count > columns.length) {
                int room = 2 * (size + count);
                columns = Arrays.copyOf(columns, room);
                first = Arrays.copyOf(first, room);
                second = Arrays.copyOf(second, room);
            }
            Arrays.sort(found, 0, count);
            for (int a = 0; a < count; a++) {
                int j = found[a];
                columns[size] = j;
                first[size] = sum[j];
                second[size++] = product[j];
                sum[j] = 0;
                product[j] = 0;
                marked[j] = false;
            }
            starts[i + 1] = size;
        }
        sums = Arrays.copyOf(first, size);
        products = Arrays.copyOf(second, size);
        lu = SparseLu.of(starts, Arrays.copyOf(columns, size));
    }

    private static int mark(boolean[] marked, int[] found, int count, int j) {
        if (marked[j]) {
            return count;
        }
        marked[j] = true;
        found[count] = j;
        return count + 1;
    }

    Factors factors(double lambda, double c) {
        double[] values = new double[sums.length];
        for (int e = 0; e < values.length; e++) {
            values[e] = lambda * (lambda * products[e] - sums[e]);
        }
        return lu.factors(1 + c, c, values);
    }
}
