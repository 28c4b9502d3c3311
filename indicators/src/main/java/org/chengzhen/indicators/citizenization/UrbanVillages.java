package org.chengzhen.indicators.citizenization;

import java.io.Serializable;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Quotient;

/**
 * How much of a city are urban villages, and how far their transformation has come.
 *
 * <p>Each a share of a whole: people in urban villages / people of the city; their area / area of the city; area
 * transformed / area planned; households resettled in place / households resettled; affordable homes / new homes.
 *
 * <ul>
 *   <li>Range [0, 1]. An empty whole: undefined. A part above its whole, negative, NaN, infinite: refused.
 *   <li>The three modes (demolish and rebuild, renovate, mixed) sum to 1.
 * </ul>
 *
 * <p>Source: State Council (2023), guidance on transforming urban villages in super-large and very large cities;
 * practice of the Ministry of Housing and Urban–Rural Development.
 *
 * <pre>{@code
 * UrbanVillages.populationShare(180, 1_200);  // 0.15
 * UrbanVillages.progress(12, 40);             // 0.3
 * }</pre>
 */
public final class UrbanVillages {
    private UrbanVillages() {}

    /**
     * How transformation is done, as shares of the planned area.
     *
     * @param rebuilt demolished and rebuilt
     * @param renovated improved in place
     * @param mixed both together
     */
    public record Modes(double rebuilt, double renovated, double mixed) implements Serializable {
        /**
         * Checks the shares.
         *
         * @throws IllegalArgumentException if one lies outside [0, 1], or they do not sum to 1
         * @param rebuilt demolished and rebuilt
         * @param renovated improved in place
         * @param mixed both together
         */
        public Modes {
            Checks.sumToOne(new double[] {rebuilt, renovated, mixed}, "modes");
        }

        /**
         * The shares of areas.
         *
         * @param rebuilt area demolished and rebuilt, ≥ 0
         * @param renovated area improved in place, ≥ 0
         * @param mixed area of both together, ≥ 0
         * @return shares that sum to 1
         * @throws IllegalArgumentException if an area is negative, NaN or infinite
         * @throws org.chengzhen.core.result.UndefinedException if there is no area
         */
        public static Modes ofAreas(double rebuilt, double renovated, double mixed) {
            Checks.nonNegative(new double[] {rebuilt, renovated, mixed}, "areas");
            double all = rebuilt + renovated + mixed;
            return new Modes(
                    Quotient.of(rebuilt, "rebuilt", all, "planned area"),
                    Quotient.of(renovated, "renovated", all, "planned area"),
                    Quotient.of(mixed, "mixed", all, "planned area"));
        }
    }

    /**
     * The share of people who live in urban villages.
     *
     * @param inVillages people, ≥ 0
     * @param city people of the city, ≥ those in villages
     * @return in [0, 1]
     * @throws IllegalArgumentException if an argument lies outside its domain
     * @throws org.chengzhen.core.result.UndefinedException if the city has nobody
     */
    public static double populationShare(double inVillages, double city) {
        return Quotient.share(inVillages, "people in villages", city, "people of the city");
    }

    /**
     * The share of area that urban villages take.
     *
     * @param villages km², ≥ 0
     * @param city km², ≥ that of villages
     * @return in [0, 1]
     * @throws IllegalArgumentException if an argument lies outside its domain
     * @throws org.chengzhen.core.result.UndefinedException if the city has no area
     */
    public static double areaShare(double villages, double city) {
        return Quotient.share(villages, "area of villages", city, "area of the city");
    }

    /**
     * How much of the plan is done.
     *
     * @param done area or projects, ≥ 0
     * @param planned in the same unit, ≥ done
     * @return in [0, 1]
     * @throws IllegalArgumentException if an argument lies outside its domain
     * @throws org.chengzhen.core.result.UndefinedException if nothing is planned
     */
    public static double progress(double done, double planned) {
        return Quotient.share(done, "done", planned, "planned");
    }

    /**
     * The share of households resettled in place.
     *
     * @param inPlace households, ≥ 0
     * @param resettled all households resettled, ≥ those in place
     * @return in [0, 1]
     * @throws IllegalArgumentException if an argument lies outside its domain
     * @throws org.chengzhen.core.result.UndefinedException if nobody was resettled
     */
    public static double resettledInPlace(double inPlace, double resettled) {
        return Quotient.share(inPlace, "resettled in place", resettled, "resettled households");
    }

    /**
     * The share of affordable homes among the new.
     *
     * @param affordable homes, ≥ 0
     * @param homes all new homes, ≥ affordable
     * @return in [0, 1]
     * @throws IllegalArgumentException if an argument lies outside its domain
     * @throws org.chengzhen.core.result.UndefinedException if there are no new homes
     */
    public static double affordableShare(double affordable, double homes) {
        return Quotient.share(affordable, "affordable homes", homes, "new homes");
    }
}
