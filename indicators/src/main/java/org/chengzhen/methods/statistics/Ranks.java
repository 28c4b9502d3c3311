package org.chengzhen.methods.statistics;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sorts;

/**
 * The ranks of values in ascending order, 1 for the smallest.
 *
 * <p>Average ranks: tied values share the mean of the ranks that they take up. Ordinal ranks: ties are
 * broken by place, the earlier first. Competition ranks: tied values share the least of them.
 *
 * <ul>
 *   <li>Range [1, n]; average ranks always add up to n(n+1)/2.
 *   <li>No value: no rank. −0.0 and 0.0 tie. Negative values are ordinary; NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sort; O(n) time for the radix sort, two arrays of n.
 *
 * <p>Source: Kendall, M. G. (1948), Rank Correlation Methods.
 *
 * <pre>{@code
 * Ranks.average(7, 3, 7);   // 2.5, 1, 2.5
 * Ranks.ordinal(7, 3, 7);   // 2, 1, 3
 * Ranks.competition(7, 3, 7);   // 2, 1, 2
 * }</pre>
 */
public final class Ranks {
    private Ranks() {}

    /**
     * Ranks in which tied values share their mean rank.
     *
     * @param values n values in any one unit
     * @return n ranks in [1, n]
     * @throws IllegalArgumentException if a value is NaN or infinite
     */
    public static ImmutableDoubleArray average(double... values) {
        Checks.finite(values, "values");
        int n = values.length;
        int[] order = Sorts.order(values);
        double[] ranks = new double[n];
        int from = 0;
        while (from < n) {
            int to = from + 1;
            while (to < n && values[order[to]] == values[order[from]]) {
                to++;
            }
            double shared = (from + 1 + to) / 2.0;
            for (int i = from; i < to; i++) {
                ranks[order[i]] = shared;
            }
            from = to;
        }
        return ImmutableDoubleArray.copyOf(ranks);
    }

    /**
     * Ranks in which tied values share the least of the ranks that they take up, as in a race.
     *
     * @param values n values in any one unit, the best the smallest
     * @return n ranks in 1..n
     * @throws IllegalArgumentException if a value is NaN or infinite
     */
    public static ImmutableIntArray competition(double... values) {
        Checks.finite(values, "values");
        int[] order = Sorts.order(values);
        int[] ranks = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            boolean tied = i > 0 && values[order[i]] == values[order[i - 1]];
            ranks[order[i]] = tied ? ranks[order[i - 1]] : i + 1;
        }
        return ImmutableIntArray.copyOf(ranks);
    }

    /**
     * Ranks in which the earlier of tied values comes first.
     *
     * @param values n values in any one unit
     * @return a permutation of 1..n
     * @throws IllegalArgumentException if a value is NaN or infinite
     */
    public static ImmutableIntArray ordinal(double... values) {
        Checks.finite(values, "values");
        int[] order = Sorts.order(values);
        int[] ranks = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i + 1;
        }
        return ImmutableIntArray.copyOf(ranks);
    }
}
