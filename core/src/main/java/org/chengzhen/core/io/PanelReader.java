package org.chengzhen.core.io;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.chengzhen.core.panel.Panel;

/**
 * Reads tables of places, years and variables into a {@link Panel}, as people have them.
 *
 * <p>Formats, by content: text with commas, semicolons or tabs in any usual encoding; workbooks; tables of web pages;
 * the results of queries. Forms, told apart by the headers: a row for each place and year with the variables side by
 * side; years side by side ({@code population_2010}, {@code 2010年常住人口(万人)}, or of one variable that the title
 * names); one value a row, with a column that names the variable. Lines above the header are titles, and may give
 * unit, variable and year; a header may take several rows; rows of totals, of higher levels and of remarks are set
 * apart. Units come from the header, the row below it, the line above it, or a suffix ({@code _10k_yuan}); one that
 * had to be assumed is in the panel's notes. Values are brought to the unit of the variable exactly, rounded once. A
 * column that is no known variable is left out, and the notes say so.
 *
 * <p>Cells: thousands separators, decimal commas and full-width digits are read; an empty cell, {@code NA}, {@code -},
 * {@code ..} and their like are missing; {@code …} means less than the unit in a Chinese table, and missing in any
 * other; marks of footnotes are no digits. Codes are texts and keep their leading zeros. Where a gazetteer is set,
 * codes and names are looked up in it, and one that it does not know is a problem; else a place is what its code says,
 * or its name where there is no code.
 *
 * <pre>{@code
 * Panel panel = PanelReader.read(Path.of("yearbook.csv"));     // or one exception with all problems
 * PanelReader.look(Path.of("yearbook.xls"));                   // what would be read, and how
 * Reading some = PanelReader.look(Path.of("yearbook.csv")).readLeniently();   // the good cells, and the problems
 * }</pre>
 *
 * <p>All doors here read with the default settings; {@link #withDefaults()} gives a reader that can be set.
 */
public final class PanelReader {
    private PanelReader() {}

    /**
     * Reads a file with the default settings.
     *
     * @param file the file
     * @return the panel
     * @throws IOException if the file cannot be read
     * @throws UnreadableException if a cell, line or header is wrong; it lists them all
     */
    public static Panel read(Path file) throws IOException {
        return TableReader.DEFAULTS.read(file);
    }

    /**
     * Reads the result of a query with the default settings. Column labels are headers. The result set is
     * read to its end and left open.
     *
     * @param results of any JDBC database, before its first row
     * @return the panel
     * @throws SQLException if the database fails
     * @throws UnreadableException if a cell, row or label is wrong; it lists them all
     */
    public static Panel from(ResultSet results) throws SQLException {
        return TableReader.DEFAULTS.read(results);
    }

    /**
     * Looks at a file without reading it: what it is, and how it would be read. What was found wrongly is set right
     * there.
     *
     * @param file the file
     * @return what was found
     * @throws IOException if the file cannot be read
     */
    public static Look look(Path file) throws IOException {
        return TableReader.DEFAULTS.look(file);
    }

    /**
     * The default settings, to be changed.
     *
     * @return a reader that finds out everything, without a gazetteer
     */
    public static TableReader withDefaults() {
        return TableReader.DEFAULTS;
    }
}
