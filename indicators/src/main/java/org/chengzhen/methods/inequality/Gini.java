package org.chengzhen.methods.inequality;

import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.SortedPlaces;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The Gini coefficient: half the mean absolute difference between two places, over the mean.
 *
 * <p>G = Σᵢ (2i − n − 1) y₍ᵢ₎ / (n Σy), with y₍₁₎ ≤ … ≤ y₍ₙ₎ in any one unit. With weights w (people, say):
 * G = ΣᵢΣⱼ wᵢwⱼ|yᵢ − yⱼ| / (2W²μ), W = Σw, μ = Σwy/W.
 *
 * <ul>
 *   <li>Range [0, 1 − 1/n]; 0 where all are equal, 1 − 1/n where one place has all. The sample-corrected
 *       form, times n/(n−1), reaches 1.
 *   <li>One place: 0 (the corrected form has too few data). No place: too few data.
 *   <li>Zeros are values; all zero: undefined. Negative values, NaN and infinity are refused.
 *   <li>Ties and the order of places change no bit.
 * </ul>
 *
 * <p>Algorithm: one sort, one sweep; O(n) time for the radix sort, two arrays of n. Relative error at most
 * 1e-13 at a million places.
 *
 * <p>Source: Gini, C. (1912), Variabilità e mutabilità; the ordered form: Sen, A. (1973), On Economic
 * Inequality.
 *
 * <pre>{@code
 * Gini.of(20, 50, 20, 10);                                  // 0.3
 * Gini.weighted(new double[] {1, 3}, new double[] {1, 1});  // 0.25
 * }</pre>
 */
public final class Gini {
    private Gini() {}

    /**
     * The coefficient of equally weighted values, with denominator n.
     *
     * @param values y, n values ≥ 0 in any one unit
     * @return G in [0, 1 − 1/n]
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or all are zero
     */
    public static double of(double... values) {
        int n = Objects.requireNonNull(values, "values").length;
        if (n == 0) {
            throw UndefinedException.insufficient("places", 1, 0);
        }
        double[] ascending = Sorts.ascending(values);
        double largest = ascending[n - 1];
        if (!(ascending[0] >= 0 && largest <= Double.MAX_VALUE)) {
            Checks.nonNegative(values, "values");
        }
        double[] sorted = Scale.balanced(ascending, largest);
        double total = Sums.of(sorted);
        if (total == 0) {
            throw UndefinedException.undefined("all " + n + " values are zero");
        }
        return rankWeightedSum(sorted) / (n * total);
    }

    /**
     * The coefficient with the small-sample correction n/(n−1).
     *
     * @param values y, n ≥ 2 values ≥ 0 in any one unit
     * @return G·n/(n−1) in [0, 1]
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there are fewer than two values, or all are zero
     */
    public static double sampleCorrected(double... values) {
        int n = values.length;
        double plain = of(values);
        if (n < 2) {
            throw UndefinedException.insufficient("places", 2, n);
        }
        return plain * n / (n - 1);
    }

    /**
     * The coefficient of weighted values.
     *
     * <p>Weights may be fractional; weights of one give the unweighted coefficient, a weight of k the same
     * as k copies.
     *
     * @param values y, n values ≥ 0 per unit of weight, as income per head
     * @param weights w, n weights ≥ 0, as people
     * @return G in [0, 1)
     * @throws IllegalArgumentException if lengths differ, or a value or weight is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or Σw or Σwy is zero
     */
    public static double weighted(double[] values, double[] weights) {
        Checks.sameLength(weights.length, "weights", values.length, "values");
        Checks.nonNegative(values, "values");
        Checks.nonNegative(weights, "weights");
        if (values.length == 0) {
            throw UndefinedException.insufficient("places", 1, 0);
        }
        double[] y = Scale.balanced(values);
        double[] w = Scale.balanced(weights);
        double totalWeight = Sums.of(w);
        if (totalWeight == 0) {
            throw UndefinedException.undefined("all weights are zero");
        }
        double index = index(y, w, totalWeight);
        if (Double.isNaN(index)) {
            Distribution d = Distribution.weighted(values, weights);
            double[] shares = d.sharesOrNull();
            index = index(d.ratios, shares, Sums.of(shares));
        }
        return index;
    }

    /** NaN where the products are too small for their quotient to be exact. */
    private static double index(double[] y, double[] w, double totalWeight) {
        SortedPlaces sorted = SortedPlaces.with(y, w);
        double[] ascending = sorted.values();
        double[] people = sorted.companions();
        double below = 0;
        // the sorted numbers make room for the amounts and the terms: fresh memory would cost more than the arithmetic
        for (int i = 0; i < y.length; i++) {
            double weight = people[i];
            double upTo = below + weight;
            people[i] = weight * ascending[i];
            ascending[i] = people[i] * (upTo + below - totalWeight);
            below = upTo;
        }
        double total = Sums.of(people);
        double product = totalWeight * total;
        return product > 0x1p-900 ? Math.max(0, Sums.of(ascending) / product) : Double.NaN;
    }

    /**
     * The coefficient of weighted values with the correction 1/(1 − Σp²), p = w/W.
     *
     * <p>Equal weights give n/(n−1), the correction of {@link #sampleCorrected}; places without weight do not
     * count. Fractional weights have no other natural correction.
     *
     * @param values y, n values ≥ 0 per unit of weight
     * @param weights w, n weights ≥ 0, two of them > 0
     * @return G / (1 − Σp²)
     * @throws IllegalArgumentException if lengths differ, or a value or weight is negative, NaN or infinite
     * @throws UndefinedException if fewer than two places have weight, one outweighs all others beyond the range of a
     *     double, or Σwy is zero
     */
    public static double weightedSampleCorrected(double[] values, double[] weights) {
        double plain = weighted(values, weights);
        double[] w = Scale.balanced(weights);
        int counted = 0;
        for (double weight : w) {
            counted += weight > 0 ? 1 : 0;
        }
        if (counted < 2) {
            throw UndefinedException.insufficient("places with weight", 2, counted);
        }
        double total = Sums.of(w);
        double[] shares = new double[w.length];
        double[] rests = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            shares[i] = w[i] / total;
            rests[i] = (total - w[i]) / total;
        }
        // Σp(1 − p) is 1 − Σp² without its cancellation
        double spread = Sums.ofProducts(shares, rests);
        double corrected = plain / spread;
        if (spread == 0 || corrected > Double.MAX_VALUE) {
            throw UndefinedException.undefined("one weight outweighs all others");
        }
        return corrected;
    }

    /** Σ (2i − n − 1) y₍ᵢ₎ by summing the positive differences y₍ₙ₊₁₋ᵢ₎ − y₍ᵢ₎: nothing cancels. Overwrites half of them. */
    private static double rankWeightedSum(double[] sorted) {
        int n = sorted.length;
        for (int i = 0; i < n / 2; i++) {
            sorted[i] = (n - 1 - 2.0 * i) * (sorted[n - 1 - i] - sorted[i]);
        }
        return Sums.of(sorted, 0, n / 2);
    }
}
