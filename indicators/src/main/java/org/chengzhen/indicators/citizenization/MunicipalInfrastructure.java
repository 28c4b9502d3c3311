package org.chengzhen.indicators.citizenization;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Quotient;

/**
 * The levels of municipal infrastructure as the statistics of urban construction define them.
 *
 * <p>Penetration (water, gas) = people served / (urban + temporary population); density (roads, drains) = km / km² of
 * built-up area; treatment (sewage, waste) = treated / produced; amounts for each person or each ten thousand persons
 * over urban and temporary population; reliability of power = 1 − hours of interruption / 8760.
 *
 * <ul>
 *   <li>The temporary population counts. Without it penetration is too high.
 *   <li>Penetration is not capped: above 1 the data are to be checked.
 *   <li>Nobody, no area, nothing produced: undefined. Negative, NaN, infinite: refused.
 * </ul>
 *
 * <p>Source: Ministry of Housing and Urban–Rural Development, Statistical System of Urban Construction, and its
 * yearbook.
 *
 * <pre>{@code
 * MunicipalInfrastructure.penetration(298, 270, 40);  // 0.9613
 * MunicipalInfrastructure.density(1_520, 210);        // 7.238
 * }</pre>
 */
public final class MunicipalInfrastructure {
    /** Hours of a year of 365 days. */
    public static final double HOURS_A_YEAR = 8760;

    /** Road density that the State Council asked for by 2020, km per km² (2016 opinions on urban planning). */
    public static final double ROAD_DENSITY_TARGET = 8;

    /** 5G base stations for each ten thousand people that the 14th Five-Year Plan set for 2025. */
    public static final double BASE_STATION_TARGET_2025 = 26;

    private static final double TEN_THOUSAND = 10_000;

    private MunicipalInfrastructure() {}

    /**
     * The share of people served.
     *
     * @param served people with tap water, or with gas, ≥ 0
     * @param urban urban population, ≥ 0
     * @param temporary temporary population, ≥ 0
     * @return a share; above 1 the data are to be checked
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws org.chengzhen.core.result.UndefinedException if there is nobody
     */
    public static double penetration(double served, double urban, double temporary) {
        return Quotient.of(served, "served", people(urban, temporary), "population");
    }

    /**
     * Length for each square kilometre.
     *
     * @param kilometres of roads, or of drains, ≥ 0
     * @param builtUp km² of built-up area, ≥ 0
     * @return km per km²
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws org.chengzhen.core.result.UndefinedException if there is no built-up area
     */
    public static double density(double kilometres, double builtUp) {
        return Quotient.of(kilometres, "kilometres", builtUp, "built-up area");
    }

    /**
     * An amount for each person.
     *
     * @param amount m² of roads or of park, ≥ 0
     * @param urban urban population, ≥ 0
     * @param temporary temporary population, ≥ 0
     * @return amount per person
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws org.chengzhen.core.result.UndefinedException if there is nobody
     */
    public static double perPerson(double amount, double urban, double temporary) {
        return Quotient.of(amount, "amount", people(urban, temporary), "population");
    }

    /**
     * A count for each ten thousand persons.
     *
     * @param count of standard buses, or of base stations, ≥ 0
     * @param urban urban population, ≥ 0
     * @param temporary temporary population, ≥ 0
     * @return count per 10⁴ persons
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws org.chengzhen.core.result.UndefinedException if there is nobody
     */
    public static double perTenThousand(double count, double urban, double temporary) {
        return TEN_THOUSAND * perPerson(count, urban, temporary);
    }

    /**
     * The share that is treated.
     *
     * @param treated sewage, or waste without harm, ≥ 0
     * @param produced sewage discharged, or waste collected, ≥ treated
     * @return in [0, 1]
     * @throws IllegalArgumentException if an argument lies outside its domain
     * @throws org.chengzhen.core.result.UndefinedException if nothing is produced
     */
    public static double treatment(double treated, double produced) {
        return Quotient.share(treated, "treated", produced, "produced");
    }

    /**
     * The reliability of power.
     *
     * @param interruption mean hours of interruption a year (SAIDI), in [0, 8760]
     * @return in [0, 1]
     * @throws IllegalArgumentException if the hours lie outside the year
     */
    public static double reliability(double interruption) {
        return 1 - Checks.between(interruption, 0, HOURS_A_YEAR, "interruption") / HOURS_A_YEAR;
    }

    private static double people(double urban, double temporary) {
        return Checks.nonNegative(urban, "urban") + Checks.nonNegative(temporary, "temporary");
    }
}
