package org.chengzhen.indicators.citizenization;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.methods.inequality.TheilT;

/**
 * The gap between urban and rural residents in income or consumption.
 *
 * <p>Ratio = y_u / y_r; absolute gap = y_u − y_r; Theil = Σ over k in {u, r} of (pₖyₖ/Y)·ln[(pₖyₖ/Y)/(pₖ/P)], Y =
 * Σ pₖyₖ, P = Σ pₖ.
 *
 * <ul>
 *   <li>Ratio above 0, 1 where equal. Theil 0 where equal; unlike the ratio it falls as the smaller group shrinks.
 *   <li>Ratio: zero or negative income refused. Theil: no income at all undefined; negative refused.
 * </ul>
 *
 * <p>Source: Wang Shaoping, Ouyang Zhigang (2007), on the urban–rural income gap, Economic Research Journal; National
 * Bureau of Statistics for the ratio.
 *
 * <pre>{@code
 * UrbanRuralGap.ratio(49_283, 20_133);                   // 2.4479
 * UrbanRuralGap.theil(92_071, 49_104, 49_283, 20_133);   // 0.07018
 * }</pre>
 */
public final class UrbanRuralGap {
    private UrbanRuralGap() {}

    /**
     * The ratio.
     *
     * @param urban yuan per urban resident, above 0
     * @param rural yuan per rural resident, above 0
     * @return y_u / y_r
     * @throws IllegalArgumentException if an argument is not above 0, NaN or infinite
     */
    public static double ratio(double urban, double rural) {
        return Checks.positive(urban, "urban") / Checks.positive(rural, "rural");
    }

    /**
     * The absolute gap.
     *
     * @param urban yuan per urban resident
     * @param rural yuan per rural resident
     * @return y_u − y_r, yuan
     * @throws IllegalArgumentException if an argument is NaN or infinite
     */
    public static double absolute(double urban, double rural) {
        return Checks.finite(urban, "urban") - Checks.finite(rural, "rural");
    }

    /**
     * The Theil index between the two groups.
     *
     * @param urbanPopulation p_u, persons ≥ 0
     * @param ruralPopulation p_r, persons ≥ 0
     * @param urban y_u, yuan per urban resident, ≥ 0
     * @param rural y_r, yuan per rural resident, ≥ 0
     * @return the index, ≥ 0
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws org.chengzhen.core.result.UndefinedException if nobody has any income
     */
    public static double theil(double urbanPopulation, double ruralPopulation, double urban, double rural) {
        Checks.nonNegative(urbanPopulation, "urbanPopulation");
        Checks.nonNegative(ruralPopulation, "ruralPopulation");
        Checks.nonNegative(urban, "urban");
        Checks.nonNegative(rural, "rural");
        return TheilT.ofTotals(
                new double[] {urbanPopulation * urban, ruralPopulation * rural},
                new double[] {urbanPopulation, ruralPopulation});
    }
}
