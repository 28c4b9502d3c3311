package org.chengzhen.methods.spatial;

import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.math3.special.Gamma;
import org.chengzhen.core.internal.RecordForm;

/**
 * A test whose statistic is χ² under its null hypothesis.
 *
 * @param name what is tested
 * @param statistic ≥ 0; empty where it has no value
 * @param degreesOfFreedom of χ²
 */
public record ChiSquareTest(String name, OptionalDouble statistic, int degreesOfFreedom) implements Serializable {
    /**
     * The chance of a larger statistic under the null hypothesis.
     *
     * @return in [0, 1]; empty where the statistic has no value
     */
    public OptionalDouble pValue() {
        return statistic.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        statistic.getAsDouble() <= 0
                                ? 1
                                : Gamma.regularizedGammaQ(degreesOfFreedom / 2.0, statistic.getAsDouble() / 2));
    }

    /** The essentials in one line. */
    @Override
    public String toString() {
        return statistic.isEmpty()
                ? name + ": undefined"
                : String.format(
                        Locale.ROOT,
                        "%s: chi2(%d) = %.4f (p = %.3g)",
                        name,
                        degreesOfFreedom,
                        statistic.getAsDouble(),
                        pValue().getAsDouble());
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
