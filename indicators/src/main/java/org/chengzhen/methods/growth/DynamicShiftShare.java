package org.chengzhen.methods.growth;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Dynamic shift-share: the classic components of each period, summed, so that the base and the mix follow the
 * region as it changes.
 *
 * <p>N = ΣₜNₜ, M = ΣₜMₜ, C = ΣₜCₜ with period t from t to t + 1, as in {@link ShiftShare}.
 *
 * <ul>
 *   <li>Any sign; the components add up to the change from the first to the last date within rounding.
 *   <li>One period: the classic result. One date: too few data.
 *   <li>An industry may die and come back: in the period of its return its change is competitive.
 *   <li>Zero totals, negative values, NaN and infinity: as in {@link ShiftShare}.
 * </ul>
 *
 * <p>Algorithm: one sweep over dates and industries; O(Tn) time, O(Tn) memory for the periods' results.
 *
 * <p>Source: Barff, R. A. and Knight, P. L. (1988), Dynamic shift-share analysis.
 *
 * <pre>{@code
 * DynamicShiftShare.of(r, n).national();  // r = {{90, 20}, {95, 25}, {100, 40}}
 * // n = {{400, 150}, {410, 170}, {440, 210}}: 20.4828
 * }</pre>
 */
public final class DynamicShiftShare {
    private DynamicShiftShare() {}

    /**
     * The summed components, and those of each period.
     *
     * @param change Δe from the first date to the last
     * @param national N
     * @param mix M
     * @param competitive C
     * @param periods the classic result of each period
     */
    public record PeriodSums(
            double change,
            double national,
            double mix,
            double competitive,
            ImmutableList<ShiftShare.Components> periods)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "DynamicShiftShare[%.6g = national %.6g + mix %.6g + competitive %.6g, %d periods]",
                    change,
                    national,
                    mix,
                    competitive,
                    periods.size());
        }
    }

    /**
     * The decomposition.
     *
     * @param region employment of the region, a row for each date, a column for each industry, ≥ 0
     * @param nation the same of the nation
     * @return the components
     * @throws IllegalArgumentException if shapes differ, a value is negative, NaN or infinite, or the region
     *     has an industry that the nation has not
     * @throws UndefinedException if there are fewer than two dates, no industry, the nation's total at the
     *     start of a period is zero, or a component exceeds the range of doubles
     */
    public static PeriodSums of(double[][] region, double[][] nation) {
        Checks.sameLength(nation.length, "nation", region.length, "region");
        Checks.rectangular(region, "region");
        Checks.rectangular(nation, "nation");
        int dates = region.length;
        for (int t = 0; t < dates; t++) {
            Checks.sameLength(nation[t].length, "nation[" + t + "]", region[t].length, "region[" + t + "]");
            Checks.nonNegative(region[t], "region[" + t + "]");
            Checks.nonNegative(nation[t], "nation[" + t + "]");
            if (t + 1 < dates) {
                ShiftShare.checkBase(region[t], nation[t], "region[" + t + "]", "nation[" + t + "]");
            }
        }
        if (dates < 2) {
            throw UndefinedException.insufficient("dates", 2, dates);
        }
        ImmutableList.Builder<ShiftShare.Components> periods = ImmutableList.builder();
        double[] national = new double[dates - 1];
        double[] mix = new double[dates - 1];
        double[] competitive = new double[dates - 1];
        for (int t = 0; t + 1 < dates; t++) {
            ShiftShare.Components period = ShiftShare.of(region[t], region[t + 1], nation[t], nation[t + 1]);
            national[t] = period.national();
            mix[t] = period.mix();
            competitive[t] = period.competitive();
            periods.add(period);
        }
        return new PeriodSums(
                Sums.of(region[dates - 1]) - Sums.of(region[0]),
                Range.finite(Sums.of(national), "the national component"),
                Range.finite(Sums.of(mix), "the mix component"),
                Range.finite(Sums.of(competitive), "the competitive component"),
                periods.build());
    }

    /**
     * The decomposition.
     *
     * @param region employment of the region, a row for each date, a column for each industry, ≥ 0
     * @param nation the same of the nation
     * @return the components
     * @throws IllegalArgumentException if shapes differ, a value is negative, NaN or infinite, or the region
     * has an industry that the nation has not
     * @throws UndefinedException if there are fewer than two dates, no industry, the nation's total at the
     * start of a period is zero, or a component exceeds the range of doubles
     */
    public static PeriodSums of(DoubleMatrix region, DoubleMatrix nation) {
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(nation, "nation");
        return of(region.toRows(), nation.toRows());
    }
}
