package org.chengzhen.methods.spatial;

/** Where a place lies in the Moran scatterplot: its own value, then the mean of its neighbours. */
public enum Quadrant {
    /** High among high. */
    HH,
    /** Low among low. */
    LL,
    /** High among low. */
    HL,
    /** Low among high. */
    LH,
    /** An island, or the value or the lag is exactly the mean. */
    NONE
}
