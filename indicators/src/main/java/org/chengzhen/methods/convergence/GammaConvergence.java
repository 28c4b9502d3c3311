package org.chengzhen.methods.convergence;

import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.Ranks;

/**
 * Gamma convergence: how much the ranking of places has changed, by Kendall's concordance of ranks.
 *
 * <p>γ = var(Σₜrₜ)/var((T + 1) r₀) with the ranks r of all dates 0 … T; for two dates var(r₀ + r₁)/var(2r₀).
 * Under rankings that have nothing to do with each other (T + 1)(n − 1)γ is χ² with n − 1 degrees of freedom.
 *
 * <ul>
 *   <li>Range [0, 1] without ties: 1 where the ranking stays, 0 where two dates have it reversed; the nearer
 *       to 0, the more mobility.
 *   <li>Ties share their average rank. All equal at the start: undefined.
 *   <li>Fewer than three places or one date: too few data. NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sort for each date, O(nT).
 *
 * <p>Source: Boyle, G. E. and McCarthy, T. G. (1997), A simple measure of β-convergence.
 *
 * <pre>{@code
 * GammaConvergence.between(new double[] {1, 2, 3, 4}, new double[] {2, 1, 3, 4}).gamma();  // 0.9
 * GammaConvergence.between(new double[] {1, 2, 3, 4}, new double[] {4, 3, 2, 1}).gamma();  // 0.0
 * }</pre>
 */
public final class GammaConvergence {
    private GammaConvergence() {}

    /**
     * The index and its test.
     *
     * @param gamma γ
     * @param statistic (T + 1)(n − 1)γ
     * @param degreesOfFreedom n − 1
     * @param pValue of rankings that have nothing to do with each other, by χ²
     * @param n number of places
     * @param dates T + 1
     */
    public record Concordance(
            double gamma, double statistic, int degreesOfFreedom, OptionalDouble pValue, int n, int dates)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "GammaConvergence[gamma = %.4f, chi2 = %.3f, p = %.4g, n = %d, %d dates]",
                    gamma,
                    statistic,
                    pValue.orElse(Double.NaN),
                    n,
                    dates);
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * The concordance of two dates.
     *
     * @param start values at the start
     * @param end values of the same places at the end
     * @return γ and its test
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there are fewer than three places, or all are equal at the start
     */
    public static Concordance between(double[] start, double[] end) {
        Checks.sameLength(end.length, "end", start.length, "start");
        return concordance(Checks.finite(start, "start"), Checks.finite(end, "end"));
    }

    /**
     * The concordance of many dates.
     *
     * @param values a row for each place, a column for each date
     * @return γ and its test
     * @throws IllegalArgumentException if rows differ in length, or a value is NaN or infinite
     * @throws UndefinedException if there are fewer than three places or two dates, or all are equal at the
     *     start
     */
    public static Concordance of(double[][] values) {
        int dates = StateClasses.check(values);
        double[][] columns = new double[dates][values.length];
        for (int t = 0; t < dates; t++) {
            for (int i = 0; i < values.length; i++) {
                columns[t][i] = values[i][t];
            }
        }
        return concordance(columns);
    }

    /**
     * The concordance of many dates.
     *
     * @param values a row for each place, a column for each date
     * @return γ and its test
     * @throws IllegalArgumentException if rows differ in length, or a value is NaN or infinite
     * @throws UndefinedException if there are fewer than three places or two dates, or all are equal at the
     *     start
     */
    public static Concordance of(DoubleMatrix values) {
        return of(values.toRows());
    }

    private static Concordance concordance(double[]... dates) {
        int n = dates[0].length;
        if (n < 3) {
            throw UndefinedException.insufficient("places", 3, n);
        }
        if (dates.length < 2) {
            throw UndefinedException.insufficient("dates", 2, dates.length);
        }
        double[] first = Ranks.average(dates[0]).toArray();
        double[] sums = new double[n];
        for (double[] date : dates) {
            double[] ranks = Ranks.average(date).toArray();
            for (int i = 0; i < n; i++) {
                sums[i] += ranks[i];
            }
        }
        double atStart = squares(first, (n + 1) / 2.0);
        if (atStart == 0) {
            throw UndefinedException.undefined("all " + n + " places are equal at the start");
        }
        double gamma = squares(sums, dates.length * (n + 1) / 2.0) / ((double) dates.length * dates.length * atStart);
        double statistic = dates.length * (n - 1.0) * gamma;
        return new Concordance(gamma, statistic, n - 1, TransitionHomogeneity.p(statistic, n - 1), n, dates.length);
    }

    /** Σ(x − mean)²; ranks and their mean are multiples of one half, so that this is exact. */
    private static double squares(double[] values, double mean) {
        double[] gaps = new double[values.length];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = values[i] - mean;
        }
        return Sums.ofProducts(gaps, gaps);
    }
}
