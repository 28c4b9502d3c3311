package org.chengzhen.indicators.megacity;

import org.chengzhen.core.internal.Checks;

/**
 * How a city grows: by scale, by what it makes of its scale, by both or neither.
 *
 * <p>Scale is the growth of land or people, efficiency that of factor productivity or of output per km². Zero counts
 * as no growth.
 */
public enum GrowthQuadrant {
    /** Scale and efficiency grow. */
    BALANCED,
    /** Only scale grows. */
    EXTENSIVE,
    /** Only efficiency grows. */
    INTENSIVE,
    /** Neither grows. */
    DECLINE;

    /**
     * The quadrant of two growth rates.
     *
     * @param scale growth of land or people
     * @param efficiency growth of factor productivity or output per km²
     * @return the quadrant
     * @throws IllegalArgumentException if a rate is NaN or infinite
     */
    public static GrowthQuadrant of(double scale, double efficiency) {
        Checks.finite(scale, "growth of scale");
        Checks.finite(efficiency, "growth of efficiency");
        if (scale > 0) {
            return efficiency > 0 ? BALANCED : EXTENSIVE;
        }
        return efficiency > 0 ? INTENSIVE : DECLINE;
    }
}
