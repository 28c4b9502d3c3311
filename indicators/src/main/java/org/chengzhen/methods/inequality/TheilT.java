package org.chengzhen.methods.inequality;

import org.chengzhen.core.result.UndefinedException;

/**
 * Theil's T, the entropy of order 1: how far the shares of the value lie from the shares of the population.
 *
 * <p>T = (1/n) Σ x ln x with x = y/μ; with weights p, T = Σ p x ln x; from totals,
 * T = Σ (Yᵢ/Y) ln[(Yᵢ/Y)/(Pᵢ/P)], which is the same for y = Y/P. Natural logarithms, no unit.
 *
 * <p>By groups: T = Σ_g (Y_g/Y) T_g + Σ_g (Y_g/Y) ln[(Y_g/Y)/(P_g/P)], within plus between, with shares of
 * the value as weights at every level.
 *
 * <ul>
 *   <li>Range [0, ln n]; 0 where all are equal, ln n where one place has all.
 *   <li>One place: 0. No place: too few data. Zeros are values, with 0 ln 0 = 0; all zero: undefined.
 *       Negative values, NaN and infinity are refused. A total without population: undefined.
 *   <li>A group without value adds nothing within.
 * </ul>
 *
 * <p>Algorithm: one logarithm for each place, O(n) time and memory; pairwise or block sums.
 *
 * <p>Source: Theil, H. (1967), Economics and Information Theory; two levels: Akita, T. (2003), Decomposing
 * regional income inequality in China and Indonesia using two-stage nested Theil decomposition method.
 *
 * <pre>{@code
 * TheilT.of(10, 10, 10, 20, 50);                                                      // 0.2502
 * TheilT.decompose(new double[] {10, 10, 10, 20, 50}, Groups.ofSizes(3, 2)).within(); // 0.0664
 * }</pre>
 */
public final class TheilT {
    private TheilT() {}

    /**
     * The index of equally weighted values.
     *
     * @param values y, n values ≥ 0 in any one unit
     * @return T in [0, ln n]
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
     * @return T ≥ 0
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
     * @return T ≥ 0
     * @throws IllegalArgumentException if lengths differ, or a total is negative, NaN or infinite
     * @throws UndefinedException if there is no place, ΣY or ΣP is zero, or an amount has no population
     */
    public static double ofTotals(double[] amounts, double[] populations) {
        return index(Distribution.ofTotals(amounts, populations));
    }

    /**
     * Within and between groups, for equally weighted values.
     *
     * @param values y, n values ≥ 0 in any one unit
     * @param groups the group of each
     * @return the parts, which add up to T
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or all are zero
     */
    public static EntropyDecomposition decompose(double[] values, Groups groups) {
        groups.requirePlaces(values.length, "values");
        return EntropyKernel.decompose(1, Distribution.of(values), groups);
    }

    /**
     * Within and between groups, for values per unit of weight.
     *
     * @param values y, n values ≥ 0, as income per head
     * @param weights w, n weights ≥ 0, as people
     * @param groups the group of each
     * @return the parts, which add up to T
     * @throws IllegalArgumentException if lengths differ, or a value or weight is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or Σw or Σwy is zero
     */
    public static EntropyDecomposition decomposeWeighted(double[] values, double[] weights, Groups groups) {
        groups.requirePlaces(values.length, "values");
        return EntropyKernel.decompose(1, Distribution.weighted(values, weights), groups);
    }

    /**
     * Within and between groups, for amounts against populations.
     *
     * @param amounts Y, n totals ≥ 0, as income
     * @param populations P, n totals ≥ 0, as people
     * @param groups the group of each place
     * @return the parts, which add up to T
     * @throws IllegalArgumentException if lengths differ, or a total is negative, NaN or infinite
     * @throws UndefinedException if there is no place, ΣY or ΣP is zero, or an amount has no population
     */
    public static EntropyDecomposition decomposeTotals(double[] amounts, double[] populations, Groups groups) {
        groups.requirePlaces(amounts.length, "amounts");
        return EntropyKernel.decompose(1, Distribution.ofTotals(amounts, populations), groups);
    }

    /**
     * Within inner groups, between them, and between the outer groups that hold them.
     *
     * @param values y, n values ≥ 0 in any one unit
     * @param outer the outer group of each, as the region
     * @param inner the inner group of each, as the province; each lies in one outer group
     * @return the three parts, which add up to T
     * @throws IllegalArgumentException if lengths differ, a value is negative, NaN or infinite, or an inner
     *     group lies in two outer ones
     * @throws UndefinedException if there is no value, or all are zero
     */
    public static NestedEntropyDecomposition nested(double[] values, Groups outer, Groups inner) {
        inner.requirePlaces(values.length, "values");
        return EntropyKernel.nested(1, Distribution.of(values), outer, inner);
    }

    /**
     * Within inner groups, between them, and between the outer groups, for amounts against populations.
     *
     * @param amounts Y, n totals ≥ 0, as income
     * @param populations P, n totals ≥ 0, as people
     * @param outer the outer group of each place
     * @param inner the inner group of each place; each lies in one outer group
     * @return the three parts, which add up to T
     * @throws IllegalArgumentException if lengths differ, a total is negative, NaN or infinite, or an inner
     *     group lies in two outer ones
     * @throws UndefinedException if there is no place, ΣY or ΣP is zero, or an amount has no population
     */
    public static NestedEntropyDecomposition nestedTotals(
            double[] amounts, double[] populations, Groups outer, Groups inner) {
        inner.requirePlaces(amounts.length, "amounts");
        return EntropyKernel.nested(1, Distribution.ofTotals(amounts, populations), outer, inner);
    }

    private static double index(Distribution d) {
        double[] terms = d.logs();
        for (int i = 0; i < terms.length; i++) {
            double x = d.ratios[i];
            // less x − 1, which sums to zero: no term is negative, so nothing cancels
            terms[i] = x == 0 ? 1 : x * terms[i] - (x - 1);
        }
        return Math.max(0, EntropyKernel.finite(d.mean(terms)));
    }
}
