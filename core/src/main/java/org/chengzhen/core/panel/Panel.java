package org.chengzhen.core.panel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.place.DivisionCrosswalk;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.place.UrbanRegion;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.table.Table;

/**
 * Places x years x variables, with NaN for a missing value.
 *
 * <p>Stored year-major: the values of one variable in one year lie side by side. Immutable, so every change
 * gives a new panel that shares what has not changed. A variable may carry a vintage, the state of revision
 * of its series; series of different vintages are never mixed.
 *
 * <pre>{@code
 * Panel panel = Panel.builder().value(city, 2020, Variables.POPULATION, 18_676_605).build();
 * panel.year(2020).values(Variables.POPULATION);
 * }</pre>
 */
public final class Panel {
    private final ImmutableList<Place> places;
    private final ImmutableMap<String, Integer> rows;
    private final ImmutableIntArray years;
    private final ImmutableMap<Variable, double[]> columns;
    private final ImmutableMap<Variable, String> vintages;
    private final ImmutableList<Flag> flags;
    private final ImmutableList<String> notes;

    Panel(
            ImmutableList<Place> places,
            ImmutableIntArray years,
            Map<Variable, double[]> columns,
            Map<Variable, String> vintages,
            List<Flag> flags,
            List<String> notes) {
        this.places = places;
        this.years = years;
        this.columns = ImmutableMap.copyOf(columns);
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
        return columns.keySet().asList();
    }

    /**
     * Whether the panel holds a variable.
     *
     * @param variable any variable
     * @return true where it does
     */
    public boolean has(Variable variable) {
        return columns.containsKey(variable);
    }

    /**
     * The variable with an id.
     *
     * @param id as {@code urban_population}
     * @return the variable, empty where the panel has none
     */
    public Optional<Variable> variable(String id) {
        return columns.keySet().stream().filter(v -> v.id().equals(id)).findFirst();
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
     * @return the place
     * @throws IllegalArgumentException if the panel has none
     */
    public Place place(String code) {
        return places.get(row(code));
    }

    /**
     * One value.
     *
     * @param code of the place
     * @param year a calendar year
     * @param variable what is measured
     * @return the value, NaN where it is missing
     * @throws IllegalArgumentException if the panel lacks place, year or variable
     */
    public double value(String code, int year, Variable variable) {
        return column(variable)[yearIndex(year) * places.size() + row(code)];
    }

    /**
     * The values of all places in one year.
     *
     * @param variable what is measured
     * @param year a calendar year
     * @return a new array in the order of the places, NaN where missing
     * @throws IllegalArgumentException if the panel lacks year or variable
     */
    public double[] values(Variable variable, int year) {
        int from = yearIndex(year) * places.size();
        return Arrays.copyOfRange(column(variable), from, from + places.size());
    }

    /**
     * The values of all places and years, year-major: that of place p in year y lies at y·places + p.
     *
     * @param variable what is measured
     * @return a new array, NaN where missing
     * @throws IllegalArgumentException if the panel lacks the variable
     */
    public double[] values(Variable variable) {
        return column(variable).clone();
    }

    /**
     * One year.
     *
     * @param year a calendar year
     * @return the cross-section
     * @throws IllegalArgumentException if the panel lacks the year
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
     * @throws IllegalArgumentException if the panel lacks place or variable
     */
    public Series series(String code, Variable variable) {
        int row = row(code);
        double[] column = column(variable);
        ImmutableDoubleArray.Builder values = ImmutableDoubleArray.builder(years.length());
        for (int y = 0; y < years.length(); y++) {
            values.add(column[y * places.size() + row]);
        }
        return new Series(places.get(row), variable, years, values.build());
    }

    /**
     * The years of a period.
     *
     * @param from first calendar year
     * @param to last calendar year
     * @return a panel of those years
     * @throws IllegalArgumentException if it holds none of them
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
        Checks.argument(!some.isEmpty(), "no year of %d to %d in %s", from, to, this);
        int n = places.size();
        Map<Variable, double[]> cut = new LinkedHashMap<>();
        for (Map.Entry<Variable, double[]> e : columns.entrySet()) {
            cut.put(e.getKey(), Arrays.copyOfRange(e.getValue(), first * n, (first + some.length()) * n));
        }
        List<Flag> left = flags.stream().filter(f -> some.contains(f.year())).toList();
        return new Panel(places, some, cut, vintages, left, notes);
    }

    /**
     * Some of the places, in the order given.
     *
     * @param codes of the places wanted
     * @return a panel of those places
     * @throws IllegalArgumentException if the panel lacks one, or one is named twice
     */
    public Panel select(Collection<String> codes) {
        int[] picked = codes.stream().mapToInt(this::row).toArray();
        Checks.argument(
                Arrays.stream(picked).distinct().count() == picked.length, "a place is named twice in %s", codes);
        ImmutableList<Place> some =
                Arrays.stream(picked).mapToObj(places::get).collect(ImmutableList.toImmutableList());
        Map<Variable, double[]> cut = new LinkedHashMap<>();
        for (Map.Entry<Variable, double[]> e : columns.entrySet()) {
            double[] values = new double[picked.length * years.length()];
            for (int y = 0; y < years.length(); y++) {
                for (int i = 0; i < picked.length; i++) {
                    values[y * picked.length + i] = e.getValue()[y * places.size() + picked[i]];
                }
            }
            cut.put(e.getKey(), values);
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
     * @throws IllegalArgumentException if the panel lacks a variable
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
     * @return a panel that holds them
     */
    public Panel with(PlaceColumn column) {
        double[] values = new double[places.size() * years.length()];
        Arrays.fill(values, Double.NaN);
        int[] targets = column.places().stream()
                .mapToInt(p -> rows.getOrDefault(p.code(), -1))
                .toArray();
        for (int y = 0; y < column.years().size(); y++) {
            int year = years.indexOf(column.years().get(y));
            for (int p = 0; year >= 0 && p < targets.length; p++) {
                if (targets[p] >= 0 && column.status(p, y) == Status.OK) {
                    values[year * places.size() + targets[p]] = column.value(p, y);
                }
            }
        }
        return with(column.variable(), values);
    }

    /**
     * The panel with one more variable, or with other values of one that it has.
     *
     * @param variable what is measured
     * @param values year-major, as many as places x years, NaN where missing
     * @return a panel that holds them
     * @throws IllegalArgumentException if the number of values differs, or one is infinite
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
                throw new IllegalArgumentException(describe(i, variable) + " is " + values[i] + ": must be finite");
            }
        }
        Map<Variable, double[]> more = new LinkedHashMap<>(columns);
        more.put(variable, values.clone());
        return new Panel(places, years, more, vintages, flags, notes);
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
        return new Panel(places, years, columns, vintages, more, notes);
    }

    /** The panel with one place in place of all, what is known of it, and why some of it is not. */
    Panel asOne(Place whole, Map<Variable, double[]> values, List<String> reasons) {
        List<String> more = new ArrayList<>(notes);
        more.addAll(reasons);
        return new Panel(ImmutableList.of(whole), years, values, vintages, List.of(), more);
    }

    /** The panel with other remarks. */
    Panel withFlags(List<Flag> other) {
        return new Panel(places, years, columns, vintages, other, notes);
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
        return new Panel(places, years, columns, more, flags, notes);
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
        return new Panel(places, years, columns, vintages, flags, more);
    }

    /**
     * The panel and another as one: the union of places, years and variables.
     *
     * @param other another panel
     * @return the union; cells that neither has are missing
     * @throws IllegalArgumentException if both have a value for a cell and the values differ, if a variable
     *     has different units, or if its series are of different vintages
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
        columns.keySet().forEach(v -> table.number(v.id() + " [" + v.unit() + "]", decimals(v)));
        for (int p = 0; p < places.size(); p++) {
            for (int y = 0; y < years.length(); y++) {
                List<Object> row = new ArrayList<>(
                        List.of(places.get(p).code(), places.get(p).name(), Integer.toString(years.get(y))));
                for (double[] column : columns.values()) {
                    row.add(column[y * places.size() + p]);
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
    private String describe(int cell, Variable variable) {
        Place place = places.get(cell % places.size());
        return variable.id() + " of " + place.name() + " (" + place.code() + "), " + years.get(cell / places.size());
    }

    double[] column(Variable variable) {
        double[] column = columns.get(variable);
        Checks.argument(column != null, "the panel has no variable %s: it has %s", variable.id(), variables());
        return column;
    }

    private int row(String code) {
        Integer row = rows.get(code);
        Checks.argument(row != null, "the panel has no place with code %s", code);
        return row;
    }

    private int yearIndex(int year) {
        int at = years.indexOf(year);
        Checks.argument(at >= 0, "the panel has no year %d: it has %s", year, years);
        return at;
    }

    /** As {@code Panel[369 places x 2 years (2010, 2020) x 12 variables, 6.9 % missing]}. */
    @Override
    public String toString() {
        long missing = columns.values().stream()
                .mapToLong(c -> Arrays.stream(c).filter(Double::isNaN).count())
                .sum();
        long cells = (long) places.size() * years.length() * columns.size();
        int n = years.length();
        String span = n == 0
                ? ""
                : n <= 3
                        ? " (" + years.toString().replaceAll("[\\[\\]]", "") + ")"
                        : " (" + years.get(0) + "–" + years.get(n - 1) + ")";
        return String.format(
                Locale.ROOT,
                "Panel[%,d places x %d years%s x %d variables, %.1f %% missing]",
                places.size(),
                n,
                span,
                columns.size(),
                cells == 0 ? 0.0 : 100.0 * missing / cells);
    }

    /** Collects values one by one. */
    public static final class Builder {
        private final Map<String, Place> places = new LinkedHashMap<>();
        private final Set<Integer> years = new TreeSet<>();
        private final Set<Variable> variables = new LinkedHashSet<>();
        private final Map<Cell, Double> values = new LinkedHashMap<>();
        private final Map<Variable, String> vintages = new LinkedHashMap<>();
        private final List<Flag> flags = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        private record Cell(String code, int year, Variable variable) {}

        private Builder() {}

        /**
         * Adds a place, with or without values.
         *
         * @param place any place
         * @return this builder
         */
        public Builder place(Place place) {
            places.putIfAbsent(place.code(), place);
            return this;
        }

        /**
         * Adds a year, with or without values.
         *
         * @param year a calendar year
         * @return this builder
         */
        public Builder year(int year) {
            years.add(year);
            return this;
        }

        /**
         * Adds a variable, with or without values.
         *
         * @param variable what is measured
         * @return this builder
         */
        public Builder variable(Variable variable) {
            variables.add(variable);
            return this;
        }

        /**
         * Adds a value.
         *
         * @param place whose value it is
         * @param year a calendar year
         * @param variable what is measured
         * @param value a finite number, or NaN where it is missing
         * @return this builder
         * @throws IllegalArgumentException if the value is infinite, or the cell has another value
         */
        public Builder value(Place place, int year, Variable variable, double value) {
            Checks.argument(
                    !Double.isInfinite(value),
                    "%s of %s (%s), %d is %s: must be finite",
                    variable.id(),
                    place.name(),
                    place.code(),
                    year,
                    value);
            place(place);
            year(year);
            variable(variable);
            if (!Double.isNaN(value)) {
                Double other = values.put(new Cell(place.code(), year, variable), value);
                Checks.argument(
                        other == null || other == value,
                        "%s of %s (%s), %d is given as %s and as %s",
                        variable.id(),
                        place.name(),
                        place.code(),
                        year,
                        other,
                        value);
            }
            return this;
        }

        /**
         * States the revision of a variable's series.
         *
         * @param variable what is measured
         * @param vintage as {@code after the 2020 census}
         * @return this builder
         */
        public Builder vintage(Variable variable, String vintage) {
            vintages.put(variable, vintage);
            return this;
        }

        /**
         * Adds a remark on a cell.
         *
         * @param flag the remark
         * @return this builder
         */
        public Builder flag(Flag flag) {
            flags.add(flag);
            return this;
        }

        /**
         * Adds a sentence on what was done to the data.
         *
         * @param note one sentence
         * @return this builder
         */
        public Builder note(String note) {
            if (!notes.contains(note)) {
                notes.add(note);
            }
            return this;
        }

        /**
         * Builds the panel.
         *
         * @return the panel
         */
        public Panel build() {
            ImmutableList<Place> rows = ImmutableList.copyOf(places.values());
            ImmutableIntArray columnYears = ImmutableIntArray.copyOf(years);
            Map<String, Integer> rowOf = new LinkedHashMap<>();
            rows.forEach(p -> rowOf.put(p.code(), rowOf.size()));
            Map<Integer, Integer> yearOf = new LinkedHashMap<>();
            years.forEach(y -> yearOf.put(y, yearOf.size()));
            Map<Variable, double[]> columns = new LinkedHashMap<>();
            for (Variable variable : variables) {
                double[] column = new double[rows.size() * years.size()];
                Arrays.fill(column, Double.NaN);
                columns.put(variable, column);
            }
            values.forEach((cell, value) -> columns.get(cell.variable)[
                    yearOf.getOrDefault(cell.year, 0) * rows.size() + rowOf.getOrDefault(cell.code, 0)] = value);
            return new Panel(rows, columnYears, columns, vintages, flags, notes);
        }
    }
}
