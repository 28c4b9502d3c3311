package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.Ints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.chengzhen.core.io.table.RefusedException;
import org.chengzhen.core.io.table.Row;
import org.chengzhen.core.io.table.Rows;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;

/**
 * Reads the rows of a table whose layout is known, and puts them together to a panel. Values lie row by row in one
 * store until all places and years are known; then each variable is filled at once.
 */
final class PanelAssembler {
    private static final int NAMED = 20;
    /** A panel of more empty cells than this for each value is a mistake, and would take all memory. */
    private static final long SPARSE = 200;

    private static final long SMALL = 4_000_000;

    private final Layout layout;
    private final List<LookColumn> columns;
    private final boolean tidy;
    private final PlaceKeys keys;
    private final TextKeys measureKeys;
    private final List<Measure> measures = new ArrayList<>();
    private final Cells cells;
    private final Conversion[] conversions;
    private final boolean[] fractional;
    private final double[] largest;
    private final double[] smallest;
    private final boolean ellipsisIsZero;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> notes;
    private final List<SetApart> apart = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<String, Integer> unknownMeasures = new LinkedHashMap<>();

    private int rows;
    private int[] places = new int[64];
    private int[] years = new int[64];
    private int[] rowMeasures = new int[0];
    private long[] lines = new long[64];
    private final Store store;
    /** Rows of a saved panel that say more than its table. */
    private final List<List<String>> saved = new ArrayList<>();

    private boolean inNotes;
    private long filled;

    private record Remark(int row, int column, String text) {}

    /** What the values of a row measure, where a cell of the row names it. */
    private record Measure(Optional<Variable> variable, Optional<Conversion> conversion) {}

    PanelAssembler(Layout layout) {
        this.layout = layout;
        this.columns = layout.values();
        this.tidy = (layout.variableName >= 0 && layout.settings.variable.isEmpty())
                || ((layout.unitPower >= 0 || layout.unitName >= 0) && layout.bareVariable.isPresent());
        this.keys = new PlaceKeys(layout);
        this.measureKeys = new TextKeys(-1, layout.variableName, layout.unitName, layout.unitPower);
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
        this.fractional = new boolean[n];
        this.largest = new double[n];
        this.smallest = new double[n];
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        Arrays.fill(smallest, Double.POSITIVE_INFINITY);
        this.ellipsisIsZero = layout.settings.ellipsis == EllipsisMark.ZERO
                || (layout.settings.ellipsis == EllipsisMark.BY_LANGUAGE && layout.chinese);
        this.store = new Store(n);
        this.notes = new LinkedHashSet<>(layout.notes);
        this.problems.addAll(layout.problems);
    }

    /** Values one behind another, in pieces so that growth copies nothing. */
    private static final class Store {
        private static final int BITS = 14;
        private final List<double[]> pieces = new ArrayList<>();
        private final int width;
        private long size;

        Store(int width) {
            this.width = width;
        }

        void addRow() {
            size += width;
            while (((size + (1 << BITS) - 1) >> BITS) > pieces.size()) {
                double[] piece = new double[1 << BITS];
                Arrays.fill(piece, Double.NaN);
                pieces.add(piece);
            }
        }

        void set(int row, int column, double value) {
            long at = (long) row * width + column;
            pieces.get((int) (at >> BITS))[(int) (at & ((1 << BITS) - 1))] = value;
        }

        double get(int row, int column) {
            long at = (long) row * width + column;
            return pieces.get((int) (at >> BITS))[(int) (at & ((1 << BITS) - 1))];
        }
    }

    Reading read() throws IOException {
        boolean readable = layout.rows.to() > layout.rows.from()
                && !columns.isEmpty()
                && (layout.name >= 0 || layout.code >= 0 || layout.settings.place.isPresent());
        if (readable) {
            try (Rows source = layout.table.rows()) {
                long last = layout.rows.data() == 0 ? -1 : layout.sample.lines.get(layout.rows.data() - 1);
                Row row = new Row();
                while (source.next(row)) {
                    if (row.line() > last) {
                        row(row);
                    }
                }
            } catch (RefusedException e) {
                problems.add(UnreadableException.problem(layout.table.format(), e));
            }
        }
        return reading();
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
        if (firstFilled == 0 && !row.isNumber(0) && first(row, 0) == '#' && SavedPanel.isRow(row.text(0))) {
            saved.add(texts(row));
            return;
        }
        String first = row.isNumber(firstFilled) ? "" : firstText(row, firstFilled, cellsFilled);
        boolean note = !first.isEmpty() && RawPlace.isNote(first) && (cellsFilled == 1 || firstFilled == 0);
        boolean alone = cellsFilled == 1 && !first.isEmpty() && width > 1;
        if (note || (alone && (inNotes || RawPlace.isSentence(first) || (!layout.table.ragged() && row.size() == 1)))) {
            inNotes = true;
            apart.add(new SetApart(row.line(), SetApart.Kind.NOTE, first));
            return;
        }
        if (lastFilled >= width || (row.size() < width && !layout.table.ragged())) {
            problems.add(new Problem(
                    layout.table.sheet(),
                    row.line(),
                    "",
                    "",
                    joined(row),
                    "has " + Math.max(row.size(), lastFilled + 1) + " cells but the header has " + width));
            return;
        }
        int place = keys.of(row);
        RawPlace raw = keys.places().get(place);
        if (raw.called().isEmpty() && layout.settings.place.isEmpty()) {
            int at = layout.code >= 0 ? layout.code : layout.name;
            problem(row, at, "", "names no place");
            return;
        }
        int year = -1;
        if (layout.year >= 0) {
            year = year(row);
            if (year < 0) {
                return;
            }
        } else if (layout.onlyYear.isPresent()) {
            year = layout.onlyYear.getAsInt();
        }
        int measure = tidy ? measure(row) : 0;
        if (measure < 0) {
            return;
        }
        grow();
        int r = rows++;
        places[r] = place;
        years[r] = year;
        lines[r] = row.line();
        if (tidy) {
            rowMeasures[r] = measure;
        }
        store.addRow();
        for (int c = 0; c < columns.size(); c++) {
            value(
                    row,
                    r,
                    c,
                    tidy && measured(columns.get(c))
                            ? measures.get(measure).conversion.orElse(null)
                            : conversions[c]);
        }
    }

    /** Whether cells of the row say what a value is, or in which unit. */
    private static boolean measured(LookColumn column) {
        return column.role != ColumnRole.VALUE || column.from.equals("setting") || column.from.equals("title");
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

    private void problem(Row row, int column, String content, String message) {
        problems.add(new Problem(
                layout.table.sheet(),
                row.line(),
                layout.table.ragged() && column >= 0 ? LookColumn.letters(column) + row.line() : "",
                column < 0 ? "" : layout.columns.get(column).header.text(),
                content,
                message));
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
            problem(row, column, text, "is no year");
            return -1;
        }
        return found.getAsInt();
    }

    /** What the row measures; -1 where it is not known, which a note says once for each name. */
    private int measure(Row row) {
        int number = measureKeys.of(row);
        if (number == measures.size()) {
            measures.add(newMeasure(row));
        }
        if (measures.get(number).conversion.isEmpty()) {
            if (measures.get(number).variable.isEmpty()) {
                unknownMeasures.merge(Names.clean(row.text(layout.variableName)), 1, Integer::sum);
            }
            return -1;
        }
        return number;
    }

    private Measure newMeasure(Row row) {
        String named = layout.variableName < 0 ? "" : Names.clean(row.text(layout.variableName));
        Header header = Header.parse(named, layout.settings.names);
        Optional<Variable> variable = layout.settings.variable.isPresent()
                ? layout.settings.variable
                : header.variable().isPresent()
                        ? header.variable()
                        : layout.variableName < 0 ? layout.bareVariable : header.variable();
        String unitCell = layout.unitName < 0 ? "" : Names.clean(row.text(layout.unitName));
        if (variable.isEmpty()) {
            if (!layout.settings.keepUnknown || named.isEmpty()) {
                return new Measure(variable, Optional.empty());
            }
            Unit unit = header.unit().or(() -> Header.unit(unitCell)).orElse(Unit.COUNT);
            Variable kept = Variable.of(
                    Names.key(named).replaceAll("[^\\p{L}\\p{N}]+", "_"), named, named, unit, Variable.Kind.INTENSITY);
            notes.add("indicator \"" + named + "\" is kept as the variable " + kept);
            return new Measure(Optional.of(kept), Optional.of(new Conversion(unit, unit)));
        }
        Optional<Unit> written = unitCell.isEmpty() ? Optional.empty() : Header.unit(unitCell);
        boolean codes = layout.unitPower >= 0
                || Names.key(
                                layout.unitName < 0
                                        ? ""
                                        : layout.columns
                                                .get(layout.unitName)
                                                .header
                                                .text())
                        .equals("unit measure");
        if (written.isEmpty() && !unitCell.isEmpty() && !codes) {
            problem(row, layout.unitName, unitCell, "is no known unit");
            return new Measure(variable, Optional.empty());
        }
        Unit unit = layout.settings
                .unit
                .or(() -> written)
                .or(header::unit)
                .orElse(variable.get().unit());
        Optional<Unit> fitting = Layout.measures(unit, variable.get());
        if (fitting.isEmpty()) {
            problem(
                    row,
                    written.isPresent() ? layout.unitName : layout.variableName,
                    written.isPresent() ? unitCell : named,
                    "has no unit that measures " + variable.get());
            return new Measure(variable, Optional.empty());
        }
        Unit scaled = fitting.get();
        if (layout.unitPower >= 0) {
            String power = Names.clean(row.text(layout.unitPower));
            if (power.matches("\\d{1,2}")) {
                scaled = new Unit(
                        "10^" + power + " " + scaled.symbol(),
                        scaled.dimension(),
                        scaled.numerator().scaleByPowerOfTen(Integer.parseInt(power)),
                        scaled.denominator());
            }
        } else if (written.isEmpty() && header.unit().isEmpty() && layout.settings.unit.isEmpty()) {
            notes.add("the unit of \"" + (named.isEmpty() ? variable.get().id() : named) + "\" is assumed to be "
                    + variable.get().unit() + ": nothing names it");
        }
        return new Measure(
                variable, Optional.of(new Conversion(scaled, variable.get().unit())));
    }

    private void grow() {
        if (rows == places.length) {
            places = Arrays.copyOf(places, 2 * rows);
            years = Arrays.copyOf(years, 2 * rows);
            lines = Arrays.copyOf(lines, 2 * rows);
        }
        if (tidy && rowMeasures.length < places.length) {
            rowMeasures = Arrays.copyOf(rowMeasures, places.length);
        }
    }

    private void value(Row row, int r, int c, @javax.annotation.Nullable Conversion conversion) {
        LookColumn column = columns.get(c);
        int j = column.index;
        if (conversion == null || j >= row.size()) {
            return;
        }
        Variable variable = tidy && column.role != ColumnRole.VALUE
                ? measures.get(rowMeasures[r]).variable.orElseThrow()
                : column.variable.orElseThrow();
        double value;
        if (row.isNumber(j)) {
            value = conversion.of(row.number(j));
            fractional[c] |= row.number(j) != Math.rint(row.number(j));
        } else {
            Cells.Kind kind = cells.parse(row.chars(), row.start(j), row.end(j));
            if (kind == Cells.Kind.MISSING) {
                if (!cells.mark.isEmpty()) {
                    remarks.add(new Remark(r, c, "marked " + cells.mark));
                }
                return;
            }
            if (kind == Cells.Kind.ELLIPSIS) {
                remarks.add(new Remark(
                        r,
                        c,
                        ellipsisIsZero
                                ? "given as … : less than the unit of the table"
                                : "given as … : not available"));
                if (ellipsisIsZero) {
                    store.set(r, c, 0);
                    filled++;
                }
                return;
            }
            if (kind == Cells.Kind.BAD
                    || (cells.percent && !variable.unit().dimension().equals("number"))) {
                problem(row, j, row.text(j), "is no number");
                return;
            }
            value = cells.percent ? Unit.PERCENT.convert(cells.decimal(), variable.unit()) : conversion.of(cells);
            fractional[c] |= cells.fractional();
            if (!cells.mark.isEmpty()) {
                remarks.add(new Remark(r, c, "marked " + cells.mark));
            }
        }
        if (!Double.isFinite(value)) {
            problem(row, j, row.text(j), "is too large");
            return;
        }
        String impossible = impossible(variable, value);
        if (!impossible.isEmpty()) {
            RawPlace raw = keys.places().get(places[r]);
            problem(row, j, row.text(j), "is impossible for " + raw.called() + ": " + variable.id() + " " + impossible);
            return;
        }
        largest[c] = Math.max(largest[c], value);
        smallest[c] = Math.min(smallest[c], value);
        store.set(r, c, value);
        filled++;
        if (layout.flags >= 0 && columns.size() == 1 && !row.isBlank(layout.flags)) {
            String flag = Names.clean(row.text(layout.flags));
            if (!flag.equals("A")) {
                remarks.add(new Remark(r, c, "marked " + flag));
            }
        }
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

    // ---- all rows

    private Reading reading() {
        implausibleUnits();
        unknownMeasures();
        if (layout.settings.place.isPresent()) {
            onePlace();
        }
        new PlaceResolver(layout, keys.places(), problems, notes).resolve();
        Map<String, Integer> index = new LinkedHashMap<>();
        Panel.Builder panel = Panel.builder();
        int[] at = new int[keys.places().size()];
        Arrays.fill(at, -1);
        for (int p = 0; p < at.length; p++) {
            RawPlace raw = keys.places().get(p);
            if (raw.place.isPresent() && raw.apart.isEmpty()) {
                if (raw.kind.equals("cluster") || raw.kind.equals("area")) {
                    raw.place = raw.place.map(plain -> SavedPanel.region(plain, saved));
                }
                at[p] = index.computeIfAbsent(raw.place.get().code(), c -> index.size());
                panel.place(raw.place.get());
            }
            raw.apart.ifPresent(kind -> apart.add(new SetApart(raw.line, kind, raw.called())));
        }
        ImmutableIntArray allYears = years(at);
        allYears.forEach(panel::year);
        Map<Variable, List<Integer>> byVariable = variables();
        long cellCount = (long) index.size() * allYears.length() * byVariable.size();
        if (cellCount > SMALL && cellCount > SPARSE * Math.max(1, filled)) {
            problems.add(new Problem(
                    layout.table.sheet(),
                    layout.headerLine(),
                    "",
                    "",
                    "",
                    index.size() + " places x " + allYears.length() + " years x " + byVariable.size()
                            + " variables would be a panel of " + cellCount + " cells for " + filled
                            + " values: read it in parts"));
            return finished(Panel.builder(), Map.of());
        }
        Map<Variable, double[]> filledColumns = new LinkedHashMap<>();
        boolean[] repeated = new boolean[rows];
        byVariable.forEach((variable, source) ->
                filledColumns.put(variable, column(variable, source, at, index.size(), allYears, repeated)));
        flags(panel, at);
        saved(panel, byVariable.keySet());
        return finished(panel, filledColumns);
    }

    private void onePlace() {
        List<RawPlace> places = keys.places();
        RawPlace one = new RawPlace("", layout.settings.place.get(), "", "", "", false, layout.headerLine());
        if (layout.name < 0 && layout.code < 0) {
            for (int p = 0; p < places.size(); p++) {
                places.set(p, one);
            }
        }
    }

    private ImmutableIntArray years(int[] at) {
        Set<Integer> found = new java.util.TreeSet<>();
        for (int r = 0; r < rows; r++) {
            if (years[r] >= 0 && at[places[r]] >= 0) {
                found.add(years[r]);
            }
        }
        for (LookColumn column : columns) {
            column.header.year().ifPresent(found::add);
        }
        return ImmutableIntArray.copyOf(found);
    }

    /** The columns that hold each variable; with one variable a row, the numbers of its measures. */
    private Map<Variable, List<Integer>> variables() {
        Map<String, Variable> byId = new HashMap<>();
        Map<Variable, List<Integer>> found = new LinkedHashMap<>();
        for (int c = 0; c < columns.size(); c++) {
            LookColumn column = columns.get(c);
            if (column.role == ColumnRole.VALUE) {
                Variable variable =
                        byId.computeIfAbsent(column.variable.orElseThrow().id(), id -> column.variable.get());
                found.computeIfAbsent(variable, v -> new ArrayList<>()).add(c);
            }
        }
        for (Measure measure : measures) {
            if (measure.conversion.isPresent()) {
                Variable variable =
                        byId.computeIfAbsent(measure.variable.orElseThrow().id(), id -> measure.variable.get());
                found.computeIfAbsent(variable, v -> new ArrayList<>());
            }
        }
        return found;
    }

    private double[] column(
            Variable variable,
            List<Integer> columnsOfVariable,
            int[] at,
            int n,
            ImmutableIntArray allYears,
            boolean[] repeated) {
        int[] source = Ints.toArray(columnsOfVariable);
        int[] bare = java.util.stream.IntStream.range(0, columns.size())
                .filter(c -> columns.get(c).role == ColumnRole.BARE_VALUE
                        || !columnsOfVariable.isEmpty() && columnsOfVariable.contains(c))
                .toArray();
        double[] values = new double[n * allYears.length()];
        Arrays.fill(values, Double.NaN);
        int[] owner = new int[values.length];
        int first = allYears.isEmpty() ? 0 : allYears.get(0);
        int[] yearAt = new int[allYears.isEmpty() ? 0 : allYears.get(allYears.length() - 1) - first + 1];
        for (int y = 0; y < allYears.length(); y++) {
            yearAt[allYears.get(y) - first] = y;
        }
        boolean[] named = new boolean[measures.size()];
        for (int m = 0; m < named.length; m++) {
            named[m] = measures.get(m)
                    .variable
                    .filter(v -> v.id().equals(variable.id()))
                    .isPresent();
        }
        for (int r = 0; r < rows; r++) {
            int p = at[places[r]];
            if (p < 0) {
                continue;
            }
            for (int c : tidy && named[rowMeasures[r]] ? bare : source) {
                LookColumn column = columns.get(c);
                int year =
                        column.header.year().isPresent() ? column.header.year().getAsInt() : years[r];
                if (year < 0) {
                    continue;
                }
                int cell = yearAt[year - first] * n + p;
                if (owner[cell] != 0 && owner[cell] != r + 1) {
                    repeat(r, owner[cell] - 1, column, year, variable, repeated);
                    continue;
                }
                owner[cell] = r + 1;
                double value = store.get(r, c);
                if (!Double.isNaN(value)) {
                    values[cell] = value;
                }
            }
        }
        return values;
    }

    private void repeat(int r, int before, LookColumn column, int year, Variable variable, boolean[] repeated) {
        if (repeated[r]) {
            return;
        }
        repeated[r] = true;
        RawPlace raw = keys.places().get(places[r]);
        String what = raw.place.orElseThrow().code() + " " + raw.place.get().name()
                + (column.header.year().isPresent() && !tidy ? "" : ", " + year)
                + (tidy ? ", " + variable.id() : "");
        problems.add(new Problem(
                layout.table.sheet(), lines[r], "", "", what, "was already given on line " + lines[before]));
    }

    private void flags(Panel.Builder panel, int[] at) {
        for (Remark remark : remarks) {
            int p = at[places[remark.row]];
            LookColumn column = columns.get(remark.column);
            int year = column.header.year().isPresent() ? column.header.year().getAsInt() : years[remark.row];
            if (p >= 0 && year >= 0) {
                Variable variable = column.role == ColumnRole.VALUE
                        ? column.variable.orElseThrow()
                        : measures.get(rowMeasures[remark.row]).variable.orElseThrow();
                panel.flag(new org.chengzhen.core.panel.Flag(
                        keys.places()
                                .get(places[remark.row])
                                .place
                                .orElseThrow()
                                .code(),
                        year,
                        variable,
                        remark.text));
            }
        }
    }

    /** Vintages, flags and notes of a saved panel. */
    private void saved(Panel.Builder panel, Set<Variable> variables) {
        Map<String, Variable> byId = new HashMap<>();
        variables.forEach(v -> byId.put(v.id(), v));
        for (List<String> row : saved) {
            if (row.get(0).equals(SavedPanel.NOTE) && row.size() > 1) {
                notes.add(row.get(1));
            } else if (row.get(0).equals(SavedPanel.VINTAGE) && row.size() > 2 && byId.containsKey(row.get(1))) {
                panel.vintage(byId.get(row.get(1)), row.get(2));
            } else if (row.get(0).equals(SavedPanel.FLAG) && row.size() > 4 && byId.containsKey(row.get(3))) {
                Cells.year(row.get(2))
                        .ifPresent(year -> panel.flag(
                                new org.chengzhen.core.panel.Flag(row.get(1), year, byId.get(row.get(3)), row.get(4))));
            }
        }
    }

    /** Numbers that cannot be of the unit that nothing names. */
    private void implausibleUnits() {
        for (int c = 0; c < columns.size(); c++) {
            LookColumn column = columns.get(c);
            if (!column.assumed || column.role != ColumnRole.VALUE) {
                continue;
            }
            Variable variable = column.variable.orElseThrow();
            String dimension = variable.unit().dimension();
            boolean parts = variable.additive()
                    && (dimension.equals("persons") || dimension.equals("households"))
                    && fractional[c];
            boolean poor = variable.kind() == Variable.Kind.FLOW
                    && dimension.equals("money")
                    && largest[c] > 0
                    && largest[c] < 1e6
                    && variable.id().matches("gdp|.*_output|.*revenue|.*expenditure");
            if (parts || poor) {
                problems.add(new Problem(
                        layout.table.sheet(),
                        layout.headerLine(),
                        "",
                        column.header.text(),
                        parts ? "" : Row.plain(largest[c]),
                        "names no unit, and its numbers cannot be " + variable.unit() + ": "
                                + (parts ? "there are no fractions of " + variable.unit() : "the largest is so small")
                                + "; give the unit, as .unit(\"" + column.called() + "\", \""
                                + (parts ? "万人" : "亿元") + "\")"));
            }
        }
    }

    private void unknownMeasures() {
        int named = 0;
        for (Map.Entry<String, Integer> one : unknownMeasures.entrySet()) {
            if (named++ == NAMED) {
                notes.add(unknownMeasures.size() - NAMED + " more indicators are no known variables and were left out");
                break;
            }
            List<String> nearest = layout.settings.names.nearest(one.getKey());
            notes.add("indicator \"" + one.getKey() + "\" is no known variable and was left out ("
                    + one.getValue() + (one.getValue() == 1 ? " row)" : " rows)")
                    + (nearest.isEmpty() ? "" : ", near: " + String.join(", ", nearest)));
        }
    }

    private Reading finished(Panel.Builder builder, Map<Variable, double[]> values) {
        if (problems.isEmpty() && rows == 0) {
            problems.add(new Problem(
                    layout.table.sheet(),
                    layout.headerLine(),
                    "",
                    "",
                    layout.headerText(),
                    "has no row of data below it"));
        } else if (filled == 0 && layout.kind < 0) {
            notes.add("no value was read: all cells are missing");
        }
        apart.sort(Comparator.comparingLong(SetApart::line));
        notesOfRows();
        notes.forEach(builder::note);
        Panel panel = builder.build();
        for (Map.Entry<Variable, double[]> column : values.entrySet()) {
            panel = panel.with(column.getKey(), column.getValue());
        }
        problems.sort(Comparator.comparingLong(Problem::line));
        return new Reading(panel, ImmutableList.copyOf(problems), ImmutableList.copyOf(apart));
    }

    private void notesOfRows() {
        List<SetApart> set =
                apart.stream().filter(a -> a.kind() != SetApart.Kind.NOTE).toList();
        if (!set.isEmpty()) {
            StringBuilder text = new StringBuilder();
            set.stream()
                    .limit(NAMED)
                    .forEach(a -> text.append(text.length() == 0 ? "" : ", ")
                            .append(a.text())
                            .append(" (line ")
                            .append(a.line())
                            .append(')'));
            notes.add(set.size() + (set.size() == 1 ? " row" : " rows") + " of totals and higher levels set apart: "
                    + text + (set.size() > NAMED ? ", …" : ""));
        }
        apart.stream().filter(a -> a.kind() == SetApart.Kind.NOTE).limit(NAMED).forEach(a -> notes.add(a.text()));
    }
}
