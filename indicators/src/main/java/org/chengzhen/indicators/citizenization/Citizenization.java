package org.chengzhen.indicators.citizenization;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Quotient;
import org.chengzhen.core.result.UndefinedException;

/**
 * How far urban residents are registered where they live.
 *
 * <p>Citizenization rate κ = urban registered / urban permanent population × 100 %; semi-urbanized population
 * S = urban permanent − urban registered population, persons; resident–registered ratio R = permanent /
 * registered population; net floating rate m = R − 1.
 *
 * <ul>
 *   <li>κ is mostly in (0, 100], above 100 where people move away; S is negative there. Neither is clipped.
 *   <li>S comes from the populations, never from the rates: U − H = S/P holds only where the permanent and
 *       the registered total are equal.
 *   <li>A zero denominator: undefined. Negative, NaN, infinite: refused.
 * </ul>
 *
 * <p>Source: Wei Houkai, Su Hongjian (2013), Study on the citizenization of China's agricultural migrants,
 * Chinese Rural Economy; Wang Chunguang (2006) for semi-urbanization.
 *
 * <pre>{@code
 * Citizenization.rate(673_404_750, 920_710_000);           // 73.14
 * Citizenization.semiUrbanized(673_404_750, 920_710_000);  // 247_305_250
 * }</pre>
 */
public final class Citizenization {
    private Citizenization() {}

    /**
     * The citizenization rate.
     *
     * @param urbanRegistered people with urban registration, persons ≥ 0
     * @param urban urban permanent population, persons ≥ 0
     * @return κ in percent
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws UndefinedException if the urban population is zero
     */
    public static double rate(double urbanRegistered, double urban) {
        return 100 * Quotient.of(urbanRegistered, "urban registered population", urban, "urban population");
    }

    /**
     * The semi-urbanized population.
     *
     * @param urbanRegistered people with urban registration, persons ≥ 0
     * @param urban urban permanent population, persons ≥ 0
     * @return S in persons, below 0 where more are registered than live there
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     */
    public static double semiUrbanized(double urbanRegistered, double urban) {
        Checks.nonNegative(urbanRegistered, "urban registered population");
        Checks.nonNegative(urban, "urban population");
        return urban - urbanRegistered;
    }

    /**
     * The resident–registered ratio.
     *
     * @param resident permanent population, persons ≥ 0
     * @param registered registered population, persons ≥ 0
     * @return R ≥ 0; 1 where balanced
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws UndefinedException if nobody is registered
     */
    public static double residentRegisteredRatio(double resident, double registered) {
        return Quotient.of(resident, "population", registered, "registered population");
    }
}
