package org.chengzhen.methods.concentration;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The similarity of two industrial structures after UNIDO: the cosine of their vectors.
 *
 * <p>S = Σ x_ky_k / √(Σx_k² Σy_k²), x and y the amounts or shares of industry k in the two places. No unit. Above 0.85
 * structures count as alike.
 *
 * <ul>
 *   <li>Range [0, 1]: 1 proportional, 0 nothing in common.
 *   <li>No industry: too few data. A place without industry: undefined. Negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(n).
 *
 * <p>Source: UNIDO (1979), World Industry since 1960: Progress and Prospects.
 *
 * <pre>{@code
 * UnidoSimilarity.of(new double[] {0.5, 0.3, 0.2}, new double[] {0.2, 0.3, 0.5});  // 0.7632
 * }</pre>
 */
public final class UnidoSimilarity {
    /** From here on structures count as highly similar, by custom. */
    public static final double HIGH = 0.85;

    private UnidoSimilarity() {}

    /**
     * The similarity of two structures.
     *
     * @param first amounts of the industries in one place, ≥ 0
     * @param second amounts of the same industries in the other
     * @return S in [0, 1]
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no industry, or one place sums to zero
     */
    public static double of(double[] first, double[] second) {
        Checks.sameLength(second.length, "second", first.length, "first");
        double[] x = Shares.of(first, "first", second, "second");
        double[] y = Shares.of(second, "second");
        double norm = Math.sqrt(Sums.ofProducts(x, x)) * Math.sqrt(Sums.ofProducts(y, y));
        return Math.min(1, Sums.ofProducts(x, y) / norm);
    }
}
