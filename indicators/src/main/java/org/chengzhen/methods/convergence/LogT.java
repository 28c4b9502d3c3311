package org.chengzhen.methods.convergence;

import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * The log t test of convergence: whether the relative paths of places draw together.
 *
 * <p>hᵢₜ = yᵢₜ/ȳₜ, Hₜ = (1/N)Σ(hᵢₜ − 1)², and by least squares ln(H₁/Hₜ) − 2 ln L(t) = a + b ln t + u for t =
 * s … T, with L(t) = ln t or ln(t + 1). t counts periods from 1, never years. The standard error is that of the
 * source: s_b² = lvar(û)/Σ(ln t − mean)², lvar the long-run variance of the residuals with the quadratic-spectral
 * kernel and the bandwidth of Andrews (1991) from their first-order autoregression without intercept; t = b/s_b
 * below −1.65 rejects convergence. As in the authors' programme lvar has the divisor n − 1, and the last residual is in
 * the variance but in no autocovariance.
 *
 * <ul>
 *   <li>b = 2α: b ≥ 2 convergence in levels, 0 ≤ b &lt; 2 in rates of growth.
 *   <li>Three starts are in print: {@link StartRule}. s is at least 2, as ln ln 1 does not exist. Four periods and
 *       four points at least, else too few data.
 *   <li>Equal places in a period (Hₜ = 0): undefined. Residuals that are only rounding, or a long-run variance not
 *       above zero: no error. Fewer than two places: too few data. Zero, negative values, NaN and infinity are
 *       refused.
 *   <li>Data should be free of cycles: take the trend of {@link org.chengzhen.methods.trend.HodrickPrescott} first.
 * </ul>
 *
 * <p>{@link LongRun} keeps the errors of heteroskedasticity-consistent packages, which differ from the source's: a
 * sandwich of the products (ln t − mean)·û times n/(n − 2). It is consistent also where the spread of u changes with
 * t, but published tables of clubs do not come out with it.
 *
 * <p>Algorithm: one sweep for H, one regression; O(NT + T²).
 *
 * <p>Source: Phillips, P. C. B. and Sul, D. (2007), Transition modeling and econometric convergence tests,
 * Econometrica 75; Phillips, P. C. B. and Sul, D. (2009), Economic transition and growth, J. Appl. Econometrics 24;
 * Andrews, D. W. K. (1991), Heteroskedasticity and autocorrelation consistent covariance matrix estimation; Newey,
 * W. K. and West, K. D. (1987).
 *
 * <pre>{@code
 * LogTRegression result = LogT.withDefaults().test(incomes);  // a row for each place, a column for each year
 * result.converging();
 * }</pre>
 */
public final class LogT {
    /** The part of the periods left out at the start, Phillips and Sul (2007) for T up to 50. */
    public static final double FRACTION = 0.3;

    /** The value of t below which convergence is rejected, one-sided at 5 %. */
    public static final double CRITICAL_VALUE = -1.65;

    /** The least number of periods. */
    public static final int MINIMUM_PERIODS = 4;

    /** The least number of points of the regression. */
    public static final int MINIMUM_POINTS = 4;

    static final double MOST_AUTOCORRELATION = 0.97;

    private static final LogT DEFAULTS =
            new LogT(FRACTION, StartRule.INTEGER_PART, Penalty.LOG_T, LongRun.RESIDUALS, Double.NaN);

    private final double fraction;
    private final StartRule startRule;
    private final Penalty penalty;
    private final LongRun longRun;
    private final double bandwidth;

    private LogT(double fraction, StartRule startRule, Penalty penalty, LongRun longRun, double bandwidth) {
        this.fraction = fraction;
        this.startRule = startRule;
        this.penalty = penalty;
        this.longRun = longRun;
        this.bandwidth = bandwidth;
    }

    /** The first period s of the regression; never below 2. */
    public enum StartRule {
        /** s = [rT], as printed in 2007. */
        INTEGER_PART,
        /** s = [rT] + 1: the first [rT] periods are dropped, as Stata's logtreg does. */
        DISCARD_FLOOR,
        /** s = round(rT) + 1, halves to even, as R's ConvergenceClubs has it; with r = 1/3 the table printed in 2009. */
        DISCARD_ROUND
    }

    /** The slowly varying function L(t). */
    public enum Penalty {
        /** L(t) = ln t. */
        LOG_T,
        /** L(t) = ln(t + 1). */
        LOG_T_PLUS_ONE
    }

    /** What the long-run variance behind the standard error is of. */
    public enum LongRun {
        /** The residuals, as Phillips and Sul have it. */
        RESIDUALS,
        /** The products of regressor and residual, quadratic-spectral kernel, bandwidth of Andrews (1991). */
        SCORES_QUADRATIC_SPECTRAL,
        /** The products of regressor and residual, Bartlett kernel, as Newey and West (1987). */
        SCORES_BARTLETT
    }

    /**
     * r = 0.3, start at [rT], L(t) = ln t, the source's standard error.
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
        return new LogT(r, startRule, penalty, longRun, bandwidth);
    }

    /**
     * How the part becomes a first period.
     *
     * @param choice one of three
     * @return a test with it
     */
    public LogT startRule(StartRule choice) {
        Objects.requireNonNull(choice, "choice");
        return new LogT(fraction, choice, penalty, longRun, bandwidth);
    }

    /**
     * The slowly varying function.
     *
     * @param choice one of two
     * @return a test with it
     */
    public LogT penalty(Penalty choice) {
        Objects.requireNonNull(choice, "choice");
        return new LogT(fraction, startRule, choice, longRun, bandwidth);
    }

    /**
     * The long-run variance behind the standard error.
     *
     * @param choice one of three
     * @return a test with it
     */
    public LogT longRun(LongRun choice) {
        Objects.requireNonNull(choice, "choice");
        return new LogT(fraction, startRule, penalty, choice, bandwidth);
    }

    /**
     * A bandwidth of one's own in place of the automatic one.
     *
     * @param width ≥ 0; lags + 1 for the Bartlett kernel
     * @return a test with it
     * @throws IllegalArgumentException if it is negative, NaN or infinite
     */
    public LogT bandwidth(double width) {
        return new LogT(fraction, startRule, penalty, longRun, Checks.nonNegative(width, "width"));
    }

    /**
     * The test over all places.
     *
     * @param values y &gt; 0, a row for each place, a column for each period
     * @return slope and test
     * @throws IllegalArgumentException if rows differ in length, or a value is not positive and finite
     * @throws UndefinedException if there are too few places or periods, or all places are equal in a period
     */
    public LogTRegression test(double[][] values) {
        Objects.requireNonNull(values, "values");
        RelativePaths paths = RelativePaths.of(values);
        RelativePaths.Group all = paths.group();
        for (int i = 0; i < values.length; i++) {
            all.add(i);
        }
        return test(kernel(paths.periods()), all.spreadWith(-1), values.length);
    }

    /**
     * The test over all places.
     *
     * @param values y &gt; 0, a row for each place, a column for each period
     * @return slope and test
     * @throws IllegalArgumentException if rows differ in length, or a value is not positive and finite
     * @throws UndefinedException if there are too few places or periods, or all places are equal in a period
     */
    public LogTRegression test(DoubleMatrix values) {
        return test(values.toRows());
    }

    /** The test from the spread H of each period. */
    LogTRegression test(LogTKernel kernel, double[] spread, int places) {
        if (!kernel.fit(spread)) {
            int equal = 0;
            while (spread[equal] != 0) {
                equal++;
            }
            throw UndefinedException.undefined("all places are equal in period " + (equal + 1));
        }
        return LogTRegression.of(kernel, places);
    }

    /** What runs the regression on panels of so many periods. */
    LogTKernel kernel(int periods) {
        return new LogTKernel(periods, start(periods), penalty, longRun, bandwidth);
    }

    private int start(int periods) {
        double part = fraction * periods;
        // 0.29 times 100 is 28.999999999999996: a whole number or a half is one, within rounding
        double half = Math.rint(2 * part) / 2;
        part = Ties.equal(part, half) ? half : part;
        int start =
                switch (startRule) {
                    case INTEGER_PART -> (int) part;
                    case DISCARD_FLOOR -> (int) part + 1;
                    case DISCARD_ROUND -> (int) Math.rint(part) + 1;
                };
        return Math.max(2, start);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LogT that
                && Double.compare(fraction, that.fraction) == 0
                && startRule == that.startRule
                && penalty == that.penalty
                && longRun == that.longRun
                && Double.compare(bandwidth, that.bandwidth) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(fraction, startRule, penalty, longRun, bandwidth);
    }

    @Override
    public String toString() {
        return "LogT[fraction = " + fraction + ", startRule = " + startRule + ", penalty = " + penalty + ", longRun = "
                + longRun + ", bandwidth = " + bandwidth + "]";
    }
}
