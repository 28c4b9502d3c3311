package org.chengzhen.indicators.citizenization;

import org.chengzhen.core.internal.Checks;

/**
 * How much output a yuan of consumption draws after it.
 *
 * <p>k = 1/(1 − MPC·(1 − t) + m); MPC marginal propensity to consume, t tax rate, m marginal propensity to import.
 *
 * <ul>
 *   <li>Above 0; 1 without propensity and imports.
 *   <li>MPC in [0, 1), t in [0, 1), m ≥ 0; outside, NaN, infinite: refused. The denominator is then above 0.
 * </ul>
 *
 * <p>Source: Samuelson, P. A., Nordhaus, W. D., Economics, on the multiplier of an open economy.
 *
 * <pre>{@code
 * ConsumptionMultiplier.of(0.65, 0.1, 0.08);  // 2.0202
 * }</pre>
 */
public final class ConsumptionMultiplier {
    private ConsumptionMultiplier() {}

    /**
     * The multiplier.
     *
     * @param propensity MPC in [0, 1)
     * @param taxRate t in [0, 1)
     * @param importPropensity m ≥ 0
     * @return k
     * @throws IllegalArgumentException if an argument lies outside its domain
     */
    public static double of(double propensity, double taxRate, double importPropensity) {
        Checks.argument(propensity >= 0 && propensity < 1, "propensity must be in [0, 1) but is %s", propensity);
        Checks.argument(taxRate >= 0 && taxRate < 1, "taxRate must be in [0, 1) but is %s", taxRate);
        Checks.nonNegative(importPropensity, "importPropensity");
        return 1 / (1 - propensity * (1 - taxRate) + importPropensity);
    }
}
