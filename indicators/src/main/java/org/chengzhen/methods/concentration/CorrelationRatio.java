package org.chengzhen.methods.concentration;

import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The correlation ratio η²: the isolation of a group beyond what its size alone gives.
 *
 * <p>η² = (xPx − P)/(1 − P) = Σ w(q − P)² / (P(1 − P)), q the share of the group in each place, w that of the place in all
 * people, P the mean of q. No unit.
 *
 * <ul>
 *   <li>Range [0, 1]: 0 spread as all people are, 1 never with others.
 *   <li>No place: too few data. Nobody or everybody in the group: undefined. A group larger than all people, negative
 *       values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: two sweeps, O(n).
 *
 * <p>Source: Bell, W. (1954); White, M. J. (1986), Segregation and diversity measures in population distribution.
 *
 * <pre>{@code
 * CorrelationRatio.of(new double[] {10, 0}, new double[] {10, 90});  // 1.0
 * }</pre>
 */
public final class CorrelationRatio {
    private CorrelationRatio() {}

    /**
     * The correlation ratio of a group.
     *
     * @param group x, n counts ≥ 0
     * @param total t, n counts of all people
     * @return η² in [0, 1]
     * @throws IllegalArgumentException if lengths differ, a count is negative, NaN or infinite, or x exceeds t
     * @throws UndefinedException if there is no place, or nobody or everybody belongs to the group
     */
    public static double of(double[] group, double[] total) {
        GroupCounts counts = GroupCounts.of(group, total);
        double others = counts.others();
        double[] squares = new double[group.length];
        for (int i = 0; i < squares.length; i++) {
            double deviation = counts.proportions[i] - counts.proportion;
            squares[i] = deviation * deviation;
        }
        return Math.min(1, Sums.ofProducts(counts.weights, squares) / (counts.proportion * others));
    }
}
