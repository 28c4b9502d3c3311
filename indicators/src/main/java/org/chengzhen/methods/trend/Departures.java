package org.chengzhen.methods.trend;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/** The cumulated departures of a series from its mean, and what tests of homogeneity read from them. */
record Departures(
        double homogeneity, int homogeneityPosition, double largest, int position, double range, double bayesian) {
    private static final int MINIMUM_VALUES = 5;

    static Departures of(double[] values) {
        Checks.finite(values, "values");
        int n = values.length;
        if (n < MINIMUM_VALUES) {
            throw UndefinedException.insufficient("values", MINIMUM_VALUES, n);
        }
        double[] x = Series.scaled(values, -Series.scaleOf(values));
        boolean equal = true;
        for (double v : x) {
            equal &= v == x[0];
        }
        if (equal) {
            throw UndefinedException.undefined("all values are equal");
        }
        return ofVarying(x);
    }

    /** The same for values known to differ, as of simulated ones. */
    static Departures ofVarying(double[] x) {
        int n = x.length;
        double mean = Sums.of(x) / n;
        double squares = 0;
        double size = 0;
        for (double v : x) {
            squares += (v - mean) * (v - mean);
            size += Math.abs(v - mean);
        }
        double s = 0;
        double low = 0;
        double high = 0;
        double largest = 0;
        int position = 1;
        double sumOfSquares = 0;
        double best = 0;
        int bestAt = 1;
        for (int k = 1; k < n; k++) {
            s += x[k - 1] - mean;
            low = Math.min(low, s);
            high = Math.max(high, s);
            sumOfSquares += s * s;
            if (Ties.less(largest, Math.abs(s), size)) {
                largest = Math.abs(s);
                position = k;
            }
            // k·z̄₁² + (n − k)·z̄₂² = S²n/(k(n − k)) over the variance
            double t = s * s / k * n / (n - k);
            if (Ties.less(best, t, size * size)) {
                best = t;
                bestAt = k;
            }
        }
        double root = Math.sqrt(squares);
        return new Departures(
                best / squares * (n - 1),
                bestAt,
                largest / root,
                position,
                (high - low) / root,
                sumOfSquares / squares / (n + 1));
    }
}
