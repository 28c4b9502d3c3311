package org.chengzhen.methods.settlement;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * The share of a city's built-up area that is open space for public use, SDG 11.7.1.
 *
 * <p>Share = (open public space + land allocated to streets) / built-up area, areas in one unit; and the share
 * of people within a 400 m walk of open public space.
 *
 * <ul>
 *   <li>Range [0, 1]; UN-Habitat suggests 0.45 to 0.50, of which 30 to 35 % streets.
 *   <li>No built-up area, or no people: undefined. Open space and streets above the built-up area, people
 *       within reach above all people, negative values and NaN are refused.
 * </ul>
 *
 * <p>Source: UN-Habitat, SDG indicator metadata 11.7.1.
 *
 * <pre>{@code
 * OpenPublicSpace.share(18, 42, 200);            // 0.3
 * OpenPublicSpace.access(300_000, 400_000);      // 0.75
 * }</pre>
 */
public final class OpenPublicSpace {
    /** How far people walk to open public space, in metres (metadata 11.7.1). */
    public static final double WALKING_DISTANCE = 400;

    private OpenPublicSpace() {}

    /**
     * The share of the built-up area.
     *
     * @param openSpace area of open public space
     * @param streets area of land allocated to streets
     * @param builtUp built-up area of the city, in the same unit
     * @return the share in [0, 1]
     * @throws IllegalArgumentException if an area is negative or not finite, or the parts exceed the whole
     * @throws UndefinedException if the built-up area is zero
     */
    public static double share(double openSpace, double streets, double builtUp) {
        Checks.nonNegative(openSpace, "openSpace");
        Checks.nonNegative(streets, "streets");
        return GoalShares.share(openSpace + streets, "openSpace + streets", builtUp, "builtUp");
    }

    /**
     * The share of people within {@link #WALKING_DISTANCE} of open public space.
     *
     * @param withinReach people within reach, each counted once
     * @param population all people
     * @return the share in [0, 1]
     * @throws IllegalArgumentException if a number is negative or not finite, or the part exceeds the whole
     * @throws UndefinedException if there are no people
     */
    public static double access(double withinReach, double population) {
        return GoalShares.share(withinReach, "withinReach", population, "population");
    }
}
