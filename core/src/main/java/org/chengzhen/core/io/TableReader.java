package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import com.google.common.io.CharStreams;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.io.table.DelimitedFormat;
import org.chengzhen.core.io.table.QueryTable;
import org.chengzhen.core.io.table.RawTable;
import org.chengzhen.core.io.table.RefusedException;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Gazetteer;

/**
 * Reads tables of places, years and variables with settings of one's own: an immutable value, made by {@link
 * PanelReader#withDefaults()} and shared between files and threads.
 *
 * <p>What is not set is found out: the format by the content of the file, the encoding, the delimiter, the rows of
 * the header, the columns with their variables, units and years. {@link #look(Path)} shows what was found before
 * anything is read.
 *
 * <pre>{@code
 * TableReader reader = PanelReader.withDefaults().gazetteer(ChinaData.gazetteer()).year(2021);
 * Panel panel = reader.read(Path.of("yearbook.xlsx"));
 * Reading some = reader.readLeniently(Path.of("yearbook.xlsx"));
 * }</pre>
 */
public final class TableReader {
    static final TableReader DEFAULTS = new TableReader(new Settings());

    private final Settings settings;

    TableReader(Settings settings) {
        this.settings = settings;
    }

    Settings settings() {
        return settings;
    }

    private TableReader with(Consumer<Settings> change) {
        return new TableReader(settings.with(change));
    }

    /**
     * Sets the encoding of texts.
     *
     * @param value an encoding
     * @return a reader with that setting
     */
    public TableReader charset(Charset value) {
        return with(s -> s.charset = Optional.of(Objects.requireNonNull(value, "value")));
    }

    /**
     * Sets where codes and names are looked up. What is not found there is a problem.
     *
     * @param value the known places
     * @return a reader with that setting
     */
    public TableReader gazetteer(Gazetteer value) {
        return with(s -> s.gazetteer = Optional.of(Objects.requireNonNull(value, "value")));
    }

    /**
     * Adds variables beside the known ones, found by id and by either name, before all others.
     *
     * @param own one's own variables
     * @return a reader with that setting
     */
    public TableReader variables(Collection<Variable> own) {
        List<Variable> copy = ImmutableList.copyOf(own);
        return with(s -> s.names = VariableNames.with(copy));
    }

    /**
     * Sets the variables that are known, in place of the registry of all.
     *
     * @param known the variables of the table
     * @return a reader with that setting
     */
    public TableReader onlyVariables(Collection<Variable> known) {
        List<Variable> copy = ImmutableList.copyOf(known);
        return with(s -> s.names = VariableNames.only(copy));
    }

    /**
     * Sets what is measured by values whose header names no variable: years side by side, a column "value".
     *
     * @param value what is measured
     * @return a reader with that setting
     */
    public TableReader variable(Variable value) {
        return with(s -> s.variable = Optional.of(Objects.requireNonNull(value, "value")));
    }

    /**
     * Sets what is measured by values whose header names no variable.
     *
     * @param name of a known variable: its id, or its English or Chinese name
     * @return a reader with that setting
     * @throws IllegalArgumentException if no variable is called so
     */
    public TableReader variable(String name) {
        return variable(known(name));
    }

    /**
     * Sets what one column measures.
     *
     * @param column its header, or its letter
     * @param value what is measured
     * @return a reader with that setting
     */
    public TableReader variable(String column, Variable value) {
        return with(s -> s.variables.put(Names.key(column), value));
    }

    /**
     * Sets what one column measures.
     *
     * @param column its header
     * @param name of a known variable
     * @return a reader with that setting
     * @throws IllegalArgumentException if no variable is called so
     */
    public TableReader variable(String column, String name) {
        return variable(column, known(name));
    }

    private Variable known(String name) {
        return settings.names
                .find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no variable is called " + name + near(settings.names.nearest(name))));
    }

    private static String near(List<String> names) {
        return names.isEmpty() ? "" : ": did you mean " + String.join(" or ", names) + "?";
    }

    /**
     * Sets the unit of values where the table writes none.
     *
     * @param value a unit
     * @return a reader with that setting
     */
    public TableReader unit(Unit value) {
        return with(s -> s.unit = Optional.of(Objects.requireNonNull(value, "value")));
    }

    /**
     * Sets the unit of values where the table writes none.
     *
     * @param text as {@code 万人}, {@code 1e8 yuan}
     * @return a reader with that setting
     * @throws IllegalArgumentException if it is no known unit
     */
    public TableReader unit(String text) {
        return unit(parsed(text));
    }

    /**
     * Sets the unit of one column, whatever it says.
     *
     * @param column its header
     * @param text as {@code 万人}, {@code 1e8 yuan}
     * @return a reader with that setting
     * @throws IllegalArgumentException if it is no known unit
     */
    public TableReader unit(String column, String text) {
        Unit unit = parsed(text);
        return with(s -> s.units.put(Names.key(column), unit));
    }

    private static Unit parsed(String text) {
        return Header.unit(text).orElseThrow(() -> new IllegalArgumentException("no unit is called " + text));
    }

    /**
     * Sets the place of a table that is of one place and names none.
     *
     * @param codeOrName of the place
     * @return a reader with that setting
     */
    public TableReader place(String codeOrName) {
        return with(s -> s.place = Optional.of(Objects.requireNonNull(codeOrName, "codeOrName")));
    }

    /**
     * Sets the year of a table that names none.
     *
     * @param value a calendar year
     * @return a reader with that setting
     * @throws IllegalArgumentException if it is not from 1 to 9999
     */
    public TableReader year(int value) {
        Checks.argument(value >= 1 && value <= 9_999, "value must be a year from 1 to 9999 but is %d", value);
        return with(s -> s.year = OptionalInt.of(value));
    }

    /**
     * Sets the column of names of places.
     *
     * @param column its header, or its letter
     * @return a reader with that setting
     */
    public TableReader name(String column) {
        return with(s -> s.name = Optional.of(Objects.requireNonNull(column, "column")));
    }

    /**
     * Sets the column of codes of places.
     *
     * @param column its header, or its letter
     * @return a reader with that setting
     */
    public TableReader code(String column) {
        return with(s -> s.code = Optional.of(Objects.requireNonNull(column, "column")));
    }

    /**
     * Sets the column of years.
     *
     * @param column its header, or its letter
     * @return a reader with that setting
     */
    public TableReader yearColumn(String column) {
        return with(s -> s.yearColumn = Optional.of(Objects.requireNonNull(column, "column")));
    }

    /**
     * Reads only the rows that have a text in a column: of several sexes or ages the total, of several units one. Of a
     * first column of keys joined by commas, as Eurostat writes it, each key counts as a column.
     *
     * @param column its header, its letter, or the name of a key
     * @param value what rows must have there, as {@code T}; called again for another column, rows must have both
     * @return a reader with that setting
     */
    public TableReader where(String column, String value) {
        return with(s -> s.where.put(column, value));
    }

    /**
     * Sets which part of each place is read, where the table has several, as 全市 and 市辖区.
     *
     * @param value as {@code 市辖区}; the whole place where it is not set
     * @return a reader with that setting
     */
    public TableReader scope(String value) {
        return with(s -> s.scope = Optional.of(Objects.requireNonNull(value, "value")));
    }

    /**
     * Sets the sheet of a workbook, or the table of a page.
     *
     * @param value its name
     * @return a reader with that setting
     */
    public TableReader sheet(String value) {
        return with(s -> s.sheet = Optional.of(Objects.requireNonNull(value, "value")));
    }

    /**
     * Sets what the mark {@code …} becomes.
     *
     * @param value zero or missing
     * @return a reader with that setting
     */
    public TableReader ellipsis(EllipsisMark value) {
        return with(s -> s.ellipsis = value);
    }

    /**
     * Takes codes of six digits for those of China's divisions, whatever the table is called: 440100 becomes a city.
     *
     * @return a reader with that setting
     */
    public TableReader chineseCodes() {
        return with(s -> s.chineseCodes = true);
    }

    /**
     * Keeps columns of numbers that are no known variable as variables of their own, in the unit that they name.
     *
     * @return a reader with that setting
     */
    public TableReader keepUnknown() {
        return with(s -> s.keepUnknown = true);
    }

    /**
     * Keeps rows of higher levels, such as provinces among their cities, in the panel.
     *
     * @return a reader with that setting
     */
    public TableReader keepLevels() {
        return with(s -> s.keepLevels = true);
    }

    /**
     * Looks at a file without reading it: what it is, and how it would be read.
     *
     * @param file the file
     * @return what was found; problems of the file are among it
     * @throws IOException if the file cannot be read
     */
    public Look look(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            return Look.of(name, Formats.open(file, settings.charset), settings);
        } catch (RefusedException e) {
            return Look.refused(name, e, settings);
        }
    }

    /**
     * Looks at a text of cells between commas, semicolons or tabs.
     *
     * @param source of the text, closed at the end
     * @param name of the source, for messages
     * @return what was found
     * @throws IOException if the source cannot be read
     */
    public Look look(Reader source, String name) throws IOException {
        try (source) {
            return look(DelimitedFormat.of(CharStreams.toString(source)), name);
        } catch (RefusedException e) {
            return Look.refused(name, e, settings);
        }
    }

    /**
     * Looks at the result of a query. Column labels are headers. Its first rows are read and kept.
     *
     * @param results of any JDBC database, before its first row
     * @return what was found
     * @throws SQLException if the database fails
     */
    public Look look(ResultSet results) throws SQLException {
        try {
            return look(new QueryTable(results), "the result set");
        } catch (IOException e) {
            throw sql(e);
        }
    }

    Look look(RawTable table, String name) throws IOException {
        try {
            return Look.of(name, List.of(table), settings);
        } catch (RefusedException e) {
            return Look.refused(name, e, settings);
        }
    }

    static SQLException sql(IOException e) {
        return e.getCause() instanceof SQLException s ? s : new SQLException(e);
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return the panel
     * @throws IOException if the file cannot be read
     * @throws UnreadableException if a cell, line or header is wrong; it lists them all
     */
    public Panel read(Path file) throws IOException {
        return look(file).read();
    }

    /**
     * Reads a text.
     *
     * @param source of the text, closed at the end
     * @param name of the source, for messages
     * @return the panel
     * @throws IOException if the source cannot be read
     * @throws UnreadableException if a cell, line or header is wrong; it lists them all
     */
    public Panel read(Reader source, String name) throws IOException {
        return look(source, name).read();
    }

    /**
     * Reads the result of a query to its end and leaves it open.
     *
     * @param results of any JDBC database, before its first row
     * @return the panel
     * @throws SQLException if the database fails
     * @throws UnreadableException if a cell, row or label is wrong; it lists them all
     */
    public Panel read(ResultSet results) throws SQLException {
        try {
            return look(results).read();
        } catch (IOException e) {
            throw sql(e);
        }
    }

    /**
     * Reads the outlines of places and their properties: GeoJSON, shapefiles, GeoPackages. Of the settings, {@code code},
     * {@code name}, {@code sheet} (the layer), {@code charset} and {@code gazetteer} bear on the outlines.
     *
     * @param file the .geojson, .shp or .gpkg
     * @return outlines and properties
     * @throws IOException if the file cannot be read
     * @throws UnreadableException if it is no such file or damaged, or a feature has no place or no polygon
     */
    public Outlines outlines(Path file) throws IOException {
        return look(file).outlines();
    }

    /**
     * Reads the good outlines of a file, and lists the problems. Never throws for what the file holds.
     *
     * @param file the .geojson, .shp or .gpkg
     * @return the good outlines and the problems
     * @throws IOException if the file cannot be read
     */
    public OutlinesReading outlinesLeniently(Path file) throws IOException {
        return look(file).outlinesLeniently();
    }

    /**
     * Reads the good cells of a file, and lists the problems. Never throws for what the file holds.
     *
     * @param file the file
     * @return the good cells and the problems
     * @throws IOException if the file cannot be read
     */
    public Reading readLeniently(Path file) throws IOException {
        return look(file).readLeniently();
    }

    /**
     * Reads the good cells of a text, and lists the problems.
     *
     * @param source of the text, closed at the end
     * @param name of the source, for messages
     * @return the good cells and the problems
     * @throws IOException if the source cannot be read
     */
    public Reading readLeniently(Reader source, String name) throws IOException {
        return look(source, name).readLeniently();
    }

    /**
     * Reads the good cells of the result of a query, and lists the problems.
     *
     * @param results of any JDBC database, before its first row
     * @return the good cells and the problems
     * @throws SQLException if the database fails
     */
    public Reading readLeniently(ResultSet results) throws SQLException {
        try {
            return look(results).readLeniently();
        } catch (IOException e) {
            throw sql(e);
        }
    }

    @Override
    public String toString() {
        return "TableReader[charset " + settings.charset.map(Charset::name).orElse("found out") + ", "
                + settings.gazetteer.map(Object::toString).orElse("no gazetteer") + "]";
    }
}
