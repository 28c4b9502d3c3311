package org.chengzhen.methods.trend;

import org.apache.commons.math3.special.Erf;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.methods.statistics.Correlation;

/** Kendall's score of a series with time, and its variance with ties. */
record KendallScore(long s, double variance) {
    private static final int DIRECT = 128;

    static KendallScore of(double[] x) {
        int n = x.length;
        long s = 0;
        if (n > DIRECT) {
            s = Correlation.kendallScore(Series.steps(n), x);
        } else {
            for (int j = 1; j < n; j++) {
                for (int i = 0; i < j; i++) {
                    s += (x[j] > x[i] ? 1 : 0) - (x[j] < x[i] ? 1 : 0);
                }
            }
        }
        double[] sorted = Sorts.ascending(x);
        double sum = (double) n * (n - 1) * (2.0 * n + 5);
        int from = 0;
        for (int i = 1; i <= n; i++) {
            if (i == n || sorted[i] != sorted[from]) {
                double t = i - from;
                sum -= t * (t - 1) * (2 * t + 5);
                from = i;
            }
        }
        return new KendallScore(s, n < 2 ? 0 : sum / 18);
    }

    static double z(long s, double variance) {
        return s == 0 || variance == 0 ? 0 : (s - Math.signum((double) s)) / Math.sqrt(variance);
    }

    static double p(double z) {
        return Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }
}
