package org.chengzhen.methods.concentration;

import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The information theory index of segregation (Theil's H): how much less diverse places are than the whole.
 *
 * <p>H = Σ tᵢ(E − Eᵢ) / (E T), with the entropy E = Σ_m q_m ln(1/q_m) of the shares of the groups in all people, Eᵢ in one
 * place. No unit, whatever the base of the logarithm.
 *
 * <ul>
 *   <li>Range [0, 1]: 0 where each place is as mixed as the whole, 1 where no place has two groups.
 *   <li>Places without people do not count. No place: too few data. One group only: undefined. A group larger than all
 *       people, negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(places · groups), computed as Σ w q ln(q/Q), whose terms are sums of the same sign.
 *
 * <p>Source: Theil, H. and Finizza, A. J. (1971), A note on the measurement of racial integration of schools; many groups:
 * Reardon, S. F. and Firebaugh, G. (2002), Measures of multigroup segregation.
 *
 * <pre>{@code
 * InformationTheoryIndex.of(new double[] {10, 0}, new double[] {10, 90});           // 1.0
 * InformationTheoryIndex.ofGroups(new double[][] {{10, 5, 5}, {20, 10, 10}});  // 0.0
 * }</pre>
 */
public final class InformationTheoryIndex {
    private InformationTheoryIndex() {}

    /**
     * The index of a group against the rest.
     *
     * @param group x, n counts ≥ 0
     * @param total t, n counts of all people
     * @return H in [0, 1]
     * @throws IllegalArgumentException if lengths differ, a count is negative, NaN or infinite, or x exceeds t
     * @throws UndefinedException if there is no place, or nobody or everybody belongs to the group
     */
    public static double of(double[] group, double[] total) {
        GroupCounts counts = GroupCounts.of(group, total);
        double p = counts.proportion;
        double others = counts.others();
        double[] terms = new double[group.length];
        for (int i = 0; i < terms.length; i++) {
            double q = counts.proportions[i];
            terms[i] = divergence(q, p) + divergence(1 - q, others);
        }
        double entropy = -p * Math.log(p) - others * Math.log(others);
        return clamp(Sums.ofProducts(counts.weights, terms) / entropy);
    }

    /**
     * The index of any number of groups that are everybody.
     *
     * @param counts one row for each place, one column for each group, ≥ 0
     * @return H in [0, 1]
     * @throws IllegalArgumentException if rows differ in length, or a count is negative, NaN or infinite
     * @throws UndefinedException if there is no cell, all are zero, or all people belong to one group
     */
    public static double ofGroups(double[][] counts) {
        Margins m = Margins.of(counts, "counts");
        double[] whole = Shares.of(m.columnSums, "values");
        double entropy = ShannonEntropy.of(m.columnSums);
        if (entropy == 0) {
            throw UndefinedException.undefined("all people belong to one group");
        }
        double[] terms = new double[m.rows];
        for (int i = 0; i < m.rows; i++) {
            double sum = m.rowSums[i];
            for (int k = 0; k < m.columns && sum > 0; k++) {
                terms[i] += divergence(m.cells[i][k] / sum, whole[k]);
            }
            terms[i] *= sum / m.total;
        }
        return clamp(Sums.of(terms) / entropy);
    }

    /**
     * The index of any number of groups that are everybody.
     *
     * @param counts one row for each place, one column for each group, ≥ 0
     * @return H in [0, 1]
     * @throws IllegalArgumentException if rows differ in length, or a count is negative, NaN or infinite
     * @throws UndefinedException if there is no cell, all are zero, or all people belong to one group
     */
    public static double ofGroups(DoubleMatrix counts) {
        Objects.requireNonNull(counts, "counts");
        return ofGroups(counts.toRows());
    }

    private static double divergence(double q, double p) {
        // a group next to nothing in the whole adds next to nothing, whatever its place
        if (q == 0 || p == 0) {
            return 0;
        }
        double ratio = q / p;
        return q * (ratio <= Double.MAX_VALUE ? Math.log(ratio) : Math.log(q) - Math.log(p));
    }

    private static double clamp(double index) {
        return Math.max(0, Math.min(1, index));
    }
}
