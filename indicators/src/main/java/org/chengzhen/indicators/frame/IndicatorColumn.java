package org.chengzhen.indicators.frame;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.panel.PlaceColumn;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.place.PlaceNames;
import org.chengzhen.core.result.AsMap;
import org.chengzhen.core.result.ChengzhenException;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.table.Table;
import org.chengzhen.core.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * A value, or a class, and a status for each place and year.
 *
 * <p>Immutable. {@code panel.with(column)} makes it a variable of the panel.
 */
public final class IndicatorColumn implements PlaceColumn, AsMap, Serializable {
    private static final long serialVersionUID = 1L;

    /** The reason of a cell that a computation gave neither a value nor a reason. */
    static final String NOT_REACHED = "the computation does not reach it";

    /** So many questions for a place cost less than an index of all. */
    private static final int FEW = 16;

    private static final Status[] STATUSES = Status.values();

    private final Entry entry;
    private final Variable variable;
    private final ImmutableList<Place> places;
    private final ImmutableList<Integer> years;
    private final ImmutableList<String> labels;
    private final double[] values;
    private final byte[] statuses;
    /** Asked for by few columns, so made at the first question. */
    private transient volatile @Nullable ImmutableMap<String, Integer> rows;

    /** How often a place was asked for; threads that race only make the index sooner or later. */
    private transient int asked;

    private final int[] reasonOf;
    private final ImmutableList<String> reasons;

    private IndicatorColumn(Builder builder) {
        this.entry = builder.entry;
        this.variable = builder.variable;
        this.places = builder.places;
        this.years = builder.years;
        this.labels = builder.labels;
        this.values = builder.values;
        this.statuses = builder.statuses;
        this.reasonOf = builder.reasonOf;
        this.reasons = ImmutableList.copyOf(builder.reasons);
    }

    /**
     * A column of numbers for one year, for an indicator that looks at all places at once.
     *
     * @param entry what was computed
     * @param variable that the values become
     * @param sample whose places the values belong to; the places that it dropped are MISSING. The column has the places
     *     in the order of the panel
     * @param values one for each place of the sample; NaN becomes UNDEFINED
     * @return the column
     */
    public static IndicatorColumn of(Entry entry, Variable variable, Sample sample, double... values) {
        return of(entry, variable, sample, ImmutableList.of(), values);
    }

    /**
     * A column of classes for one year, for an indicator that looks at all places at once.
     *
     * @param <E> the enum of the classes
     * @param entry what was computed
     * @param variable that the classes become, of kind CLASS
     * @param sample whose places the classes belong to; the places that it dropped are MISSING
     * @param classes one for each place of the sample
     * @return the column
     */
    public static <E extends Enum<E>> IndicatorColumn ofClasses(
            Entry entry, Variable variable, Sample sample, List<E> classes) {
        ImmutableList<String> labels = classes.isEmpty()
                ? ImmutableList.of()
                : Arrays.stream(classes.get(0).getDeclaringClass().getEnumConstants())
                        .map(Enum::name)
                        .collect(ImmutableList.toImmutableList());
        return of(
                entry,
                variable,
                sample,
                labels,
                classes.stream().mapToDouble(Enum::ordinal).toArray());
    }

    /**
     * A column of classes with names of their own for one year.
     *
     * @param entry what was computed
     * @param variable that the classes become, of kind CLASS
     * @param sample whose places the classes belong to; the places that it dropped are MISSING
     * @param names of the classes
     * @param classes an index of a name for each place of the sample; one below 0 becomes UNDEFINED
     * @return the column
     */
    public static IndicatorColumn ofNames(
            Entry entry, Variable variable, Sample sample, ImmutableList<String> names, int... classes) {
        return of(
                entry,
                variable,
                sample,
                names,
                Arrays.stream(classes).mapToDouble(c -> c < 0 ? Double.NaN : c).toArray());
    }

    private static IndicatorColumn of(
            Entry entry, Variable variable, Sample sample, ImmutableList<String> labels, double... values) {
        Checks.sameLength(values.length, "values", sample.places().size(), "places");
        Builder column = new Builder(entry, variable, sample.all(), ImmutableList.of(sample.year()), labels);
        for (int p = 0; p < sample.all().size(); p++) {
            int at = sample.positionOf(p);
            if (at < 0) {
                String why = sample.whyDropped(p);
                column.status(p, 0, Status.MISSING, () -> why);
            } else if (Double.isNaN(values[at])) {
                column.status(p, 0, Status.UNDEFINED, () -> "the formula has no value here");
            } else {
                column.compute(p, 0, () -> values[at]);
            }
        }
        return column.build();
    }

    /**
     * What was computed.
     *
     * @return the entry of the catalogue
     */
    public Entry entry() {
        return entry;
    }

    @Override
    public Variable variable() {
        return variable;
    }

    @Override
    public ImmutableList<Place> places() {
        return places;
    }

    @Override
    public ImmutableList<Integer> years() {
        return years;
    }

    @Override
    public double value(int place, int year) {
        return values[cell(place, year)];
    }

    @Override
    public Status status(int place, int year) {
        return STATUSES[statuses[cell(place, year)]];
    }

    private int cell(int place, int year) {
        Checks.argument(place >= 0 && place < places.size(), "no place has index %d", place);
        Checks.argument(year >= 0 && year < years.size(), "no year has index %d", year);
        return year * places.size() + place;
    }

    private int cell(String code, int year) {
        Objects.requireNonNull(code, "code");
        Integer known = row(code);
        int place = known != null
                ? known
                : PlaceNames.find(code, places).orElseThrow(() -> PlaceNames.notFound(code, places));
        return cell(place, yearIndex(year));
    }

    /** The index of a place, null where there is none; the first few questions do without an index of all. */
    private @Nullable Integer row(String code) {
        ImmutableMap<String, Integer> known = rows;
        if (known == null && asked < FEW) {
            asked++;
            for (int p = 0; p < places.size(); p++) {
                if (places.get(p).code().equals(code)) {
                    return p;
                }
            }
            return null;
        }
        if (known == null) {
            known = rows(places);
            rows = known;
        }
        return known.get(code);
    }

    private int yearIndex(int year) {
        int at = years.indexOf(year);
        if (at < 0) {
            throw NotFoundException.year(year, years);
        }
        return at;
    }

    private static ImmutableMap<String, Integer> rows(List<Place> places) {
        ImmutableMap.Builder<String, Integer> rows = ImmutableMap.builder();
        for (int p = 0; p < places.size(); p++) {
            rows.put(places.get(p).code(), p);
        }
        return rows.buildKeepingLast();
    }

    /** Why a cell has no value; empty where it has one. */
    private String reason(int cell) {
        int at = reasonOf.length == 0 ? 0 : reasonOf[cell];
        return at == 0 ? "" : reasons.get(at - 1);
    }

    /**
     * The value of a place.
     *
     * @param code of the place
     * @param year a year of the column
     * @return the value, NaN where the status is not OK
     */
    public double value(String code, int year) {
        return values[cell(code, year)];
    }

    /**
     * The status of a place.
     *
     * @param code of the place
     * @param year a year of the column
     * @return why there is a value or none
     */
    public Status status(String code, int year) {
        return STATUSES[statuses[cell(code, year)]];
    }

    /**
     * Why a place has no value.
     *
     * @param code of the place
     * @param year a year of the column
     * @return one sentence that names place and year, empty where the status is OK
     */
    public Optional<String> reason(String code, int year) {
        return Optional.of(reason(cell(code, year)))
                .filter(reason -> !reason.isEmpty())
                .map(reason -> variable.id() + " of "
                        + places.get(cell(code, year) % places.size()).name() + " (" + code + "), " + year + ": "
                        + reason);
    }

    /**
     * The class of a place.
     *
     * @param code of the place
     * @param year a year of the column
     * @return the name of the class, empty where the status is not OK or the column holds numbers
     */
    public Optional<String> label(String code, int year) {
        return label(cell(code, year));
    }

    /** The class of a place by the indices of place and year. */
    Optional<String> label(int place, int year) {
        return label(cell(place, year));
    }

    private Optional<String> label(int cell) {
        return labels.isEmpty() || statuses[cell] != 0 ? Optional.empty() : Optional.of(labels.get((int) values[cell]));
    }

    /**
     * As its {@code id}, names, {@code unit}, {@code source}, {@code years}, the counts of statuses and {@code cells}: one
     * for each place and year with {@code code}, {@code name}, {@code localName}, {@code year}, {@code value} (null where
     * there is none), {@code class} in a column of classes, {@code status}, and {@code reason} where it is not OK.
     */
    @Override
    public Map<String, @Nullable Object> toMap() {
        Map<String, Object> map = entry.heading();
        map.put("variable", variable.toMap());
        map.put("years", years);
        map.put("counts", Wire.plain(counts()));
        List<Map<String, Object>> cells = new ArrayList<>();
        for (int y = 0; y < years.size(); y++) {
            for (int p = 0; p < places.size(); p++) {
                int cell = cell(p, y);
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("code", places.get(p).code());
                one.put("name", places.get(p).name());
                one.put("localName", places.get(p).localName());
                one.put("year", years.get(y));
                one.put("value", Wire.plain(values[cell]));
                if (isClass()) {
                    one.put("class", label(cell).orElse(null));
                }
                one.put("status", STATUSES[statuses[cell]].name());
                if (statuses[cell] != 0) {
                    one.put("reason", reason(cell));
                }
                cells.add(one);
            }
        }
        map.put("cells", cells);
        return map;
    }

    /**
     * Whether it holds classes.
     *
     * @return false where it holds numbers
     */
    public boolean isClass() {
        return !labels.isEmpty();
    }

    /**
     * The values of all places in a year, NaN where the status is not OK.
     *
     * @param year a year of the column
     * @return a new array in the order of the places
     */
    public double[] values(int year) {
        int from = yearIndex(year) * places.size();
        return Arrays.copyOfRange(values, from, from + places.size());
    }

    /**
     * How many cells have each status.
     *
     * @return statuses that occur
     */
    public ImmutableMap<Status, Integer> counts() {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        for (byte status : statuses) {
            counts.merge(STATUSES[status], 1, Integer::sum);
        }
        return ImmutableMap.copyOf(counts);
    }

    /**
     * How many places have each class in the last year.
     *
     * @return classes that occur, in their order; empty where it holds numbers
     */
    public ImmutableMap<String, Integer> classCounts() {
        ImmutableMap.Builder<String, Integer> counts = ImmutableMap.builder();
        int from = (years.size() - 1) * places.size();
        for (String name : labels) {
            int n = (int) IntStream.range(from, from + places.size())
                    .filter(c -> label(c).filter(name::equals).isPresent())
                    .count();
            if (n > 0) {
                counts.put(name, n);
            }
        }
        return counts.buildOrThrow();
    }

    boolean hasReason(Predicate<String> like) {
        return reasons.stream().anyMatch(like);
    }

    /** Other words for the reason of a cell, with another status where theirs is not OK. */
    @FunctionalInterface
    interface Words {
        Map.Entry<Status, String> of(Place place, int year, String reason);
    }

    /**
     * The column with other reasons for the cells without a value, and another status where the words come with one that
     * is not OK.
     */
    IndicatorColumn reworded(Words words) {
        if (reasonOf.length == 0) {
            return this;
        }
        Builder builder = new Builder(entry, variable, places, years, labels);
        System.arraycopy(values, 0, builder.values, 0, values.length);
        for (int cell = 0; cell < statuses.length; cell++) {
            if (statuses[cell] == Status.OK.ordinal()) {
                builder.statuses[cell] = statuses[cell];
            } else {
                Map.Entry<Status, String> said =
                        words.of(places.get(cell % places.size()), years.get(cell / places.size()), reason(cell));
                Status status = said.getKey() == Status.OK ? STATUSES[statuses[cell]] : said.getKey();
                builder.status(cell % places.size(), cell / places.size(), status, said::getValue);
            }
        }
        return builder.build();
    }

    ImmutableList<Place> placesWithValue() {
        return places(true);
    }

    ImmutableList<Place> placesWithout() {
        return places(false);
    }

    private ImmutableList<Place> places(boolean withValue) {
        int from = (years.size() - 1) * places.size();
        return IntStream.range(0, places.size())
                .filter(p -> (statuses[from + p] == 0) == withValue)
                .mapToObj(places::get)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The places with the largest values in the last year.
     *
     * @param count how many at most
     * @return a table of rank, place and value
     */
    public Table top(int count) {
        return ColumnTables.top(this, count);
    }

    /**
     * The column as a table: places below each other, years side by side.
     *
     * @return the table
     */
    public Table toTable() {
        return toTable(Locale.ENGLISH);
    }

    /**
     * The column as a table in a language: places below each other, years side by side, six significant digits.
     *
     * @param locale Chinese for Chinese; English for every other
     * @return the table; a class or a number without a value is its status, or missing
     */
    public Table toTable(Locale locale) {
        return ColumnTables.of(this, locale);
    }

    /** The value of a place in the last year as a person reads it. */
    String describe(String code) {
        int year = years.get(years.size() - 1);
        int cell = cell(code, year);
        if (statuses[cell] != 0) {
            return STATUSES[statuses[cell]] + " (" + reason(cell) + ")";
        }
        return label(cell).orElseGet(() -> String.format(Locale.ROOT, "%.6g %s", values[cell], variable.unit()));
    }

    /** Equal entries, variables with their units, places, years, values, statuses and reasons. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IndicatorColumn that
                && entry.equals(that.entry)
                && variable.equals(that.variable)
                && variable.unit().equals(that.variable.unit())
                && places.equals(that.places)
                && years.equals(that.years)
                && labels.equals(that.labels)
                && Arrays.equals(values, that.values)
                && Arrays.equals(statuses, that.statuses)
                && IntStream.range(0, values.length).allMatch(c -> reason(c).equals(that.reason(c)));
    }

    @Override
    public int hashCode() {
        return 31 * entry.id().hashCode() + Arrays.hashCode(values);
    }

    /** As 2020, 2010 and 2020, or 1949–2025. */
    private String when() {
        return switch (years.size()) {
            case 0 -> "no year";
            case 1 -> years.get(0).toString();
            case 2 -> years.get(0) + " and " + years.get(1);
            default -> years.get(0) + "–" + years.get(years.size() - 1);
        };
    }

    /** As {@code IndicatorColumn[S04 urbanization_rate [%]: 369 places, 2010 and 2020, 670 OK, 68 MISSING]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("IndicatorColumn[" + entry.id() + " " + variable + ": " + places.size()
                + (places.size() == 1 ? " place, " : " places, ") + when());
        counts().forEach((status, n) -> text.append(", ").append(n).append(' ').append(status));
        return text.append(']').toString();
    }

    /** Collects values and statuses, cell by cell. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final Entry entry;
        private final Variable variable;
        private final ImmutableList<Place> places;
        private final ImmutableList<Integer> years;
        private final ImmutableList<String> labels;
        private final double[] values;
        private final byte[] statuses;
        private final List<String> reasons = new ArrayList<>();
        private int[] reasonOf = {};

        /**
         * Starts a column of which every cell is MISSING.
         *
         * @param entry what is computed
         * @param variable that the values become
         * @param places in order
         * @param years ascending
         * @param labels the names of the classes, none for numbers
         */
        public Builder(
                Entry entry,
                Variable variable,
                ImmutableList<Place> places,
                ImmutableList<Integer> years,
                ImmutableList<String> labels) {
            this.entry = entry;
            this.variable = variable;
            this.places = places;
            this.years = years;
            this.labels = labels;
            this.values = new double[places.size() * years.size()];
            this.statuses = new byte[values.length];
            Arrays.fill(values, Double.NaN);
            Arrays.fill(statuses, (byte) Status.MISSING.ordinal());
        }

        /**
         * Computes one cell; an exception of the formula becomes its status.
         *
         * @param place index of the place
         * @param year index of the year
         * @param formula gives the value, or throws
         * @return this builder
         */
        public Builder compute(int place, int year, DoubleSupplier formula) {
            int cell = year * places.size() + place;
            try {
                double value = formula.getAsDouble();
                if (Double.isFinite(value)) {
                    values[cell] = value;
                    statuses[cell] = (byte) Status.OK.ordinal();
                } else {
                    status(place, year, Status.UNDEFINED, () -> "the result is " + value);
                }
            } catch (UndefinedException e) {
                status(place, year, e.status(), e::getMessage);
            } catch (ChengzhenException | IllegalArgumentException e) {
                status(place, year, Status.INVALID, e::getMessage);
            }
            return this;
        }

        /**
         * Sets the status of one cell without a value.
         *
         * @param place index of the place
         * @param year index of the year
         * @param status why there is no value
         * @param reason in words
         * @return this builder
         */
        public Builder status(int place, int year, Status status, Supplier<String> reason) {
            int cell = year * places.size() + place;
            statuses[cell] = (byte) status.ordinal();
            String words = reason.get();
            // neighbours often lack the same: one text serves them all
            if (reasons.isEmpty() || !reasons.get(reasons.size() - 1).equals(words)) {
                reasons.add(words);
            }
            if (reasonOf.length == 0) {
                reasonOf = new int[values.length];
            }
            reasonOf[cell] = reasons.size();
            return this;
        }

        /**
         * Builds the column.
         *
         * @return the column
         */
        public IndicatorColumn build() {
            for (int cell = 0; cell < statuses.length; cell++) {
                if (statuses[cell] != Status.OK.ordinal() && (reasonOf.length == 0 || reasonOf[cell] == 0)) {
                    status(cell % places.size(), cell / places.size(), STATUSES[statuses[cell]], () -> NOT_REACHED);
                }
            }
            return new IndicatorColumn(this);
        }
    }
}
