package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.io.table.Row;
import org.chengzhen.core.panel.Flag;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Place;

/** Puts the rows of a table together to a panel, when all of them are read: places, years, and variable by variable. */
final class PanelMaker {
    private static final int NAMED = 20;
    /** A panel of more empty cells than this for each value is a mistake, and would take all memory. */
    private static final long SPARSE = 200;

    private static final long SMALL = 4_000_000;

    private final Layout layout;
    private final List<LookColumn> columns;
    private final boolean tidy;
    private final ReadRows read;
    private final List<Problem> problems;
    private final Set<String> notes;
    private final List<SetApart> apart;
    private final int rows;

    PanelMaker(Layout layout, List<LookColumn> columns, boolean tidy, ReadRows read) {
        this.layout = layout;
        this.columns = columns;
        this.tidy = tidy;
        this.read = read;
        this.problems = read.problems;
        this.notes = read.notes;
        this.apart = read.apart;
        this.rows = read.rows();
    }

    Reading reading() {
        implausibleUnits();
        mixedPercent();
        read.measures.noteUnknown();
        if (read.leftOut > 0 && !layout.settings.where.isEmpty()) {
            notes.add("read are only rows with " + layout.settings.where);
        }
        if (layout.onlyPlace().isPresent()) {
            onePlace();
        }
        new PlaceResolver(layout, read.places, problems, notes).resolve();
        Map<String, Integer> index = new LinkedHashMap<>();
        Panel.Builder panel = Panel.builder();
        int[] at = new int[read.places.size()];
        Arrays.fill(at, -1);
        for (int p = 0; p < at.length; p++) {
            RawPlace raw = read.places.get(p);
            if (raw.place.isPresent() && raw.apart.isEmpty()) {
                if (raw.kind.equals("cluster") || raw.kind.equals("area")) {
                    raw.place = raw.place.map(plain -> SavedPanel.region(plain, read.saved));
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
        if (cellCount > SMALL && cellCount > SPARSE * Math.max(1, read.filled)) {
            problems.add(new Problem(
                    layout.table.sheet(),
                    layout.headerLine(),
                    "",
                    "",
                    "",
                    index.size() + " places x " + allYears.length() + " years x " + byVariable.size()
                            + " variables would be a panel of " + cellCount + " cells for " + read.filled
                            + " values: read it in parts"));
            return finished(Panel.builder());
        }
        flags(panel, at);
        saved(panel, byVariable.keySet());
        Filling filling = new Filling(at, index.size(), allYears);
        byVariable.forEach((variable, source) -> panel.values(variable, filling.column(variable, source)));
        return finished(panel);
    }

    private void onePlace() {
        List<RawPlace> places = read.places;
        RawPlace one = new RawPlace("", layout.onlyPlace().get(), "", "", "", false, layout.headerLine());
        for (int p = 0; p < places.size(); p++) {
            if (places.get(p).called().isEmpty()) {
                places.set(p, one);
            }
        }
    }

    /** A row takes some nanoseconds: interruption is looked at now and then. */
    private static void check(int row) {
        if ((row & 1023) == 0) {
            Loop.check();
        }
    }

    private ImmutableIntArray years(int[] at) {
        Set<Integer> found = new TreeSet<>();
        boolean dated = columns.stream().anyMatch(c -> c.header.year().isEmpty());
        BitSet ofRows = new BitSet();
        for (RowStore store : read.stores) {
            for (int r = 0; dated && r < store.rows(); r++) {
                check(r);
                int year = store.year(r);
                if (year >= 0 && at[store.place(r)] >= 0) {
                    ofRows.set(year);
                }
            }
        }
        ofRows.stream().forEach(found::add);
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
        for (RowMeasures.Measure measure : read.measures.all()) {
            if (measure.conversion().isPresent()) {
                Variable variable = byId.computeIfAbsent(
                        measure.variable().orElseThrow().id(),
                        id -> measure.variable().get());
                found.computeIfAbsent(variable, v -> new ArrayList<>());
            }
        }
        return found;
    }

    private void flags(Panel.Builder panel, int[] at) {
        for (ReadRows.Remark remark : read.remarks) {
            RowStore store = read.stores.get(remark.measure());
            int p = at[store.place(remark.row())];
            LookColumn column = columns.get(remark.column());
            int year = column.header.year().isPresent() ? column.header.year().getAsInt() : store.year(remark.row());
            if (p >= 0 && year >= 0) {
                Variable variable = column.role == ColumnRole.VALUE
                        ? column.variable.orElseThrow()
                        : read.measures.get(remark.measure()).variable().orElseThrow();
                String code = read.places
                        .get(store.place(remark.row()))
                        .place
                        .orElseThrow()
                        .code();
                panel.flag(new Flag(code, year, variable, remark.text()));
            }
        }
    }

    /** Vintages, flags and notes of a saved panel. */
    private void saved(Panel.Builder panel, Set<Variable> variables) {
        Map<String, Variable> byId = new HashMap<>();
        variables.forEach(v -> byId.put(v.id(), v));
        for (List<String> row : read.saved) {
            if (row.get(0).equals(SavedPanel.NOTE) && row.size() > 1) {
                notes.add(row.get(1));
            } else if (row.get(0).equals(SavedPanel.VINTAGE) && row.size() > 2 && byId.containsKey(row.get(1))) {
                panel.vintage(byId.get(row.get(1)), row.get(2));
            } else if (row.get(0).equals(SavedPanel.FLAG) && row.size() > 4 && byId.containsKey(row.get(3))) {
                Cells.year(row.get(2))
                        .ifPresent(year -> panel.flag(new Flag(row.get(1), year, byId.get(row.get(3)), row.get(4))));
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
                    && read.fractional[c];
            boolean fractions = Domain.isShare(variable)
                    && variable.unit().equals(Unit.PERCENT)
                    && read.fractional[c]
                    && read.percents[c] == 0
                    && read.largest[c] > 0
                    && read.largest[c] <= 1;
            boolean poor = variable.kind() == Variable.Kind.FLOW
                    && dimension.equals("money")
                    && read.largest[c] > 0
                    && read.largest[c] < 1e6
                    && variable.id().matches("gdp|.*_output|.*revenue|.*expenditure");
            if (fractions) {
                problems.add(new Problem(
                        layout.table.sheet(),
                        layout.headerLine(),
                        "",
                        column.header.text(),
                        Row.plain(read.largest[c]),
                        "is its largest number, and it names no unit: say whether it is in percent or a fraction, as"
                                + " .unit(\"" + column.called() + "\", \"1\") or .unit(\"" + column.called()
                                + "\", \"%\")"));
            } else if (parts || poor) {
                problems.add(new Problem(
                        layout.table.sheet(),
                        layout.headerLine(),
                        "",
                        column.header.text(),
                        parts ? "" : Row.plain(read.largest[c]),
                        "names no unit, and its numbers cannot be " + variable.unit() + ": "
                                + (parts ? "there are no fractions of " + variable.unit() : "the largest is so small")
                                + "; give the unit, as .unit(\"" + column.called() + "\", \""
                                + (parts ? "万人" : "亿元") + "\")"));
            }
        }
    }

    /** Numbers with a sign of percent among others without. */
    private void mixedPercent() {
        for (int c = 0; c < columns.size(); c++) {
            LookColumn column = columns.get(c);
            if (read.percents[c] > 0 && read.bares[c] > 0 && column.unit.isPresent()) {
                long all = read.percents[c] + read.bares[c];
                notes.add("column \"" + column.called() + "\" has a sign of percent behind " + read.percents[c] + " of "
                        + all + " numbers, and none in line " + read.firstBare[c] + ": without it they are taken for "
                        + column.unit.get().symbol());
            }
        }
    }

    private Reading finished(Panel.Builder builder) {
        if (problems.isEmpty() && rows == 0) {
            problems.add(new Problem(
                    layout.table.sheet(),
                    layout.headerLine(),
                    "",
                    "",
                    layout.headerText(),
                    "has no row of data below it"));
        } else if (read.filled == 0 && layout.kind < 0) {
            notes.add("no value was read: all cells are missing");
        }
        apart.sort(Comparator.comparingLong(SetApart::line));
        notesOfRows();
        notes.forEach(builder::note);
        problems.sort(Comparator.comparingLong(Problem::line));
        return new Reading(builder.build(), ImmutableList.copyOf(problems), ImmutableList.copyOf(apart));
    }

    private void notesOfRows() {
        List<SetApart> set =
                apart.stream().filter(a -> a.kind() != SetApart.Kind.NOTE).toList();
        if (!set.isEmpty()) {
            List<String> texts = set.stream()
                    .limit(NAMED + 1)
                    .map(a -> a.text() + " (line " + a.line() + ")")
                    .toList();
            notes.add(set.size() + (set.size() == 1 ? " row" : " rows") + " of totals and higher levels set apart: "
                    + Listed.of(texts, NAMED));
        }
        apart.stream().filter(a -> a.kind() == SetApart.Kind.NOTE).limit(NAMED).forEach(a -> notes.add(a.text()));
    }

    /** Fills the columns of the panel, one after another; what is filled and not needed any more is let go. */
    private final class Filling {
        private final int[] at;
        private final int places;
        private final ImmutableIntArray years;
        private final int first;
        private final int[] yearAt;
        /** By column: the year of its header, below zero where rows have years. */
        private final int[] yearOf;

        private final List<BitSet> repeated = new ArrayList<>();

        Filling(int[] at, int places, ImmutableIntArray years) {
            this.at = at;
            this.places = places;
            this.years = years;
            this.first = years.isEmpty() ? 0 : years.get(0);
            this.yearAt = new int[years.isEmpty() ? 0 : years.get(years.length() - 1) - first + 1];
            for (int y = 0; y < years.length(); y++) {
                yearAt[years.get(y) - first] = y;
            }
            this.yearOf = columns.stream()
                    .mapToInt(column -> column.header.year().orElse(-1))
                    .toArray();
            read.stores.forEach(store -> repeated.add(new BitSet()));
        }

        double[] column(Variable variable, List<Integer> ofVariable) {
            int[] source = Ints.toArray(ofVariable);
            int[] bare = IntStream.range(0, columns.size())
                    .filter(c -> columns.get(c).role == ColumnRole.BARE_VALUE || ofVariable.contains(c))
                    .toArray();
            double[] values = new double[places * years.length()];
            Arrays.fill(values, Double.NaN);
            int[] owners = new int[values.length];
            int[] stores = new int[read.stores.size() < 2 ? 0 : values.length];
            List<RowStore> done = new ArrayList<>();
            for (int m = 0; m < read.stores.size(); m++) {
                boolean named = tidy && measures(m, variable);
                fill(values, owners, stores, m, variable, named ? bare : source);
                if (named && source.length == 0 && onlyBare()) {
                    done.add(read.stores.get(m));
                }
            }
            // not before: another name of the variable may repeat a row of this one
            done.forEach(RowStore::release);
            return values;
        }

        private boolean measures(int m, Variable variable) {
            return read.measures
                    .get(m)
                    .variable()
                    .filter(v -> v.id().equals(variable.id()))
                    .isPresent();
        }

        private boolean onlyBare() {
            return columns.stream().allMatch(c -> c.role == ColumnRole.BARE_VALUE);
        }

        private void fill(double[] values, int[] owners, int[] stores, int m, Variable variable, int[] from) {
            RowStore store = read.stores.get(m);
            for (int r = 0; from.length > 0 && r < store.rows(); r++) {
                check(r);
                int p = at[store.place(r)];
                if (p < 0) {
                    continue;
                }
                for (int c : from) {
                    int year = yearOf[c] >= 0 ? yearOf[c] : store.year(r);
                    if (year < 0) {
                        continue;
                    }
                    int cell = yearAt[year - first] * places + p;
                    int before = stores.length == 0 ? m : stores[cell];
                    if (owners[cell] != 0 && (owners[cell] != r + 1 || before != m)) {
                        RowStore other = read.stores.get(before);
                        if (other.line(owners[cell] - 1) <= store.line(r)) {
                            repeat(before, owners[cell] - 1, m, r, c, year, variable);
                            continue;
                        }
                        // rows of one measure come before those of the next: the first line counts
                        repeat(m, r, before, owners[cell] - 1, c, year, variable);
                        values[cell] = Double.NaN;
                    }
                    owners[cell] = r + 1;
                    if (stores.length > 0) {
                        stores[cell] = m;
                    }
                    double value = store.get(r, c);
                    if (!Double.isNaN(value)) {
                        values[cell] = value;
                    }
                }
            }
        }

        /** The second of two rows of one place and year: what it says otherwise, or that it says the same. */
        private void repeat(int first, int row, int m, int r, int column, int year, Variable variable) {
            if (repeated.get(m).get(r)) {
                return;
            }
            repeated.get(m).set(r);
            RowStore store = read.stores.get(m);
            Place place = read.places.get(store.place(r)).place.orElseThrow();
            String what = (place.code().equals(place.name()) ? "" : place.code() + " ")
                    + place.name()
                    + (yearOf[column] >= 0 && !tidy ? "" : ", " + year)
                    + (tidy ? ", " + variable.id() : "");
            problems.add(new Problem(
                    layout.table.sheet(),
                    store.line(r),
                    "",
                    "",
                    what,
                    "was already given on line " + read.stores.get(first).line(row)
                            + difference(read.stores.get(first), row, store, r) + layout.tellingApart()));
        }

        private String difference(RowStore first, int row, RowStore second, int r) {
            for (int c = 0; c < columns.size(); c++) {
                double one = first.get(row, c);
                double other = second.get(r, c);
                if (!Double.isNaN(one) && !Double.isNaN(other) && one != other) {
                    LookColumn column = columns.get(c);
                    return ", where " + column.variable.map(Variable::toString).orElse("it")
                            + (yearOf[c] >= 0 ? " of " + yearOf[c] : "")
                            + " is " + Row.plain(one) + " and not " + Row.plain(other);
                }
            }
            return "";
        }
    }
}
