package org.chengzhen.core.panel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Nearest;
import org.chengzhen.core.place.AdministrativeLevel;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.DivisionCrosswalk;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.place.PlaceNames;
import org.chengzhen.core.place.Region;
import org.chengzhen.core.place.UrbanRegion;
import org.chengzhen.core.result.AsMap;
import org.chengzhen.core.result.InvalidValueException;
import org.chengzhen.core.result.MismatchException;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.table.Table;
import org.chengzhen.core.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * Places x years x variables, with NaN for a missing value.
 *
 * <p>Stored year-major: the values of one variable in one year lie side by side. Immutable, so every change
 * gives a new panel that shares what has not changed. A variable may carry a vintage, the state of revision
 * of its series; series of different vintages are never mixed.
 *
 * <p>A variable is found by its id. Where the one asked for or given has another unit than the one held, the values
 * are converted; where the units do not convert, or the kinds of amount differ, it is refused. The same holds for places: a
 * code that is given to places of other type or name is refused.
 *
 * <p>Two panels are equal when places, years, variables with their units, values, vintages, flags and notes are.
 *
 * <pre>{@code
 * Panel panel = Panel.builder().value(city, 2020, Variables.POPULATION, 18_676_605).build();
 * panel.year(2020).values(Variables.POPULATION);
 * }</pre>
 */
public final class Panel implements AsMap, Serializable {
    private static final long serialVersionUID = 1L;

    private final ImmutableList<Place> places;
    private final ImmutableMap<String, Integer> rows;
    private final ImmutableIntArray years;
    private final ImmutableMap<String, Column> columns;
    private final ImmutableList<Variable> variables;
    private final ImmutableMap<Variable, String> vintages;
    private final ImmutableList<Flag> flags;
    private final ImmutableList<String> notes;

    Panel(
            ImmutableList<Place> places,
            ImmutableIntArray years,
            Collection<Column> columns,
            Map<Variable, String> vintages,
            List<Flag> flags,
            List<String> notes) {
        this.places = places;
        this.years = years;
        this.columns = columns.stream()
                .collect(ImmutableMap.toImmutableMap(c -> c.variable().id(), c -> c));
        this.variables = columns.stream().map(Column::variable).collect(ImmutableList.toImmutableList());
        this.vintages = ImmutableMap.copyOf(vintages);
        this.flags = ImmutableList.copyOf(flags);
        this.notes = ImmutableList.copyOf(notes);
        ImmutableMap.Builder<String, Integer> index = ImmutableMap.builder();
        for (int i = 0; i < places.size(); i++) {
            index.put(places.get(i).code(), i);
        }
        this.rows = index.buildOrThrow();
    }

    /**
     * Starts a panel.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The places, in order.
     *
     * @return places with distinct codes
     */
    public ImmutableList<Place> places() {
        return places;
    }

    /**
     * The codes of the places, in order.
     *
     * @return distinct codes
     */
    public ImmutableList<String> codes() {
        return rows.keySet().asList();
    }

    /**
     * The years, ascending.
     *
     * @return calendar years
     */
    public ImmutableIntArray years() {
        return years;
    }

    /**
     * The variables, in order.
     *
     * @return the variables
     */
    public ImmutableList<Variable> variables() {
        return variables;
    }

    /**
     * Whether the panel holds a variable, in its unit or in one that converts into it.
     *
     * @param variable any variable
     * @return true where it does
     */
    public boolean has(Variable variable) {
        Column column = columns.get(variable.id());
        return column != null && column.variable().agreesWith(variable);
    }

    /**
     * The variable with an id.
     *
     * @param id as {@code urban_population}
     * @return the variable as the panel holds it, empty where it has none
     */
    public Optional<Variable> findVariable(String id) {
        return Optional.ofNullable(columns.get(id)).map(Column::variable);
    }

    /**
     * The variable with an id.
     *
     * @param id as {@code urban_population}
     * @return the variable as the panel holds it
     * @throws NotFoundException if it has none
     */
    public Variable variable(String id) {
        Objects.requireNonNull(id, "id");
        return findVariable(id).orElseThrow(() -> noVariable(id));
    }

    /**
     * The state of revision of a variable's series.
     *
     * @param variable of this panel
     * @return as {@code after the 2020 census}; empty where none is stated
     */
    public Optional<String> vintage(Variable variable) {
        return Optional.ofNullable(vintages.get(variable));
    }

    /**
     * Remarks on single cells.
     *
     * @return all flags
     */
    public ImmutableList<Flag> flags() {
        return flags;
    }

    /**
     * What was done to the data on the way here, and why some values are missing.
     *
     * @return one sentence each
     */
    public ImmutableList<String> notes() {
        return notes;
    }

    /**
     * The index of a place.
     *
     * @param code of the place
     * @return its index in {@link #places()}, empty where it is not there
     */
    public Optional<Integer> indexOf(String code) {
        return Optional.ofNullable(rows.get(code));
    }

    /**
     * The place with a code.
     *
     * @param code of the place
     * @return the place, empty where the panel has none
     */
    public Optional<Place> findPlace(String code) {
        return indexOf(code).map(places::get);
    }

    /**
     * The place with a code.
     *
     * @param code of the place, or a name that no other place of the panel has
     * @return the place
     * @throws NotFoundException if the panel has none
     */
    public Place place(String code) {
        return places.get(row(code));
    }

    /**
     * One value.
     *
     * @param code of the place, or a name that no other place of the panel has
     * @param year a calendar year
     * @param variable what is measured
     * @return the value, NaN where it is missing
     * @throws NotFoundException if the panel lacks place, year or variable
     */
    public double value(String code, int year, Variable variable) {
        Column column = held(variable);
        double value = column.values()[yearIndex(year) * places.size() + row(code)];
        return Column.converted(new double[] {value}, column.variable(), variable)[0];
    }

    /**
     * The values of all places in one year.
     *
     * @param variable what is measured
     * @param year a calendar year
     * @return a new array in the order of the places, NaN where missing
     * @throws NotFoundException if the panel lacks year or variable
     */
    public double[] values(Variable variable, int year) {
        int from = yearIndex(year) * places.size();
        Column column = held(variable);
        double[] values = Arrays.copyOfRange(column.values(), from, from + places.size());
        return Column.converted(values, column.variable(), variable);
    }

    /**
     * The values of all places and years, year-major: that of place p in year y lies at y·places + p.
     *
     * @param variable what is measured
     * @return a new array, NaN where missing
     * @throws NotFoundException if the panel lacks the variable
     */
    public double[] yearMajor(Variable variable) {
        return column(variable).clone();
    }

    /**
     * The values of all places and years: a row for each place, a column for each year.
     *
     * @param variable what is measured
     * @return places x years, NaN where missing
     * @throws NotFoundException if the panel lacks the variable
     */
    public DoubleMatrix matrix(Variable variable) {
        return DoubleMatrix.of(years.length(), places.size(), column(variable)).transposed();
    }

    /**
     * One year.
     *
     * @param year a calendar year
     * @return the cross-section
     * @throws NotFoundException if the panel lacks the year
     */
    public CrossSection year(int year) {
        yearIndex(year);
        return new CrossSection(this, year);
    }

    /**
     * One variable of one place.
     *
     * @param code of the place
     * @param variable what is measured
     * @return the series over all years
     * @throws NotFoundException if the panel lacks place or variable
     */
    public Series series(String code, Variable variable) {
        int row = row(code);
        Column column = held(variable);
        double[] values = new double[years.length()];
        for (int y = 0; y < values.length; y++) {
            values[y] = column.values()[y * places.size() + row];
        }
        double[] asked = Column.converted(values, column.variable(), variable);
        return new Series(places.get(row), variable, years, ImmutableDoubleArray.copyOf(asked));
    }

    /**
     * The years of a period.
     *
     * @param from first calendar year
     * @param to last calendar year
     * @return a panel of those years
     * @throws NotFoundException if it holds none of them
     */
    public Panel years(int from, int to) {
        ImmutableIntArray.Builder kept = ImmutableIntArray.builder();
        int first = -1;
        for (int y = 0; y < years.length(); y++) {
            if (years.get(y) >= from && years.get(y) <= to) {
                first = first < 0 ? y : first;
                kept.add(years.get(y));
            }
        }
        ImmutableIntArray some = kept.build();
        if (some.isEmpty()) {
            throw NotFoundException.year(from, years.asList());
        }
        int n = places.size();
        List<Column> cut = new ArrayList<>();
        for (Column column : columns.values()) {
            cut.add(new Column(
                    column.variable(), Arrays.copyOfRange(column.values(), first * n, (first + some.length()) * n)));
        }
        List<Flag> left = flags.stream().filter(f -> some.contains(f.year())).toList();
        return new Panel(places, some, cut, vintages, left, notes);
    }

    /**
     * The panel of the places of one level: of provinces and their cities only the cities.
     *
     * @param level of the places
     * @return places in their order; none where none is of the level, as clusters and metropolitan areas never are
     */
    public Panel level(AdministrativeLevel level) {
        return select(places.stream()
                .filter(place -> place instanceof City city && city.level() == level
                        || place instanceof Region region && region.level() == level
                        || place instanceof County && level == AdministrativeLevel.COUNTY)
                .map(Place::code)
                .toList());
    }

    /**
     * Some of the places, in the order given.
     *
     * @param codes of the places wanted
     * @return a panel of those places
     * @throws NotFoundException if the panel lacks one
     * @throws IllegalArgumentException if one is named twice
     */
    public Panel select(Collection<String> codes) {
        int[] picked = codes.stream().mapToInt(this::row).toArray();
        Checks.argument(
                Arrays.stream(picked).distinct().count() == picked.length, "a place is named twice in %s", codes);
        ImmutableList<Place> some =
                Arrays.stream(picked).mapToObj(places::get).collect(ImmutableList.toImmutableList());
        List<Column> cut = new ArrayList<>();
        for (Column column : columns.values()) {
            double[] values = new double[picked.length * years.length()];
            for (int y = 0; y < years.length(); y++) {
                for (int i = 0; i < picked.length; i++) {
                    values[y * picked.length + i] = column.values()[y * places.size() + picked[i]];
                }
            }
            cut.add(new Column(column.variable(), values));
        }
        Set<String> kept = Set.copyOf(codes);
        List<Flag> left = flags.stream().filter(f -> kept.contains(f.code())).toList();
        return new Panel(some, years, cut, vintages, left, notes);
    }

    /**
     * The places that have a value in every year for each of these variables.
     *
     * @param variables what must be there
     * @return a panel of those places, with a note that names the others
     * @throws NotFoundException if the panel lacks a variable
     */
    public Panel complete(Variable... variables) {
        List<String> kept = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        for (int p = 0; p < places.size(); p++) {
            boolean present = true;
            for (Variable variable : variables) {
                double[] column = column(variable);
                for (int y = 0; y < years.length(); y++) {
                    present &= !Double.isNaN(column[y * places.size() + p]);
                }
            }
            (present ? kept : dropped).add(places.get(p).code());
        }
        Panel some = select(kept);
        return dropped.isEmpty() ? some : some.noted("left out for missing values: " + String.join(", ", dropped));
    }

    /**
     * The panel with one more variable, or with other values of one that it has.
     *
     * @param column values by place and year; cells that it does not cover are missing
     * @return a panel that holds them, with a note where the column has places or years that the panel lacks
     * @throws MismatchException if the panel holds the variable in a unit that does not convert
     */
    public Panel with(PlaceColumn column) {
        double[] values = new double[places.size() * years.length()];
        Arrays.fill(values, Double.NaN);
        int[] targets = column.places().stream()
                .mapToInt(p -> rows.getOrDefault(p.code(), -1))
                .toArray();
        List<Integer> unknown = new ArrayList<>();
        for (int y = 0; y < column.years().size(); y++) {
            int year = years.indexOf(column.years().get(y));
            if (year < 0) {
                unknown.add(column.years().get(y));
            }
            for (int p = 0; year >= 0 && p < targets.length; p++) {
                if (targets[p] >= 0 && column.status(p, y) == Status.OK) {
                    values[year * places.size() + targets[p]] = column.value(p, y);
                }
            }
        }
        Panel wider = with(column.variable(), values);
        long strangers = Arrays.stream(targets).filter(t -> t < 0).count();
        if (strangers > 0) {
            wider = wider.noted(strangers + " places of " + column.variable().id() + " are not in the panel: left out");
        }
        return unknown.isEmpty()
                ? wider
                : wider.noted("years " + unknown + " of " + column.variable().id() + " are not in the panel: left out");
    }

    /**
     * The panel with one more variable, or with other values of one that it has.
     *
     * <p>Where the panel holds the variable in another unit, the values are converted to that unit, and a note says so.
     *
     * @param variable what is measured
     * @param values year-major, as many as places x years, NaN where missing
     * @return a panel that holds them
     * @throws IllegalArgumentException if the number of values differs
     * @throws InvalidValueException if a value is infinite
     * @throws MismatchException if the panel holds the variable in a unit that does not convert
     */
    public Panel with(Variable variable, double... values) {
        Checks.argument(
                values.length == places.size() * years.length(),
                "%s has %d values but the panel has %d places x %d years",
                variable,
                values.length,
                places.size(),
                years.length());
        for (int i = 0; i < values.length; i++) {
            if (Double.isInfinite(values[i])) {
                Place place = places.get(i % places.size());
                int year = years.get(i / places.size());
                throw InvalidValueException.of(describe(place, year, variable), values[i], "finite");
            }
        }
        Variable held = findVariable(variable.id()).orElse(variable);
        double[] own = Column.converted(values, variable, held);
        Map<String, Column> more = new LinkedHashMap<>(columns);
        more.put(held.id(), new Column(held, own == values ? values.clone() : own));
        Panel wider = new Panel(places, years, more.values(), vintages, flags, notes);
        return own == values ? wider : wider.noted(converted(variable, held));
    }

    /** What is said of values that came in another unit. */
    static String converted(Variable given, Variable held) {
        return given.id() + " was given in " + given.unit() + " and is held in " + held.unit();
    }

    /**
     * The panel with a remark on one cell.
     *
     * @param flag the remark
     * @return a panel that holds it
     */
    public Panel with(Flag flag) {
        List<Flag> more = new ArrayList<>(flags);
        more.add(flag);
        return new Panel(places, years, columns.values(), vintages, more, notes);
    }

    /** The panel with one place in place of all, what is known of it, and why some of it is not. */
    Panel asOne(Place whole, Map<Variable, double[]> values, List<String> reasons) {
        List<String> more = new ArrayList<>(notes);
        more.addAll(reasons);
        return new Panel(ImmutableList.of(whole), years, columns(values), vintages, List.of(), more);
    }

    /** Arrays, taken as they are, as columns. */
    static List<Column> columns(Map<Variable, double[]> values) {
        List<Column> columns = new ArrayList<>();
        values.forEach((variable, column) -> columns.add(new Column(variable, column)));
        return columns;
    }

    /** The panel with other remarks. */
    Panel withFlags(List<Flag> other) {
        return new Panel(places, years, columns.values(), vintages, other, notes);
    }

    /**
     * The panel with a state of revision for one variable.
     *
     * @param variable of this panel
     * @param vintage as {@code after the 2020 census}
     * @return a panel that holds it
     */
    public Panel withVintage(Variable variable, String vintage) {
        column(variable);
        Map<Variable, String> more = new LinkedHashMap<>(vintages);
        more.put(variable, vintage);
        return new Panel(places, years, columns.values(), more, flags, notes);
    }

    /**
     * The panel with one more sentence on what was done.
     *
     * @param note one sentence
     * @return a panel that holds it
     */
    public Panel noted(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new Panel(places, years, columns.values(), vintages, flags, more);
    }

    /**
     * The panel and another as one: the union of places, years and variables.
     *
     * @param other another panel
     * @return the union; cells that neither has are missing
     * @throws MismatchException if both have a value for a cell and the values differ, if a variable has units that
     *     do not convert, if its series are of different vintages, or if a code is given to two places
     * @throws InvalidValueException if the union has far more cells than values
     */
    public Panel join(Panel other) {
        return PanelUnion.of(this, other);
    }

    /**
     * The members of a cluster or metropolitan area as one place.
     *
     * @param region any cluster or metropolitan area
     * @return a panel of one place, by the rules of {@link #aggregate(Place, Collection)}
     */
    public Panel aggregate(UrbanRegion region) {
        return aggregate(region, region.memberCodes());
    }

    /**
     * Some places as one.
     *
     * <p>Stocks and flows are added over the members that the panel holds; the sum is missing where one of
     * them lacks a value. Ratios and intensities are computed anew from the sums of their numerator and
     * denominator, and are missing where the panel lacks either: they are never averaged. Flags and classes
     * are missing. Every reason is in {@link #notes()}, and so are the members that the panel lacks. A code
     * named twice counts once.
     *
     * @param whole what the members make up
     * @param members codes of its parts
     * @return a panel of one place
     * @throws IllegalArgumentException if the panel holds none of the members
     */
    public Panel aggregate(Place whole, Collection<String> members) {
        return new Aggregation(this, whole, members).panel();
    }

    /**
     * The panel on the divisions of another year: stocks and flows added or split by stated shares, to the last person;
     * ratios recomputed from numerator and denominator, or missing with a note.
     *
     * @param crosswalk what the divisions became; what it does not name stays what it is
     * @return a panel of the later divisions, with notes on what could not be carried; this panel where nothing changes
     */
    public Panel on(DivisionCrosswalk crosswalk) {
        return DivisionChange.of(this, crosswalk);
    }

    /**
     * The panel as a table: a row for each place and year, a column for each variable.
     *
     * @return the table
     */
    public Table toTable() {
        Table.Builder table =
                Table.builder(toString()).text("code").text("name").text("year");
        variables.forEach(v -> table.number(v.id() + " [" + v.unit() + "]", decimals(v)));
        for (int p = 0; p < places.size(); p++) {
            for (int y = 0; y < years.length(); y++) {
                List<Object> row = new ArrayList<>(
                        List.of(places.get(p).code(), places.get(p).name(), Integer.toString(years.get(y))));
                for (Column column : columns.values()) {
                    row.add(column.values()[y * places.size() + p]);
                }
                table.row(row.toArray());
            }
        }
        return table.build();
    }

    private static int decimals(Variable variable) {
        return variable.additive() ? 0 : 2;
    }

    /** As {@code population of Foshan (440600), 2010}. */
    static String describe(Place place, int year, Variable variable) {
        return variable.id() + " of " + place.name() + " (" + place.code() + "), " + year;
    }

    /** The values of a variable in its unit, year-major: the array of the panel itself where that is the unit held. */
    double[] column(Variable variable) {
        return held(variable).in(variable);
    }

    /** The column of a variable as it is held. */
    Column held(Variable variable) {
        Column column = columns.get(variable.id());
        if (column == null) {
            throw noVariable(variable.id());
        }
        Column.requireSameMeaning(column.variable(), variable);
        return column;
    }

    /** The index of the place with a code, or with a name of its own. */
    int row(String code) {
        Integer row = rows.get(code);
        return row != null ? row : PlaceNames.find(code, places).orElseThrow(() -> PlaceNames.notFound(code, places));
    }

    private NotFoundException noVariable(String id) {
        return NotFoundException.variable(id, variables, Nearest.to(id, Iterables.transform(variables, Variable::id)));
    }

    private int yearIndex(int year) {
        int at = years.indexOf(year);
        if (at < 0) {
            throw NotFoundException.year(year, years.asList());
        }
        return at;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Panel that
                && places.equals(that.places)
                && years.equals(that.years)
                && columns.equals(that.columns)
                && vintages.equals(that.vintages)
                && flags.equals(that.flags)
                && notes.equals(that.notes);
    }

    /** From places, years and variables: values would cost a sweep. */
    @Override
    public int hashCode() {
        return Objects.hash(places, years, variables);
    }

    /** As {@code Panel[369 places x 2 years (2010, 2020) x 12 variables, 6.9 % missing, 3 notes]}. */
    @Override
    public String toString() {
        long missing = columns.values().stream().mapToLong(Column::missing).sum();
        long cells = (long) places.size() * years.length() * columns.size();
        int n = years.length();
        String span = n == 0
                ? ""
                : n <= 3
                        ? " (" + years.toString().replaceAll("[\\[\\]]", "") + ")"
                        : " (" + years.get(0) + "–" + years.get(n - 1) + ")";
        return String.format(
                Locale.ROOT,
                "Panel[%,d places x %d years%s x %d variables, %.1f %% missing%s]",
                places.size(),
                n,
                span,
                columns.size(),
                cells == 0 ? 0.0 : 100.0 * missing / cells,
                notes.isEmpty() ? "" : ", " + notes.size() + (notes.size() == 1 ? " note" : " notes"));
    }

    /**
     * As {@code places}, {@code years}, {@code variables}, {@code values} by variable (a row for each place, a column for
     * each year, null where missing), {@code vintages}, {@code flags} and {@code notes}.
     */
    @Override
    public Map<String, @Nullable Object> toMap() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Variable variable : variables) {
            values.put(variable.id(), Wire.plain(matrix(variable)));
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("places", Wire.plain(places));
        map.put("years", years.asList());
        map.put("variables", variables.stream().map(Variable::toMap).toList());
        map.put("values", values);
        Map<String, Object> revisions = new LinkedHashMap<>();
        vintages.forEach((variable, vintage) -> revisions.put(variable.id(), vintage));
        map.put("vintages", revisions);
        map.put(
                "flags",
                flags.stream()
                        .map(flag -> ImmutableMap.<String, Object>of(
                                "code", flag.code(),
                                "year", flag.year(),
                                "variable", flag.variable().id(),
                                "remark", flag.remark()))
                        .toList());
        map.put("notes", notes);
        return map;
    }

    /** Collects values one by one, or variable by variable. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final Map<String, Place> places = new LinkedHashMap<>();
        private final Map<String, Integer> rows = new HashMap<>();
        private final Set<Integer> years = new TreeSet<>();
        private final Map<String, VariableCells> cells = new LinkedHashMap<>();
        private final Map<Variable, String> vintages = new LinkedHashMap<>();
        private final Set<Flag> flags = new LinkedHashSet<>();
        private final Set<String> notes = new LinkedHashSet<>();
        private int lastYear;

        private Builder() {}

        /**
         * Adds a place, with or without values.
         *
         * @param place any place
         * @return this builder
         * @throws MismatchException if its code has been given to a place of other type or name
         */
        public Builder place(Place place) {
            Place held = places.putIfAbsent(place.code(), place);
            if (held == null) {
                rows.put(place.code(), rows.size());
            } else {
                requireSamePlace(held, place);
            }
            return this;
        }

        /**
         * Adds a year, with or without values.
         *
         * @param year a calendar year
         * @return this builder
         */
        public Builder year(int year) {
            if (years.isEmpty() || year != lastYear) {
                years.add(year);
                lastYear = year;
            }
            return this;
        }

        /**
         * Adds a variable, with or without values. The first of an id says in what unit its values are held.
         *
         * @param variable what is measured
         * @return this builder
         * @throws MismatchException if one of its id is there, in a unit that does not convert or of another kind
         */
        public Builder variable(Variable variable) {
            cellsOf(variable);
            return this;
        }

        private VariableCells cellsOf(Variable variable) {
            VariableCells known = cells.get(variable.id());
            if (known == null) {
                VariableCells first = new VariableCells(variable, (row, year) -> describe(row, year, variable));
                cells.put(variable.id(), first);
                return first;
            }
            Variable held = known.variable();
            if (held != variable) {
                Column.requireSameMeaning(held, variable);
                if (!held.unit().sameAs(variable.unit())) {
                    notes.add(converted(variable, held));
                }
            }
            return known;
        }

        /**
         * Adds a value.
         *
         * @param place whose value it is
         * @param year a calendar year
         * @param variable what is measured; where one of its id is there in another unit, the value is converted
         * @param value a finite number, or NaN where it is missing
         * @return this builder
         * @throws InvalidValueException if the value is infinite
         * @throws MismatchException if the cell has another value, the units of two variables of one id do not convert,
         *     or a code is given to two places
         */
        public Builder value(Place place, int year, Variable variable, double value) {
            if (Double.isInfinite(value)) {
                throw InvalidValueException.of(Panel.describe(place, year, variable), value, "finite");
            }
            place(place);
            year(year);
            VariableCells gathered = cellsOf(variable);
            if (!Double.isNaN(value)) {
                Variable held = gathered.variable();
                double own = held == variable || held.unit().sameAs(variable.unit())
                        ? value
                        : variable.unit().convert(value, held.unit());
                gathered.put(rows.getOrDefault(place.code(), 0), year, own);
            }
            return this;
        }

        /**
         * Adds all values of a variable at once: the way in for columns, at the cost of one copy.
         *
         * @param variable what is measured; where one of its id is there in another unit, the values are converted
         * @param values year-major over the places added so far and the years added so far, ascending: that of place p in year
         *     y at y·places + p; NaN where missing
         * @return this builder
         * @throws IllegalArgumentException if the number of values is not that of the places x years added so far
         * @throws InvalidValueException if a value is infinite
         * @throws MismatchException if a cell has another value, or the units of two variables of one id do not convert
         */
        public Builder values(Variable variable, double... values) {
            Checks.argument(
                    values.length == (long) places.size() * years.size(),
                    "%s has %d values but %d places x %d years were added",
                    variable,
                    values.length,
                    places.size(),
                    years.size());
            CellBlock block = new CellBlock(values.clone(), places.size(), ascending());
            block.requireFinite((row, year) -> describe(row, year, variable));
            VariableCells gathered = cellsOf(variable);
            gathered.put(block.in(variable, gathered.variable()));
            return this;
        }

        private String describe(int row, int year, Variable variable) {
            return Panel.describe(ImmutableList.copyOf(places.values()).get(row), year, variable);
        }

        private int[] ascending() {
            return years.stream().mapToInt(Integer::intValue).toArray();
        }

        /**
         * States the revision of a variable's series.
         *
         * @param variable what is measured
         * @param vintage as {@code after the 2020 census}
         * @return this builder
         */
        public Builder vintage(Variable variable, String vintage) {
            vintages.put(variable, Objects.requireNonNull(vintage, "vintage"));
            return this;
        }

        /**
         * Adds a remark on a cell.
         *
         * @param flag the remark
         * @return this builder
         */
        public Builder flag(Flag flag) {
            flags.add(Objects.requireNonNull(flag, "flag"));
            return this;
        }

        /**
         * Adds a sentence on what was done to the data.
         *
         * @param note one sentence
         * @return this builder
         */
        public Builder note(String note) {
            notes.add(Objects.requireNonNull(note, "note"));
            return this;
        }

        /**
         * Builds the panel.
         *
         * @return the panel
         * @throws InvalidValueException if places x years x variables are far more cells than there are values: mistaken
         *     codes or years would fill the memory with gaps
         */
        public Panel build() {
            long values = cells.values().stream().mapToLong(VariableCells::size).sum();
            PanelRoom.require(places.size(), years.size(), cells.size(), values);
            int[] ascending = ascending();
            List<Column> columns = cells.values().stream()
                    .map(gathered -> gathered.column(places.size(), ascending))
                    .toList();
            return new Panel(
                    ImmutableList.copyOf(places.values()),
                    ImmutableIntArray.copyOf(ascending),
                    columns,
                    vintages,
                    List.copyOf(flags),
                    List.copyOf(notes));
        }
    }

    /** Refuses one code for two places. */
    static void requireSamePlace(Place held, Place other) {
        if (held != other && !held.agreesWith(other)) {
            throw MismatchException.places(held.code(), described(held), described(other));
        }
    }

    private static String described(Place place) {
        return place.getClass().getSimpleName() + " " + place.name();
    }
}
