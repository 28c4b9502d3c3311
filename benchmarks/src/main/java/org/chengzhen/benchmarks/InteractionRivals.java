package org.chengzhen.benchmarks;

import java.util.Arrays;
import java.util.Random;

/** What a user would write for potentials, accessibility and doubly constrained flows. */
final class InteractionRivals {
    private InteractionRivals() {}

    /** Distances in km among seeded random points of a square of 1,000 km. */
    static double[][] distances(int n, long seed) {
        Random random = new Random(seed);
        double[] x = random.doubles(n).map(v -> v * 1000).toArray();
        double[] y = random.doubles(n).map(v -> v * 1000).toArray();
        double[][] distances = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                distances[i][j] = Math.hypot(x[i] - x[j], y[i] - y[j]);
            }
        }
        return distances;
    }

    /** Log-normal totals that sum to a million. */
    static double[] totals(int n, long seed) {
        double[] values = Data.logNormal(n, seed);
        double sum = Arrays.stream(values).sum();
        return Arrays.stream(values).map(v -> v / sum * 1e6).toArray();
    }

    static double[] potential(double[] masses, double[] areas, double[][] kilometres, double exponent) {
        int n = masses.length;
        double[] potentials = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double d = i == j ? 2.0 / 3 * Math.sqrt(areas[i] / Math.PI) : kilometres[i][j];
                potentials[i] += masses[j] * Math.pow(d, -exponent);
            }
        }
        return potentials;
    }

    static double[] hansen(double[] masses, double[][] kilometres, double rate) {
        int n = masses.length;
        double[] access = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                access[i] += masses[j] * Math.exp(-rate * kilometres[i][j]);
            }
        }
        return access;
    }

    /** Rows, then columns, until the rows are met. */
    static double[][] furness(double[] o, double[] d, double[][] kilometres, double rate, double tolerance) {
        int m = o.length;
        int n = d.length;
        double[][] flows = new double[m][n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                flows[i][j] = Math.exp(-rate * kilometres[i][j]);
            }
        }
        double[] b = new double[n];
        double[] a = new double[m];
        Arrays.fill(b, 1);
        double error = 1;
        while (error > tolerance) {
            error = 0;
            double[] columns = new double[n];
            for (int i = 0; i < m; i++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    sum += flows[i][j] * b[j];
                }
                error = Math.max(error, Math.abs(a[i] * sum / o[i] - 1));
                a[i] = o[i] / sum;
                for (int j = 0; j < n; j++) {
                    columns[j] += flows[i][j] * a[i];
                }
            }
            for (int j = 0; j < n; j++) {
                b[j] = d[j] / columns[j];
            }
        }
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                flows[i][j] *= a[i] * b[j];
            }
        }
        return flows;
    }
}
