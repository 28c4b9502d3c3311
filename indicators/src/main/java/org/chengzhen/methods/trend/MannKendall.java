package org.chengzhen.methods.trend;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.Correlation;
import org.chengzhen.methods.statistics.Ranks;

/**
 * The Mann–Kendall test: does a series rise or fall over time, whatever the shape?
 *
 * <p>S = Σ_{i&lt;j} sgn(x_j − x_i); Var S = [n(n−1)(2n+5) − Σ t(t−1)(2t+5)]/18 over groups of t tied values; Z = (S ∓ 1)/√Var
 * towards 0, and 0 where S = 0; p two-sided from the normal distribution. τ_b = S/√(n₀(n₀−n₁)), n₀ = n(n−1)/2, n₁ = Σ
 * t(t−1)/2. Exact: p from all orders of the values, ties included. Hamed–Rao: Var times 1 + 2/(n(n−1)(n−2))·Σ_k
 * (n−k)(n−k−1)(n−k−2)ρ_k over the lags k at which the autocorrelation ρ_k of the ranks of the detrended series is
 * significant at 5 %. Trend-free pre-whitening: the series less its Sen trend, less ρ₁ times its predecessor, plus the trend;
 * always, also where ρ₁ is small.
 *
 * <ul>
 *   <li>τ_b in [−1, 1]; p in [0, 1]. The normal form wants n ≥ 8 to 10, the exact one is for fewer.
 *   <li>Fewer than four values: too few data. All equal: S, Z and Var 0, p 1, τ_b undefined.
 *   <li>Autocorrelations have the divisor Σ(x − x̄)² at every lag, as those of R; the papers on hydrology print the mean of
 *       n − k products over that of n squares, which is n/(n − k) times as much.
 *   <li>NaN is missing: dropped by {@link #of} and {@link #exact}, refused where lags matter. Infinity is refused.
 *   <li>Hamed–Rao: a variance that the correction makes negative is undefined.
 * </ul>
 *
 * <p>Algorithm: O(n²) up to 128 values, then O(n log n) by {@link Correlation#kendallScore}; the variants take Sen's slope,
 * and Hamed–Rao all autocorrelations, O(n²). Can be interrupted.
 *
 * <p>Source: Mann, H. B. (1945), Nonparametric tests against trend; Kendall, M. G. (1975), Rank Correlation Methods; Hamed,
 * K. H. and Rao, A. R. (1998), A modified Mann-Kendall trend test for autocorrelated data; Yue, S. et al. (2002), The
 * influence of autocorrelation on the ability to detect trend in hydrological series.
 *
 * <pre>{@code
 * MannKendall.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).zScore();  // 3.935
 * MannKendall.exact(1, 2, 3, 4).pValue();                       // 2/24
 * }</pre>
 *
 * @param method which variant
 * @param s S, concordant less discordant pairs
 * @param variance of S
 * @param zScore standardized S
 * @param pValue two-sided
 * @param tauB Kendall's τ_b with time, empty where all values are equal
 * @param n values used
 */
public record MannKendall(
        Method method, long s, double variance, double zScore, double pValue, OptionalDouble tauB, int n)
        implements Serializable {
    /** The least number of values. */
    public static final int MINIMUM_VALUES = 4;

    /** The largest series of the exact form: beyond, the normal one is good to four digits. */
    public static final int EXACT_MAXIMUM = 50;

    /** The level at which Hamed and Rao (1998) take an autocorrelation to be significant. */
    public static final double LAG_SIGNIFICANCE = 0.05;

    private static final double LAG_QUANTILE = 1.959963984540054;
    private static final int TIE_BITS = 40;

    /** The variants. */
    public enum Method {
        /** Independent values, normal distribution. */
        NORMAL,
        /** Independent values, all orders. */
        EXACT,
        /** Variance corrected for autocorrelation. */
        HAMED_RAO,
        /** Trend-free pre-whitening. */
        TREND_FREE_PRE_WHITENING
    }

    /**
     * The test with the normal distribution.
     *
     * @param values x in order of time, at least four that are not NaN
     * @return the test
     * @throws IllegalArgumentException if a value is infinite
     * @throws UndefinedException if fewer than four values are left
     */
    public static MannKendall of(double... values) {
        double[] x = Series.present(values).values;
        return test(Method.NORMAL, x, 1);
    }

    /**
     * The test over all orders of the values.
     *
     * @param values x in order of time, four to fifty that are not NaN
     * @return the test
     * @throws IllegalArgumentException if a value is infinite, or more than fifty are left
     * @throws UndefinedException if fewer than four values are left
     */
    public static MannKendall exact(double... values) {
        double[] x = Series.present(values).values;
        Checks.argument(x.length <= EXACT_MAXIMUM, "values must be at most %d but are %d", EXACT_MAXIMUM, x.length);
        MannKendall normal = test(Method.EXACT, x, 1);
        double pValue = ExactScore.twoSided(KendallScore.tieGroups(x), Math.abs(normal.s));
        return new MannKendall(Method.EXACT, normal.s, normal.variance, normal.zScore, pValue, normal.tauB, normal.n);
    }

    /**
     * The test with its variance corrected for autocorrelation.
     *
     * @param values x, equally spaced in time, at least four
     * @return the test
     * @throws IllegalArgumentException if a value is NaN or infinite
     * @throws UndefinedException if there are fewer than four values, or the corrected variance is negative
     */
    public static MannKendall hamedRao(double... values) {
        double[] x = complete(values);
        int n = x.length;
        double[] rest = detrended(x, SenSlope.of(x).slope());
        // an odd number of pairs puts Sen's slope through two points: rounding must not part what ties there
        double unit = Math.scalb(1.0, Series.exponentOf(x) - TIE_BITS);
        for (int i = 0; i < n; i++) {
            rest[i] = Math.rint(rest[i] / unit) * unit;
        }
        double[] autocorrelations = Autocorrelation.of(Ranks.average(rest).toArray(), n - 1, n);
        double bound = LAG_QUANTILE / Math.sqrt(n);
        double sum = 0;
        for (int k = 1; k < n; k++) {
            if (Math.abs(autocorrelations[k]) > bound) {
                sum += (double) (n - k) * (n - k - 1) * (n - k - 2) * autocorrelations[k];
            }
        }
        double correction = 1 + 2 * sum / ((double) n * (n - 1) * (n - 2));
        if (correction < 0) {
            throw UndefinedException.undefined("the correction of the variance is " + correction);
        }
        return test(Method.HAMED_RAO, values, correction);
    }

    /**
     * The test of the series after trend-free pre-whitening.
     *
     * @param values x, equally spaced in time, at least five
     * @return the test of the n − 1 whitened values
     * @throws IllegalArgumentException if a value is NaN or infinite
     * @throws UndefinedException if there are fewer than five values
     */
    public static MannKendall preWhitened(double... values) {
        double[] x = complete(values);
        int n = x.length;
        double slope = SenSlope.of(x).slope();
        double[] rest = detrended(x, slope);
        double first = Autocorrelation.of(rest, 1, largest(x))[1];
        double[] whitened = new double[n - 1];
        for (int i = 1; i < n; i++) {
            whitened[i - 1] = rest[i] - first * rest[i - 1] + slope * i;
        }
        return test(Method.TREND_FREE_PRE_WHITENING, whitened, 1);
    }

    /** The direction with its p value. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "MannKendall[%s: S = %d, Z = %.4f, p = %.4g, tau_b = %s, n = %d]",
                method,
                s,
                zScore,
                pValue,
                tauB.isPresent() ? String.format(Locale.ROOT, "%.4f", tauB.getAsDouble()) : "undefined",
                n);
    }

    private static double[] complete(double[] values) {
        Checks.finite(values, "values");
        if (values.length < MINIMUM_VALUES) {
            throw UndefinedException.insufficient("values", MINIMUM_VALUES, values.length);
        }
        return Series.scaled(values, -Series.scaleOf(values));
    }

    private static MannKendall test(Method method, double[] x, double correction) {
        int n = x.length;
        if (n < MINIMUM_VALUES) {
            throw UndefinedException.insufficient("values", MINIMUM_VALUES, n);
        }
        KendallScore score = KendallScore.of(x);
        double variance = score.variance() * correction;
        double pairs = n * (n - 1.0) / 2;
        double zScore = KendallScore.z(score.s(), variance);
        return new MannKendall(
                method,
                score.s(),
                variance,
                zScore,
                KendallScore.p(zScore),
                score.tiedPairs() == pairs
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(score.s() / Math.sqrt(pairs * (pairs - score.tiedPairs()))),
                n);
    }

    private static double largest(double[] x) {
        return Arrays.stream(x).map(Math::abs).max().orElse(0);
    }

    private static double[] detrended(double[] x, double slope) {
        double[] rest = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            rest[i] = x[i] - slope * i;
        }
        return rest;
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
