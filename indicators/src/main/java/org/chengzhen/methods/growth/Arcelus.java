package org.chengzhen.methods.growth;

import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Shift-share after Arcelus: growth of the region as a whole set apart from that of its industries, and every
 * effect split into the part that the nation's structure would have brought and the part of specialization.
 *
 * <p>Δeᵢ = eᵢ[g + (gᵢ − g) + (gʳ − g) + (gᵢʳ − gʳ − gᵢ + g)]: national growth, industrial mix, regional
 * growth, regional industrial mix; gʳ growth of the region over all industries. Each with e*ᵢ = e·Eᵢ/E in
 * place of eᵢ is the expected part, with eᵢ − e*ᵢ the differential part.
 *
 * <ul>
 *   <li>Any sign; the four effects add up to the change within rounding, as do the two parts to each effect.
 *   <li>An industry that the region did not have: its whole change is in the regional industrial mix, as an
 *       expected part; of the other effects it has none.
 *   <li>A region without employment at the start: undefined. Other zeros, negative values, NaN and infinity:
 *       as in {@link ShiftShare}.
 * </ul>
 *
 * <p>Algorithm: two sweeps, O(n) time and memory.
 *
 * <p>Source: Arcelus, F. J. (1984), An extension of shift-share analysis.
 *
 * <pre>{@code
 * Arcelus.of(r0, r1, n0, n1).regionalGrowth().total();  // r0 = {90, 20, 10, 60}, r1 = {100, 40, 10, 55}
 * // n0 = {400, 150, 150, 400}, n1 = {440, 210, 135, 480}: -2.0
 * }</pre>
 */
public final class Arcelus {
    private Arcelus() {}

    /**
     * One effect.
     *
     * @param expectation the part with the nation's structure, from e*
     * @param differential the part of the region's specialization, from e − e*
     */
    public record Effect(double expectation, double differential) implements Serializable {
        /**
         * Both parts.
         *
         * @return expected + differential
         */
        public double total() {
            return expectation + differential;
        }
    }

    /**
     * The components of a region.
     *
     * @param change Δe
     * @param nationalGrowth from g
     * @param industrialMix from gᵢ − g
     * @param regionalGrowth from gʳ − g
     * @param regionalIndustrialMix from gᵢʳ − gʳ − gᵢ + g
     */
    public record Effects(
            double change,
            Effect nationalGrowth,
            Effect industrialMix,
            Effect regionalGrowth,
            Effect regionalIndustrialMix)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Arcelus[%.6g = national %.6g + mix %.6g + regional %.6g + regional mix %.6g]",
                    change,
                    nationalGrowth.total(),
                    industrialMix.total(),
                    regionalGrowth.total(),
                    regionalIndustrialMix.total());
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
     * @throws UndefinedException if there is no industry, a total at the start is zero, or an effect exceeds
     *     the range of doubles
     */
    public static Effects of(double[] regionStart, double[] regionEnd, double[] nationStart, double[] nationEnd) {
        ShiftShare.check(regionStart, regionEnd, nationStart, nationEnd);
        double region = Sums.of(regionStart);
        double nation = Sums.of(nationStart);
        if (region == 0) {
            throw UndefinedException.undefined("the region's total at the start is zero");
        }
        double g = ShiftShare.rate(nation, Sums.of(nationEnd));
        double gRegion = ShiftShare.rate(region, Sums.of(regionEnd));
        int n = regionStart.length;
        double[][] expectation = new double[4][n];
        double[][] differential = new double[4][n];
        for (int i = 0; i < n; i++) {
            double e = regionStart[i];
            if (e == 0) {
                expectation[3][i] = regionEnd[i];
                continue;
            }
            double homothetic = region * (nationStart[i] / nation);
            double gIndustry = ShiftShare.rate(nationStart[i], nationEnd[i]);
            double gOwn = ShiftShare.rate(e, regionEnd[i]);
            double[] rates = {g, gIndustry - g, gRegion - g, (gOwn - gRegion) - (gIndustry - g)};
            for (int effect = 0; effect < 4; effect++) {
                expectation[effect][i] = homothetic * rates[effect];
                differential[effect][i] = (e - homothetic) * rates[effect];
            }
        }
        return new Effects(
                Range.finite(Sums.of(regionEnd) - region, "the change"),
                effect(expectation[0], differential[0]),
                effect(expectation[1], differential[1]),
                effect(expectation[2], differential[2]),
                effect(expectation[3], differential[3]));
    }

    private static Effect effect(double[] expectation, double[] differential) {
        Effect effect = new Effect(
                Range.finite(Sums.of(expectation), "an effect"), Range.finite(Sums.of(differential), "an effect"));
        Range.finite(effect.total(), "an effect");
        return effect;
    }
}
