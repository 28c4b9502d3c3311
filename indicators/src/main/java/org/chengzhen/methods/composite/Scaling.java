package org.chengzhen.methods.composite;

/** How the criteria of a table are brought to one scale, each so that more is better. */
public enum Scaling {
    /** (x − min)/(max − min), turned for costs; 1 − distance/largest distance for targets and intervals. */
    MIN_MAX,
    /** (x − mean)/sd with denominator n, the sign turned for costs. */
    Z_SCORE,
    /** x/√Σx²; for costs 1 − x/√Σx². */
    VECTOR,
    /** x/max for benefits, min/x for costs: needs positive values. */
    LEADER
}
