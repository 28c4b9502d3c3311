package org.chengzhen.methods.convergence;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Shown;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.LeastSquares;
import org.chengzhen.methods.statistics.LinearFit;

/**
 * Beta convergence: whether poor places grow faster than rich ones, and how fast they catch up.
 *
 * <p>(1/T) ln(y_T/y₀) = a + b ln y₀ (+ Σcₖxₖ) + e by ordinary least squares. As growth is a year's, the speed
 * is λ = −ln(1 + bT)/T a year, and half of the gap is gone after ln 2/λ years.
 *
 * <ul>
 *   <li>b &lt; 0: convergence, absolute without controls, conditional with them. 1 + bT ≤ 0: no speed. b ≥ 0 or
 *       no speed: no half-life.
 *   <li>Three places and one more for each control at least, else too few data; equal y₀ or dependent controls:
 *       singular.
 *   <li>Growth without residuals has no t and no p. Equal growth everywhere: b = 0, R² empty.
 *   <li>Zero, negative values, NaN and infinity are refused; T must be positive.
 * </ul>
 *
 * <p>Algorithm: Householder QR, O(nk²). The nonlinear form with −(1 − e^{−λT})/T in place of b has the same
 * optimum, hence the same λ.
 *
 * <p>Source: Barro, R. J. and Sala-i-Martin, X. (1992), Convergence.
 *
 * <pre>{@code
 * double[] start = {10000, 14000, 20000, 30000, 45000}, end = {21000, 27000, 35000, 47000, 63000};
 * BetaConvergence.absolute(start, end, 10).halfLife();  // OptionalDouble[21.99]
 * }</pre>
 */
public final class BetaConvergence {
    private BetaConvergence() {}

    /**
     * The fit and what follows from it.
     *
     * @param intercept a
     * @param beta b
     * @param controls coefficients of the controls, in their order
     * @param standardError of b
     * @param statistic t of b; empty without residuals, or where it exceeds the range of doubles
     * @param pValue of b, two-sided; empty without residuals
     * @param speed λ a year; empty where 1 + bT ≤ 0, or where it exceeds the range of doubles
     * @param halfLife years; empty where nothing converges, or where it exceeds the range of doubles
     * @param rSquared share of the variance of growth explained; empty where growth is equal everywhere
     * @param n number of places
     * @param fit the whole regression: coefficient 0 is a, 1 is b, then the controls
     */
    public record Fit(
            double intercept,
            double beta,
            ImmutableDoubleArray controls,
            double standardError,
            OptionalDouble statistic,
            OptionalDouble pValue,
            OptionalDouble speed,
            OptionalDouble halfLife,
            OptionalDouble rSquared,
            int n,
            LinearFit fit)
            implements Serializable {
        /**
         * Whether places converge at a level of significance.
         *
         * @param level in (0, 1), as 0.05
         * @return b is negative, and p (two-sided) below the level or no residual is left
         * @throws IllegalArgumentException if the level is outside (0, 1)
         */
        public boolean converging(double level) {
            Checks.argument(level > 0 && level < 1, "level must be in (0, 1) but is %s", level);
            return beta < 0 && pValue.orElse(0) < level;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "BetaConvergence[b = %.5g (se %.2g), speed %s, half-life %s, R2 = %s, n = %d]",
                    beta,
                    standardError,
                    Shown.of("%.4g", speed),
                    Shown.of("%.4g", halfLife),
                    Shown.of("%.4g", rSquared),
                    n);
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * Absolute convergence: no controls.
     *
     * @param start y₀, n ≥ 3 values &gt; 0
     * @param end y_T of the same places
     * @param years T &gt; 0
     * @return the fit
     * @throws IllegalArgumentException if lengths differ, or a value is not positive and finite
     * @throws UndefinedException if there are too few places, all start equal (singular), or growth a year or a part
     *     of the regression exceeds the range of doubles
     */
    public static Fit absolute(double[] start, double[] end, double years) {
        return fit(start, end, new double[start.length][0], years);
    }

    /**
     * Conditional convergence, with controls.
     *
     * @param start y₀, n ≥ 3 + k values &gt; 0
     * @param end y_T of the same places
     * @param controls n x k: a row for each place
     * @param years T &gt; 0
     * @return the fit
     * @throws IllegalArgumentException if lengths differ, a level is not positive and finite, or a control is NaN
     *     or infinite
     * @throws UndefinedException if there are too few places, the regressors are dependent (singular), or growth a
     *     year or a part of the regression exceeds the range of doubles
     */
    public static Fit conditional(double[] start, double[] end, DoubleMatrix controls, double years) {
        return fit(start, end, controls.toRows(), years);
    }

    /**
     * Conditional convergence, with controls as rows.
     *
     * @param start y₀, n ≥ 3 + k values &gt; 0
     * @param end y_T of the same places
     * @param controls n rows of k values, a row for each place
     * @param years T &gt; 0
     * @return the fit
     * @throws IllegalArgumentException if lengths differ, a level is not positive and finite, or a control is NaN
     *     or infinite
     * @throws UndefinedException if there are too few places, the regressors are dependent (singular), or growth a
     *     year or a part of the regression exceeds the range of doubles
     */
    public static Fit conditional(double[] start, double[] end, double[][] controls, double years) {
        return fit(start, end, controls, years);
    }

    private static Fit fit(double[] start, double[] end, double[][] controls, double years) {
        Checks.sameLength(end.length, "end", start.length, "start");
        Checks.positive(start, "start");
        Checks.positive(end, "end");
        Checks.positive(years, "years");
        Checks.sameLength(controls.length, "controls", start.length, "start");
        int columns = Checks.rectangular(controls, "controls");
        double[][] regressors = new double[columns + 1][start.length];
        for (int i = 0; i < controls.length; i++) {
            Checks.finite(controls[i], "controls[" + i + "]");
            for (int k = 0; k < columns; k++) {
                regressors[k + 1][i] = controls[i][k];
            }
        }
        double[] growth = new double[start.length];
        double scale = 0;
        for (int i = 0; i < growth.length; i++) {
            regressors[0][i] = Math.log(start[i]);
            scale = Math.max(scale, Math.max(Math.abs(regressors[0][i]), Math.abs(Math.log(end[i]))) / years);
            growth[i] = Range.finite((Math.log(end[i]) - Math.log(start[i])) / years, "growth a year");
        }
        LinearFit fit = finite(LeastSquares.fitColumns(Ties.joined(growth, scale), regressors));
        double beta = fit.coefficients().get(1);
        OptionalDouble speed = OptionalDouble.empty();
        OptionalDouble halfLife = OptionalDouble.empty();
        // what vanishes but for rounding has no speed
        if (Ties.less(0, 1 + beta * years, 1)) {
            double lambda = -Math.log1p(beta * years) / years;
            speed = present(lambda);
            halfLife = lambda > 0 ? present(Math.log(2) / lambda) : OptionalDouble.empty();
        }
        OptionalDouble t = fit.statistic(1);
        return new Fit(
                fit.coefficients().get(0),
                beta,
                fit.coefficients().subArray(2, fit.coefficients().length()),
                fit.standardErrors().get(1),
                t.isPresent() ? present(t.getAsDouble()) : t,
                fit.pValue(1),
                speed,
                halfLife,
                fit.rSquared(),
                fit.n(),
                fit);
    }

    private static OptionalDouble present(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static LinearFit finite(LinearFit fit) {
        finite(fit.coefficients(), "a coefficient");
        finite(fit.standardErrors(), "a standard error");
        finite(fit.robustStandardErrors(), "a robust standard error");
        finite(ImmutableDoubleArray.copyOf(fit.covariance().toArray()), "a covariance");
        finite(fit.varianceInflation(), "a variance inflation");
        finite(fit.residuals(), "a residual");
        return fit;
    }

    private static void finite(ImmutableDoubleArray values, String what) {
        for (int i = 0; i < values.length(); i++) {
            Range.finite(values.get(i), what);
        }
    }
}
