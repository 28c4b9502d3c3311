package org.chengzhen.methods.composite;

import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.Ranks;

/**
 * Numbers without units by their place among the others: over the largest, over the sum, by rank.
 *
 * <p>Over the largest: x/max, for costs min/x. Over the sum: x/Σx, for costs (1/x)/Σ(1/x). Percentile rank: (r − 1)/(n −
 * 1), r the average rank from the smallest, for costs from the largest.
 *
 * <ul>
 *   <li>Range of values ≥ 0: [0, 1]; the best has 1 over the largest and by rank; shares of the sum add up to 1. Ties keep
 *       equal results.
 *   <li>A largest value or a sum of 0, or a 0 among costs: undefined. No value, or one value for a rank: too few data.
 *   <li>NaN and infinity are refused, and directions other than benefit and cost.
 * </ul>
 *
 * <p>Cost: O(n), by rank O(n log n).
 *
 * <p>Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators, step 5.
 *
 * <pre>{@code
 * RelativeScaling.percentile(new double[] {20, 50, 20, 10, 35}, Direction.BENEFIT);  // 0.375, 1, 0.375, 0, 0.75
 * }</pre>
 */
public final class RelativeScaling {
    private RelativeScaling() {}

    /**
     * The values over the best.
     *
     * @param values x
     * @param direction benefit or cost
     * @return x/max, for costs min/x
     * @throws IllegalArgumentException if a value is not finite, or the direction needs a best value
     * @throws UndefinedException if there is no value, the largest is 0, or a cost is 0
     */
    public static ImmutableDoubleArray max(double[] values, Direction direction) {
        check(values, direction, 1);
        double[] range = Columns.range(values);
        boolean benefit = direction == Direction.BENEFIT;
        if (benefit && range[1] == 0) {
            throw UndefinedException.undefined("the largest value is 0");
        }
        double[] scaled = new double[values.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = Range.finite(
                    benefit ? values[i] / range[1] : range[0] / notZero(values, i), "values[" + i + "] over the best");
        }
        return ImmutableDoubleArray.copyOf(scaled);
    }

    /**
     * The values over their sum.
     *
     * @param values x
     * @param direction benefit or cost
     * @return x/Σx, for costs (1/x)/Σ(1/x)
     * @throws IllegalArgumentException if a value is not finite, or the direction needs a best value
     * @throws UndefinedException if there is no value, the sum is 0, or a cost is 0
     */
    public static ImmutableDoubleArray shareOfSum(double[] values, Direction direction) {
        check(values, direction, 1);
        double[] parts = new double[values.length];
        double largest = 0;
        for (double v : values) {
            largest = Math.max(largest, Math.abs(v));
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Range.finite(
                    direction == Direction.BENEFIT
                            ? (largest == 0 ? 0 : values[i] / largest)
                            : largest / notZero(values, i),
                    "values[" + i + "] over the largest");
        }
        double total = Sums.of(parts);
        if (total == 0) {
            throw UndefinedException.undefined("the sum of the values is 0");
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Range.finite(parts[i] / total, "values[" + i + "] over the sum");
        }
        return ImmutableDoubleArray.copyOf(parts);
    }

    /**
     * The share of the other values that each one beats.
     *
     * @param values x, at least two
     * @param direction benefit or cost
     * @return (r − 1)/(n − 1) in [0, 1]
     * @throws IllegalArgumentException if a value is not finite, or the direction needs a best value
     * @throws UndefinedException if there are fewer than two values
     */
    public static ImmutableDoubleArray percentile(double[] values, Direction direction) {
        check(values, direction, 2);
        double[] ranks = Ranks.average(values).toArray();
        int n = ranks.length;
        for (int i = 0; i < n; i++) {
            ranks[i] = (direction == Direction.BENEFIT ? ranks[i] - 1 : n - ranks[i]) / (n - 1);
        }
        return ImmutableDoubleArray.copyOf(ranks);
    }

    private static double notZero(double[] values, int i) {
        if (values[i] == 0) {
            throw UndefinedException.undefined("values[" + i + "] is 0, as a cost it has no ratio");
        }
        return values[i];
    }

    private static void check(double[] values, Direction direction, int least) {
        Checks.finite(values, "values");
        Checks.argument(
                direction == Direction.BENEFIT || direction == Direction.COST,
                "direction must be BENEFIT or COST but is %s",
                direction);
        if (values.length < least) {
            throw UndefinedException.insufficient("places", least, values.length);
        }
    }
}
