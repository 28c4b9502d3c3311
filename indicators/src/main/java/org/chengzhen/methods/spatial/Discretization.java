package org.chengzhen.methods.spatial;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.io.Serializable;
import java.util.Arrays;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.NaturalBreaks;
import org.chengzhen.methods.statistics.Quantiles;

/**
 * A continuous factor cut into classes (a, b], of which the first holds the least value too.
 *
 * <ul>
 *   <li>Limits that repeat are one, and a limit at the largest value is none: there may be fewer classes than asked
 *       for, see {@link #used}. All values equal: one class.
 *   <li>More natural classes than distinct values: too few data. Geometric limits of values that are not above zero,
 *       NaN and infinity are refused.
 * </ul>
 *
 * <p>Cost: O(n log n), of natural breaks O(k·n log n).
 *
 * @param cuts upper limits of all classes but the last, ascending
 * @param classes the class of each value, from 1
 * @param used number of classes that hold a value
 */
public record Discretization(ImmutableDoubleArray cuts, ImmutableIntArray classes, int used) implements Serializable {

    /**
     * Cuts a factor.
     *
     * @param values of the factor
     * @param method how
     * @param classes k ≥ 1
     * @return the classes
     * @throws IllegalArgumentException if k is below 1, a value is NaN or infinite, or not above zero where that is
     *     needed
     * @throws UndefinedException if there are no values, or fewer distinct ones than natural classes
     */
    public static Discretization of(double[] values, DiscretizationMethod method, int classes) {
        Checks.atLeast(classes, 1, "classes");
        Checks.finite(values, "values");
        if (values.length == 0) {
            throw UndefinedException.insufficient("values", 1, 0);
        }
        double[] limits =
                switch (method) {
                    case QUANTILE -> quantiles(values, classes);
                    case EQUAL_WIDTH -> equal(values, classes);
                    case NATURAL_BREAKS ->
                        Arrays.copyOf(
                                NaturalBreaks.of(values, classes).upperBounds().toArray(), classes - 1);
                    case GEOMETRIC -> geometric(values, classes);
                    case STANDARD_DEVIATION -> deviations(values, classes);
                };
        return cut(values, limits);
    }

    private static double[] quantiles(double[] values, int classes) {
        double[] shares = new double[classes - 1];
        for (int j = 1; j < classes; j++) {
            shares[j - 1] = (double) j / classes;
        }
        return Quantiles.several(values, shares).toArray();
    }

    private static double[] equal(double[] values, int classes) {
        double least = Arrays.stream(values).min().getAsDouble();
        double most = Arrays.stream(values).max().getAsDouble();
        double[] limits = new double[classes - 1];
        for (int j = 1; j < classes; j++) {
            double share = (double) j / classes;
            limits[j - 1] = least * (1 - share) + most * share;
        }
        return limits;
    }

    private static double[] geometric(double[] values, int classes) {
        double[] logs = Checks.positive(values, "values").clone();
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(logs[i]);
        }
        double[] limits = equal(logs, classes);
        for (int j = 0; j < limits.length; j++) {
            limits[j] = Math.exp(limits[j]);
        }
        return limits;
    }

    private static double[] deviations(double[] values, int classes) {
        double mean = Sums.of(values) / values.length;
        double squares = 0;
        for (double v : values) {
            squares += (v - mean) * (v - mean);
        }
        double deviation = values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0;
        double[] limits = new double[classes - 1];
        for (int j = 1; j < classes; j++) {
            limits[j - 1] = mean + (j - classes / 2.0) * deviation;
        }
        return limits;
    }

    /** Classes of limits that may repeat. */
    private static Discretization cut(double[] values, double[] limits) {
        double most = Arrays.stream(values).max().getAsDouble();
        double[] kept = new double[limits.length];
        int count = 0;
        for (double limit : limits) {
            if (Ties.less(limit, most) && (count == 0 || Ties.less(kept[count - 1], limit))) {
                kept[count++] = limit;
            }
        }
        double[] cuts = Arrays.copyOf(kept, count);
        int[] classes = new int[values.length];
        boolean[] seen = new boolean[count + 1];
        int used = 0;
        for (int i = 0; i < values.length; i++) {
            int c = 0;
            while (c < count && Ties.less(cuts[c], values[i])) {
                c++;
            }
            classes[i] = c + 1;
            used += seen[c] ? 0 : 1;
            seen[c] = true;
        }
        return new Discretization(ImmutableDoubleArray.copyOf(cuts), ImmutableIntArray.copyOf(classes), used);
    }

    /** The limits, and how many values are in how many classes. */
    @Override
    public String toString() {
        return "Discretization[cuts " + cuts + ", " + classes.length() + " values in " + used + " classes]";
    }
}
