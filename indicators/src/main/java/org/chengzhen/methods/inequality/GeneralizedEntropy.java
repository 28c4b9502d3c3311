package org.chengzhen.methods.inequality;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * The generalized entropy of order α: the family that holds the mean log deviation (α = 0), Theil's T
 * (α = 1) and half the squared coefficient of variation (α = 2).
 *
 * <p>GE(α) = Σ p (x^α − 1) / (α(α − 1)) with x = y/μ; its limits at α = 0 and 1. The larger α, the more the
 * top of the distribution counts. No unit.
 *
 * <p>By groups: Σ_g p_g x_g^α GE_g(α) within, the entropy of the group means between.
 *
 * <ul>
 *   <li>Range [0, (n^(α−1) − 1)/(α(α − 1))] for α > 1, [0, ∞) for α ≤ 0; 0 where all are equal.
 *   <li>One place: 0. No place: too few data. Zeros are values for α > 0, undefined for α ≤ 0; all zero:
 *       undefined. Negative values, NaN and infinity are refused.
 *   <li>A value beyond the range of a double, as with α = −2 and a ratio of 1e-200: undefined.
 * </ul>
 *
 * <p>Algorithm: one logarithm and one exponential for each place, O(n); near α = 0 and 1 no digit is lost.
 *
 * <p>Source: Shorrocks, A. F. (1980), The class of additively decomposable inequality measures,
 * Econometrica 48.
 *
 * <pre>{@code
 * GeneralizedEntropy.of(new double[] {10, 10, 10, 20, 50}, 2);  // 0.3
 * GeneralizedEntropy.of(new double[] {10, 10, 10, 20, 50}, 1);  // TheilT.of(10, 10, 10, 20, 50)
 * }</pre>
 */
public final class GeneralizedEntropy {
    /** Below this distance from 0 the order counts as 0: α(α−1) would lose its digits. */
    private static final double NEXT_TO_ZERO = 1e-300;

    private GeneralizedEntropy() {}

    /**
     * The index of equally weighted values.
     *
     * @param values y, n values ≥ 0 in any one unit
     * @param alpha α, any finite order
     * @return GE(α) ≥ 0
     * @throws IllegalArgumentException if α is not finite, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, all are zero, one is zero and α ≤ 0, or the result
     *     leaves the range of a double
     */
    public static double of(double[] values, double alpha) {
        return index(order(alpha), Distribution.of(values));
    }

    /**
     * The index of values per unit of weight.
     *
     * @param values y, n values ≥ 0, as income per head
     * @param weights w, n weights ≥ 0, as people
     * @param alpha α, any finite order
     * @return GE(α) ≥ 0
     * @throws IllegalArgumentException if α is not finite, lengths differ, or a value or weight is negative,
     *     NaN or infinite
     * @throws UndefinedException if there is no value, Σw or Σwy is zero, a value with weight is zero and
     *     α ≤ 0, or the result leaves the range of a double
     */
    public static double weighted(double[] values, double[] weights, double alpha) {
        return index(order(alpha), Distribution.weighted(values, weights));
    }

    /**
     * Within and between groups, for equally weighted values.
     *
     * @param values y, n values ≥ 0 in any one unit
     * @param groups the group of each
     * @param alpha α, any finite order
     * @return the parts, which add up to GE(α)
     * @throws IllegalArgumentException if α is not finite, lengths differ, or a value is negative, NaN or
     *     infinite
     * @throws UndefinedException as for {@link #of}
     */
    public static EntropyDecomposition decompose(double[] values, Groups groups, double alpha) {
        groups.requirePlaces(values.length, "values");
        return EntropyKernel.decompose(order(alpha), positive(alpha, Distribution.of(values)), groups);
    }

    /**
     * Within and between groups, for values per unit of weight.
     *
     * @param values y, n values ≥ 0, as income per head
     * @param weights w, n weights ≥ 0, as people
     * @param groups the group of each
     * @param alpha α, any finite order
     * @return the parts, which add up to GE(α)
     * @throws IllegalArgumentException if α is not finite, lengths differ, or a value or weight is negative,
     *     NaN or infinite
     * @throws UndefinedException as for {@link #weighted}
     */
    public static EntropyDecomposition decomposeWeighted(
            double[] values, double[] weights, Groups groups, double alpha) {
        groups.requirePlaces(values.length, "values");
        return EntropyKernel.decompose(order(alpha), positive(alpha, Distribution.weighted(values, weights)), groups);
    }

    private static double order(double alpha) {
        Checks.finite(alpha, "alpha");
        return Math.abs(alpha) < NEXT_TO_ZERO ? 0 : alpha;
    }

    private static Distribution positive(double alpha, Distribution d) {
        if (alpha <= 0 && d.hasZero()) {
            throw UndefinedException.undefined("a value is zero, and alpha is " + alpha);
        }
        return d;
    }

    private static double index(double alpha, Distribution distribution) {
        Distribution d = positive(alpha, distribution);
        double[] terms = d.logs();
        for (int i = 0; i < terms.length; i++) {
            double x = d.ratios[i];
            // the linear part sums to zero; with it no term is negative, so little cancels
            double linear = alpha > 0.5 ? x - 1 : 1 - x;
            double slope = alpha > 0.5 ? alpha : 1 - alpha;
            terms[i] = EntropyKernel.phi(alpha, x, terms[i]) - linear / slope;
        }
        return Math.max(0, EntropyKernel.finite(d.mean(terms)));
    }
}
