package org.chengzhen.methods.concentration;

import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * Centralization: how close to the centre of a city a group lives, against the area (absolute, ACE) or another group
 * (relative, RCE).
 *
 * <p>Over rings ordered outward, with cumulative shares X of the group, Y of the other group, A of the area:
 * ACE = Σᵢ Xᵢ₋₁Aᵢ − Σᵢ XᵢAᵢ₋₁; RCE = Σᵢ Xᵢ₋₁Yᵢ − Σᵢ XᵢYᵢ₋₁. No unit.
 *
 * <ul>
 *   <li>Range [−1, 1]: above 0 where the group lives nearer to the centre.
 *   <li>Fewer than two rings, or a sum of zero: undefined. Negative values, NaN and infinity are refused. Places at the same
 *       distance are one ring; all at one distance: 0.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(n); one sort where distances are given.
 *
 * <p>Source: Duncan and Duncan (1955); Massey, D. S. and Denton, N. A. (1988), The dimensions of residential segregation,
 * Soc. Forces 67.
 *
 * <pre>{@code
 * Centralization.relative(new double[] {0.4, 0.3, 0.2, 0.1}, new double[] {0.1, 0.2, 0.3, 0.4});    // 0.5
 * Centralization.absolute(new double[] {0.4, 0.3, 0.2, 0.1}, new double[] {0.05, 0.15, 0.3, 0.5});  // 0.615
 * }</pre>
 */
public final class Centralization {
    private Centralization() {}

    /**
     * Absolute centralization of a group, rings in order.
     *
     * @param group counts or shares of the group, from the centre outward, ≥ 0
     * @param area of the same rings, ≥ 0
     * @return ACE in [−1, 1]
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there are fewer than two rings, or a sum is zero
     */
    public static double absolute(double[] group, double[] area) {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(area, "area");
        return index(group, "group", area, "area");
    }

    /**
     * Absolute centralization of a group, places by their distance to the centre.
     *
     * @param group counts of the group in each place, ≥ 0
     * @param area of the same places, ≥ 0
     * @param distances of the places to the centre, ≥ 0, in any one unit
     * @return ACE in [−1, 1]
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there are fewer than two places, or a sum is zero
     */
    public static double absolute(double[] group, double[] area, double[] distances) {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(distances, "distances");
        return byDistance(group, area, "area", distances);
    }

    /**
     * Relative centralization of a group against another, rings in order.
     *
     * @param group counts or shares of the group, from the centre outward, ≥ 0
     * @param comparison counts or shares of the other group in the same rings, ≥ 0
     * @return RCE in [−1, 1]
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there are fewer than two rings, or a sum is zero
     */
    public static double relative(double[] group, double[] comparison) {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(comparison, "comparison");
        return index(group, "group", comparison, "comparison");
    }

    /**
     * Relative centralization of a group against another, places by their distance to the centre.
     *
     * @param group counts of the group in each place, ≥ 0
     * @param comparison counts of the other group in the same places, ≥ 0
     * @param distances of the places to the centre, ≥ 0, in any one unit
     * @return RCE in [−1, 1]
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there are fewer than two places, or a sum is zero
     */
    public static double relative(double[] group, double[] comparison, double[] distances) {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(distances, "distances");
        return byDistance(group, comparison, "comparison", distances);
    }

    private static double byDistance(double[] group, double[] other, String otherName, double[] distances) {
        Objects.requireNonNull(other, otherName);
        Checks.sameLength(other.length, otherName, group.length, "group");
        Checks.sameLength(distances.length, "distances", group.length, "group");
        int[] order = Sorts.order(Checks.nonNegative(distances, "distances"));
        Checks.nonNegative(group, "group");
        Checks.nonNegative(other, otherName);
        if (group.length < 2) {
            throw UndefinedException.undefined("needs at least two places but has " + group.length);
        }
        // places at one distance are one ring, in whatever order they stand
        double[] x = Shares.of(group, "group");
        double[] y = Shares.of(other, otherName);
        double[] ringX = new double[order.length];
        double[] ringY = new double[order.length];
        int ring = -1;
        double distance = Double.NaN;
        for (int place : order) {
            if (!Ties.equal(distances[place], distance)) {
                ring++;
                distance = distances[place];
            }
            ringX[ring] += x[place];
            ringY[ring] += y[place];
        }
        return index(ringX, ringY, ring + 1);
    }

    private static double index(double[] group, String groupName, double[] other, String otherName) {
        Objects.requireNonNull(other, otherName);
        Checks.sameLength(other.length, otherName, group.length, groupName);
        Checks.nonNegative(group, groupName);
        Checks.nonNegative(other, otherName);
        if (group.length < 2) {
            throw UndefinedException.undefined("needs at least two rings but has " + group.length);
        }
        double[] x = Shares.of(group, groupName);
        double[] y = Shares.of(other, otherName);
        return index(x, y, x.length);
    }

    private static double index(double[] x, double[] y, int rings) {
        double index = 0;
        double cumulativeX = x[0];
        double cumulativeY = y[0];
        for (int i = 1; i < rings; i++) {
            // X₍ᵢ₋₁₎Yᵢ − XᵢY₍ᵢ₋₁₎ with Xᵢ = X₍ᵢ₋₁₎ + xᵢ
            index += cumulativeX * y[i] - x[i] * cumulativeY;
            cumulativeX += x[i];
            cumulativeY += y[i];
        }
        return index;
    }
}
