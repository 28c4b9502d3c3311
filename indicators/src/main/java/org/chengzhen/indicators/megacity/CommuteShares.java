package org.chengzhen.indicators.megacity;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * How many workers have their work near, in time or distance.
 *
 * <p>Share = Σ workers with t ≤ limit / Σ workers; mean = Σ workers·t / Σ workers.
 *
 * <ul>
 *   <li>The limit is inclusive. The city examination counts 45 minutes (at least 80 % of workers) and 5 km.
 *   <li>No worker: undefined. Negative, NaN, infinite: refused.
 * </ul>
 *
 * <p>Source: China Academy of Urban Planning and Design, yearly reports on commuting in major Chinese cities; city
 * examination of the Ministry of Housing and Urban-Rural Development.
 *
 * <pre>{@code
 * CommuteShares.within(45, new double[] {30, 60}, new double[] {80, 20});  // 0.8
 * CommuteShares.mean(new double[] {30, 60}, new double[] {80, 20});        // 36
 * }</pre>
 */
public final class CommuteShares {
    /** Minutes of a commute that counts as acceptable in the city examination. */
    public static final double ACCEPTABLE_MINUTES = 45;
    /** Kilometres of a commute that counts as near in the city examination. */
    public static final double NEAR_KILOMETRES = 5;

    private CommuteShares() {}

    /**
     * The share of workers within a limit.
     *
     * @param limit minutes or km, inclusive
     * @param commutes of each group of workers, minutes or km, ≥ 0
     * @param workers of each group, ≥ 0
     * @return share in [0, 1]
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no worker
     */
    public static double within(double limit, double[] commutes, double[] workers) {
        Checks.nonNegative(limit, "limit");
        double all = total(commutes, workers);
        double[] near = new double[workers.length];
        for (int i = 0; i < near.length; i++) {
            near[i] = commutes[i] <= limit ? workers[i] : 0;
        }
        return Sums.of(near) / all;
    }

    /**
     * The mean commute.
     *
     * @param commutes of each group of workers, minutes or km, ≥ 0
     * @param workers of each group, ≥ 0
     * @return minutes or km
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no worker
     */
    public static double mean(double[] commutes, double[] workers) {
        double all = total(commutes, workers);
        return Sums.ofProducts(commutes, workers) / all;
    }

    private static double total(double[] commutes, double[] workers) {
        Checks.sameLength(workers.length, "workers", commutes.length, "commutes");
        Checks.nonNegative(commutes, "commutes");
        double all = Sums.of(Checks.nonNegative(workers, "workers"));
        if (all == 0) {
            throw UndefinedException.undefined("there are no workers");
        }
        return all;
    }
}
