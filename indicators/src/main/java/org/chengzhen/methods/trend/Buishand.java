package org.chengzhen.methods.trend;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.result.UndefinedException;

/**
 * Buishand's tests of homogeneity from the cumulated departures of a series from its mean: range R, largest departure Q, and
 * the Bayesian statistic U.
 *
 * <p>S_k = Σ_{i≤k}(xᵢ − x̄), S₀ = 0, σ the population deviation: Q = max|S_k|/(σ√n), R = (max S − min S)/(σ√n), U = Σ_{k&lt;n}(S_k/σ)²/(n(n +
 * 1)). The sample forms, with n − 1, are those of other programs. The position is where |S_k| is largest, the first of equals.
 *
 * <ul>
 *   <li>No unit. Q finds a single jump, R several, U jumps in the middle. Their p come from {@link HomogeneitySimulation}.
 *   <li>All equal: undefined. Fewer than five values: too few data. NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: running sums; O(n).
 *
 * <p>Source: Buishand, T. A. (1982), Some methods for testing the homogeneity of rainfall records, J. Hydrology 58:11–27.
 *
 * <pre>{@code
 * Buishand.of(1, 2, 1, 2, 1, 6, 7, 6, 7, 6).largest();  // 1.5516
 * }</pre>
 *
 * @param largest Q
 * @param range R
 * @param bayesian U
 * @param sampleLargest Q with the sample deviation
 * @param sampleRange R with the sample deviation
 * @param sampleBayesian U with the sample deviation
 * @param position values before the change
 * @param n number of values
 */
public record Buishand(
        double largest,
        double range,
        double bayesian,
        double sampleLargest,
        double sampleRange,
        double sampleBayesian,
        int position,
        int n)
        implements Serializable {
    /**
     * The statistics of a series.
     *
     * @param values x in order of time, at least five
     * @return statistics and position
     * @throws IllegalArgumentException if a value is NaN or infinite
     * @throws UndefinedException if there are fewer than five values, or all are equal
     */
    public static Buishand of(double... values) {
        Objects.requireNonNull(values, "values");
        Departures d = Departures.of(values);
        int n = values.length;
        double ratio = (n - 1.0) / n;
        return new Buishand(
                d.largest(),
                d.range(),
                d.bayesian(),
                d.largest() * Math.sqrt(ratio),
                d.range() * Math.sqrt(ratio),
                d.bayesian() * ratio,
                d.position(),
                n);
    }

    /** The statistics and the position. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Buishand[Q = %.4f, R = %.4f, U = %.4f, change after value %d, n = %d]",
                largest,
                range,
                bayesian,
                position,
                n);
    }
}
