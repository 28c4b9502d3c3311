package org.chengzhen.methods.concentration;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * The balance of jobs and housing: jobs for each employed resident of a place, and how far the two lie apart over all
 * places.
 *
 * <p>Ratio = jobs/workers; spatial mismatch = ½ Σ |eᵢ/E − pᵢ/P|, the {@link Dissimilarity} of jobs and workers. No unit.
 *
 * <ul>
 *   <li>Ratio in [0, ∞), between {@link #BALANCED_FROM} and {@link #BALANCED_TO} balanced by custom; NaN in a place without
 *       workers, or with so few that the ratio exceeds the range of a double. Mismatch in [0, 1].
 *   <li>No place: too few data. No jobs or no workers anywhere: the mismatch is undefined. Negative values, NaN and
 *       infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(n).
 *
 * <p>Source: Kain, J. F. (1968), Housing segregation, negro employment, and metropolitan decentralization; Martin, R. W.
 * (2004), Spatial mismatch and the structure of American metropolitan areas.
 *
 * <pre>{@code
 * JobsHousingBalance.ratios(new double[] {120, 60, 20}, new double[] {60, 80, 60});    // {2.0, 0.75, 0.3333}
 * JobsHousingBalance.mismatch(new double[] {120, 60, 20}, new double[] {60, 80, 60});  // 0.3
 * }</pre>
 */
public final class JobsHousingBalance {
    /** The least ratio that counts as balanced, by custom. */
    public static final double BALANCED_FROM = 0.8;

    /** The largest ratio that counts as balanced, by custom. */
    public static final double BALANCED_TO = 1.2;

    private JobsHousingBalance() {}

    /**
     * Jobs for each employed resident.
     *
     * @param jobs e, n counts ≥ 0
     * @param workers p, n counts ≥ 0 of employed residents
     * @return one ratio for each place; NaN where there are no workers
     * @throws IllegalArgumentException if lengths differ, or a count is negative, NaN or infinite
     * @throws UndefinedException if there is no place
     */
    public static ImmutableDoubleArray ratios(double[] jobs, double[] workers) {
        Checks.sameLength(workers.length, "workers", jobs.length, "jobs");
        Checks.nonNegative(jobs, "jobs");
        Checks.nonNegative(workers, "workers");
        if (jobs.length == 0) {
            throw UndefinedException.insufficient("places", 1, 0);
        }
        double[] ratios = new double[jobs.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = jobs[i] / workers[i];
            // no workers, or so few beside the jobs that the ratio is infinite
            ratios[i] = Double.isFinite(ratios[i]) ? ratios[i] : Double.NaN;
        }
        return ImmutableDoubleArray.copyOf(ratios);
    }

    /**
     * The spatial mismatch of jobs and workers.
     *
     * @param jobs e, n counts ≥ 0
     * @param workers p, n counts ≥ 0 of employed residents
     * @return ½ Σ |eᵢ/E − pᵢ/P| in [0, 1]
     * @throws IllegalArgumentException if lengths differ, or a count is negative, NaN or infinite
     * @throws UndefinedException if there is no place, or a sum is zero
     */
    public static double mismatch(double[] jobs, double[] workers) {
        Objects.requireNonNull(jobs, "jobs");
        Objects.requireNonNull(workers, "workers");
        return Dissimilarity.between(jobs, "jobs", workers, "workers");
    }
}
