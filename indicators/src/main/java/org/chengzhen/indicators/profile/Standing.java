package org.chengzhen.indicators.profile;

/** How a place stands against one item of an indicator system. */
public enum Standing {
    /** The target is met. */
    MET,
    /** Not met yet, but as far as the straight line from the base asks, or fast enough to arrive in time. */
    ON_TRACK,
    /** Not met yet, and too slow to arrive in time. */
    BEHIND,
    /** Not met yet; how fast the value moves is not known. */
    OPEN,
    /** Not met in the year in which it was due, or of a target that holds always. */
    MISSED,
    /** The item sets no number, or one that needs a base that is not known. */
    NO_TARGET,
    /** There is no value. */
    NO_DATA
}
