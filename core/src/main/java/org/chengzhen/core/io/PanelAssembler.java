package org.chengzhen.core.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private static final boolean[] BEGINS_NOTE = new boolean[128];

    static {
        "nNsSdDfFlLcCrR(*[".chars().forEach(c -> BEGINS_NOTE[c] = true);
    }

    private final Layout layout;
    private final List<LookColumn> columns;
    private final boolean tidy;
    private final PlaceKeys keys;
    private final RowFilter filter;
    private final Cells cells;
    private final int width;
    private final boolean ragged;
    private final boolean anyPlace;
    private final int onlyYear;
    /** By column of values: where it stands, and what its numbers are; null where only the row says that. */
    private final int[] index;

    private final boolean[] named;
    private final RowMeasures.Measure[] measures;
    private final boolean ellipsisIsZero;
    private final ReadRows read;
    /** Where a column says in which unit the values beside it are. */
    private final Optional<RowUnits> rowUnits;

    private boolean inNotes;

    PanelAssembler(Layout layout) {
        this.layout = layout;
        this.columns = layout.values();
        this.tidy = (layout.variableName >= 0 && layout.settings.variable.isEmpty())
                || ((layout.unitPower >= 0 || layout.unitName >= 0) && layout.bareVariable.isPresent());
        this.keys = new PlaceKeys(layout);
        this.cells = new Cells(layout.decimalComma, layout.flagged);
        int n = columns.size();
        this.width = layout.columns.size();
        this.ragged = layout.table.ragged();
        this.anyPlace = layout.onlyPlace().isPresent();
        this.onlyYear = layout.onlyYear.orElse(-1);
        this.index = columns.stream().mapToInt(column -> column.index).toArray();
        this.named = new boolean[n];
        this.measures = new RowMeasures.Measure[n];
        for (int c = 0; c < n; c++) {
            LookColumn column = columns.get(c);
            named[c] = tidy && measured(column);
            if (column.role == ColumnRole.VALUE) {
                measures[c] = RowMeasures.Measure.of(column.variable.orElseThrow(), column.unit.orElseThrow());
            }
        }
        this.ellipsisIsZero = layout.settings.ellipsis == EllipsisMark.ZERO
                || (layout.settings.ellipsis == EllipsisMark.BY_LANGUAGE && layout.chinese);
        this.read = new ReadRows(layout, keys.places(), n);
        this.filter = new RowFilter(layout, read.problems);
        boolean byRow = layout.unitName >= 0 && layout.unitPower < 0 && layout.settings.unit.isEmpty();
        this.rowUnits = byRow ? Optional.of(new RowUnits(layout, columns, read.notes)) : Optional.empty();
    }

    Reading read() throws IOException {
        return new PanelMaker(layout, columns, tidy, rows()).reading();
    }

    /** Only the rows, each of which is stored, set apart, left out with a note or refused with a problem. */
    ReadRows rows() throws IOException {
        boolean readable = layout.rows.to() > layout.rows.from()
                && !columns.isEmpty()
                && (layout.name >= 0 || layout.code >= 0 || anyPlace);
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
        char begin = row.isNumber(firstFilled) ? '0' : row.first(firstFilled);
        if (begin == '#' && firstFilled == 0 && SavedPanel.isRow(row.text(0))) {
            read.saved.add(texts(row));
            return;
        }
        // most rows begin with a short code or name of several cells: no text is made of them
        String first =
                begin != '0' && (cellsFilled == 1 || beginsNote(begin)) ? Names.clean(row.text(firstFilled)) : "";
        boolean note = !first.isEmpty() && RawPlace.isNote(first) && (cellsFilled == 1 || firstFilled == 0);
        boolean alone = cellsFilled == 1 && !first.isEmpty() && width > 1;
        if (note || (alone && (inNotes || RawPlace.isSentence(first) || (!ragged && row.size() == 1)))) {
            inNotes = true;
            read.apart.add(new SetApart(row.line(), SetApart.Kind.NOTE, first));
            return;
        }
        if (lastFilled >= width || (row.size() < width && !ragged)) {
            read.problems.add(new Problem(
                    layout.table.sheet(),
                    row.line(),
                    "",
                    "",
                    joined(row),
                    "has " + Math.max(row.size(), lastFilled + 1) + " cells but the header has " + width
                            + (lastFilled >= width && unquoted(row)
                                    ? ": a number with a comma in it needs quotation marks"
                                    : "")));
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
        if (layout.name >= 0 && isHeading(row)) {
            read.apart.add(new SetApart(row.line(), SetApart.Kind.NOTE, Names.clean(row.text(layout.name))));
            return;
        }
        int measure = tidy ? read.measures.of(row) : 0;
        if (measure < 0) {
            read.leftOut++;
            return;
        }
        int year = layout.year < 0 ? onlyYear : plainYear(row);
        // a row without a year makes no place
        if (year < 0 && layout.year >= 0) {
            if (row.isBlank(layout.year) && holdsNothing(row)) {
                read.apart.add(new SetApart(row.line(), SetApart.Kind.NOTE, joined(row)));
                return;
            }
            boolean names = namesPlace(row);
            year = names ? writtenYear(row) : onlyYear;
            if (names && year < 0) {
                read.refused++;
                return;
            }
        }
        int place = keys.of(row);
        if (!anyPlace && keys.isNameless(place)) {
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
        RowMeasures.Measure ofRow = tidy ? read.measures.get(measure) : null;
        for (int c = 0; c < index.length; c++) {
            RowMeasures.Measure what = named[c] ? ofRow : measures[c];
            if (what == null || index[c] >= row.size() || row.isBlank(index[c])) {
                continue;
            }
            if (!named[c] && rowUnits.isPresent()) {
                String fault = rowUnits.get().fault(row, c);
                if (!fault.isEmpty()) {
                    problem(row, layout.unitName, fault);
                    continue;
                }
                what = rowUnits.get().measure(row, c);
            }
            double value = value(row, measure, r, c, what);
            if (!Double.isNaN(value)) {
                store.set(r, c, value);
                read.filled++;
            }
        }
    }

    /** A row of a number and a name above those of a group: 一、珠三角. */
    private boolean isHeading(Row row) {
        char first = row.isBlank(layout.name) || row.isNumber(layout.name) ? 0 : row.first(layout.name);
        return "一二三四五六七八九十（(".indexOf(first) >= 0
                && holdsNothing(row)
                && RawPlace.isHeading(Names.clean(row.text(layout.name)));
    }

    /** Whether no column of values has a number or a text: the heading of a group, a feature of borders alone. */
    private boolean holdsNothing(Row row) {
        for (int j : index) {
            if (!row.isBlank(j)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a number of thousands may have been cut at its comma: 1 and 867.66. */
    private boolean unquoted(Row row) {
        boolean head = false;
        for (int j = 0; j < row.size(); j++) {
            String text = Names.clean(row.text(j));
            if (head && text.matches("\\d{3}(?:\\.\\d*)?")) {
                return layout.table.delimiter() == ',';
            }
            head = text.matches("-?\\d{1,3}");
        }
        return false;
    }

    /** A header that stands again within the table, as on the next page of a yearbook. */
    private boolean repeatsHeader(Row row) {
        int at = index[0];
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
        char c = row.first(column);
        return (c >= '0' && c <= '9') || c == '-' || c == '.';
    }

    /** Whether cells of the row say what a value is, or in which unit. */
    private static boolean measured(LookColumn column) {
        return column.role != ColumnRole.VALUE || column.from.equals("setting") || column.from.equals("title");
    }

    private boolean namesPlace(Row row) {
        return anyPlace
                || (layout.name >= 0 && !row.isBlank(layout.name))
                || (layout.code >= 0 && !row.isBlank(layout.code));
    }

    private static boolean beginsNote(char c) {
        return c > 127 ? "注说备资数来单附（※☆★【提出计©".indexOf(c) >= 0 : BEGINS_NOTE[c];
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int j = 0; j < row.size(); j++) {
            texts.add(row.text(j));
        }
        return texts;
    }

    private static String joined(Row row) {
        StringBuilder text = new StringBuilder();
        for (int j = 0; j < row.size() && text.length() < 200; j++) {
            text.append(j == 0 ? "" : ",").append(row.text(j));
        }
        return text.toString();
    }

    /** The year of a row where four digits are all that stands in its cell, else -1. */
    private int plainYear(Row row) {
        int column = layout.year;
        if (row.isNumber(column)) {
            double year = row.number(column);
            return year == Math.rint(year) && year >= 1000 && year <= 2999 ? (int) year : -1;
        }
        if (column >= row.size() || row.end(column) - row.start(column) != 4) {
            return -1;
        }
        int year = 0;
        for (int k = row.start(column); k < row.end(column); k++) {
            char c = row.chars()[k];
            if (c < '0' || c > '9') {
                return -1;
            }
            year = 10 * year + c - '0';
        }
        return year;
    }

    /** The year that a cell names in any way; -1 and a problem where it names none. */
    private int writtenYear(Row row) {
        String text = row.text(layout.year);
        OptionalInt found = Cells.year(text);
        if (found.isEmpty()) {
            read.problems.add(layout.problem(row, layout.year, text, "is no year"));
        }
        return found.orElse(-1);
    }

    /** The value of a cell in the unit of its variable; NaN where it is missing, and where it is a problem. */
    private double value(Row row, int measure, int r, int c, RowMeasures.Measure what) {
        int j = index[c];
        Variable variable = what.variable().orElseThrow();
        Conversion conversion = what.conversion().orElseThrow();
        double value;
        if (row.isNumber(j)) {
            double number = row.number(j);
            value = conversion.of(number);
            read.fractional[c] |= number != Math.rint(number);
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
                return problem(row, j, Cells.fault(row.text(j)));
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
        if (!what.domain().holds(value)) {
            RowStore store = read.stores.get(measure);
            String called = read.places.get(store.place(r)).called();
            int year = columns.get(c).header.year().orElse(store.year(r));
            return problem(
                    row,
                    j,
                    "is impossible for " + called + (year < 0 ? "" : ", " + year) + ": " + variable.id() + " "
                            + what.domain().rule(value));
        }
        read.largest[c] = Math.max(read.largest[c], value);
        if (cells.percent && !row.isNumber(j)) {
            read.percents[c]++;
        } else if (value != 0 && read.bares[c]++ == 0) {
            read.firstBare[c] = row.line();
        }
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
}
