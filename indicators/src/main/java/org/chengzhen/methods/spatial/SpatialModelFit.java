package org.chengzhen.methods.spatial;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Locale;

/**
 * A spatial regression, fitted by maximum likelihood.
 *
 * @param model which model
 * @param spatialParameter ρ of the lag and Durbin models, λ of the error model
 * @param spatialStandardError its asymptotic standard error
 * @param coefficients constant, then one for each column of x; in the Durbin model then one for each Wx
 * @param standardErrors their asymptotic standard errors
 * @param variance σ² = e'e/n
 * @param logLikelihood −(n/2)ln(2πσ²) − n/2 + ln|I − ρW|
 * @param leastSquaresLogLikelihood the same without the spatial parameter
 * @param effects of one unit of each variable, by LeSage and Pace; in the error model β, 0 and β
 * @param places n, islands included
 * @param islands labels of the places without neighbours; their lags are zero
 */
public record SpatialModelFit(
        SpatialModel model,
        double spatialParameter,
        double spatialStandardError,
        ImmutableDoubleArray coefficients,
        ImmutableDoubleArray standardErrors,
        double variance,
        double logLikelihood,
        double leastSquaresLogLikelihood,
        ImmutableList<Effect> effects,
        int places,
        ImmutableList<String> islands) {

    /**
     * What a unit of one variable does.
     *
     * @param direct mean effect on the place itself, feedback included: tr(S)/n with S = (I − ρW)⁻¹(βI + θW)
     * @param indirect mean effect on all other places together: total − direct
     * @param total mean sum of a row of S
     */
    public record Effect(double direct, double indirect, double total) {}

    /**
     * Akaike's criterion, each coefficient, σ² and the spatial parameter counted.
     *
     * @return 2(k + 2) − 2 ln L
     */
    public double aic() {
        return 2 * (coefficients.length() + 2) - 2 * logLikelihood;
    }

    /**
     * The likelihood-ratio statistic of the spatial parameter, χ²(1) under the null hypothesis that it is zero.
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
                "Spatial %s model: %s = %.4f (se %.4f), b = %s, ln L = %.4f, n = %d%s",
                model.name().toLowerCase(Locale.ROOT),
                model == SpatialModel.ERROR ? "lambda" : "rho",
                spatialParameter,
                spatialStandardError,
                coefficients,
                logLikelihood,
                places,
                islands.isEmpty() ? "" : ", " + islands.size() + " islands");
    }
}
