package org.chengzhen.methods.inequality;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.SortedPlaces;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Esteban and Ray's index of polarization: how strongly people feel with their own group and against the
 * others.
 *
 * <p>ER = Σᵢ Σⱼ πᵢ^(1+α) πⱼ |yᵢ − yⱼ| over groups with population shares π, constant K = 1. In the unit of y;
 * {@link #scaleFree} takes y/μ instead. α says how much the size of a group adds to its weight: near 0 the
 * index is a Gini coefficient (twice G, scale-free), 1.6 the most that the axioms allow. There is no default.
 *
 * <ul>
 *   <li>Range [0, ∞); 0 where all are equal. Largest for two equal groups far apart.
 *   <li>Two groups of the same value are two groups: merge them first where they are one.
 *   <li>One group or none: too few data. No people: undefined. Values may be negative in the form with a unit;
 *       NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sort, one sweep that carries Σπ(y − yⱼ) upwards; O(n log n) though the formula has n²
 * terms. All terms are positive: nothing cancels.
 *
 * <p>Source: Esteban, J.-M. and Ray, D. (1994), On the measurement of polarization, Econometrica 62.
 *
 * <pre>{@code
 * EstebanRay.of(new double[] {0, 1}, new double[] {5, 5}, 1);         // 0.25
 * EstebanRay.scaleFree(new double[] {0, 1}, new double[] {5, 5}, 1);  // 0.5
 * }</pre>
 */
public final class EstebanRay {
    /** The largest α that the axioms of Esteban and Ray (1994) allow. */
    public static final double LARGEST_ALPHA = 1.6;

    private EstebanRay() {}

    /**
     * The index in the unit of the values.
     *
     * @param values y, n ≥ 2 finite values
     * @param populations n populations ≥ 0
     * @param alpha α in (0, 1.6]
     * @return ER ≥ 0
     * @throws IllegalArgumentException if α lies outside (0, 1.6], lengths differ, a value is not finite, or a
     *     population is negative, NaN or infinite
     * @throws UndefinedException if there are fewer than two groups, Σ populations is zero, or the distance of
     *     two values exceeds the range of a double
     */
    public static double of(double[] values, double[] populations, double alpha) {
        Checks.finite(values, "values");
        return index(alpha, values, shares(alpha, values, populations));
    }

    /**
     * The index of values relative to their weighted mean.
     *
     * @param values y, n ≥ 2 values ≥ 0 in any one unit
     * @param populations n populations ≥ 0
     * @param alpha α in (0, 1.6]
     * @return ER/μ ≥ 0
     * @throws IllegalArgumentException if α lies outside (0, 1.6], lengths differ, or a value or population is
     *     negative, NaN or infinite
     * @throws UndefinedException if there are fewer than two groups, or Σ populations or the mean is zero
     */
    public static double scaleFree(double[] values, double[] populations, double alpha) {
        Checks.nonNegative(values, "values");
        double[] shares = shares(alpha, values, populations);
        return index(alpha, Distribution.weighted(values, populations, "populations").ratios, shares);
    }

    private static double[] shares(double alpha, double[] values, double[] populations) {
        Checks.argument(
                alpha > 0 && alpha <= LARGEST_ALPHA, "alpha must be in (0, %s] but is %s", LARGEST_ALPHA, alpha);
        Checks.sameLength(populations.length, "populations", values.length, "values");
        Checks.nonNegative(populations, "populations");
        if (values.length < 2) {
            throw UndefinedException.insufficient("groups", 2, values.length);
        }
        return PopulationShares.of(populations);
    }

    private static double index(double alpha, double[] y, double[] shares) {
        SortedPlaces sorted = SortedPlaces.with(y, shares);
        double[] ascending = sorted.values();
        double[] terms = new double[y.length];
        double before = ascending[0];
        double people = 0;
        double identities = 0;
        double distance = 0;
        double identifiedDistance = 0;
        for (int i = 0; i < y.length; i++) {
            double step = ascending[i] - before;
            before = ascending[i];
            distance += people * step;
            identifiedDistance += identities * step;
            double share = sorted.companions()[i];
            double identity = share == 0 ? 0 : share * Math.pow(share, alpha);
            terms[i] = identity * distance + share * identifiedDistance;
            people += share;
            identities += identity;
        }
        return Range.finite(Sums.of(terms), "the distance of two values");
    }
}
