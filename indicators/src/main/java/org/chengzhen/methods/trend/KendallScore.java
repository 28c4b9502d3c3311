package org.chengzhen.methods.trend;

import java.util.Arrays;
import org.apache.commons.math3.special.Erf;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.methods.statistics.Correlation;

/** Kendall's score of a series with time, its variance with ties, and the number of tied pairs. */
record KendallScore(long s, double variance, double tiedPairs) {
    private static final int DIRECT = 128;

    static KendallScore of(double[] x) {
        int n = x.length;
        int[] groups = tieGroups(x);
        double tiedPairs = 0;
        for (double t : groups) {
            tiedPairs += t * (t - 1) / 2;
        }
        long s = n > DIRECT ? Correlation.kendallScore(Series.steps(n), x) : direct(x);
        return new KendallScore(s, variance(n, groups), tiedPairs);
    }

    /** The variance of the score of values in any order. */
    static double variance(double[] x) {
        return variance(x.length, tieGroups(x));
    }

    private static double variance(double n, int[] groups) {
        double sum = n * (n - 1) * (2 * n + 5);
        for (double t : groups) {
            sum -= t * (t - 1) * (2 * t + 5);
        }
        return sum / 18;
    }

    private static long direct(double[] x) {
        int s = 0;
        for (int j = 1; j < x.length; j++) {
            double later = x[j];
            for (int i = 0; i < j; i++) {
                s += (later > x[i] ? 1 : 0) - (later < x[i] ? 1 : 0);
            }
        }
        return s;
    }

    /** The sizes of the groups of equal values, single values included, in ascending order of the values. */
    static int[] tieGroups(double[] x) {
        double[] sorted = Sorts.ascending(x);
        int[] groups = new int[sorted.length];
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                count++;
            }
            groups[count - 1]++;
        }
        return Arrays.copyOf(groups, count);
    }

    static double z(long s, double variance) {
        return s == 0 || variance == 0 ? 0 : (s - Math.signum((double) s)) / Math.sqrt(variance);
    }

    static double p(double z) {
        return Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }
}
