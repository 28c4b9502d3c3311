package org.chengzhen.methods.composite;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.Ranks;
import org.jspecify.annotations.Nullable;

/**
 * The rank-sum ratio (秩和比): weighted ranks in place of values, and grades by regression on the normal curve.
 *
 * <p>RSRᵢ = Σⱼ wⱼRᵢⱼ/n, with R the rank of place i in criterion j, n for the best, ties sharing their mean rank.
 * The non-integer form takes R = 1 + (n − 1)z with the min–max value z. Grades: distinct RSR in ascending order
 * with mean ranks R̄ and frequency p = R̄/n (the last 1 − 1/(4n)); probit = 5 + Φ⁻¹(p); the regression
 * RSR = a + b·probit gives fitted values; cut points of the probit give grades.
 *
 * <ul>
 *   <li>Range [1/n, 1]. One place: 1. A constant criterion adds the same to all.
 *   <li>Fewer than three distinct RSR: the regression has too few data.
 *   <li>Weights that are negative or do not sum to one are refused.
 * </ul>
 *
 * <p>Algorithm: one sort for each criterion; O(mn log n).
 *
 * <p>Source: Tian Fengtiao, who proposed it in 1988; his book (1993), 秩和比法及其应用.
 *
 * <pre>{@code
 * RankSumRatio.of(table, new double[] {0.4, 0.3, 0.3}).scores();
 * RankSumRatio.of(table, new double[] {0.4, 0.3, 0.3}).grades(RankSumRatio.THREE_GRADES);  // 0 low, 1 middle, 2 high
 * }</pre>
 */
public final class RankSumRatio implements Evaluation, Serializable {
    private static final long serialVersionUID = 1L;

    /** Probits that part three grades, at one standard deviation from the middle. */
    public static final ImmutableDoubleArray THREE_GRADES = ImmutableDoubleArray.of(4, 6);

    private final EvaluationTable table;
    private final double[] weights;
    private final double[][] ranks;
    private final ImmutableDoubleArray scores;

    private RankSumRatio(EvaluationTable table, double[] weights, double[][] ranks) {
        this.table = table;
        this.weights = weights;
        this.ranks = ranks;
        int n = table.size();
        double[] ratio = new double[n];
        for (int j = 0; j < weights.length; j++) {
            LinearComposite.addScaled(ranks[j], weights[j] / n, ratio);
        }
        this.scores = ImmutableDoubleArray.copyOf(ratio);
    }

    /**
     * The ratio of whole ranks, ties sharing their mean rank.
     *
     * @param table the places
     * @param weights one for each criterion, with sum 1
     * @return the ratios
     * @throws IllegalArgumentException if weights are too few, negative, or do not sum to one
     */
    public static RankSumRatio of(EvaluationTable table, double[] weights) {
        double[] w = Columns.weights(weights.clone(), table.criteria().size());
        double[][] ranks = new double[w.length][];
        for (int j = 0; j < w.length; j++) {
            Criterion criterion = table.criteria().get(j);
            double[] column = table.columns()[j];
            double[] size = Normalization.toSize(criterion, column).clone();
            if (criterion.hasBestValue()) {
                // distances from the best are computed
                size = Ties.joined(
                        size, Math.max(Math.abs(Columns.range(column)[0]), Math.abs(Columns.range(column)[1])));
            }
            if (criterion.direction() != Direction.BENEFIT) {
                for (int i = 0; i < size.length; i++) {
                    size[i] = -size[i];
                }
            }
            ranks[j] = Ranks.average(size).toArray();
        }
        return new RankSumRatio(table, w, ranks);
    }

    /**
     * The ratio of ranks between the whole numbers, in proportion to the values.
     *
     * @param table the places
     * @param weights one for each criterion, with sum 1
     * @return the ratios
     * @throws IllegalArgumentException if weights are too few, negative, or do not sum to one
     */
    public static RankSumRatio nonInteger(EvaluationTable table, double[] weights) {
        double[] w = Columns.weights(weights.clone(), table.criteria().size());
        double[][] z = table.scaled(Scaling.MIN_MAX, ConstantColumn.HALF);
        for (double[] column : z) {
            for (int i = 0; i < column.length; i++) {
                column[i] = 1 + (table.size() - 1) * column[i];
            }
        }
        return new RankSumRatio(table, w, z);
    }

    /**
     * The regression of the ratio on the probit of its frequency.
     *
     * @param intercept a
     * @param slope b, above 0
     * @param rSquared share of the variance explained
     * @param distinct number of distinct ratios that entered
     */
    public record Regression(double intercept, double slope, double rSquared, int distinct) implements Serializable {}

    /**
     * The regression behind the grades.
     *
     * @return its coefficients
     * @throws UndefinedException if there are fewer than three distinct ratios
     */
    public Regression regression() {
        double[] rsr = Ties.joined(scores.toArray());
        int n = rsr.length;
        int[] order = Sorts.order(rsr);
        List<double[]> points = new ArrayList<>();
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        for (int from = 0; from < n; ) {
            int to = from + 1;
            while (to < n && rsr[order[to]] == rsr[order[from]]) {
                to++;
            }
            double p = to == n ? 1 - 1 / (4.0 * n) : (from + 1 + to) / 2.0 / n;
            points.add(new double[] {5 + normal.inverseCumulativeProbability(p), rsr[order[from]]});
            from = to;
        }
        int k = points.size();
        if (k < 3) {
            throw UndefinedException.insufficient("distinct rank-sum ratios", 3, k);
        }
        double meanX = 0;
        double meanY = 0;
        for (double[] point : points) {
            meanX += point[0] / k;
            meanY += point[1] / k;
        }
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (double[] point : points) {
            xx += (point[0] - meanX) * (point[0] - meanX);
            xy += (point[0] - meanX) * (point[1] - meanY);
            yy += (point[1] - meanY) * (point[1] - meanY);
        }
        double slope = xy / xx;
        return new Regression(meanY - slope * meanX, slope, xy * xy / (xx * yy), k);
    }

    /**
     * The grades of the places.
     *
     * @param probitCuts ascending probits that part the grades, as {@link #THREE_GRADES}; lower bound inclusive
     * @return for each place its grade from 0, the higher the better
     * @throws IllegalArgumentException if the cuts do not ascend
     * @throws UndefinedException if there are fewer than three distinct ratios
     */
    public ImmutableIntArray grades(ImmutableDoubleArray probitCuts) {
        for (int c = 1; c < probitCuts.length(); c++) {
            Checks.argument(probitCuts.get(c) > probitCuts.get(c - 1), "probitCuts must ascend but are %s", probitCuts);
        }
        Regression line = regression();
        ImmutableIntArray.Builder grades = ImmutableIntArray.builder(scores.length());
        double[] rsr = Ties.joined(scores.toArray());
        for (int i = 0; i < rsr.length; i++) {
            int grade = 0;
            while (grade < probitCuts.length()
                    && Ties.atLeast(rsr[i], line.intercept() + line.slope() * probitCuts.get(grade))) {
                grade++;
            }
            grades.add(grade);
        }
        return grades.build();
    }

    @Override
    public ImmutableList<String> places() {
        return table.places();
    }

    @Override
    public ImmutableDoubleArray scores() {
        return scores;
    }

    /** The parts are wⱼRᵢⱼ/n and add up to the ratio. */
    @Override
    public Contributions explain(int place) {
        double[] parts = new double[weights.length];
        for (int j = 0; j < parts.length; j++) {
            parts[j] = weights[j] * ranks[j][place] / table.size();
        }
        return Contributions.of(table, place, "rank-sum ratio", scores.get(place), parts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RankSumRatio that
                && table.equals(that.table)
                && Arrays.equals(weights, that.weights)
                && Arrays.deepEquals(ranks, that.ranks)
                && scores.equals(that.scores);
    }

    @Override
    public int hashCode() {
        return Objects.hash(table, Arrays.hashCode(weights), Arrays.deepHashCode(ranks), scores);
    }

    /** The best place and the number of places. */
    @Override
    public String toString() {
        return "RankSumRatio[" + scores.length() + " places, best " + best() + "]";
    }
}
