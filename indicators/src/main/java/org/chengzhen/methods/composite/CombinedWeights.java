package org.chengzhen.methods.composite;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Several weight vectors made one: by game theory, by products, or by the mean.
 *
 * <p>Game theory: α solves Σₖ αₖ wᵢ·wₖ = wᵢ·wᵢ for all i; α* = |α|/Σ|α|; w = Σ α*ₖ wₖ. Multiplicative:
 * wⱼ ∝ Πₖ wₖⱼ. Mean: the average of the vectors.
 *
 * <ul>
 *   <li>Range: w ≥ 0 with sum 1. Each vector must be weights that sum to one.
 *   <li>Vectors that depend on each other (identical ones, say) leave α open: their average is taken, flagged.
 *   <li>Products that vanish in every criterion: undefined.
 *   <li>One vector: itself. None: refused.
 * </ul>
 *
 * <p>Algorithm: elimination in as many unknowns as there are vectors; O(k³ + k²m).
 *
 * <p>Source: game-theoretic combination as used in Chinese evaluation practice (博弈论组合赋权): the deviation
 * from all vectors is least at a Nash equilibrium.
 *
 * <pre>{@code
 * CombinedWeights.gameTheory(subjective, objective).weights();
 * CombinedWeights.multiplicative(subjective, objective).weights();
 * }</pre>
 *
 * @param rawCoefficients α before normalization; equal to the share where nothing is solved for
 * @param coefficients α*, the share of each vector; equal shares for products
 * @param weights w, which sum to one
 * @param averaged whether the vectors depend on each other, so that their average was taken
 */
public record CombinedWeights(
        ImmutableDoubleArray rawCoefficients,
        ImmutableDoubleArray coefficients,
        ImmutableDoubleArray weights,
        boolean averaged)
        implements Serializable {

    /**
     * The game-theory combination.
     *
     * @param vectors weight vectors of equal length, each summing to one
     * @return coefficients and weights
     * @throws IllegalArgumentException if there is no vector, lengths differ, or a vector does not sum to one
     */
    public static CombinedWeights gameTheory(double[]... vectors) {
        check(vectors);
        int k = vectors.length;
        double[][] products = new double[k][k];
        double[] right = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                products[i][j] = Sums.ofProducts(vectors[i], vectors[j]);
            }
            right[i] = products[i][i];
        }
        Optional<double[]> solved = LinearSystem.solve(products, right);
        if (solved.isEmpty()) {
            return mean(vectors).asAveraged();
        }
        double[] size = new double[k];
        for (int i = 0; i < k; i++) {
            size[i] = Math.abs(solved.get()[i]);
        }
        double[] shares = Columns.shares(size);
        return new CombinedWeights(
                ImmutableDoubleArray.copyOf(solved.get()),
                ImmutableDoubleArray.copyOf(shares),
                ImmutableDoubleArray.copyOf(mixed(vectors, shares)),
                false);
    }

    /**
     * The multiplicative combination.
     *
     * @param vectors weight vectors of equal length, each summing to one
     * @return weights in proportion to the products
     * @throws IllegalArgumentException if there is no vector, lengths differ, or a vector does not sum to one
     * @throws UndefinedException if each criterion has weight zero in some vector
     */
    public static CombinedWeights multiplicative(double[]... vectors) {
        check(vectors);
        double[] products = new double[vectors[0].length];
        Arrays.fill(products, 1);
        for (double[] vector : vectors) {
            for (int j = 0; j < products.length; j++) {
                products[j] *= vector[j];
            }
        }
        if (Sums.of(products) == 0) {
            throw UndefinedException.undefined("each criterion has weight zero in some vector");
        }
        ImmutableDoubleArray equal = equalShares(vectors.length);
        return new CombinedWeights(equal, equal, ImmutableDoubleArray.copyOf(Columns.shares(products)), false);
    }

    /**
     * The average of the vectors.
     *
     * @param vectors weight vectors of equal length, each summing to one
     * @return their mean
     * @throws IllegalArgumentException if there is no vector, lengths differ, or a vector does not sum to one
     */
    public static CombinedWeights mean(double[]... vectors) {
        check(vectors);
        ImmutableDoubleArray equal = equalShares(vectors.length);
        return new CombinedWeights(equal, equal, ImmutableDoubleArray.copyOf(mixed(vectors, equal.toArray())), false);
    }

    /**
     * Equal weights.
     *
     * @param criteria how many, at least one
     * @return 1/m for each
     */
    public static ImmutableDoubleArray equal(int criteria) {
        return equalShares(Checks.atLeast(criteria, 1, "criteria"));
    }

    private CombinedWeights asAveraged() {
        return new CombinedWeights(rawCoefficients, coefficients, weights, true);
    }

    private static ImmutableDoubleArray equalShares(int count) {
        double[] shares = new double[count];
        Arrays.fill(shares, 1.0 / count);
        return ImmutableDoubleArray.copyOf(shares);
    }

    private static double[] mixed(double[][] vectors, double[] shares) {
        double[] mixed = new double[vectors[0].length];
        for (int k = 0; k < vectors.length; k++) {
            for (int j = 0; j < mixed.length; j++) {
                mixed[j] += shares[k] * vectors[k][j];
            }
        }
        return Columns.shares(mixed);
    }

    private static void check(double[][] vectors) {
        Checks.argument(vectors.length > 0, "vectors must not be empty");
        Checks.rectangular(vectors, "vectors");
        for (int k = 0; k < vectors.length; k++) {
            Checks.sumToOne(vectors[k], "vectors[" + k + "]");
        }
    }

    /** The weights, then the share of each vector. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "CombinedWeights[%s, alpha = %s%s]", weights, coefficients, averaged ? " (averaged)" : "");
    }
}
