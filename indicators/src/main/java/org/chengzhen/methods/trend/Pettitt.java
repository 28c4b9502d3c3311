package org.chengzhen.methods.trend;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.Ranks;

/**
 * Pettitt's test: whether, and where, the level of a series changes, whatever its distribution.
 *
 * <p>U_k = 2Σ_{i≤k}rᵢ − k(n + 1) with mid-ranks r; K = max|U_k|; p = min(1, 2exp(−6K²/(n³ + n²))). The position counts the
 * values before the change, the first where several are equal.
 *
 * <ul>
 *   <li>K in [0, n²/4], no unit, unchanged by any rising transformation. p is an approximation, good for p below ½.
 *   <li>All equal: K = 0, p = 1, no position. Fewer than five values: too few data. NaN and infinity are refused: gaps would
 *       shift the position.
 * </ul>
 *
 * <p>Algorithm: one sort; O(n log n).
 *
 * <p>Source: Pettitt, A. N. (1979), A non-parametric approach to the change-point problem, Applied Statistics 28.
 *
 * <pre>{@code
 * Pettitt.test(1, 2, 1, 2, 1, 6, 7, 6, 7, 6).position();  // 5
 * }</pre>
 *
 * @param statistic K
 * @param position values before the change; empty where all are equal
 * @param pValue two-sided, approximate
 * @param n number of values
 */
public record Pettitt(double statistic, OptionalInt position, double pValue, int n) implements Serializable {
    /** The least number of values. */
    public static final int MINIMUM_VALUES = 5;

    /**
     * The test of a series.
     *
     * @param values x in order of time, at least five
     * @return statistic, position and p
     * @throws IllegalArgumentException if a value is NaN or infinite
     * @throws UndefinedException if there are fewer than five values
     */
    public static Pettitt test(double... values) {
        Objects.requireNonNull(values, "values");
        Checks.finite(values, "values");
        int n = values.length;
        if (n < MINIMUM_VALUES) {
            throw UndefinedException.insufficient("values", MINIMUM_VALUES, n);
        }
        double[] ranks = Ranks.average(values).toArray();
        double cumulated = 0;
        double largest = 0;
        int position = 0;
        for (int k = 1; k < n; k++) {
            // twice a mid-rank is a whole number: no rounding, and ties are ties
            cumulated += 2 * ranks[k - 1];
            double u = Math.abs(cumulated - (double) k * (n + 1));
            if (u > largest) {
                largest = u;
                position = k;
            }
        }
        double size = n;
        double p = Math.min(1, 2 * Math.exp(-6 * largest * largest / (size * size * size + size * size)));
        return new Pettitt(largest, position == 0 ? OptionalInt.empty() : OptionalInt.of(position), p, n);
    }

    /** The change and its p. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Pettitt[K = %.0f, p = %.4g, %s, n = %d]",
                statistic,
                pValue,
                position.isPresent() ? "change after value " + position.getAsInt() : "no change",
                n);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
