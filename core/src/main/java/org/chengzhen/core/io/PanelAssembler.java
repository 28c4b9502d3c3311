package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.chengzhen.core.panel.Flag;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.AdministrativeLevel;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.DivisionCode;
import org.chengzhen.core.place.Gazetteer;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.place.Region;

/** Puts rows of texts together to a panel, and collects what is wrong with them. */
final class PanelAssembler {
    private final ImmutableList<Header> headers;
    private final ImmutableMap<String, Variable> further;
    private final Optional<Gazetteer> gazetteer;
    private final OptionalInt onlyYear;
    private final EllipsisMark ellipsis;
    private final Panel.Builder panel = Panel.builder();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Key, Long> lines = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    /** What may stand in a source only once. The variable is empty where a row holds all variables. */
    private record Key(String code, int year, Optional<Variable> variable) {}

    PanelAssembler(
            List<String> texts,
            ImmutableMap<String, Variable> further,
            Optional<Gazetteer> gazetteer,
            OptionalInt onlyYear,
            EllipsisMark ellipsis) {
        this.headers = texts.stream().map(text -> Header.parse(text, further)).collect(ImmutableList.toImmutableList());
        this.further = further;
        this.gazetteer = gazetteer;
        this.onlyYear = onlyYear;
        this.ellipsis = ellipsis;
        checkHeaders();
    }

    private void checkHeaders() {
        boolean placed = index(Header.Role.CODE) >= 0 || index(Header.Role.NAME) >= 0;
        if (!placed) {
            problems.add(new Problem(1, "", texts(), "has no column of codes or names of places"));
        }
        boolean dated = index(Header.Role.YEAR) >= 0
                || onlyYear.isPresent()
                || headers.stream().anyMatch(h -> h.year().isPresent());
        if (!dated) {
            problems.add(new Problem(1, "", texts(), "names no year"));
        }
        for (Header header : headers) {
            header.unknownUnit()
                    .ifPresent(unit -> problems.add(new Problem(1, header.text(), unit, "is no known unit")));
            header.variable()
                    .ifPresent(variable -> header.unit().ifPresent(unit -> {
                        if (!unit.convertibleTo(variable.unit())) {
                            problems.add(new Problem(1, header.text(), unit.symbol(), "does not measure " + variable));
                        }
                    }));
            if (header.role() == Header.Role.UNKNOWN && !header.text().isBlank()) {
                panel.note("column \"" + header.text() + "\" is no known variable and was left out");
            }
        }
    }

    private String texts() {
        return String.join(",", headers.stream().map(Header::text).toList());
    }

    private int index(Header.Role role) {
        for (int j = 0; j < headers.size(); j++) {
            if (headers.get(j).role() == role) {
                return j;
            }
        }
        return -1;
    }

    private String cell(List<String> cells, Header.Role role) {
        int at = index(role);
        return at < 0 ? "" : cells.get(at).strip();
    }

    void row(long line, List<String> cells) {
        if (cells.size() != headers.size()) {
            problems.add(new Problem(
                    line,
                    "",
                    String.join(",", cells),
                    "has " + cells.size() + " cells but the header has " + headers.size()));
            return;
        }
        Optional<Place> place = place(line, cells);
        OptionalInt year = year(line, cells);
        if (place.isEmpty() || (year.isEmpty() && index(Header.Role.YEAR) >= 0)) {
            return;
        }
        if (index(Header.Role.VARIABLE_NAME) >= 0) {
            tidyRow(line, cells, place.get(), year);
            return;
        }
        if (year.isPresent() && seen(line, place.get(), year.getAsInt(), Optional.empty())) {
            return;
        }
        for (int j = 0; j < headers.size(); j++) {
            Header header = headers.get(j);
            if (header.role() == Header.Role.VALUE) {
                OptionalInt when = header.year().isPresent() ? header.year() : year;
                Variable variable = header.variable().orElseThrow();
                if (when.isEmpty()
                        || header.unit()
                                .filter(u -> u.convertibleTo(variable.unit()))
                                .isEmpty()) {
                    continue;
                }
                value(
                        line,
                        header,
                        cells.get(j),
                        place.get(),
                        when.getAsInt(),
                        variable,
                        header.unit().get());
            }
        }
    }

    /** One variable a row, named in a cell; its value in one column, or years side by side. */
    private void tidyRow(long line, List<String> cells, Place place, OptionalInt year) {
        String named = cell(cells, Header.Role.VARIABLE_NAME);
        Header parsed = Header.parse(named, further);
        Optional<Variable> variable = parsed.variable();
        String variableColumn = headers.get(index(Header.Role.VARIABLE_NAME)).text();
        if (variable.isEmpty()) {
            problems.add(new Problem(line, variableColumn, named, "is no known variable"));
            return;
        }
        String unitCell = cell(cells, Header.Role.UNIT_NAME);
        Optional<Unit> unit = unitCell.isEmpty() ? parsed.unit() : Unit.parse(unitCell);
        if (unit.isEmpty() || !unit.get().convertibleTo(variable.get().unit())) {
            problems.add(new Problem(
                    line,
                    variableColumn,
                    unitCell.isEmpty() ? named : unitCell,
                    "has no unit that measures " + variable.get()));
            return;
        }
        for (int j = 0; j < headers.size(); j++) {
            Header header = headers.get(j);
            OptionalInt when = header.year().isPresent() ? header.year() : year;
            if (header.role() == Header.Role.BARE_VALUE
                    && when.isPresent()
                    && !seen(line, place, when.getAsInt(), variable)) {
                value(line, header, cells.get(j), place, when.getAsInt(), variable.get(), unit.get());
            }
        }
    }

    private void value(long line, Header header, String cell, Place place, int year, Variable variable, Unit unit) {
        panel.place(place).year(year).variable(variable);
        if (Cells.isMissing(cell)) {
            return;
        }
        if (Cells.isEllipsis(cell)) {
            panel.flag(new Flag(place.code(), year, variable, "given as … : less than the unit of the table"));
            if (ellipsis == EllipsisMark.ZERO) {
                panel.value(place, year, variable, 0);
            }
            return;
        }
        Optional<String> decimal = Cells.decimal(cell);
        double number = decimal.map(text -> unit.convert(text, variable.unit())).orElse(Double.NaN);
        if (decimal.isEmpty() || !Double.isFinite(number)) {
            problems.add(new Problem(line, header.text(), cell, decimal.isEmpty() ? "is no number" : "is too large"));
            return;
        }
        panel.value(place, year, variable, number);
    }

    private boolean seen(long line, Place place, int year, Optional<Variable> variable) {
        Long before = lines.putIfAbsent(new Key(place.code(), year, variable), line);
        if (before == null) {
            return false;
        }
        problems.add(new Problem(
                line,
                "",
                place.code() + " " + place.name() + ", " + year
                        + variable.map(v -> ", " + v.id()).orElse(""),
                "was already given on line " + before));
        return true;
    }

    private OptionalInt year(long line, List<String> cells) {
        int at = index(Header.Role.YEAR);
        if (at < 0) {
            return onlyYear;
        }
        String text = cells.get(at).strip().replace("年", "");
        if (!text.matches("\\d{4}(\\.0+)?")) {
            problems.add(new Problem(line, headers.get(at).text(), cells.get(at), "is no year"));
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(text.substring(0, 4)));
    }

    private Optional<Place> place(long line, List<String> cells) {
        String code = cell(cells, Header.Role.CODE);
        String name = cell(cells, Header.Role.NAME);
        String localName = cell(cells, Header.Role.LOCAL_NAME);
        Place known = places.get(code + " " + name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Place> place = gazetteer.isPresent()
                ? gazetteer.flatMap(g -> code.isEmpty() ? g.find(name) : g.find(code))
                : made(code, name, localName.isEmpty() ? name : localName);
        if (place.isEmpty()) {
            boolean byCode = !code.isEmpty();
            int at = index(
                    byCode || (name.isEmpty() && index(Header.Role.CODE) >= 0) ? Header.Role.CODE : Header.Role.NAME);
            problems.add(new Problem(
                    line,
                    at < 0 ? "" : headers.get(at).text(),
                    byCode ? code : name,
                    byCode
                            ? "is no known code"
                            : name.isEmpty() ? "names no place" : "names no known place, or several"));
        }
        place = place.map(this::first);
        place.ifPresent(p -> places.put(code + " " + name, p));
        return place;
    }

    /** The place that a code was first given to: a division that is renamed keeps its code. */
    private Place first(Place place) {
        Place first = places.putIfAbsent(place.code(), place);
        if (first == null || first.agreesWith(place)) {
            return place;
        }
        panel.note(place.code() + " is named " + first.name() + " and " + place.name() + ": taken as " + first.name());
        return first;
    }

    /** A place by what its code says; by its name where there is no code. */
    private static Optional<Place> made(String code, String name, String localName) {
        if (code.isEmpty() && name.isEmpty()) {
            return Optional.empty();
        }
        String id = code.isEmpty() ? name : code;
        String called = name.isEmpty() ? code : name;
        if (code.matches("\\d{6}")) {
            try {
                AdministrativeLevel level = DivisionCode.parse(code).level();
                return Optional.of(
                        level == AdministrativeLevel.COUNTY
                                ? County.builder(id, called)
                                        .localName(localName)
                                        .build()
                                : level == AdministrativeLevel.PREFECTURE
                                        ? City.builder(id, called)
                                                .localName(localName)
                                                .build()
                                        : Region.builder(id, called)
                                                .localName(localName)
                                                .level(level)
                                                .build());
            } catch (IllegalArgumentException e) {
                // six digits of another country's codes
                return Optional.of(
                        Region.builder(id, called).localName(localName).build());
            }
        }
        return Optional.of(Region.builder(id, called).localName(localName).build());
    }

    Reading reading() {
        return new Reading(panel.build(), ImmutableList.copyOf(problems));
    }
}
