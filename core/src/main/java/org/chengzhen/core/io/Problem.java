package org.chengzhen.core.io;

/**
 * One thing that is wrong with a source.
 *
 * @param line where it stands, from 1 with the header as line 1; the row's number for a database
 * @param column the header above it, empty where it concerns the whole line
 * @param content what stands there
 * @param message what is wrong with it
 */
public record Problem(long line, String column, String content, String message) {
    /** As {@code line 7, column "population": "12x3" is no number}. */
    @Override
    public String toString() {
        return "line " + line + (column.isEmpty() ? "" : ", column \"" + column + "\"") + ": \"" + content + "\" "
                + message;
    }
}
