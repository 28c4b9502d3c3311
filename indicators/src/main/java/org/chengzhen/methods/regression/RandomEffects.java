package org.chengzhen.methods.regression;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.commons.math3.special.Gamma;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.LeastSquares;
import org.chengzhen.methods.statistics.LinearFit;

/**
 * Random effects of units by Swamy and Arora, and the Hausman test of whether they may be taken as random.
 *
 * <p>σ²_e from the within regression, N(T − 1) − k degrees of freedom; σ²_b from the between regression, N − k − 1; σ²_u = max(0, σ²_b −
 * σ²_e/T); θ = 1 − √(σ²_e/(Tσ²_u + σ²_e)); least squares of y − θȳ_i on 1 − θ and x − θx̄_i. Hausman: H = (b_w − b_r)′(V_w − V_r)⁻¹(b_w − b_r) over
 * the slopes, classical variances, χ²(k).
 *
 * <ul>
 *   <li>θ in [0, 1]: 0 is pooled, 1 within. A small p of H: the effects go with the regressors, so take the within form.
 *   <li>A difference of variances that is not positive definite is said so; H is then a number only where it is not negative,
 *       and no test. No within variation left (θ = 1): undefined.
 *   <li>Panels with gaps are refused. One time: too few data. N &lt; k + 2: too few data. Regressors that do not vary within units:
 *       singular, as they have no within slope.
 * </ul>
 *
 * <p>Algorithm: three least squares; O(nk²).
 *
 * <p>Source: Swamy, P. A. V. B. and Arora, S. S. (1972), The exact finite sample properties of the estimators of coefficients in
 * the error components regression models; Hausman, J. A. (1978), Specification tests in econometrics.
 *
 * <pre>{@code
 * RandomEffects.fit(panel).hausmanP();
 * }</pre>
 *
 * @param theta θ
 * @param idiosyncraticVariance σ²_e
 * @param individualVariance σ²_u
 * @param coefficients the intercept first
 * @param standardErrors classical
 * @param hausman H; empty where it would be negative, or the difference of variances is singular
 * @param hausmanPositiveDefinite whether the difference of variances is positive definite
 * @param hausmanDegrees k
 * @param n number of observations
 */
public record RandomEffects(
        double theta,
        double idiosyncraticVariance,
        double individualVariance,
        ImmutableDoubleArray coefficients,
        ImmutableDoubleArray standardErrors,
        OptionalDouble hausman,
        boolean hausmanPositiveDefinite,
        int hausmanDegrees,
        int n) {
    /**
     * The fit of a balanced panel.
     *
     * @param data every unit at every time, with at least one regressor
     * @return coefficients, variances and the test
     * @throws IllegalArgumentException if the panel has gaps or no regressor
     * @throws UndefinedException if there are too few units or times, regressors do not vary or depend on each other
     *     (singular), or no within variation is left
     */
    public static RandomEffects fit(PanelData data) {
        Objects.requireNonNull(data, "data");
        Checks.argument(data.balanced(), "data must have no gaps but is %s", data);
        int k = data.x.length;
        int times = data.timeCount;
        PanelFit within = PanelRegression.oneWay().fit(data);
        double[] e = within.residuals().toArray();
        double idiosyncratic = Sums.ofProducts(e, e) / within.degreesOfFreedom();
        double between = BetweenEstimator.fit(data).residualVariance();
        double individual = Math.max(0, between - idiosyncratic / times);
        double theta = 1 - Math.sqrt(idiosyncratic / (times * individual + idiosyncratic));
        if (!(theta < 1)) {
            throw UndefinedException.undefined("no variation within units is left, so theta is " + theta);
        }
        double[][] x = new double[k][];
        for (int j = 0; j < k; j++) {
            x[j] = partly(data, data.x[j], theta);
        }
        LinearFit fit = LeastSquares.fitColumns(partly(data, data.y, theta), x);
        double[] b = fit.coefficients().toArray();
        double[] errors = fit.standardErrors().toArray();
        b[0] /= 1 - theta;
        errors[0] /= 1 - theta;
        double[] gap = new double[k];
        double[][] difference = new double[k][k];
        for (int i = 0; i < k; i++) {
            gap[i] = within.coefficients().get(i) - b[i + 1];
            for (int j = 0; j < k; j++) {
                difference[i][j] =
                        within.covariance().get(i, j) - fit.covariance().get(i + 1, j + 1);
            }
        }
        QuadraticForm form = QuadraticForm.of(difference, gap);
        return new RandomEffects(
                theta,
                idiosyncratic,
                individual,
                ImmutableDoubleArray.copyOf(b),
                ImmutableDoubleArray.copyOf(errors),
                form.value() >= 0 && form.value() <= Double.MAX_VALUE
                        ? OptionalDouble.of(form.value())
                        : OptionalDouble.empty(),
                form.positiveDefinite(),
                k,
                data.n);
    }

    /**
     * The p value of the Hausman test.
     *
     * @return P(χ²(k) ≥ H); empty where H is
     */
    public OptionalDouble hausmanP() {
        return hausman.isPresent()
                ? OptionalDouble.of(Gamma.regularizedGammaQ(hausmanDegrees / 2.0, hausman.getAsDouble() / 2))
                : hausman;
    }

    private static double[] partly(PanelData data, double[] column, double theta) {
        double[] means = BetweenEstimator.means(data, column);
        double[] rest = column.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= theta * means[data.unit[i]];
        }
        return rest;
    }

    /** The coefficients and the test. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "RandomEffects[b = %s, theta = %.4f, Hausman %s%s]",
                coefficients,
                theta,
                hausman,
                hausmanPositiveDefinite ? "" : ", whose variances do not differ as they should");
    }
}
