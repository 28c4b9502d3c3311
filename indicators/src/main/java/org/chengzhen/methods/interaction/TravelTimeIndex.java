package org.chengzhen.methods.interaction;

import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The travel time index of congestion: the time that traffic takes over the time it would take in free flow.
 *
 * <p>TTI = Σ(t·v)/Σ(t₀·v), t the actual and t₀ the free-flow time of a road, v its vehicles. Over peak-hour
 * traffic it is the peak delay index (高峰拥堵延时指数).
 *
 * <ul>
 *   <li>Range &gt; 0; 1 is free flow, 1.5 half as long again. Below 1 is allowed: traffic above the speed
 *       that was taken as free.
 *   <li>No vehicle at all: undefined.
 *   <li>Times of 0, negative, infinite and missing values are refused.
 * </ul>
 *
 * <p>Algorithm: two pairwise sums of products, O(n).
 *
 * <p>Source: Schrank, D., Eisele, B. and Lomax, T. (2012), Urban Mobility Report.
 *
 * <pre>{@code
 * TravelTimeIndex.of(new double[] {30, 20}, new double[] {18, 15}, new double[] {100, 300}); // 1.428…
 * }</pre>
 */
public final class TravelTimeIndex {
    private TravelTimeIndex() {}

    /**
     * The index over n roads.
     *
     * @param actual t, n times &gt; 0
     * @param freeFlow t₀, n times &gt; 0
     * @param vehicles v, n numbers ≥ 0
     * @return TTI
     * @throws IllegalArgumentException if lengths differ, a time is not above 0, a number of vehicles negative,
     *     or a number NaN or infinite
     * @throws UndefinedException if there is no vehicle, or a sum exceeds the largest number
     */
    public static double of(double[] actual, double[] freeFlow, double[] vehicles) {
        Objects.requireNonNull(actual, "actual");
        Objects.requireNonNull(freeFlow, "freeFlow");
        Objects.requireNonNull(vehicles, "vehicles");
        Checks.positive(actual, "actual");
        Checks.positive(freeFlow, "freeFlow");
        Checks.nonNegative(vehicles, "vehicles");
        Checks.sameLength(freeFlow.length, "freeFlow", actual.length, "actual");
        Checks.sameLength(vehicles.length, "vehicles", actual.length, "actual");
        double[] v = Scale.balanced(vehicles);
        double free = Sums.ofProducts(freeFlow, v);
        double index = Sums.ofProducts(actual, v) / free;
        if (!Double.isFinite(index)) {
            throw UndefinedException.undefined("Σ actual·v / Σ freeFlow·v has the denominator " + free);
        }
        return index;
    }
}
