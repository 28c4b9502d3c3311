package org.chengzhen.methods.trend;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;

/**
 * The Hodrick–Prescott filter: the smooth trend of a series, without its cycles.
 *
 * <p>τ minimises Σ(y − τ)² + λΣ(τₜ₊₁ − 2τₜ + τₜ₋₁)², so that (I + λD′D)τ = y, D the second difference. λ has no unit: 400
 * for years in the studies of convergence clubs, 6.25 (Ravn and Uhlig) or 100 (older) for years otherwise, 1600 for
 * quarters.
 *
 * <ul>
 *   <li>λ = 0: the series itself; a straight line: itself for every λ; λ → ∞: the least-squares line.
 *   <li>The trend keeps the sum of the series. Fewer than four values: too few data. NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: y − λD′z with (I + λDD′)z = Dy, a band of five by Cholesky; O(T). A straight line has Dy = 0 and loses
 * no digit.
 *
 * <p>Source: Hodrick, R. J. and Prescott, E. C. (1997), Postwar U.S. business cycles, J. Money, Credit and Banking 29;
 * Ravn, M. O. and Uhlig, H. (2002), On adjusting the Hodrick-Prescott filter for the frequency of observations.
 *
 * <pre>{@code
 * HodrickPrescott.of(new double[] {8.64, 10.58, 11.26, 11.0, 10.93, 11.31, 12.5}, 1600).get(0);  // 9.5257
 * }</pre>
 */
public final class HodrickPrescott {
    /** λ for years as Phillips and Sul (2007) take it. */
    public static final double ANNUAL_CLUBS = 400;

    /** λ for years, Ravn and Uhlig (2002). */
    public static final double ANNUAL = 6.25;

    /** λ for quarters, Hodrick and Prescott (1997). */
    public static final double QUARTERLY = 1600;

    /** The least number of values. */
    public static final int MINIMUM_VALUES = 4;

    private HodrickPrescott() {}

    /**
     * The trend of a series.
     *
     * @param values y in equal steps of time, at least four
     * @param lambda λ ≥ 0, the price of a bend
     * @return τ, as many, in the unit of y
     * @throws IllegalArgumentException if a value is NaN or infinite, or λ is negative, NaN or infinite
     * @throws UndefinedException if there are fewer than four values, or the trend exceeds the range of doubles
     */
    public static ImmutableDoubleArray of(double[] values, double lambda) {
        Objects.requireNonNull(values, "values");
        Checks.finite(values, "values");
        return ImmutableDoubleArray.copyOf(trend(values, Checks.nonNegative(lambda, "lambda")));
    }

    /**
     * The trends of the series of many places.
     *
     * @param values y, a row for each place, a column for each of at least four periods
     * @param lambda λ ≥ 0, the price of a bend
     * @return τ, in the same shape
     * @throws IllegalArgumentException if rows differ in length, a value is NaN or infinite, or λ is negative, NaN or
     *     infinite
     * @throws UndefinedException if there are fewer than four periods, or a trend exceeds the range of doubles
     */
    public static DoubleMatrix ofRows(double[][] values, double lambda) {
        Objects.requireNonNull(values, "values");
        Checks.rectangular(values, "values");
        Checks.nonNegative(lambda, "lambda");
        double[][] trends = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            trends[i] = trend(Checks.finite(values[i], "values[" + i + "]"), lambda);
        }
        return DoubleMatrix.of(trends);
    }

    /**
     * The trends of the series of many places.
     *
     * @param values y, a row for each place, a column for each of at least four periods
     * @param lambda λ ≥ 0, the price of a bend
     * @return τ, in the same shape
     * @throws IllegalArgumentException if rows differ in length, a value is NaN or infinite, or λ is negative, NaN or
     * infinite
     * @throws UndefinedException if there are fewer than four periods, or a trend exceeds the range of doubles
     */
    public static DoubleMatrix ofRows(DoubleMatrix values, double lambda) {
        Objects.requireNonNull(values, "values");
        return ofRows(values.toRows(), lambda);
    }

    private static double[] trend(double[] values, double lambda) {
        int n = values.length;
        if (n < MINIMUM_VALUES) {
            throw UndefinedException.insufficient("values", MINIMUM_VALUES, n);
        }
        if (lambda == 0) {
            return values.clone();
        }
        int scale = Series.scaleOf(values);
        double[] y = Series.scaled(values, -scale);
        int m = n - 2;
        // (I/λ + DD')z' = Dy with z' = λz: the diagonal 6 + 1/λ beside -4 and 1
        double[] diagonal = new double[m];
        double[] near = new double[m];
        double[] far = new double[m];
        double[] z = new double[m];
        for (int i = 0; i < m; i++) {
            double d = 6 + 1 / lambda;
            double right = y[i] - 2 * y[i + 1] + y[i + 2];
            if (i > 0) {
                double l = -4;
                if (i > 1) {
                    far[i] = 1 / diagonal[i - 2];
                    l -= far[i] * diagonal[i - 2] * near[i - 1];
                    d -= far[i] * far[i] * diagonal[i - 2];
                    right -= far[i] * z[i - 2];
                }
                near[i] = l / diagonal[i - 1];
                d -= near[i] * near[i] * diagonal[i - 1];
                right -= near[i] * z[i - 1];
            }
            diagonal[i] = d;
            z[i] = right;
        }
        for (int i = m - 1; i >= 0; i--) {
            z[i] /= diagonal[i];
            if (i + 1 < m) {
                z[i] -= near[i + 1] * z[i + 1];
            }
            if (i + 2 < m) {
                z[i] -= far[i + 2] * z[i + 2];
            }
        }
        double[] trend = y.clone();
        for (int i = 0; i < m; i++) {
            trend[i] -= z[i];
            trend[i + 1] += 2 * z[i];
            trend[i + 2] -= z[i];
        }
        for (int i = 0; i < n; i++) {
            trend[i] = Range.finite(Math.scalb(trend[i], scale), "a value of the trend");
        }
        return trend;
    }
}
