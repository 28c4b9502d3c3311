package org.chengzhen.indicators.citizenization;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * The parity of several public services in one number.
 *
 * <p>Σ wₛπₛ, π the parity of migrants and registered residents in service s, w its weight.
 *
 * <ul>
 *   <li>0 or more; 1 where all services are at par; above 1 where migrants are better covered.
 *   <li>NaN is a missing service: the weights of the others are scaled to sum 1. All missing: MISSING.
 *   <li>Negative, infinite, weights that do not sum to 1: refused.
 * </ul>
 *
 * <p>Source: convention of this library, after the indicator lists of the National New-type Urbanization Plan.
 *
 * <pre>{@code
 * ServiceParity.composite(new double[] {0.6, 0.9, 1}, new double[] {0.5, 0.3, 0.2});  // 0.77
 * }</pre>
 */
public final class ServiceParity {
    private ServiceParity() {}

    /**
     * The weighted parity.
     *
     * @param parities of the services, ≥ 0; NaN is missing
     * @param weights as many, with sum 1
     * @return Σ wₛπₛ over the services that are there
     * @throws IllegalArgumentException if lengths differ, a parity is negative or infinite, or weights do not sum to 1
     * @throws UndefinedException if no service with a weight is there
     */
    public static double composite(double[] parities, double[] weights) {
        Checks.sameLength(weights.length, "weights", parities.length, "parities");
        Checks.sumToOne(weights, "weights");
        double kept = 0;
        double sum = 0;
        for (int s = 0; s < parities.length; s++) {
            if (!Double.isNaN(parities[s])) {
                Checks.nonNegative(parities[s], "parities[" + s + "]");
                kept += weights[s];
                sum += weights[s] * parities[s];
            }
        }
        if (kept == 0) {
            throw new UndefinedException(Status.MISSING, "no service with a weight has a parity");
        }
        return kept >= 1 - 1e-9 ? sum : sum / kept;
    }
}
