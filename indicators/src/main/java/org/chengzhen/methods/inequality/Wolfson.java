package org.chengzhen.methods.inequality;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Wolfson's index of polarization: how far the middle has given way to two poles.
 *
 * <p>P = 2(2T − G)μ/m with T = ½ − L(½), L the Lorenz curve, G the Gini coefficient, μ the mean and m the
 * median. No unit. Three scales are in print: this one, the half of it ({@link #half}, PySAL's), and twice it
 * (dineq). A growing index with a falling Gini is a vanishing middle.
 *
 * <ul>
 *   <li>Range [0, ∞), in [0, 1] where μ = m; 0 where all are equal, 1 where one half has nothing and the other
 *       all, in equal parts, if the median is taken between them.
 *   <li>One place or none: too few data. Median zero: undefined. Negative values, NaN and infinity are
 *       refused. L(½) for odd n: the middle place is split.
 * </ul>
 *
 * <p>Algorithm: one sort, one sweep; O(n log n).
 *
 * <p>Source: Wolfson, M. C. (1994), When inequalities diverge, Am. Econ. Rev. 84(2).
 *
 * <pre>{@code
 * Wolfson.of(2, 4, 6, 8, 10, 30);           // 0.4444
 * Wolfson.half(6, 6, 8, 8, 10, 10, 12, 12); // 0.0833
 * }</pre>
 */
public final class Wolfson {
    private Wolfson() {}

    /**
     * The index 2(2T − G)μ/m.
     *
     * @param values y, n ≥ 2 values ≥ 0 in any one unit
     * @return P ≥ 0
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there are fewer than two values, or the median is zero
     */
    public static double of(double... values) {
        Checks.nonNegative(values, "values");
        int n = values.length;
        if (n < 2) {
            throw UndefinedException.insufficient("places", 2, n);
        }
        double[] sorted = Sorts.ascending(Scale.balanced(values));
        double median = PercentileRatio.quantile(sorted, 0.5);
        double total = Sums.of(sorted);
        double spread = 0;
        if (median > 0) {
            int half = n / 2;
            double lower = Sums.of(sorted, 0, half) + (n % 2 == 0 ? 0 : sorted[half] / 2);
            double gini = Gini.of(sorted);
            spread = 2 * (1 - 2 * lower / total - gini) * (total / n) / median;
        }
        if (median == 0 || Double.isInfinite(spread)) {
            throw UndefinedException.undefined("the median is zero beside the mean");
        }
        return Math.max(0, spread);
    }

    /**
     * The index (2T − G)μ/m, half of {@link #of}: the scale of PySAL.
     *
     * @param values y, n ≥ 2 values ≥ 0 in any one unit
     * @return P/2 ≥ 0
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there are fewer than two values, or the median is zero
     */
    public static double half(double... values) {
        return of(values) / 2;
    }
}
