package org.chengzhen.methods.composite;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;

/** Kernels on one column, and the check of weights. */
final class Columns {
    private Columns() {}

    /** Least and largest value of n ≥ 1 numbers. Four chains, as one would wait for itself. */
    static double[] range(double[] x) {
        int n = x.length;
        double low0 = x[0];
        double low1 = low0;
        double low2 = low0;
        double low3 = low0;
        double high0 = low0;
        double high1 = low0;
        double high2 = low0;
        double high3 = low0;
        int i = 0;
        for (; i + 3 < n; i += 4) {
            double a = x[i];
            double b = x[i + 1];
            double c = x[i + 2];
            double d = x[i + 3];
            low0 = a < low0 ? a : low0;
            high0 = a > high0 ? a : high0;
            low1 = b < low1 ? b : low1;
            high1 = b > high1 ? b : high1;
            low2 = c < low2 ? c : low2;
            high2 = c > high2 ? c : high2;
            low3 = d < low3 ? d : low3;
            high3 = d > high3 ? d : high3;
        }
        for (; i < n; i++) {
            low0 = Math.min(low0, x[i]);
            high0 = Math.max(high0, x[i]);
        }
        return new double[] {
            Math.min(Math.min(low0, low1), Math.min(low2, low3)),
            Math.max(Math.max(high0, high1), Math.max(high2, high3))
        };
    }

    static double mean(double[] x) {
        return Sums.of(x) / x.length;
    }

    /** Σ (x − mean)². */
    static double squaredDeviations(double[] x) {
        double mean = mean(x);
        double[] centred = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            centred[i] = x[i] - mean;
        }
        return Sums.ofProducts(centred, centred);
    }

    /** Standard deviation with denominator n. */
    static double populationDeviation(double[] x) {
        return Math.sqrt(squaredDeviations(x) / x.length);
    }

    /** Refuses weights that are too few, negative, or do not sum to one. */
    static double[] weights(double[] weights, int criteria) {
        Checks.sameLength(weights.length, "weights", criteria, "criteria");
        return Checks.sumToOne(weights, "weights");
    }

    /** The parts divided by their sum, which is above zero. */
    static double[] shares(double[] parts) {
        double total = Sums.of(parts);
        double[] shares = new double[parts.length];
        for (int j = 0; j < parts.length; j++) {
            shares[j] = parts[j] / total;
        }
        return shares;
    }
}
