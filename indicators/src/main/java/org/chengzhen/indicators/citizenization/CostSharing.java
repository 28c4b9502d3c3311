package org.chengzhen.indicators.citizenization;

import java.io.Serializable;
import org.chengzhen.core.internal.Checks;

/**
 * How government, enterprise and individual share the cost of citizenization.
 *
 * <ul>
 *   <li>Each in [0, 1], together 1 within 1e-9; anything else is refused.
 * </ul>
 *
 * <p>Source: State Council (2014), Opinions on Further Promoting the Reform of the Household Registration System,
 * Guofa [2014] No. 25, for the principle of shared costs. The shares differ by place.
 *
 * @param government share of the public budgets
 * @param enterprise share of employers
 * @param individual share of the migrants themselves
 */
public record CostSharing(double government, double enterprise, double individual) implements Serializable {
    /**
     * Checks the shares.
     *
     * @throws IllegalArgumentException if one lies outside [0, 1], or they do not sum to 1
     * @param government share of the public budgets
     * @param enterprise share of employers
     * @param individual share of the migrants themselves
     */
    public CostSharing {
        Checks.sumToOne(new double[] {government, enterprise, individual}, "shares");
    }
}
