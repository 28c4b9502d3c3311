package org.chengzhen.methods.concentration;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * Functional specialisation of cities: managers and producer services against production, beside the nation.
 *
 * <p>FS = (service/production)_city / (service/production)_nation − 1. The division of functions in a cluster is the
 * ratio of the core to the periphery, (service/production)_core / (service/production)_periphery. No unit.
 *
 * <ul>
 *   <li>FS in [−1, ∞): above 0 a city of services, below 0 one of production. Division in [0, ∞), 1 without division.
 *   <li>No production workers in one place, or no service workers in the nation or periphery: undefined, as is a
 *       quotient beyond the range of a double. Negative numbers, NaN and infinity are refused.
 * </ul>
 *
 * <p>Cost O(1). Source: Duranton, G. and Puga, D. (2005), From sectoral to functional urban specialisation, J. Urban Econ.
 * 57; division: Zhao Yong and Bai Yongxiu (2012), China's urban functional division.
 *
 * <pre>{@code
 * FunctionalSpecialization.of(300, 500, 4_000, 10_000);  // 0.5
 * }</pre>
 */
public final class FunctionalSpecialization {
    private FunctionalSpecialization() {}

    /**
     * The specialisation of a city in services.
     *
     * @param cityService service or managerial workers of the city
     * @param cityProduction production workers of the city
     * @param nationService the same of the nation
     * @param nationProduction the same of the nation
     * @return FS ≥ −1
     * @throws IllegalArgumentException if a number is negative, NaN or infinite
     * @throws UndefinedException if a divisor is zero
     */
    public static double of(double cityService, double cityProduction, double nationService, double nationProduction) {
        Checks.nonNegative(cityService, "cityService");
        Checks.nonNegative(cityProduction, "cityProduction");
        Checks.nonNegative(nationService, "nationService");
        Checks.nonNegative(nationProduction, "nationProduction");
        return ratio(cityService, cityProduction, nationService, nationProduction) - 1;
    }

    /**
     * The division of functions between core and periphery of a cluster.
     *
     * @param coreService service workers of the core
     * @param coreProduction production workers of the core
     * @param peripheryService service workers of all other cities
     * @param peripheryProduction production workers of all other cities
     * @return the ratio, ≥ 0
     * @throws IllegalArgumentException if a number is negative, NaN or infinite
     * @throws UndefinedException if a divisor is zero
     */
    public static double division(
            double coreService, double coreProduction, double peripheryService, double peripheryProduction) {
        Checks.nonNegative(coreService, "coreService");
        Checks.nonNegative(coreProduction, "coreProduction");
        Checks.nonNegative(peripheryService, "peripheryService");
        Checks.nonNegative(peripheryProduction, "peripheryProduction");
        return ratio(coreService, coreProduction, peripheryService, peripheryProduction);
    }

    private static double ratio(double service, double production, double otherService, double otherProduction) {
        if (production == 0 || otherProduction == 0 || otherService == 0) {
            throw UndefinedException.undefined(
                    otherService == 0
                            ? "there are no service workers to compare with"
                            : "there are no production workers");
        }
        return Quotients.of(service, production, otherService, otherProduction);
    }
}
