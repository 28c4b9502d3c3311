package org.chengzhen.methods.composite;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * WASPAS: a weighted sum and a weighted product of criteria, joined.
 *
 * <p>z = x/max, for costs min/x; sum = Σ w z, product = Π z^w; score = λ·sum + (1 − λ)·product.
 *
 * <ul>
 *   <li>Range (0, 1]; 1 for a place that is best in every criterion. product ≤ score ≤ sum.
 *   <li>λ belongs to the sum; authors differ.
 *   <li>Refused: values that are not above 0, weights that do not sum to 1, λ outside [0, 1], directions other than benefit
 *       and cost. No place: too few data.
 * </ul>
 *
 * <p>Cost: O(nm).
 *
 * <p>Source: Zavadskas, E. K., Turskis, Z., Antucheviciene, J. and Zakarevicius, A. (2012), Optimization of weighted
 * aggregated sum product assessment.
 *
 * <pre>{@code
 * Waspas.of(rows, directions, weights).scores();            // λ = 0.5
 * Waspas.of(rows, directions, weights, 0.3).scores();
 * }</pre>
 */
public final class Waspas {
    private Waspas() {}

    /**
     * The scores and their two parts.
     *
     * @param sums Σ w z of each place
     * @param products Π z^w of each place
     * @param scores λ·sum + (1 − λ)·product
     */
    public record Scores(ImmutableDoubleArray sums, ImmutableDoubleArray products, ImmutableDoubleArray scores)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "Waspas[%s]", scores);
        }
    }

    /**
     * The scores with λ = 0.5.
     *
     * @param values places by criteria, above 0
     * @param directions benefit or cost, one for each criterion
     * @param weights one for each, with sum 1
     * @return the scores
     * @throws IllegalArgumentException if shapes differ, a value is not above 0, or weights do not sum to one
     * @throws UndefinedException if there is no place
     */
    public static Scores of(double[][] values, List<Direction> directions, double[] weights) {
        return of(values, directions, weights, 0.5);
    }

    /**
     * The scores with λ = 0.5.
     *
     * @param values places by criteria, above 0
     * @param directions benefit or cost, one for each criterion
     * @param weights one for each, with sum 1
     * @return the scores
     * @throws IllegalArgumentException if shapes differ, a value is not above 0, or weights do not sum to one
     * @throws UndefinedException if there is no place
     */
    public static Scores of(DoubleMatrix values, List<Direction> directions, double[] weights) {
        Objects.requireNonNull(values, "values");
        return of(values.toRows(), directions, weights);
    }

    /**
     * The scores.
     *
     * @param values places by criteria, above 0
     * @param directions benefit or cost, one for each criterion
     * @param weights one for each, with sum 1
     * @param lambda the part of the sum, in [0, 1]
     * @return the scores
     * @throws IllegalArgumentException if shapes differ, a value is not above 0, weights do not sum to one, or λ is outside
     *     [0, 1]
     * @throws UndefinedException if there is no place
     */
    public static Scores of(double[][] values, List<Direction> directions, double[] weights, double lambda) {
        Checks.between(lambda, 0, 1, "lambda");
        double[] w = Columns.weights(weights, directions.size());
        MazziottaPareto.check(values, directions);
        int n = values.length;
        double[][] z = new double[n][w.length];
        for (int j = 0; j < w.length; j++) {
            double[] x = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = values[i][j];
                Checks.argument(x[i] > 0, "values[%d][%d] must be > 0 but is %s", i, j, x[i]);
            }
            ImmutableDoubleArray scaled = RelativeScaling.max(x, directions.get(j));
            for (int i = 0; i < n; i++) {
                z[i][j] = scaled.get(i);
            }
        }
        double[] sums = new double[n];
        double[] products = new double[n];
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            sums[i] = Sums.ofProducts(w, z[i]);
            products[i] = GeometricComposite.mean(z[i], w);
            scores[i] = lambda * sums[i] + (1 - lambda) * products[i];
        }
        return new Scores(
                ImmutableDoubleArray.copyOf(sums),
                ImmutableDoubleArray.copyOf(products),
                ImmutableDoubleArray.copyOf(scores));
    }

    /**
     * The scores.
     *
     * @param values places by criteria, above 0
     * @param directions benefit or cost, one for each criterion
     * @param weights one for each, with sum 1
     * @param lambda the part of the sum, in [0, 1]
     * @return the scores
     * @throws IllegalArgumentException if shapes differ, a value is not above 0, weights do not sum to one, or λ is outside
     * [0, 1]
     * @throws UndefinedException if there is no place
     */
    public static Scores of(DoubleMatrix values, List<Direction> directions, double[] weights, double lambda) {
        Objects.requireNonNull(values, "values");
        return of(values.toRows(), directions, weights, lambda);
    }
}
