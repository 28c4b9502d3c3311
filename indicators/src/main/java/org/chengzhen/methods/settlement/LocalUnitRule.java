package org.chengzhen.methods.settlement;

/** How local units are told apart at level 2. */
public enum LocalUnitRule {
    /** The rule of the 2021 manual: the larger share decides. */
    MANUAL_2021,
    /** The rule of July 2024: half of the people decide. */
    JULY_2024
}
