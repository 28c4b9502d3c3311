package org.chengzhen.methods.network;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * Commuting self-containment: how many of those who live in a place work in it, and how many of its jobs its residents
 * hold.
 *
 * <p>Supply side s = (live and work here)/(employed residents), demand side d = (live and work here)/(jobs); the rates
 * of out-commuting 1 − s and in-commuting 1 − d.
 *
 * <ul>
 *   <li>All in [0, 1]. Both sides at {@value #SELF_CONTAINED} and more are read as a local labour market.
 *   <li>No employed residents: s empty. No jobs: d empty. A flow that is missing leaves its two ends without the side that
 *       it belongs to, and the other places have theirs.
 *   <li>More who live and work here than residents or jobs: refused, as are negative values, NaN and infinity.
 * </ul>
 *
 * <p>Cost: O(1) for a place, O(n²) at most for a matrix of commuters.
 *
 * <p>Source: Coombes, M. and Bond, S. (2008), Travel-to-Work Areas: the 2007 review.
 *
 * <pre>{@code
 * SelfContainment.of(800, 1000, 1100).supply();  // OptionalDouble[0.8]
 * }</pre>
 */
public final class SelfContainment {
    /** The share of the older rule for Travel-to-Work Areas (Coombes et al. 1986). */
    public static final double SELF_CONTAINED = 0.75;

    private SelfContainment() {}

    /**
     * The two sides of one place.
     *
     * @param supply s, of its employed residents; empty where there are none
     * @param demand d, of its jobs; empty where there are none
     * @param outRate 1 − s
     * @param inRate 1 − d
     */
    public record Rates(OptionalDouble supply, OptionalDouble demand, OptionalDouble outRate, OptionalDouble inRate)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "SelfContainment[supply %s, demand %s]", Ratio.text(supply), Ratio.text(demand));
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * The self-containment of one place.
     *
     * @param liveAndWorkHere residents who work in the place
     * @param residents employed people who live in the place
     * @param jobs people who work in the place
     * @return both sides
     * @throws IllegalArgumentException if a number is negative, NaN or infinite, or the first above another
     */
    public static Rates of(double liveAndWorkHere, double residents, double jobs) {
        Checks.nonNegative(liveAndWorkHere, "liveAndWorkHere");
        Checks.nonNegative(residents, "residents");
        Checks.nonNegative(jobs, "jobs");
        Checks.argument(
                liveAndWorkHere <= residents,
                "liveAndWorkHere is %s but residents are only %s",
                liveAndWorkHere,
                residents);
        Checks.argument(liveAndWorkHere <= jobs, "liveAndWorkHere is %s but jobs are only %s", liveAndWorkHere, jobs);
        return rates(liveAndWorkHere, residents, jobs);
    }

    private static Rates rates(double liveAndWorkHere, double residents, double jobs) {
        return new Rates(
                Ratio.of(liveAndWorkHere, residents),
                Ratio.of(liveAndWorkHere, jobs),
                Ratio.of(residents - liveAndWorkHere, residents),
                Ratio.of(jobs - liveAndWorkHere, jobs));
    }

    /**
     * The self-containment of each place of a matrix of commuters.
     *
     * @param commuters from home to work; the diagonal holds those who live and work in one place
     * @return both sides of each place; where a flow is missing, the supply side of its origin and the demand side of its
     *     destination are empty
     */
    public static ImmutableList<Rates> of(FlowMatrix commuters) {
        Objects.requireNonNull(commuters, "commuters");
        double[] within = commuters.diagonal();
        double[] residents = commuters.rowSums();
        double[] jobs = commuters.columnSums();
        ImmutableList.Builder<Rates> places = ImmutableList.builder();
        for (int i = 0; i < within.length; i++) {
            // NaN where a flow is missing: the side has no value
            places.add(rates(within[i], Math.max(within[i], residents[i]), Math.max(within[i], jobs[i])));
        }
        return places.build();
    }

    /**
     * The share of commuters whose work lies in another city than their home.
     *
     * @param commuters from home to work; the diagonal holds those who live and work in one place
     * @param city the city of each place, as a number
     * @return a share in [0, 1]
     * @throws IllegalArgumentException if the number of cities given is not that of places
     * @throws UndefinedException if a flow is missing, or there is no commuter
     */
    public static double crossCityShare(FlowMatrix commuters, int[] city) {
        Objects.requireNonNull(commuters, "commuters");
        Objects.requireNonNull(city, "city");
        Checks.sameLength(city.length, "city", complete(commuters).size(), "commuters");
        int n = commuters.size();
        double[] crossing = new double[n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < commuters.listed(i); k++) {
                crossing[i] += city[commuters.destination(i, k)] == city[i] ? 0 : commuters.flow(i, k);
            }
        }
        double all = Sums.of(commuters.rowSums());
        if (all == 0) {
            throw UndefinedException.undefined("there is no commuter");
        }
        return Sums.of(crossing) / all;
    }

    private static FlowMatrix complete(FlowMatrix commuters) {
        Network.complete(commuters);
        for (int i = 0; i < commuters.size(); i++) {
            if (commuters.isMissing(i, i)) {
                throw new UndefinedException(
                        Status.MISSING,
                        "those who live and work in " + commuters.labels().get(i) + " are missing");
            }
        }
        return commuters;
    }
}
