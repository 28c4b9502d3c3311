package org.chengzhen.methods.spatial;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Erf;

/**
 * One kind of effect of each variable, with standard errors.
 *
 * @param values one for each variable
 * @param standardErrors of the values
 */
public record SpatialImpact(ImmutableDoubleArray values, ImmutableDoubleArray standardErrors) implements Serializable {

    /**
     * Values over standard errors.
     *
     * @return z of each variable
     */
    public ImmutableDoubleArray zScores() {
        return ImmutableDoubleArray.copyOf(
                IntStream.range(0, values.length()).mapToDouble(k -> values.get(k) / standardErrors.get(k)));
    }

    /**
     * Two-sided p-values by the normal distribution; NaN for an effect that the model fixes at 0, as the indirect one of
     * an error model.
     *
     * @return p of each variable
     */
    public ImmutableDoubleArray pValues() {
        return ImmutableDoubleArray.copyOf(zScores().stream().map(z -> Erf.erfc(Math.abs(z) / Math.sqrt(2))));
    }

    /** The effects and their standard errors. */
    @Override
    public String toString() {
        return "SpatialImpact[" + values + ", se " + standardErrors + "]";
    }
}
