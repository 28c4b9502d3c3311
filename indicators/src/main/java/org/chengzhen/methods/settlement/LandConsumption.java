package org.chengzhen.methods.settlement;

import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Ties;

/**
 * Land consumption against population growth, SDG 11.3.1.
 *
 * <p>LCR = (V₁ − V₀)/V₀/T, PGR = ln(P₁/P₀)/T, LCRPGR = LCR/PGR, with built-up area V in km², people P and T in
 * years. The land rate is linear, not logarithmic, since the metadata of 2021.
 *
 * <ul>
 *   <li>V₀ &gt; 0, V₁ ≥ 0, P &gt; 0, T &gt; 0; other input and NaN are refused.
 *   <li>No population growth: the ratio has no value, the rates stand.
 *   <li>Read the ratio with its {@link #quadrant}: a negative one can be growth on shrinking land or sprawl
 *       while people leave. Never average ratios over cities: average their parts.
 * </ul>
 *
 * <p>Source: UN-Habitat, SDG indicator metadata 11.3.1 (2021, 2024).
 *
 * <pre>{@code
 * LandConsumption.of(100, 130, 500_000, 600_000, 10).ratio();   // OptionalDouble[1.6454…]
 * LandConsumption.of(100, 110, 500_000, 450_000, 5).quadrant();   // SPRAWL_WHILE_SHRINKING
 * }</pre>
 *
 * @param landConsumptionRate LCR, per year
 * @param populationGrowthRate PGR, per year
 * @param ratio LCRPGR, empty where the population does not change
 * @param quadrant the signs of both rates
 * @param builtUpPerPersonStart V₀/P₀ in m² a person
 * @param builtUpPerPersonEnd V₁/P₁ in m² a person
 * @param builtUpPerPersonChange change of built-up area a person over the period, in percent
 * @param builtUpChange change of built-up area over the period, in percent
 */
public record LandConsumption(
        double landConsumptionRate,
        double populationGrowthRate,
        OptionalDouble ratio,
        Quadrant quadrant,
        double builtUpPerPersonStart,
        double builtUpPerPersonEnd,
        double builtUpPerPersonChange,
        double builtUpChange)
        implements Serializable {
    private static final double SQUARE_METRES = 1e6;

    /** What both rates say together. */
    public enum Quadrant {
        /** People grow at least as fast as built-up land, which does not shrink: 0 ≤ ratio ≤ 1. */
        EFFICIENT_GROWTH,
        /** Built-up land grows faster than people, who grow too: ratio &gt; 1. */
        SPRAWL,
        /** Built-up land grows or stays while people become fewer: ratio ≤ 0. */
        SPRAWL_WHILE_SHRINKING,
        /** Built-up land shrinks while people grow: ratio &lt; 0. */
        DENSIFICATION,
        /** Both shrink: ratio &gt; 0, and not to be read as growth. */
        SHRINKING,
        /** The population does not change: no ratio. */
        STABLE_POPULATION
    }

    /**
     * Computes rates, ratio and the secondary indicators.
     *
     * @param builtUpStart V₀, km² at the start
     * @param builtUpEnd V₁, km² at the end
     * @param populationStart P₀, people at the start
     * @param populationEnd P₁, people at the end
     * @param years T
     * @return the indicator with its parts
     * @throws IllegalArgumentException if an argument is outside its domain
     */
    public static LandConsumption of(
            double builtUpStart, double builtUpEnd, double populationStart, double populationEnd, double years) {
        Checks.positive(builtUpStart, "builtUpStart");
        Checks.nonNegative(builtUpEnd, "builtUpEnd");
        Checks.positive(populationStart, "populationStart");
        Checks.positive(populationEnd, "populationEnd");
        Checks.positive(years, "years");
        double growth = builtUpEnd / builtUpStart - 1;
        double land = (builtUpEnd - builtUpStart) / builtUpStart / years;
        // log1p keeps the digits of slow growth
        double people = Math.log1p((populationEnd - populationStart) / populationStart) / years;
        double start = builtUpStart / populationStart;
        double end = builtUpEnd / populationEnd;
        double[] parts = {land, people, start * SQUARE_METRES, end * SQUARE_METRES, end / start, growth};
        for (double part : parts) {
            Range.finite(part, "land or people of one date next to those of the other");
        }
        return new LandConsumption(
                land,
                people,
                people == 0 || !Double.isFinite(land / people)
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(land / people),
                quadrant(land, people),
                start * SQUARE_METRES,
                end * SQUARE_METRES,
                100 * (end / start - 1),
                100 * growth);
    }

    private static Quadrant quadrant(double land, double people) {
        if (people == 0) {
            return Quadrant.STABLE_POPULATION;
        }
        if (people > 0) {
            if (land < 0) {
                return Quadrant.DENSIFICATION;
            }
            return Ties.less(people, land) ? Quadrant.SPRAWL : Quadrant.EFFICIENT_GROWTH;
        }
        return land < 0 ? Quadrant.SHRINKING : Quadrant.SPRAWL_WHILE_SHRINKING;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "LandConsumption[LCRPGR = %s, %s: land %.4f, people %.4f a year; %.1f to %.1f m² a person]",
                ratio.isPresent() ? String.format(Locale.ROOT, "%.4f", ratio.getAsDouble()) : "undefined",
                quadrant,
                landConsumptionRate,
                populationGrowthRate,
                builtUpPerPersonStart,
                builtUpPerPersonEnd);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
