package org.chengzhen.methods.inequality;

import org.chengzhen.core.result.UndefinedException;

/**
 * The Palma ratio: the share of the richest tenth over that of the poorest two fifths; and the quintile ratio,
 * the richest fifth over the poorest.
 *
 * <p>Palma = (1 − L(0.9)) / L(0.4); S80/S20 = (1 − L(0.8)) / L(0.2), with L the {@link LorenzCurve}: a place on
 * the border of a quantile is split. No unit.
 *
 * <ul>
 *   <li>Range [¼, ∞) and [1, ∞); ¼ and 1 where all are equal.
 *   <li>One place: ¼ and 1. No place: too few data. Nothing at the bottom, or all zero: undefined. Negative
 *       values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sort; O(n log n).
 *
 * <p>Source: Palma, J. G. (2011), Homogeneous middles vs. heterogeneous tails, Dev. Change 42; Cobham, A. and
 * Sumner, A. (2013).
 *
 * <pre>{@code
 * PalmaRatio.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);             // 1.0
 * PalmaRatio.quintileRatio(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);  // 6.3333
 * }</pre>
 */
public final class PalmaRatio {
    /** The share of the population at the top of the ratio (Palma 2011). */
    public static final double TOP = 0.1;

    /** The share of the population at the bottom of the ratio (Palma 2011). */
    public static final double BOTTOM = 0.4;

    private static final double FIFTH = 0.2;

    private PalmaRatio() {}

    /**
     * The richest tenth over the poorest two fifths.
     *
     * @param values y, n values ≥ 0 in any one unit
     * @return the ratio, ≥ ¼
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or the poorest two fifths have nothing
     */
    public static double of(double... values) {
        return ratio(LorenzCurve.of(values), TOP, BOTTOM);
    }

    /**
     * The richest tenth over the poorest two fifths, of values per unit of weight.
     *
     * @param values y, n values ≥ 0, as income per head
     * @param weights w, n weights ≥ 0, as people
     * @return the ratio, ≥ ¼
     * @throws IllegalArgumentException if lengths differ, or a value or weight is negative, NaN or infinite
     * @throws UndefinedException if there is no value, Σw is zero, or the poorest two fifths have nothing
     */
    public static double weighted(double[] values, double[] weights) {
        return ratio(LorenzCurve.weighted(values, weights), TOP, BOTTOM);
    }

    /**
     * The richest fifth over the poorest, S80/S20.
     *
     * @param values y, n values ≥ 0 in any one unit
     * @return the ratio, ≥ 1
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or the poorest fifth has nothing
     */
    public static double quintileRatio(double... values) {
        return ratio(LorenzCurve.of(values), FIFTH, FIFTH);
    }

    private static double ratio(LorenzCurve curve, double top, double bottom) {
        double share = curve.at(bottom);
        double ratio = (1 - curve.at(1 - top)) / share;
        if (share == 0 || Double.isInfinite(ratio)) {
            throw UndefinedException.undefined("the bottom " + bottom + " has nothing");
        }
        return ratio;
    }
}
