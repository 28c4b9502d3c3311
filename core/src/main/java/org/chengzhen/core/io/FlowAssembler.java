package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.io.table.RawTable;
import org.chengzhen.core.io.table.RefusedException;
import org.chengzhen.core.io.table.Row;
import org.chengzhen.core.io.table.Rows;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.place.Gazetteer;
import org.chengzhen.core.place.Place;

/** Collects the good pairs of a table of flows, and what is wrong with the others. */
final class FlowAssembler {
    private static final int NAMED = 20;
    /** What tables of journeys to work write where the other end is no place. */
    private static final Pattern NO_PLACE = Pattern.compile(
            "(?i).*(no fixed place|no usual place|offshore|not stated|not specified|unknown|outside|abroad|overseas|at"
                    + " home|works? at or from home).*|不详|未知|其他|境外|国外|未填");

    private final RawTable table;
    private final FlowSettings settings;
    private final FlowColumns columns;
    private final Cells cells;
    private final Optional<Conversion> conversion;
    private final Map<String, Integer> known = new LinkedHashMap<>();
    private final Map<String, Optional<String>> codes = new HashMap<>();
    private final Map<List<String>, Long> seen = new HashMap<>();
    private final List<String> origins = new ArrayList<>();
    private final List<String> destinations = new ArrayList<>();
    private double[] flows = new double[64];
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Set<String> totals = new LinkedHashSet<>();
    private final Set<String> noPlaces = new LinkedHashSet<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<Integer> years = new TreeSet<>();

    FlowAssembler(RawTable table, FlowSettings settings) throws IOException {
        this.table = table;
        this.settings = settings;
        Sample sample = Sample.of(table);
        this.columns = new FlowColumns(table, sample, settings);
        this.cells = new Cells(columns.decimalComma(), false);
        this.notes.addAll(columns.notes);
        Optional<Unit> unit = columns.square
                ? Optional.empty()
                : Header.parse(columns.headers.get(columns.flow), VariableNames.only(List.of()))
                        .unit();
        this.conversion = unit.map(u -> new Conversion(u, base(u)));
        unit.filter(u -> u.numerator().compareTo(u.denominator()) != 0)
                .ifPresent(u -> notes.add("flows are brought from " + u + " to " + base(u)));
        settings.places.ifPresent(all -> all.forEach(code -> known.put(code, known.size())));
    }

    private static Unit base(Unit unit) {
        for (Unit one : List.of(
                Unit.PERSON,
                Unit.YUAN,
                Unit.COUNT,
                Unit.KILOMETRE,
                Unit.TONNE,
                Unit.MINUTE,
                Unit.HOUSEHOLD,
                Unit.CUBIC_METRE)) {
            if (one.dimension().equals(unit.dimension())) {
                return one;
            }
        }
        return unit;
    }

    FlowReading read() throws IOException {
        try (Rows rows = table.rows()) {
            long last = columns.rows.data() == 0 ? -1 : columns.sample.lines.get(columns.rows.data() - 1);
            Row row = new Row();
            Loop loop = Loop.of("rows", 0);
            while (rows.next(row)) {
                loop.step();
                if (row.line() > last) {
                    if (columns.square) {
                        line(row);
                    } else {
                        pair(row);
                    }
                }
            }
            loop.end();
        }
        return reading();
    }

    private static boolean blank(Row row) {
        for (int j = 0; j < row.size(); j++) {
            if (!row.isBlank(j)) {
                return false;
            }
        }
        return true;
    }

    private boolean note(Row row) {
        String first = Names.clean(row.text(0));
        boolean note = RawPlace.isNote(first) || (row.size() == 1 && RawPlace.isSentence(first));
        if (note) {
            notes.add(first);
        }
        return note;
    }

    /** A row too long has a comma too many in a number; one too short lacks a cell. */
    private boolean fits(Row row) {
        int width = columns.headers.size();
        boolean longer = false;
        for (int j = width; j < row.size(); j++) {
            longer |= !row.isBlank(j);
        }
        int needed = 1 + (columns.square ? 0 : Math.max(columns.flow, Math.max(columns.origin, columns.destination)));
        if (!longer && (row.size() >= needed || table.ragged())) {
            return true;
        }
        StringBuilder text = new StringBuilder();
        for (int j = 0; j < row.size() && text.length() < 200; j++) {
            text.append(j == 0 ? "" : ",").append(row.text(j));
        }
        problems.add(new Problem(
                table.sheet(),
                row.line(),
                "",
                "",
                text.toString(),
                "has " + row.size() + " cells but the header has " + width));
        return false;
    }

    private void pair(Row row) {
        if (blank(row) || note(row) || !fits(row)) {
            return;
        }
        if (columns.year >= 0) {
            OptionalInt year = Cells.year(row.text(columns.year));
            if (year.isEmpty()) {
                problem(row, columns.year, row.text(columns.year), "is no year");
                return;
            }
            years.add(year.getAsInt());
            if (settings.year.isPresent() && settings.year.getAsInt() != year.getAsInt()) {
                return;
            }
        }
        String origin = Cells.code(row.text(columns.origin));
        String destination = Cells.code(row.text(columns.destination));
        if (RawPlace.isTotal(origin) || RawPlace.isTotal(destination)) {
            totals.add(RawPlace.isTotal(origin) ? origin : destination);
            return;
        }
        for (int end = 0; end < 2; end++) {
            int label = end == 0 ? columns.originName : columns.destinationName;
            String code = end == 0 ? origin : destination;
            String name = label < 0 ? "" : Names.place(row.text(label));
            if (NO_PLACE.matcher(name.isEmpty() ? code : name).matches()) {
                noPlaces.add(code + (name.isEmpty() ? "" : " " + name));
            }
            if (!name.isEmpty()) {
                names.putIfAbsent(code, name);
            }
        }
        Optional<String> from = place(row, columns.origin, origin);
        Optional<String> to = place(row, columns.destination, destination);
        OptionalDoubleOrNone size = size(row, columns.flow);
        if (from.isPresent() && to.isPresent() && size.read) {
            add(row, from.get(), to.get(), size.value, columns.destination);
        }
    }

    private void line(Row row) {
        if (blank(row) || note(row) || !fits(row)) {
            return;
        }
        String origin = Cells.code(row.text(0));
        if (FlowColumns.isTotal(Names.key(origin))) {
            totals.add(origin);
            return;
        }
        Optional<String> from = place(row, 0, origin);
        if (from.isEmpty()) {
            return;
        }
        int next = 0;
        for (int j = 1; j < columns.headers.size(); j++) {
            String header = columns.headers.get(j);
            if (header.isEmpty()) {
                continue;
            }
            if (FlowColumns.isTotal(Names.key(header))) {
                totals.add(header);
                continue;
            }
            Optional<String> to = columns.numbered ? Optional.of(numbered(next++)) : place(row, j, header);
            OptionalDoubleOrNone size = size(row, j);
            if (to.isPresent() && size.read) {
                add(row, from.get(), to.get(), size.value, j);
            }
        }
    }

    /** The label of the row that has the number of a column. */
    private String numbered(int number) {
        int next = 0;
        for (int row = columns.rows.data(); row < columns.sample.rows(); row++) {
            String label = Cells.code(columns.sample.text(row, 0));
            if (!label.isEmpty() && !FlowColumns.isTotal(Names.key(label)) && next++ == number) {
                return label;
            }
        }
        return Integer.toString(number + 1);
    }

    private void add(Row row, String from, String to, double size, int column) {
        Long before = seen.putIfAbsent(List.of(from, to), row.line());
        if (before != null) {
            problem(row, column, from + " -> " + to, "comes twice, first in line " + before);
            return;
        }
        if (origins.size() == flows.length) {
            flows = Arrays.copyOf(flows, 2 * flows.length);
        }
        flows[origins.size()] = size;
        origins.add(from);
        destinations.add(to);
    }

    private Optional<String> place(Row row, int column, String text) {
        if (text.isEmpty()) {
            problem(row, column, text, "names no place");
            return Optional.empty();
        }
        Optional<String> code = codes.computeIfAbsent(text, this::code);
        if (code.isEmpty()) {
            problem(row, column, text, "is no known place" + candidates(text));
        } else if (settings.places.isPresent() && !known.containsKey(code.get())) {
            problem(row, column, text, "is none of the places asked for");
            return Optional.empty();
        }
        return code;
    }

    private Optional<String> code(String text) {
        if (settings.gazetteer.isEmpty()) {
            return Optional.of(Names.place(text));
        }
        Gazetteer gazetteer = settings.gazetteer.get();
        Optional<Place> byCode = gazetteer.find(text).filter(p -> p.code().equals(text));
        List<Place> found = byCode.map(List::of)
                .orElseGet(() -> PlaceResolver.candidates(
                        new RawPlace("", Names.place(text), "", "", "", false, 0), gazetteer, false));
        return found.size() == 1 ? Optional.of(found.get(0).code()) : Optional.empty();
    }

    private String candidates(String text) {
        List<Place> found = PlaceResolver.candidates(
                new RawPlace("", Names.place(text), "", "", "", false, 0), settings.gazetteer.orElseThrow(), false);
        return found.isEmpty()
                ? ""
                : ", or one of " + found.stream().limit(6).map(Place::code).toList();
    }

    /** A flow that was read, perhaps a missing one; or a problem. */
    private record OptionalDoubleOrNone(boolean read, double value) {}

    private OptionalDoubleOrNone size(Row row, int column) {
        double value;
        if (row.isNumber(column)) {
            value = conversion.map(c -> c.of(row.number(column))).orElse(row.number(column));
        } else {
            Cells.Kind kind = column < row.size()
                    ? cells.parse(row.chars(), row.start(column), row.end(column))
                    : Cells.Kind.MISSING;
            if (kind == Cells.Kind.MISSING || kind == Cells.Kind.ELLIPSIS) {
                return new OptionalDoubleOrNone(true, Double.NaN);
            }
            if (kind == Cells.Kind.BAD || (cells.percent && conversion.isPresent())) {
                String text = Names.clean(row.text(column));
                problem(row, column, text, Cells.fault(text));
                return new OptionalDoubleOrNone(false, 0);
            }
            value = conversion.map(c -> c.of(cells)).orElseGet(cells::share);
        }
        if (value < 0 || !Double.isFinite(value)) {
            problem(row, column, Names.clean(row.text(column)), value < 0 ? "is below zero" : "is too large");
            return new OptionalDoubleOrNone(false, 0);
        }
        return new OptionalDoubleOrNone(true, value);
    }

    private void problem(Row row, int column, String content, String message) {
        problems.add(new Problem(
                table.sheet(),
                row.line(),
                table.ragged() ? LookColumn.letters(column) + row.line() : "",
                columns.headers.get(column),
                content,
                message));
    }

    private FlowReading reading() {
        if (settings.year.isEmpty() && years.size() > 1) {
            throw new RefusedException(
                    columns.sample.lines.get(columns.rows.to() - 1),
                    columns.headers.get(columns.year),
                    "is the year, and the list has several " + years + ": choose one, as .year("
                            + years.iterator().next() + ")");
        }
        if (years.size() == 1) {
            notes.add("flows are of " + years.iterator().next());
        }
        if (!totals.isEmpty()) {
            notes.add("totals are no places and were left out: " + Listed.of(totals, NAMED));
        }
        if (!noPlaces.isEmpty()) {
            notes.add("ends that are no places stand among them: " + Listed.of(noPlaces, NAMED));
        }
        if (origins.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(
                    table.sheet(),
                    columns.sample.lines.get(columns.rows.to() - 1),
                    "",
                    "",
                    String.join(",", columns.headers),
                    "has no pair below it" + (settings.year.isPresent() ? " of " + settings.year.getAsInt() : "")));
        }
        double[] values = Arrays.copyOf(flows, origins.size());
        FlowMatrix matrix = settings.places.isPresent()
                ? FlowMatrix.ofPairs(settings.places.get(), origins, destinations, values, settings.unlisted)
                : FlowMatrix.ofPairs(origins, destinations, values, settings.unlisted);
        return new FlowReading(
                matrix, ImmutableList.copyOf(problems), ImmutableList.copyOf(notes), ImmutableMap.copyOf(names));
    }
}
