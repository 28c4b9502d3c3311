package org.chengzhen.methods.composite;

import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * The target score (目标得分): how far targets are met, capped, from 0 to 100; and the shortfall from benchmarks.
 *
 * <p>z = min(1, x/x*) for benefits, min(1, x*&#47;x) for costs; score 100·Σwz. Shortfall Σ w·max(0, (x* − x)/x*).
 *
 * <ul>
 *   <li>Range [0, 100], 100 where all targets are met; shortfall [0, 1], 0 where all are. More than the target
 *       counts as the target.
 *   <li>A cost of zero is 1. Targets must be above zero, values at least zero, weights sum to one.
 *   <li>Directions other than benefit and cost are refused. No criterion: too few data.
 * </ul>
 *
 * <p>Algorithm: one pass.
 *
 * <p>Source: convention of this library, after the target values of China's city examination (城市体检).
 *
 * <pre>{@code
 * var directions = new Direction[] {Direction.BENEFIT, Direction.COST, Direction.BENEFIT};
 * TargetScore.of(new double[] {88, 42, 12}, new double[] {90, 35, 10}, directions, new double[] {0.4, 0.3, 0.3});  // 94.11
 * }</pre>
 */
public final class TargetScore {
    private TargetScore() {}

    /**
     * The score of one place.
     *
     * @param values x ≥ 0
     * @param targets x* above 0
     * @param directions benefit or cost
     * @param weights w with sum 1
     * @return 100·Σwz in [0, 100]
     * @throws IllegalArgumentException if lengths differ, a value is negative, a target is not above 0, or weights do
     *     not sum to one
     * @throws UndefinedException if there is no criterion
     */
    public static double of(double[] values, double[] targets, Direction[] directions, double[] weights) {
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(targets, "targets");
        Objects.requireNonNull(directions, "directions");
        Objects.requireNonNull(weights, "weights");
        Checks.sameLength(directions.length, "directions", values.length, "values");
        check(values, "values", targets, "targets", weights);
        double score = 0;
        for (int j = 0; j < values.length; j++) {
            Checks.argument(
                    directions[j] == Direction.BENEFIT || directions[j] == Direction.COST,
                    "directions[%d] must be BENEFIT or COST but is %s",
                    j,
                    directions[j]);
            // a cost of zero is infinitely far within its target
            double met = directions[j] == Direction.BENEFIT ? values[j] / targets[j] : targets[j] / values[j];
            score += weights[j] * Math.min(1, met);
        }
        return 100 * score;
    }

    /**
     * The shortfall of one place from benchmarks (基础设施短板指数).
     *
     * @param levels x ≥ 0, of benefits
     * @param benchmarks x* above 0
     * @param weights w with sum 1
     * @return Σ w·max(0, (x* − x)/x*) in [0, 1]
     * @throws IllegalArgumentException if lengths differ, a level is negative, a benchmark is not above 0, or weights
     *     do not sum to one
     * @throws UndefinedException if there is no criterion
     */
    public static double shortfall(double[] levels, double[] benchmarks, double[] weights) {
        Objects.requireNonNull(levels, "levels");
        Objects.requireNonNull(benchmarks, "benchmarks");
        Objects.requireNonNull(weights, "weights");
        check(levels, "levels", benchmarks, "benchmarks", weights);
        double gap = 0;
        for (int j = 0; j < levels.length; j++) {
            gap += weights[j] * Math.max(0, (benchmarks[j] - levels[j]) / benchmarks[j]);
        }
        return gap;
    }

    private static void check(
            double[] values, String valuesName, double[] targets, String targetsName, double[] weights) {
        Checks.sameLength(targets.length, targetsName, values.length, valuesName);
        if (values.length == 0) {
            throw UndefinedException.insufficient("criteria", 1, 0);
        }
        Checks.nonNegative(values, valuesName);
        Checks.positive(targets, targetsName);
        Columns.weights(weights, values.length);
    }
}
