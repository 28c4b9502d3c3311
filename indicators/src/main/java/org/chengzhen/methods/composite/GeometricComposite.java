package org.chengzhen.methods.composite;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * The geometric composite index: weak criteria cannot be bought off with strong ones.
 *
 * <p>Qᵢ = Πⱼ zᵢⱼ^wⱼ, with z ≥ 0 on one scale and Σw = 1.
 *
 * <ul>
 *   <li>Range [0, 1] for z in [0, 1]; never above the linear composite with the same weights.
 *   <li>Any z of zero with a weight above zero: 0. A weight of zero takes no part (0⁰ = 1).
 *   <li>Negative z, NaN and infinity are refused. No criterion: too few data.
 * </ul>
 *
 * <p>Algorithm: sums of logarithms; O(nm).
 *
 * <p>Source: UNDP (2010), Human Development Report, technical note 1; OECD and JRC (2008), Handbook on
 * Constructing Composite Indicators.
 *
 * <pre>{@code
 * GeometricComposite.ofPlace(new double[] {0.6, 0.8, 0.5}, new double[] {0.5, 0.3, 0.2});  // 0.6307
 * GeometricComposite.of(table, new double[] {0.5, 0.5}).ranks();
 * }</pre>
 */
public final class GeometricComposite implements Evaluation, Serializable {
    private static final long serialVersionUID = 1L;

    private final EvaluationTable table;
    private final double[][] z;
    private final double[] weights;
    private final ImmutableDoubleArray scores;

    private GeometricComposite(EvaluationTable table, double[][] z, double[] weights, double[] scores) {
        this.table = table;
        this.z = z;
        this.weights = weights;
        this.scores = ImmutableDoubleArray.copyOf(scores);
    }

    /**
     * The composite of min–max values; the worst place in any criterion scores 0.
     *
     * @param table the places
     * @param weights one for each criterion, with sum 1
     * @return the scores
     * @throws IllegalArgumentException if weights are too few, negative, or do not sum to one
     */
    public static GeometricComposite of(EvaluationTable table, double[] weights) {
        return scaled(table, weights, Scaling.MIN_MAX);
    }

    /**
     * The composite of values on another scale, as {@link Scaling#LEADER}.
     *
     * @param table the places
     * @param weights one for each criterion, with sum 1
     * @param scaling a normalization without negative values
     * @return the scores
     * @throws IllegalArgumentException if weights do not fit or sum to one, or a normalized value is negative
     */
    public static GeometricComposite scaled(EvaluationTable table, double[] weights, Scaling scaling) {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(scaling, "scaling");
        double[] w = Columns.weights(weights.clone(), table.criteria().size());
        double[][] z = table.scaled(scaling, ConstantColumn.ZERO);
        double[] scores = new double[table.size()];
        double[] row = new double[w.length];
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < w.length; j++) {
                row[j] = z[j][i];
                Checks.argument(
                        row[j] >= 0,
                        "table: normalized %s of %s must be >= 0 but is %s",
                        table.names().get(j),
                        table.places().get(i),
                        row[j]);
            }
            scores[i] = mean(row, w);
        }
        return new GeometricComposite(table, z, w, scores);
    }

    /**
     * The composite of one place.
     *
     * @param normalized z ≥ 0, one for each criterion
     * @param weights as many, with sum 1
     * @return Π z^w
     * @throws IllegalArgumentException if a value is negative or not finite, or weights do not fit or sum to one
     * @throws UndefinedException if there is no criterion
     */
    public static double ofPlace(double[] normalized, double[] weights) {
        if (normalized.length == 0) {
            throw UndefinedException.insufficient("criteria", 1, 0);
        }
        Checks.nonNegative(normalized, "normalized");
        return mean(normalized, Columns.weights(weights, normalized.length));
    }

    static double mean(double[] z, double[] w) {
        double logs = 0;
        for (int j = 0; j < z.length; j++) {
            if (w[j] > 0) {
                logs += w[j] * Math.log(z[j]);
            }
        }
        return Math.exp(logs);
    }

    @Override
    public ImmutableList<String> places() {
        return table.places();
    }

    @Override
    public ImmutableDoubleArray scores() {
        return scores;
    }

    /**
     * The parts are wⱼ ln zᵢⱼ and add up to the logarithm of the score.
     *
     * @throws UndefinedException if the score is zero
     */
    @Override
    public Contributions explain(int place) {
        if (scores.get(place) == 0) {
            throw UndefinedException.undefined(
                    "the score of " + table.places().get(place) + " is zero: its logarithm has no parts");
        }
        double[] parts = new double[weights.length];
        for (int j = 0; j < parts.length; j++) {
            parts[j] = weights[j] == 0 ? 0 : weights[j] * Math.log(z[j][place]);
        }
        return Contributions.of(table, place, "ln score", Math.log(scores.get(place)), parts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GeometricComposite that
                && table.equals(that.table)
                && Arrays.deepEquals(z, that.z)
                && Arrays.equals(weights, that.weights)
                && scores.equals(that.scores);
    }

    @Override
    public int hashCode() {
        return Objects.hash(table, Arrays.deepHashCode(z), Arrays.hashCode(weights), scores);
    }

    /** The best place and the number of places. */
    @Override
    public String toString() {
        return "GeometricComposite[" + scores.length() + " places, best " + best() + "]";
    }
}
