package org.chengzhen.methods.growth;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Locale;
import java.util.function.LongToDoubleFunction;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * The Shapley decomposition: each factor's marginal effect on a change, averaged over all orders in which the
 * factors may change.
 *
 * <p>φₖ = Σ_{S ∌ k} |S|!(n − 1 − |S|)!/n! · [v(S ∪ {k}) − v(S)], v(S) the value with the factors in S at the
 * end and the others at the start.
 *
 * <ul>
 *   <li>Any sign; the effects add up to the change within rounding. Zeros and negative factors are values.
 *   <li>No factor: too few data. NaN and infinity are refused.
 *   <li>Order of factors permutes the effects.
 * </ul>
 *
 * <p>Algorithm: for a product, the coefficients of Πⱼ(xⱼ₀ + xⱼ₁z), O(n³) for n factors, not 2ⁿ; for any value
 * function, all 2ⁿ coalitions, n at most 24.
 *
 * <p>Source: Shorrocks, A. F. (2013), Decomposition procedures for distributional analysis: a unified
 * framework based on the Shapley value.
 *
 * <pre>{@code
 * ShapleyDecomposition.ofProduct(new double[] {10, 5, 2}, new double[] {11, 6, 1.8}).effects();
 * // [10.4333, 19.9333, -11.5667], which add up to 118.8 - 100
 * }</pre>
 */
public final class ShapleyDecomposition {
    /** The most factors of a general value function: 2²⁴ coalitions. */
    public static final int MOST_FACTORS = 24;

    private ShapleyDecomposition() {}

    /**
     * The change and its parts.
     *
     * @param change value at the end less value at the start
     * @param effects one for each factor
     */
    public record Result(double change, ImmutableDoubleArray effects) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "ShapleyDecomposition[change %.6g, effects %s]", change, effects);
        }
    }

    /**
     * The decomposition of a product of factors.
     *
     * @param start factors at the start
     * @param end the same factors at the end
     * @return the change and the effect of each factor
     * @throws IllegalArgumentException if lengths differ, or a factor is NaN or infinite
     * @throws UndefinedException if there is no factor
     */
    public static Result ofProduct(double[] start, double[] end) {
        Checks.sameLength(end.length, "end", start.length, "start");
        Checks.finite(start, "start");
        Checks.finite(end, "end");
        int n = start.length;
        if (n == 0) {
            throw UndefinedException.insufficient("factors", 1, 0);
        }
        double[] weights = weights(n);
        ImmutableDoubleArray.Builder effects = ImmutableDoubleArray.builder(n);
        for (int k = 0; k < n; k++) {
            double[] bySize = new double[n];
            bySize[0] = 1;
            int degree = 0;
            for (int j = 0; j < n; j++) {
                if (j != k) {
                    degree++;
                    for (int s = degree; s > 0; s--) {
                        bySize[s] = bySize[s] * start[j] + bySize[s - 1] * end[j];
                    }
                    bySize[0] *= start[j];
                }
            }
            double others = 0;
            for (int s = 0; s < n; s++) {
                others += weights[s] * bySize[s];
            }
            effects.add(Range.finite((end[k] - start[k]) * others, "an effect"));
        }
        return new Result(Range.finite(Lmdi.change(start, end), "the change"), effects.build());
    }

    /**
     * The decomposition of any value function.
     *
     * @param factors n, at most {@link #MOST_FACTORS}
     * @param value v, given the set of factors at the end as bits: bit k for factor k
     * @return the change v(all) − v(none) and the effect of each factor
     * @throws IllegalArgumentException if there are more factors, or a value is NaN or infinite
     * @throws UndefinedException if there is no factor
     */
    public static Result of(int factors, LongToDoubleFunction value) {
        Checks.between(factors, 0, MOST_FACTORS, "factors");
        if (factors == 0) {
            throw UndefinedException.insufficient("factors", 1, 0);
        }
        double[] weights = weights(factors);
        double[] values = new double[1 << factors];
        for (int set = 0; set < values.length; set++) {
            values[set] = Checks.finite(value.applyAsDouble(set), "value of the set " + Integer.toBinaryString(set));
        }
        ImmutableDoubleArray.Builder effects = ImmutableDoubleArray.builder(factors);
        for (int k = 0; k < factors; k++) {
            double effect = 0;
            for (int set = 0; set < values.length; set++) {
                if ((set >>> k & 1) == 0) {
                    effect += weights[Integer.bitCount(set)] * (values[set | 1 << k] - values[set]);
                }
            }
            effects.add(Range.finite(effect, "an effect"));
        }
        return new Result(Range.finite(values[values.length - 1] - values[0], "the change"), effects.build());
    }

    /** s!(n − 1 − s)!/n! for s = 0 … n − 1, by ratios: w₀ = 1/n, wₛ₊₁ = wₛ (s + 1)/(n − 1 − s). */
    private static double[] weights(int n) {
        double[] weights = new double[n];
        weights[0] = 1.0 / n;
        for (int s = 0; s + 1 < n; s++) {
            weights[s + 1] = weights[s] * (s + 1) / (n - 1 - s);
        }
        return weights;
    }
}
