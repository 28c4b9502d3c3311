package org.chengzhen.core.place;

/**
 * The five types of county towns by whose function they are to be developed.
 *
 * <p>Source: General Offices of the CPC Central Committee and the State Council (2022), Opinions on Promoting
 * Urbanization with County Towns as an Important Carrier. The opinions name the types and give no numeric rule.
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
    POPULATION_LOSS("人口流失县城");

    private final String localName;

    CountyType(String localName) {
        this.localName = localName;
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
