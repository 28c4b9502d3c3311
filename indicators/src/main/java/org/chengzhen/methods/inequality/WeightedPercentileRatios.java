package org.chengzhen.methods.inequality;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Shown;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.WeightedQuantiles;

/**
 * Ratios of weighted percentiles: P90/P10 and its two halves, P90/P50 above the middle and P50/P10 below it.
 *
 * <p>Percentiles by a definition of {@link WeightedQuantiles}, so that weights have no scale. P90/P10 is the product of
 * the halves. No unit.
 *
 * <ul>
 *   <li>All equal and not zero: 1. A denominator of zero: that ratio is empty.
 *   <li>A value of weight zero counts for nothing. No value: too few data; all weights zero: undefined. NaN, infinity
 *       and negative weights are refused.
 * </ul>
 *
 * <p>Algorithm: one sort; O(n log n).
 *
 * <p>Source: Akinshin, A. (2023), Weighted quantile estimators; OECD (2011), Divided We Stand.
 *
 * <pre>{@code
 * WeightedPercentileRatios.of(incomes, people, WeightedQuantiles.Definition.KISH_TYPE7).p90p10();
 * }</pre>
 *
 * @param p90p10 the ninth decile over the first; empty where that is zero
 * @param p90p50 the ninth decile over the median; empty where that is zero
 * @param p50p10 the median over the first decile; empty where that is zero
 */
public record WeightedPercentileRatios(OptionalDouble p90p10, OptionalDouble p90p50, OptionalDouble p50p10)
        implements Serializable {
    /**
     * The ratios of weighted values.
     *
     * @param values n ≥ 1 values in any one unit
     * @param weights as many, ≥ 0, in any unit
     * @param definition of the percentiles
     * @return the ratios
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or a weight is negative, NaN or
     *     infinite
     * @throws UndefinedException if there is no value, or all weights are zero
     */
    public static WeightedPercentileRatios of(
            double[] values, double[] weights, WeightedQuantiles.Definition definition) {
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(definition, "definition");
        ImmutableDoubleArray q = WeightedQuantiles.several(values, weights, new double[] {0.1, 0.5, 0.9}, definition);
        return new WeightedPercentileRatios(
                ratio(q.get(2), q.get(0)), ratio(q.get(2), q.get(1)), ratio(q.get(1), q.get(0)));
    }

    private static OptionalDouble ratio(double above, double below) {
        double ratio = above / below;
        return Double.isFinite(ratio) ? OptionalDouble.of(ratio) : OptionalDouble.empty();
    }

    /** The three ratios. */
    @Override
    public String toString() {
        return "WeightedPercentileRatios[P90/P10 " + Shown.of("%.4f", p90p10) + ", P90/P50 " + Shown.of("%.4f", p90p50)
                + ", P50/P10 " + Shown.of("%.4f", p50p10) + "]";
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
