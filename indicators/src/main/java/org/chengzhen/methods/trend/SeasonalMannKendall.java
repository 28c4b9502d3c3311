package org.chengzhen.methods.trend;

import com.google.common.base.Ascii;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.result.UndefinedException;

/**
 * The seasonal Mann–Kendall test: whether a series by month or quarter rises or falls, each season compared with itself alone.
 *
 * <p>S = ΣS_g and Var = ΣVar_g over seasons g, each as in {@link MannKendall} with ties; Z = (S ∓ 1)/√Var towards 0; p two-sided,
 * normal. Correlated seasons: Var = ΣVar_g + Σ_{g≠h}σ_gh, σ_gh = [Σ_{i&lt;j}sgn((x_jg − x_ig)(x_jh − x_ih)) + Σ_i d_ig·d_ih]/3 over
 * cycles i, d_ig = Σ_j sgn(x_ig − x_jg): the covariance over all orders of the cycles. Slope: the median of all slopes between
 * values of the same season, per cycle.
 *
 * <ul>
 *   <li>The first value belongs to season 0, the next to season 1, and so on round the period; a period of 1 is the plain test.
 *   <li>NaN is missing and left out, the others keep their season and cycle. A season of fewer than two values adds nothing.
 *       Var = 0: Z = 0, p = 1. No pair in any season: no slope. No value: too few data. Infinity is refused.
 *   <li>Seasons of a cycle that rise and fall together leave less to know than the independent form takes for granted: its p
 *       is then too small. The correlated form is for ten cycles or more.
 *   <li>Correlated seasons: a pair with a missing value counts 0; a variance that falls below zero is undefined.
 * </ul>
 *
 * <p>Algorithm: O(n²/period), for the slopes; correlated seasons O(n²). Can be interrupted.
 *
 * <p>Source: Hirsch, R. M., Slack, J. R. and Smith, R. A. (1982), Techniques of trend analysis for monthly water quality data,
 * Water Resources Research 18; Hirsch, R. M. and Slack, J. R. (1984), A nonparametric trend test for seasonal data with serial
 * dependence, Water Resources Research 20; Dietz, E. J. and Killeen, T. J. (1981), A nonparametric multivariate test for
 * monotone trend with pharmaceutical applications, J. American Statistical Association 76.
 *
 * <pre>{@code
 * SeasonalMannKendall.of(monthly, 12).pValue();
 * }</pre>
 *
 * @param seasons whether seasons are taken to be independent
 * @param s S
 * @param variance of S
 * @param zScore Z
 * @param pValue two-sided
 * @param seasonScores S_g of each season
 * @param seasonVariances Var_g of each season
 * @param slopePerCycle median slope, in units of x per cycle; empty where no season has two values
 * @param n values used
 */
public record SeasonalMannKendall(
        Seasons seasons,
        long s,
        double variance,
        double zScore,
        double pValue,
        ImmutableLongArray seasonScores,
        ImmutableDoubleArray seasonVariances,
        OptionalDouble slopePerCycle,
        int n)
        implements Serializable {
    /** Up to so many slopes are held at once: a quarter of a gigabyte. */
    private static final int HELD = 1 << 25;

    /** What is known of seasons of the same cycle. */
    public enum Seasons {
        /** Nothing of one follows from another. */
        INDEPENDENT,
        /** They may rise and fall together. */
        CORRELATED
    }

    /**
     * The test of a series whose seasons are independent of each other.
     *
     * @param values x in order of time; NaN is missing
     * @param period seasons of a cycle, ≥ 1
     * @return the test and the slope
     * @throws IllegalArgumentException if a value is infinite, or there is no season
     * @throws UndefinedException if no value is left, or the slope exceeds the range of doubles
     */
    public static SeasonalMannKendall of(double[] values, int period) {
        return test(values, period, Seasons.INDEPENDENT);
    }

    /**
     * The test of a series whose seasons may rise and fall together, as months that follow each other do.
     *
     * @param values x in order of time; NaN is missing
     * @param period seasons of a cycle, ≥ 1
     * @return the test and the slope
     * @throws IllegalArgumentException if a value is infinite, or there is no season
     * @throws UndefinedException if no value is left, the slope exceeds the range of doubles, or missing values make the
     *     variance negative
     */
    public static SeasonalMannKendall ofCorrelatedSeasons(double[] values, int period) {
        return test(values, period, Seasons.CORRELATED);
    }

    private static SeasonalMannKendall test(double[] values, int period, Seasons form) {
        Objects.requireNonNull(values, "values");
        Checks.atLeast(period, 1, "period");
        Series present = Series.present(values);
        int n = present.values.length;
        if (n == 0) {
            throw UndefinedException.insufficient("values", 1, 0);
        }
        ImmutableLongArray.Builder scores = ImmutableLongArray.builder();
        ImmutableDoubleArray.Builder variances = ImmutableDoubleArray.builder();
        long s = 0;
        double variance = 0;
        double[][] seasons = new double[period][];
        double[][] cycles = new double[period][];
        long pairs = 0;
        for (int g = 0; g < period; g++) {
            gather(present, period, g, seasons, cycles);
            KendallScore score = KendallScore.of(seasons[g]);
            scores.add(score.s());
            variances.add(score.variance());
            s += score.s();
            variance += score.variance();
            pairs += (long) seasons[g].length * (seasons[g].length - 1) / 2;
        }
        if (form == Seasons.CORRELATED) {
            variance += SeasonCovariance.sum(values, period);
            if (variance < 0) {
                throw UndefinedException.undefined("missing values make the variance of the score " + variance);
            }
        }
        double z = KendallScore.z(s, variance);
        return new SeasonalMannKendall(
                form,
                s,
                variance,
                z,
                KendallScore.p(z),
                scores.build(),
                variances.build(),
                slope(seasons, cycles, pairs),
                n);
    }

    private static void gather(Series series, int period, int season, double[][] seasons, double[][] cycles) {
        int count = 0;
        for (double time : series.times) {
            count += (int) time % period == season ? 1 : 0;
        }
        seasons[season] = new double[count];
        cycles[season] = new double[count];
        int to = 0;
        for (int i = 0; i < series.times.length; i++) {
            int time = (int) series.times[i];
            if (time % period == season) {
                seasons[season][to] = series.values[i];
                cycles[season][to++] = (double) (time / period);
            }
        }
    }

    private static OptionalDouble slope(double[][] seasons, double[][] cycles, long pairs) {
        if (pairs == 0) {
            return OptionalDouble.empty();
        }
        if (pairs > HELD) {
            double[] middle = PairSlopes.ofRanks(seasons, cycles, (pairs - 1) / 2, pairs / 2);
            return OptionalDouble.of(Range.finite(middle[0] / 2 + middle[1] / 2, "the slope"));
        }
        double[] slopes = new double[(int) pairs];
        int count = 0;
        for (int g = 0; g < seasons.length; g++) {
            for (int j = 1; j < seasons[g].length; j++) {
                Loop.check();
                for (int i = 0; i < j; i++) {
                    slopes[count++] = (seasons[g][j] - seasons[g][i]) / (cycles[g][j] - cycles[g][i]);
                }
            }
        }
        return OptionalDouble.of(Range.finite(Selection.median(slopes, count), "the slope"));
    }

    /** The direction with its p. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "SeasonalMannKendall[S = %d, Z = %.4f, p = %.4g, %d %s seasons, n = %d]",
                s,
                zScore,
                pValue,
                seasonScores.length(),
                Ascii.toLowerCase(seasons.name()),
                n);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
