package org.chengzhen.methods.citysize;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.result.UndefinedException;

/**
 * Hill's estimator of the tail exponent from the k largest cities, for one k or for every k.
 *
 * <p>With P₁ ≥ P₂ ≥ … the sizes and the threshold P_k: b = (k−1)/Σ_{i&lt;k} ln(P_i/P_k), se = b/√(k−1); the form of
 * maximum likelihood counts the threshold too: k/Σ, se = b/√k. b is the exponent of the share of cities above a
 * size, 1 + b that of the density.
 *
 * <ul>
 *   <li>b &gt; 0, 1 for Zipf's law. Read the path over k where it is flat.
 *   <li>Fewer than k positive sizes, or fewer than three: too few data. The k largest all equal: undefined, and
 *       not in the path.
 *   <li>Zeros are left out; negative sizes, NaN and infinity are refused.
 *   <li>Ties and the order of cities change no bit.
 * </ul>
 *
 * <p>Algorithm: one sort and a running sum of ln(P_k/P_{k+1})·k, in which nothing cancels: O(n) for all k.
 *
 * <p>Source: Hill, B. M. (1975), A simple general approach to inference about the tail of a distribution.
 *
 * <pre>{@code
 * Hill.of(new double[] {4, 2, 1, 0.5}, 3);  // 2/(ln 4 + ln 2) = 0.9618
 * Hill.path(sizes);          // one point for each k from 2 on
 * }</pre>
 */
public final class Hill {
    private Hill() {}

    /**
     * One point of the path.
     *
     * @param k the cities used
     * @param threshold P_k, the smallest of them
     * @param exponent b = (k−1)/Σ_{i&lt;k} ln(P_i/P_k)
     * @param standardError b/√(k−1)
     */
    public record Point(int k, double threshold, double exponent, double standardError) implements Serializable {
        /**
         * The form of maximum likelihood.
         *
         * @return k/Σ ln(P_i/P_k)
         */
        public double maximumLikelihoodExponent() {
            return exponent * k / (k - 1);
        }

        /** k, then the exponent. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "Hill.Point[k = %d, b = %.4f (se %.3f)]", k, exponent, standardError);
        }
    }

    /**
     * The exponent from the k largest cities.
     *
     * @param sizes P ≥ 0
     * @param k at least 2
     * @return b = (k−1)/Σ_{i&lt;k} ln(P_i/P_k)
     * @throws IllegalArgumentException if k &lt; 2, or a size is negative, NaN or infinite
     * @throws UndefinedException if fewer than k (or three) sizes are positive, or the k largest are equal
     */
    public static double of(double[] sizes, int k) {
        return exponent(k, sizes, k - 1);
    }

    /**
     * The maximum likelihood exponent from the k largest cities.
     *
     * @param sizes P ≥ 0
     * @param k at least 2
     * @return b = k/Σ ln(P_i/P_k)
     * @throws IllegalArgumentException if k &lt; 2, or a size is negative, NaN or infinite
     * @throws UndefinedException if fewer than k (or three) sizes are positive, or the k largest are equal
     */
    public static double maximumLikelihood(double[] sizes, int k) {
        return exponent(k, sizes, k);
    }

    /**
     * The exponent for every k.
     *
     * @param sizes P ≥ 0
     * @return a point for each k from 2 to n at which the k largest are not all equal
     * @throws IllegalArgumentException if a size is negative, NaN or infinite
     * @throws UndefinedException if fewer than three sizes are positive, or all are equal
     */
    public static ImmutableList<Point> path(double... sizes) {
        double[] sorted = sorted(sizes, RankSize.MINIMUM_CITIES);
        int n = sorted.length;
        if (sorted[0] == sorted[n - 1]) {
            throw allEqual(n);
        }
        ImmutableList.Builder<Point> path = ImmutableList.builderWithExpectedSize(n);
        double sum = 0;
        for (int k = 2; k <= n; k++) {
            sum += (k - 1) * logRatio(sorted[n - k + 1], sorted[n - k]);
            if (sum > 0) {
                double b = (k - 1) / sum;
                path.add(new Point(k, sorted[n - k], b, b / Math.sqrt(k - 1.0)));
            }
        }
        return path.build();
    }

    private static double exponent(int k, double[] sizes, int count) {
        Checks.atLeast(k, 2, "k");
        double[] sorted = sorted(sizes, Math.max(k, RankSize.MINIMUM_CITIES));
        return exponent(sorted, sorted.length - k, count);
    }

    /** count/Σ ln(P/P_from) over an ascending array from an index on. */
    static double exponent(double[] sorted, int from, int count) {
        int n = sorted.length;
        if (sorted[from] == sorted[n - 1]) {
            throw allEqual(n - from);
        }
        double sum = 0;
        for (int i = n - 1; i > from; i--) {
            sum += (n - i) * logRatio(sorted[i], sorted[i - 1]);
        }
        return count / sum;
    }

    /** ln(large/small), accurate where the two are close, safe where their quotient overflows. */
    private static double logRatio(double large, double small) {
        double excess = (large - small) / small;
        return excess <= Double.MAX_VALUE ? Math.log1p(excess) : Math.log(large) - Math.log(small);
    }

    private static double[] sorted(double[] sizes, int least) {
        double[] positive = Sizes.positive(sizes);
        if (positive.length < least) {
            throw UndefinedException.insufficient("cities", least, positive.length);
        }
        return Sorts.ascending(positive);
    }

    private static UndefinedException allEqual(int n) {
        return UndefinedException.undefined("the " + n + " largest sizes are equal");
    }
}
