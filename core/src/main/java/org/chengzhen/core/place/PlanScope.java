package org.chengzhen.core.place;

/** Some plans of metropolitan areas draw two lines. */
public enum PlanScope {
    /** The metropolitan area proper. */
    AREA_PROPER,
    /** The wider scope for which the plan also speaks. */
    EXTENDED
}
