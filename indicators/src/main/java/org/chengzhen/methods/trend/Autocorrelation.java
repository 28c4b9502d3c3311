package org.chengzhen.methods.trend;

import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;

/** Autocorrelations with one divisor for every lag, Σ(x − x̄)². */
final class Autocorrelation {
    private Autocorrelation() {}

    /**
     * Those at lags 0 to a last one; all zero where the series is constant but for rounding.
     *
     * @param size the largest number on the way to the series, which says how large its rounding is
     */
    static double[] of(double[] x, int last, double size) {
        int n = x.length;
        double mean = Sums.of(x) / n;
        double[] gaps = new double[n];
        double largest = 0;
        for (int i = 0; i < n; i++) {
            gaps[i] = x[i] - mean;
            largest = Math.max(largest, Math.abs(gaps[i]));
        }
        double[] r = new double[last + 1];
        if (Ties.equal(largest, 0, size)) {
            return r;
        }
        double squares = Sums.ofProducts(gaps, gaps);
        for (int k = 0; k <= last; k++) {
            Loop.check();
            double sum = 0;
            for (int i = k; i < n; i++) {
                sum += gaps[i] * gaps[i - k];
            }
            r[k] = sum / squares;
        }
        return r;
    }
}
