package org.chengzhen.methods.spatial;

import org.chengzhen.core.internal.Loop;

/** The determinant of I − ρW with exchanges of rows, for the rare weights whose diagonal pivots are too small. */
final class DenseLu {
    /** Multipliers of a sparse decomposition above which it is not believed. */
    private static final double DISTRUST = 1e10;

    /** More places than this would take too long. */
    private static final int MOST = 400;

    private double logDeterminant;
    private int sign = 1;
    private double leastPivot = Double.POSITIVE_INFINITY;

    /** Whether a sparse decomposition had pivots so small that its determinant is to be made anew. */
    static boolean isNeeded(Arrangement w, Factors factors) {
        return factors.growth() > DISTRUST && w.size() <= MOST;
    }

    DenseLu(Arrangement w, double rho) {
        int n = w.size();
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i][i] = 1;
            for (int e = w.starts[i]; e < w.starts[i + 1]; e++) {
                a[i][w.columns[e]] -= rho * w.values[e];
            }
        }
        for (int k = 0; k < n; k++) {
            Loop.check();
            int best = k;
            for (int i = k + 1; i < n; i++) {
                best = Math.abs(a[i][k]) > Math.abs(a[best][k]) ? i : best;
            }
            if (best != k) {
                double[] row = a[k];
                a[k] = a[best];
                a[best] = row;
                sign = -sign;
            }
            double pivot = a[k][k];
            logDeterminant += Math.log(Math.abs(pivot));
            leastPivot = Math.min(leastPivot, Math.abs(pivot));
            if (pivot == 0) {
                return;
            }
            sign *= pivot < 0 ? -1 : 1;
            for (int i = k + 1; i < n; i++) {
                double l = a[i][k] / pivot;
                if (l != 0) {
                    for (int j = k + 1; j < n; j++) {
                        a[i][j] -= l * a[k][j];
                    }
                }
            }
        }
    }

    double logDeterminant() {
        return Math.max(-Double.MAX_VALUE, logDeterminant);
    }

    double leastPivot() {
        return leastPivot;
    }

    int sign() {
        return sign;
    }
}
