package org.chengzhen.methods.settlement;

/** The class of a municipality or other local unit by where its people live on the grid. */
public enum LocalUnitClass {
    /** Level 1 and 2: at least half of the people in urban centres. */
    CITY,
    /** Level 1: neither city nor rural. */
    TOWN_SEMI_DENSE,
    /** Level 1: more than half of the people in rural cells. */
    RURAL,
    /** Level 2: a town of dense clusters. */
    DENSE_TOWN,
    /** Level 2: a town of semi-dense clusters. */
    SEMI_DENSE_TOWN,
    /** Level 2: suburban or peri-urban area. */
    SUBURB,
    /** Level 2: rural area of villages. */
    VILLAGE,
    /** Level 2: rural area of dispersed dwellings. */
    DISPERSED,
    /** Level 2: rural area where next to nobody lives. */
    MOSTLY_UNINHABITED
}
