package org.chengzhen.methods.trend;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Shown;
import org.chengzhen.core.result.UndefinedException;

/**
 * The Mann–Kendall test with the variance correction of Yue and Wang for values that depend on those before.
 *
 * <p>r_k autocorrelations of x_t − bt, b Sen's slope, divisor Σ(x − x̄)² at every lag; CF = 1 + 2Σ_{k=1}^{n−1}(1 − k/n)r_k over all lags,
 * or over lag 1 alone; Var* = CF·Var, Z* = (S ∓ 1)/√Var* towards 0.
 *
 * <ul>
 *   <li>The sum over all lags tends to 1 or below, and may be negative: then Z* and p* are empty. The form of lag 1 is the
 *       steadier. {@link MannKendall#hamedRao} takes significant lags of ranks.
 *   <li>The divisor is that of R; the paper prints the mean of n − k products over that of n squares, n/(n − k) times as much.
 *   <li>A series that is its trend has no autocorrelation: CF = 1. Fewer than four values: too few data. NaN and infinity
 *       are refused, as lags matter.
 * </ul>
 *
 * <p>Algorithm: O(n²).
 *
 * <p>Source: Yue, S. and Wang, C. Y. (2004), The Mann-Kendall test modified by effective sample size to detect trend in
 * serially correlated hydrological series, Water Resources Management 18:201–218.
 *
 * <pre>{@code
 * YueWang.of(10.0, 10.73, 8.05, 10.22, 11.68, 11.36, 11.51, 11.81, 12.39, 14.82).zScoreLagOne();  // 3.3852
 * }</pre>
 *
 * @param s S
 * @param variance of S, without correction
 * @param zScore Z without correction
 * @param pValue two-sided, without correction
 * @param slope Sen's
 * @param autocorrelation r₁ of the series less its trend
 * @param factorAllLags CF over all lags
 * @param factorLagOne CF over lag 1
 * @param zScoreAllLags Z* over all lags; empty where CF ≤ 0
 * @param zScoreLagOne Z* over lag 1; empty where CF ≤ 0
 * @param n number of values
 */
public record YueWang(
        long s,
        double variance,
        double zScore,
        double pValue,
        double slope,
        double autocorrelation,
        double factorAllLags,
        double factorLagOne,
        OptionalDouble zScoreAllLags,
        OptionalDouble zScoreLagOne,
        int n)
        implements Serializable {
    /**
     * The test of a series.
     *
     * @param values x, equally spaced in time, at least four
     * @return the test with both corrections
     * @throws IllegalArgumentException if a value is NaN or infinite
     * @throws UndefinedException if there are fewer than four values
     */
    public static YueWang of(double... values) {
        Objects.requireNonNull(values, "values");
        Checks.finite(values, "values");
        int n = values.length;
        if (n < MannKendall.MINIMUM_VALUES) {
            throw UndefinedException.insufficient("values", MannKendall.MINIMUM_VALUES, n);
        }
        double slope = SenSlope.of(values).slope();
        int scale = Series.scaleOf(values);
        double[] x = Series.scaled(values, -scale);
        double b = Math.scalb(slope, -scale);
        double[] rest = new double[n];
        double size = 0;
        for (int t = 0; t < n; t++) {
            rest[t] = x[t] - b * t;
            size = Math.max(size, Math.max(Math.abs(x[t]), Math.abs(b * t)));
        }
        double[] r = Autocorrelation.of(rest, n - 1, size);
        double all = 1;
        for (int k = 1; k < n; k++) {
            all += 2 * (1 - (double) k / n) * r[k];
        }
        double one = 1 + 2 * (1 - 1.0 / n) * r[1];
        KendallScore score = KendallScore.of(values);
        double z = KendallScore.z(score.s(), score.variance());
        return new YueWang(
                score.s(),
                score.variance(),
                z,
                KendallScore.p(z),
                slope,
                r[1],
                all,
                one,
                corrected(score, all),
                corrected(score, one),
                n);
    }

    /**
     * The two-sided p over all lags.
     *
     * @return p*; empty where Z* is
     */
    public OptionalDouble pValueAllLags() {
        return p(zScoreAllLags);
    }

    /**
     * The two-sided p over lag 1.
     *
     * @return p*; empty where Z* is
     */
    public OptionalDouble pValueLagOne() {
        return p(zScoreLagOne);
    }

    private static OptionalDouble p(OptionalDouble z) {
        return z.isPresent() ? OptionalDouble.of(KendallScore.p(z.getAsDouble())) : z;
    }

    private static OptionalDouble corrected(KendallScore score, double factor) {
        return factor > 0
                ? OptionalDouble.of(KendallScore.z(score.s(), score.variance() * factor))
                : OptionalDouble.empty();
    }

    /** The test without and with correction. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "YueWang[S = %d, Z = %.4f, corrected by lag 1: %s, by all lags: %s, n = %d]",
                s,
                zScore,
                Shown.of("%.4f", zScoreLagOne),
                Shown.of("%.4f", zScoreAllLags),
                n);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
