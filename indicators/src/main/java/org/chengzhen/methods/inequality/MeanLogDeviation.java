package org.chengzhen.methods.inequality;

import org.chengzhen.core.result.UndefinedException;

/**
 * The mean log deviation, Theil's L, the entropy of order 0: how far the mean lies above the geometric mean.
 *
 * <p>L = (1/n) Σ ln(μ/y); with weights p, L = Σ p ln(μ/y). Natural logarithms, no unit.
 *
 * <p>By groups: L = Σ_g p_g L_g + Σ_g p_g ln(μ/μ_g), within plus between, with shares of the population as
 * weights at every level.
 *
 * <ul>
 *   <li>Range [0, ∞); 0 where all are equal.
 *   <li>One place: 0. No place: too few data. A value of zero, unless its weight is zero: undefined.
 *       Negative values, NaN and infinity are refused.
 *   <li>By groups: a group whose mean is too small beside the mean of all for a double (1e-308 of it): undefined.
 * </ul>
 *
 * <p>Algorithm: one logarithm for each place, O(n) time and memory; pairwise or block sums. Values whose
 * ratio to the mean leaves the range of a double are still exact.
 *
 * <p>Source: Theil, H. (1967), Economics and Information Theory. REAT's {@code theil} is this index, not T.
 *
 * <pre>{@code
 * MeanLogDeviation.of(10, 10, 10, 20, 50);                                                       // 0.2326
 * MeanLogDeviation.decompose(new double[] {10, 10, 10, 20, 50}, Groups.ofSizes(3, 2)).between(); // 0.1920
 * }</pre>
 */
public final class MeanLogDeviation {
    private MeanLogDeviation() {}

    /**
     * The index of equally weighted values.
     *
     * @param values y, n values > 0 in any one unit
     * @return L ≥ 0
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or one is zero
     */
    public static double of(double... values) {
        return index(Distribution.of(values));
    }

    /**
     * The index of values per unit of weight.
     *
     * @param values y, n values > 0, as income per head
     * @param weights w, n weights ≥ 0, as people
     * @return L ≥ 0
     * @throws IllegalArgumentException if lengths differ, or a value or weight is negative, NaN or infinite
     * @throws UndefinedException if there is no value, Σw is zero, or a value with weight is zero
     */
    public static double weighted(double[] values, double[] weights) {
        return index(Distribution.weighted(values, weights));
    }

    /**
     * The index of amounts against populations.
     *
     * @param amounts Y, n totals > 0, as income
     * @param populations P, n totals ≥ 0, as people
     * @return L ≥ 0
     * @throws IllegalArgumentException if lengths differ, or a total is negative, NaN or infinite
     * @throws UndefinedException if there is no place, ΣY or ΣP is zero, or a place has only one of the two
     */
    public static double ofTotals(double[] amounts, double[] populations) {
        return index(Distribution.ofTotals(amounts, populations));
    }

    /**
     * Within and between groups, for equally weighted values.
     *
     * @param values y, n values > 0 in any one unit
     * @param groups the group of each
     * @return the parts, which add up to L
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or one is zero
     */
    public static EntropyDecomposition decompose(double[] values, Groups groups) {
        groups.requirePlaces(values.length, "values");
        return EntropyKernel.decompose(0, positive(Distribution.of(values)), groups);
    }

    /**
     * Within and between groups, for values per unit of weight.
     *
     * @param values y, n values > 0, as income per head
     * @param weights w, n weights ≥ 0, as people
     * @param groups the group of each
     * @return the parts, which add up to L
     * @throws IllegalArgumentException if lengths differ, or a value or weight is negative, NaN or infinite
     * @throws UndefinedException if there is no value, Σw is zero, or a value with weight is zero
     */
    public static EntropyDecomposition decomposeWeighted(double[] values, double[] weights, Groups groups) {
        groups.requirePlaces(values.length, "values");
        return EntropyKernel.decompose(0, positive(Distribution.weighted(values, weights)), groups);
    }

    /**
     * Within and between groups, for amounts against populations.
     *
     * @param amounts Y, n totals > 0, as income
     * @param populations P, n totals ≥ 0, as people
     * @param groups the group of each place
     * @return the parts, which add up to L
     * @throws IllegalArgumentException if lengths differ, or a total is negative, NaN or infinite
     * @throws UndefinedException if there is no place, ΣY or ΣP is zero, or a place has only one of the two
     */
    public static EntropyDecomposition decomposeTotals(double[] amounts, double[] populations, Groups groups) {
        groups.requirePlaces(amounts.length, "amounts");
        return EntropyKernel.decompose(0, positive(Distribution.ofTotals(amounts, populations)), groups);
    }

    /**
     * Within inner groups, between them, and between the outer groups that hold them.
     *
     * @param values y, n values > 0 in any one unit
     * @param outer the outer group of each, as the region
     * @param inner the inner group of each, as the province; each lies in one outer group
     * @return the three parts, which add up to L
     * @throws IllegalArgumentException if lengths differ, a value is negative, NaN or infinite, or an inner
     *     group lies in two outer ones
     * @throws UndefinedException if there is no value, or one is zero
     */
    public static NestedEntropyDecomposition nested(double[] values, Groups outer, Groups inner) {
        inner.requirePlaces(values.length, "values");
        return EntropyKernel.nested(0, positive(Distribution.of(values)), outer, inner);
    }

    private static Distribution positive(Distribution d) {
        if (d.hasZero()) {
            throw UndefinedException.undefined("a value is zero, and has no logarithm");
        }
        return d;
    }

    private static double index(Distribution distribution) {
        Distribution d = positive(distribution);
        double[] terms = d.logs();
        for (int i = 0; i < terms.length; i++) {
            // plus x − 1, which sums to zero: no term is negative, so nothing cancels
            terms[i] = d.ratios[i] - 1 - terms[i];
        }
        return Math.max(0, d.mean(terms));
    }
}
