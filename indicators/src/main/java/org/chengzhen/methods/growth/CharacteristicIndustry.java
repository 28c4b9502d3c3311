package org.chengzhen.methods.growth;

import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Ties;

/**
 * Which industries characterize a place: how concentrated an industry is there, against how it does there
 * beyond its nationwide growth.
 *
 * <p>LQ &gt; 1, C &gt; 0 STAR; LQ &gt; 1, C ≤ 0 MATURE_DECLINING; LQ ≤ 1, C &gt; 0 EMERGING; else WEAK; LQ the
 * location quotient, C = gᵢʳ − gᵢ the rate of the competitive effect of {@link ShiftShare}.
 *
 * <ul>
 *   <li>LQ of 1 is not above 1, C of 0 not above 0, within rounding; C is a difference of rates, of the size of 1 itself.
 *   <li>An industry below the least share of the place's total keeps its quadrant and is marked small.
 *   <li>A negative LQ, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: two comparisons.
 *
 * <p>Source: practice of Chinese county planning; the two axes from Dunn, E. S. (1960), A statistical and
 * analytical technique for regional analysis.
 *
 * <pre>{@code
 * CharacteristicIndustry.quadrant(1.8, 0.05);           // STAR
 * CharacteristicIndustry.of(1.8, 0.05, 0.01).small();   // true
 * }</pre>
 */
public final class CharacteristicIndustry {
    /** The share of the place's total below which an industry is small; convention of this library. */
    public static final double LEAST_SHARE = 0.03;

    private CharacteristicIndustry() {}

    /** The four quadrants. */
    public enum Quadrant {
        /** Concentrated and winning. */
        STAR,
        /** Concentrated and losing. */
        MATURE_DECLINING,
        /** Not concentrated, winning. */
        EMERGING,
        /** Neither. */
        WEAK
    }

    /**
     * The quadrant and whether the industry is small.
     *
     * @param quadrant one of four
     * @param small whether its share is below the least
     */
    public record Standing(Quadrant quadrant, boolean small) implements Serializable {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "CharacteristicIndustry[%s%s]", quadrant, small ? ", small" : "");
        }
    }

    /**
     * The quadrant alone.
     *
     * @param locationQuotient LQ ≥ 0
     * @param competitiveRate C
     * @return one of four
     * @throws IllegalArgumentException if LQ is negative, or a value is NaN or infinite
     */
    public static Quadrant quadrant(double locationQuotient, double competitiveRate) {
        Checks.nonNegative(locationQuotient, "locationQuotient");
        Checks.finite(competitiveRate, "competitiveRate");
        boolean winning = Ties.less(0, competitiveRate, 1);
        if (Ties.less(1, locationQuotient)) {
            return winning ? Quadrant.STAR : Quadrant.MATURE_DECLINING;
        }
        return winning ? Quadrant.EMERGING : Quadrant.WEAK;
    }

    /**
     * The quadrant with the usual filter of size.
     *
     * @param locationQuotient LQ ≥ 0
     * @param competitiveRate C
     * @param share of the industry in the place's total, in [0, 1]
     * @return quadrant and whether the share is below {@link #LEAST_SHARE}
     * @throws IllegalArgumentException if a value is outside its domain, NaN or infinite
     */
    public static Standing of(double locationQuotient, double competitiveRate, double share) {
        return of(locationQuotient, competitiveRate, share, LEAST_SHARE);
    }

    /**
     * The quadrant with a filter of size.
     *
     * @param locationQuotient LQ ≥ 0
     * @param competitiveRate C
     * @param share of the industry in the place's total, in [0, 1]
     * @param leastShare below which it is small, in [0, 1]
     * @return quadrant and whether the share is below the least
     * @throws IllegalArgumentException if a value is outside its domain, NaN or infinite
     */
    public static Standing of(double locationQuotient, double competitiveRate, double share, double leastShare) {
        Checks.between(share, 0, 1, "share");
        Checks.between(leastShare, 0, 1, "leastShare");
        return new Standing(quadrant(locationQuotient, competitiveRate), Ties.less(share, leastShare));
    }
}
