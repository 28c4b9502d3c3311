package org.chengzhen.methods.concentration;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * The centralization of a group, by rings around the centre: whether it lives nearer than the other group, or nearer than
 * the land lies.
 *
 * <p>Units in order of their distance to the centre, equal distances joined to one ring; X_r, Y_r, A_r cumulated shares of the
 * group, the other group and the land. RCE = Σ(X_{r−1}Y_r − X_rY_{r−1}); ACE the same with A in the place of Y.
 *
 * <ul>
 *   <li>Range [−1, 1]; above 0: the group is nearer. One ring: 0. The order of units never matters.
 *   <li>Nobody in one of the groups, or no land: undefined. Negative numbers, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sort; O(n log n).
 *
 * <p>Source: Duncan, O. D. and Duncan, B. (1955), Residential distribution and occupational stratification; Massey, D. S. and
 * Denton, N. A. (1988), Social Forces 67:281–315.
 *
 * <pre>{@code
 * RingCentralization.of(migrants, locals, squareKilometres, kilometres).relative();
 * }</pre>
 *
 * @param relative RCE, against the other group
 * @param absolute ACE, against the land
 * @param rings number of distinct distances
 */
public record RingCentralization(double relative, double absolute, int rings) implements Serializable {
    /**
     * The centralization of a group.
     *
     * @param group x ≥ 0, people of the group by unit
     * @param other y ≥ 0, people of the other group
     * @param areas a ≥ 0, in any one unit
     * @param distances to the centre, ≥ 0, in any one unit
     * @return both indices
     * @throws IllegalArgumentException if lengths differ, or a number is negative, NaN or infinite
     * @throws UndefinedException if there is no unit, nobody in one of the groups, or no land
     */
    public static RingCentralization of(double[] group, double[] other, double[] areas, double[] distances) {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(areas, "areas");
        Objects.requireNonNull(distances, "distances");
        Checks.sameLength(areas.length, "areas", group.length, "group");
        Checks.sameLength(distances.length, "distances", group.length, "group");
        Checks.nonNegative(areas, "areas");
        Checks.nonNegative(distances, "distances");
        TwoGroups people = TwoGroups.of(group, other);
        double land = Sums.of(areas);
        if (land == 0) {
            throw UndefinedException.undefined("all areas are zero");
        }
        int[] order = Sorts.order(distances);
        double x = 0;
        double y = 0;
        double a = 0;
        double relative = 0;
        double absolute = 0;
        int rings = 0;
        int at = 0;
        while (at < order.length) {
            double dx = 0;
            double dy = 0;
            double da = 0;
            double distance = distances[order[at]];
            for (; at < order.length && Ties.equal(distances[order[at]], distance); at++) {
                dx += group[order[at]];
                dy += other[order[at]];
                da += areas[order[at]];
            }
            dx /= people.groupTotal;
            dy /= people.otherTotal;
            da /= land;
            // X_{r−1}Y_r − X_rY_{r−1} with what the ring adds: the products before cancel
            relative += x * dy - dx * y;
            absolute += x * da - dx * a;
            x += dx;
            y += dy;
            a += da;
            rings++;
        }
        return new RingCentralization(relative, absolute, rings);
    }

    /** Both indices. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "RingCentralization[RCE = %.4f, ACE = %.4f, %d rings]", relative, absolute, rings);
    }
}
