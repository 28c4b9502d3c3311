package org.chengzhen.methods.trend;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * The Mann–Kendall test after plain pre-whitening, which takes away a part of a real trend with the dependence.
 *
 * <p>y_t = x_{t+1} − r₁x_t, r₁ the first autocorrelation of the series itself, divisor Σ(x − x̄)²; the test and Sen's slope are those
 * of the n − 1 values y.
 *
 * <ul>
 *   <li>A trend makes r₁ large, and y keeps about (1 − r₁) of its slope: so the test misses trends that are there. {@link
 *       MannKendall#preWhitened} takes the trend out first.
 *   <li>{@link #ofSignificant} whitens only where |r₁| &gt; 1.96/√n.
 *   <li>All equal: r₁ is undefined. Fewer than five values: too few data. NaN and infinity are refused, as lags matter.
 * </ul>
 *
 * <p>Algorithm: O(n²) for the slope.
 *
 * <p>Source: Kulkarni, A. and von Storch, H. (1995), Monte Carlo experiments on the effect of serial correlation on the
 * Mann-Kendall test of trend, Meteorologische Zeitschrift 4.
 *
 * <pre>{@code
 * PlainPreWhitening.of(10.0, 10.62, 9.72, 9.14, 10.18, 11.34, 12.52, 14.2, 13.42, 12.37).autocorrelation();  // 0.7556
 * }</pre>
 *
 * @param autocorrelation r₁ of the series
 * @param whitened whether the series was whitened
 * @param s S
 * @param variance of S
 * @param zScore Z
 * @param pValue two-sided
 * @param slope Sen's, of what was tested, in units of x a step
 * @param n values that were tested
 */
public record PlainPreWhitening(
        double autocorrelation,
        boolean whitened,
        long s,
        double variance,
        double zScore,
        double pValue,
        double slope,
        int n)
        implements Serializable {
    /** The least number of values. */
    public static final int MINIMUM_VALUES = 5;

    private static final double QUANTILE = 1.96;

    /**
     * The test of the whitened series.
     *
     * @param values x, equally spaced in time, at least five
     * @return the test
     * @throws IllegalArgumentException if a value is NaN or infinite
     * @throws UndefinedException if there are fewer than five values, or all are equal
     */
    public static PlainPreWhitening of(double... values) {
        Objects.requireNonNull(values, "values");
        return test(values, 0);
    }

    /**
     * The test of the series, whitened only where its first autocorrelation is significant.
     *
     * @param values x, equally spaced in time, at least five
     * @return the test
     * @throws IllegalArgumentException if a value is NaN or infinite
     * @throws UndefinedException if there are fewer than five values, or all are equal
     */
    public static PlainPreWhitening ofSignificant(double... values) {
        Objects.requireNonNull(values, "values");
        return test(values, QUANTILE / Math.sqrt(values.length));
    }

    private static PlainPreWhitening test(double[] values, double bound) {
        Checks.finite(values, "values");
        int n = values.length;
        if (n < MINIMUM_VALUES) {
            throw UndefinedException.insufficient("values", MINIMUM_VALUES, n);
        }
        int scale = Series.scaleOf(values);
        double[] x = Series.scaled(values, -scale);
        double size = Arrays.stream(x).map(Math::abs).max().orElse(0);
        double[] autocorrelations = Autocorrelation.of(x, 1, size);
        if (autocorrelations[0] == 0) {
            throw UndefinedException.undefined("all values are equal");
        }
        double r = autocorrelations[1];
        boolean whiten = bound == 0 || Math.abs(r) > bound;
        double[] tested = values;
        if (whiten) {
            tested = new double[n - 1];
            for (int t = 0; t + 1 < n; t++) {
                tested[t] = Math.scalb(x[t + 1] - r * x[t], scale);
            }
        }
        KendallScore score = KendallScore.of(tested);
        double z = KendallScore.z(score.s(), score.variance());
        return new PlainPreWhitening(
                r,
                whiten,
                score.s(),
                score.variance(),
                z,
                KendallScore.p(z),
                SenSlope.of(tested).slope(),
                tested.length);
    }

    /** The test, and what was done before it. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "PlainPreWhitening[r1 = %.4f%s, S = %d, Z = %.4f, p = %.4g, n = %d; part of a trend is removed]",
                autocorrelation,
                whitened ? "" : ", not whitened",
                s,
                zScore,
                pValue,
                n);
    }
}
