package org.chengzhen.methods.convergence;

import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.math3.special.Erf;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The log t test of convergence: whether the relative paths of places draw together.
 *
 * <p>hᵢₜ = yᵢₜ/ȳₜ, Hₜ = (1/N)Σ(hᵢₜ − 1)², and by least squares ln(H₁/Hₜ) − 2 ln L(t) = a + b ln t + u for t =
 * [rT] … T, with L(t) = ln t or ln(t + 1). t_b = b/se with an error that is consistent under heteroskedastic and
 * autocorrelated u; t_b &lt; −1.65 rejects convergence.
 *
 * <ul>
 *   <li>b = 2α: b ≥ 2 convergence in levels, 0 ≤ b &lt; 2 in rates of growth.
 *   <li>The start is the whole part of rT, and at least 2, as ln ln 1 does not exist. At least two points for
 *       a and b, else too few data; three for the error, which is else empty, as it is without residuals.
 *   <li>Equal places in a period (Hₜ = 0): undefined. Fewer than two places: too few data. Zero, negative
 *       values, NaN and infinity are refused.
 *   <li>Data should be free of cycles: filter them first.
 * </ul>
 *
 * <p>Algorithm: one sweep for H, one regression; long-run variance with the quadratic-spectral kernel and the
 * automatic bandwidth for a first-order autoregression of ln t·u (its coefficient at most 0.97 in size), or with
 * the Bartlett kernel and 4(n/100)^{2/9} lags; times n/(n − 2).
 *
 * <p>Source: Phillips, P. C. B. and Sul, D. (2007), Transition modeling and econometric convergence tests;
 * Andrews, D. W. K. (1991), Heteroskedasticity and autocorrelation consistent covariance matrix estimation;
 * Newey, W. K. and West, K. D. (1987), A simple, positive semi-definite, heteroskedasticity and
 * autocorrelation consistent covariance matrix.
 *
 * <pre>{@code
 * LogT.Result result = LogT.withDefaults().test(incomes);  // a row for each place, a column for each year
 * result.converging();
 * }</pre>
 */
public final class LogT {
    /** The part of the periods left out at the start, Phillips and Sul (2007) for T up to 50. */
    public static final double FRACTION = 0.3;

    /** The value of t_b below which convergence is rejected, one-sided at 5 %. */
    public static final double CRITICAL_VALUE = -1.65;

    private static final double MOST_AUTOCORRELATION = 0.97;
    private static final LogT DEFAULTS =
            new LogT(FRACTION, Kernel.QUADRATIC_SPECTRAL, Penalty.LOG_T, OptionalDouble.empty());

    private final double fraction;
    private final Kernel kernel;
    private final Penalty penalty;
    private final OptionalDouble bandwidth;

    private LogT(double fraction, Kernel kernel, Penalty penalty, OptionalDouble bandwidth) {
        this.fraction = fraction;
        this.kernel = kernel;
        this.penalty = penalty;
        this.bandwidth = bandwidth;
    }

    /** The kernel of the long-run variance. */
    public enum Kernel {
        /** Quadratic-spectral, bandwidth of Andrews (1991). */
        QUADRATIC_SPECTRAL,
        /** Bartlett, as Newey and West (1987). */
        NEWEY_WEST
    }

    /** The slowly varying function L(t). */
    public enum Penalty {
        /** L(t) = ln t. */
        LOG_T,
        /** L(t) = ln(t + 1). */
        LOG_T_PLUS_ONE
    }

    /** What kind of convergence the slope tells of. */
    public enum Kind {
        /** b ≥ 2: in levels. */
        LEVELS,
        /** 0 ≤ b &lt; 2: in rates of growth. */
        GROWTH_RATES,
        /** b &lt; 0. */
        NONE
    }

    /**
     * The regression and its test.
     *
     * @param a intercept
     * @param b slope, 2α
     * @param standardError of b, consistent under autocorrelation; empty without residuals or with two points
     * @param t b over its standard error; empty where that is
     * @param p one-sided p of convergence, from the normal distribution; empty where t is
     * @param bandwidth of the kernel; empty where the standard error is
     * @param points of the regression
     * @param places N
     */
    public record Result(
            double a,
            double b,
            OptionalDouble standardError,
            OptionalDouble t,
            OptionalDouble p,
            OptionalDouble bandwidth,
            int points,
            int places) {
        /**
         * Whether convergence stands: t_b ≥ −1.65, or b ≥ 0 where there is no t.
         *
         * @return true where it is not rejected
         */
        public boolean converging() {
            return t.orElse(b >= 0 ? 0 : Double.NEGATIVE_INFINITY) >= CRITICAL_VALUE;
        }

        /**
         * The kind of convergence by the slope.
         *
         * @return in levels, in rates of growth, or none
         */
        public Kind kind() {
            if (b >= 2) {
                return Kind.LEVELS;
            }
            return b >= 0 ? Kind.GROWTH_RATES : Kind.NONE;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "LogT[b = %.4f, t = %s, convergence %s, %d points, %d places]",
                    b,
                    t.isPresent() ? String.format(Locale.ROOT, "%.3f", t.getAsDouble()) : "undefined",
                    converging() ? "not rejected" : "rejected",
                    points,
                    places);
        }
    }

    /**
     * r = 0.3, quadratic-spectral kernel, L(t) = ln t.
     *
     * @return the test with its usual options
     */
    public static LogT withDefaults() {
        return DEFAULTS;
    }

    /**
     * The part of the periods left out at the start.
     *
     * @param r in (0, 1)
     * @return a test with it
     * @throws IllegalArgumentException if it is outside (0, 1)
     */
    public LogT fraction(double r) {
        Checks.argument(r > 0 && r < 1, "r must be in (0, 1) but is %s", r);
        return new LogT(r, kernel, penalty, bandwidth);
    }

    /**
     * The kernel of the long-run variance.
     *
     * @param choice one of two
     * @return a test with it
     */
    public LogT kernel(Kernel choice) {
        return new LogT(fraction, choice, penalty, bandwidth);
    }

    /**
     * The slowly varying function.
     *
     * @param choice one of two
     * @return a test with it
     */
    public LogT penalty(Penalty choice) {
        return new LogT(fraction, kernel, choice, bandwidth);
    }

    /**
     * A bandwidth of one's own in place of the automatic one.
     *
     * @param width ≥ 0; lags + 1 for Newey–West
     * @return a test with it
     * @throws IllegalArgumentException if it is negative, NaN or infinite
     */
    public LogT bandwidth(double width) {
        return new LogT(fraction, kernel, penalty, OptionalDouble.of(Checks.nonNegative(width, "width")));
    }

    /**
     * The test over all places.
     *
     * @param values y &gt; 0, a row for each place, a column for each period
     * @return slope and test
     * @throws IllegalArgumentException if rows differ in length, or a value is not positive and finite
     * @throws UndefinedException if there are too few places or periods, or all places are equal in a period
     */
    public Result test(double[][] values) {
        RelativePaths paths = RelativePaths.of(values);
        RelativePaths.Group all = paths.group();
        for (int i = 0; i < values.length; i++) {
            all.add(i);
        }
        return test(all.spreadWith(-1), values.length);
    }

    /** The test from the spread H of each period. */
    Result test(double[] spread, int places) {
        int periods = spread.length;
        // 0.29 times 100 is 28.999999999999996: whole parts are taken with a little tolerance
        int start = Math.max(2, (int) Math.floor(fraction * periods + 1e-9));
        int n = periods - start + 1;
        if (n < 2) {
            throw UndefinedException.insufficient("periods", start + 1, periods);
        }
        for (int t = 1; t <= periods; t++) {
            if (spread[t - 1] == 0 && (t == 1 || t >= start)) {
                throw UndefinedException.undefined("all places are equal in period " + t);
            }
        }
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            int t = start + i;
            double slow = penalty == Penalty.LOG_T ? Math.log(t) : Math.log(t + 1);
            x[i] = Math.log(t);
            y[i] = Math.log(spread[0]) - Math.log(spread[t - 1]) - 2 * Math.log(slow);
        }
        double meanX = Sums.of(x) / n;
        double meanY = Sums.of(y) / n;
        double sxx = 0;
        double sxy = 0;
        for (int i = 0; i < n; i++) {
            sxx += (x[i] - meanX) * (x[i] - meanX);
            sxy += (x[i] - meanX) * (y[i] - meanY);
        }
        double b = sxy / sxx;
        double a = meanY - b * meanX;
        double[] u = new double[n];
        double size = 0;
        for (int i = 0; i < n; i++) {
            u[i] = y[i] - meanY - b * (x[i] - meanX);
            size = Math.max(size, Math.abs(y[i] - meanY));
        }
        double residual = Math.sqrt(Sums.ofProducts(u, u));
        if (n < 3 || residual <= 1e-13 * size * n) {
            OptionalDouble none = OptionalDouble.empty();
            return new Result(a, b, none, none, none, none, n, places);
        }
        double width = bandwidth.isPresent() ? bandwidth.getAsDouble() : automatic(x, u);
        double variance = longRun(x, u, meanX, width) / (sxx * sxx) * n / (n - 2);
        double error = Math.sqrt(variance);
        if (!(error > 0)) {
            OptionalDouble none = OptionalDouble.empty();
            return new Result(a, b, none, none, none, OptionalDouble.of(width), n, places);
        }
        double t = b / error;
        return new Result(
                a,
                b,
                OptionalDouble.of(error),
                OptionalDouble.of(t),
                OptionalDouble.of(0.5 * Erf.erfc(-t / Math.sqrt(2))),
                OptionalDouble.of(width),
                n,
                places);
    }

    private double automatic(double[] x, double[] u) {
        int n = x.length;
        if (kernel == Kernel.NEWEY_WEST) {
            return Math.floor(4 * Math.pow(n / 100.0, 2.0 / 9)) + 1;
        }
        // first-order autoregression, with intercept, of the score x·u
        double before = 0;
        double after = 0;
        for (int i = 1; i < n; i++) {
            before += x[i - 1] * u[i - 1] / (n - 1);
            after += x[i] * u[i] / (n - 1);
        }
        double cross = 0;
        double squares = 0;
        for (int i = 1; i < n; i++) {
            double gap = x[i - 1] * u[i - 1] - before;
            cross += gap * (x[i] * u[i] - after);
            squares += gap * gap;
        }
        double rho = squares == 0 ? 0 : cross / squares;
        rho = Math.max(-MOST_AUTOCORRELATION, Math.min(MOST_AUTOCORRELATION, rho));
        double alpha = 4 * rho * rho / Math.pow(1 - rho, 4);
        return 1.3221 * Math.pow(alpha * n, 0.2);
    }

    /** Σₗ k(l/width) Σᵢ vᵢvᵢ₋ₗ of the centred scores v = (x − x̄)u. */
    private double longRun(double[] x, double[] u, double meanX, double width) {
        int n = x.length;
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            v[i] = (x[i] - meanX) * u[i];
        }
        double sum = Sums.ofProducts(v, v);
        for (int lag = 1; lag < n && width > 0; lag++) {
            double weight = weight(lag / width);
            double product = 0;
            for (int i = lag; i < n; i++) {
                product += v[i] * v[i - lag];
            }
            sum += 2 * weight * product;
        }
        return sum;
    }

    private double weight(double z) {
        if (kernel == Kernel.NEWEY_WEST) {
            return Math.max(0, 1 - z);
        }
        double angle = 6 * Math.PI * z / 5;
        if (angle > 0x1p53) {
            // so narrow a kernel gives the lag no weight
            return 0;
        }
        // below this the series 1 - angle²/10 is exact to the last digit, the formula is not
        return angle < 1e-3
                ? 1 - angle * angle / 10
                : 3 / (angle * angle) * (Math.sin(angle) / angle - Math.cos(angle));
    }
}
