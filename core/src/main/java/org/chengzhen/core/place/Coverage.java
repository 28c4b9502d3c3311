package org.chengzhen.core.place;

/** Whether a plan takes in a unit as a whole. */
public enum Coverage {
    /** The whole unit. */
    WHOLE,
    /** Only some of its counties or districts; a number for the whole unit overstates the part. */
    PART
}
