package org.chengzhen.indicators.county;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * Whether people and built-up land go the same way, and how much stands empty.
 *
 * <p>The sign table: population growth ≥ 0 GROW, else SHRINK; built-up growth &gt; 0 EXPAND, else CONTRACT. Vacancy = empty /
 * all dwellings; seats per pupil = school seats / pupils.
 *
 * <ul>
 *   <li>SHRINK_EXPAND, people leave while land is built up, is the mismatch that planners look for.
 *   <li>No dwellings or no pupils: undefined. More empty dwellings than dwellings, negative counts, NaN and infinity are
 *       refused.
 * </ul>
 *
 * <p>Algorithm: comparison. Source: practice; Long Ying, Wu Kang (2016), Shrinking cities in a rapidly urbanizing China.
 *
 * <pre>{@code
 * Shrinkage.of(-0.08, 0.12);         // SHRINK_EXPAND
 * Shrinkage.vacancy(3200, 20_000);   // 0.16
 * }</pre>
 */
public enum Shrinkage {
    /** People and land grow. */
    GROW_EXPAND,
    /** People grow on no more land. */
    GROW_CONTRACT,
    /** People leave while land is built up. */
    SHRINK_EXPAND,
    /** People leave and land is given back, or stands still. */
    SHRINK_CONTRACT;

    /**
     * The state.
     *
     * @param populationGrowth rate of growth of the population
     * @param builtUpGrowth rate of growth of the built-up area
     * @return one of four
     * @throws IllegalArgumentException if an argument is NaN or infinite
     */
    public static Shrinkage of(double populationGrowth, double builtUpGrowth) {
        boolean expands = Checks.finite(builtUpGrowth, "built-up growth") > 0;
        if (Checks.finite(populationGrowth, "population growth") >= 0) {
            return expands ? GROW_EXPAND : GROW_CONTRACT;
        }
        return expands ? SHRINK_EXPAND : SHRINK_CONTRACT;
    }

    /**
     * The share of dwellings that stand empty.
     *
     * @param vacant empty dwellings ≥ 0
     * @param dwellings all dwellings ≥ vacant
     * @return a fraction
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite, or more are empty than there are
     * @throws UndefinedException if there are no dwellings
     */
    public static double vacancy(double vacant, double dwellings) {
        Checks.nonNegative(vacant, "vacant");
        Checks.nonNegative(dwellings, "dwellings");
        Checks.argument(vacant <= dwellings, "vacant must be <= dwellings (%s) but is %s", dwellings, vacant);
        if (dwellings == 0) {
            throw UndefinedException.undefined("there are no dwellings");
        }
        return vacant / dwellings;
    }

    /**
     * School seats for each pupil.
     *
     * @param seats ≥ 0
     * @param pupils ≥ 0
     * @return a ratio, above 1 where seats stand empty
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws UndefinedException if there are no pupils
     */
    public static double seatsPerPupil(double seats, double pupils) {
        Checks.nonNegative(seats, "seats");
        Checks.nonNegative(pupils, "pupils");
        if (pupils == 0) {
            throw UndefinedException.undefined("there are no pupils");
        }
        return seats / pupils;
    }
}
