package org.chengzhen.methods.concentration;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The concentration ratio: the share of the k largest.
 *
 * <p>CR_k = Σ of the k largest shares. No unit.
 *
 * <ul>
 *   <li>Range [k/n, 1]; 1 where k ≥ n.
 *   <li>None: too few data. All zero: undefined. k below 1, negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sort, O(n log n). Source: Bain, J. S. (1951), Relation of profit rate to industry concentration.
 *
 * <pre>{@code
 * ConcentrationRatio.of(new double[] {20, 50, 20, 10}, 2);  // 0.7
 * }</pre>
 */
public final class ConcentrationRatio {
    private ConcentrationRatio() {}

    /**
     * The share of the k largest.
     *
     * @param values x, n values ≥ 0 in any one unit
     * @param k ≥ 1
     * @return CR_k in [k/n, 1]
     * @throws IllegalArgumentException if k is below 1, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or all are zero
     */
    public static double of(double[] values, int k) {
        Checks.atLeast(k, 1, "k");
        double[] shares = Sorts.ascending(Shares.of(values, "values"));
        return k >= shares.length ? 1 : Math.min(1, Sums.of(shares, shares.length - k, shares.length));
    }
}
