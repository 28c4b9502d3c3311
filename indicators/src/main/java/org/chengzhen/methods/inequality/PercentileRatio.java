package org.chengzhen.methods.inequality;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.result.UndefinedException;

/**
 * The ratio of two percentiles of the values, as P90/P10.
 *
 * <p>P(u) / P(l), quantiles of Hyndman and Fan's type 7: linear between the ordered values at (n − 1)p. No
 * unit.
 *
 * <ul>
 *   <li>Range [1, ∞) for u ≥ l; 1 where all are equal.
 *   <li>One place: 1. No place: too few data. Lower percentile zero: undefined. Negative values, NaN and
 *       infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sort; O(n log n).
 *
 * <p>Source: Hyndman, R. J. and Fan, Y. (1996), Sample quantiles in statistical packages, Am. Stat. 50.
 *
 * <pre>{@code
 * PercentileRatio.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 0.9, 0.1);  // 5.0
 * PercentileRatio.p90p10(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);        // 5.0
 * }</pre>
 */
public final class PercentileRatio {
    private PercentileRatio() {}

    /**
     * The ratio of two percentiles.
     *
     * @param values y, n values ≥ 0 in any one unit
     * @param upper u in [0, 1]
     * @param lower l in [0, 1]
     * @return P(u) / P(l)
     * @throws IllegalArgumentException if u or l lies outside [0, 1], or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or P(l) is zero
     */
    public static double of(double[] values, double upper, double lower) {
        Checks.between(upper, 0, 1, "upper");
        Checks.between(lower, 0, 1, "lower");
        Checks.nonNegative(values, "values");
        if (values.length == 0) {
            throw UndefinedException.insufficient("places", 1, 0);
        }
        double[] sorted = Sorts.ascending(values);
        double bottom = quantile(sorted, lower);
        double ratio = quantile(sorted, upper) / bottom;
        if (bottom == 0 || Double.isInfinite(ratio)) {
            throw UndefinedException.undefined("the percentile " + lower + " is " + bottom);
        }
        return ratio;
    }

    /**
     * The ninth decile over the first.
     *
     * @param values y, n values ≥ 0 in any one unit
     * @return P90 / P10, ≥ 1
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or P10 is zero
     */
    public static double p90p10(double... values) {
        return of(values, 0.9, 0.1);
    }

    /** Type 7 of ascending values. */
    static double quantile(double[] sorted, double p) {
        double at = (sorted.length - 1) * p;
        int below = (int) at;
        if (below >= sorted.length - 1) {
            return sorted[sorted.length - 1];
        }
        return sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]);
    }
}
