package org.chengzhen.core.panel;

import org.chengzhen.core.result.InvalidValueException;

/** How many cells a panel may have: mistaken codes or years would fill the memory with gaps. */
final class PanelRoom {
    /** The most cells of one variable: the longest array. */
    private static final int MOST_CELLS = Integer.MAX_VALUE - 8;
    /** 32 MB, which nobody needs to account for. */
    private static final long FREE_CELLS = 1 << 22;
    /** Beyond that, one value in this many cells. */
    private static final long CELLS_PER_VALUE = 512;

    private PanelRoom() {}

    /** Refuses a size that the values at hand do not account for. */
    static void require(long places, long years, long variables, long values) {
        long column = places * years;
        long cells = column > Integer.MAX_VALUE ? Long.MAX_VALUE : column * Math.max(1, variables);
        if (column > MOST_CELLS || (cells > FREE_CELLS && cells / CELLS_PER_VALUE > values)) {
            throw InvalidValueException.tooLarge(places, years, variables, values);
        }
    }
}
