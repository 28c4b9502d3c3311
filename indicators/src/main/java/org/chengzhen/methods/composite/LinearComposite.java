package org.chengzhen.methods.composite;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * The linear composite index: the weighted mean of the normalized criteria.
 *
 * <p>Qᵢ = Σⱼ wⱼzᵢⱼ, with z the values on one scale (more is better) and Σw = 1.
 *
 * <ul>
 *   <li>Range: that of z, [0, 1] for min–max. A place that is best in all criteria scores 1.
 *   <li>A constant criterion is 0 for all (or what {@link ConstantColumn} says). One place: all criteria are
 *       constant, unless bounds are frozen.
 *   <li>Weights that are negative or do not sum to one are refused.
 * </ul>
 *
 * <p>Algorithm: column after column over blocks of places; O(nm), one array of n.
 *
 * <p>Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators.
 *
 * <pre>{@code
 * LinearComposite.of(table, new double[] {0.5, 0.5}).scores();   // [0.0, 1.0]
 * LinearComposite.of(table, new double[] {0.5, 0.5}).explain(1); // B: score 1.0000 = +0.5000 income +0.5000 dust
 * }</pre>
 */
public final class LinearComposite implements Evaluation, Serializable {
    private static final long serialVersionUID = 1L;

    private static final int BLOCK = 2048;

    private final EvaluationTable table;
    private final Scaling scaling;
    private final double[] weights;
    private final ImmutableDoubleArray scores;

    private LinearComposite(EvaluationTable table, Scaling scaling, double[] weights, double[] scores) {
        this.table = table;
        this.scaling = scaling;
        this.weights = weights;
        this.scores = ImmutableDoubleArray.copyOf(scores);
    }

    /**
     * The composite of min–max values.
     *
     * @param table the places
     * @param weights one for each criterion, with sum 1
     * @return the scores
     * @throws IllegalArgumentException if weights are too few, negative, or do not sum to one
     */
    public static LinearComposite of(EvaluationTable table, double[] weights) {
        double[] w = Columns.weights(weights.clone(), table.criteria().size());
        int n = table.size();
        double[] scores = new double[n];
        Affine[] maps = table.minMaxMaps();
        Chunks.run((n + BLOCK - 1) / BLOCK, table.isParallel(), c -> {
            int from = c * BLOCK;
            int to = Math.min(n, from + BLOCK);
            double[] z = new double[to - from];
            double[] sums = new double[to - from];
            for (int j = 0; j < w.length; j++) {
                maps[j].apply(table.columns()[j], z, from, to);
                addScaled(z, w[j], sums);
            }
            System.arraycopy(sums, 0, scores, from, to - from);
        });
        return new LinearComposite(table, Scaling.MIN_MAX, w, scores);
    }

    /**
     * The composite of values on another scale.
     *
     * @param table the places
     * @param weights one for each criterion, with sum 1
     * @param scaling the normalization
     * @return the scores
     * @throws IllegalArgumentException if weights are too few, negative, or do not sum to one
     */
    public static LinearComposite scaled(EvaluationTable table, double[] weights, Scaling scaling) {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(scaling, "scaling");
        double[] w = Columns.weights(weights.clone(), table.criteria().size());
        double[] scores = new double[table.size()];
        double[][] z = table.scaled(scaling, ConstantColumn.ZERO);
        for (int j = 0; j < w.length; j++) {
            addScaled(z[j], w[j], scores);
        }
        return new LinearComposite(table, scaling, w, scores);
    }

    /**
     * The composite of numbers that are on one scale already.
     *
     * @param normalized z, places by criteria
     * @param weights one for each criterion, with sum 1
     * @return Σ wz for each place
     * @throws IllegalArgumentException if a value is not finite, or weights do not fit or sum to one
     */
    public static ImmutableDoubleArray ofNormalized(DoubleMatrix normalized, double[] weights) {
        double[] w = Columns.weights(weights, normalized.columns());
        double[] scores = new double[normalized.rows()];
        for (int j = 0; j < w.length; j++) {
            addScaled(Checks.finite(normalized.column(j), "column " + j + " of normalized"), w[j], scores);
        }
        return ImmutableDoubleArray.copyOf(scores);
    }

    /**
     * The composite of one place.
     *
     * @param normalized z, one for each criterion
     * @param weights as many, with sum 1
     * @return Σ wz
     * @throws IllegalArgumentException if a value is not finite, or weights do not fit or sum to one
     * @throws UndefinedException if there is no criterion
     */
    public static double ofPlace(double[] normalized, double[] weights) {
        if (normalized.length == 0) {
            throw UndefinedException.insufficient("criteria", 1, 0);
        }
        return ofNormalized(DoubleMatrix.of(1, normalized.length, normalized), weights)
                .get(0);
    }

    static void addScaled(double[] z, double weight, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * z[i];
        }
    }

    @Override
    public ImmutableList<String> places() {
        return table.places();
    }

    @Override
    public ImmutableDoubleArray scores() {
        return scores;
    }

    /** The parts are wⱼzᵢⱼ and add up to the score. */
    @Override
    public Contributions explain(int place) {
        double[] parts = new double[weights.length];
        for (int j = 0; j < parts.length; j++) {
            double[] z =
                    Normalization.ofColumn(table.criteria().get(j), table.columns()[j], scaling, ConstantColumn.ZERO);
            parts[j] = weights[j] * z[place];
        }
        return Contributions.of(table, place, "score", scores.get(place), parts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LinearComposite that
                && table.equals(that.table)
                && scaling == that.scaling
                && Arrays.equals(weights, that.weights)
                && scores.equals(that.scores);
    }

    @Override
    public int hashCode() {
        return Objects.hash(table, scaling, Arrays.hashCode(weights), scores);
    }

    /** The best place and the number of places. */
    @Override
    public String toString() {
        return "LinearComposite[" + scaling + ", " + scores.length() + " places, best " + best() + "]";
    }
}
