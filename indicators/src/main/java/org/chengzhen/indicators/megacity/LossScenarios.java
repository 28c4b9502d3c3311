package org.chengzhen.indicators.megacity;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import org.chengzhen.core.internal.Checks;

/**
 * What may happen in a year, and what it would destroy.
 *
 * @param probabilities p of each scenario in a year, in [0, 1]
 * @param exposures value exposed in each scenario, ≥ 0
 * @param damageRatios share of the value that each destroys, in [0, 1]
 */
public record LossScenarios(
        ImmutableDoubleArray probabilities, ImmutableDoubleArray exposures, ImmutableDoubleArray damageRatios)
        implements Serializable {
    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if they differ
     * @param probabilities p of each scenario in a year, in [0, 1]
     * @param exposures value exposed in each scenario, ≥ 0
     * @param damageRatios share of the value that each destroys, in [0, 1]
     */
    public LossScenarios {
        Checks.sameLength(exposures.length(), "exposures", probabilities.length(), "probabilities");
        Checks.sameLength(damageRatios.length(), "damageRatios", probabilities.length(), "probabilities");
    }

    /**
     * Scenarios from arrays.
     *
     * @param probabilities p of each scenario in a year, in [0, 1]
     * @param exposures value exposed in each scenario, ≥ 0
     * @param damageRatios share of the value that each destroys, in [0, 1]
     * @return the scenarios
     * @throws IllegalArgumentException if lengths differ
     */
    public static LossScenarios of(double[] probabilities, double[] exposures, double[] damageRatios) {
        return new LossScenarios(
                ImmutableDoubleArray.copyOf(probabilities),
                ImmutableDoubleArray.copyOf(exposures),
                ImmutableDoubleArray.copyOf(damageRatios));
    }

    double expectedAnnualLoss() {
        return ExpectedLoss.annual(probabilities.toArray(), exposures.toArray(), damageRatios.toArray());
    }

    /** The number of scenarios. */
    @Override
    public String toString() {
        return "LossScenarios[" + probabilities.length() + "]";
    }
}
