package org.chengzhen.methods.statistics;

import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * The line y = a + b·x of least squares through n points, with its inference.
 *
 * <p>b = Σ(x−x̄)(y−ȳ)/Σ(x−x̄)², a = ȳ − b·x̄, s² = Σe²/(n−2), se(b) = s/√Σ(x−x̄)²,
 * se_HC1(b) = √(n/(n−2)·Σ(x−x̄)²e²)/Σ(x−x̄)², t = b/se(b), p two-sided from Student's t with n−2 degrees of
 * freedom, R² = 1 − Σe²/Σ(y−ȳ)².
 *
 * <ul>
 *   <li>b in units of y for one unit of x; R² in [0, 1].
 *   <li>Fewer than three points: too few data. Constant x: singular. Constant y: b = 0, R² undefined.
 *   <li>Points on one line: standard errors 0 (up to rounding), t and p undefined where se is 0.
 *   <li>A coefficient or standard error beyond the range of doubles: undefined; other units of x or y bring it back.
 *   <li>Negative values and ties are ordinary; NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: means, then deviations from them, then residuals: three passes, O(n), one array of n. Equal to
 * {@link LeastSquares} with one regressor.
 *
 * <p>Source: Gauss, C. F. (1823), Theoria combinationis; HC1: MacKinnon, J. G. and White, H. (1985), Some
 * heteroskedasticity-consistent covariance matrix estimators.
 *
 * <pre>{@code
 * SimpleRegression.of(new double[] {1, 2, 3, 4, 5}, new double[] {2.1, 3.9, 6.2, 7.8, 10.1}).slope();  // 1.99
 * SimpleRegression.of(new double[] {1, 2, 3}, new double[] {1, 3, 5}).intercept();                     // -1.0
 * }</pre>
 *
 * @param intercept a, in units of y
 * @param slope b, units of y for one unit of x
 * @param interceptStandardError of a, classical
 * @param slopeStandardError of b, classical
 * @param slopeRobustStandardError of b, heteroskedasticity-consistent (HC1)
 * @param statistic b/se(b), empty where the standard error is zero
 * @param pValue two-sided p value of b = 0, empty where t is
 * @param rSquared share of the variance of y on the line, empty where y is constant
 * @param residualStandardError s, in units of y
 * @param n number of points
 */
public record SimpleRegression(
        double intercept,
        double slope,
        double interceptStandardError,
        double slopeStandardError,
        double slopeRobustStandardError,
        OptionalDouble statistic,
        OptionalDouble pValue,
        OptionalDouble rSquared,
        double residualStandardError,
        int n)
        implements Serializable {
    /** The least number of points: one more than there are coefficients. */
    public static final int MINIMUM_POINTS = 3;

    /**
     * The line through the points.
     *
     * @param x n ≥ 3 values, the regressor
     * @param y as many, the response
     * @return the line with its inference
     * @throws IllegalArgumentException if lengths differ or a value is NaN or infinite
     * @throws UndefinedException if there are fewer than three points, x is constant (singular), or a coefficient or
     *     standard error exceeds the range of doubles
     */
    public static SimpleRegression of(double[] x, double[] y) {
        Checks.sameLength(y.length, "y", x.length, "x");
        int xScale = scaleOf(x, "x");
        int yScale = scaleOf(y, "y");
        int n = x.length;
        if (n < MINIMUM_POINTS) {
            throw UndefinedException.insufficient("points", MINIMUM_POINTS, n);
        }
        double[] u = xScale == 0 ? x : scaled(x, -xScale);
        double[] v = yScale == 0 ? y : scaled(y, -yScale);
        double meanX = mean(u);
        // the sum of equal values need not be n times one of them
        double meanY = allEqual(v) ? v[0] : mean(v);
        double sxx = 0;
        double sxy = 0;
        double syy = 0;
        double sxx2 = 0;
        double sxy2 = 0;
        double syy2 = 0;
        int i = 0;
        for (; i + 1 < n; i += 2) {
            double dx = u[i] - meanX;
            double dy = v[i] - meanY;
            double ex = u[i + 1] - meanX;
            double ey = v[i + 1] - meanY;
            sxx += dx * dx;
            sxx2 += ex * ex;
            sxy += dx * dy;
            sxy2 += ex * ey;
            syy += dy * dy;
            syy2 += ey * ey;
        }
        if (i < n) {
            double dx = u[i] - meanX;
            double dy = v[i] - meanY;
            sxx += dx * dx;
            sxy += dx * dy;
            syy += dy * dy;
        }
        sxx += sxx2;
        sxy += sxy2;
        syy += syy2;
        if (allEqual(x) || sxx == 0) {
            throw new UndefinedException(Status.SINGULAR, "all " + n + " values of x are equal");
        }
        boolean constantY = syy == 0;
        double slope = constantY ? 0 : sxy / sxx;
        double squares = 0;
        double squares2 = 0;
        double robust = 0;
        double robust2 = 0;
        for (i = 0; i + 1 < n; i += 2) {
            double dx = u[i] - meanX;
            double dy = v[i] - meanY - slope * dx;
            double ex = u[i + 1] - meanX;
            double ey = v[i + 1] - meanY - slope * ex;
            squares += dy * dy;
            squares2 += ey * ey;
            robust += dx * dx * dy * dy;
            robust2 += ex * ex * ey * ey;
        }
        if (i < n) {
            double dx = u[i] - meanX;
            double dy = v[i] - meanY - slope * dx;
            squares += dy * dy;
            robust += dx * dx * dy * dy;
        }
        squares += squares2;
        robust += robust2;
        double s = Math.sqrt(squares / (n - 2));
        double se = s / Math.sqrt(sxx);
        OptionalDouble statistic = se == 0 ? OptionalDouble.empty() : OptionalDouble.of(slope / se);
        return new SimpleRegression(
                Range.finite(Math.scalb(meanY, yScale) - Math.scalb(slope * meanX, yScale), "the intercept"),
                Range.finite(Math.scalb(slope, yScale - xScale), "the slope"),
                Range.finite(
                        Math.scalb(s * Math.sqrt(1.0 / n + meanX * meanX / sxx), yScale),
                        "the standard error of the intercept"),
                Range.finite(Math.scalb(se, yScale - xScale), "the standard error of the slope"),
                Range.finite(
                        Math.scalb(Math.sqrt(robust * n / (n - 2)) / sxx, yScale - xScale),
                        "the robust standard error of the slope"),
                statistic,
                statistic.isPresent() ? OptionalDouble.of(twoSided(statistic.getAsDouble(), n - 2)) : statistic,
                constantY ? OptionalDouble.empty() : OptionalDouble.of(Math.max(0, 1 - squares / syy)),
                Range.finite(Math.scalb(s, yScale), "the residual standard error"),
                n);
    }

    /**
     * The line at a point.
     *
     * @param x where
     * @return a + b·x
     * @throws IllegalArgumentException if x is NaN or infinite
     * @throws UndefinedException if the value exceeds the range of a double
     */
    public double at(double x) {
        return Range.finite(intercept + slope * Checks.finite(x, "x"), "the line");
    }

    /**
     * The interval of the slope.
     *
     * @param confidence level in (0, 1), as 0.95
     * @return half the width of the interval around {@link #slope()}
     * @throws IllegalArgumentException if the level is not in (0, 1)
     */
    public double slopeMargin(double confidence) {
        Checks.argument(confidence > 0 && confidence < 1, "confidence must be in (0, 1) but is %s", confidence);
        return slopeStandardError * studentQuantile((1 + confidence) / 2, n - 2);
    }

    /** The coefficients, then how well they fit. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "SimpleRegression[y = %.6g + %.6g x (se %.3g), R2 = %s, p = %s, n = %d]",
                intercept,
                slope,
                slopeStandardError,
                rSquared.isPresent() ? String.format(Locale.ROOT, "%.4f", rSquared.getAsDouble()) : "undefined",
                pValue.isPresent() ? String.format(Locale.ROOT, "%.3g", pValue.getAsDouble()) : "undefined",
                n);
    }

    /** Two-sided p value of Student's t. */
    static double twoSided(double statistic, int degreesOfFreedom) {
        if (Double.isInfinite(statistic)) {
            return 0;
        }
        return Math.min(1, 2 * new TDistribution(null, degreesOfFreedom).cumulativeProbability(-Math.abs(statistic)));
    }

    /** A quantile of Student's t. */
    static double studentQuantile(double probability, int degreesOfFreedom) {
        return new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability(probability);
    }

    /** Whether all values are the same: asked exactly, as their deviations from a rounded mean may not vanish. */
    static boolean allEqual(double[] values) {
        for (double v : values) {
            if (v != values[0]) {
                return false;
            }
        }
        return true;
    }

    /** 0 for ordinary values, else the exponent that brings the largest of them near 1. */
    static int scaleOf(double[] values, String name) {
        double largest = 0;
        // Math.max keeps a NaN, and infinity is the largest of all: one comparison finds both
        for (double v : values) {
            largest = Math.max(largest, Math.abs(v));
        }
        if (!(largest <= Double.MAX_VALUE)) {
            Checks.finite(values, name);
        }
        if (largest == 0 || (largest < 0x1p200 && largest > 0x1p-200)) {
            return 0;
        }
        return Math.max(Math.getExponent(largest), Double.MIN_EXPONENT);
    }

    static double[] scaled(double[] values, int shift) {
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = Math.scalb(values[i], shift);
        }
        return scaled;
    }

    private static double mean(double[] values) {
        return Sums.of(values) / values.length;
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
