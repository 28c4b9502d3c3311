package org.chengzhen.methods.settlement;

import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.result.UndefinedException;

/**
 * Growth of built-up land against growth of people, and how intensely the land is used.
 *
 * <p>g_built = V₁/V₀ − 1, g_pop = P₁/P₀ − 1; sprawl ratio = g_built/g_pop. Intensity: GDP or people per km² of
 * built-up land, m² of it a person.
 *
 * <ul>
 *   <li>Ratio above 1: land outgrows people. People who do not grow: no ratio, and {@code shrinking} says
 *       whether they became fewer.
 *   <li>A start of zero: undefined. Negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Source: the ratio: Fulton, W., Pendall, R., Nguyen, M. and Harrison, A. (2001), Who sprawls most?, Brookings Institution;
 * land a person: GB 50137-2011.
 *
 * <pre>{@code
 * UrbanSprawl s = UrbanSprawl.of(500, 620, 400, 440);
 * s.ratio();                                  // OptionalDouble[2.4]
 * UrbanSprawl.perArea(4200, 620);             // 6.77…
 * }</pre>
 *
 * @param builtUpGrowth g_built over the period
 * @param populationGrowth g_pop over the period
 * @param ratio sprawl ratio, empty where the population does not grow
 */
public record UrbanSprawl(double builtUpGrowth, double populationGrowth, OptionalDouble ratio) implements Serializable {
    /** Urban construction land a person in m², lower limit of the norm (GB 50137-2011, by climate). */
    public static final double LAND_PER_PERSON_LOW = 65;
    /** Urban construction land a person in m², upper limit of the norm (GB 50137-2011, by climate). */
    public static final double LAND_PER_PERSON_HIGH = 115;

    /**
     * Compares the two growths.
     *
     * @param builtUpStart V₀, built-up area at the start
     * @param builtUpEnd V₁, at the end, in the same unit
     * @param populationStart P₀, people at the start
     * @param populationEnd P₁, people at the end
     * @return growths and ratio
     * @throws IllegalArgumentException if a value is negative or not finite
     * @throws UndefinedException if V₀ or P₀ is zero
     */
    public static UrbanSprawl of(double builtUpStart, double builtUpEnd, double populationStart, double populationEnd) {
        double built = growth(builtUpStart, builtUpEnd, "builtUp");
        double people = growth(populationStart, populationEnd, "population");
        return new UrbanSprawl(
                built,
                people,
                people > 0 && Double.isFinite(built / people)
                        ? OptionalDouble.of(built / people)
                        : OptionalDouble.empty());
    }

    /**
     * Growth of built-up land for each unit of growth of output.
     *
     * @param gdpStart output at the start
     * @param gdpEnd output at the end, at the same prices
     * @return g_built/g_gdp, below 1 where land is decoupled from output; empty where output does not change
     * @throws IllegalArgumentException if a value is negative or not finite
     * @throws UndefinedException if the output at the start is zero
     */
    public OptionalDouble landElasticityOfOutput(double gdpStart, double gdpEnd) {
        double output = growth(gdpStart, gdpEnd, "gdp");
        double elasticity = builtUpGrowth / output;
        return Double.isFinite(elasticity) ? OptionalDouble.of(elasticity) : OptionalDouble.empty();
    }

    /**
     * Whether people became fewer.
     *
     * @return true if g_pop &lt; 0
     */
    public boolean shrinking() {
        return populationGrowth < 0;
    }

    /**
     * Output or people for each unit of built-up land.
     *
     * @param amount output or people
     * @param builtUp built-up area, km²
     * @return amount per km²
     * @throws IllegalArgumentException if a value is negative or not finite
     * @throws UndefinedException if there is no built-up land
     */
    public static double perArea(double amount, double builtUp) {
        Checks.nonNegative(amount, "amount");
        Checks.nonNegative(builtUp, "builtUp");
        if (builtUp == 0) {
            throw UndefinedException.undefined("there is no built-up land");
        }
        return Range.finite(amount / builtUp, "the amount per area");
    }

    /**
     * Built-up land a person.
     *
     * @param builtUp built-up area, km²
     * @param population people
     * @return m² a person; the norm lies between {@link #LAND_PER_PERSON_LOW} and
     *     {@link #LAND_PER_PERSON_HIGH}
     * @throws IllegalArgumentException if a value is negative or not finite
     * @throws UndefinedException if there are no people
     */
    public static double landPerPerson(double builtUp, double population) {
        Checks.nonNegative(builtUp, "builtUp");
        Checks.nonNegative(population, "population");
        if (population == 0) {
            throw UndefinedException.undefined("there are no people");
        }
        return Range.finite(builtUp * 1e6 / population, "land per person");
    }

    private static double growth(double start, double end, String name) {
        Checks.nonNegative(start, name + "Start");
        Checks.nonNegative(end, name + "End");
        if (start == 0) {
            throw UndefinedException.undefined(name + "Start is zero");
        }
        return Range.finite((end - start) / start, "the growth of " + name);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "UrbanSprawl[ratio = %s: built-up %.4f, people %.4f%s]",
                ratio.isPresent() ? String.format(Locale.ROOT, "%.4f", ratio.getAsDouble()) : "undefined",
                builtUpGrowth,
                populationGrowth,
                shrinking() ? ", shrinking" : "");
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
