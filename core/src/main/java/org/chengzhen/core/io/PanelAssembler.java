package org.chengzhen.core.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.io.table.RefusedException;
import org.chengzhen.core.io.table.Row;
import org.chengzhen.core.io.table.Rows;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;

/**
 * Reads the rows of a table whose layout is known: notes and remarks are set apart, cells become numbers in the units
 * of their variables, what is wrong is listed. {@link PanelMaker} puts them together to a panel.
 */
final class PanelAssembler {
    private final Layout layout;
    private final List<LookColumn> columns;
    private final boolean tidy;
    private final PlaceKeys keys;
    private final RowFilter filter;
    private final Cells cells;
    private final Conversion[] conversions;
    private final boolean ellipsisIsZero;
    private final ReadRows read;

    private boolean inNotes;

    PanelAssembler(Layout layout) {
        this.layout = layout;
        this.columns = layout.values();
        this.tidy = (layout.variableName >= 0 && layout.settings.variable.isEmpty())
                || ((layout.unitPower >= 0 || layout.unitName >= 0) && layout.bareVariable.isPresent());
        this.keys = new PlaceKeys(layout);
        this.cells = new Cells(layout.decimalComma, layout.flagged);
        int n = columns.size();
        this.conversions = new Conversion[n];
        for (int c = 0; c < n; c++) {
            LookColumn column = columns.get(c);
            if (column.role == ColumnRole.VALUE) {
                conversions[c] = new Conversion(
                        column.unit.orElseThrow(), column.variable.orElseThrow().unit());
            }
        }
        this.ellipsisIsZero = layout.settings.ellipsis == EllipsisMark.ZERO
                || (layout.settings.ellipsis == EllipsisMark.BY_LANGUAGE && layout.chinese);
        this.read = new ReadRows(layout, keys.places(), n);
        this.filter = new RowFilter(layout, read.problems);
    }

    Reading read() throws IOException {
        return new PanelMaker(layout, columns, tidy, rows()).reading();
    }

    /** Only the rows, each of which is stored, set apart, left out with a note or refused with a problem. */
    ReadRows rows() throws IOException {
        boolean readable = layout.rows.to() > layout.rows.from()
                && !columns.isEmpty()
                && (layout.name >= 0 || layout.code >= 0 || layout.onlyPlace().isPresent());
        if (readable) {
            try (Rows source = layout.table.rows()) {
                long last = layout.rows.data() == 0 ? -1 : layout.sample.lines.get(layout.rows.data() - 1);
                Row row = new Row();
                Loop loop = Loop.of("rows", 0);
                while (source.next(row)) {
                    loop.step();
                    if (row.line() > last) {
                        row(row);
                    }
                }
                loop.end();
            } catch (RefusedException e) {
                read.problems.add(UnreadableException.problem(layout.table.format(), e));
            }
        }
        return read;
    }

    // ---- one row

    private void row(Row row) {
        int width = layout.columns.size();
        int cellsFilled = 0;
        int firstFilled = -1;
        int lastFilled = -1;
        for (int j = 0; j < row.size(); j = cellsFilled >= 2 && j < width - 1 ? width : j + 1) {
            if (!row.isBlank(j)) {
                cellsFilled++;
                lastFilled = j;
                if (firstFilled < 0) {
                    firstFilled = j;
                }
            }
        }
        if (cellsFilled == 0) {
            return;
        }
        read.seen++;
        if (firstFilled == 0 && !row.isNumber(0) && first(row, 0) == '#' && SavedPanel.isRow(row.text(0))) {
            read.saved.add(texts(row));
            return;
        }
        String first = row.isNumber(firstFilled) ? "" : firstText(row, firstFilled, cellsFilled);
        boolean note = !first.isEmpty() && RawPlace.isNote(first) && (cellsFilled == 1 || firstFilled == 0);
        boolean alone = cellsFilled == 1 && !first.isEmpty() && width > 1;
        if (note || (alone && (inNotes || RawPlace.isSentence(first) || (!layout.table.ragged() && row.size() == 1)))) {
            inNotes = true;
            read.apart.add(new SetApart(row.line(), SetApart.Kind.NOTE, first));
            return;
        }
        if (lastFilled >= width || (row.size() < width && !layout.table.ragged())) {
            read.problems.add(new Problem(
                    layout.table.sheet(),
                    row.line(),
                    "",
                    "",
                    joined(row),
                    "has " + Math.max(row.size(), lastFilled + 1) + " cells but the header has " + width));
            read.refused++;
            return;
        }
        if (!filter.takes(row)) {
            read.leftOut++;
            return;
        }
        if (repeatsHeader(row)) {
            read.apart.add(new SetApart(row.line(), SetApart.Kind.NOTE, joined(row)));
            return;
        }
        int measure = tidy ? read.measures.of(row) : 0;
        if (measure < 0) {
            read.leftOut++;
            return;
        }
        // a row without a year makes no place
        int year = layout.onlyYear.orElse(-1);
        if (layout.year >= 0 && namesPlace(row)) {
            year = year(row);
            if (year < 0) {
                read.refused++;
                return;
            }
        }
        int place = keys.of(row);
        RawPlace raw = read.places.get(place);
        if (raw.called().isEmpty() && layout.onlyPlace().isEmpty()) {
            int at = layout.code >= 0 ? layout.code : layout.name;
            read.problems.add(layout.problem(row, at, "", "names no place"));
            read.refused++;
            return;
        }
        while (read.stores.size() <= measure) {
            read.stores.add(new RowStore(columns.size()));
        }
        RowStore store = read.stores.get(measure);
        int r = store.add(place, year, row.line());
        for (int c = 0; c < columns.size(); c++) {
            boolean named = tidy && measured(columns.get(c));
            Conversion conversion =
                    named ? read.measures.get(measure).conversion().orElse(null) : conversions[c];
            if (conversion == null || columns.get(c).index >= row.size()) {
                continue;
            }
            Variable variable = tidy && columns.get(c).role != ColumnRole.VALUE
                    ? read.measures.get(measure).variable().orElseThrow()
                    : columns.get(c).variable.orElseThrow();
            double value = value(row, measure, r, c, variable, conversion);
            if (!Double.isNaN(value)) {
                store.set(r, c, value);
                read.filled++;
            }
        }
    }

    /** A header that stands again within the table, as on the next page of a yearbook. */
    private boolean repeatsHeader(Row row) {
        int at = columns.get(0).index;
        if (row.isNumber(at) || digits(row, at)) {
            return false;
        }
        for (int header = layout.rows.from(); header < layout.rows.to(); header++) {
            if (repeats(row, header)) {
                return true;
            }
        }
        return false;
    }

    private boolean repeats(Row row, int header) {
        int same = 0;
        for (int j = 0; j < row.size(); j++) {
            String text = Names.clean(row.text(j));
            if (!text.equals(layout.sample.text(header, j))) {
                return false;
            }
            same += text.isEmpty() ? 0 : 1;
        }
        return same > 1;
    }

    private static boolean digits(Row row, int column) {
        char c = first(row, column);
        return (c >= '0' && c <= '9') || c == '-' || c == '.';
    }

    /** Whether cells of the row say what a value is, or in which unit. */
    private static boolean measured(LookColumn column) {
        return column.role != ColumnRole.VALUE || column.from.equals("setting") || column.from.equals("title");
    }

    private boolean namesPlace(Row row) {
        return layout.onlyPlace().isPresent()
                || (layout.name >= 0 && !row.isBlank(layout.name))
                || (layout.code >= 0 && !row.isBlank(layout.code));
    }

    private String firstText(Row row, int column, int cellsFilled) {
        // most rows begin with a short code or name of several cells: no text is made of them
        char c = first(row, column);
        boolean maybe = cellsFilled == 1
                || c > 127 && "注说备资数来单附（※☆★【提出计©".indexOf(c) >= 0
                || "nNsSdDfFlLcCrR(*[".indexOf(c) >= 0;
        return maybe ? Names.clean(row.text(column)) : "";
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int j = 0; j < row.size(); j++) {
            texts.add(row.text(j));
        }
        return texts;
    }

    private static char first(Row row, int column) {
        int at = row.start(column);
        while (at < row.end(column) && Row.blank(row.chars()[at])) {
            at++;
        }
        return at < row.end(column) ? row.chars()[at] : ' ';
    }

    private static String joined(Row row) {
        StringBuilder text = new StringBuilder();
        for (int j = 0; j < row.size() && text.length() < 200; j++) {
            text.append(j == 0 ? "" : ",").append(row.text(j));
        }
        return text.toString();
    }

    private int year(Row row) {
        int column = layout.year;
        if (row.isNumber(column)) {
            double year = row.number(column);
            if (year == Math.rint(year) && year >= 1000 && year <= 2999) {
                return (int) year;
            }
        } else if (column < row.size() && row.end(column) - row.start(column) == 4) {
            int year = 0;
            boolean plain = true;
            for (int k = row.start(column); k < row.end(column) && plain; k++) {
                char c = row.chars()[k];
                plain = c >= '0' && c <= '9';
                year = 10 * year + c - '0';
            }
            if (plain) {
                return year;
            }
        }
        String text = row.text(column);
        OptionalInt found = Cells.year(text);
        if (found.isEmpty()) {
            read.problems.add(layout.problem(row, column, text, "is no year"));
            return -1;
        }
        return found.getAsInt();
    }

    /** The value of a cell in the unit of its variable; NaN where it is missing, and where it is a problem. */
    private double value(Row row, int measure, int r, int c, Variable variable, Conversion conversion) {
        int j = columns.get(c).index;
        double value;
        if (row.isNumber(j)) {
            value = conversion.of(row.number(j));
            read.fractional[c] |= row.number(j) != Math.rint(row.number(j));
        } else {
            Cells.Kind kind = cells.parse(row.chars(), row.start(j), row.end(j));
            if (kind == Cells.Kind.MISSING) {
                if (!cells.mark.isEmpty()) {
                    remark(measure, r, c, "marked " + cells.mark);
                }
                return Double.NaN;
            }
            if (kind == Cells.Kind.ELLIPSIS) {
                remark(
                        measure,
                        r,
                        c,
                        ellipsisIsZero ? "given as … : less than the unit of the table" : "given as … : not available");
                return ellipsisIsZero ? 0 : Double.NaN;
            }
            if (kind == Cells.Kind.BAD
                    || (cells.percent && !variable.unit().dimension().equals("number"))) {
                return problem(row, j, "is no number");
            }
            value = cells.percent ? Unit.PERCENT.convert(cells.decimal(), variable.unit()) : conversion.of(cells);
            read.fractional[c] |= cells.fractional();
            if (!cells.mark.isEmpty()) {
                remark(measure, r, c, "marked " + cells.mark);
            }
        }
        if (!Double.isFinite(value)) {
            return problem(row, j, "is too large");
        }
        String impossible = impossible(variable, value);
        if (!impossible.isEmpty()) {
            String called = read.places.get(read.stores.get(measure).place(r)).called();
            return problem(row, j, "is impossible for " + called + ": " + variable.id() + " " + impossible);
        }
        read.largest[c] = Math.max(read.largest[c], value);
        if (layout.flags >= 0 && columns.size() == 1 && !row.isBlank(layout.flags)) {
            String flag = Names.clean(row.text(layout.flags));
            if (!flag.equals("A")) {
                remark(measure, r, c, "marked " + flag);
            }
        }
        return value;
    }

    private void remark(int measure, int row, int column, String text) {
        read.remarks.add(new ReadRows.Remark(measure, row, column, text));
    }

    private double problem(Row row, int column, String message) {
        read.problems.add(layout.problem(row, column, row.text(column), message));
        return Double.NaN;
    }

    /** People below zero, a share above all. */
    private static String impossible(Variable variable, double value) {
        String dimension = variable.unit().dimension();
        if (value < 0
                && variable.kind() == Variable.Kind.STOCK
                && (dimension.equals("persons") || dimension.equals("households") || dimension.equals("area"))) {
            return "must be >= 0";
        }
        boolean share = variable.kind() == Variable.Kind.RATIO
                && dimension.equals("number")
                && variable.numerator().isPresent()
                && variable.denominator().isPresent();
        if (share && (value < 0 || value > (variable.unit().equals(Unit.PERCENT) ? 100 : 1) * (1 + 1e-9))) {
            return "must lie between 0 and 100 %";
        }
        return "";
    }
}
