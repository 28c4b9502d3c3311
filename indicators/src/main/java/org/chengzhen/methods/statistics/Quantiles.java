package org.chengzhen.methods.statistics;

import com.google.common.primitives.ImmutableDoubleArray;
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
 * <p>Source: Hyndman, R. J. and Fan, Y. (1996), Sample quantiles in statistical packages; the weighted form is,
 * for whole weights, that of {@code wtd.quantile} in R's Hmisc; of others Hmisc takes for x₍j₎ the place whose cumulated weight
 * reaches j + 1.
 *
 * <pre>{@code
 * Quantiles.of(new double[] {1, 2, 3, 4}, 0.25);                                                    // 1.75
 * Quantiles.weighted(new double[] {1, 5}, new double[] {3, 1}, 0.5);                 // 1.0
 * }</pre>
 */
public final class Quantiles {
    private Quantiles() {}

    /**
     * One quantile (type 7).
     *
     * @param values n ≥ 1 values
     * @param probability p in [0, 1]
     * @return the quantile, in the unit of the values
     * @throws IllegalArgumentException if p is outside [0, 1] or a value is NaN or infinite
     * @throws UndefinedException if there is no value
     */
    public static double of(double[] values, double probability) {
        Checks.between(probability, 0, 1, "probability");
        return each(values, probability)[0];
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
        return of(values, 0.5);
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
    public static ImmutableDoubleArray several(double[] values, double[] probabilities) {
        Checks.fractions(probabilities, "probabilities");
        return ImmutableDoubleArray.copyOf(each(values, probabilities));
    }

    private static double[] each(double[] values, double... probabilities) {
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
     * @param values n ≥ 1 values
     * @param weights as many, ≥ 0: the copies of each value
     * @param probability p in [0, 1]
     * @return the quantile, in the unit of the values
     * @throws IllegalArgumentException if lengths differ, p is outside [0, 1], a value is NaN or infinite, or a
     *     weight is negative, NaN or infinite, or their sum is infinite, or they are shares: not whole, and no
     *     more in all than there are values
     * @throws UndefinedException if there is no value, or the weights sum to less than 1
     */
    public static double weighted(double[] values, double[] weights, double probability) {
        int[] order = checked(probability, values, weights);
        double total = total(weights, order);
        Checks.argument(total <= Double.MAX_VALUE, "weights must have a finite sum but sum to %s", total);
        if (total < 1) {
            throw UndefinedException.undefined("weights sum to " + total + ", less than one copy");
        }
        refuseShares(weights, total);
        double h = (total - 1) * probability;
        double below = Math.floor(h);
        double low = values[order[firstBeyond(weights, order, below)]];
        double high = values[order[firstBeyond(weights, order, below + 1)]];
        return between(low, high, h - below);
    }

    /**
     * The smallest value at which the cumulated weight reaches a share of the whole.
     *
     * @param values n ≥ 1 values
     * @param weights as many, ≥ 0, in any unit
     * @param probability p in [0, 1]
     * @return one of the values
     * @throws IllegalArgumentException if lengths differ, p is outside [0, 1], a value is NaN or infinite, or a
     *     weight is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or all weights are zero
     */
    public static double inverseDistribution(double[] values, double[] weights, double probability) {
        int[] order = checked(probability, values, weights);
        double total = total(weights, order);
        if (total == 0) {
            throw UndefinedException.undefined("all weights are zero");
        }
        if (total > Double.MAX_VALUE) {
            return inverseDistribution(values, Scale.balanced(weights), probability);
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

    /** Refuses weights that are no copies: parts of one, and no more in all than there are values. */
    private static void refuseShares(double[] weights, double total) {
        int counted = 0;
        int part = -1;
        for (int i = 0; i < weights.length; i++) {
            counted += weights[i] > 0 ? 1 : 0;
            part = weights[i] == Math.rint(weights[i]) ? part : i;
        }
        Checks.argument(
                part < 0 || total > counted,
                "weights must be numbers of copies but sum to %s over %d values, with %s at [%d]:"
                        + " inverseDistribution takes shares",
                total,
                counted,
                part < 0 ? 0 : weights[Math.max(part, 0)],
                part);
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
