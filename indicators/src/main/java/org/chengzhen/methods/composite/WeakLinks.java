package org.chengzhen.methods.composite;

import com.google.common.primitives.ImmutableIntArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * Weak links (民生短板): the weakest of several normalized criteria, those below a threshold, and an index that
 * punishes unevenness.
 *
 * <p>min z, its place, {j: zⱼ below the threshold} (strictly); dispersion CV = s/z̄ with denominator n; penalized
 * composite z̄·(1 − CV).
 *
 * <ul>
 *   <li>Range: z in [0, 1], others refused. The penalized composite is below 0 where CV is above 1.
 *   <li>Mean zero: dispersion is empty, the penalized composite undefined; the minimum stands.
 *   <li>Of equal minima the first. No criterion: too few data.
 * </ul>
 *
 * <p>Algorithm: two passes.
 *
 * <p>Source: convention of this library, after the penalty by coefficient of variation of Mazziotta, M. and Pareto,
 * A. (2007), Un indicatore sintetico di dotazione infrastrutturale.
 *
 * <pre>{@code
 * WeakLinks.of(new double[] {0.82, 0.35, 0.64}, 0.6).minimum();  // 0.35
 * WeakLinks.penalizedMean(0.82, 0.35, 0.64);                     // 0.4097
 * }</pre>
 *
 * @param minimum the smallest z
 * @param weakest its index, the first of equals
 * @param below indices of the criteria below the threshold, ascending
 * @param dispersion CV; empty where the mean is zero
 */
public record WeakLinks(double minimum, int weakest, ImmutableIntArray below, OptionalDouble dispersion)
        implements Serializable {
    /**
     * The weak links of one place.
     *
     * @param normalized z in [0, 1]
     * @param threshold below which a criterion is weak, in [0, 1]
     * @return minimum, weak ones and dispersion
     * @throws IllegalArgumentException if a value or the threshold is outside [0, 1]
     * @throws UndefinedException if there is no criterion
     */
    public static WeakLinks of(double[] normalized, double threshold) {
        Objects.requireNonNull(normalized, "normalized");
        Checks.between(threshold, 0, 1, "threshold");
        check(normalized);
        ImmutableIntArray.Builder below = ImmutableIntArray.builder();
        int weakest = 0;
        for (int j = 0; j < normalized.length; j++) {
            weakest = Ties.less(normalized[j], normalized[weakest]) ? j : weakest;
            if (Ties.less(normalized[j], threshold)) {
                below.add(j);
            }
        }
        double mean = Columns.mean(normalized);
        OptionalDouble dispersion =
                mean == 0 ? OptionalDouble.empty() : OptionalDouble.of(deviation(normalized) / mean);
        return new WeakLinks(normalized[weakest], weakest, below.build(), dispersion);
    }

    /**
     * The mean, lowered by the dispersion.
     *
     * @param normalized z in [0, 1]
     * @return z̄·(1 − CV)
     * @throws IllegalArgumentException if a value is outside [0, 1]
     * @throws UndefinedException if there is no criterion, or all are zero
     */
    public static double penalizedMean(double... normalized) {
        Objects.requireNonNull(normalized, "normalized");
        check(normalized);
        double mean = Columns.mean(normalized);
        if (mean == 0) {
            throw UndefinedException.undefined("all " + normalized.length + " criteria are zero");
        }
        return mean - deviation(normalized);
    }

    private static double deviation(double[] z) {
        double[] range = Columns.range(z);
        return range[0] == range[1] ? 0 : Columns.populationDeviation(z);
    }

    private static void check(double[] z) {
        Checks.fractions(z, "normalized");
        if (z.length == 0) {
            throw UndefinedException.insufficient("criteria", 1, 0);
        }
    }

    /** The minimum and the weak ones. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "WeakLinks[min %.4f at %d, below threshold %s]", minimum, weakest, below);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
