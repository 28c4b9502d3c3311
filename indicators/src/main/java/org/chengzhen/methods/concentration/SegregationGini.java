package org.chengzhen.methods.concentration;

import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.inequality.Gini;

/**
 * The Gini coefficient of segregation: the mean difference of the shares of a group, over the largest possible.
 *
 * <p>G = Σᵢ Σⱼ tᵢtⱼ|qᵢ − qⱼ| / (2T²P(1 − P)), q the share of the group in each place, t all people, P the mean of q. No
 * unit.
 *
 * <ul>
 *   <li>Range [0, 1]: 0 spread as all people are, 1 never with others; at least {@link Dissimilarity}.
 *   <li>No place: too few data. Nobody or everybody in the group: undefined. A group larger than all people, negative
 *       values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sort, O(n log n). Source: Duncan and Duncan (1955); Massey and Denton (1988).
 *
 * <pre>{@code
 * SegregationGini.of(new double[] {10, 0}, new double[] {10, 90});  // 1.0
 * }</pre>
 */
public final class SegregationGini {
    private SegregationGini() {}

    /**
     * The coefficient of a group.
     *
     * @param group x, n counts ≥ 0
     * @param total t, n counts of all people
     * @return G in [0, 1]
     * @throws IllegalArgumentException if lengths differ, a count is negative, NaN or infinite, or x exceeds t
     * @throws UndefinedException if there is no place, or nobody or everybody belongs to the group
     */
    public static double of(double[] group, double[] total) {
        GroupCounts counts = GroupCounts.of(group, total);
        return Math.min(1, Gini.weighted(counts.proportions, counts.weights) / counts.others());
    }
}
