package org.chengzhen.core.io;

/** In what a file gives the land or the built-up surface of a cell. */
public enum ShareUnit {
    /** A fraction of the cell, 0 to 1. */
    FRACTION,
    /** Percent of the cell, 0 to 100. */
    PERCENT,
    /** Square metres in the cell, as GHSL publishes them. */
    SQUARE_METRES;

    /** What a value is divided by to give a fraction. */
    double divisor(double cellArea) {
        return switch (this) {
            case FRACTION -> 1;
            case PERCENT -> 100;
            case SQUARE_METRES -> cellArea * 1e6;
        };
    }
}
