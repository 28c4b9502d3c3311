package org.chengzhen.methods.inputoutput;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Quotient;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Room for employment in a place: jobs against the labour force, and the jobs that demand would bring.
 *
 * <p>Job ratio = jobs/labour force; gap = labour force − jobs; absorption = new jobs/new entrants; potential
 * jobs = l′(I − A)⁻¹Δf, l jobs per unit of output, Δf a change of final demand.
 *
 * <ul>
 *   <li>Ratio and absorption ≥ 0, above 1 where jobs outnumber people; the gap is negative there.
 *   <li>No labour force or no entrants: undefined. Negative values, NaN and infinity are refused; Δf may fall.
 * </ul>
 *
 * <p>Algorithm: arithmetic; potential jobs O(n²) after the inversion of {@link Leontief}.
 *
 * <p>Source: practice of Chinese county planning; multipliers: Miller, R. E. and Blair, P. D. (2009),
 * Input-Output Analysis.
 *
 * <pre>{@code
 * EmploymentSpace.jobRatio(14.5, 26);   // 0.5577
 * EmploymentSpace.gap(14.5, 26);        // 11.5
 * }</pre>
 */
public final class EmploymentSpace {
    private EmploymentSpace() {}

    /**
     * Local jobs for each member of the labour force.
     *
     * @param jobs local jobs, ≥ 0
     * @param labourForce ≥ 0, in the same unit
     * @return jobs/labour force
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there is no labour force
     */
    public static double jobRatio(double jobs, double labourForce) {
        return ratio(jobs, "jobs", labourForce, "labourForce");
    }

    /**
     * The labour force without a local job.
     *
     * @param jobs local jobs, ≥ 0
     * @param labourForce ≥ 0, in the same unit
     * @return labour force − jobs
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     */
    public static double gap(double jobs, double labourForce) {
        return Checks.nonNegative(labourForce, "labourForce") - Checks.nonNegative(jobs, "jobs");
    }

    /**
     * New jobs for each new entrant to the labour force.
     *
     * @param newJobs ≥ 0
     * @param newEntrants ≥ 0, in the same unit
     * @return new jobs/new entrants
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there are no entrants
     */
    public static double absorption(double newJobs, double newEntrants) {
        return ratio(newJobs, "newJobs", newEntrants, "newEntrants");
    }

    /**
     * The jobs that a change of final demand calls for, in all sectors.
     *
     * @param model the Leontief model
     * @param jobsPerOutput l by sector, ≥ 0
     * @param demandChange Δf by sector
     * @return l′(I − A)⁻¹Δf
     * @throws IllegalArgumentException if lengths differ, or a value is outside its domain, NaN or infinite
     * @throws UndefinedException if the result exceeds the range of doubles
     */
    public static double potentialJobs(Leontief model, double[] jobsPerOutput, double[] demandChange) {
        Checks.nonNegative(jobsPerOutput, "jobsPerOutput");
        Checks.sameLength(jobsPerOutput.length, "jobsPerOutput", model.sectors(), "the model");
        double[] output = model.output(demandChange).toArray();
        return Range.finite(Sums.ofProducts(jobsPerOutput, output), "the jobs");
    }

    private static double ratio(double part, String partName, double whole, String wholeName) {
        return Quotient.of(part, partName, whole, wholeName);
    }
}
