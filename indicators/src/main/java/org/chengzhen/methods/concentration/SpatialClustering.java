package org.chengzhen.methods.concentration;

import java.io.Serializable;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Shown;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The spatial clustering of a group: whether its units lie side by side.
 *
 * <p>c_ij nearness of units, 1 for neighbours and the unit itself, or e^{−d_ij}. ACL = [x′cx/X − XΣΣc/n²]/[x′ct/X − XΣΣc/n²]; P_xx = x′cx/X²;
 * RCL = P_xx/P_yy − 1; SP = (XP_xx + YP_yy)/(TP_tt). With distances also the isolation with distance decay, DP_xx =
 * Σ_i(x_i/X)Σ_jK_ij x_j/t_j, K_ij = e^{−d_ij}t_j/Σ_j e^{−d_ij}t_j, and the exposure DP_xy = 1 − DP_xx.
 *
 * <ul>
 *   <li>ACL at most 1 where its denominator is above zero; where the group's units have fewer neighbours than the average
 *       unit, both may be below zero, and ACL says nothing. RCL above 0: the group is more clustered than the
 *       other; SP above 1: each among its own; 1 where both are spread alike.
 *   <li>Distances have one unit in e^{−d}, kilometres or miles in the literature; the distance of a unit to itself is read
 *       from the diagonal: 0, or 0.6√a by some.
 *   <li>A denominator of zero: that part is empty. Nobody in one of the groups: undefined. Negative numbers, NaN and
 *       infinity are refused.
 * </ul>
 *
 * <p>Algorithm: O(n²).
 *
 * <p>Source: White, M. J. (1983), The measurement of spatial segregation; Massey, D. S. and Denton, N. A. (1988), Social
 * Forces 67:281–315; Morgan, B. S. (1983), A distance-decay based interaction index.
 *
 * <pre>{@code
 * SpatialClustering.ofContiguity(migrants, locals, neighbours).proximity();
 * }</pre>
 *
 * @param absolute ACL; empty where its denominator is zero
 * @param relative RCL; empty where P_yy is zero
 * @param proximity SP; empty where P_tt is zero
 * @param decayIsolation DP_xx; empty for contiguity
 * @param decayExposure DP_xy; empty for contiguity
 */
public record SpatialClustering(
        OptionalDouble absolute,
        OptionalDouble relative,
        OptionalDouble proximity,
        OptionalDouble decayIsolation,
        OptionalDouble decayExposure)
        implements Serializable {
    /**
     * The clustering by neighbours.
     *
     * @param group x ≥ 0, people of the group by unit
     * @param other y ≥ 0, people of the other group
     * @param contiguity c ≥ 0, units x units, 1 for neighbours; the diagonal counts as 1 whatever it holds
     * @return the indices
     * @throws IllegalArgumentException if shapes differ, or a number is negative, NaN or infinite
     * @throws UndefinedException if there is no unit, or nobody in one of the groups
     */
    public static SpatialClustering ofContiguity(double[] group, double[] other, double[][] contiguity) {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(contiguity, "contiguity");
        double[][] c = square(contiguity, "contiguity", group.length);
        for (int i = 0; i < c.length; i++) {
            c[i][i] = 1;
        }
        return of(TwoGroups.of(group, other), c, OptionalDouble.empty());
    }

    /**
     * The clustering by neighbours.
     *
     * @param group x ≥ 0, people of the group by unit
     * @param other y ≥ 0, people of the other group
     * @param contiguity c ≥ 0, units x units, 1 for neighbours; the diagonal counts as 1 whatever it holds
     * @return the indices
     * @throws IllegalArgumentException if shapes differ, or a number is negative, NaN or infinite
     * @throws UndefinedException if there is no unit, or nobody in one of the groups
     */
    public static SpatialClustering ofContiguity(double[] group, double[] other, DoubleMatrix contiguity) {
        Objects.requireNonNull(contiguity, "contiguity");
        return ofContiguity(group, other, contiguity.toRows());
    }

    /**
     * The clustering by distance.
     *
     * @param group x ≥ 0, people of the group by unit
     * @param other y ≥ 0, people of the other group
     * @param distances d ≥ 0, units x units, with the distance of each unit to itself
     * @return the indices, those with distance decay among them
     * @throws IllegalArgumentException if shapes differ, or a number is negative, NaN or infinite
     * @throws UndefinedException if there is no unit, or nobody in one of the groups
     */
    public static SpatialClustering ofDistances(double[] group, double[] other, double[][] distances) {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(distances, "distances");
        double[][] c = square(distances, "distances", group.length);
        for (double[] row : c) {
            for (int j = 0; j < row.length; j++) {
                row[j] = Math.exp(-row[j]);
            }
        }
        TwoGroups people = TwoGroups.of(group, other);
        double isolation = 0;
        for (int i = 0; i < c.length; i++) {
            if (group[i] > 0) {
                // K_ij x_j/t_j: t_j of the destination falls out
                isolation += group[i]
                        / people.groupTotal
                        * Sums.ofProducts(c[i], group)
                        / Sums.ofProducts(c[i], people.both);
            }
        }
        return of(people, c, ratio(isolation, 1));
    }

    /**
     * The clustering by distance.
     *
     * @param group x ≥ 0, people of the group by unit
     * @param other y ≥ 0, people of the other group
     * @param distances d ≥ 0, units x units, with the distance of each unit to itself
     * @return the indices, those with distance decay among them
     * @throws IllegalArgumentException if shapes differ, or a number is negative, NaN or infinite
     * @throws UndefinedException if there is no unit, or nobody in one of the groups
     */
    public static SpatialClustering ofDistances(double[] group, double[] other, DoubleMatrix distances) {
        Objects.requireNonNull(distances, "distances");
        return ofDistances(group, other, distances.toRows());
    }

    private static SpatialClustering of(TwoGroups people, double[][] c, OptionalDouble isolation) {
        double n = people.group.length;
        double xx = 0;
        double xt = 0;
        double yy = 0;
        double tt = 0;
        double all = 0;
        for (int i = 0; i < c.length; i++) {
            xx += people.group[i] * Sums.ofProducts(c[i], people.group);
            xt += people.group[i] * Sums.ofProducts(c[i], people.both);
            yy += people.other[i] * Sums.ofProducts(c[i], people.other);
            tt += people.both[i] * Sums.ofProducts(c[i], people.both);
            all += Sums.of(c[i]);
        }
        double x = people.groupTotal;
        double y = people.otherTotal;
        double t = people.total;
        double even = x * (all / (n * n));
        return new SpatialClustering(
                ratio(xx / x - even, xt / x - even),
                minusOne(ratio(xx / x / x, yy / y / y)),
                ratio(xx / x + yy / y, tt / t),
                isolation,
                isolation.isPresent() ? OptionalDouble.of(1 - isolation.getAsDouble()) : isolation);
    }

    private static OptionalDouble ratio(double above, double below) {
        double ratio = above / below;
        return Double.isFinite(ratio) ? OptionalDouble.of(ratio) : OptionalDouble.empty();
    }

    private static OptionalDouble minusOne(OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(value.getAsDouble() - 1) : value;
    }

    private static double[][] square(double[][] matrix, String name, int n) {
        Checks.sameLength(matrix.length, name, n, "group");
        double[][] copy = new double[n][];
        for (int i = 0; i < n; i++) {
            Checks.sameLength(matrix[i].length, name + "[" + i + "]", n, "group");
            copy[i] = Checks.nonNegative(matrix[i], name + "[" + i + "]").clone();
        }
        return copy;
    }

    /** The indices. */
    @Override
    public String toString() {
        return "SpatialClustering[ACL = " + Shown.of("%.4f", absolute) + ", RCL = " + Shown.of("%.4f", relative)
                + ", SP = " + Shown.of("%.4f", proximity) + "]";
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
