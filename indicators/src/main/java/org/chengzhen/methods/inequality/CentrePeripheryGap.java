package org.chengzhen.methods.inequality;

import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Shown;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The gap between a centre and its periphery: what the centre has per head against the mean of the places
 * around it.
 *
 * <p>ȳ_p = Σ pᵢyᵢ / Σpᵢ over the periphery; ratio = y_c / ȳ_p; gap share = 1 − ȳ_p / y_c.
 *
 * <ul>
 *   <li>Ratio in [0, ∞), 1 where level, empty where ȳ_p = 0; gap share in (−∞, 1], 0 where level, empty where
 *       y_c = 0. A quotient beyond the range of a double is empty too.
 *   <li>No place around the centre: too few data. No people around it: undefined. Negative values, NaN and
 *       infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(n). Source: Williamson, J. G. (1965), Regional inequality and the process of
 * national development.
 *
 * <pre>{@code
 * var gap = CentrePeripheryGap.of(new double[] {60_000, 75_000, 90_000}, new double[] {300, 200, 100}, 120_000);
 * gap.ratio();  // OptionalDouble[1.7143]
 * }</pre>
 *
 * @param peripheryMean ȳ_p, the mean of the periphery weighted by people, in the unit of the values
 * @param ratio y_c / ȳ_p; empty where the periphery has nothing
 * @param gapShare 1 − ȳ_p / y_c; empty where the centre has nothing
 */
public record CentrePeripheryGap(double peripheryMean, OptionalDouble ratio, OptionalDouble gapShare)
        implements Serializable {
    /**
     * Compares a centre with its periphery.
     *
     * @param periphery yᵢ ≥ 0, per head
     * @param populations pᵢ ≥ 0 of the periphery
     * @param centre y_c ≥ 0, per head
     * @return mean, ratio and gap
     * @throws IllegalArgumentException if lengths differ, or a number is negative, NaN or infinite
     * @throws UndefinedException if there is no periphery, or it has no people
     */
    public static CentrePeripheryGap of(double[] periphery, double[] populations, double centre) {
        Checks.nonNegative(centre, "centre");
        Checks.sameLength(populations.length, "populations", periphery.length, "periphery");
        Checks.nonNegative(periphery, "periphery");
        Checks.nonNegative(populations, "populations");
        if (periphery.length == 0) {
            throw UndefinedException.insufficient("places around the centre", 1, 0);
        }
        double[] shares = PopulationShares.of(populations);
        double mean = Range.finite(Sums.ofProducts(shares, periphery), "the mean of the periphery");
        return new CentrePeripheryGap(mean, finite(centre / mean), finite(1 - mean / centre));
    }

    private static OptionalDouble finite(double quotient) {
        return Double.isFinite(quotient) ? OptionalDouble.of(quotient) : OptionalDouble.empty();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "CentrePeripheryGap[ratio %s, gap %s]",
                Shown.of("%.6g", ratio),
                Shown.of("%.6g", gapShare));
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
