package org.chengzhen.methods.spatial;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Erf;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.RecordForm;

/**
 * A fitted spatial regression.
 *
 * @param model which model
 * @param coefficients constant (where there is one), then one for each column of x, then one for each Wx where
 *     the model has them
 * @param rho ρ of Wy, empty where the model has none
 * @param lambda λ of the errors, empty where the model has none
 * @param covariance of (coefficients, ρ, λ), as far as there are such
 * @param variance σ² = e'e/n; e'e/(n − k) of {@link SpatialModel#SLX}
 * @param logLikelihood −(n/2)ln(2πσ²) − n/2 + ln|I − ρW| + ln|I − λW|, σ² = e'e/n
 * @param leastSquaresLogLikelihood the same without spatial parameters
 * @param rSquared 1 − e'e/Σ(y − ȳ)²; above the fit of the variables where Wy explains too
 * @param residuals e, in the order of the places
 * @param impacts what a unit of each variable does here and elsewhere; empty where ρ lies on a bound
 * @param onBound whether ρ or λ lies within 1e-4 of an end of its interval: no inner maximum, so no inference
 * @param n number of observations
 * @param islands labels of the places without neighbours; their lags are zero
 */
public record SpatialModelFit(
        SpatialModel model,
        ImmutableDoubleArray coefficients,
        OptionalDouble rho,
        OptionalDouble lambda,
        DoubleMatrix covariance,
        double variance,
        double logLikelihood,
        double leastSquaresLogLikelihood,
        double rSquared,
        ImmutableDoubleArray residuals,
        Optional<SpatialImpacts> impacts,
        boolean onBound,
        int n,
        ImmutableList<String> islands)
        implements Serializable {

    /**
     * All estimates in the order of {@link #covariance}: coefficients, ρ, λ.
     *
     * @return as many as the covariance has rows
     */
    public ImmutableDoubleArray estimates() {
        return ImmutableDoubleArray.copyOf(DoubleStream.concat(
                coefficients.stream(),
                DoubleStream.concat(
                        rho.isPresent() ? DoubleStream.of(rho.getAsDouble()) : DoubleStream.empty(),
                        lambda.isPresent() ? DoubleStream.of(lambda.getAsDouble()) : DoubleStream.empty())));
    }

    /**
     * The asymptotic standard errors of {@link #estimates}.
     *
     * @return one for each
     */
    public ImmutableDoubleArray standardErrors() {
        return ImmutableDoubleArray.copyOf(IntStream.range(0, covariance.rows())
                .mapToDouble(k -> Math.sqrt(Math.max(0, covariance.get(k, k)))));
    }

    /**
     * Estimates over standard errors: z, or t of {@link SpatialModel#SLX}.
     *
     * @return one for each of {@link #estimates}
     */
    public ImmutableDoubleArray zScores() {
        ImmutableDoubleArray b = estimates();
        ImmutableDoubleArray errors = standardErrors();
        return ImmutableDoubleArray.copyOf(IntStream.range(0, b.length()).mapToDouble(k -> b.get(k) / errors.get(k)));
    }

    /**
     * Two-sided p-values by the normal distribution; by Student's t with n − k degrees of freedom of
     * {@link SpatialModel#SLX}.
     *
     * @return one for each of {@link #estimates}
     */
    public ImmutableDoubleArray pValues() {
        if (model == SpatialModel.SLX) {
            TDistribution t = new TDistribution(null, n - coefficients.length());
            return ImmutableDoubleArray.copyOf(zScores().stream().map(z -> 2 * t.cumulativeProbability(-Math.abs(z))));
        }
        return ImmutableDoubleArray.copyOf(zScores().stream().map(z -> Erf.erfc(Math.abs(z) / Math.sqrt(2))));
    }

    /**
     * The spatial parameter of a model with one: ρ, or λ where the model has no ρ.
     *
     * @return ρ or λ; 0 of {@link SpatialModel#SLX}
     */
    public double spatialParameter() {
        return rho.orElse(lambda.orElse(0));
    }

    /**
     * The asymptotic standard error of {@link #spatialParameter}.
     *
     * @return its standard error; 0 of {@link SpatialModel#SLX}
     */
    public double spatialStandardError() {
        return covariance.rows() > coefficients.length() ? standardErrors().get(coefficients.length()) : 0;
    }

    /**
     * Akaike's criterion, each coefficient, σ² and the spatial parameters counted.
     *
     * @return 2(number of parameters) − 2 ln L
     */
    public double aic() {
        return 2 * (covariance.rows() + 1) - 2 * logLikelihood;
    }

    /**
     * The likelihood-ratio statistic of the spatial parameters, χ² under the null hypothesis that they are zero.
     *
     * @return 2(ln L − ln L of least squares)
     */
    public double likelihoodRatio() {
        return 2 * (logLikelihood - leastSquaresLogLikelihood);
    }

    /** The essentials in one line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Spatial %s model: b = %s%s%s, ln L = %.4f, n = %d%s%s",
                model.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                coefficients,
                parameter("rho", rho, 0),
                parameter("lambda", lambda, rho.isPresent() ? 1 : 0),
                logLikelihood,
                n,
                islands.isEmpty() ? "" : ", " + islands.size() + " islands",
                onBound ? ", on a bound" : "");
    }

    private String parameter(String name, OptionalDouble value, int behind) {
        return value.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", %s = %.4f (se %.4f)",
                        name,
                        value.getAsDouble(),
                        standardErrors().get(coefficients.length() + behind));
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
