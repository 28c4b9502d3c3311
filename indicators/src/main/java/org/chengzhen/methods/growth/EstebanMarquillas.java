package org.chengzhen.methods.growth;

import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Shift-share after Esteban-Marquillas: the competitive component freed from the mix of industries, and what
 * specialization in one's strong industries adds.
 *
 * <p>Homothetic employment e*ᵢ = e·Eᵢ/E is what the region would have with the nation's structure;
 * C* = Σe*ᵢ(gᵢʳ − gᵢ), A = Σ(eᵢ − e*ᵢ)(gᵢʳ − gᵢ), C = C* + A; N and M as in {@link ShiftShare}.
 *
 * <ul>
 *   <li>Any sign; N + M + C* + A = Δe within rounding.
 *   <li>An industry that the region did not have has no growth rate: its whole change is in C*, none in A.
 *   <li>Zero totals, negative values, NaN and infinity: as in {@link ShiftShare}.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(n) time and memory.
 *
 * <p>Source: Esteban-Marquillas, J. M. (1972), A reinterpretation of shift-share analysis.
 *
 * <pre>{@code
 * EstebanMarquillas.of(r0, r1, n0, n1).allocation();  // r0 = {90, 20, 10, 60}, r1 = {100, 40, 10, 55}
 * // n0 = {400, 150, 150, 400}, n1 = {440, 210, 135, 480}: -2.3636
 * }</pre>
 */
public final class EstebanMarquillas {
    private EstebanMarquillas() {}

    /**
     * The components of a region.
     *
     * @param change Δe
     * @param national N
     * @param mix M
     * @param homotheticCompetitive C*
     * @param allocation A
     */
    public record HomotheticParts(
            double change, double national, double mix, double homotheticCompetitive, double allocation)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "EstebanMarquillas[%.6g = national %.6g + mix %.6g + homothetic %.6g + allocation %.6g]",
                    change,
                    national,
                    mix,
                    homotheticCompetitive,
                    allocation);
        }
    }

    /**
     * The decomposition.
     *
     * @param regionStart e, employment of the region by industry at the start, ≥ 0
     * @param regionEnd the same at the end
     * @param nationStart E, employment of the nation by industry at the start, ≥ 0, the region included
     * @param nationEnd the same at the end
     * @return the components
     * @throws IllegalArgumentException if lengths differ, a value is negative, NaN or infinite, or the region
     *     has an industry at the start that the nation has not
     * @throws UndefinedException if there is no industry, or the nation's total at the start is zero
     */
    public static HomotheticParts of(
            double[] regionStart, double[] regionEnd, double[] nationStart, double[] nationEnd) {
        ShiftShare.Components classic = ShiftShare.of(regionStart, regionEnd, nationStart, nationEnd);
        int n = regionStart.length;
        double region = Sums.of(regionStart);
        double nation = Sums.of(nationStart);
        double[] homothetic = new double[n];
        double[] allocation = new double[n];
        for (int i = 0; i < n; i++) {
            double e = regionStart[i];
            double competitive = classic.industries().get(i).competitive();
            double expected = region * (nationStart[i] / nation);
            homothetic[i] = e == 0 ? competitive : expected * (competitive / e);
            allocation[i] = e == 0 ? 0 : (e - expected) * (competitive / e);
        }
        return new HomotheticParts(
                classic.change(),
                classic.national(),
                classic.mix(),
                Range.finite(Sums.of(homothetic), "the homothetic component"),
                Range.finite(Sums.of(allocation), "the allocation component"));
    }
}
