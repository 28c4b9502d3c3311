package org.chengzhen.methods.inequality;

import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.SortedPlaces;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Kakwani's relative deprivation: what each place lacks against all that have more.
 *
 * <p>D(yᵢ) = (1/(nμ)) Σ_{yⱼ > yᵢ} (yⱼ − yᵢ), one number for each place; their mean is the Gini coefficient. No
 * unit.
 *
 * <ul>
 *   <li>Range [0, 1]: 0 for the richest, 1 for a place that has nothing.
 *   <li>One place or none: too few data. Zeros are values; all zero: undefined. Negative values, NaN and
 *       infinity are refused. Places with the same value have the same deprivation.
 * </ul>
 *
 * <p>Algorithm: one sort, one sweep from the top; O(n log n). All terms are positive: nothing cancels.
 *
 * <p>Source: Kakwani, N. (1984), The relative deprivation curve and its applications, J. Bus. Econ. Stat. 2.
 *
 * <pre>{@code
 * KakwaniDeprivation.of(10, 20, 30);    // [0.5, 0.1667, 0]
 * KakwaniDeprivation.mean(10, 20, 30);  // 0.2222, Gini.of(10, 20, 30)
 * }</pre>
 */
public final class KakwaniDeprivation {
    private KakwaniDeprivation() {}

    /**
     * The deprivation of each place.
     *
     * @param values y, n ≥ 2 values ≥ 0 in any one unit
     * @return n numbers in [0, 1], in the order of the places
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there are fewer than two values, or all are zero
     */
    public static ImmutableDoubleArray of(double... values) {
        return ImmutableDoubleArray.copyOf(each(values));
    }

    private static double[] each(double... values) {
        Checks.nonNegative(values, "values");
        int n = values.length;
        if (n < 2) {
            throw UndefinedException.insufficient("places", 2, n);
        }
        double[] y = Scale.balanced(values);
        double total = Sums.of(y);
        if (total == 0) {
            throw UndefinedException.undefined("all " + n + " values are zero");
        }
        SortedPlaces sorted = SortedPlaces.of(y);
        double[] ascending = sorted.values();
        int[] places = sorted.places();
        double[] deprivation = new double[n];
        double lack = 0;
        for (int richer = 1; richer < n; richer++) {
            lack += richer * (ascending[n - richer] - ascending[n - 1 - richer]);
            deprivation[places[n - 1 - richer]] = lack / total;
        }
        return deprivation;
    }

    /**
     * The mean deprivation of all places, which is the Gini coefficient.
     *
     * @param values y, n ≥ 2 values ≥ 0 in any one unit
     * @return the mean, in [0, 1 − 1/n]
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there are fewer than two values, or all are zero
     */
    public static double mean(double... values) {
        return Sums.of(each(values)) / values.length;
    }
}
