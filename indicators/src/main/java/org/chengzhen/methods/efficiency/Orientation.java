package org.chengzhen.methods.efficiency;

/** Along which way a unit is measured against the frontier. */
public enum Orientation {
    /** How far inputs could shrink with outputs kept. */
    INPUT,
    /** How far outputs could grow with inputs kept. */
    OUTPUT
}
