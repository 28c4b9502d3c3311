package org.chengzhen.methods.network;

import com.google.common.primitives.ImmutableIntArray;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * Tiers of a city system by connectivity relative to the leading city.
 *
 * <p>A city with value v is in tier 1 if v/max v ≥ b₁, in tier 2 if v/max v ≥ b₂, …, and in the last tier below
 * the last bound. Values are any measure of a city's role, as strength or network connectivity; for tiers by
 * dependence see {@link DominantFlows}.
 *
 * <ul>
 *   <li>The leading city is always in tier 1; a value on a bound belongs to the higher tier.
 *   <li>The unit of the values changes nothing. No city: too few data. All zero: undefined.
 * </ul>
 *
 * <p>Cost: O(n·bounds).
 *
 * <p>Source: Taylor, P. J. (2004), World City Network, chapter 4, where bounds are set by the user.
 *
 * <pre>{@code
 * CityTiers.of(new double[] {100, 55, 20, 3}, new double[] {0.5, 0.1});  // [1, 1, 2, 3]
 * }</pre>
 */
public final class CityTiers {
    private CityTiers() {}

    /**
     * The tier of each city.
     *
     * @param values one value ≥ 0 for each city
     * @param bounds shares of the largest value in (0, 1], falling
     * @return n tiers from 1 to the number of bounds + 1
     * @throws IllegalArgumentException if a value is negative, NaN or infinite, or bounds do not fall in (0, 1]
     * @throws UndefinedException if there is no city, or all values are zero
     */
    public static ImmutableIntArray of(double[] values, double[] bounds) {
        Checks.nonNegative(values, "values");
        for (int b = 0; b < bounds.length; b++) {
            Checks.between(bounds[b], Double.MIN_VALUE, 1, "bounds[" + b + "]");
            Checks.argument(
                    b == 0 || bounds[b] < bounds[b - 1],
                    "bounds must fall but bounds[%d] is %s after %s",
                    b,
                    bounds[b],
                    b == 0 ? 0 : bounds[b - 1]);
        }
        if (values.length == 0) {
            throw UndefinedException.insufficient("cities", 1, 0);
        }
        double most = 0;
        for (double v : values) {
            most = Math.max(most, v);
        }
        if (most == 0) {
            throw UndefinedException.undefined("all " + values.length + " values are zero");
        }
        int[] tiers = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            tiers[i] = 1;
            while (tiers[i] <= bounds.length && !Ties.atLeast(values[i] / most, bounds[tiers[i] - 1])) {
                tiers[i]++;
            }
        }
        return ImmutableIntArray.copyOf(tiers);
    }
}
