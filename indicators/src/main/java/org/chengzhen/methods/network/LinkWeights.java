package org.chengzhen.methods.network;

/** What the weight of a link means on a path: packages differ here, so every path measure asks. */
public enum LinkWeights {
    /** Every link is one step long. */
    IGNORED,
    /** The weight is a length, time or cost: w long. */
    COSTS,
    /** The weight is a strength, as trains a day or commuters: 1/w long. */
    STRENGTHS
}
