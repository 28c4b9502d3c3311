package org.chengzhen.methods.composite;

import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * Competitiveness as nearness to the leaders: the geometric mean of each place's ratios to the best.
 *
 * <p>Kᵢ = Πⱼ (xᵢⱼ/maxᵢ xᵢⱼ)^wⱼ, Σw = 1.
 *
 * <ul>
 *   <li>Range [0, 1]; 1 for a place that leads in every criterion. One place: 1.
 *   <li>A zero in a criterion that counts: 0. A criterion of zeros only: undefined.
 *   <li>Negative values, NaN, and weights that are negative or do not sum to one are refused. No place: too few
 *       data.
 * </ul>
 *
 * <p>Algorithm: column maxima, then logarithms; O(nm).
 *
 * <p>Source: convention of this library, after the benchmarking of urban competitiveness by Ni, P. (2001), 中国城市竞争力.
 *
 * <pre>{@code
 * LeaderBenchmark.of(DoubleMatrix.of(3, 2, 80, 60, 100, 30, 50, 100), new double[] {0.5, 0.5});  // 0.693, 0.548, 0.707
 * }</pre>
 */
public final class LeaderBenchmark {
    private LeaderBenchmark() {}

    /**
     * The index of each place.
     *
     * @param values x ≥ 0, places by criteria, more being better
     * @param weights one for each criterion, with sum 1
     * @return K, one for each place
     * @throws IllegalArgumentException if a value is negative, or weights do not fit or sum to one
     * @throws UndefinedException if there is no place, or a criterion is zero everywhere
     */
    public static ImmutableDoubleArray of(DoubleMatrix values, double[] weights) {
        double[] w = Columns.weights(weights, values.columns());
        int n = values.rows();
        if (n == 0) {
            throw UndefinedException.insufficient("places", 1, 0);
        }
        double[] leaders = new double[w.length];
        for (int j = 0; j < w.length; j++) {
            leaders[j] = Columns.range(Checks.nonNegative(values.column(j), "column " + j + " of values"))[1];
            if (leaders[j] == 0) {
                throw UndefinedException.undefined("criterion " + j + " is zero everywhere");
            }
        }
        double[] index = new double[n];
        double[] ratios = new double[w.length];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < w.length; j++) {
                ratios[j] = values.get(i, j) / leaders[j];
            }
            index[i] = GeometricComposite.mean(ratios, w);
        }
        return ImmutableDoubleArray.copyOf(index);
    }
}
