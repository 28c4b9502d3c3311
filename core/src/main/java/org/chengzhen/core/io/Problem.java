package org.chengzhen.core.io;

import java.io.Serializable;

/**
 * One thing that is wrong with a source.
 *
 * @param sheet in which it stands, empty where the source is one table
 * @param line where it stands: the line of a text, the row of a sheet, the number of a row of a query
 * @param cell its address in a sheet, as {@code C7}; empty for all else
 * @param column the header above it, empty where it concerns the whole line
 * @param content what stands there
 * @param message what is wrong with it, and where there is one the way on
 */
public record Problem(String sheet, long line, String cell, String column, String content, String message)
        implements Serializable {
    /**
     * A problem of a text or a query.
     *
     * @param line where it stands, from 1
     * @param column the header above it, empty where it concerns the whole line
     * @param content what stands there
     * @param message what is wrong with it
     */
    public Problem(long line, String column, String content, String message) {
        this("", line, "", column, content, message);
    }

    /** As {@code line 7, column "population": "12x3" is no number}. */
    @Override
    public String toString() {
        String where = sheet.isEmpty()
                ? "line " + line
                : "sheet \"" + sheet + "\", " + (cell.isEmpty() ? "row " + line : "cell " + cell);
        return where
                + (column.isEmpty() ? "" : ", column \"" + column + "\"")
                + (content.isEmpty() && column.isEmpty() ? ": " : ": \"" + content + "\" ")
                + message;
    }
}
