package org.chengzhen.indicators.megacity;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * How much of a network's or a nation's global resources a city holds.
 *
 * <p>Proportional connectivity c_i = G_i / max G; share s_i = X_i / ΣX.
 *
 * <ul>
 *   <li>Both in [0, 1]; the best connected city has 1; shares sum to 1.
 *   <li>All zero: undefined. No city: too few data. Negative, NaN, infinite: refused.
 * </ul>
 *
 * <p>Source: Taylor, P. J. (2004), World City Network, for proportional connectivity.
 *
 * <pre>{@code
 * GlobalReach.relative(120, 96, 60);  // [1.0, 0.8, 0.5]
 * GlobalReach.shares(3, 1);           // [0.75, 0.25]
 * }</pre>
 */
public final class GlobalReach {
    private GlobalReach() {}

    /**
     * Connectivity relative to the best connected city at hand.
     *
     * @param connectivities gross connectivity of each city, ≥ 0
     * @return one number in [0, 1] for each city
     * @throws IllegalArgumentException if a connectivity is negative, NaN or infinite
     * @throws UndefinedException if there is no city, or all are zero
     */
    public static ImmutableDoubleArray relative(double... connectivities) {
        Checks.nonNegative(connectivities, "connectivities");
        return relativeTo(connectivities, Arrays.stream(connectivities).max().orElse(0));
    }

    /**
     * Connectivity relative to a best connected city that need not be at hand.
     *
     * @param connectivities gross connectivity of each city, ≥ 0 and at most the largest
     * @param largest gross connectivity of the best connected city
     * @return one number in [0, 1] for each city
     * @throws IllegalArgumentException if a connectivity is negative, NaN, infinite or above the largest
     * @throws UndefinedException if there is no city, or the largest is zero
     */
    public static ImmutableDoubleArray relativeTo(double[] connectivities, double largest) {
        Checks.nonNegative(largest, "largest");
        Checks.nonNegative(connectivities, "connectivities");
        if (connectivities.length == 0) {
            throw UndefinedException.insufficient("cities", 1, 0);
        }
        double[] relative = new double[connectivities.length];
        for (int i = 0; i < relative.length; i++) {
            Checks.argument(
                    connectivities[i] <= largest,
                    "connectivities[%d] must be at most the largest, %s, but is %s",
                    i,
                    largest,
                    connectivities[i]);
            relative[i] = connectivities[i] / largest;
        }
        if (largest == 0) {
            throw UndefinedException.undefined("no city has a connection");
        }
        return ImmutableDoubleArray.copyOf(relative);
    }

    /**
     * The share of each city in all.
     *
     * @param amounts of headquarters, market value, foreign banks or capital flows, ≥ 0
     * @return one share for each city
     * @throws IllegalArgumentException if an amount is negative, NaN or infinite
     * @throws UndefinedException if there is no city, or all are zero
     */
    public static ImmutableDoubleArray shares(double... amounts) {
        Checks.nonNegative(amounts, "amounts");
        if (amounts.length == 0) {
            throw UndefinedException.insufficient("cities", 1, 0);
        }
        double total = Sums.of(amounts);
        if (total == 0) {
            throw UndefinedException.undefined("all amounts are zero");
        }
        return ImmutableDoubleArray.copyOf(Arrays.stream(amounts).map(x -> x / total));
    }
}
