package org.chengzhen.methods.statistics;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The k classes of one variable with the least sum of squared deviations from the class means: the natural
 * breaks of Jenks, found exactly.
 *
 * <p>Minimises SSD = Σ_c Σ_{i∈c} (x_i − x̄_c)² over all ways to cut the sorted values into k runs; equal values
 * are never parted. GVF = 1 − SSD/Σ(x−x̄)², goodness of variance fit.
 *
 * <ul>
 *   <li>SSD ≥ 0 in squared units; GVF in [0, 1], 1 where each class holds one value, undefined where all
 *       values are equal. SSD beyond the range of doubles: undefined.
 *   <li>More classes than distinct values (none included): too few data.
 *   <li>Zero and negative values are ordinary; NaN and infinity are refused.
 *   <li>Several best cuts: the one whose last class is smallest, then the one before it, and so on.
 * </ul>
 *
 * <p>Algorithm: dynamic programming over the distinct values; the best cut never moves back, so that halving
 * finds it in O(k·n log n) time, k arrays of n. Can be interrupted.
 *
 * <p>Source: Fisher, W. D. (1958), On grouping for maximum homogeneity; Jenks, G. F. (1967), The data model
 * concept in statistical mapping.
 *
 * <pre>{@code
 * NaturalBreaks.of(new double[] {1, 2, 8, 9}, 2).upperBounds();  // [2.0, 9.0]
 * NaturalBreaks.of(new double[] {1, 2, 8, 9}, 2).ssd();          // 1.0
 * }</pre>
 *
 * @param upperBounds the largest value of each class, ascending: class c holds (bound c−1, bound c]
 * @param classes the sorted values of each class
 * @param ssd sum of squared deviations from the class means
 * @param gvf goodness of variance fit, empty where all values are equal
 */
public record NaturalBreaks(
        ImmutableDoubleArray upperBounds, ImmutableList<ImmutableDoubleArray> classes, double ssd, OptionalDouble gvf)
        implements Serializable {

    /**
     * The best classes.
     *
     * @param values n values in any one unit
     * @param classes k ≥ 1
     * @return k classes
     * @throws IllegalArgumentException if k &lt; 1 or a value is NaN or infinite
     * @throws UndefinedException if there are fewer than k distinct values, or SSD exceeds the range of doubles
     */
    public static NaturalBreaks of(double[] values, int classes) {
        Objects.requireNonNull(values, "values");
        Checks.atLeast(classes, 1, "classes");
        int shift = SimpleRegression.scaleOf(values, "values");
        double[] sorted = Sorts.ascending(values);
        int[] ends = new int[sorted.length];
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i + 1 == sorted.length || sorted[i + 1] != sorted[i]) {
                ends[distinct++] = i + 1;
            }
        }
        if (distinct < classes) {
            throw UndefinedException.insufficient("distinct values", classes, distinct);
        }
        double[] x = SimpleRegression.scaled(sorted, -shift);
        int[] cuts = new Cuts(x, ends, distinct).best(classes);
        double[] bounds = new double[classes];
        ImmutableList.Builder<ImmutableDoubleArray> members = ImmutableList.builder();
        double ssd = 0;
        for (int c = 0; c < classes; c++) {
            int from = c == 0 ? 0 : ends[cuts[c] - 1];
            int to = c + 1 == classes ? sorted.length : ends[cuts[c + 1] - 1];
            bounds[c] = sorted[to - 1];
            members.add(ImmutableDoubleArray.copyOf(Arrays.copyOfRange(sorted, from, to)));
            // the mean of equal values need not be one of them
            ssd += sorted[from] == sorted[to - 1] ? 0 : squares(x, from, to);
        }
        double whole = distinct == 1 ? 0 : squares(x, 0, x.length);
        return new NaturalBreaks(
                ImmutableDoubleArray.copyOf(bounds),
                members.build(),
                Range.finite(Math.scalb(ssd, 2 * shift), "the sum of squares"),
                whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - ssd / whole));
    }

    /**
     * The class of a value.
     *
     * @param value any number
     * @return the index of the first class whose upper bound is at least the value; values above all bounds
     *     belong to the last
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public int classOf(double value) {
        Checks.finite(value, "value");
        int c = 0;
        while (c + 1 < upperBounds.length() && value > upperBounds.get(c)) {
            c++;
        }
        return c;
    }

    /** The bounds, then the fit. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "NaturalBreaks[%d classes up to %s, GVF = %s]",
                classes.size(),
                upperBounds,
                gvf.isPresent() ? String.format(Locale.ROOT, "%.4f", gvf.getAsDouble()) : "undefined");
    }

    private static double squares(double[] x, int from, int to) {
        double mean = Sums.of(x, from, to) / (to - from);
        double sum = 0;
        for (int i = from; i < to; i++) {
            double deviation = x[i] - mean;
            sum += deviation * deviation;
        }
        return sum;
    }

    /** The dynamic programme over the distinct values, in prefix sums about the mean. */
    private static final class Cuts {
        private final int n;
        private final double[] count;
        private final double[] first;
        private final double[] second;
        private double[] before;
        private double[] after;

        Cuts(double[] x, int[] ends, int distinct) {
            n = distinct;
            count = new double[n + 1];
            first = new double[n + 1];
            second = new double[n + 1];
            double mean = Sums.of(x) / x.length;
            for (int u = 0; u < n; u++) {
                int copies = ends[u] - (u == 0 ? 0 : ends[u - 1]);
                double deviation = x[ends[u] - 1] - mean;
                count[u + 1] = count[u] + copies;
                first[u + 1] = first[u] + copies * deviation;
                second[u + 1] = second[u] + copies * deviation * deviation;
            }
        }

        /** The first distinct value of each class. */
        int[] best(int classes) {
            int[][] starts = new int[classes][n + 1];
            before = new double[n + 1];
            after = new double[n + 1];
            for (int to = 1; to <= n; to++) {
                before[to] = cost(0, to);
            }
            for (int c = 1; c < classes; c++) {
                fill(starts[c], c + 1, n, c, n - 1);
                double[] swap = before;
                before = after;
                after = swap;
            }
            int[] cuts = new int[classes];
            int to = n;
            for (int c = classes - 1; c > 0; c--) {
                cuts[c] = starts[c][to];
                to = cuts[c];
            }
            return cuts;
        }

        private double cost(int from, int to) {
            double sum = first[to] - first[from];
            return Math.max(0, second[to] - second[from] - sum * sum / (count[to] - count[from]));
        }

        /** Fills the best start of the last class for each end in [low, high], starts in [least, most]. */
        private void fill(int[] starts, int low, int high, int least, int most) {
            if (low > high) {
                return;
            }
            Loop.check();
            int to = (low + high) >>> 1;
            double best = Double.POSITIVE_INFINITY;
            int start = least;
            for (int from = least; from <= Math.min(most, to - 1); from++) {
                double total = before[from] + cost(from, to);
                if (total <= best) {
                    best = total;
                    start = from;
                }
            }
            after[to] = best;
            starts[to] = start;
            fill(starts, low, to - 1, least, start);
            fill(starts, to + 1, high, start, most);
        }
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
