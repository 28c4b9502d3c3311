package org.chengzhen.methods.statistics;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Quantiles of weighted values by definitions that know no scale of the weights: w and c·w give the same.
 *
 * <p>Values x ascending, C_k the share of the weight up to x_k. {@link Definition} names three forms. The form that
 * reads weights as copies is {@link Quantiles#weighted}.
 *
 * <ul>
 *   <li>Range: between the smallest and the largest value with weight. One value: itself.
 *   <li>A value of weight zero counts for nothing. No value: too few data; all weights zero: undefined.
 *   <li>Negative values are ordinary; NaN, infinity and negative weights are refused.
 * </ul>
 *
 * <p>Algorithm: one sort; O(n log n), then O(n) for each probability.
 *
 * <p>Source: Akinshin, A. (2023), Weighted quantile estimators; Kish, L. (1965), Survey Sampling; Hyndman, R. J. and
 * Fan, Y. (1996), Sample quantiles in statistical packages.
 *
 * <pre>{@code
 * WeightedQuantiles.of(new double[] {10, 20, 30}, new double[] {.2, .5, .3}, 0.5, Definition.MIDPOINT);  // 20.0
 * }</pre>
 */
public final class WeightedQuantiles {
    /** How near a cumulated share must be to p to count as equal to it. */
    private static final double SAME_SHARE = 1e-12;

    private WeightedQuantiles() {}

    /** The definitions. */
    public enum Definition {
        /**
         * Type 7 with Kish's effective size n* = (Σw)²/Σw²: Σ x_k[F(C_k) − F(C_{k−1})], F uniform on [(h−1)/n*, h/n*], h =
         * p(n* − 1) + 1. Equal weights give type 7.
         */
        KISH_TYPE7,
        /** Linear through (C_k − w_k/(2Σw), x_k), flat outside. */
        MIDPOINT,
        /** The smallest x with C_k ≥ p; where C_k = p, the mean of it and the next. */
        INVERSE_CDF_AVERAGE
    }

    /**
     * One quantile.
     *
     * @param values n ≥ 1 values
     * @param weights as many, ≥ 0, in any unit
     * @param probability p in [0, 1]
     * @param definition how it is meant
     * @return the quantile, in the unit of the values
     * @throws IllegalArgumentException if lengths differ, p is outside [0, 1], a value is NaN or infinite, or a weight
     *     is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or all weights are zero
     */
    public static double of(double[] values, double[] weights, double probability, Definition definition) {
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(definition, "definition");
        Checks.between(probability, 0, 1, "probability");
        return several(values, weights, new double[] {probability}, definition).get(0);
    }

    /**
     * Several quantiles from one sort.
     *
     * @param values n ≥ 1 values
     * @param weights as many, ≥ 0, in any unit
     * @param probabilities each in [0, 1]
     * @param definition how they are meant
     * @return one quantile for each probability
     * @throws IllegalArgumentException if lengths differ, a probability is outside [0, 1], a value is NaN or infinite,
     *     or a weight is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or all weights are zero
     */
    public static ImmutableDoubleArray several(
            double[] values, double[] weights, double[] probabilities, Definition definition) {
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(probabilities, "probabilities");
        Objects.requireNonNull(definition, "definition");
        Checks.sameLength(weights.length, "weights", values.length, "values");
        Checks.finite(values, "values");
        Checks.nonNegative(weights, "weights");
        Checks.fractions(probabilities, "probabilities");
        if (values.length == 0) {
            throw UndefinedException.insufficient("values", 1, 0);
        }
        double[] balanced = Scale.balanced(weights);
        double total = Sums.of(balanced);
        if (total == 0) {
            throw UndefinedException.undefined("all weights are zero");
        }
        int count = 0;
        double[] x = new double[values.length];
        double[] w = new double[values.length];
        for (int at : Sorts.order(values)) {
            if (balanced[at] > 0) {
                x[count] = values[at];
                w[count++] = balanced[at] / total;
            }
        }
        ImmutableDoubleArray.Builder quantiles = ImmutableDoubleArray.builder(probabilities.length);
        for (double p : probabilities) {
            quantiles.add(
                    switch (definition) {
                        case KISH_TYPE7 -> kish(x, w, count, p);
                        case MIDPOINT -> midpoint(x, w, count, p);
                        case INVERSE_CDF_AVERAGE -> inverse(x, w, count, p);
                    });
        }
        return quantiles.build();
    }

    private static double kish(double[] x, double[] w, int n, double p) {
        double squares = 0;
        for (int k = 0; k < n; k++) {
            squares += w[k] * w[k];
        }
        double size = Math.max(1, 1 / squares);
        double below = p * (size - 1);
        double quantile = 0;
        double cumulated = 0;
        double before = 0;
        for (int k = 0; k < n && before < 1; k++) {
            cumulated += w[k];
            double f = k == n - 1 ? 1 : Math.min(1, Math.max(0, cumulated * size - below));
            quantile += x[k] * (f - before);
            before = f;
        }
        return Math.max(x[0], Math.min(x[n - 1], quantile));
    }

    private static double midpoint(double[] x, double[] w, int n, double p) {
        double cumulated = 0;
        double position = 0;
        for (int k = 0; k < n; k++) {
            double last = position;
            position = cumulated + w[k] / 2;
            if (p <= position) {
                return k == 0 ? x[0] : between(x[k - 1], x[k], (p - last) / (position - last));
            }
            cumulated += w[k];
        }
        return x[n - 1];
    }

    private static double inverse(double[] x, double[] w, int n, double p) {
        double cumulated = 0;
        for (int k = 0; k < n - 1; k++) {
            cumulated += w[k];
            double apart = Math.abs(cumulated - p);
            if (apart <= SAME_SHARE) {
                return between(x[k], x[k + 1], 0.5);
            }
            if (cumulated > p) {
                return x[k];
            }
        }
        return x[n - 1];
    }

    private static double between(double low, double high, double part) {
        return low == high || part == 0 ? low : low * (1 - part) + high * part;
    }
}
