package org.chengzhen.methods.composite;

import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Weights by spread: the coefficient of variation of the raw values, or the standard deviation of the
 * normalized ones.
 *
 * <p>Coefficient of variation: vⱼ = sⱼ/|x̄ⱼ|, wⱼ = vⱼ/Σv, with denominator n. Standard deviation: wⱼ = σⱼ/Σσ
 * of the min–max values.
 *
 * <ul>
 *   <li>Range: w ≥ 0 with sum 1. A constant criterion has weight 0; all constant: undefined.
 *   <li>Mean zero: the coefficient of variation is undefined. Negative means enter by magnitude.
 *   <li>Fewer than two places: too few data.
 * </ul>
 *
 * <p>Algorithm: two passes over each column; O(nm).
 *
 * <p>Source: Diakoulaki, D., Mavrotas, G. and Papayannakis, L. (1995), Determining objective weights in multiple
 * criteria problems, on the standard deviation method.
 *
 * <pre>{@code
 * VariationWeights.byCoefficientOfVariation(table);  // [0.222, 0.527, 0.251]
 * VariationWeights.byStandardDeviation(table);
 * }</pre>
 */
public final class VariationWeights {
    private VariationWeights() {}

    /**
     * Weights by the coefficient of variation of the raw values.
     *
     * @param table at least two places; directions do not matter
     * @return weights that sum to one
     * @throws UndefinedException if there are fewer than two places, a mean is zero, or all criteria are constant
     */
    public static ImmutableDoubleArray byCoefficientOfVariation(EvaluationTable table) {
        double[] spread = new double[table.columns().length];
        for (int j = 0; j < spread.length; j++) {
            double[] x = Scale.balanced(table.columns()[j]);
            double[] range = Columns.range(x);
            double mean = Columns.mean(x);
            if (mean == 0) {
                throw UndefinedException.undefined(
                        "the mean of " + table.names().get(j) + " is zero");
            }
            spread[j] = range[0] == range[1] ? 0 : Columns.populationDeviation(x) / Math.abs(mean);
        }
        return weights(table, spread);
    }

    /**
     * Weights by the standard deviation of the min–max values.
     *
     * @param table at least two places
     * @return weights that sum to one
     * @throws UndefinedException if there are fewer than two places, or all criteria are constant
     */
    public static ImmutableDoubleArray byStandardDeviation(EvaluationTable table) {
        double[][] z = table.scaled(Scaling.MIN_MAX, ConstantColumn.ZERO);
        double[] spread = new double[z.length];
        for (int j = 0; j < spread.length; j++) {
            double[] range = Columns.range(z[j]);
            spread[j] = range[0] == range[1] ? 0 : Columns.populationDeviation(z[j]);
        }
        return weights(table, spread);
    }

    private static ImmutableDoubleArray weights(EvaluationTable table, double[] spread) {
        if (table.size() < 2) {
            throw UndefinedException.insufficient("places", 2, table.size());
        }
        if (Sums.of(spread) == 0) {
            throw UndefinedException.undefined("all criteria are constant");
        }
        return ImmutableDoubleArray.copyOf(Columns.shares(spread));
    }
}
