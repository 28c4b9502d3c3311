package org.chengzhen.methods.statistics;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.result.UndefinedException;

/**
 * Quantiles of values that count equally, and of weighted values.
 *
 * <p>Type 7 of Hyndman and Fan: with h = (n−1)p, Q = x₍⌊h⌋₎ + (h−⌊h⌋)(x₍⌊h⌋+1₎ − x₍⌊h⌋₎), indices from 0. The
 * weighted form reads weights as numbers of copies (people, say): n is W = Σw, and x₍j₎ the value of the first
 * place, in ascending order, whose cumulated weight exceeds j. The inverse of the distribution: the smallest
 * value whose cumulated weight reaches p·W; it needs no scale of the weights.
 *
 * <ul>
 *   <li>Range: between the smallest and the largest value with weight.
 *   <li>One value: itself. No value: too few data. Σw below 1 (copies) or 0 (inverse): undefined.
 *   <li>Zero and negative values are ordinary; NaN, infinity and negative weights are refused.
 * </ul>
 *
 * <p>Algorithm: one sort, O(n) time for the radix sort, two arrays of n.
 *
 * <p>Source: Hyndman, R. J. and Fan, Y. (1996), Sample quantiles in statistical packages; the weighted form is
 * that of {@code wtd.quantile} in R's Hmisc.
 *
 * <pre>{@code
 * Quantiles.of(0.25, 1, 2, 3, 4);                                                    // 1.75
 * Quantiles.weighted(0.5, new double[] {1, 5}, new double[] {3, 1});                 // 1.0
 * }</pre>
 */
public final class Quantiles {
    private Quantiles() {}

    /**
     * One quantile (type 7).
     *
     * @param probability p in [0, 1]
     * @param values n ≥ 1 values
     * @return the quantile, in the unit of the values
     * @throws IllegalArgumentException if p is outside [0, 1] or a value is NaN or infinite
     * @throws UndefinedException if there is no value
     */
    public static double of(double probability, double... values) {
        return several(values, probability)[0];
    }

    /**
     * The median: the mean of the two middle values where their number is even.
     *
     * @param values n ≥ 1 values
     * @return the median, in the unit of the values
     * @throws IllegalArgumentException if a value is NaN or infinite
     * @throws UndefinedException if there is no value
     */
    public static double median(double... values) {
        return of(0.5, values);
    }

    /**
     * Several quantiles (type 7) from one sort.
     *
     * @param values n ≥ 1 values
     * @param probabilities each in [0, 1]
     * @return one quantile for each probability
     * @throws IllegalArgumentException if a probability is outside [0, 1] or a value is NaN or infinite
     * @throws UndefinedException if there is no value
     */
    public static double[] several(double[] values, double... probabilities) {
        Checks.fractions(probabilities, "probabilities");
        Checks.finite(values, "values");
        int n = values.length;
        if (n == 0) {
            throw UndefinedException.insufficient("values", 1, 0);
        }
        double[] sorted = Sorts.ascending(values);
        double[] quantiles = new double[probabilities.length];
        for (int i = 0; i < quantiles.length; i++) {
            double h = (n - 1) * probabilities[i];
            int below = (int) h;
            quantiles[i] = between(sorted[below], sorted[Math.min(below + 1, n - 1)], h - below);
        }
        return quantiles;
    }

    /**
     * One quantile (type 7) of values that stand for several copies each.
     *
     * @param probability p in [0, 1]
     * @param values n ≥ 1 values
     * @param weights as many, ≥ 0: the copies of each value
     * @return the quantile, in the unit of the values
     * @throws IllegalArgumentException if lengths differ, p is outside [0, 1], a value is NaN or infinite, or a
     *     weight is negative, NaN or infinite, or their sum is infinite
     * @throws UndefinedException if there is no value, or the weights sum to less than 1
     */
    public static double weighted(double probability, double[] values, double[] weights) {
        int[] order = checked(probability, values, weights);
        double total = total(weights, order);
        Checks.argument(total <= Double.MAX_VALUE, "weights must have a finite sum but sum to %s", total);
        if (total < 1) {
            throw UndefinedException.undefined("weights sum to " + total + ", less than one copy");
        }
        double h = (total - 1) * probability;
        double below = Math.floor(h);
        double low = values[order[firstBeyond(weights, order, below)]];
        double high = values[order[firstBeyond(weights, order, below + 1)]];
        return between(low, high, h - below);
    }

    /**
     * The smallest value at which the cumulated weight reaches a share of the whole.
     *
     * @param probability p in [0, 1]
     * @param values n ≥ 1 values
     * @param weights as many, ≥ 0, in any unit
     * @return one of the values
     * @throws IllegalArgumentException if lengths differ, p is outside [0, 1], a value is NaN or infinite, or a
     *     weight is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or all weights are zero
     */
    public static double inverseDistribution(double probability, double[] values, double[] weights) {
        int[] order = checked(probability, values, weights);
        double total = total(weights, order);
        if (total == 0) {
            throw UndefinedException.undefined("all weights are zero");
        }
        if (total > Double.MAX_VALUE) {
            return inverseDistribution(probability, values, Scale.balanced(weights));
        }
        double sum = 0;
        double value = 0;
        for (int at : order) {
            if (weights[at] > 0) {
                sum += weights[at];
                value = values[at];
                if (sum >= probability * total) {
                    return value;
                }
            }
        }
        return value;
    }

    private static int[] checked(double probability, double[] values, double[] weights) {
        Checks.between(probability, 0, 1, "probability");
        Checks.sameLength(weights.length, "weights", values.length, "values");
        Checks.finite(values, "values");
        Checks.nonNegative(weights, "weights");
        if (values.length == 0) {
            throw UndefinedException.insufficient("values", 1, 0);
        }
        return Sorts.order(values);
    }

    private static double total(double[] weights, int[] order) {
        double total = 0;
        for (int at : order) {
            total += weights[at];
        }
        return total;
    }

    /** The first place in order whose cumulated weight exceeds a position, or the last with weight. */
    private static int firstBeyond(double[] weights, int[] order, double position) {
        double sum = 0;
        int last = 0;
        for (int i = 0; i < order.length; i++) {
            if (weights[order[i]] > 0) {
                sum += weights[order[i]];
                last = i;
                if (sum > position) {
                    return i;
                }
            }
        }
        return last;
    }

    /** Between two values without overflow; the ends exactly. */
    private static double between(double low, double high, double part) {
        if (low == high || part == 0) {
            return low;
        }
        double difference = high - low;
        return Double.isInfinite(difference) ? low * (1 - part) + high * part : low + part * difference;
    }
}
