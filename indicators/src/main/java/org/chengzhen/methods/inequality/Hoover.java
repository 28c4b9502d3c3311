package org.chengzhen.methods.inequality;

import org.chengzhen.core.result.UndefinedException;

/**
 * Hoover's index of inequality (Pietra, Schutz, Robin Hood): the share of the total that would have to change
 * hands to make all equal.
 *
 * <p>H = ½ Σ |Yᵢ/Y − Pᵢ/P| = ½ Σ p |x − 1| with x = y/μ. No unit.
 *
 * <ul>
 *   <li>Range [0, 1 − 1/n]; 0 where all are equal. A transfer between two places on the same side of the mean
 *       changes nothing.
 *   <li>One place: 0. No place: too few data. Zeros are values; all zero: undefined. Negative values, NaN and
 *       infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(n). The shares of two quantities over the same places are compared by {@code
 * concentration.Dissimilarity}, the same formula.
 *
 * <p>Source: Hoover, E. M. (1936), The measurement of industrial localization, Rev. Econ. Stat. 18.
 *
 * <pre>{@code
 * Hoover.of(20, 50, 20, 10);                                       // 0.25
 * Hoover.ofTotals(new double[] {30, 70}, new double[] {50, 50});  // 0.2
 * }</pre>
 */
public final class Hoover {
    private Hoover() {}

    /**
     * The index of equally weighted values.
     *
     * @param values y, n values ≥ 0 in any one unit
     * @return H in [0, 1 − 1/n]
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or all are zero
     */
    public static double of(double... values) {
        return index(Distribution.of(values));
    }

    /**
     * The index of values per unit of weight.
     *
     * @param values y, n values ≥ 0, as income per head
     * @param weights w, n weights ≥ 0, as people
     * @return H in [0, 1)
     * @throws IllegalArgumentException if lengths differ, or a value or weight is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or Σw or Σwy is zero
     */
    public static double weighted(double[] values, double[] weights) {
        return index(Distribution.weighted(values, weights));
    }

    /**
     * The index of amounts against populations.
     *
     * @param amounts Y, n totals ≥ 0, as income
     * @param populations P, n totals ≥ 0, as people
     * @return H in [0, 1)
     * @throws IllegalArgumentException if lengths differ, or a total is negative, NaN or infinite
     * @throws UndefinedException if there is no place, ΣY or ΣP is zero, or an amount has no population
     */
    public static double ofTotals(double[] amounts, double[] populations) {
        return index(Distribution.ofTotals(amounts, populations));
    }

    private static double index(Distribution d) {
        double[] terms = new double[d.size()];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = Math.abs(d.ratios[i] - 1);
        }
        return d.mean(terms) / 2;
    }
}
