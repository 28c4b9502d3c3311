package org.chengzhen.methods.concentration;

import java.util.Arrays;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The exposure (interaction) index: the share of the other group in the place of an average member of the first.
 *
 * <p>xPy = Σ (xᵢ/X)(yᵢ/tᵢ), x and y the members of the two groups, t all people of the place. With two groups that are
 * everybody, xPy and {@link Isolation} add up to 1. Not symmetric. No unit.
 *
 * <ul>
 *   <li>Range [0, 1]: 0 the groups never meet.
 *   <li>Places without people do not count. No place: too few data. X = 0: undefined. A group larger than all people,
 *       negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(n).
 *
 * <p>Source: Bell, W. (1954), A probability model for the measurement of ecological segregation; Massey, D. S. and Denton,
 * N. A. (1988), The dimensions of residential segregation, Soc. Forces 67.
 *
 * <pre>{@code
 * Exposure.between(new double[] {10, 0}, new double[] {30, 60});  // 0.75
 * }</pre>
 */
public final class Exposure {
    private Exposure() {}

    /**
     * The exposure of one group to another where the two are everybody.
     *
     * @param group x, n counts ≥ 0
     * @param other y, n counts ≥ 0
     * @return xPy in [0, 1]
     * @throws IllegalArgumentException if lengths differ, or a count is negative, NaN or infinite
     * @throws UndefinedException if there is no place, or X is zero
     */
    public static double between(double[] group, double[] other) {
        Checks.sameLength(other.length, "other", group.length, "group");
        Checks.nonNegative(group, "group");
        Checks.nonNegative(other, "other");
        double[] total = new double[group.length];
        boolean finite = true;
        for (int i = 0; i < total.length; i++) {
            total[i] = group[i] + other[i];
            finite &= total[i] <= Double.MAX_VALUE;
        }
        return finite ? between(group, other, total) : between(halves(group), halves(other));
    }

    /**
     * The exposure of a group to all others.
     *
     * @param group x, n counts ≥ 0
     * @param total t, n counts of all people
     * @return Σ (xᵢ/X)(1 − xᵢ/tᵢ) in [0, 1]
     * @throws IllegalArgumentException if lengths differ, a count is negative, NaN or infinite, or x exceeds t
     * @throws UndefinedException if there is no place, or X is zero
     */
    public static double of(double[] group, double[] total) {
        double[] proportions = GroupCounts.of(group, total).proportions;
        double[] shares = Shares.of(group, "group");
        for (int i = 0; i < shares.length; i++) {
            shares[i] *= 1 - proportions[i];
        }
        return Math.min(1, Sums.of(shares));
    }

    private static double[] halves(double[] counts) {
        return Arrays.stream(counts).map(v -> v / 2).toArray();
    }

    /**
     * The exposure of one group to another among all people.
     *
     * @param group x, n counts ≥ 0
     * @param other y, n counts ≥ 0
     * @param total t, n counts of all people
     * @return xPy in [0, 1]
     * @throws IllegalArgumentException if lengths differ, a count is negative, NaN or infinite, or x or y exceeds t
     * @throws UndefinedException if there is no place, or X is zero
     */
    public static double between(double[] group, double[] other, double[] total) {
        Checks.sameLength(other.length, "other", group.length, "group");
        Checks.sameLength(total.length, "total", group.length, "group");
        Checks.nonNegative(total, "total");
        Checks.nonNegative(other, "other");
        for (int i = 0; i < total.length; i++) {
            Checks.argument(
                    other[i] <= total[i],
                    "other[%d] must be at most total[%d], %s, but is %s",
                    i,
                    i,
                    total[i],
                    other[i]);
        }
        GroupCounts.of(group, total);
        double[] shares = Shares.of(group, "group");
        for (int i = 0; i < shares.length; i++) {
            shares[i] *= total[i] == 0 ? 0 : other[i] / total[i];
        }
        return Math.min(1, Sums.of(shares));
    }
}
