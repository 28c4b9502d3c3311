package org.chengzhen.core.place;

/** The level of an administrative division. */
public enum AdministrativeLevel {
    /** A state. */
    NATION,
    /** A province, autonomous region, municipality under the central government, or special administrative region. */
    PROVINCE,
    /** A prefecture-level city, prefecture, league or autonomous prefecture. */
    PREFECTURE,
    /** A district, county-level city, county or banner. */
    COUNTY,
    /** A street, town or township. */
    TOWNSHIP
}
