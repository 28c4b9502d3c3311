package org.chengzhen.core.place;

/** How sure a fact is. */
public enum Certainty {
    /** Read in, or agreeing with, the official document. */
    HIGH,
    /** Well supported, with a detail to verify. */
    MEDIUM,
    /** Sources differ, or only secondary ones are at hand. */
    LOW
}
