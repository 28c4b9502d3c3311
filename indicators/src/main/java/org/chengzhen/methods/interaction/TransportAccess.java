package org.chengzhen.methods.interaction;

import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * The share of people with convenient access to public transport, indicator 11.2.1 of the Sustainable
 * Development Goals.
 *
 * <p>Share = Σ people within {@link #LOW_CAPACITY_METRES} of a low-capacity stop (bus, tram) or
 * {@link #HIGH_CAPACITY_METRES} of a high-capacity stop (rail, metro, ferry), over all people; walking
 * distances along the street network, both limits inclusive.
 *
 * <ul>
 *   <li>Range [0, 1], 1 is best. Catchments are united: people within both count once.
 *   <li>No people: undefined.
 *   <li>No stop of a kind is a distance of +∞.
 *   <li>More people within than in all, negative and missing values are refused.
 * </ul>
 *
 * <p>Algorithm: pairwise sums, O(n).
 *
 * <p>Source: UN-Habitat (2021), SDG indicator metadata 11.2.1.
 *
 * <pre>{@code
 * TransportAccess.share(new double[] {420_000, 30_000}, 600_000); // 0.75
 * }</pre>
 */
public final class TransportAccess {
    /** Walking distance to a bus or tram stop, in m. Source: UN-Habitat, SDG indicator metadata 11.2.1. */
    public static final double LOW_CAPACITY_METRES = 500;
    /** Walking distance to a railway, metro or ferry stop, in m. Source: UN-Habitat, SDG indicator metadata 11.2.1. */
    public static final double HIGH_CAPACITY_METRES = 1000;

    private TransportAccess() {}

    /**
     * The share, from counts that do not overlap.
     *
     * @param within people within the united catchments, in parts of which none is counted twice, ≥ 0
     * @param total all people, ≥ 0
     * @return Σ within / total
     * @throws IllegalArgumentException if a number is negative, NaN or infinite, or Σ within exceeds the total
     *     by more than rounding
     * @throws UndefinedException if the total is 0
     */
    public static double share(double[] within, double total) {
        Objects.requireNonNull(within, "within");
        Checks.nonNegative(within, "within");
        Checks.nonNegative(total, "total");
        if (total == 0) {
            throw UndefinedException.undefined("there are no people");
        }
        double sum = Sums.of(within);
        Checks.argument(!Ties.less(total, sum), "within must sum to at most total = %s but sums to %s", total, sum);
        return Math.min(1, sum / total);
    }

    /**
     * The share, from the walking distances of small units such as grid cells or addresses.
     *
     * @param people of n units, ≥ 0
     * @param toLowCapacity m to the nearest low-capacity stop, ≥ 0, +∞ where there is none
     * @param toHighCapacity m to the nearest high-capacity stop, ≥ 0, +∞ where there is none
     * @return the share of people in units within either limit
     * @throws IllegalArgumentException if lengths differ, a number is negative or NaN, or people infinite
     * @throws UndefinedException if there are no people
     */
    public static double ofDistances(double[] people, double[] toLowCapacity, double[] toHighCapacity) {
        Objects.requireNonNull(people, "people");
        Objects.requireNonNull(toLowCapacity, "toLowCapacity");
        Objects.requireNonNull(toHighCapacity, "toHighCapacity");
        Checks.nonNegative(people, "people");
        Checks.sameLength(toLowCapacity.length, "toLowCapacity", people.length, "people");
        Checks.sameLength(toHighCapacity.length, "toHighCapacity", people.length, "people");
        double[] within = new double[people.length];
        for (int i = 0; i < people.length; i++) {
            Checks.argument(toLowCapacity[i] >= 0, "toLowCapacity[%d] must be >= 0 but is %s", i, toLowCapacity[i]);
            Checks.argument(toHighCapacity[i] >= 0, "toHighCapacity[%d] must be >= 0 but is %s", i, toHighCapacity[i]);
            boolean near = toLowCapacity[i] <= LOW_CAPACITY_METRES || toHighCapacity[i] <= HIGH_CAPACITY_METRES;
            within[i] = near ? people[i] : 0;
        }
        return share(within, Range.finite(Sums.of(people), "the sum of people"));
    }
}
