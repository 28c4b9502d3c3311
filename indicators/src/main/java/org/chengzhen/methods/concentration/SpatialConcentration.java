package org.chengzhen.methods.concentration;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Shown;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * The spatial concentration of a group: how little of the city's land it lives on.
 *
 * <p>x and y people of the group and of the other group, t = x + y, a areas; totals X, Y, A. delta = ½Σ|x/X − a/A|. Units in
 * ascending order of area up to a cumulated t ≥ X give T₁ and ā₁ = Σta/T₁; from the largest down likewise ā₂. ACO = 1 − (Σxa/X −
 * ā₁)/(ā₂ − ā₁). RCO = [(Σxa/X)/(Σya/Y) − 1]/(ā₁/ā₂ − 1), both ends cut at X, as printed; other programs cut the far end at Y.
 *
 * <ul>
 *   <li>delta in [0, 1), the share of the group that would have to move for an even density. ACO 1 where the group has the
 *       smallest units. RCO above 0: the group lives denser than the other.
 *   <li>Equal mean areas at both ends: ACO and RCO are empty. Units of equal area keep their order, which matters only at
 *       a cut. Unit without people: its land counts for delta.
 *   <li>Nobody in one of the groups, or no land: undefined. Negative numbers, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sort; O(n log n).
 *
 * <p>Source: Massey, D. S. and Denton, N. A. (1988), The dimensions of residential segregation, Social Forces 67:281–315;
 * Duncan, O. D. and Duncan, B. (1955).
 *
 * <pre>{@code
 * SpatialConcentration.of(migrants, locals, squareKilometres).relative();
 * }</pre>
 *
 * @param delta Hoover's index against the land
 * @param absolute ACO; empty where the mean areas at both ends are equal
 * @param relative RCO, both ends cut at X; empty likewise
 * @param relativeOtherEnd RCO with the far end cut at Y; empty likewise
 */
public record SpatialConcentration(
        double delta, OptionalDouble absolute, OptionalDouble relative, OptionalDouble relativeOtherEnd)
        implements Serializable {
    /**
     * The concentration of a group.
     *
     * @param group x ≥ 0, people of the group by unit
     * @param other y ≥ 0, people of the other group
     * @param areas a ≥ 0, in any one unit
     * @return delta and the indices of concentration
     * @throws IllegalArgumentException if lengths differ, or a number is negative, NaN or infinite
     * @throws UndefinedException if there is no unit, nobody in one of the groups, or no land
     */
    public static SpatialConcentration of(double[] group, double[] other, double[] areas) {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(areas, "areas");
        Checks.sameLength(areas.length, "areas", group.length, "group");
        Checks.nonNegative(areas, "areas");
        TwoGroups people = TwoGroups.of(group, other);
        double land = Sums.of(areas);
        if (land == 0) {
            throw UndefinedException.undefined("all areas are zero");
        }
        int n = areas.length;
        double[] gaps = new double[n];
        for (int i = 0; i < n; i++) {
            gaps[i] = Math.abs(group[i] / people.groupTotal - areas[i] / land) / 2;
        }
        double own = Sums.ofProducts(group, areas) / people.groupTotal;
        double others = Sums.ofProducts(other, areas) / people.otherTotal;
        double[] negative = new double[n];
        for (int i = 0; i < n; i++) {
            negative[i] = -areas[i];
        }
        int[] descending = Sorts.order(negative);
        double small = meanArea(people, areas, Sorts.order(areas), people.groupTotal);
        double large = meanArea(people, areas, descending, people.groupTotal);
        double largeForOther = meanArea(people, areas, descending, people.otherTotal);
        return new SpatialConcentration(
                Sums.of(gaps),
                absolute(own, small, large),
                relative(own / others, small, large),
                relative(own / others, small, largeForOther));
    }

    private static OptionalDouble absolute(double own, double small, double large) {
        double absolute = 1 - (own - small) / (large - small);
        return Ties.equal(small, large) || !Double.isFinite(absolute)
                ? OptionalDouble.empty()
                : OptionalDouble.of(absolute);
    }

    private static OptionalDouble relative(double ratio, double small, double large) {
        double relative = (ratio - 1) / (small / large - 1);
        return Ties.equal(small, large) || !Double.isFinite(relative)
                ? OptionalDouble.empty()
                : OptionalDouble.of(relative);
    }

    /** The mean area of people in the first units in order that hold so many. */
    private static double meanArea(TwoGroups people, double[] areas, int[] order, double enough) {
        double sum = 0;
        double product = 0;
        for (int at : order) {
            sum += people.both[at];
            product += people.both[at] * areas[at];
            if (Ties.atLeast(sum, enough)) {
                break;
            }
        }
        return product / sum;
    }

    /** The indices. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "SpatialConcentration[delta = %.4f, ACO = %s, RCO = %s]",
                delta,
                Shown.of("%.4f", absolute),
                Shown.of("%.4f", relative));
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
