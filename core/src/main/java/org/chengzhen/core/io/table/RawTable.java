package org.chengzhen.core.io.table;

import java.io.IOException;
import java.util.List;

/** A table as it stands in a source. Cells that are merged all hold what the first of them holds. */
public interface RawTable {
    /**
     * The sheet, layer or table within the source.
     *
     * @return a name, empty where the source is one table
     */
    String sheet();

    /**
     * What it is, for people.
     *
     * @return as {@code CSV, semicolon, UTF-8}
     */
    String format();

    /**
     * Whether rows may be shorter than the header because empty cells at their ends were never written.
     *
     * @return true for workbooks and web pages, false for text and databases
     */
    boolean ragged();

    /**
     * Whether who opens the file in its program does not see this table.
     *
     * @return true for a hidden sheet
     */
    default boolean hidden() {
        return false;
    }

    /**
     * The tables that are seen.
     *
     * @param tables of one source
     * @return those that are not hidden; all, where all are
     */
    static List<RawTable> shown(List<RawTable> tables) {
        List<RawTable> shown = tables.stream().filter(table -> !table.hidden()).toList();
        return shown.isEmpty() ? tables : shown;
    }

    /**
     * How cells are separated.
     *
     * @return a sign for texts, 0 for all else
     */
    default char delimiter() {
        return 0;
    }

    /**
     * Opens the rows. A table that lies in a file can be opened again and again.
     *
     * @return the rows from the first on, to be closed
     * @throws IOException if the source fails
     */
    Rows rows() throws IOException;

    /**
     * A table that is at hand.
     *
     * @param sheet its name, perhaps empty
     * @param format what it is, for people
     * @param lines the rows, a {@code Double} for each number and the text of all else; null for an empty cell
     * @return the table
     */
    static RawTable of(String sheet, String format, List<? extends List<?>> lines) {
        return new ListedTable(sheet, format, false, lines);
    }
}
