package org.chengzhen.methods.spatial;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.RecordForm;

/**
 * A fitted spatial panel model.
 *
 * @param estimates coefficients, spatial parameters, their covariance, likelihood and impacts; a constant comes
 *     first where there are no fixed effects; its residuals are year behind year, in label order
 * @param effects which effects
 * @param bias which correction
 * @param places number of places N
 * @param years number of years T
 * @param squaredCorrelation corr²(y*, ŷ*) once effects are off, ŷ* by the reduced form (I − ρW)⁻¹X*b; empty where
 *     one does not vary
 * @param intercept the constant; with fixed effects the one that leaves effects that sum to zero
 * @param placeEffects μᵢ in the order of the places, all zero where the model has none
 * @param yearEffects αₜ in the order of the years, all zero where the model has none
 * @param residuals e, places x years
 * @param phi φ of random effects, the weight of the part between places; empty without
 * @param effectVariance σ²_μ of random effects; empty without
 * @param exact false where effects of years meet weights that are not row-standardized, or islands
 */
public record SpatialPanelFit(
        SpatialModelFit estimates,
        PanelEffects effects,
        BiasCorrection bias,
        int places,
        int years,
        OptionalDouble squaredCorrelation,
        double intercept,
        ImmutableDoubleArray placeEffects,
        ImmutableDoubleArray yearEffects,
        DoubleMatrix residuals,
        OptionalDouble phi,
        OptionalDouble effectVariance,
        boolean exact)
        implements Serializable {

    /** The essentials in one line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s, %s effects, %d places x %d years%s%s",
                estimates,
                effects.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                places,
                years,
                bias == BiasCorrection.NONE ? "" : ", bias " + bias,
                exact ? "" : ", approximate");
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
