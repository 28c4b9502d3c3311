package org.chengzhen.indicators.citizenization;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Ties;

/** Whether people move into a place or away, by its resident–registered ratio; limits are met within rounding. */
public enum PopulationFlow {
    /** At least 1.5 residents for each registered person. */
    STRONG_INFLOW,
    /** Above 1.1 and below 1.5. */
    INFLOW,
    /** From 0.9 to 1.1, both included. */
    BALANCED,
    /** From 0.8 to below 0.9. */
    OUTFLOW,
    /** Below 0.8. */
    STRONG_OUTFLOW;

    /**
     * The class of a ratio. The limits are a convention of practice.
     *
     * @param ratio residents over registered people, ≥ 0
     * @return the class
     * @throws IllegalArgumentException if the ratio is negative, NaN or infinite
     */
    public static PopulationFlow of(double ratio) {
        Checks.nonNegative(ratio, "ratio");
        if (Ties.atLeast(ratio, 1.5)) {
            return STRONG_INFLOW;
        }
        if (Ties.less(1.1, ratio)) {
            return INFLOW;
        }
        if (Ties.atLeast(ratio, 0.9)) {
            return BALANCED;
        }
        return Ties.atLeast(ratio, 0.8) ? OUTFLOW : STRONG_OUTFLOW;
    }
}
