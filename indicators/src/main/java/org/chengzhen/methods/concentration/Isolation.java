package org.chengzhen.methods.concentration;

import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The isolation index: the share of a group in the place of an average member.
 *
 * <p>xPx = Σ (xᵢ/X)(xᵢ/tᵢ), x the members, t all people. Depends on the size of the group; {@link CorrelationRatio} does
 * not. No unit.
 *
 * <ul>
 *   <li>Range [P, 1] with P the share of the group in all: P where it is spread as all people are, 1 where it is alone.
 *   <li>Places without people do not count. No place: too few data. X = 0: undefined. A group larger than all people,
 *       negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(n).
 *
 * <p>Source: Lieberson, S. (1981), An asymmetrical approach to segregation; Massey and Denton (1988).
 *
 * <pre>{@code
 * Isolation.of(new double[] {10, 0}, new double[] {40, 60});  // 0.25
 * }</pre>
 */
public final class Isolation {
    private Isolation() {}

    /**
     * The isolation of a group.
     *
     * @param group x, n counts ≥ 0
     * @param total t, n counts of all people
     * @return xPx in [P, 1]
     * @throws IllegalArgumentException if lengths differ, a count is negative, NaN or infinite, or x exceeds t
     * @throws UndefinedException if there is no place, or X is zero
     */
    public static double of(double[] group, double[] total) {
        GroupCounts counts = GroupCounts.of(group, total);
        double[] terms = Shares.of(group, "group");
        return Math.min(1, Sums.ofProducts(terms, counts.proportions));
    }
}
