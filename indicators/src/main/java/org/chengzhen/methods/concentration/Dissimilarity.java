package org.chengzhen.methods.concentration;

import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The index of dissimilarity: what share of one group, or quantity, would have to move to be spread as the other.
 *
 * <p>D = ½ Σ |aᵢ/A − bᵢ/B| over places. The same formula is Hoover's concentration of people against area (delta), the
 * coefficient of localisation, and the spatial mismatch of jobs and workers; half of {@link KrugmanIndex}. No unit.
 *
 * <ul>
 *   <li>Range [0, 1]: 0 spread alike, 1 never in the same place.
 *   <li>One place: 0. No place: too few data. A sum of zero: undefined. Negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(n).
 *
 * <p>Source: Duncan, O. D. and Duncan, B. (1955), A methodological analysis of segregation indexes, Am. Sociol. Rev. 20;
 * Hoover, E. M. (1941), Interstate redistribution of population.
 *
 * <pre>{@code
 * Dissimilarity.between(new double[] {0.4, 0.3, 0.2, 0.1}, new double[] {0.05, 0.15, 0.3, 0.5});  // 0.5
 * }</pre>
 */
public final class Dissimilarity {
    private Dissimilarity() {}

    /**
     * The dissimilarity of two quantities over the same places.
     *
     * @param first a, n amounts or shares ≥ 0
     * @param second b, n amounts or shares ≥ 0
     * @return D in [0, 1]
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no place, or Σa or Σb is zero
     */
    public static double between(double[] first, double[] second) {
        return between(first, "first", second, "second");
    }

    /**
     * The dissimilarity of a group and all others.
     *
     * @param group x, n counts ≥ 0
     * @param total t, n counts of all people
     * @return D of x and t − x in [0, 1]
     * @throws IllegalArgumentException if lengths differ, a count is negative, NaN or infinite, or x exceeds t
     * @throws UndefinedException if there is no place, or nobody or everybody belongs to the group
     */
    public static double of(double[] group, double[] total) {
        GroupCounts.check(group, total);
        double[] others = new double[group.length];
        for (int i = 0; i < others.length; i++) {
            others[i] = total[i] - group[i];
        }
        return between(group, "group", others, "total - group");
    }

    static double between(double[] first, String firstName, double[] second, String secondName) {
        Objects.requireNonNull(first, firstName);
        Objects.requireNonNull(second, secondName);
        Checks.sameLength(second.length, secondName, first.length, firstName);
        double[] a = Shares.of(first, firstName, second, secondName);
        double[] b = Shares.of(second, secondName);
        for (int i = 0; i < a.length; i++) {
            a[i] = Math.abs(a[i] - b[i]);
        }
        return Math.min(1, Sums.of(a) / 2);
    }
}
