package org.chengzhen.methods.spatial;

/**
 * What is done about the bias that fixed effects leave in σ² and, with both kinds of effects, in all estimates.
 *
 * <p>Source: Lee, L.-F., Yu, J. (2010), Estimation of spatial autoregressive panel data models with fixed
 * effects; Elhorst, J. P. (2014), Spatial Econometrics.
 */
public enum BiasCorrection {
    /** Nothing: direct maximum likelihood. */
    NONE,
    /**
     * The direct estimates are corrected afterwards: σ²·T/(T − 1) with effects of places, σ²·N/(N − 1) with
     * effects of years; with both first (b, ρ, σ²) + (1/N)Σ⁻¹a, a = (0, 1/(1 − ρ), 1/(2σ²)), then
     * σ²·T/(T − 1).
     */
    LEE_YU,
    /** An orthonormal transformation takes the effects away before the likelihood is written down. */
    TRANSFORMATION
}
