package org.chengzhen.methods.growth;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * Whether growth comes from more inputs or from their better use, by the share s = g_A/g_Y of total factor
 * productivity in the growth of output.
 *
 * <ul>
 *   <li>INTENSIVE s ≥ 0.5; MIXED 0.3 ≤ s &lt; 0.5; EXTENSIVE s &lt; 0.3, negative shares among them.
 *   <li>Output that does not grow: undefined. NaN and infinity are refused.
 *   <li>Limits are met within 1e-12, so that 0.03/0.1 counts as 0.3.
 * </ul>
 *
 * <p>Source: the limits are a convention of this library; the idea: Wu Jinglian (2013), The choice of China's
 * growth mode.
 *
 * <pre>{@code
 * GrowthMode.of(0.08, 0.425);  // MIXED
 * GrowthMode.of(0.08, 0.5);    // INTENSIVE
 * }</pre>
 */
public enum GrowthMode {
    /** Growth mostly from productivity. */
    INTENSIVE,
    /** Between the two. */
    MIXED,
    /** Growth mostly from more capital, labour or land. */
    EXTENSIVE;

    /** The share from which growth is intensive. */
    public static final double INTENSIVE_FROM = 0.5;

    /** The share from which growth is mixed. */
    public static final double MIXED_FROM = 0.3;

    /**
     * The mode with the usual limits.
     *
     * @param outputGrowth g_Y
     * @param productivityShare s
     * @return the mode
     * @throws IllegalArgumentException if a value is NaN or infinite
     * @throws UndefinedException if output does not grow
     */
    public static GrowthMode of(double outputGrowth, double productivityShare) {
        return of(outputGrowth, productivityShare, MIXED_FROM, INTENSIVE_FROM);
    }

    /**
     * The mode with limits of one's own.
     *
     * @param outputGrowth g_Y
     * @param productivityShare s
     * @param mixedFrom least share of mixed growth
     * @param intensiveFrom least share of intensive growth, ≥ mixedFrom
     * @return the mode
     * @throws IllegalArgumentException if a value is NaN or infinite, or the limits fall
     * @throws UndefinedException if output does not grow
     */
    public static GrowthMode of(double outputGrowth, double productivityShare, double mixedFrom, double intensiveFrom) {
        Checks.finite(outputGrowth, "outputGrowth");
        Checks.finite(productivityShare, "productivityShare");
        Checks.finite(mixedFrom, "mixedFrom");
        Checks.between(intensiveFrom, mixedFrom, Double.MAX_VALUE, "intensiveFrom");
        if (outputGrowth <= 0) {
            throw UndefinedException.undefined("output does not grow: its growth is " + outputGrowth);
        }
        if (Ties.atLeast(productivityShare, intensiveFrom)) {
            return INTENSIVE;
        }
        return Ties.atLeast(productivityShare, mixedFrom) ? MIXED : EXTENSIVE;
    }
}
