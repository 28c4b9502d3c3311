package org.chengzhen.benchmarks;

import java.util.Arrays;

/** What a user would write for {@code MannKendall} and {@code SenSlope}. */
final class TrendRivals {
    private TrendRivals() {}

    /** Z of Mann–Kendall without ties plus Sen's slope: all pairs, then a sort of all slopes. */
    static double zPlusSlope(double[] x) {
        int n = x.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int count = 0;
        int s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                s += (int) Math.signum(x[j] - x[i]);
                slopes[count++] = (x[j] - x[i]) / (j - i);
            }
        }
        Arrays.sort(slopes);
        double slope = (slopes[(count - 1) / 2] + slopes[count / 2]) / 2;
        double variance = n * (n - 1.0) * (2 * n + 5) / 18;
        return (s - Math.signum(s)) / Math.sqrt(variance) + slope;
    }
}
