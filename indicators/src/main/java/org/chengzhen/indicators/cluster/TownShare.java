package org.chengzhen.indicators.cluster;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * The part of small towns in urban people: town areas against city areas.
 *
 * <p>t = P_town / (P_town + P_city); P_town people in town areas (statistical urban–rural codes 12x), P_city people
 * in city areas (11x).
 *
 * <ul>
 *   <li>Range [0, 1]; above 1/2 more urban people live in towns than in cities.
 *   <li>No urban people: undefined. Negative, NaN, infinite: refused.
 * </ul>
 *
 * <p>Source: National Bureau of Statistics, Rules on the statistical division of urban and rural areas (Guohan [2008]
 * No. 60) for the areas; the share is a convention of this library.
 *
 * <pre>{@code
 * TownShare.of(30, 70);  // 0.3
 * }</pre>
 */
public final class TownShare {
    private TownShare() {}

    /**
     * The share of town areas.
     *
     * @param town people in town areas, ≥ 0
     * @param city people in city areas, ≥ 0
     * @return t in [0, 1]
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there are no urban people
     */
    public static double of(double town, double city) {
        Checks.nonNegative(town, "town");
        Checks.nonNegative(city, "city");
        if (town == 0 && city == 0) {
            throw UndefinedException.undefined("there are no urban people");
        }
        return town / (town + city);
    }
}
