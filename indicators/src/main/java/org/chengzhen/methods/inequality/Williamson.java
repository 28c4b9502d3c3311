package org.chengzhen.methods.inequality;

import java.util.Objects;
import org.chengzhen.core.result.UndefinedException;

/**
 * Williamson's index: the coefficient of variation of regions, each weighted by its people.
 *
 * <p>V_w = √(Σ (pᵢ/P)(yᵢ − ȳ)²) / ȳ with the weighted mean ȳ = Σ (pᵢ/P) yᵢ. Some programs put the plain mean
 * of the regions there; Williamson does not. No unit.
 *
 * <ul>
 *   <li>Range [0, ∞); 0 where all are equal.
 *   <li>One place or none: too few data. Zeros are values; Σp or Σpy zero: undefined. Negative values or
 *       weights, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: two sweeps, O(n).
 *
 * <p>Source: Williamson, J. G. (1965), Regional inequality and the process of national development, Econ. Dev.
 * Cult. Change 13.
 *
 * <pre>{@code
 * Williamson.of(new double[] {3, 5, 10}, new double[] {5, 8, 3});       // 0.4549
 * Williamson.ofTotals(new double[] {15, 40, 30}, new double[] {5, 8, 3});  // 0.4549
 * }</pre>
 */
public final class Williamson {
    private Williamson() {}

    /**
     * The index of values per head.
     *
     * @param values y, n ≥ 2 values ≥ 0 per head
     * @param populations p, n populations ≥ 0
     * @return V_w ≥ 0
     * @throws IllegalArgumentException if lengths differ, or a value or population is negative, NaN or
     *     infinite
     * @throws UndefinedException if there are fewer than two values, or Σp or Σpy is zero
     */
    public static double of(double[] values, double[] populations) {
        Objects.requireNonNull(populations, "populations");
        return Math.sqrt(CoefficientOfVariation.variance(Distribution.weighted(values, populations, "populations")));
    }

    /**
     * The index of amounts against populations.
     *
     * @param amounts n ≥ 2 totals ≥ 0, as gross product
     * @param populations p, n populations ≥ 0
     * @return V_w ≥ 0
     * @throws IllegalArgumentException if lengths differ, or a total is negative, NaN or infinite
     * @throws UndefinedException if there are fewer than two places, a sum is zero, or an amount has no population
     */
    public static double ofTotals(double[] amounts, double[] populations) {
        return Math.sqrt(CoefficientOfVariation.variance(Distribution.ofTotals(amounts, populations)));
    }
}
