package org.chengzhen.methods.regression;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.commons.math3.special.Gamma;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Shown;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Random effects of units by Swamy and Arora, and the Hausman test of whether they may be taken as random.
 *
 * <p>σ²_e from the within regression, n − N − k degrees of freedom; σ²_u = max(0, [Σ_iT_ir̄_i² − (N − k − 1)σ²_e]/[n −
 * tr((ΣT_ix̄_ix̄_i′)⁻¹ΣT_i²x̄_ix̄_i′)]), r̄ the residuals of the unit means weighted by T_i, x̄ with its 1; without gaps that is σ²_b − σ²_e/T, σ²_b
 * from the between regression with N − k − 1. θ_i = 1 − √(σ²_e/(T_iσ²_u + σ²_e)); least squares of y − θ_iȳ_i on 1 − θ_i and x − θ_ix̄_i. Hausman: H = (b_w − b_r)′(V_w − V_r)⁻¹(b_w − b_r) over
 * the slopes, classical variances, χ²(k).
 *
 * <ul>
 *   <li>θ in [0, 1]: 0 is pooled, 1 within. A small p of H: the effects go with the regressors, so take the within form.
 *   <li>A difference of variances that is not positive definite is said so; H is then a number only where it is not negative,
 *       and no test. No within variation left (θ = 1): undefined.
 *   <li>Gaps are ordinary: each unit then has its own θ_i (Baltagi and Chang 1994). One time: too few data. N &lt; k + 2: too few data. Regressors that do not vary within units:
 *       singular, as they have no within slope.
 * </ul>
 *
 * <p>Algorithm: three least squares; O(nk²).
 *
 * <p>Source: Swamy, P. A. V. B. and Arora, S. S. (1972), The exact finite sample properties of the estimators of coefficients in
 * the error components regression models; Baltagi, B. H. and Chang, Y.-J. (1994), Incomplete panels, J. Econometrics 62:67–89; Hausman, J. A. (1978), Specification tests in econometrics.
 *
 * <pre>{@code
 * RandomEffects.fit(panel).hausmanPValue();
 * }</pre>
 *
 * @param theta θ; with gaps the median of the units
 * @param thetas θ_i of each unit
 * @param idiosyncraticVariance σ²_e
 * @param individualVariance σ²_u
 * @param coefficients the intercept first
 * @param standardErrors classical
 * @param hausman H; empty where it would be negative, or the difference of variances is singular
 * @param hausmanPositiveDefinite whether the difference of variances is positive definite
 * @param hausmanDegreesOfFreedom k
 * @param n number of observations
 */
public record RandomEffects(
        double theta,
        ImmutableDoubleArray thetas,
        double idiosyncraticVariance,
        double individualVariance,
        ImmutableDoubleArray coefficients,
        ImmutableDoubleArray standardErrors,
        OptionalDouble hausman,
        boolean hausmanPositiveDefinite,
        int hausmanDegreesOfFreedom,
        int n)
        implements Serializable {
    /**
     * The fit of a panel.
     *
     * @param data observations with at least one regressor
     * @return coefficients, variances and the test
     * @throws IllegalArgumentException if the panel has no regressor
     * @throws UndefinedException if there are too few units or times, regressors do not vary or depend on each other
     *     (singular), or no within variation is left
     */
    public static RandomEffects fit(PanelData data) {
        Objects.requireNonNull(data, "data");
        int k = data.x.length;
        Checks.argument(k >= 1, "data must have at least one regressor but is %s", data);
        PanelFit within = PanelRegression.oneWay().fit(data);
        double[] e = within.residuals().toArray();
        double idiosyncratic = Sums.ofProducts(e, e) / within.degreesOfFreedom();
        double individual = individualVariance(data, idiosyncratic);
        double[] thetas = new double[data.unitCount];
        for (int u = 0; u < thetas.length; u++) {
            double times = data.start[u + 1] - data.start[u];
            thetas[u] = 1 - Math.sqrt(idiosyncratic / (times * individual + idiosyncratic));
        }
        double[] ascending = thetas.clone();
        Arrays.sort(ascending);
        double theta = (ascending[(thetas.length - 1) / 2] + ascending[thetas.length / 2]) / 2;
        if (!(ascending[thetas.length - 1] < 1)) {
            throw UndefinedException.undefined("no variation within units is left, so theta is " + theta);
        }
        double[] ones = new double[data.n];
        Arrays.fill(ones, 1);
        double[][] x = new double[k + 1][];
        x[0] = partly(data, ones, thetas);
        for (int j = 0; j < k; j++) {
            x[j + 1] = partly(data, data.x[j], thetas);
        }
        PanelRegression.Solved fit = PanelRegression.solve(x, partly(data, data.y, thetas));
        double variance = fit.squares / (data.n - k - 1.0);
        double[] b = fit.b;
        double[] errors = new double[k + 1];
        for (int j = 0; j <= k; j++) {
            errors[j] = Math.sqrt(variance * fit.inverse[j][j]);
        }
        double[] gap = new double[k];
        double[][] difference = new double[k][k];
        for (int i = 0; i < k; i++) {
            gap[i] = within.coefficients().get(i) - b[i + 1];
            for (int j = 0; j < k; j++) {
                difference[i][j] = within.covariance().get(i, j) - variance * fit.inverse[i + 1][j + 1];
            }
        }
        QuadraticForm form = QuadraticForm.of(difference, gap);
        return new RandomEffects(
                theta,
                ImmutableDoubleArray.copyOf(thetas),
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
    public OptionalDouble hausmanPValue() {
        return hausman.isPresent()
                ? OptionalDouble.of(Gamma.regularizedGammaQ(hausmanDegreesOfFreedom / 2.0, hausman.getAsDouble() / 2))
                : hausman;
    }

    /** σ²_u; without gaps by the between regression itself, whose digits it keeps. */
    private static double individualVariance(PanelData data, double idiosyncratic) {
        BetweenEstimator between = BetweenEstimator.fit(data);
        if (data.balanced()) {
            return Math.max(0, between.residualVariance() - idiosyncratic / data.timeCount);
        }
        int units = data.unitCount;
        int k = data.x.length + 1;
        double[][] means = new double[k][units];
        double[][] weighted = new double[k][units];
        double[] y = BetweenEstimator.means(data, data.y);
        Arrays.fill(means[0], 1);
        for (int j = 1; j < k; j++) {
            means[j] = BetweenEstimator.means(data, data.x[j - 1]);
        }
        double[] roots = new double[units];
        for (int u = 0; u < units; u++) {
            roots[u] = Math.sqrt(data.start[u + 1] - data.start[u]);
            y[u] *= roots[u];
            for (int j = 0; j < k; j++) {
                weighted[j][u] = roots[u] * means[j][u];
            }
        }
        PanelRegression.Solved fit = PanelRegression.solve(weighted, y);
        // the trace, unit by unit: T_i times the leverage of its mean
        double trace = 0;
        for (int u = 0; u < units; u++) {
            double leverage = 0;
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    leverage += weighted[i][u] * fit.inverse[i][j] * weighted[j][u];
                }
            }
            trace += roots[u] * roots[u] * leverage;
        }
        return Math.max(0, (fit.squares - (units - k) * idiosyncratic) / (data.n - trace));
    }

    private static double[] partly(PanelData data, double[] column, double[] thetas) {
        double[] means = BetweenEstimator.means(data, column);
        double[] rest = column.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= thetas[data.unit[i]] * means[data.unit[i]];
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
                Shown.of("%.4f", hausman),
                hausmanPositiveDefinite ? "" : ", whose variances do not differ as they should");
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
