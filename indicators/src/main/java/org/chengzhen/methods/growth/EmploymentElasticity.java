package org.chengzhen.methods.growth;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The elasticity of employment to output: the per cent of jobs that go with one per cent of output.
 *
 * <p>Base period: (ΔL/L₀)/(ΔY/Y₀); midpoint: the same over the means of both dates; logarithmic: ΔlnL/ΔlnY;
 * regression: slope of lnL on lnY over the dates. L jobs, Y output at constant prices.
 *
 * <ul>
 *   <li>Any sign. Output unchanged, or a base of zero: undefined.
 *   <li>Negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: arithmetic; the regression is one sweep over the dates.
 *
 * <p>Source: Kapsos, S. (2005), The employment intensity of growth: trends and macroeconomic determinants.
 *
 * <pre>{@code
 * EmploymentElasticity.basePeriod(100, 102, 500, 540);   // 0.25
 * EmploymentElasticity.logarithmic(100, 102, 500, 540);  // 0.2573
 * }</pre>
 */
public final class EmploymentElasticity {
    private EmploymentElasticity() {}

    /** How jobs and output moved together. */
    public enum Pattern {
        /** Output grew, jobs did not fall. */
        JOB_CREATING,
        /** Output grew, jobs fell. */
        JOBLESS_GROWTH,
        /** Output fell, jobs grew. */
        LABOUR_HOARDING,
        /** Output fell, jobs did not grow. */
        JOB_LOSS
    }

    /**
     * The elasticity over the values of the first date.
     *
     * @param jobsStart L₀ ≥ 0
     * @param jobsEnd L₁ ≥ 0
     * @param outputStart Y₀ ≥ 0
     * @param outputEnd Y₁ ≥ 0
     * @return (ΔL/L₀)/(ΔY/Y₀)
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if a base is zero, output is unchanged, or a rate exceeds the range of doubles
     */
    public static double basePeriod(double jobsStart, double jobsEnd, double outputStart, double outputEnd) {
        check(jobsStart, jobsEnd, outputStart, outputEnd);
        return ratio(jobsEnd - jobsStart, jobsStart, outputEnd - outputStart, outputStart);
    }

    /**
     * The elasticity over the means of both dates, the same in both directions.
     *
     * @param jobsStart L₀ ≥ 0
     * @param jobsEnd L₁ ≥ 0
     * @param outputStart Y₀ ≥ 0
     * @param outputEnd Y₁ ≥ 0
     * @return (ΔL/(L₀ + L₁))/(ΔY/(Y₀ + Y₁))
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there are no jobs at all, output is unchanged, or the elasticity exceeds
     *     the range of doubles
     */
    public static double midpoint(double jobsStart, double jobsEnd, double outputStart, double outputEnd) {
        check(jobsStart, jobsEnd, outputStart, outputEnd);
        return ratio(
                jobsEnd - jobsStart,
                jobsStart / 2 + jobsEnd / 2,
                outputEnd - outputStart,
                outputStart / 2 + outputEnd / 2);
    }

    /**
     * The elasticity in differences of logarithms.
     *
     * @param jobsStart L₀ ≥ 0
     * @param jobsEnd L₁ ≥ 0
     * @param outputStart Y₀ ≥ 0
     * @param outputEnd Y₁ ≥ 0
     * @return ΔlnL/ΔlnY
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if a value is zero or output is unchanged
     */
    public static double logarithmic(double jobsStart, double jobsEnd, double outputStart, double outputEnd) {
        check(jobsStart, jobsEnd, outputStart, outputEnd);
        if (Math.min(Math.min(jobsStart, jobsEnd), Math.min(outputStart, outputEnd)) == 0) {
            throw UndefinedException.undefined("zero jobs or output have no logarithm");
        }
        if (outputStart == outputEnd) {
            throw UndefinedException.undefined("output is unchanged at " + outputStart);
        }
        return logChange(jobsStart, jobsEnd) / logChange(outputStart, outputEnd);
    }

    /** ln(end/start), which is not zero where the two differ by the last digit. */
    static double logChange(double start, double end) {
        double change = Math.log(end) - Math.log(start);
        return change == 0 ? Math.log1p((end - start) / start) : change;
    }

    /**
     * The elasticity over many dates: the least-squares slope of lnL on lnY.
     *
     * @param jobs L, one for each date, &gt; 0
     * @param output Y, one for each date, &gt; 0
     * @return the slope
     * @throws IllegalArgumentException if lengths differ, or a value is not positive and finite
     * @throws UndefinedException if there are fewer than three dates, or output never changes
     */
    public static double regression(double[] jobs, double[] output) {
        Checks.sameLength(output.length, "output", jobs.length, "jobs");
        double[] l = centredLogs(jobs, "jobs");
        double[] y = centredLogs(output, "output");
        if (jobs.length < 3) {
            throw UndefinedException.insufficient("dates", 3, jobs.length);
        }
        double spread = Sums.ofProducts(y, y);
        if (spread == 0) {
            throw UndefinedException.undefined("output never changes");
        }
        return Sums.ofProducts(y, l) / spread;
    }

    /**
     * The pattern of both changes.
     *
     * @param jobsChange ΔL
     * @param outputChange ΔY
     * @return one of four
     * @throws IllegalArgumentException if a change is NaN or infinite
     * @throws UndefinedException if output is unchanged
     */
    public static Pattern pattern(double jobsChange, double outputChange) {
        Checks.finite(jobsChange, "jobsChange");
        Checks.finite(outputChange, "outputChange");
        if (outputChange == 0) {
            throw UndefinedException.undefined("output is unchanged");
        }
        if (outputChange > 0) {
            return jobsChange >= 0 ? Pattern.JOB_CREATING : Pattern.JOBLESS_GROWTH;
        }
        return jobsChange > 0 ? Pattern.LABOUR_HOARDING : Pattern.JOB_LOSS;
    }

    private static void check(double jobsStart, double jobsEnd, double outputStart, double outputEnd) {
        Checks.nonNegative(jobsStart, "jobsStart");
        Checks.nonNegative(jobsEnd, "jobsEnd");
        Checks.nonNegative(outputStart, "outputStart");
        Checks.nonNegative(outputEnd, "outputEnd");
    }

    private static double ratio(double jobsChange, double jobsBase, double outputChange, double outputBase) {
        if (jobsBase == 0 || outputBase == 0) {
            throw UndefinedException.undefined("the base of " + (jobsBase == 0 ? "jobs" : "output") + " is zero");
        }
        if (outputChange == 0) {
            throw UndefinedException.undefined("output is unchanged");
        }
        double jobs = Range.finite(jobsChange / jobsBase, "the change of jobs");
        double output = Range.finite(outputChange / outputBase, "the change of output");
        return Range.finite(jobs / output, "the elasticity");
    }

    private static double[] centredLogs(double[] values, String name) {
        Checks.positive(values, name);
        double[] logs = new double[values.length];
        for (int i = 0; i < logs.length; i++) {
            // over the first value, so that equal values give exact zeros
            logs[i] = Math.log(values[i]) - Math.log(values[0]);
        }
        double mean = Sums.of(logs) / logs.length;
        for (int i = 0; i < logs.length; i++) {
            logs[i] -= mean;
        }
        return logs;
    }
}
