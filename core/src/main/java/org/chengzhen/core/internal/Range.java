package org.chengzhen.core.internal;

import org.chengzhen.core.result.UndefinedException;

/** Keeps an overflow from leaving as infinity or NaN. */
public final class Range {
    private Range() {}

    /**
     * The value, unless it left the range of doubles on the way.
     *
     * @param value any number
     * @param what it is, for the message
     * @return the value
     * @throws UndefinedException if it is NaN or infinite
     */
    public static double finite(double value, String what) {
        if (!Double.isFinite(value)) {
            throw UndefinedException.undefined(what + " exceeds the range of doubles");
        }
        return value;
    }
}
