package org.chengzhen.methods.growth;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Classic shift-share analysis: a region's change split into what the nation's growth, its own mix of
 * industries and its own competitiveness account for.
 *
 * <p>N = Σeᵢ g, M = Σeᵢ(gᵢ − g), C = Σeᵢ(gᵢʳ − gᵢ), N + M + C = Δe; e employment (or output) of the region
 * at the start, g growth of the nation, gᵢ of industry i in the nation, gᵢʳ in the region.
 *
 * <ul>
 *   <li>Any sign; the components add up to the change within rounding, for each industry too.
 *   <li>An industry that the region did not have (eᵢ = 0) has no growth rate there: its whole change is
 *       competitive, and it is marked {@link IndustryState#NEW}. One that died has rate −1.
 *   <li>An industry that the nation did not have: the same. The region cannot have one that the nation
 *       lacks: refused. A nation without any employment: undefined. No industry: too few data.
 *   <li>A rate or component that exceeds the range of doubles: undefined. Negative values, NaN and infinity
 *       are refused. Order of industries changes rounding at most.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(n) time and memory.
 *
 * <p>Source: Dunn, E. S. (1960), A statistical and analytical technique for regional analysis.
 *
 * <pre>{@code
 * ShiftShare.of(r0, r1, n0, n1).competitive();  // r0 = {90, 20, 10, 60}, r1 = {100, 40, 10, 55}
 * // n0 = {400, 150, 150, 400}, n1 = {440, 210, 135, 480}: -3.0
 * }</pre>
 */
public final class ShiftShare {
    private ShiftShare() {}

    /** What became of an industry of the region between start and end. */
    public enum IndustryState {
        /** Present at both ends. */
        CONTINUING,
        /** Absent at the start: it has no growth rate, its change is counted as competitive. */
        NEW,
        /** Present at the start, gone at the end. */
        DEAD,
        /** Absent at both ends. */
        ABSENT
    }

    /**
     * The components of one industry.
     *
     * @param change Δe
     * @param national eg
     * @param mix e(gᵢ − g)
     * @param competitive e(gᵢʳ − gᵢ)
     * @param state whether it is new, died, or went on
     */
    public record Industry(double change, double national, double mix, double competitive, IndustryState state)
            implements Serializable {}

    /**
     * The components of a region.
     *
     * @param change Δe over all industries
     * @param national N, growth at the nation's rate
     * @param mix M, industrial mix
     * @param competitive C, regional share
     * @param industries the same for each industry
     */
    public record Components(
            double change, double national, double mix, double competitive, ImmutableList<Industry> industries)
            implements Serializable {
        /**
         * What sets the region apart from the nation.
         *
         * @return M + C
         * @throws UndefinedException if it exceeds the range of doubles
         */
        public double netShift() {
            return Range.finite(mix + competitive, "the net shift");
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "ShiftShare[change %.6g = national %.6g + mix %.6g + competitive %.6g, %d industries]",
                    change,
                    national,
                    mix,
                    competitive,
                    industries.size());
        }
    }

    /**
     * The classic decomposition.
     *
     * @param regionStart e, employment of the region by industry at the start, ≥ 0
     * @param regionEnd the same at the end
     * @param nationStart employment of the nation by industry at the start, ≥ 0, the region included
     * @param nationEnd the same at the end
     * @return the components
     * @throws IllegalArgumentException if lengths differ, a value is negative, NaN or infinite, or the region
     *     has an industry at the start that the nation has not
     * @throws UndefinedException if there is no industry, the nation's total at the start is zero, or a
     *     component exceeds the range of doubles
     */
    public static Components of(double[] regionStart, double[] regionEnd, double[] nationStart, double[] nationEnd) {
        check(regionStart, regionEnd, nationStart, nationEnd);
        int n = regionStart.length;
        double growth = rate(Sums.of(nationStart), Sums.of(nationEnd));
        double[] national = new double[n];
        double[] mix = new double[n];
        double[] competitive = new double[n];
        ImmutableList.Builder<Industry> industries = ImmutableList.builderWithExpectedSize(n);
        for (int i = 0; i < n; i++) {
            double e = regionStart[i];
            double change = regionEnd[i] - e;
            double industryGrowth = e == 0 ? 0 : rate(nationStart[i], nationEnd[i]);
            national[i] = e * growth;
            mix[i] = e * (industryGrowth - growth);
            competitive[i] = change - e * industryGrowth;
            industries.add(
                    new Industry(change, national[i], mix[i], competitive[i], state(regionStart[i], regionEnd[i])));
        }
        double change = Sums.of(regionEnd) - Sums.of(regionStart);
        return new Components(
                Range.finite(change, "the change"),
                Range.finite(Sums.of(national), "the national component"),
                Range.finite(Sums.of(mix), "the mix component"),
                Range.finite(Sums.of(competitive), "the competitive component"),
                industries.build());
    }

    static void check(double[] regionStart, double[] regionEnd, double[] nationStart, double[] nationEnd) {
        Checks.sameLength(regionEnd.length, "regionEnd", regionStart.length, "regionStart");
        Checks.sameLength(nationStart.length, "nationStart", regionStart.length, "regionStart");
        Checks.sameLength(nationEnd.length, "nationEnd", regionStart.length, "regionStart");
        Checks.nonNegative(regionStart, "regionStart");
        Checks.nonNegative(regionEnd, "regionEnd");
        Checks.nonNegative(nationStart, "nationStart");
        Checks.nonNegative(nationEnd, "nationEnd");
        if (regionStart.length == 0) {
            throw UndefinedException.insufficient("industries", 1, 0);
        }
        checkBase(regionStart, nationStart, "regionStart", "nationStart");
        if (Sums.of(nationStart) == 0) {
            throw UndefinedException.undefined("the nation's total at the start is zero");
        }
    }

    /** Refuses an industry of the region that the nation lacks. */
    static void checkBase(double[] regionStart, double[] nationStart, String region, String nation) {
        for (int i = 0; i < regionStart.length; i++) {
            Checks.argument(
                    regionStart[i] == 0 || nationStart[i] > 0,
                    "%s[%d] must be > 0 where %s is %s but is %s",
                    nation,
                    i,
                    region,
                    regionStart[i],
                    nationStart[i]);
        }
    }

    static double rate(double start, double end) {
        return (end - start) / start;
    }

    private static IndustryState state(double start, double end) {
        if (start == 0) {
            return end == 0 ? IndustryState.ABSENT : IndustryState.NEW;
        }
        return end == 0 ? IndustryState.DEAD : IndustryState.CONTINUING;
    }
}
