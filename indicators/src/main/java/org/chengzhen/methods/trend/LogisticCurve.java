package org.chengzhen.methods.trend;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.SimpleRegression;

/**
 * The logistic curve of urbanization: slow, fast, slow again towards a ceiling.
 *
 * <p>U(t) = K/(1 + λe^{−kt}), t in years from the first of the series. By least squares of ln(U/(K − U)) = −ln λ + kt, or by
 * nonlinear least squares of U itself, with K given or found in (max U, 1]. Inflection at t* = ln λ/k, where U = K/2; speed
 * dU/dt = kU(1 − U/K).
 *
 * <ul>
 *   <li>U and K are shares in [0, 1]; k per year, k ≤ 0 where urbanization falls back. k = 0: no inflection.
 *   <li>U outside [0, 1], U ≥ K, K above 1, and years that do not ascend are refused.
 *   <li>U = 0 has no logit: that year is dropped and counted. NaN is missing and dropped. t = 0 stays the first year.
 *   <li>Fewer than three years left: too few data.
 * </ul>
 *
 * <p>Algorithm: one regression, O(n); nonlinear: Levenberg–Marquardt from there.
 *
 * <p>Source: Northam, R. M. (1975), Urban Geography; United Nations (1974), Manual VIII; Chen Yanguang and Zhou Yixing
 * (2005), Logistic process of urbanization.
 *
 * <pre>{@code
 * LogisticCurve curve = LogisticCurve.of(years, shares, 1);
 * curve.at(2035);
 * }</pre>
 *
 * @param k growth rate per year
 * @param lambda λ
 * @param saturation K
 * @param firstYear the year t = 0
 * @param rSquared share of the variance of the logits (of U, if nonlinear) on the curve, empty where it is 0
 * @param n years used
 * @param zerosDropped years without urban population, left out
 */
public record LogisticCurve(
        double k, double lambda, double saturation, double firstYear, OptionalDouble rSquared, int n, int zerosDropped)
        implements Serializable {
    /** The least number of years. */
    public static final int MINIMUM_YEARS = 3;

    private static final int STEPS = 500;
    private static final double PRECISION = 1e-10;
    private static final int CEILINGS = 20;

    /**
     * The curve by least squares of the logits.
     *
     * @param times years, ascending
     * @param shares U in [0, K), as many; NaN is missing
     * @param saturation K in (0, 1]
     * @return the curve
     * @throws IllegalArgumentException if lengths differ, years do not ascend, K is outside (0, 1], or a share is outside
     *     [0, K)
     * @throws UndefinedException if fewer than three years are left, or k or λ leaves the range of doubles
     */
    public static LogisticCurve of(double[] times, double[] shares, double saturation) {
        return new Points(times, shares, saturation).logits(saturation);
    }

    /**
     * The curve by least squares of the shares themselves.
     *
     * @param times years, ascending
     * @param shares U in [0, K), as many; NaN is missing
     * @param saturation K in (0, 1]
     * @return the curve
     * @throws IllegalArgumentException if lengths differ, years do not ascend, K is outside (0, 1], or a share is outside
     *     [0, K)
     * @throws UndefinedException if fewer than three years are left, the search does not converge, or k or λ leaves the
     *     range of doubles
     */
    public static LogisticCurve nonlinear(double[] times, double[] shares, double saturation) {
        Points points = new Points(times, shares, saturation);
        return points.curve(points.search(saturation, 2));
    }

    /**
     * The curve by least squares of the shares, its ceiling included.
     *
     * @param times years, ascending
     * @param shares U in [0, 1), as many; NaN is missing
     * @return the curve with the K in (max U, 1] that fits best; 1 where it would be higher
     * @throws IllegalArgumentException if lengths differ, years do not ascend, or a share is outside [0, 1)
     * @throws UndefinedException if fewer than four years are left, the search does not converge, or k or λ leaves the
     *     range of doubles
     */
    public static LogisticCurve nonlinearWithSaturation(double[] times, double[] shares) {
        Points points = new Points(times, shares, 1);
        if (points.t.length <= MINIMUM_YEARS) {
            throw UndefinedException.insufficient("years for three parameters", MINIMUM_YEARS + 1, points.t.length);
        }
        double most = 0;
        for (double u : points.u) {
            most = Math.max(most, u);
        }
        double start = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 1; j <= CEILINGS; j++) {
            double ceiling = most + (1 - most) * j / CEILINGS;
            SimpleRegression line = points.line(ceiling);
            double squares = points.squares(line.intercept(), line.slope(), ceiling);
            if (squares < least) {
                least = squares;
                start = ceiling;
            }
        }
        double[] best = points.search(start, 3);
        return points.curve(best[2] < 1 ? best : points.search(1, 2));
    }

    /**
     * The share in a year.
     *
     * @param year any year
     * @return U in (0, K), in [0, K] where rounding leaves no other
     * @throws IllegalArgumentException if the year is NaN or infinite
     */
    public double at(double year) {
        Checks.finite(year, "year");
        return k == 0 ? saturation / (1 + lambda) : saturation / (1 + lambda * Math.exp(-k * (year - firstYear)));
    }

    /**
     * The speed in a year.
     *
     * @param year any year
     * @return dU/dt = kU(1 − U/K), share a year
     * @throws IllegalArgumentException if the year is NaN or infinite
     */
    public double speedAt(double year) {
        double share = at(year);
        return k * share * (1 - share / saturation);
    }

    /**
     * When the curve is steepest.
     *
     * @return t* = ln λ/k in years after the first, empty where k is zero, or so small that the year exceeds the range of
     *     doubles
     */
    public OptionalDouble inflection() {
        double years = Math.log(lambda) / k;
        return Double.isFinite(years) ? OptionalDouble.of(years) : OptionalDouble.empty();
    }

    /** The parameters, then the fit. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "LogisticCurve[k = %.5f, lambda = %.5f, K = %.4f, t = 0 in %.0f, R2 = %s, n = %d]",
                k,
                lambda,
                saturation,
                firstYear,
                rSquared.isPresent() ? String.format(Locale.ROOT, "%.4f", rSquared.getAsDouble()) : "undefined",
                n);
    }

    /** The years with a share above zero. */
    private static final class Points {
        final double first;
        final double[] t;
        final double[] u;
        final int zeros;

        Points(double[] times, double[] shares, double saturation) {
            Checks.argument(saturation > 0 && saturation <= 1, "saturation must be in (0, 1] but is %s", saturation);
            for (int i = 0; i < shares.length; i++) {
                Checks.argument(
                        Double.isNaN(shares[i]) || (shares[i] >= 0 && shares[i] < saturation),
                        "shares[%d] must be in [0, %s) but is %s",
                        i,
                        saturation,
                        shares[i]);
            }
            Series series = Series.present(times, shares);
            first = times.length == 0 ? 0 : times[0];
            int count = 0;
            double[] positiveTimes = new double[series.values.length];
            double[] positive = new double[series.values.length];
            for (int i = 0; i < series.values.length; i++) {
                if (series.values[i] > 0) {
                    positiveTimes[count] = series.times[i] - first;
                    positive[count++] = series.values[i];
                }
            }
            t = Arrays.copyOf(positiveTimes, count);
            u = Arrays.copyOf(positive, count);
            zeros = series.values.length - count;
            if (count < MINIMUM_YEARS) {
                throw UndefinedException.insufficient("years", MINIMUM_YEARS, count);
            }
        }

        private SimpleRegression line(double saturation) {
            double[] logits = new double[u.length];
            for (int i = 0; i < u.length; i++) {
                logits[i] = Math.log(u[i] / (saturation - u[i]));
            }
            return SimpleRegression.of(t, logits);
        }

        LogisticCurve logits(double saturation) {
            SimpleRegression line = line(saturation);
            return new LogisticCurve(
                    Range.finite(line.slope(), "k"),
                    lambda(line.intercept()),
                    saturation,
                    first,
                    line.rSquared(),
                    u.length,
                    zeros);
        }

        private static double lambda(double intercept) {
            double lambda = Math.exp(-intercept);
            if (lambda == 0) {
                throw UndefinedException.undefined("lambda falls below the range of doubles");
            }
            return Range.finite(lambda, "lambda");
        }

        private double squares(double intercept, double slope, double saturation) {
            double sum = 0;
            for (int i = 0; i < u.length; i++) {
                double error = u[i] - saturation / (1 + Math.exp(-intercept - slope * t[i]));
                sum += error * error;
            }
            return sum;
        }

        /**
         * Levenberg–Marquardt in the intercept and slope of the logit line, and as third parameter the ceiling.
         *
         * @return intercept, slope, ceiling
         */
        double[] search(double ceiling, int free) {
            SimpleRegression line = line(ceiling);
            double[] p = {line.intercept(), line.slope(), ceiling};
            double squares = squares(p[0], p[1], p[2]);
            double damping = 1e-3;
            for (int step = 0; step < STEPS; step++) {
                double[] move = step(p, free, damping);
                double[] next = {p[0] + move[0], p[1] + move[1], p[2] + move[2]};
                boolean small = true;
                for (int j = 0; j < 3; j++) {
                    small &= Math.abs(move[j]) <= PRECISION * (1 + Math.abs(p[j]));
                }
                double then = isAboveAll(next[2]) ? squares(next[0], next[1], next[2]) : Double.NaN;
                if (then <= squares) {
                    p = next;
                    squares = then;
                    damping /= 10;
                } else {
                    damping *= 10;
                }
                // a ceiling that runs away is none: the caller takes 1
                if (small || p[2] > 2) {
                    return p;
                }
            }
            throw new UndefinedException(Status.NOT_CONVERGED, "no logistic curve after " + STEPS + " steps");
        }

        private boolean isAboveAll(double ceiling) {
            for (double share : u) {
                if (!(share < ceiling)) {
                    return false;
                }
            }
            return true;
        }

        /** Solves (J′J + damping·diag(J′J)) move = J′e for the free parameters. */
        private double[] step(double[] p, int free, double damping) {
            double[][] normal = new double[free][free + 1];
            for (int i = 0; i < u.length; i++) {
                double share = 1 / (1 + Math.exp(-p[0] - p[1] * t[i]));
                double slope = p[2] * share * (1 - share);
                double[] gradient = {slope, slope * t[i], share};
                double error = u[i] - p[2] * share;
                for (int j = 0; j < free; j++) {
                    for (int m = 0; m < free; m++) {
                        normal[j][m] += gradient[j] * gradient[m];
                    }
                    normal[j][free] += gradient[j] * error;
                }
            }
            for (int j = 0; j < free; j++) {
                normal[j][j] *= 1 + damping;
            }
            // elimination without pivots: the matrix is positive definite
            for (int j = 0; j < free; j++) {
                for (int m = j + 1; m < free; m++) {
                    double factor = normal[m][j] / normal[j][j];
                    for (int c = j; c <= free; c++) {
                        normal[m][c] -= factor * normal[j][c];
                    }
                }
            }
            double[] move = new double[3];
            for (int j = free - 1; j >= 0; j--) {
                double sum = normal[j][free];
                for (int c = j + 1; c < free; c++) {
                    sum -= normal[j][c] * move[c];
                }
                move[j] = sum / normal[j][j];
            }
            return move;
        }

        private static OptionalDouble rSquared(double squares, double variance) {
            double rSquared = 1 - squares / variance;
            return Double.isFinite(rSquared) ? OptionalDouble.of(rSquared) : OptionalDouble.empty();
        }

        LogisticCurve curve(double[] p) {
            double mean = 0;
            for (double share : u) {
                mean += share / u.length;
            }
            double variance = 0;
            for (double share : u) {
                variance += (share - mean) * (share - mean);
            }
            return new LogisticCurve(
                    Range.finite(p[1], "k"),
                    lambda(p[0]),
                    Range.finite(p[2], "K"),
                    first,
                    rSquared(squares(p[0], p[1], p[2]), variance),
                    u.length,
                    zeros);
        }
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
