package org.chengzhen.indicators.standards;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Quotient;
import org.chengzhen.core.result.UndefinedException;

/**
 * The permanent- and the registered-population urbanization rate, and the gap between them.
 *
 * <p>U = P_urban / P_total × 100 %; H = urban registered / registered × 100 %; g = U − H in percentage points.
 *
 * <ul>
 *   <li>U and H lie in [0, 100]; g mostly in [0, 30], below 0 where people move away: it is not clipped.
 *   <li>Total zero: undefined. Urban above total, negative, NaN, infinite: refused.
 *   <li>A change of a rate is in percentage points. Rates of different vintages must not be mixed.
 * </ul>
 *
 * <p>Source: National Bureau of Statistics, China Statistical Yearbook, table 2-1; Ministry of Public Security
 * for registered population.
 *
 * <pre>{@code
 * UrbanizationRates.permanent(920_710_000, 1_411_750_000);   // 65.2176…
 * UrbanizationRates.gap(65.22, 47.70);                       // 17.52
 * }</pre>
 */
public final class UrbanizationRates {
    private static final double PERCENT = 100;

    private UrbanizationRates() {}

    /**
     * The share of urban permanent residents.
     *
     * @param urban urban permanent population, persons ≥ 0
     * @param total permanent population, persons ≥ urban
     * @return U in percent
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite, or urban exceeds total
     * @throws UndefinedException if the total is zero
     */
    public static double permanent(double urban, double total) {
        return PERCENT * Quotient.share(urban, "urban population", total, "population");
    }

    /**
     * The share of people with urban registration.
     *
     * @param urban people with urban registration, persons ≥ 0
     * @param total registered population, persons ≥ urban
     * @return H in percent
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite, or urban exceeds total
     * @throws UndefinedException if the total is zero
     */
    public static double registered(double urban, double total) {
        return PERCENT * Quotient.share(urban, "urban registered population", total, "registered population");
    }

    /**
     * The gap between the rates.
     *
     * @param permanent U in percent, in [0, 100]
     * @param registered H in percent, in [0, 100]
     * @return g in percentage points
     * @throws IllegalArgumentException if a rate lies outside [0, 100]
     */
    public static double gap(double permanent, double registered) {
        Checks.between(permanent, 0, PERCENT, "permanent rate");
        Checks.between(registered, 0, PERCENT, "registered rate");
        return permanent - registered;
    }
}
