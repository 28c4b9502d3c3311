package org.chengzhen.core.flow;

/** What a pair of places that a list of flows does not name stands for. */
public enum Unlisted {
    /** The list is complete: no flow where it names none, as in a timetable. */
    ZERO,
    /** The list is a part of the whole: a flow that it does not name is not known. */
    MISSING
}
