package org.chengzhen.methods.inequality;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * Atkinson's index: the share of the total that could be given up if the rest were spread evenly, for a given
 * aversion ε to inequality.
 *
 * <p>A(ε) = 1 − [Σ p x^(1−ε)]^(1/(1−ε)) with x = y/μ; A(1) = 1 − Π x^p, one less the geometric over the
 * arithmetic mean. The larger ε, the more the bottom counts. No unit.
 *
 * <ul>
 *   <li>Range [0, 1]; 0 where all are equal or ε = 0; 1 where a value is zero and ε ≥ 1.
 *   <li>One place: 0. No place: too few data. All zero: undefined. Negative values, a negative ε, NaN and
 *       infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one logarithm and one exponential for each place, O(n); no overflow, no loss of digits near
 * ε = 1.
 *
 * <p>Source: Atkinson, A. B. (1970), On the measurement of inequality, J. Econ. Theory 2.
 *
 * <pre>{@code
 * Atkinson.of(new double[] {10, 20, 30, 40, 50}, 0.5);  // 0.0632
 * Atkinson.of(new double[] {10, 20, 30, 40, 50}, 1);    // 0.1316
 * }</pre>
 */
public final class Atkinson {
    private Atkinson() {}

    /**
     * The index of equally weighted values.
     *
     * @param values y, n values ≥ 0 in any one unit
     * @param epsilon ε ≥ 0
     * @return A(ε) in [0, 1]
     * @throws IllegalArgumentException if ε or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or all are zero
     */
    public static double of(double[] values, double epsilon) {
        Checks.nonNegative(epsilon, "epsilon");
        return index(epsilon, Distribution.of(values));
    }

    /**
     * The index of values per unit of weight.
     *
     * @param values y, n values ≥ 0, as income per head
     * @param weights w, n weights ≥ 0, as people
     * @param epsilon ε ≥ 0
     * @return A(ε) in [0, 1]
     * @throws IllegalArgumentException if lengths differ, or ε, a value or a weight is negative, NaN or
     *     infinite
     * @throws UndefinedException if there is no value, or Σw or Σwy is zero
     */
    public static double weighted(double[] values, double[] weights, double epsilon) {
        Checks.nonNegative(epsilon, "epsilon");
        return index(epsilon, Distribution.weighted(values, weights));
    }

    private static double index(double epsilon, Distribution d) {
        if (epsilon >= 1 && d.hasZero()) {
            return 1;
        }
        int n = d.size();
        double delta = 1 - epsilon;
        double[] terms = d.logs();
        if (delta == 0) {
            for (int i = 0; i < n; i++) {
                terms[i] = d.ratios[i] - 1 - terms[i];
            }
            return clamp(-Math.expm1(-d.mean(terms)));
        }
        // relative to the least value where the power is negative, so that no power exceeds one
        double base = 0;
        if (delta < 0) {
            base = Double.POSITIVE_INFINITY;
            for (int i = 0; i < n; i++) {
                base = d.share(i) > 0 ? Math.min(base, terms[i]) : base;
            }
        }
        for (int i = 0; i < n; i++) {
            double x = d.ratios[i];
            terms[i] = Math.expm1(delta * (d.share(i) == 0 ? 0 : terms[i] - base));
            if (base == 0) {
                // less the linear part, which sums to zero: no term changes its sign
                terms[i] -= delta * (x - 1);
            }
        }
        // a mean of powers is not negative: what is below is rounding
        double mean = Math.max(-1, d.mean(terms));
        return clamp(-Math.expm1(base + Math.log1p(mean) / delta));
    }

    private static double clamp(double index) {
        return Math.min(1, Math.max(0, index));
    }
}
