package org.chengzhen.methods.composite;

import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Numbers without units: the normalizations of one criterion.
 *
 * <p>Min–max: (x − min)/(max − min), for costs (max − x)/(max − min). Interval [a, b]: 1 inside, else
 * 1 − max(a − x, x − b)/max(a − min, max − b). z-score: (x − x̄)/s. Vector: x/√Σx². Target ratio: x/x*.
 *
 * <ul>
 *   <li>Range: min–max and interval [0, 1] with both ends reached; z-scores have mean 0.
 *   <li>All values equal: 0 for min–max and z-score ({@link ConstantColumn} on tables chooses otherwise).
 *   <li>No value: too few data. NaN and infinity are refused. Ties keep equal results.
 *   <li>Vector of zeros only: undefined.
 * </ul>
 *
 * <p>Algorithm: one pass for the bounds, one for the results; O(n).
 *
 * <p>Source: Hwang, C.-L. and Yoon, K. (1981), Multiple Attribute Decision Making, chapter 2.
 *
 * <pre>{@code
 * Normalization.minMax(new double[] {65, 72, 58, 80}, Direction.BENEFIT);  // 0.318, 0.636, 0, 1
 * Normalization.zScore(1, 3);                                // -1, 1
 * }</pre>
 */
public final class Normalization {
    private Normalization() {}

    /**
     * Min–max with the values' own bounds.
     *
     * @param values x, in any one unit
     * @param direction benefit or cost
     * @return one number in [0, 1] for each, 0 throughout where all are equal
     * @throws IllegalArgumentException if a value is not finite, or the direction needs a best value
     * @throws UndefinedException if there is no value
     */
    public static ImmutableDoubleArray minMax(double[] values, Direction direction) {
        return ImmutableDoubleArray.copyOf(
                ofColumn(Criterion.of("values", direction), values, Scaling.MIN_MAX, ConstantColumn.ZERO));
    }

    /**
     * Nearness to the interval [from, to]: 1 inside.
     *
     * @param values x
     * @param from a, least best value
     * @param to b, largest best value
     * @return one number in [0, 1] for each
     * @throws IllegalArgumentException if a value is not finite, or a is above b
     * @throws UndefinedException if there is no value
     */
    public static ImmutableDoubleArray interval(double[] values, double from, double to) {
        return ImmutableDoubleArray.copyOf(
                ofColumn(Criterion.interval("values", from, to), values, Scaling.MIN_MAX, ConstantColumn.ZERO));
    }

    /**
     * z-scores with the standard deviation of denominator n.
     *
     * @param values x
     * @return (x − x̄)/s, 0 throughout where all are equal
     * @throws IllegalArgumentException if a value is not finite
     * @throws UndefinedException if there is no value
     */
    public static ImmutableDoubleArray zScore(double... values) {
        return ImmutableDoubleArray.copyOf(
                ofColumn(Criterion.benefit("values"), values, Scaling.Z_SCORE, ConstantColumn.ZERO));
    }

    /**
     * z-scores with the standard deviation of denominator n − 1.
     *
     * @param values x, at least two
     * @return (x − x̄)/s, 0 throughout where all are equal
     * @throws IllegalArgumentException if a value is not finite
     * @throws UndefinedException if there are fewer than two values
     */
    public static ImmutableDoubleArray sampleZScore(double... values) {
        Checks.finite(values, "values");
        int n = values.length;
        if (n < 2) {
            throw UndefinedException.insufficient("places", 2, n);
        }
        double[] z = zScore(values).toArray();
        double factor = Math.sqrt((n - 1.0) / n);
        for (int i = 0; i < n; i++) {
            z[i] *= factor;
        }
        return ImmutableDoubleArray.copyOf(z);
    }

    /**
     * The values over their Euclidean norm.
     *
     * @param values x
     * @return x/√Σx²
     * @throws IllegalArgumentException if a value is not finite
     * @throws UndefinedException if there is no value, or all are zero
     */
    public static ImmutableDoubleArray vector(double... values) {
        Checks.finite(values, "values");
        if (values.length == 0) {
            throw UndefinedException.insufficient("places", 1, 0);
        }
        double[] x = Scale.balanced(values);
        double norm = Math.sqrt(Sums.ofProducts(x, x));
        if (norm == 0) {
            throw UndefinedException.undefined("all " + values.length + " values are zero");
        }
        double[] result = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            result[i] = x[i] / norm;
        }
        return ImmutableDoubleArray.copyOf(result);
    }

    /**
     * The values over a target.
     *
     * @param values x
     * @param target x*, not zero
     * @return x/x*
     * @throws IllegalArgumentException if a value or the target is not finite, or the target is zero
     */
    public static ImmutableDoubleArray targetRatio(double[] values, double target) {
        Checks.finite(values, "values");
        Checks.argument(Double.isFinite(target) && target != 0, "target must be finite and not 0 but is %s", target);
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = Range.finite(values[i] / target, "values[" + i + "] over the target");
        }
        return ImmutableDoubleArray.copyOf(result);
    }

    /** One checked or unchecked column on one scale, more being better. */
    static double[] ofColumn(Criterion criterion, double[] values, Scaling scaling, ConstantColumn constant) {
        Checks.finite(values, criterion.name());
        if (values.length == 0) {
            throw UndefinedException.insufficient("places", 1, 0);
        }
        return switch (scaling) {
            case MIN_MAX -> minMax(criterion, values, constant);
            case Z_SCORE -> zScore(criterion, values, constant);
            case VECTOR -> vectorColumn(criterion, values, constant);
            case LEADER -> leader(criterion, values);
        };
    }

    private static double[] minMax(Criterion criterion, double[] x, ConstantColumn constant) {
        Affine map = Affine.minMax(criterion, Columns.range(x), constant);
        double[] z = new double[x.length];
        map.apply(x, z, 0, x.length);
        return z;
    }

    private static double[] zScore(Criterion criterion, double[] values, ConstantColumn constant) {
        double[] x = Scale.balanced(toSize(criterion, values));
        double[] range = Columns.range(x);
        double[] z = new double[x.length];
        if (range[0] == range[1]) {
            java.util.Arrays.fill(z, constant.value());
            return z;
        }
        double mean = Columns.mean(x);
        double deviation = Columns.populationDeviation(x);
        double signed = criterion.direction() == Direction.BENEFIT ? deviation : -deviation;
        for (int i = 0; i < x.length; i++) {
            z[i] = (x[i] - mean) / signed;
        }
        return z;
    }

    private static double[] vectorColumn(Criterion criterion, double[] values, ConstantColumn constant) {
        double[] x = toSize(criterion, values);
        double[] balanced = Scale.balanced(x);
        double norm = Math.sqrt(Sums.ofProducts(balanced, balanced));
        double[] z = new double[x.length];
        for (int i = 0; i < z.length; i++) {
            double share = norm == 0 ? constant.value() : balanced[i] / norm;
            z[i] = norm == 0 || criterion.direction() == Direction.BENEFIT ? share : 1 - share;
        }
        return z;
    }

    private static double[] leader(Criterion criterion, double[] x) {
        Checks.argument(
                !criterion.hasBestValue(),
                "table: %s has a best value, ratios to the leader do not apply",
                criterion.name());
        Checks.positive(x, criterion.name());
        double[] range = Columns.range(x);
        double[] z = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            z[i] = criterion.direction() == Direction.BENEFIT ? x[i] / range[1] : range[0] / x[i];
        }
        return z;
    }

    /** The values, or for targets and intervals their distances from the best. */
    static double[] toSize(Criterion criterion, double[] x) {
        if (!criterion.hasBestValue()) {
            return x;
        }
        double[] distance = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            distance[i] = criterion.deviation(x[i]);
        }
        return distance;
    }
}
