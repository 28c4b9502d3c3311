package org.chengzhen.methods.convergence;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.trend.MannKendall;

/**
 * Sigma convergence: whether the spread of places shrinks over time.
 *
 * <p>σ = √(Σ(ln y − mean ln y)²/n), and the coefficient of variation √(Σ(y − ȳ)²/n)/ȳ, both with denominator
 * n; places converge where σ at the end is below σ at the start.
 *
 * <ul>
 *   <li>σ, CV ≥ 0; 0 where all are equal. Units cancel in both.
 *   <li>Fewer than three places: too few data. Zero, negative values, NaN and infinity are refused.
 *   <li>σ that stays the same is no convergence. Whether a path of σ falls, the Mann–Kendall test tells.
 * </ul>
 *
 * <p>Algorithm: two passes, the mean first; O(n).
 *
 * <p>Source: Barro, R. J. and Sala-i-Martin, X. (1992), Convergence.
 *
 * <pre>{@code
 * SigmaConvergence.standardDeviationOfLogs(10000, 14000, 20000, 30000, 45000);  // 0.5337
 * SigmaConvergence.coefficientOfVariation(10000, 14000, 20000, 30000, 45000);   // 0.5277
 * }</pre>
 */
public final class SigmaConvergence {
    /** The least number of places. */
    public static final int MINIMUM_PLACES = 3;

    private SigmaConvergence() {}

    /**
     * The spread at two dates.
     *
     * @param sigmaStart standard deviation of logarithms at the start
     * @param sigmaEnd the same at the end
     * @param cvStart coefficient of variation at the start
     * @param cvEnd the same at the end
     * @param n number of places
     */
    public record Spread(double sigmaStart, double sigmaEnd, double cvStart, double cvEnd, int n)
            implements Serializable {
        /**
         * Whether places converge.
         *
         * @return σ at the end is below σ at the start
         */
        public boolean converging() {
            return Ties.less(sigmaEnd, sigmaStart);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "SigmaConvergence[sigma %.4f -> %.4f, CV %.4f -> %.4f, %s, n = %d]",
                    sigmaStart,
                    sigmaEnd,
                    cvStart,
                    cvEnd,
                    converging() ? "converging" : "not converging",
                    n);
        }
    }

    /**
     * The spread at two dates.
     *
     * @param start y at the start, n ≥ 3 values &gt; 0
     * @param end y of the same places at the end
     * @return both measures at both dates
     * @throws IllegalArgumentException if lengths differ, or a value is not positive and finite
     * @throws UndefinedException if there are fewer than three places
     */
    public static Spread between(double[] start, double[] end) {
        Checks.sameLength(end.length, "end", start.length, "start");
        Checks.positive(start, "start");
        Checks.positive(end, "end");
        return new Spread(
                standardDeviationOfLogs(start, "start"),
                standardDeviationOfLogs(end, "end"),
                coefficientOfVariation(start, "start"),
                coefficientOfVariation(end, "end"),
                start.length);
    }

    /**
     * The path of σ over the periods.
     *
     * @param values y &gt; 0, a row for each place, a column for each period
     * @return the standard deviation of logarithms in each period
     * @throws IllegalArgumentException if rows differ in length, or a value is not positive and finite
     * @throws UndefinedException if there are fewer than three places
     */
    public static ImmutableDoubleArray path(double[][] values) {
        int periods = StateClasses.check(values);
        for (int i = 0; i < values.length; i++) {
            Checks.positive(values[i], "values[" + i + "]");
        }
        ImmutableDoubleArray.Builder path = ImmutableDoubleArray.builder(periods);
        double[] period = new double[values.length];
        for (int t = 0; t < periods; t++) {
            for (int i = 0; i < period.length; i++) {
                period[i] = values[i][t];
            }
            path.add(standardDeviationOfLogs(period, "values of period " + t));
        }
        return path.build();
    }

    /**
     * The path of σ over the periods.
     *
     * @param values y &gt; 0, a row for each place, a column for each period
     * @return the standard deviation of logarithms in each period
     * @throws IllegalArgumentException if rows differ in length, or a value is not positive and finite
     * @throws UndefinedException if there are fewer than three places
     */
    public static ImmutableDoubleArray path(DoubleMatrix values) {
        return path(values.toRows());
    }

    /**
     * Whether the path of σ has a trend: a falling one is convergence; σ that are equal but for rounding are ties.
     *
     * @param values y &gt; 0, a row for each place, a column for each of four periods or more
     * @return the Mann–Kendall test of the path
     * @throws IllegalArgumentException if rows differ in length, or a value is not positive and finite
     * @throws UndefinedException if there are fewer than three places or four periods
     */
    public static MannKendall trend(double[][] values) {
        double[] path = path(values).toArray();
        double scale = 0;
        for (double[] row : values) {
            for (double value : row) {
                scale = Math.max(scale, Math.abs(Math.log(value)));
            }
        }
        // where all grow alike, the path is level but for the rounding of logarithms
        return MannKendall.of(Ties.joined(path, scale));
    }

    /**
     * Whether the path of σ has a trend: a falling one is convergence; σ that are equal but for rounding are ties.
     *
     * @param values y &gt; 0, a row for each place, a column for each of four periods or more
     * @return the Mann–Kendall test of the path
     * @throws IllegalArgumentException if rows differ in length, or a value is not positive and finite
     * @throws UndefinedException if there are fewer than three places or four periods
     */
    public static MannKendall trend(DoubleMatrix values) {
        return trend(values.toRows());
    }

    /**
     * The standard deviation of logarithms, denominator n.
     *
     * @param values y, n ≥ 3 values &gt; 0
     * @return σ
     * @throws IllegalArgumentException if a value is not positive and finite
     * @throws UndefinedException if there are fewer than three places
     */
    public static double standardDeviationOfLogs(double... values) {
        return standardDeviationOfLogs(values, "values");
    }

    /**
     * The coefficient of variation, denominator n.
     *
     * @param values y, n ≥ 3 values &gt; 0
     * @return standard deviation over mean
     * @throws IllegalArgumentException if a value is not positive and finite
     * @throws UndefinedException if there are fewer than three places
     */
    public static double coefficientOfVariation(double... values) {
        return coefficientOfVariation(values, "values");
    }

    private static double standardDeviationOfLogs(double[] values, String name) {
        check(values, name);
        double[] logs = new double[values.length];
        for (int i = 0; i < logs.length; i++) {
            // from the first value on, so that equal values have a spread of exactly zero
            logs[i] = Math.log(values[i]) - Math.log(values[0]);
        }
        return standardDeviation(logs);
    }

    private static double coefficientOfVariation(double[] values, String name) {
        check(values, name);
        double[] y = Scale.balanced(values).clone();
        double mean = Sums.of(y) / y.length;
        for (int i = 0; i < y.length; i++) {
            y[i] /= mean;
        }
        double first = y[0];
        for (int i = 0; i < y.length; i++) {
            y[i] -= first;
        }
        return standardDeviation(y);
    }

    private static void check(double[] values, String name) {
        Checks.positive(values, name);
        if (values.length < MINIMUM_PLACES) {
            throw UndefinedException.insufficient("places", MINIMUM_PLACES, values.length);
        }
    }

    /** Denominator n; the array is overwritten. */
    private static double standardDeviation(double[] values) {
        double mean = Sums.of(values) / values.length;
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
        }
        return Math.sqrt(Sums.ofProducts(values, values) / values.length);
    }
}
