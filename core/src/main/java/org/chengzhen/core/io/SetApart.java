package org.chengzhen.core.io;

/**
 * A row of a table that is none of its places.
 *
 * @param line where it stands
 * @param kind why it is set apart
 * @param text its name, or the sentence that it is
 */
public record SetApart(long line, Kind kind, String text) {
    /** Why a row is set apart. */
    public enum Kind {
        /** The sum of the others. */
        TOTAL,
        /** A unit that others of the table belong to, as a province among its cities. */
        HIGHER_LEVEL,
        /** A remark, or the source. */
        NOTE
    }

    /** As {@code line 12: 东林省 (HIGHER_LEVEL)}. */
    @Override
    public String toString() {
        return "line " + line + ": " + text + " (" + kind + ")";
    }
}
