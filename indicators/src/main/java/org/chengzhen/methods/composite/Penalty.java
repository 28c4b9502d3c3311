package org.chengzhen.methods.composite;

/** What uneven criteria do to a score of {@link MazziottaPareto}. */
public enum Penalty {
    /** Unevenness lowers it, where more is better, as of well-being. */
    NEGATIVE,
    /** Unevenness raises it, where more is worse, as of deprivation. */
    POSITIVE
}
