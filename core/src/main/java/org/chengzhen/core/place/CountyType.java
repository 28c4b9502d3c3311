package org.chengzhen.core.place;

import com.google.common.collect.ImmutableSet;
import org.chengzhen.core.internal.Checks;

/**
 * The types of county towns by whose function they are to be developed: five in the edition of 2022, four named in that of
 * 2026, which drops the one that loses population and adds the land border.
 *
 * <p>Source: General Offices of the CPC Central Committee and the State Council (2022), Opinions on Promoting
 * Urbanization with County Towns as an Important Carrier. The opinions name the types and give no numeric rule.
 * National People's Congress (2026), Outline of the 15th Five-Year Plan, chapter 31.
 */
public enum CountyType {
    /** On the periphery of a big city (大城市周边县城): satellite town that takes in people and functions. */
    BIG_CITY_PERIPHERY("大城市周边县城"),
    /** With a specialised function (专业功能县城): manufacturing, trade and logistics, culture and tourism. */
    SPECIALISED_FUNCTION("专业功能县城"),
    /** In a main area of agricultural products (农产品主产区县城). */
    MAIN_AGRICULTURAL("农产品主产区县城"),
    /** In an area of key ecological function (重点生态功能区县城). */
    KEY_ECOLOGICAL("重点生态功能区县城"),
    /** That loses population (人口流失县城): to shrink in order and concentrate. */
    POPULATION_LOSS("人口流失县城"),
    /** On the land border (陆地边境县城): named since 2026. */
    LAND_BORDER("陆地边境县城");

    private static final ImmutableSet<CountyType> EDITION_2022 = ImmutableSet.of(
            BIG_CITY_PERIPHERY, SPECIALISED_FUNCTION, MAIN_AGRICULTURAL, KEY_ECOLOGICAL, POPULATION_LOSS);
    private static final ImmutableSet<CountyType> EDITION_2026 =
            ImmutableSet.of(BIG_CITY_PERIPHERY, MAIN_AGRICULTURAL, KEY_ECOLOGICAL, LAND_BORDER);
    private static final int FIRST_YEAR = 2022;
    private static final int SECOND_YEAR = 2026;

    private final String localName;

    CountyType(String localName) {
        this.localName = localName;
    }

    /**
     * The types that the document in force names.
     *
     * @param year from 2022
     * @return the five of 2022, or from 2026 on the four of the outline
     * @throws IllegalArgumentException if the year is before the first edition
     */
    public static ImmutableSet<CountyType> named(int year) {
        Checks.argument(
                year >= FIRST_YEAR,
                "year must be %d or later, since when types are named, but is %d",
                FIRST_YEAR,
                year);
        return year < SECOND_YEAR ? EDITION_2022 : EDITION_2026;
    }

    /**
     * The Chinese term.
     *
     * @return as {@code 人口流失县城}
     */
    public String localName() {
        return localName;
    }
}
