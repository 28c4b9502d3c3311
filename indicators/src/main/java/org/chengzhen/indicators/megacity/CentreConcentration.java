package org.chengzhen.indicators.megacity;

import java.util.Arrays;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * How far the people of a city crowd in its centre.
 *
 * <p>Population share s_P = P_c/P; area share s_A = A_c/A; concentration = s_P/s_A; central density P_c/A_c,
 * persons per km².
 *
 * <ul>
 *   <li>s_P and s_A in [0, 1]; concentration ≥ 0, 1 where people spread evenly.
 *   <li>A zero population or area of the city, or a zero area of the centre: the parts that divide by it are
 *       undefined.
 *   <li>A centre larger than its city, negative, NaN, infinite: refused.
 * </ul>
 *
 * <p>Source: National Development and Reform Commission (2021), Key Tasks for New Urbanization; Outline of the
 * 14th Five-Year Plan: the average density of central urban areas should stay within 10,000 persons per km².
 *
 * <pre>{@code
 * CentreConcentration.ratio(830, 2000, 380, 6000);       // 6.55
 * CentreConcentration.exceedsGuide(8_300_000.0 / 380);   // true
 * }</pre>
 */
public final class CentreConcentration {
    /** The guide for the average density of central urban areas, persons per km² (NDRC 2021). */
    public static final double GUIDE_DENSITY = 10_000;

    private CentreConcentration() {}

    /**
     * The share of the centre.
     *
     * @param centre people or area of the centre, ≥ 0
     * @param city the same of the whole city, at least that of the centre
     * @return share in [0, 1]
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite, or the centre is larger
     * @throws UndefinedException if the city has none
     */
    public static double share(double centre, double city) {
        Checks.nonNegative(centre, "centre");
        Checks.nonNegative(city, "city");
        Checks.argument(centre <= city, "centre must be at most the city's %s but is %s", city, centre);
        if (city == 0) {
            throw UndefinedException.undefined("the city's total is zero");
        }
        return centre / city;
    }

    /**
     * The population share over the area share.
     *
     * @param centrePopulation people in the centre, ≥ 0
     * @param cityPopulation people in the city
     * @param centreArea area of the centre, ≥ 0
     * @param cityArea area of the city
     * @return concentration ≥ 0
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite, or the centre is larger
     * @throws UndefinedException if the city's population, its area or the centre's area is zero
     */
    public static double ratio(double centrePopulation, double cityPopulation, double centreArea, double cityArea) {
        double people = share(centrePopulation, cityPopulation);
        double area = share(centreArea, cityArea);
        if (area == 0) {
            throw UndefinedException.undefined("the centre's area is zero");
        }
        return people / area;
    }

    /**
     * The density of the centre.
     *
     * @param persons people in the centre, ≥ 0
     * @param squareKilometres area of the centre, ≥ 0
     * @return persons per km²
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws UndefinedException if the area is zero
     */
    public static double density(double persons, double squareKilometres) {
        Checks.nonNegative(persons, "centre population");
        Checks.nonNegative(squareKilometres, "centre area");
        if (squareKilometres == 0) {
            throw UndefinedException.undefined("the centre's area is zero");
        }
        return persons / squareKilometres;
    }

    /**
     * Whether a density lies above the guide.
     *
     * @param density persons per km²
     * @return true where strictly above {@link #GUIDE_DENSITY}
     * @throws IllegalArgumentException if the density is negative, NaN or infinite
     */
    public static boolean exceedsGuide(double density) {
        return Checks.nonNegative(density, "density") > GUIDE_DENSITY;
    }

    /**
     * Whether the share of the centre has risen from each of the last three observations to the next.
     *
     * @param shares in order of time, NaN where missing
     * @return true where the last three shares at hand rise strictly
     * @throws UndefinedException if fewer than three are at hand
     */
    public static boolean rising(double... shares) {
        double[] present = Arrays.stream(shares).filter(s -> !Double.isNaN(s)).toArray();
        int n = present.length;
        if (n < 3) {
            throw UndefinedException.insufficient("observations of the share", 3, n);
        }
        return present[n - 1] > present[n - 2] && present[n - 2] > present[n - 3];
    }
}
