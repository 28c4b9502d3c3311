package org.chengzhen.methods.spatial;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.jspecify.annotations.Nullable;

/**
 * Spatial regressions of a panel, by maximum likelihood; an immutable value.
 *
 * <p>yₜ = ρWyₜ + Xₜβ + WXₜθ + μ + αₜι + uₜ, uₜ = λWuₜ + εₜ: {@link SpatialModel#LAG} has ρ, {@link
 * SpatialModel#ERROR} λ, {@link SpatialModel#DURBIN} ρ and θ, {@link SpatialModel#DURBIN_ERROR} λ and θ. Fixed
 * effects are taken off by demeaning: ln L = −(NT/2)ln(2πσ²) − NT/2 + T ln|I − ρW| with σ² = e'e/(NT). Random
 * effects: y° = y − (1 − φ)ȳᵢ, φ² = σ²/(Tσ²_μ + σ²), and N ln φ more in ln L. Standard errors come of the
 * expected information of (b, ρ, σ²); with random effects of the observed one.
 *
 * <ul>
 *   <li>Balanced panels only: a missing cell is refused. The same W in every year.
 *   <li>A constant is added where no fixed effects are; x must not hold one.
 *   <li>One year with effects of places, or N ≤ coefficients + 3: too few data. A variable without variation
 *       once the effects are off, or that others add up to: SINGULAR, with its name. A perfect fit: undefined.
 *   <li>Effects of years with weights that are not row-standardized, or with islands: {@link
 *       SpatialPanelFit#exact} is false, as taking off means is then not the same as dummy variables. {@link
 *       BiasCorrection} is refused there.
 *   <li>φ = 1 is the pooled model; φ near 0 that of fixed effects, and marked as on a bound.
 * </ul>
 *
 * <p>Cost: about a hundred sparse decompositions of W and N solutions: 2,843 places and 10 years in about a
 * second. With random effects some hundred evaluations of the likelihood.
 *
 * <p>Source: Elhorst, J. P. (2003), Specification and estimation of spatial panel data models; Elhorst, J. P.
 * (2010), Spatial panel data models; Lee, L.-F., Yu, J. (2010), Estimation of spatial autoregressive panel data
 * models with fixed effects.
 *
 * <pre>{@code
 * SpatialPanelModel.withDefaults().model(SpatialModel.DURBIN).effects(PanelEffects.TWO_WAY)
 *         .fit(gdp, List.of(capital, labour), weights.rowStandardized()).estimates().pValues();
 * }</pre>
 */
public final class SpatialPanelModel {
    private static final SpatialPanelModel DEFAULTS = new SpatialPanelModel(
            SpatialModel.LAG, PanelEffects.INDIVIDUAL, BiasCorrection.NONE, LagOrder.LAG_FIRST, RandomErrors.REMAINDER);

    private final SpatialModel model;
    private final PanelEffects effects;
    private final BiasCorrection bias;
    private final LagOrder order;
    private final RandomErrors errors;

    private SpatialPanelModel(
            SpatialModel model, PanelEffects effects, BiasCorrection bias, LagOrder order, RandomErrors errors) {
        this.model = model;
        this.effects = effects;
        this.bias = bias;
        this.order = order;
        this.errors = errors;
    }

    /**
     * The lag model with effects of places, without a correction of bias.
     *
     * @return the options
     */
    public static SpatialPanelModel withDefaults() {
        return DEFAULTS;
    }

    /**
     * Another model.
     *
     * @param other lag, error, Durbin or Durbin error
     * @return a copy
     * @throws IllegalArgumentException for another model
     */
    public SpatialPanelModel model(SpatialModel other) {
        Objects.requireNonNull(other, "other");
        Checks.argument(
                other != SpatialModel.SLX && other != SpatialModel.COMBINED,
                "other must be a model with a panel form, LAG, ERROR, DURBIN or DURBIN_ERROR, but is %s",
                other);
        return new SpatialPanelModel(other, effects, bias, order, errors);
    }

    /**
     * Other effects.
     *
     * @param other none, of places, of years, of both, or random
     * @return a copy
     */
    public SpatialPanelModel effects(PanelEffects other) {
        return new SpatialPanelModel(model, Objects.requireNonNull(other, "other"), bias, order, errors);
    }

    /**
     * A correction of the bias that fixed effects leave.
     *
     * @param other which
     * @return a copy
     */
    public SpatialPanelModel bias(BiasCorrection other) {
        return new SpatialPanelModel(model, effects, Objects.requireNonNull(other, "other"), order, errors);
    }

    /**
     * Another order of lags and effects.
     *
     * @param other lags or effects first
     * @return a copy
     */
    public SpatialPanelModel order(LagOrder other) {
        return new SpatialPanelModel(model, effects, bias, Objects.requireNonNull(other, "other"), errors);
    }

    /**
     * Another form of the error model with random effects.
     *
     * @param other which errors depend on their neighbours
     * @return a copy
     */
    public SpatialPanelModel errors(RandomErrors other) {
        return new SpatialPanelModel(model, effects, bias, order, Objects.requireNonNull(other, "other"));
    }

    /**
     * Fits the model.
     *
     * @param y explained variable, places x years
     * @param x explanatory variables, each places x years
     * @param weights w, with a zero diagonal, as a rule row-standardized
     * @return the estimates
     * @throws IllegalArgumentException if shapes differ, a value is NaN or infinite, w has a diagonal, or the
     *     correction of bias does not go with the effects or the weights
     * @throws UndefinedException if there are too few places or years, the variables are linearly dependent once
     *     effects are off, the fit is perfect, or w is all zero
     */
    public SpatialPanelFit fit(DoubleMatrix y, List<DoubleMatrix> x, SpatialWeights weights) {
        PanelData data = new PanelData(y, x, weights);
        return fit(data, null);
    }

    /** With the determinants of an earlier fit of the same weights, where there are such. */
    SpatialPanelFit fit(PanelData data, Jacobian known) {
        checkBias(data);
        int coefficients = (effects.isFixed() ? 0 : 1) + (model.lagsVariables() ? 2 : 1) * data.variables;
        data.check(effects, coefficients);
        if (effects == PanelEffects.RANDOM) {
            Jacobian jacobian = known == null ? Jacobian.of(data.w) : known;
            return model.isError()
                    ? RandomErrorPanel.fit(data, jacobian, model, errors)
                    : RandomLagPanel.fit(data, jacobian, model);
        }
        Stack stack = data.stack(null, effects, model.lagsVariables(), order, bias == BiasCorrection.TRANSFORMATION);
        // a design without rank is told before the determinants are made
        MaximumLikelihood.checkImperfect(new Design(stack.x(), stack.names()).residuals(stack.y()), stack.y());
        Jacobian jacobian = known == null ? Jacobian.of(data.w) : known;
        return fixed(
                data,
                data.stack(jacobian, effects, model.lagsVariables(), order, bias == BiasCorrection.TRANSFORMATION));
    }

    private void checkBias(PanelData data) {
        if (bias == BiasCorrection.NONE) {
            return;
        }
        Checks.argument(effects.isFixed(), "bias %s goes with fixed effects, not with %s", bias, effects);
        boolean regular =
                data.w.weights().isRowStandardized() && data.w.islands().isEmpty();
        boolean twoWay = effects == PanelEffects.TWO_WAY;
        Checks.argument(
                regular || !(twoWay || (effects.ofYears() && bias == BiasCorrection.TRANSFORMATION)),
                "bias %s with effects of years goes with row-standardized weights without islands",
                bias);
        if (data.years < 2) {
            throw UndefinedException.insufficient("years", 2, data.years);
        }
    }

    private SpatialPanelFit fixed(PanelData data, Stack s) {
        Jacobian jacobian = s.jacobian();
        MaximumLikelihood.Peak peak = model.isError() ? MaximumLikelihood.error(s) : MaximumLikelihood.lag(s);
        int k = peak.b().length;
        double[] b = peak.b();
        double parameter = peak.parameter();
        double variance = peak.squares() / s.size();
        double weight = s.weight();
        double size = s.size();
        int n = data.places;
        int t = data.years;
        if (bias == BiasCorrection.LEE_YU) {
            if (effects == PanelEffects.TWO_WAY) {
                double[] step = leeYu(s, b, parameter, variance, weight, size, n);
                b = b.clone();
                for (int c = 0; c < k; c++) {
                    b[c] += step[c];
                }
                parameter += step[k];
                variance += step[k + 1];
            }
            boolean ofPlaces = effects.ofPlaces();
            variance *= ofPlaces ? t / (t - 1.0) : n / (n - 1.0);
            weight = ofPlaces ? t - 1 : t;
            size = weight * (effects.ofYears() ? n - 1.0 : n);
        }
        boolean onBound = MaximumLikelihood.onBound(jacobian, parameter);
        Factors factors = jacobian.factors(parameter);
        Jacobian.Traces traces = jacobian.traces(parameter, factors);
        DoubleMatrix covariance = Information.covariance(
                Information.inverse(information(s, b, parameter, factors, traces, variance, weight, size)), k + 1);
        int constant = effects.isFixed() ? 0 : 1;
        Optional<SpatialImpacts> impacts = model.isError()
                ? Optional.of(SpatialImpacts.withoutLag(
                        b,
                        constant,
                        data.variables,
                        model.lagsVariables(),
                        Information.covariance(covariance.toRows(), k)))
                : onBound
                        ? Optional.empty()
                        : Optional.of(SpatialImpacts.withLag(
                                b, constant, data.variables, model.lagsVariables(), covariance, traces));
        Design plain = new Design(s.x(), s.names());
        double free = s.logLikelihood(Arrangement.sumOfSquares(plain.residuals(s.y())), 0);
        double rSquared = SpatialModel.rSquared(peak.squares(), data.y);
        SpatialModelFit estimates = new SpatialModelFit(
                model,
                ImmutableDoubleArray.copyOf(b),
                model.isError() ? OptionalDouble.empty() : OptionalDouble.of(parameter),
                model.isError() ? OptionalDouble.of(parameter) : OptionalDouble.empty(),
                covariance,
                variance,
                peak.logLikelihood(),
                free,
                rSquared,
                ImmutableDoubleArray.copyOf(peak.residuals()),
                impacts,
                onBound,
                n * t,
                data.w.islands());
        return PanelSummary.of(data, s, estimates, effects, bias, factors);
    }

    private double[][] information(
            Stack s,
            double[] b,
            double parameter,
            Factors factors,
            Jacobian.Traces traces,
            double variance,
            double weight,
            double size) {
        return model.isError()
                ? MaximumLikelihood.errorInformation(s, parameter, b.length, traces, variance, weight, size)
                : MaximumLikelihood.lagInformation(s, b, factors, traces, variance, weight, size);
    }

    /** (1/N)Σ⁻¹a, Σ the information over NT. */
    private double[] leeYu(Stack s, double[] b, double parameter, double variance, double weight, double size, int n) {
        Factors factors = s.jacobian().factors(parameter);
        double[][] inverse = Information.inverse(
                information(s, b, parameter, factors, s.jacobian().traces(parameter, factors), variance, weight, size));
        int k = b.length;
        double[] step = new double[k + 2];
        for (int c = 0; c < k + 2; c++) {
            step[c] = (inverse[c][k] / (1 - parameter) + inverse[c][k + 1] / (2 * variance)) * size / n;
        }
        return step;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SpatialPanelModel that
                && model == that.model
                && effects == that.effects
                && bias == that.bias
                && order == that.order
                && errors == that.errors;
    }

    @Override
    public int hashCode() {
        return Objects.hash(model, effects, bias, order, errors);
    }

    /** The options in words. */
    @Override
    public String toString() {
        return "SpatialPanelModel[" + model + ", effects " + effects + ", bias " + bias + ", " + order + ", " + errors
                + "]";
    }
}
