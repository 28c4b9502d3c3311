package org.chengzhen.core.place;

import org.chengzhen.core.internal.Checks;

/**
 * The size class of a city by its urban permanent population (城区常住人口): five classes in seven tiers.
 *
 * <p>Lower bounds are inclusive, compared before any rounding. The population is that of the city proper: the
 * built-up area connected to the seat of the municipal government, not the prefecture, not the districts.
 * Towns and county seats stand outside the scale.
 *
 * <p>Source: State Council (2014), Notice on Adjusting the Standards for City-Size Classification, Guofa
 * [2014] No. 51.
 *
 * <pre>{@code
 * CitySize.of(9_950_000);   // VERY_LARGE: Wuhan in the census of 2020
 * }</pre>
 */
public enum CitySize {
    /** Type II small city (Ⅱ型小城市): below 200,000. */
    SMALL_II(0, "Ⅱ型小城市"),
    /** Type I small city (Ⅰ型小城市): 200,000 to below 500,000. */
    SMALL_I(200_000, "Ⅰ型小城市"),
    /** Medium city (中等城市): 500,000 to below one million. */
    MEDIUM(500_000, "中等城市"),
    /** Type II large city (Ⅱ型大城市): one to below three million. */
    LARGE_II(1_000_000, "Ⅱ型大城市"),
    /** Type I large city (Ⅰ型大城市): three to below five million. */
    LARGE_I(3_000_000, "Ⅰ型大城市"),
    /** Very large city (特大城市): five to below ten million. */
    VERY_LARGE(5_000_000, "特大城市"),
    /** Super-large city (超大城市): ten million and more. */
    SUPER_LARGE(10_000_000, "超大城市");

    private final double lowerBound;
    private final String localName;

    CitySize(double lowerBound, String localName) {
        this.lowerBound = lowerBound;
        this.localName = localName;
    }

    /**
     * The class of a city.
     *
     * @param urbanPopulation urban permanent population of the city proper, persons ≥ 0
     * @return the class
     * @throws IllegalArgumentException if the population is negative, NaN or infinite
     */
    public static CitySize of(double urbanPopulation) {
        Checks.nonNegative(urbanPopulation, "urbanPopulation");
        CitySize size = SMALL_II;
        for (CitySize candidate : values()) {
            if (urbanPopulation >= candidate.lowerBound) {
                size = candidate;
            }
        }
        return size;
    }

    /**
     * The least population of the class.
     *
     * @return persons, inclusive
     */
    public double lowerBound() {
        return lowerBound;
    }

    /**
     * The Chinese term.
     *
     * @return as {@code 超大城市}
     */
    public String localName() {
        return localName;
    }
}
