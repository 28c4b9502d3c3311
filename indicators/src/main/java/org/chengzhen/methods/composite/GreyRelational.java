package org.chengzhen.methods.composite;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * Grey relational analysis: how near series run to a reference series.
 *
 * <p>Δᵢₖ = |x₀ₖ − xᵢₖ|; ξᵢₖ = (Δmin + ρΔmax)/(Δᵢₖ + ρΔmax), with Δmin and Δmax over all series and all points;
 * grade γᵢ = Σₖ wₖξᵢₖ, equal weights unless given; ρ = 0.5. On a table the series are places, the points are the
 * min–max values of its criteria, and the reference is the best value of each.
 *
 * <ul>
 *   <li>Range (0, 1]: 1 for a series equal to the reference where Δmin = 0.
 *   <li>Δmax = 0 (all series equal the reference): 1.
 *   <li>Series must be normalized by the caller; on tables the criteria are.
 *   <li>No series or no point: too few data. NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: two passes; O(nm).
 *
 * <p>Source: Deng, J. (1982), Control problems of grey systems.
 *
 * <pre>{@code
 * GreyRelational.grades(reference, series, GreyRelational.DISTINGUISHING_COEFFICIENT);
 * GreyRelational.of(table, new double[] {0.4, 0.3, 0.3}).ranks();
 * }</pre>
 */
public final class GreyRelational implements Evaluation, Serializable {
    private static final long serialVersionUID = 1L;

    /** ρ, the usual distinguishing coefficient: Deng (1982). */
    public static final double DISTINGUISHING_COEFFICIENT = 0.5;

    private final EvaluationTable table;
    private final double[] weights;
    private final double[][] coefficients;
    private final ImmutableDoubleArray scores;

    private GreyRelational(EvaluationTable table, double[] weights, double[][] coefficients, double[] scores) {
        this.table = table;
        this.weights = weights;
        this.coefficients = coefficients;
        this.scores = ImmutableDoubleArray.copyOf(scores);
    }

    /**
     * The grades of the places of a table against the best value in each criterion.
     *
     * @param table the places
     * @param weights one for each criterion, with sum 1
     * @return the grades
     * @throws IllegalArgumentException if weights are too few, negative, or do not sum to one
     */
    public static GreyRelational of(EvaluationTable table, double[] weights) {
        double[] w = Columns.weights(weights.clone(), table.criteria().size());
        double[][] z = table.scaled(Scaling.MIN_MAX, ConstantColumn.ZERO);
        int n = table.size();
        double[][] rows = new double[n][w.length];
        double[] best = new double[w.length];
        for (int j = 0; j < w.length; j++) {
            best[j] = Columns.range(z[j])[1];
            for (int i = 0; i < n; i++) {
                rows[i][j] = z[j][i];
            }
        }
        double[][] coefficients = coefficients(best, rows, DISTINGUISHING_COEFFICIENT);
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            scores[i] = weighted(coefficients[i], w);
        }
        return new GreyRelational(table, w, coefficients, scores);
    }

    /**
     * The equally weighted grades of series.
     *
     * @param reference x₀, normalized
     * @param series as long each, normalized
     * @param rho ρ, above 0 and at most 1
     * @return γ, one for each series
     * @throws IllegalArgumentException if lengths differ, a value is not finite, or ρ is outside (0, 1]
     * @throws UndefinedException if there is no series or no point
     */
    public static ImmutableDoubleArray grades(double[] reference, double[][] series, double rho) {
        if (series.length == 0 || reference.length == 0) {
            throw UndefinedException.insufficient(series.length == 0 ? "series" : "points", 1, 0);
        }
        double[] equal = new double[reference.length];
        Arrays.fill(equal, 1.0 / equal.length);
        return grades(reference, series, equal, rho);
    }

    /**
     * The equally weighted grades of series.
     *
     * @param reference x₀, normalized
     * @param series as long each, normalized
     * @param rho ρ, above 0 and at most 1
     * @return γ, one for each series
     * @throws IllegalArgumentException if lengths differ, a value is not finite, or ρ is outside (0, 1]
     * @throws UndefinedException if there is no series or no point
     */
    public static ImmutableDoubleArray grades(double[] reference, DoubleMatrix series, double rho) {
        Objects.requireNonNull(series, "series");
        return grades(reference, series.toRows(), rho);
    }

    /**
     * The weighted grades of series.
     *
     * @param reference x₀, normalized
     * @param series as long each, normalized
     * @param weights one for each point, with sum 1
     * @param rho ρ, above 0 and at most 1
     * @return γ, one for each series
     * @throws IllegalArgumentException if lengths differ, a value is not finite, ρ is outside (0, 1], or weights do
     *     not sum to one
     * @throws UndefinedException if there is no series
     */
    public static ImmutableDoubleArray grades(double[] reference, double[][] series, double[] weights, double rho) {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(weights, "weights");
        if (series.length == 0) {
            throw UndefinedException.insufficient("series", 1, 0);
        }
        Checks.finite(reference, "reference");
        Checks.argument(rho > 0 && rho <= 1, "rho must be in (0, 1] but is %s", rho);
        double[] w = Columns.weights(weights, reference.length);
        for (int i = 0; i < series.length; i++) {
            Checks.sameLength(series[i].length, "series[" + i + "]", reference.length, "reference");
            Checks.finite(series[i], "series[" + i + "]");
        }
        double[][] coefficients = coefficients(reference, series, rho);
        double[] grades = new double[series.length];
        for (int i = 0; i < grades.length; i++) {
            grades[i] = weighted(coefficients[i], w);
        }
        return ImmutableDoubleArray.copyOf(grades);
    }

    /**
     * The weighted grades of series.
     *
     * @param reference x₀, normalized
     * @param series as long each, normalized
     * @param weights one for each point, with sum 1
     * @param rho ρ, above 0 and at most 1
     * @return γ, one for each series
     * @throws IllegalArgumentException if lengths differ, a value is not finite, ρ is outside (0, 1], or weights do
     * not sum to one
     * @throws UndefinedException if there is no series
     */
    public static ImmutableDoubleArray grades(double[] reference, DoubleMatrix series, double[] weights, double rho) {
        Objects.requireNonNull(series, "series");
        return grades(reference, series.toRows(), weights, rho);
    }

    private static double[][] coefficients(double[] reference, double[][] series, double rho) {
        double[][] xi = new double[series.length][reference.length];
        double least = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (int i = 0; i < xi.length; i++) {
            for (int k = 0; k < reference.length; k++) {
                double gap = Math.abs(reference[k] - series[i][k]);
                xi[i][k] = gap;
                least = Math.min(least, gap);
                largest = Math.max(largest, gap);
            }
        }
        Range.finite(largest, "the gap between a series and the reference");
        for (double[] row : xi) {
            for (int k = 0; k < row.length; k++) {
                row[k] = largest == 0 ? 1 : (least / largest + rho) / (row[k] / largest + rho);
            }
        }
        return xi;
    }

    private static double weighted(double[] xi, double[] w) {
        double grade = 0;
        for (int k = 0; k < xi.length; k++) {
            grade += w[k] * xi[k];
        }
        return grade;
    }

    @Override
    public ImmutableList<String> places() {
        return table.places();
    }

    @Override
    public ImmutableDoubleArray scores() {
        return scores;
    }

    /** The parts are wⱼξᵢⱼ and add up to the grade. */
    @Override
    public Contributions explain(int place) {
        double[] parts = new double[weights.length];
        for (int j = 0; j < parts.length; j++) {
            parts[j] = weights[j] * coefficients[place][j];
        }
        return Contributions.of(table, place, "grade", scores.get(place), parts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GreyRelational that
                && table.equals(that.table)
                && Arrays.equals(weights, that.weights)
                && Arrays.deepEquals(coefficients, that.coefficients)
                && scores.equals(that.scores);
    }

    @Override
    public int hashCode() {
        return Objects.hash(table, Arrays.hashCode(weights), Arrays.deepHashCode(coefficients), scores);
    }

    /** The best place and the number of places. */
    @Override
    public String toString() {
        return "GreyRelational[" + scores.length() + " places, best " + best() + "]";
    }
}
