package org.chengzhen.methods.inequality;

import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The coefficient of variation: the standard deviation over the mean.
 *
 * <p>v = √(Σ(y − μ)²/n) / μ in the population form, with n − 1 in the sample form. No unit. Weights belong to
 * {@link Williamson}.
 *
 * <ul>
 *   <li>Range [0, √(n−1)] (population), [0, √n] (sample); 0 where all are equal.
 *   <li>One place or none: too few data. Zeros are values; all zero:
 *       undefined. Negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: two sweeps, O(n); no overflow.
 *
 * <p>Source: Pearson, K. (1896), Mathematical contributions to the theory of evolution III.
 *
 * <pre>{@code
 * CoefficientOfVariation.population(2, 4, 6);  // 0.4082
 * CoefficientOfVariation.sample(2, 4, 6);      // 0.5
 * }</pre>
 */
public final class CoefficientOfVariation {
    private CoefficientOfVariation() {}

    /**
     * With the standard deviation of a whole population, denominator n.
     *
     * @param values y, n ≥ 2 values ≥ 0 in any one unit
     * @return v in [0, √(n−1)]
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there are fewer than two values, or all are zero
     */
    public static double population(double... values) {
        return Math.sqrt(variance(Distribution.of(values)));
    }

    /**
     * With the standard deviation of a sample, denominator n − 1.
     *
     * @param values y, n ≥ 2 values ≥ 0 in any one unit
     * @return v in [0, √n]
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there are fewer than two values, or all are zero
     */
    public static double sample(double... values) {
        double n = values.length;
        return Math.sqrt(variance(Distribution.of(values)) * n / (n - 1));
    }

    /** Σ p(x − 1)², the squared coefficient; needs two places. */
    static double variance(Distribution d) {
        if (d.size() < 2) {
            throw UndefinedException.insufficient("places", 2, d.size());
        }
        double[] terms = new double[d.size()];
        for (int i = 0; i < terms.length; i++) {
            double deviation = d.ratios[i] - 1;
            terms[i] = deviation * deviation;
        }
        double variance = d.mean(terms);
        if (variance <= Double.MAX_VALUE) {
            return variance;
        }
        // a place of little weight, far above the mean: its share first, as p·x is at most 1
        for (int i = 0; i < terms.length; i++) {
            double deviation = d.ratios[i] - 1;
            terms[i] = d.share(i) * deviation * deviation;
        }
        return Sums.of(terms);
    }
}
