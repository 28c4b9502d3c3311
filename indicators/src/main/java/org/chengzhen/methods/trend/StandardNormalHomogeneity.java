package org.chengzhen.methods.trend;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.result.UndefinedException;

/**
 * Alexandersson's standard normal homogeneity test (SNHT): whether, and where, the mean of a series jumps.
 *
 * <p>z = (x − x̄)/s with the sample deviation s; T_k = k·z̄₁² + (n − k)·z̄₂², z̄₁ and z̄₂ the means of the first k and of the other
 * values; T₀ = max T_k over k = 1 … n − 1. The position counts the values before the jump, the first where several are equal.
 *
 * <ul>
 *   <li>T₀ in [0, n − 1], no unit; it finds jumps near the ends. Its p comes from {@link HomogeneitySimulation}.
 *   <li>All equal: undefined. Fewer than five values: too few data. NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: running sums; O(n).
 *
 * <p>Source: Alexandersson, H. (1986), A homogeneity test applied to precipitation data, J. Climatology 6.
 *
 * <pre>{@code
 * StandardNormalHomogeneity.of(1, 2, 1, 2, 1, 6, 7, 6, 7, 6).statistic();  // 8.6672
 * }</pre>
 *
 * @param statistic T₀
 * @param position values before the jump
 * @param n number of values
 */
public record StandardNormalHomogeneity(double statistic, int position, int n) implements Serializable {
    /**
     * The statistic of a series.
     *
     * @param values x in order of time, at least five
     * @return statistic and position
     * @throws IllegalArgumentException if a value is NaN or infinite
     * @throws UndefinedException if there are fewer than five values, or all are equal
     */
    public static StandardNormalHomogeneity of(double... values) {
        Objects.requireNonNull(values, "values");
        Departures d = Departures.of(values);
        return new StandardNormalHomogeneity(d.homogeneity(), d.homogeneityPosition(), values.length);
    }

    /** The jump. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "StandardNormalHomogeneity[T0 = %.4f, jump after value %d, n = %d]",
                statistic,
                position,
                n);
    }
}
