package org.chengzhen.methods.trend;

import org.chengzhen.core.internal.Checks;

/** What the classes of this package share: missing values dropped with their times, steps counted, scales tamed. */
final class Series {
    final double[] times;
    final double[] values;

    private Series(double[] times, double[] values) {
        this.times = times;
        this.values = values;
    }

    /** The values that are there, with times 0, 1, 2, … by their places. */
    static Series present(double[] values) {
        return present(steps(values.length), values);
    }

    /** The values that are there, with their times. */
    static Series present(double[] times, double[] values) {
        Checks.sameLength(times.length, "times", values.length, "values");
        ascending(times);
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            Checks.argument(!Double.isInfinite(values[i]), "values[%d] must be finite but is %s", i, values[i]);
            count += Double.isNaN(values[i]) ? 0 : 1;
        }
        if (count == values.length) {
            return new Series(times, values);
        }
        double[] t = new double[count];
        double[] x = new double[count];
        int at = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                t[at] = times[i];
                x[at++] = values[i];
            }
        }
        return new Series(t, x);
    }

    static double[] steps(int n) {
        double[] steps = new double[n];
        for (int i = 0; i < n; i++) {
            steps[i] = i;
        }
        return steps;
    }

    /** Refuses times that are not finite or do not ascend. */
    static void ascending(double[] times) {
        Checks.finite(times, "times");
        for (int i = 1; i < times.length; i++) {
            if (!(times[i] > times[i - 1])) {
                Checks.argument(
                        false, "times[%d] must be > times[%d] = %s but is %s", i, i - 1, times[i - 1], times[i]);
            }
        }
    }

    /** The exponent of the largest of several arrays, 0 where all values are zero. */
    static int exponentOf(double[]... arrays) {
        double largest = 0;
        for (double[] values : arrays) {
            for (double v : values) {
                largest = Math.max(largest, Math.abs(v));
            }
        }
        return largest == 0 ? 0 : Math.max(Math.getExponent(largest), Double.MIN_EXPONENT);
    }

    /** 0 for ordinary values, else their exponent. */
    static int scaleOf(double[]... arrays) {
        int exponent = exponentOf(arrays);
        return Math.abs(exponent) < 200 ? 0 : exponent;
    }

    /** The values times a power of two; the same array for 0. */
    static double[] scaled(double[] values, int shift) {
        if (shift == 0) {
            return values;
        }
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = Math.scalb(values[i], shift);
        }
        return scaled;
    }
}
