package org.chengzhen.indicators.citizenization;

import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;

/**
 * Whether urban land grows with urban people.
 *
 * <p>ε = (ΔA/A₀)/(ΔP/P₀), built-up area A in km², urban population P, both over the same years.
 *
 * <ul>
 *   <li>About {@link #PLANNING_NORM} is held reasonable; above, land runs ahead of people.
 *   <li>P that does not change: ε is empty.
 *   <li>Where land or people shrink ε is not to be read: the {@link Signs} say what happens.
 *   <li>A₀ or P₀ of zero, negative, NaN, infinite: refused.
 * </ul>
 *
 * <p>Source: Tan Rong and others on land and population urbanization; Chinese planning practice for 1.12.
 *
 * <pre>{@code
 * LandPopulationElasticity.of(40_058, 62_420, 66_978, 91_425).elasticity();  // OptionalDouble[1.5294]
 * }</pre>
 *
 * @param elasticity ε, empty where the population does not change
 * @param signs which of the two grew
 */
public record LandPopulationElasticity(OptionalDouble elasticity, Signs signs) implements Serializable {
    /** The elasticity that planning practice holds reasonable. */
    public static final double PLANNING_NORM = 1.12;

    /** Which of people and land grew. */
    public enum Signs {
        /** People do not shrink, land expands: ε may be read. */
        GROW_EXPAND,
        /** People do not shrink, land does not expand. */
        GROW_CONTRACT,
        /** People shrink, land expands. */
        SHRINK_EXPAND,
        /** People shrink, land does not expand. */
        SHRINK_CONTRACT;

        private static Signs of(double people, double land) {
            if (people >= 0) {
                return land > 0 ? GROW_EXPAND : GROW_CONTRACT;
            }
            return land > 0 ? SHRINK_EXPAND : SHRINK_CONTRACT;
        }
    }

    /**
     * The elasticity between two dates.
     *
     * @param areaStart A₀, above 0
     * @param areaEnd A₁, ≥ 0
     * @param populationStart P₀, above 0
     * @param populationEnd P₁, ≥ 0
     * @return elasticity and signs
     * @throws IllegalArgumentException if an argument lies outside its domain
     */
    public static LandPopulationElasticity of(
            double areaStart, double areaEnd, double populationStart, double populationEnd) {
        Checks.positive(areaStart, "areaStart");
        Checks.nonNegative(areaEnd, "areaEnd");
        Checks.positive(populationStart, "populationStart");
        Checks.nonNegative(populationEnd, "populationEnd");
        double land = (areaEnd - areaStart) / areaStart;
        double people = (populationEnd - populationStart) / populationStart;
        return new LandPopulationElasticity(
                people == 0 ? OptionalDouble.empty() : OptionalDouble.of(land / people), Signs.of(people, land));
    }

    /** Elasticity and signs. */
    @Override
    public String toString() {
        return "LandPopulationElasticity["
                + (elasticity.isPresent() ? String.format(Locale.ROOT, "%.4f", elasticity.getAsDouble()) : "undefined")
                + ", " + signs + "]";
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
