package org.chengzhen.methods.composite;

/** To which of two neighbouring grades the value on their boundary belongs. */
public enum Boundary {
    /** To the upper: [a, b). */
    LOWER_INCLUSIVE,
    /** To the lower: (a, b]. */
    UPPER_INCLUSIVE
}
