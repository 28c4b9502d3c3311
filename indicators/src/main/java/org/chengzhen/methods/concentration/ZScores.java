package org.chengzhen.methods.concentration;

import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/** Numbers less their mean over their population standard deviation. */
final class ZScores {
    /** A spread below this part of the largest number is rounding. */
    private static final double ROUNDING = 1e-14;

    private ZScores() {}

    static double[] of(double[] values, String name) {
        int n = values.length;
        double largest = 0;
        for (double v : values) {
            largest = Math.max(largest, Math.abs(v));
        }
        double[] z = new double[n];
        if (largest > 0) {
            for (int i = 0; i < n; i++) {
                z[i] = values[i] / largest;
            }
        }
        double mean = Sums.of(z) / n;
        for (int i = 0; i < n; i++) {
            z[i] -= mean;
        }
        double sd = Math.sqrt(Sums.ofProducts(z, z) / n);
        if (sd <= ROUNDING) {
            throw UndefinedException.undefined("all " + name + " are equal");
        }
        for (int i = 0; i < n; i++) {
            z[i] /= sd;
        }
        return z;
    }

    /** How many standard deviations the largest magnitude is, of values with these scores. */
    static double size(double[] values, double[] z) {
        int low = 0;
        int high = 0;
        double largest = 0;
        for (int i = 0; i < values.length; i++) {
            low = values[i] < values[low] ? i : low;
            high = values[i] > values[high] ? i : high;
            largest = Math.max(largest, Math.abs(values[i]));
        }
        return (z[high] - z[low]) / (values[high] / largest - values[low] / largest);
    }
}
