package org.chengzhen.methods.concentration;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * Duranton and Puga's relative diversity and relative specialisation of a city.
 *
 * <p>RDI = 1 / Σ|s_k − x_k|, RSI = max_k s_k/x_k, s the shares of industries in the city, x those in the nation. No unit.
 *
 * <ul>
 *   <li>RDI in [½, ∞), RSI in [1, ∞).
 *   <li>The structure of the nation itself: RDI is undefined (infinite, or too large for a double). An industry that the nation does not have: RSI is
 *       undefined, as where it is so small that RSI exceeds the range of a double. No industry: too few data; a sum of zero: undefined. Negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(n). Source: Duranton, G. and Puga, D. (2000), Diversity and specialisation in cities, Urban
 * Stud. 37.
 *
 * <pre>{@code
 * RelativeDiversity.of(new double[] {1, 1}, new double[] {3, 1});              // 2.0
 * RelativeDiversity.specialization(new double[] {1, 1}, new double[] {3, 1});  // 2.0
 * }</pre>
 */
public final class RelativeDiversity {
    private RelativeDiversity() {}

    /**
     * The relative diversity index.
     *
     * @param city amounts of the industries in the city, ≥ 0
     * @param nation amounts of the same industries in the nation, ≥ 0
     * @return RDI ≥ ½
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no industry, a sum is zero, or the structures are the same
     */
    public static double of(double[] city, double[] nation) {
        Checks.sameLength(nation.length, "nation", city.length, "city");
        double distance = KrugmanIndex.of(city, "city", nation, "nation");
        if (Ties.equal(distance, 0, 1)) {
            throw UndefinedException.undefined("city and nation have the same structure");
        }
        return Range.finite(1 / distance, "the quotient");
    }

    /**
     * The relative specialisation index: the largest location quotient.
     *
     * @param city amounts of the industries in the city, ≥ 0
     * @param nation amounts of the same industries in the nation, ≥ 0
     * @return RSI ≥ 1
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no industry, a sum is zero, or the nation lacks an industry of the city
     */
    public static double specialization(double[] city, double[] nation) {
        Checks.sameLength(nation.length, "nation", city.length, "city");
        double[] s = Shares.of(city, "city", nation, "nation");
        double[] x = Shares.of(nation, "nation");
        double largest = 0;
        for (int k = 0; k < s.length; k++) {
            if (x[k] == 0 && s[k] > 0) {
                throw UndefinedException.undefined("nation[" + k + "] is zero but city[" + k + "] is " + city[k]);
            }
            largest = s[k] == 0 ? largest : Math.max(largest, s[k] / x[k]);
        }
        return Range.finite(largest, "the quotient");
    }
}
