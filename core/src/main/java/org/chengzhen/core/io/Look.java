package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.chengzhen.core.internal.Nearest;
import org.chengzhen.core.io.shape.FeatureTable;
import org.chengzhen.core.io.table.RawTable;
import org.chengzhen.core.io.table.RefusedException;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Gazetteer;
import org.chengzhen.core.table.Table;

/**
 * What was found out about a table before it is read: its format, the lines of its header, and each column with its
 * role, variable and unit, and where these were found. What was found wrongly is set right, and then it is read.
 *
 * <pre>{@code
 * Look look = PanelReader.look(Path.of("yearbook.xls"));
 * look;                                             // prints as a table
 * Panel panel = look.year(2021).unit("万人").read();
 * }</pre>
 */
public final class Look {
    private static final int SHOWN = 60;

    private final String source;
    private final List<RawTable> tables;
    private final Settings settings;
    private final Optional<Layout> layout;
    private final ImmutableList<Problem> refusal;
    private final List<String> otherSheets;

    private Look(
            String source,
            List<RawTable> tables,
            Settings settings,
            Optional<Layout> layout,
            ImmutableList<Problem> refusal,
            List<String> otherSheets) {
        this.source = source;
        this.tables = tables;
        this.settings = settings;
        this.layout = layout;
        this.refusal = refusal;
        this.otherSheets = otherSheets;
    }

    static Look refused(String source, RefusedException e, Settings settings) {
        return new Look(
                source,
                List.of(),
                settings,
                Optional.empty(),
                ImmutableList.of(UnreadableException.problem(source, e)),
                List.of());
    }

    static Look of(String source, List<RawTable> tables, Settings settings) throws IOException {
        List<RawTable> wanted = settings.sheet.isPresent()
                ? tables.stream()
                        .filter(t -> Names.key(t.sheet()).equals(Names.key(settings.sheet.get())))
                        .toList()
                : RawTable.shown(tables);
        if (wanted.isEmpty()) {
            String message = tables.isEmpty()
                    ? "has no table"
                    : "has no sheet \"" + settings.sheet.orElse("") + "\", only "
                            + tables.stream().map(RawTable::sheet).collect(Collectors.joining(", "))
                            + Nearest.question(
                                    settings.sheet.orElse(""),
                                    tables.stream().map(RawTable::sheet).toList());
            return refused(source, new RefusedException(1, "", message), settings);
        }
        Layout best = null;
        List<String> others = new ArrayList<>();
        for (RawTable table : wanted) {
            Sample sample = Sample.of(table);
            Optional<RawTable> series = SeriesHead.unfolded(table, sample);
            Layout layout = series.isPresent() ? Layout.of(series.get(), settings) : Layout.of(table, settings, sample);
            if (best == null || layout.worth() > best.worth()) {
                if (best != null && best.problems.isEmpty()) {
                    others.add(best.table.sheet());
                }
                best = layout;
            } else if (layout.problems.isEmpty()) {
                others.add(layout.table.sheet());
            }
        }
        return new Look(source, tables, settings, Optional.ofNullable(best), ImmutableList.of(), others);
    }

    private Look changed(UnaryOperator<TableReader> change) throws IOException {
        Settings other = change.apply(new TableReader(settings)).settings();
        return tables.isEmpty()
                ? new Look(source, tables, other, layout, refusal, otherSheets)
                : of(source, tables, other);
    }

    /**
     * Sets what is measured by values whose header names no variable.
     *
     * @param name of a known variable: its id, or its English or Chinese name
     * @return the look with that setting
     * @throws IOException if the source cannot be read again
     */
    public Look variable(String name) throws IOException {
        return changed(r -> r.variable(name));
    }

    /**
     * Sets what is measured by values whose header names no variable.
     *
     * @param value what is measured
     * @return the look with that setting
     * @throws IOException if the source cannot be read again
     */
    public Look variable(Variable value) throws IOException {
        return changed(r -> r.variable(value));
    }

    /**
     * Sets what one column measures.
     *
     * @param column its header
     * @param name of a known variable
     * @return the look with that setting
     * @throws IOException if the source cannot be read again
     */
    public Look variable(String column, String name) throws IOException {
        return changed(r -> r.variable(column, name));
    }

    /**
     * Sets what one column measures.
     *
     * @param column its header
     * @param value what is measured
     * @return the look with that setting
     * @throws IOException if the source cannot be read again
     */
    public Look variable(String column, Variable value) throws IOException {
        return changed(r -> r.variable(column, value));
    }

    /**
     * Sets the unit of values where the table writes none.
     *
     * @param text as {@code 万人}, {@code 1e8 yuan}
     * @return the look with that setting
     * @throws IOException if the source cannot be read again
     */
    public Look unit(String text) throws IOException {
        return changed(r -> r.unit(text));
    }

    /**
     * Sets the unit of one column, whatever it says.
     *
     * @param column its header
     * @param text as {@code 万人}
     * @return the look with that setting
     * @throws IOException if the source cannot be read again
     */
    public Look unit(String column, String text) throws IOException {
        return changed(r -> r.unit(column, text));
    }

    /**
     * Sets the place of a table that is of one place and names none.
     *
     * @param codeOrName of the place
     * @return the look with that setting
     * @throws IOException if the source cannot be read again
     */
    public Look place(String codeOrName) throws IOException {
        return changed(r -> r.place(codeOrName));
    }

    /**
     * Sets the year of a table that names none.
     *
     * @param value a calendar year
     * @return the look with that setting
     * @throws IOException if the source cannot be read again
     */
    public Look year(int value) throws IOException {
        return changed(r -> r.year(value));
    }

    /**
     * Sets the column of names of places.
     *
     * @param column its header
     * @return the look with that setting
     * @throws IOException if the source cannot be read again
     */
    public Look name(String column) throws IOException {
        return changed(r -> r.name(column));
    }

    /**
     * Sets the column of codes of places.
     *
     * @param column its header
     * @return the look with that setting
     * @throws IOException if the source cannot be read again
     */
    public Look code(String column) throws IOException {
        return changed(r -> r.code(column));
    }

    /**
     * Sets the column of years.
     *
     * @param column its header
     * @return the look with that setting
     * @throws IOException if the source cannot be read again
     */
    public Look yearColumn(String column) throws IOException {
        return changed(r -> r.yearColumn(column));
    }

    /**
     * Reads only the rows that have a text in a column.
     *
     * @param column its header, its letter, or the name of a key
     * @param value what rows must have there, as {@code T}
     * @return the look with that setting
     * @throws IOException if the source cannot be read again
     */
    public Look where(String column, String value) throws IOException {
        return changed(r -> r.where(column, value));
    }

    /**
     * Sets which part of each place is read, where the table has several.
     *
     * @param value as {@code 市辖区}
     * @return the look with that setting
     * @throws IOException if the source cannot be read again
     */
    public Look scope(String value) throws IOException {
        return changed(r -> r.scope(value));
    }

    /**
     * Sets the sheet of a workbook, or the table of a page.
     *
     * @param value its name
     * @return the look with that setting
     * @throws IOException if the source cannot be read again
     */
    public Look sheet(String value) throws IOException {
        return changed(r -> r.sheet(value));
    }

    /**
     * Sets where codes and names are looked up.
     *
     * @param value the known places
     * @return the look with that setting
     * @throws IOException if the source cannot be read again
     */
    public Look gazetteer(Gazetteer value) throws IOException {
        return changed(r -> r.gazetteer(value));
    }

    /**
     * Keeps columns of numbers that are no known variable as variables of their own.
     *
     * @return the look with that setting
     * @throws IOException if the source cannot be read again
     */
    public Look keepUnknown() throws IOException {
        return changed(TableReader::keepUnknown);
    }

    /**
     * Reads the table.
     *
     * @return the panel
     * @throws IOException if the source cannot be read
     * @throws UnreadableException if a cell, line or header is wrong; it lists them all
     */
    public Panel read() throws IOException {
        Reading reading = readLeniently();
        if (!reading.problems().isEmpty()) {
            throw new UnreadableException(source, reading.problems());
        }
        return reading.panel();
    }

    /** The outlines of a source that has them. */
    Outlines outlines() throws IOException {
        OutlinesReading reading = outlinesLeniently();
        if (!reading.problems().isEmpty()) {
            throw new UnreadableException(source, reading.problems());
        }
        return reading.outlines();
    }

    /** The good outlines of a source, and what is wrong with the others. */
    OutlinesReading outlinesLeniently() throws IOException {
        if (layout.isEmpty()) {
            return new OutlinesReading(Outlines.none(this), refusal);
        }
        if (layout.get().table instanceof FeatureTable features) {
            return Outlines.of(this, features, layout.get());
        }
        return new OutlinesReading(
                Outlines.none(this),
                ImmutableList.of(new Problem(
                        1,
                        "",
                        "",
                        "holds no outlines: it is " + layout.get().table.format())));
    }

    /**
     * Reads the good cells, and lists the problems. Never throws for what the source holds.
     *
     * @return the good cells and the problems
     * @throws IOException if the source cannot be read
     */
    public Reading readLeniently() throws IOException {
        if (layout.isEmpty()) {
            return new Reading(Panel.builder().build(), refusal, ImmutableList.of());
        }
        // a reading changes what a layout notes: each begins with its own
        Reading reading = new PanelAssembler(layout.get()).read();
        if (otherSheets.isEmpty()) {
            return reading;
        }
        Panel panel =
                reading.panel().noted("read is sheet \"" + layout.get().table.sheet() + "\"; " + elsewhere());
        return new Reading(panel, reading.problems(), reading.apart());
    }

    private String elsewhere() {
        return "tables lie also in " + otherSheets + ": .sheet(…) chooses";
    }

    /**
     * Rows that are no places: totals, higher levels, remarks. The table is read for it.
     *
     * @return in the order of the source
     * @throws IOException if the source cannot be read
     */
    public ImmutableList<SetApart> setApart() throws IOException {
        return readLeniently().apart();
    }

    /**
     * What is wrong with the header or the whole source, as far as it was looked at.
     *
     * @return possibly none
     */
    public ImmutableList<Problem> problems() {
        return layout.map(l -> ImmutableList.copyOf(l.problems)).orElse(refusal);
    }

    /**
     * What the source is.
     *
     * @return as {@code CSV, semicolon, UTF-8}; empty where it could not be opened
     */
    public String format() {
        return layout.map(l -> l.table.format()).orElse("");
    }

    /**
     * The sheet that would be read.
     *
     * @return its name, empty where the source is one table
     */
    public String sheet() {
        return layout.map(l -> l.table.sheet()).orElse("");
    }

    /**
     * The lines above the header: titles, units, facts.
     *
     * @return their texts
     */
    public ImmutableList<String> titles() {
        return layout.map(l -> ImmutableList.copyOf(l.titles)).orElse(ImmutableList.of());
    }

    /**
     * The columns: what each holds, its variable, unit and year, and where they were found.
     *
     * @return a row for each column
     */
    public Table columns() {
        Table.Builder table = Table.builder("columns of " + source)
                .text("column")
                .text("header")
                .text("holds")
                .text("variable")
                .text("unit")
                .text("unit from")
                .text("year")
                .text("remark");
        if (layout.isPresent()) {
            for (LookColumn column : layout.get().columns) {
                if (column.index >= SHOWN && column.index < layout.get().columns.size() - 1) {
                    continue;
                }
                table.row(
                        LookColumn.letters(column.index),
                        column.header.text(),
                        column.role.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        column.variable.map(Variable::id).orElse("")
                                + (column.from.equals("header") ? "" : " (" + column.from + ")"),
                        column.unit.map(Unit::symbol).orElse(""),
                        column.unitFrom,
                        column.header.year().isPresent()
                                ? Integer.toString(column.header.year().getAsInt())
                                : "",
                        column.leftOut);
            }
        }
        return table.build();
    }

    /** The format, the lines of the header, the columns, what was assumed, and what is wrong. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Look[").append(source);
        if (layout.isEmpty()) {
            refusal.forEach(p -> text.append("; ").append(p));
            return text.append(']').toString();
        }
        Layout l = layout.get();
        text.append(": ").append(l.table.format());
        if (!l.table.sheet().isEmpty()) {
            text.append(", sheet \"").append(l.table.sheet()).append('"');
        }
        if (l.rows.to() > l.rows.from()) {
            text.append(", header in line ").append(l.sample.lines.get(l.rows.from()));
            if (l.rows.to() > l.rows.from() + 1) {
                text.append(" to ").append(l.sample.lines.get(l.rows.to() - 1));
            }
            if (l.rows.units() >= 0) {
                text.append(", units in line ").append(l.sample.lines.get(l.rows.units()));
            }
        }
        text.append(l.decimalComma ? ", decimal comma" : "").append("]\n");
        if (!otherSheets.isEmpty()) {
            text.append(elsewhere()).append('\n');
        }
        l.titles.forEach(t -> text.append("above: ").append(t).append('\n'));
        text.append(columns().toText());
        l.notes.forEach(n -> text.append(n).append('\n'));
        problems().forEach(p -> text.append(p).append('\n'));
        return text.toString();
    }
}
