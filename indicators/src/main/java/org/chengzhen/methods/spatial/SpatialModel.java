package org.chengzhen.methods.spatial;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;

/**
 * Spatial regressions, by maximum likelihood.
 *
 * <p>The likelihood is concentrated on the spatial parameter: −(n/2)ln(2πσ²) − n/2 + ln|I − ρW|, σ² = e'e/n,
 * the determinant by sparse decompositions. The parameter is sought in (1/ω_min, 1/ω_max) over the real
 * eigenvalues ω of W, which is (1/ω_min, 1) for row-standardized W; the highest of several maxima counts.
 * Standard errors come of the expected information of (b, ρ, σ²).
 *
 * <ul>
 *   <li>A constant is always added, so x must not hold one. Its lag is never added.
 *   <li>Islands stay in, with lags of zero; the result names them.
 *   <li>Fewer than five places, or fewer than coefficients + 2: too few data. Linearly dependent variables:
 *       SINGULAR, with the name of one. A perfect fit: undefined. NaN, infinity and weights with a diagonal are
 *       refused.
 *   <li>A maximum within 1e-4 of an end of the interval is marked, and has no impacts.
 * </ul>
 *
 * <p>Cost: about a hundred sparse decompositions and n solutions for the traces: for places in a plane with
 * few neighbours O(n²); 2,843 places with 8 neighbours in about a second.
 *
 * <p>Source: Anselin, L. (1988), Spatial Econometrics; Ord, K. (1975), Estimation methods for models of spatial
 * interaction; Halleck Vega, S., Elhorst, J. P. (2015), The SLX model.
 *
 * <pre>{@code
 * SpatialModelFit fit = SpatialModel.LAG.fit(growth, x, weights.rowStandardized());
 * fit.pValues();
 * }</pre>
 */
public enum SpatialModel {
    /** y = ρWy + Xβ + ε: the spatial lag model, SAR. */
    LAG,
    /** y = Xβ + u, u = λWu + ε: the spatial error model, SEM. */
    ERROR,
    /** y = ρWy + Xβ + WXθ + ε: the spatial Durbin model, SDM. */
    DURBIN,
    /** y = Xβ + WXθ + ε, by least squares: lags of X alone. */
    SLX,
    /** y = Xβ + WXθ + u, u = λWu + ε: the spatial Durbin error model, SDEM. */
    DURBIN_ERROR,
    /** y = ρWy + Xβ + u, u = λWu + ε: lag and error combined, SAC or SARAR. */
    COMBINED;

    /** Whether lags of X are among the variables. */
    boolean lagsVariables() {
        return this == DURBIN || this == SLX || this == DURBIN_ERROR;
    }

    /** Whether the errors depend on their neighbours alone. */
    boolean isError() {
        return this == ERROR || this == DURBIN_ERROR;
    }

    /**
     * Fits the model.
     *
     * @param y explained variable, n ≥ 5 values
     * @param x n rows of explanatory variables, without a constant
     * @param weights w, with a zero diagonal, as a rule row-standardized
     * @return the estimates, with the variables in the order of x
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or w has a diagonal
     * @throws UndefinedException if there are too few places, the variables are linearly dependent, the fit
     *     is perfect, or w is all zero
     */
    public SpatialModelFit fit(double[] y, DoubleMatrix x, SpatialWeights weights) {
        Arrangement w = Arrangement.withoutSelf(weights);
        Checks.sameLength(y.length, "y", w.size(), "weights");
        Checks.finite(y, "y");
        double[][] columns = Design.columns(x, w, lagsVariables());
        w.total();
        double[] left = w.arrange(y);
        int variables = x.columns();
        Design plain = new Design(columns, c -> Design.name(c, variables));
        double[] residuals = plain.residuals(left);
        MaximumLikelihood.checkImperfect(residuals, left);
        if (this == SLX) {
            return leastSquares(left, plain, residuals, w, variables);
        }
        Jacobian jacobian = Jacobian.of(w);
        Stack stack = Stack.crossSection(jacobian, left, columns, c -> Design.name(c, variables));
        double free = stack.logLikelihood(Arrangement.sumOfSquares(residuals), 0);
        if (this == COMBINED) {
            return CombinedModel.fit(stack, stack, free, variables);
        }
        return isError() ? error(stack, free, variables) : lag(stack, free, variables);
    }

    /**
     * Fits the combined model with weights of its own for the errors: y = ρW₁y + Xβ + u, u = λW₂u + ε.
     *
     * @param y explained variable, n ≥ 5 values
     * @param x n rows of explanatory variables, without a constant
     * @param weights w₁ of the lag, with a zero diagonal
     * @param errorWeights w₂ of the errors, of the same places, with a zero diagonal
     * @return the estimates, with the variables in the order of x
     * @throws IllegalArgumentException if the model is not {@link #COMBINED}, lengths or places differ, a value is NaN
     *     or infinite, or weights have a diagonal
     * @throws UndefinedException as without weights of the errors
     */
    public SpatialModelFit fit(double[] y, DoubleMatrix x, SpatialWeights weights, SpatialWeights errorWeights) {
        Checks.argument(
                this == COMBINED, "errorWeights go with COMBINED, the model of rho and lambda, not with %s", this);
        if (errorWeights.equals(weights)) {
            return fit(y, x, weights);
        }
        Arrangement w = Arrangement.withoutSelf(weights);
        Arrangement of = Arrangement.withoutSelf(errorWeights);
        Checks.argument(
                of.weights().labels().equals(w.weights().labels())
                        && errorWeights.labels().equals(weights.labels()),
                "errorWeights must be of the same places as weights, in the same order");
        Checks.sameLength(y.length, "y", w.size(), "weights");
        Checks.finite(y, "y");
        double[][] columns = Design.columns(x, w, false);
        w.total();
        of.total();
        double[] left = w.arrange(y);
        int variables = x.columns();
        double[] residuals = new Design(columns, c -> Design.name(c, variables)).residuals(left);
        MaximumLikelihood.checkImperfect(residuals, left);
        Stack stack = Stack.crossSection(Jacobian.of(w), left, columns, c -> Design.name(c, variables));
        Stack errors = Stack.crossSection(Jacobian.of(of), left, columns, c -> Design.name(c, variables));
        return CombinedModel.fit(stack, errors, stack.logLikelihood(Arrangement.sumOfSquares(residuals), 0), variables);
    }

    private SpatialModelFit leastSquares(double[] y, Design design, double[] e, Arrangement w, int variables) {
        int n = y.length;
        double[] b = design.coefficients(y);
        double squares = Arrangement.sumOfSquares(e);
        double variance = squares / (n - b.length);
        double[][] inverse = design.crossProductInverse();
        for (double[] row : inverse) {
            for (int c = 0; c < row.length; c++) {
                row[c] *= variance;
            }
        }
        DoubleMatrix covariance = Information.covariance(inverse, b.length);
        double likelihood = -n / 2.0 * (Math.log(2 * Math.PI * squares / n) + 1);
        return new SpatialModelFit(
                this,
                ImmutableDoubleArray.copyOf(b),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                covariance,
                variance,
                likelihood,
                likelihood,
                rSquared(squares, y),
                ImmutableDoubleArray.copyOf(w.restore(e)),
                Optional.of(SpatialImpacts.withoutLag(b, 1, variables, true, covariance)),
                false,
                n,
                w.islands());
    }

    private SpatialModelFit lag(Stack s, double free, int variables) {
        MaximumLikelihood.Peak peak = MaximumLikelihood.lag(s);
        Jacobian jacobian = s.jacobian();
        boolean onBound = MaximumLikelihood.onBound(jacobian, peak.parameter());
        double variance = peak.squares() / s.size();
        Factors factors = jacobian.factors(peak.parameter());
        Jacobian.Traces traces = jacobian.traces(peak.parameter(), factors);
        DoubleMatrix covariance = Information.covariance(
                Information.inverse(
                        MaximumLikelihood.lagInformation(s, peak.b(), factors, traces, variance, s.weight(), s.size())),
                peak.b().length + 1);
        return new SpatialModelFit(
                this,
                ImmutableDoubleArray.copyOf(peak.b()),
                OptionalDouble.of(peak.parameter()),
                OptionalDouble.empty(),
                covariance,
                variance,
                peak.logLikelihood(),
                free,
                rSquared(peak.squares(), s.y()),
                ImmutableDoubleArray.copyOf(jacobian.weights().restore(peak.residuals())),
                onBound
                        ? Optional.empty()
                        : Optional.of(
                                SpatialImpacts.withLag(peak.b(), 1, variables, lagsVariables(), covariance, traces)),
                onBound,
                s.y().length,
                jacobian.weights().islands());
    }

    private SpatialModelFit error(Stack s, double free, int variables) {
        MaximumLikelihood.Peak peak = MaximumLikelihood.error(s);
        Jacobian jacobian = s.jacobian();
        int k = peak.b().length;
        double variance = peak.squares() / s.size();
        Jacobian.Traces traces = jacobian.traces(peak.parameter());
        DoubleMatrix covariance = Information.covariance(
                Information.inverse(MaximumLikelihood.errorInformation(
                        s, peak.parameter(), k, traces, variance, s.weight(), s.size())),
                k + 1);
        return new SpatialModelFit(
                this,
                ImmutableDoubleArray.copyOf(peak.b()),
                OptionalDouble.empty(),
                OptionalDouble.of(peak.parameter()),
                covariance,
                variance,
                peak.logLikelihood(),
                free,
                rSquared(peak.squares(), s.y()),
                ImmutableDoubleArray.copyOf(jacobian.weights().restore(peak.residuals())),
                Optional.of(SpatialImpacts.withoutLag(
                        peak.b(), 1, variables, lagsVariables(), coefficients(covariance, k))),
                MaximumLikelihood.onBound(jacobian, peak.parameter()),
                s.y().length,
                jacobian.weights().islands());
    }

    static double rSquared(double squares, double[] y) {
        return 1 - squares / Arrangement.sumOfSquares(Arrangement.deviations(y, "y"));
    }

    private static DoubleMatrix coefficients(DoubleMatrix covariance, int k) {
        return Information.covariance(covariance.toRows(), k);
    }
}
