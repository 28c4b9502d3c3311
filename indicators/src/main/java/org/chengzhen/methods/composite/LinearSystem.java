package org.chengzhen.methods.composite;

import java.util.Optional;

/** Gauss elimination with row pivots for a handful of unknowns. */
final class LinearSystem {
    private static final double SINGULAR = 1e-12;

    private LinearSystem() {}

    /** The solution of Ax = b, or empty where a pivot vanishes against the largest element of A. */
    static Optional<double[]> solve(double[][] matrix, double[] right) {
        int n = right.length;
        double[][] a = new double[n][];
        double largest = 0;
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
            for (double v : a[i]) {
                largest = Math.max(largest, Math.abs(v));
            }
        }
        double[] x = right.clone();
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = Math.abs(a[i][k]) > Math.abs(a[pivot][k]) ? i : pivot;
            }
            if (Math.abs(a[pivot][k]) <= SINGULAR * largest) {
                return Optional.empty();
            }
            double[] row = a[pivot];
            a[pivot] = a[k];
            a[k] = row;
            double value = x[pivot];
            x[pivot] = x[k];
            x[k] = value;
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j < n; j++) {
                    a[i][j] -= factor * a[k][j];
                }
                x[i] -= factor * x[k];
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            for (int j = k + 1; j < n; j++) {
                x[k] -= a[k][j] * x[j];
            }
            x[k] /= a[k][k];
        }
        return Optional.of(x);
    }
}
