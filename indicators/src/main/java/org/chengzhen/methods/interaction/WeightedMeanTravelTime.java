package org.chengzhen.methods.interaction;

import com.google.common.collect.ImmutableList;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.CostMatrix;

/**
 * The mean travel time from a place to all others, weighted by their mass.
 *
 * <p>Aᵢ = ΣⱼMⱼtᵢⱼ / ΣⱼMⱼ, M the mass of a destination (people, GDP, √(people·GDP)), t in minutes.
 *
 * <ul>
 *   <li>Range [least t, largest t]; low is good.
 *   <li>An unreachable destination (t = +∞) has weight 0: it enters neither sum.
 *   <li>Undefined where no destination that can be reached has mass. Zero times are allowed.
 *   <li>Negative masses and times, infinite masses, and NaN are refused.
 * </ul>
 *
 * <p>Algorithm: two pairwise sums, O(n).
 *
 * <p>Source: Gutiérrez, J., González, R. and Gómez, G. (1996), The European high-speed train network:
 * predicted effects on accessibility patterns.
 *
 * <pre>{@code
 * WeightedMeanTravelTime.of(new double[] {800, 200}, new double[] {60, 30}); // 54.0
 * }</pre>
 */
public final class WeightedMeanTravelTime {
    private WeightedMeanTravelTime() {}

    /**
     * The mean from one place.
     *
     * @param masses M, n numbers ≥ 0
     * @param times t, n times ≥ 0, +∞ where unreachable
     * @return A in the unit of the times
     * @throws IllegalArgumentException if lengths differ, a mass or time is negative or NaN, or a mass infinite
     * @throws UndefinedException if no reachable destination has mass
     */
    public static double of(double[] masses, double[] times) {
        Checks.sameLength(times.length, "times", masses.length, "masses");
        Checks.nonNegative(masses, "masses");
        double[] weights = Scale.balanced(masses).clone();
        double[] terms = new double[times.length];
        for (int j = 0; j < times.length; j++) {
            Checks.argument(
                    times[j] >= 0, "times[%d] must be >= 0, or infinite where unreachable, but is %s", j, times[j]);
            if (times[j] == Double.POSITIVE_INFINITY) {
                weights[j] = 0;
            }
            // a destination without mass must not bring 0 times infinity
            terms[j] = weights[j] == 0 ? 0 : weights[j] * times[j];
        }
        double total = Sums.of(weights);
        if (total == 0) {
            throw UndefinedException.undefined(
                    "none of " + masses.length + " destinations has mass and can be reached");
        }
        double sum = Sums.of(terms);
        if (sum == Double.POSITIVE_INFINITY) {
            // a mean is no longer than the longest, whatever its sum
            for (int j = 0; j < terms.length; j++) {
                terms[j] = weights[j] == 0 ? 0 : weights[j] / total * times[j];
            }
            return Range.finite(Sums.of(terms), "the mean of the times");
        }
        return sum / total;
    }

    /**
     * The means from all places.
     *
     * @param masses M, n numbers ≥ 0
     * @param times m × n times
     * @return m means, empty where no reachable destination has mass
     * @throws IllegalArgumentException if lengths differ, or a mass is negative, NaN or infinite
     */
    public static ImmutableList<OptionalDouble> of(double[] masses, CostMatrix times) {
        Checks.sameLength(masses.length, "masses", times.columns(), "a row of times");
        Checks.nonNegative(masses, "masses");
        ImmutableList.Builder<OptionalDouble> means = ImmutableList.builder();
        for (int i = 0; i < times.rows(); i++) {
            double[] row = times.row(i);
            boolean any = false;
            for (int j = 0; j < row.length; j++) {
                any |= masses[j] > 0 && row[j] < Double.POSITIVE_INFINITY;
            }
            means.add(any ? OptionalDouble.of(of(masses, row)) : OptionalDouble.empty());
        }
        return means.build();
    }
}
