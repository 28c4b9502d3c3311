package org.chengzhen.indicators.county;

import org.chengzhen.core.internal.Checks;

/**
 * What drives the change of a population: births and deaths, or people who move.
 *
 * <p>P total change, m net migration, n natural increase, in persons or in the same rate. GROWTH_INFLOW P &gt; 0,
 * m &gt; 0; GROWTH_NATURAL P &gt; 0, m ≤ 0; LOSS_DOUBLE P ≤ 0, m &lt; 0, n &lt; 0; LOSS_OUTFLOW P ≤ 0, m &lt; 0, n ≥ 0;
 * LOSS_NATURAL P ≤ 0, m ≥ 0.
 *
 * <ul>
 *   <li>P is taken as given: a statistical discrepancy between P and n + m is no fault.
 *   <li>NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: comparison of signs. Source: after Webb, J. W. (1963), The natural and migrational components of
 * population changes in England and Wales, 1921–1931; {@link WebbSector} has his eight sectors.
 *
 * <pre>{@code
 * DemographicDriver.of(2, 3, -1);    // GROWTH_INFLOW
 * DemographicDriver.of(-4, -3, -1);  // LOSS_DOUBLE
 * }</pre>
 */
public enum DemographicDriver {
    /** Grows, and people move in. */
    GROWTH_INFLOW,
    /** Grows by births, although nobody moves in on balance. */
    GROWTH_NATURAL,
    /** Shrinks because people move away. */
    LOSS_OUTFLOW,
    /** Shrinks because people move away and deaths exceed births. */
    LOSS_DOUBLE,
    /** Shrinks by deaths, although nobody moves away on balance. */
    LOSS_NATURAL;

    /**
     * The driver.
     *
     * @param total P, change of the population
     * @param migration m, net migration
     * @param natural n, births less deaths
     * @return the class
     * @throws IllegalArgumentException if an argument is NaN or infinite
     */
    public static DemographicDriver of(double total, double migration, double natural) {
        Checks.finite(total, "total change");
        Checks.finite(migration, "net migration");
        Checks.finite(natural, "natural increase");
        if (total > 0) {
            return migration > 0 ? GROWTH_INFLOW : GROWTH_NATURAL;
        }
        if (migration >= 0) {
            return LOSS_NATURAL;
        }
        return natural < 0 ? LOSS_DOUBLE : LOSS_OUTFLOW;
    }
}
