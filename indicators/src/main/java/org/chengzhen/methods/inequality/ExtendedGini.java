package org.chengzhen.methods.inequality;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The single-parameter Gini (S-Gini): a Gini coefficient whose parameter ν says how much more the poorest
 * count.
 *
 * <p>G(ν) = 1 − ν(ν−1) ∫₀¹ (1 − p)^(ν−2) L(p) dp = 1 − Σᵢ [(1 − Pᵢ₋₁)^ν − (1 − Pᵢ)^ν] y₍ᵢ₎/μ, with Pᵢ the share
 * of the population up to the i-th in ascending order. ν = 2 gives {@link Gini}; the larger ν, the more
 * weight lies at the bottom. No unit.
 *
 * <ul>
 *   <li>Range [0, 1 − n^(1−ν)]; 0 where all are equal.
 *   <li>ν ≤ 1 is refused: at 1 the index is 0 whatever the data.
 *   <li>One place: 0. No place: too few data. Zeros are values; all zero: undefined. Negative values, NaN
 *       and infinity are refused. Ties do not matter.
 * </ul>
 *
 * <p>Algorithm: one sort, one sweep with two powers for each place; O(n log n).
 *
 * <p>Source: Donaldson, D. and Weymark, J. A. (1980), A single-parameter generalization of the Gini indices
 * of inequality, J. Econ. Theory 22; Yitzhaki, S. (1983), On an extension of the Gini inequality index.
 *
 * <pre>{@code
 * ExtendedGini.of(new double[] {20, 50, 20, 10}, 2);  // 0.3
 * ExtendedGini.of(new double[] {20, 50, 20, 10}, 3);  // 0.4125
 * }</pre>
 */
public final class ExtendedGini {
    private ExtendedGini() {}

    /**
     * The coefficient of equally weighted values.
     *
     * @param values y, n values ≥ 0 in any one unit
     * @param nu ν > 1
     * @return G(ν) in [0, 1 − n^(1−ν)]
     * @throws IllegalArgumentException if ν is not above 1, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or all are zero
     */
    public static double of(double[] values, double nu) {
        requireOrder(nu);
        return index(nu, Distribution.of(values));
    }

    /**
     * The coefficient of values per unit of weight.
     *
     * @param values y, n values ≥ 0, as income per head
     * @param weights w, n weights ≥ 0, as people
     * @param nu ν > 1
     * @return G(ν) in [0, 1)
     * @throws IllegalArgumentException if ν is not above 1, lengths differ, or a value or weight is negative,
     *     NaN or infinite
     * @throws UndefinedException if there is no value, or Σw or Σwy is zero
     */
    public static double weighted(double[] values, double[] weights, double nu) {
        requireOrder(nu);
        return index(nu, Distribution.weighted(values, weights));
    }

    private static void requireOrder(double nu) {
        Checks.argument(nu > 1 && nu <= Double.MAX_VALUE, "nu must be > 1 but is %s", nu);
    }

    private static double index(double nu, Distribution d) {
        int n = d.size();
        int[] order = Sorts.order(d.ratios);
        double[] above = new double[n + 1];
        for (int i = n - 1; i >= 0; i--) {
            above[i] = above[i + 1] + d.share(order[i]);
        }
        double whole = above[0];
        double[] terms = new double[n];
        double before = 1;
        for (int i = 0; i < n; i++) {
            double after = Math.pow(above[i + 1] / whole, nu);
            double x = d.ratios[order[i]];
            // Σ (share − drop)·x: the shares weigh the mean, 1, the drops the mean seen from below
            terms[i] = (d.share(order[i]) / whole - (before - after)) * x;
            before = after;
        }
        return Math.max(0, Sums.of(terms));
    }
}
