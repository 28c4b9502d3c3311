package org.chengzhen.methods.convergence;

import org.chengzhen.core.result.UndefinedException;

/** Keeps an overflow from leaving as infinity or NaN. */
final class Range {
    private Range() {}

    /** The value, unless it left the range of doubles on the way. */
    static double finite(double value, String what) {
        if (!Double.isFinite(value)) {
            throw UndefinedException.undefined(what + " exceeds the range of doubles");
        }
        return value;
    }
}
