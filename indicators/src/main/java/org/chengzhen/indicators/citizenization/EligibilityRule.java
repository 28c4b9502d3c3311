package org.chengzhen.indicators.citizenization;

import java.io.Serializable;
import org.chengzhen.core.internal.Checks;

/**
 * When a migrant may register in a city: after years of stable work and of stable residence, both inclusive.
 *
 * <p>Since 2019 cities of fewer than three million people in the city proper ask for nothing, cities from three to
 * five million have relaxed their conditions fully, larger ones use points; the years that a city asks for are its own.
 *
 * <p>Source: National Development and Reform Commission, key tasks of new-type urbanization 2019 and 2020.
 *
 * @param employedYears e, years of work under contract or with insurance, ≥ 0
 * @param residentYears r, years of legal residence, ≥ 0
 */
public record EligibilityRule(double employedYears, double residentYears) implements Serializable {
    /** One year of each. */
    public static final EligibilityRule ONE_YEAR = new EligibilityRule(1, 1);

    /** No condition, as in cities of fewer than three million people since 2019. */
    public static final EligibilityRule OPEN = new EligibilityRule(0, 0);

    /** City proper below which conditions are abolished, persons. */
    public static final double OPEN_BELOW = 3_000_000;

    /**
     * Checks the years.
     *
     * @throws IllegalArgumentException if one is negative, NaN or infinite
     * @param employedYears e, years of work under contract or with insurance, ≥ 0
     * @param residentYears r, years of legal residence, ≥ 0
     */
    public EligibilityRule {
        Checks.nonNegative(employedYears, "employedYears");
        Checks.nonNegative(residentYears, "residentYears");
    }

    /**
     * The rule of a city: none below three million people, its own above.
     *
     * @param cityProper permanent population of the city proper, persons ≥ 0
     * @param own what the city asks for where it may ask
     * @return the rule that holds
     * @throws IllegalArgumentException if the population is negative, NaN or infinite
     */
    public static EligibilityRule ofCity(double cityProper, EligibilityRule own) {
        return Checks.nonNegative(cityProper, "cityProper") < OPEN_BELOW ? OPEN : own;
    }
}
