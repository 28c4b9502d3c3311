package org.chengzhen.benchmarks;

import java.util.Arrays;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/** What a user would write for {@code RankSize} and {@code PowerLaw}. */
final class CitySizeRivals {
    private CitySizeRivals() {}

    /** Comparison sort and the regression of commons-math3: the exponent of rank minus one half. */
    static double gabaixIbragimov(double[] sizes) {
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        SimpleRegression line = new SimpleRegression();
        int n = sorted.length;
        for (int i = 0; i < n; i++) {
            line.addData(Math.log(sorted[i]), Math.log(n - i - 0.5));
        }
        return -line.getSlope();
    }

    /** Every candidate against every size above it, as the programs of the authors do; distinct sizes only. */
    static double powerLawXmin(double[] sizes, int candidates) {
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double[] logs = new double[n];
        for (int i = 0; i < n; i++) {
            logs[i] = Math.log(sorted[i]);
        }
        int all = n - 1;
        int count = Math.min(all, candidates);
        double nearest = Double.POSITIVE_INFINITY;
        double xmin = Double.NaN;
        for (int c = 0; c < count; c++) {
            int from = (int) Math.round((double) c * (all - 1) / (count - 1));
            double sum = 0;
            for (int i = from; i < n; i++) {
                sum += logs[i] - logs[from];
            }
            double rate = (n - from) / sum;
            double distance = 0;
            for (int i = from; i < n; i++) {
                double fit = 1 - Math.exp(-rate * (logs[i] - logs[from]));
                distance = Math.max(distance, Math.abs(fit - (double) (i - from) / (n - from)));
            }
            if (distance < nearest) {
                nearest = distance;
                xmin = sorted[from];
            }
        }
        return xmin;
    }
}
