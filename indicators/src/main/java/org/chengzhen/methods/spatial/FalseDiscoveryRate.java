package org.chengzhen.methods.spatial;

import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sorts;

/**
 * Control of the false discovery rate, where many places are tested at once.
 *
 * <p>Benjamini and Hochberg: with p₍₁₎ ≤ … ≤ p₍ₘ₎ the adjusted values are q₍ᵢ₎ = min over j ≥ i of min(1,
 * m·p₍ⱼ₎/j). Calling all places with q ≤ α significant keeps the expected share of false ones at or below α.
 *
 * <ul>
 *   <li>NaN is a place without a p-value: it stays NaN and does not count in m. Numbers outside [0, 1] are
 *       refused. No values: none adjusted.
 *   <li>Ties get one q.
 * </ul>
 *
 * <p>Cost: one sort.
 *
 * <p>Source: Benjamini, Y., Hochberg, Y. (1995), Controlling the false discovery rate; for local statistics:
 * Caldas de Castro, M., Singer, B. H. (2006), Controlling the false discovery rate.
 *
 * <pre>{@code
 * FalseDiscoveryRate.benjaminiHochberg(0.01, 0.04, 0.03);  // [0.03, 0.04, 0.04]
 * FalseDiscoveryRate.benjaminiHochberg(test.pValues().toArray());
 * }</pre>
 */
public final class FalseDiscoveryRate {
    private FalseDiscoveryRate() {}

    /**
     * The adjusted p-values.
     *
     * @param p p-values in [0, 1], NaN where a place has none
     * @return q, as many, in the same order
     * @throws IllegalArgumentException if a value lies outside [0, 1]
     */
    public static ImmutableDoubleArray benjaminiHochberg(double... p) {
        int m = 0;
        for (int i = 0; i < p.length; i++) {
            if (!Double.isNaN(p[i])) {
                Checks.argument(p[i] >= 0 && p[i] <= 1, "p[%d] must be in [0, 1] but is %s", i, p[i]);
                m++;
            }
        }
        double[] present = new double[m];
        int[] place = new int[m];
        int size = 0;
        for (int i = 0; i < p.length; i++) {
            if (!Double.isNaN(p[i])) {
                present[size] = p[i];
                place[size++] = i;
            }
        }
        double[] q = p.clone();
        int[] order = Sorts.order(present);
        double least = 1;
        for (int rank = m; rank >= 1; rank--) {
            least = Math.min(least, present[order[rank - 1]] * m / rank);
            q[place[order[rank - 1]]] = least;
        }
        return ImmutableDoubleArray.copyOf(q);
    }
}
