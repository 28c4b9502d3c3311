package org.chengzhen.methods.convergence;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.result.UndefinedException;

/**
 * The spread of groups of places around their own mean, in each period, with places added one by one.
 *
 * <p>H = (1/N)Σ(y/ȳ − 1)² of a group is (S₂/N − (S₁/N)²)/(1 + S₁/N)², with sums S₁, S₂ of d = y/m − 1 and its
 * square, m the mean of all places: one place more costs one addition for each period, not a sweep.
 */
final class RelativePaths {
    /** d, a row for each place. */
    private final double[][] deviations;

    private final int periods;

    private RelativePaths(double[][] deviations, int periods) {
        this.deviations = deviations;
        this.periods = periods;
    }

    static RelativePaths of(double[][] values) {
        int periods = StateClasses.check(values);
        for (int i = 0; i < values.length; i++) {
            Checks.positive(values[i], "values[" + i + "]");
        }
        if (values.length < 2) {
            throw UndefinedException.insufficient("places", 2, values.length);
        }
        double[][] deviations = new double[values.length][periods];
        double[] period = new double[values.length];
        for (int t = 0; t < periods; t++) {
            for (int i = 0; i < period.length; i++) {
                period[i] = values[i][t];
            }
            double[] y = Scale.balanced(period);
            double mean = 0;
            for (double v : y) {
                mean += v / y.length;
            }
            for (int i = 0; i < y.length; i++) {
                deviations[i][t] = (y[i] - mean) / mean;
            }
        }
        return new RelativePaths(deviations, periods);
    }

    int places() {
        return deviations.length;
    }

    int periods() {
        return periods;
    }

    /** A group to which places can be added. */
    final class Group {
        private final double[] sums = new double[periods];
        private final double[] squares = new double[periods];
        private int size;

        Group add(int place) {
            double[] d = deviations[place];
            for (int t = 0; t < periods; t++) {
                sums[t] += d[t];
                squares[t] += d[t] * d[t];
            }
            size++;
            return this;
        }

        Group addAll(Iterable<Integer> places) {
            for (int place : places) {
                add(place);
            }
            return this;
        }

        /** H in each period; with one more place than the group has, where it is not negative. */
        double[] spreadWith(int extra) {
            double[] spread = new double[periods];
            double n = extra < 0 ? size : size + 1;
            for (int t = 0; t < periods; t++) {
                double d = extra < 0 ? 0 : deviations[extra][t];
                double mean = (sums[t] + d) / n;
                double gap = (squares[t] + d * d) / n - mean * mean;
                spread[t] = gap <= 0x1p-50 * (squares[t] + d * d) / n ? 0 : gap / ((1 + mean) * (1 + mean));
            }
            return spread;
        }
    }

    Group group() {
        return new Group();
    }
}
