package org.chengzhen.methods.concentration;

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
 * Dissimilarity.of(new double[] {0.4, 0.3, 0.2, 0.1}, new double[] {0.05, 0.15, 0.3, 0.5});  // 0.5
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
    public static double of(double[] first, double[] second) {
        Checks.sameLength(second.length, "second", first.length, "first");
        double[] a = Shares.of(first, "first", second, "second");
        double[] b = Shares.of(second, "second");
        for (int i = 0; i < a.length; i++) {
            a[i] = Math.abs(a[i] - b[i]);
        }
        return Math.min(1, Sums.of(a) / 2);
    }
}
