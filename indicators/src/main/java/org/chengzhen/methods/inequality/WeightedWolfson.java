package org.chengzhen.methods.inequality;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.WeightedQuantiles;

/**
 * Wolfson's index of polarization of a weighted population: how far the middle has emptied.
 *
 * <p>P = 2(2T − G)μ/m, T = 0.5 − L(0.5), with the weighted {@link LorenzCurve} L, weighted {@link Gini} G, weighted mean
 * μ and the median m of {@link WeightedQuantiles.Definition#KISH_TYPE7}. Equal weights give {@link Wolfson}.
 *
 * <ul>
 *   <li>0 where all are equal; it grows as the middle empties. No unit, no scale of the weights.
 *   <li>A value of weight zero counts for nothing. No value: too few data; all weights or values zero, or a median of
 *       zero: undefined. Negative values and weights, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: three sorts; O(n log n).
 *
 * <p>Source: Wolfson, M. C. (1994), When inequalities diverge, American Economic Review 84.
 *
 * <pre>{@code
 * WeightedWolfson.of(new double[] {2, 4, 6, 8, 10, 30}, new double[] {1, 1, 1, 1, 1, 1}).index();  // 0.4444
 * }</pre>
 *
 * @param index P
 * @param gini G
 * @param gap T, half the population's share less its share of the value
 * @param median m, in the unit of the values
 * @param mean μ, in the unit of the values
 */
public record WeightedWolfson(double index, double gini, double gap, double median, double mean)
        implements Serializable {
    /**
     * The polarization of values per unit of weight.
     *
     * @param values y, n values ≥ 0, as income per head
     * @param weights w, as many, ≥ 0, as people
     * @return the index with its parts
     * @throws IllegalArgumentException if lengths differ, or a value or weight is negative, NaN or infinite
     * @throws UndefinedException if there is no value, Σw or Σwy is zero, or the median is zero
     */
    public static WeightedWolfson of(double[] values, double[] weights) {
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(weights, "weights");
        double gap = 0.5 - LorenzCurve.weighted(values, weights).at(0.5);
        double gini = Gini.weighted(values, weights);
        double median = WeightedQuantiles.of(values, weights, 0.5, WeightedQuantiles.Definition.KISH_TYPE7);
        if (median == 0) {
            throw UndefinedException.undefined("the median is zero");
        }
        double[] w = Scale.balanced(weights);
        double total = Sums.of(w);
        double mean = 0;
        for (int i = 0; i < w.length; i++) {
            mean += w[i] / total * values[i];
        }
        double index = 2 * (2 * gap - gini) * (mean / median);
        return new WeightedWolfson(Range.finite(index, "the index"), gini, gap, median, mean);
    }

    /** The index with the Gini coefficient beside it. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "WeightedWolfson[P = %.4f, G = %.4f, T = %.4f]", index, gini, gap);
    }
}
