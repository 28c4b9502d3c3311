package org.chengzhen.methods.concentration;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The Hachman index: how closely the industries of a region match those of the whole.
 *
 * <p>HI = 1 / Σ s_k²/x_k = 1 / Σ LQ_k s_k, s the shares in the region, x those in the whole. No unit.
 *
 * <ul>
 *   <li>Range (0, 1]; 1 where the structures are the same.
 *   <li>No industry: too few data. A sum of zero, or an industry of the region that the whole does not have: undefined.
 *       Negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(n). Source: Hachman, F. (1995), Bureau of Economic and Business Research, University of Utah.
 *
 * <pre>{@code
 * HachmanIndex.of(new double[] {1, 1}, new double[] {3, 1});  // 0.75
 * }</pre>
 */
public final class HachmanIndex {
    private HachmanIndex() {}

    /**
     * The index of one region.
     *
     * @param region amounts of the industries in the region, ≥ 0
     * @param whole amounts of the same industries in the whole, ≥ 0
     * @return HI in (0, 1]
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no industry, a sum is zero, or the whole lacks an industry of the region
     */
    public static double of(double[] region, double[] whole) {
        Checks.sameLength(whole.length, "whole", region.length, "region");
        double[] s = Shares.of(region, "region", whole, "whole");
        double[] x = Shares.of(whole, "whole");
        for (int k = 0; k < s.length; k++) {
            if (x[k] == 0 && s[k] > 0) {
                throw UndefinedException.undefined("whole[" + k + "] is zero but region[" + k + "] is " + region[k]);
            }
            s[k] = s[k] == 0 ? 0 : s[k] / x[k] * s[k];
        }
        return Math.min(1, 1 / Sums.of(s));
    }
}
