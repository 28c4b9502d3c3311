package org.chengzhen.methods.regression;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.special.Beta;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.LeastSquares;
import org.chengzhen.methods.statistics.LinearFit;

/**
 * Environmental Kuznets curves: whether a pressure first rises with income and then falls, and where it turns.
 *
 * <p>ln I = b₀ + b₁ ln y + b₂(ln y)² (+ b₃(ln y)³) + e by least squares. Degree 2: turning point ln y* = −b₁/(2b₂), its error by the delta
 * method from the full covariance; Lind–Mehlum: the slopes at the least and largest ln y must have the signs of the shape, t the
 * smaller of the two in the right direction, p one-sided with n − 3 degrees of freedom. Degree 3: roots of b₁ + 2b₂x + 3b₃x².
 *
 * <ul>
 *   <li>A turning point outside the sample is no evidence of a turn: see {@code inside} and the Lind–Mehlum test, which has no
 *       value where a slope at the end has the wrong sign.
 *   <li>n below degree + 2: too few data. Fewer than degree + 1 different incomes: singular. b₂ = 0, or b₃ = 0 for degree 3:
 *       undefined. NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: QR on powers of ln y less its mean, and back: raw powers would lose six to eight digits; O(n).
 *
 * <p>Source: Grossman, G. M. and Krueger, A. B. (1995), Economic growth and the environment, Quarterly J. Economics 110; Lind, J. T.
 * and Mehlum, H. (2010), With or without U?, Oxford Bulletin of Economics and Statistics 72.
 *
 * <pre>{@code
 * KuznetsCurve.quadratic(logIncome, logEmissions).turning();
 * }</pre>
 */
public final class KuznetsCurve {
    private KuznetsCurve() {}

    /** The shapes of curves. */
    public enum Shape {
        /** Rises, then falls: b₂ &lt; 0. */
        INVERTED_U,
        /** Falls, then rises: b₂ &gt; 0. */
        U,
        /** Rises, falls, rises: b₃ &gt; 0, two turns. */
        N,
        /** Falls, rises, falls: b₃ &lt; 0, two turns. */
        INVERTED_N,
        /** Always rises. */
        MONOTONE_UP,
        /** Always falls. */
        MONOTONE_DOWN
    }

    /**
     * The curve of degree 2.
     *
     * @param coefficients b₀, b₁, b₂
     * @param standardErrors of them, classical
     * @param turningLog ln y*
     * @param turningLogStandardError its standard error, by the delta method
     * @param shape of the parabola
     * @param inside whether ln y* lies within the sample
     * @param lowSlope slope at the least ln y
     * @param highSlope slope at the largest
     * @param lowT its t; empty where the fit is perfect
     * @param highT that of the largest; empty likewise
     * @param n number of observations
     */
    public record Quadratic(
            ImmutableDoubleArray coefficients,
            ImmutableDoubleArray standardErrors,
            double turningLog,
            double turningLogStandardError,
            Shape shape,
            boolean inside,
            double lowSlope,
            double highSlope,
            OptionalDouble lowT,
            OptionalDouble highT,
            int n)
            implements Serializable {
        /**
         * The turning point as an income.
         *
         * @return e^{ln y*}; empty beyond the range of doubles
         */
        public OptionalDouble turning() {
            double level = Math.exp(turningLog);
            return level <= Double.MAX_VALUE ? OptionalDouble.of(level) : OptionalDouble.empty();
        }

        /**
         * Lind and Mehlum's t.
         *
         * @return the smaller t of the slopes at both ends, in the direction of the shape; empty where one has the wrong
         *     sign, or none has a t
         */
        public OptionalDouble lindMehlum() {
            double sign = shape == Shape.INVERTED_U ? 1 : -1;
            boolean right = sign * lowSlope > 0 && sign * highSlope < 0;
            return right && lowT.isPresent() && highT.isPresent()
                    ? OptionalDouble.of(Math.min(sign * lowT.getAsDouble(), -sign * highT.getAsDouble()))
                    : OptionalDouble.empty();
        }

        /**
         * Its one-sided p.
         *
         * @return p from Student's t with n − 3 degrees of freedom; empty where t is
         */
        public OptionalDouble lindMehlumPValue() {
            OptionalDouble t = lindMehlum();
            double degrees = n - 3.0;
            return t.isPresent()
                    ? OptionalDouble.of(Beta.regularizedBeta(
                                    degrees / (degrees + t.getAsDouble() * t.getAsDouble()), degrees / 2, 0.5)
                            / 2)
                    : t;
        }

        /** The shape and the turning point. */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Quadratic[%s, turns at ln y = %.4f (se %.4f), %s the sample, n = %d]",
                    shape,
                    turningLog,
                    turningLogStandardError,
                    inside ? "inside" : "outside",
                    n);
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * The curve of degree 3.
     *
     * @param coefficients b₀ to b₃
     * @param standardErrors of them, classical
     * @param turningLogs two ln y* in ascending order, none where the curve never turns
     * @param shape of the curve
     * @param n number of observations
     */
    public record Cubic(
            ImmutableDoubleArray coefficients,
            ImmutableDoubleArray standardErrors,
            ImmutableDoubleArray turningLogs,
            Shape shape,
            int n)
            implements Serializable {
        /** The shape and the turning points. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "Cubic[%s, turns at ln y = %s, n = %d]", shape, turningLogs, n);
        }
    }

    /**
     * The curve of degree 2.
     *
     * @param logIncome ln y
     * @param logPressure ln I, as many
     * @return the curve with its turning point
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there are too few observations, or different incomes (singular), or b₂ = 0
     */
    public static Quadratic quadratic(double[] logIncome, double[] logPressure) {
        Objects.requireNonNull(logIncome, "logIncome");
        Objects.requireNonNull(logPressure, "logPressure");
        Fit fit = Fit.of(logIncome, logPressure, 2);
        double c1 = fit.centred[1];
        double c2 = fit.centred[2];
        if (fit.vanishes(2)) {
            throw UndefinedException.undefined("the coefficient of the square is zero, so there is no turn");
        }
        double turn = -c1 / (2 * c2);
        double d1 = -1 / (2 * c2);
        double d2 = c1 / (2 * c2 * c2);
        double[][] v = fit.covariance;
        double variance = d1 * d1 * v[1][1] + 2 * d1 * d2 * v[1][2] + d2 * d2 * v[2][2];
        double low = fit.low;
        double high = fit.high;
        return new Quadratic(
                fit.coefficients(),
                fit.errors(),
                fit.mean + turn,
                Math.sqrt(Math.max(0, variance)),
                c2 < 0 ? Shape.INVERTED_U : Shape.U,
                turn >= low && turn <= high,
                c1 + 2 * c2 * low,
                c1 + 2 * c2 * high,
                t(c1 + 2 * c2 * low, v, low),
                t(c1 + 2 * c2 * high, v, high),
                logIncome.length);
    }

    /**
     * The curve of degree 3.
     *
     * @param logIncome ln y
     * @param logPressure ln I, as many
     * @return the curve with its turning points
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there are too few observations, or different incomes (singular), or b₃ = 0
     */
    public static Cubic cubic(double[] logIncome, double[] logPressure) {
        Objects.requireNonNull(logIncome, "logIncome");
        Objects.requireNonNull(logPressure, "logPressure");
        Fit fit = Fit.of(logIncome, logPressure, 3);
        double[] c = fit.centred;
        if (fit.vanishes(3)) {
            throw UndefinedException.undefined("the coefficient of the cube is zero");
        }
        Optional<double[]> roots = roots(c[1], 2 * c[2], 3 * c[3]);
        ImmutableDoubleArray.Builder turns = ImmutableDoubleArray.builder();
        if (roots.isPresent()) {
            turns.add(fit.mean + roots.get()[0]).add(fit.mean + roots.get()[1]);
        }
        Shape turning = c[3] > 0 ? Shape.N : Shape.INVERTED_N;
        Shape monotone = c[3] > 0 ? Shape.MONOTONE_UP : Shape.MONOTONE_DOWN;
        return new Cubic(
                fit.coefficients(),
                fit.errors(),
                turns.build(),
                roots.isPresent() ? turning : monotone,
                logIncome.length);
    }

    private static OptionalDouble t(double slope, double[][] v, double at) {
        double t = slope / Math.sqrt(v[1][1] + 4 * at * v[1][2] + 4 * at * at * v[2][2]);
        return Double.isFinite(t) ? OptionalDouble.of(t) : OptionalDouble.empty();
    }

    /** The two real roots of c + bx + ax², ascending; none where they are not real, or one. */
    private static Optional<double[]> roots(double c, double b, double a) {
        double discriminant = b * b - 4 * a * c;
        if (!(discriminant > 0)) {
            return Optional.empty();
        }
        // the sum that does not cancel, then the other root from the product
        double q = -(b + Math.copySign(Math.sqrt(discriminant), b)) / 2;
        double one = q / a;
        double other = q == 0 ? 0 : c / q;
        return Optional.of(new double[] {Math.min(one, other), Math.max(one, other)});
    }

    /** A polynomial in ln y less its mean, and what it is in ln y itself. */
    private static final class Fit {
        private final double mean;
        private final double low;
        private final double high;

        /** The largest magnitude of ln I. */
        private final double scale;

        private final double[] centred;
        private final double[][] covariance;

        private Fit(double mean, double low, double high, double scale, double[] centred, double[][] covariance) {
            this.mean = mean;
            this.low = low;
            this.high = high;
            this.scale = scale;
            this.centred = centred;
            this.covariance = covariance;
        }

        static Fit of(double[] x, double[] y, int degree) {
            Checks.sameLength(y.length, "logPressure", x.length, "logIncome");
            Checks.finite(x, "logIncome");
            Checks.finite(y, "logPressure");
            int n = x.length;
            double mean = n == 0 ? 0 : Sums.of(x) / n;
            double[][] powers = new double[degree][n];
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < n; i++) {
                double u = x[i] - mean;
                double power = 1;
                for (int d = 0; d < degree; d++) {
                    power *= u;
                    powers[d][i] = Range.finite(power, "a power of ln y");
                }
                low = Math.min(low, u);
                high = Math.max(high, u);
            }
            LinearFit fit = LeastSquares.fitColumns(y, powers);
            DoubleMatrix covariance = fit.covariance();
            double scale = 0;
            for (double v : y) {
                scale = Math.max(scale, Math.abs(v));
            }
            return new Fit(mean, low, high, scale, fit.coefficients().toArray(), covariance.toRows());
        }

        /** Whether the highest power bends the curve by nothing but rounding. */
        boolean vanishes(int degree) {
            return Ties.equal(centred[degree] * Math.pow(Math.max(-low, high), degree), 0, scale);
        }

        /** Row d: how much of each centred coefficient is in b_d, (x − m)^k = Σ C(k, d) x^d (−m)^{k−d}. */
        private double[][] shift() {
            int k = centred.length;
            double[][] shift = new double[k][k];
            for (int power = 0; power < k; power++) {
                double binomial = 1;
                double factor = 1;
                for (int d = power; d >= 0; d--) {
                    shift[d][power] = binomial * factor;
                    binomial = binomial * d / (power - d + 1);
                    factor *= -mean;
                }
            }
            return shift;
        }

        ImmutableDoubleArray coefficients() {
            ImmutableDoubleArray.Builder b = ImmutableDoubleArray.builder();
            for (double[] row : shift()) {
                b.add(Range.finite(Sums.ofProducts(row, centred), "a coefficient"));
            }
            return b.build();
        }

        ImmutableDoubleArray errors() {
            ImmutableDoubleArray.Builder errors = ImmutableDoubleArray.builder();
            for (double[] row : shift()) {
                double variance = 0;
                for (int i = 0; i < row.length; i++) {
                    for (int j = 0; j < row.length; j++) {
                        variance += row[i] * covariance[i][j] * row[j];
                    }
                }
                errors.add(Math.sqrt(Math.max(0, Range.finite(variance, "a variance"))));
            }
            return errors.build();
        }
    }
}
