package org.chengzhen.methods.inequality;

import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * The shares of the value that quantiles of the population have: the poorest tenth, the richest fifth.
 *
 * <p>Bottom share = L(p), top share = 1 − L(1 − p), with L the {@link LorenzCurve}: a place on the border of a
 * quantile is split.
 *
 * <ul>
 *   <li>Range [0, 1]. All equal: the shares of the population.
 *   <li>One place: the shares of the population. No place: too few data. All zero: undefined. Negative
 *       values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sort; O(n log n).
 *
 * <p>Source: Lorenz, M. O. (1905), Methods of measuring the concentration of wealth; Cobham, A. and Sumner, A.
 * (2013), Putting the Gini back in the bottle? The Palma as a policy-relevant measure of inequality.
 *
 * <pre>{@code
 * QuantileShares.bottom(new double[] {10, 20, 20, 50}, 0.5);  // 0.3
 * QuantileShares.top(new double[] {10, 20, 20, 50}, 0.25);    // 0.5
 * }</pre>
 */
public final class QuantileShares {
    private QuantileShares() {}

    /**
     * The share of the poorest.
     *
     * @param values y, n values ≥ 0 in any one unit
     * @param populationShare p in [0, 1]
     * @return L(p)
     * @throws IllegalArgumentException if p lies outside [0, 1], or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or all are zero
     */
    public static double bottom(double[] values, double populationShare) {
        Checks.between(populationShare, 0, 1, "populationShare");
        return LorenzCurve.of(values).at(populationShare);
    }

    /**
     * The share of the richest.
     *
     * @param values y, n values ≥ 0 in any one unit
     * @param populationShare p in [0, 1]
     * @return 1 − L(1 − p)
     * @throws IllegalArgumentException if p lies outside [0, 1], or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or all are zero
     */
    public static double top(double[] values, double populationShare) {
        Checks.between(populationShare, 0, 1, "populationShare");
        return 1 - LorenzCurve.of(values).at(1 - populationShare);
    }

    /**
     * The shares of equally large parts of the population, from the poorest to the richest.
     *
     * @param values y, n values ≥ 0 in any one unit
     * @param parts the number of parts, as 5 for quintiles
     * @return so many shares, ascending, that sum to 1
     * @throws IllegalArgumentException if there is no part, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or all are zero
     */
    public static ImmutableDoubleArray of(double[] values, int parts) {
        Checks.atLeast(parts, 1, "parts");
        return of(LorenzCurve.of(values), parts);
    }

    /**
     * The shares of equally large parts of the weighted population, from the poorest to the richest.
     *
     * @param values y, n values ≥ 0, as income per head
     * @param weights w, n weights ≥ 0, as people
     * @param parts the number of parts, as 5 for quintiles
     * @return so many shares, ascending, that sum to 1
     * @throws IllegalArgumentException if there is no part, lengths differ, or a value or weight is negative,
     *     NaN or infinite
     * @throws UndefinedException if there is no value, or Σw or Σwy is zero
     */
    public static ImmutableDoubleArray weighted(double[] values, double[] weights, int parts) {
        Checks.atLeast(parts, 1, "parts");
        return of(LorenzCurve.weighted(values, weights), parts);
    }

    private static ImmutableDoubleArray of(LorenzCurve curve, int parts) {
        ImmutableDoubleArray.Builder shares = ImmutableDoubleArray.builder(parts);
        double below = 0;
        for (int i = 1; i <= parts; i++) {
            double upTo = curve.at((double) i / parts);
            shares.add(upTo - below);
            below = upTo;
        }
        return shares.build();
    }
}
