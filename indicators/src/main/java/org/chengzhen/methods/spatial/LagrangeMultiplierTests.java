package org.chengzhen.methods.spatial;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.special.Erf;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;

/**
 * Lagrange multiplier tests on the residuals of least squares: which spatial model the data ask for.
 *
 * <p>With e and b of least squares, s² = e'e/n, T = tr(W'W + W²), M = I − X(X'X)⁻¹X', J = (WXb)'M(WXb)/s² + T:
 * LM-error = (e'We/s²)²/T, LM-lag = (e'Wy/s²)²/J; robust error = (e'We/s² − T/J·e'Wy/s²)²/(T(1 − T/J)), robust
 * lag = (e'Wy/s² − e'We/s²)²/(J − T). All are χ²(1).
 *
 * <ul>
 *   <li>Range ≥ 0. The robust forms allow for the other kind of dependence; they are empty where WXb lies in
 *       the space of X, so that J = T.
 *   <li>Fewer than five places, or fewer than parameters + 2: too few data. Linearly dependent variables:
 *       SINGULAR. A perfect fit or no links at all: undefined. NaN, infinity and weights with a diagonal are
 *       refused. Islands stay in, with lags of zero.
 * </ul>
 *
 * <p>Cost: O(nk² + links).
 *
 * <p>Source: Anselin, L. (1988), Lagrange multiplier test diagnostics for spatial dependence; Anselin, L.,
 * Bera, A. K., Florax, R., Yoon, M. J. (1996), Simple diagnostic tests for spatial dependence.
 *
 * <pre>{@code
 * LagrangeMultiplierTests.of(y, x, weights.rowStandardized()).lag();
 * LagrangeMultiplierTests.pValue(3.84);  // 0.05
 * }</pre>
 *
 * @param error LM-error
 * @param lag LM-lag
 * @param robustError robust LM-error
 * @param robustLag robust LM-lag
 * @param trace T = tr(W'W + W²)
 */
public record LagrangeMultiplierTests(
        double error, double lag, OptionalDouble robustError, OptionalDouble robustLag, double trace)
        implements Serializable {

    /**
     * The tests of y on a constant and x.
     *
     * @param y explained variable, n ≥ 5 values
     * @param x n rows of explanatory variables, without a constant
     * @param weights w, with a zero diagonal, as a rule row-standardized
     * @return the statistics
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or w has a diagonal
     * @throws UndefinedException if there are too few places, the variables are linearly dependent, the fit
     *     is perfect, or w is all zero
     */
    public static LagrangeMultiplierTests of(double[] y, DoubleMatrix x, SpatialWeights weights) {
        Arrangement w = Arrangement.withoutSelf(weights);
        Checks.sameLength(y.length, "y", w.size(), "weights");
        Checks.finite(y, "y");
        double[][] columns = Design.columns(x, w, false);
        w.total();
        double[] left = w.arrange(y);
        double[] none = new double[0];
        return of(
                new Stack(
                        null,
                        1,
                        left,
                        w.lag(left),
                        columns,
                        new double[][] {none},
                        c -> Design.name(c, x.columns()),
                        v -> v,
                        1,
                        y.length,
                        0),
                w,
                v -> w.lag(v));
    }

    /**
     * The tests of a panel, on the residuals of least squares once effects are off; T is that of W times the
     * number of years.
     *
     * @param y explained variable, places x years
     * @param x explanatory variables, each places x years, without a constant
     * @param weights w, with a zero diagonal, as a rule row-standardized
     * @param effects none (with a constant) or fixed ones
     * @param order lags or effects first
     * @return the statistics
     * @throws IllegalArgumentException if shapes differ, a value is NaN or infinite, w has a diagonal, or effects
     *     are random
     * @throws UndefinedException as {@link SpatialPanelModel#fit}
     */
    public static LagrangeMultiplierTests ofPanel(
            DoubleMatrix y, List<DoubleMatrix> x, SpatialWeights weights, PanelEffects effects, LagOrder order) {
        Checks.argument(effects != PanelEffects.RANDOM, "effects must be none or fixed but are random");
        PanelData data = new PanelData(y, x, weights);
        data.check(effects, data.variables + (effects.isFixed() ? 0 : 1));
        return of(data.stack(null, effects, false, order, false), data.w, data::lag);
    }

    private static LagrangeMultiplierTests of(Stack s, Arrangement w, UnaryOperator<double[]> lag) {
        Design design = new Design(s.x(), s.names());
        double[] e = design.residuals(s.y());
        double squares = Arrangement.sumOfSquares(e);
        if (squares <= 1e-24 * Arrangement.sumOfSquares(s.y())) {
            throw UndefinedException.undefined("the variables fit y perfectly, so there are no residuals to test");
        }
        double variance = squares / s.y().length;
        double trace = 0;
        for (int i = 0; i < w.size(); i++) {
            for (int at = w.starts[i]; at < w.starts[i + 1]; at++) {
                trace += w.values[at] * (w.values[at] + w.weights().weight(w.columns[at], i));
            }
        }
        trace *= s.periods();
        double scoreError = Sums.ofProducts(e, lag.apply(e)) / variance;
        double scoreLag = Sums.ofProducts(e, s.wy()) / variance;
        double[] pulled = s.demean().apply(lag.apply(design.fitted(design.coefficients(s.y()))));
        double outside = Arrangement.sumOfSquares(design.residuals(pulled));
        double j = outside / variance + trace;
        boolean apart = outside > 1e-20 * Arrangement.sumOfSquares(pulled) && j > trace;
        double adjusted = scoreError - trace / j * scoreLag;
        return new LagrangeMultiplierTests(
                scoreError * scoreError / trace,
                scoreLag * scoreLag / j,
                apart ? OptionalDouble.of(adjusted * adjusted / (trace * (1 - trace / j))) : OptionalDouble.empty(),
                apart
                        ? OptionalDouble.of((scoreLag - scoreError) * (scoreLag - scoreError) / (j - trace))
                        : OptionalDouble.empty(),
                trace);
    }

    /**
     * The p-value of one of the statistics, by χ²(1).
     *
     * @param statistic a value ≥ 0
     * @return the chance of a larger one where there is no spatial dependence
     * @throws IllegalArgumentException if the statistic is negative or NaN
     */
    public static double pValue(double statistic) {
        return Erf.erfc(Math.sqrt(Checks.nonNegative(statistic, "statistic") / 2));
    }

    /** The statistics with their p-values in one line. */
    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        "LM error %.4f (p %.3g), LM lag %.4f (p %.3g)",
                        error,
                        pValue(error),
                        lag,
                        pValue(lag))
                + robust("robust error", robustError)
                + robust("robust lag", robustLag);
    }

    private static String robust(String name, OptionalDouble statistic) {
        return statistic.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", %s %.4f (p %.3g)",
                        name,
                        statistic.getAsDouble(),
                        pValue(statistic.getAsDouble()));
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
