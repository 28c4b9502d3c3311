package org.chengzhen.core.io.table;

import java.io.IOException;
import java.io.Reader;

/**
 * The one reader of rows of text. Quotation marks as in RFC 4180; one that stands inside an unquoted cell, or text
 * behind a closing one, is a sign like others. Lines end in LF, CRLF or CR.
 */
final class DelimitedRows implements Rows {
    /** A cell longer than this began with a quotation mark that was never closed. */
    private static final int LONGEST = 1 << 20;

    /** A row of more signs or cells than this is none: a file that has no ends of lines, or is no table. */
    private static final int MOST_SIGNS = 1 << 24;

    private static final int MOST_CELLS = 1 << 19;

    private final Reader source;
    private final char delimiter;
    private final boolean tabsAreBlank;
    private final char[] buffer = new char[1 << 15];
    private int at;
    private int end;
    private long line = 1;

    DelimitedRows(Reader source, char delimiter, boolean tabsAreBlank) {
        this.source = source;
        this.delimiter = delimiter;
        this.tabsAreBlank = tabsAreBlank;
    }

    private boolean fill() throws IOException {
        if (at < end) {
            return true;
        }
        int n = source.read(buffer, 0, buffer.length);
        at = 0;
        end = Math.max(0, n);
        return n > 0;
    }

    @Override
    public boolean next(Row into) throws IOException {
        if (!fill()) {
            return false;
        }
        into.clear(line);
        long signs = 0;
        while (true) {
            if (into.size() > MOST_CELLS) {
                throw new RefusedException(
                        line, "", "has a row of more than " + MOST_CELLS + " cells: no table has so many");
            }
            if (!fill()) {
                into.endCell();
                return true;
            }
            if (buffer[at] == '"') {
                at++;
                quoted(into);
            }
            // plain signs up to the end of the cell, copied in stretches
            while (true) {
                if (!fill()) {
                    into.endCell();
                    return true;
                }
                int from = at;
                char c = 0;
                while (at < end) {
                    c = buffer[at];
                    if (c == delimiter || c == '\n' || c == '\r' || (tabsAreBlank && c == '\t')) {
                        break;
                    }
                    at++;
                }
                if (at > from) {
                    signs += at - from;
                    if (signs > MOST_SIGNS) {
                        throw new RefusedException(
                                line,
                                "",
                                "has a line of more than " + MOST_SIGNS + " signs: no table has so long ones");
                    }
                    into.append(buffer, from, at);
                }
                if (at < end) {
                    at++;
                    if (c == delimiter) {
                        into.endCell();
                        break;
                    }
                    if (c != '\t') {
                        if (c == '\r' && fill() && buffer[at] == '\n') {
                            at++;
                        }
                        line++;
                        into.endCell();
                        return true;
                    }
                }
            }
        }
    }

    private void quoted(Row into) throws IOException {
        long opened = line;
        int length = 0;
        boolean before = false;
        while (fill()) {
            int from = at;
            while (at < end && buffer[at] != '"') {
                char c = buffer[at];
                if (c == '\r' || (c == '\n' && !before)) {
                    line++;
                }
                before = c == '\r';
                at++;
            }
            into.append(buffer, from, at);
            length += at - from;
            if (length > LONGEST) {
                break;
            }
            if (at < end) {
                at++;
                before = false;
                if (!fill() || buffer[at] != '"') {
                    return;
                }
                into.append('"');
                at++;
            }
        }
        throw new RefusedException(opened, "\"", "opens a quotation mark that is never closed");
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
