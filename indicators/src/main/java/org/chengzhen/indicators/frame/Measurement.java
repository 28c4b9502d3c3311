package org.chengzhen.indicators.frame;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Nearest;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.AsMap;
import org.chengzhen.core.result.ChengzhenException;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.table.Table;
import org.chengzhen.core.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * The result of an indicator: named parts, the places used and dropped, and the parameters that held.
 *
 * <p>A part is a number, a class or text, a column over places, a path over years, a matrix, a list or a
 * table. A part without a value holds its {@link Status}; so does the whole where nothing could be computed.
 * Immutable.
 */
public final class Measurement implements AsMap, Serializable {
    private static final long serialVersionUID = 1L;

    private final Entry entry;
    private final ImmutableMap<String, Object> parts;
    private final Status status;
    private final String reason;
    private final ImmutableList<Place> used;
    private final ImmutableList<Place> dropped;
    private final ImmutableMap<String, String> parameters;
    private final ImmutableList<String> notes;
    private final int start;
    private final int end;

    private Measurement(Builder builder, Status status, String reason) {
        this.entry = builder.entry;
        this.parts = ImmutableMap.copyOf(builder.parts);
        this.status = status;
        this.reason = reason;
        this.used = ImmutableList.copyOf(builder.used);
        this.dropped = ImmutableList.copyOf(builder.dropped);
        this.parameters = ImmutableMap.copyOf(builder.parameters);
        this.notes = ImmutableList.copyOf(builder.notes);
        this.start = builder.start;
        this.end = builder.end;
    }

    static Measurement of(Indicator indicator, Study study, BiConsumer<Study, Builder> computation) {
        Loop.check(); // many short measurements are long work
        Builder builder = new Builder(indicator.entry(), study.start(), study.end());
        ImmutableList<String> missing = indicator.missing(study);
        if (!missing.isEmpty()) {
            return new Measurement(builder, Status.MISSING, "the study lacks " + String.join("; ", missing));
        }
        for (Input<?> input : Iterables.concat(indicator.inputs(), indicator.extraInputs())) {
            study.find(input).ifPresent(value -> builder.parameter(input.id(), shown(value)));
        }
        builder.notes.addAll(Notes.of(indicator, study));
        AtomicBoolean period = new AtomicBoolean();
        try {
            computation.accept(study.noticing(period), builder);
            builder.read(period.get());
            builder.notes.addAll(Notes.ofPlaces(builder.used));
            return new Measurement(builder, Status.OK, "");
        } catch (UndefinedException e) {
            builder.read(period.get());
            return new Measurement(builder, e.status(), String.valueOf(e.getMessage()));
        } catch (NotFoundException e) {
            return new Measurement(builder, Status.MISSING, String.valueOf(e.getMessage()));
        } catch (ChengzhenException | IllegalArgumentException e) {
            return new Measurement(
                    builder, Status.INVALID, new Needed(indicator, study).named(String.valueOf(e.getMessage())));
        }
    }

    /** A lambda has no name worth showing. */
    private static String shown(Object value) {
        String text = value.toString();
        return text.contains("$$Lambda") ? "given" : text.length() > 80 ? text.substring(0, 79) + "…" : text;
    }

    /**
     * What was measured.
     *
     * @return the entry of the catalogue
     */
    public Entry entry() {
        return entry;
    }

    /**
     * Whether it could be computed.
     *
     * @return OK, or why there is no value
     */
    public Status status() {
        return status;
    }

    /**
     * Why there is no value.
     *
     * @return one sentence, empty where the status is OK
     */
    public String reason() {
        return reason;
    }

    /**
     * All parts, in order, the main one first.
     *
     * @return names and values; a {@link Status} where a part has no value
     */
    public ImmutableMap<String, Object> parts() {
        return parts;
    }

    /**
     * One part.
     *
     * @param <T> the type of the part
     * @param name of the part
     * @param type the class of the part
     * @return the part, empty where it has no value
     * @throws NotFoundException if there is no such part
     * @throws IllegalArgumentException if it is of another type
     */
    public <T> Optional<T> part(String name, Class<T> type) {
        if (status != Status.OK) {
            return Optional.empty();
        }
        Object part = parts.get(name);
        if (part == null) {
            throw NotFoundException.part(entry.id(), name, parts.keySet(), Nearest.to(name, parts.keySet()));
        }
        if (part instanceof Status && type != Status.class) {
            return Optional.empty();
        }
        Checks.argument(
                type.isInstance(part),
                "part %s of %s is a %s",
                name,
                entry.id(),
                part.getClass().getSimpleName());
        return Optional.of(type.cast(part));
    }

    /**
     * One part that is a number.
     *
     * @param name of the part
     * @return the number, empty where it has no value
     * @throws NotFoundException if there is no such part
     * @throws IllegalArgumentException if it is no number
     */
    public OptionalDouble number(String name) {
        Objects.requireNonNull(name, "name");
        Optional<Double> part = part(name, Double.class);
        return part.isPresent() ? OptionalDouble.of(part.get()) : OptionalDouble.empty();
    }

    /**
     * One part that is a table: groups, pairs, coefficients, transitions, for a paper.
     *
     * @param name of the part
     * @return the table, titled by the entry and its years where it has no title of its own
     * @throws NotFoundException if there is no such part
     * @throws IllegalArgumentException if it is no table
     * @throws UndefinedException if the measurement has no value
     */
    public Table table(String name) {
        Objects.requireNonNull(name, "name");
        if (status != Status.OK) {
            throw new UndefinedException(status, reason);
        }
        Table table = part(name, Table.class)
                .orElseThrow(() -> new UndefinedException((Status) parts.get(name), entry.id() + " has no " + name));
        return table.title().isEmpty() ? table.titled(entry.id() + " " + entry.name() + when()) : table;
    }

    /**
     * The main part, where it is a number.
     *
     * @return the first part; NaN where it has no value
     * @throws IllegalArgumentException if the first part is no number
     */
    public double value() {
        return parts.isEmpty()
                ? Double.NaN
                : number(parts.keySet().iterator().next()).orElse(Double.NaN);
    }

    /**
     * The first year of the period of the study; the last one where the indicator read no other.
     *
     * @return a calendar year; 0 where the study has no panel
     */
    public int start() {
        return start;
    }

    /**
     * The last year of the period of the study, which an entry of one year reads.
     *
     * @return a calendar year; 0 where the study has no panel
     */
    public int end() {
        return end;
    }

    /**
     * How many places went into it.
     *
     * @return a count, 0 where it is not about places
     */
    public int n() {
        return used.size();
    }

    /**
     * The places that went into it.
     *
     * @return possibly none
     */
    public ImmutableList<Place> places() {
        return used;
    }

    /**
     * The places that lacked a value.
     *
     * @return possibly none
     */
    public ImmutableList<Place> dropped() {
        return dropped;
    }

    /**
     * The parameters and inputs that held.
     *
     * @return names and values as text
     */
    public ImmutableMap<String, String> parameters() {
        return parameters;
    }

    /**
     * As the {@code id}, names, {@code unit} and {@code source} of its entry, the years {@code start} and {@code end}, {@code status}, {@code reason} where it is not
     * OK, {@code parts} by name, the codes of the {@code places} that went into it and of those {@code dropped}, the {@code parameters}, and
     * the {@code notes} where there are any.
     *
     * <p>A part without a value is a map of its {@code status}.
     */
    @Override
    public Map<String, @Nullable Object> toMap() {
        Map<String, Object> map = entry.heading();
        if (end != 0) {
            map.put("start", start);
            map.put("end", end);
        }
        map.put("status", status.name());
        if (status != Status.OK) {
            map.put("reason", reason);
        }
        Map<String, Object> plain = new LinkedHashMap<>();
        parts.forEach((name, part) ->
                plain.put(name, part instanceof Status none ? Map.of("status", none.name()) : Wire.plain(part)));
        map.put("parts", plain);
        map.put("places", used.stream().map(Place::code).toList());
        map.put("dropped", dropped.stream().map(Place::code).toList());
        map.put("parameters", new LinkedHashMap<>(parameters));
        if (!notes.isEmpty()) {
            map.put("notes", List.copyOf(notes));
        }
        return map;
    }

    /**
     * What was assumed or not used: uneven years, weights that are not standardized, inputs of the study that are not
     * read, places of several levels.
     *
     * @return one sentence each, possibly none
     */
    public ImmutableList<String> notes() {
        return notes;
    }

    /**
     * The measurement as a table of parts and values.
     *
     * @return the table
     */
    public Table toTable() {
        Table.Builder table = Table.builder(entry.id() + " " + entry.name() + " " + entry.localName() + when())
                .text("part")
                .text("value");
        if (status != Status.OK) {
            table.row("status", status + ": " + reason);
        }
        parts.forEach((name, part) -> table.row(name, shownPart(part)));
        if (!used.isEmpty() || !dropped.isEmpty()) {
            table.row("places", used.size() + " used, " + dropped.size() + " dropped");
        }
        notes.forEach(note -> table.row("note", note));
        return table.build();
    }

    /** The year or years, behind a comma; nothing of a study without a panel. */
    private String when() {
        return start == 0 ? "" : start == end ? ", " + start : ", " + start + "–" + end;
    }

    static String shownPart(Object part) {
        if (part instanceof Double number) {
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? String.format(Locale.ROOT, "%,d", number.longValue())
                    : String.format(Locale.ROOT, "%,.6g", number);
        }
        if (part instanceof IndicatorColumn column && column.places().size() == 1) {
            return column.describe(column.places().get(0).code());
        }
        return part.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Measurement that
                && entry.equals(that.entry)
                && status == that.status
                && start == that.start
                && end == that.end
                && reason.equals(that.reason)
                && parts.equals(that.parts)
                && used.equals(that.used)
                && dropped.equals(that.dropped)
                && parameters.equals(that.parameters)
                && notes.equals(that.notes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(entry, status, reason, parts, parameters);
    }

    /** As {@code Measurement[B31 Gini coefficient, 2020: gini = 0.412; 335 places used, 34 dropped; 1 note]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Measurement[" + entry.id() + " " + entry.name() + when() + ": ");
        if (status != Status.OK) {
            text.append(status).append(" (").append(reason).append(')');
        }
        List<String> shown = new ArrayList<>();
        parts.forEach((name, part) -> shown.add(name + " = " + shownPart(part)));
        text.append(String.join(", ", shown));
        if (!used.isEmpty() || !dropped.isEmpty()) {
            text.append("; ")
                    .append(used.size())
                    .append(" places used, ")
                    .append(dropped.size())
                    .append(" dropped");
        }
        if (!notes.isEmpty()) {
            text.append("; ").append(notes.size()).append(notes.size() == 1 ? " note" : " notes");
        }
        return text.append(']').toString();
    }

    /** Collects the parts of a measurement. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final Entry entry;
        private final Map<String, Object> parts = new LinkedHashMap<>();
        private final Map<String, String> parameters = new LinkedHashMap<>();
        private final Set<String> notes = new LinkedHashSet<>();
        private List<Place> used = ImmutableList.of();
        private List<Place> dropped = ImmutableList.of();

        private int start;
        private final int end;

        private Builder(Entry entry, int start, int end) {
            this.entry = entry;
            this.start = start;
            this.end = end;
        }

        /** One year where nobody asked for more than the last. */
        private void read(boolean wholePeriod) {
            start = wholePeriod ? start : end;
        }

        /**
         * Adds a part.
         *
         * @param name of the part
         * @param value a number, class, text, column, path, matrix, list or table; one that is or holds a number that is
         *     infinite, or is NaN, becomes UNDEFINED
         * @return this builder
         */
        public Builder part(String name, Object value) {
            Object held = value instanceof Number number ? (Object) number.doubleValue() : value;
            if (value instanceof OptionalDouble optional) {
                held = optional.isPresent() ? (Object) optional.getAsDouble() : Status.UNDEFINED;
            } else if (value instanceof Optional<?> optional) {
                held = optional.isPresent() ? optional.get() : Status.UNDEFINED;
            }
            parts.put(name, Numbers.isFinite(held) ? held : Status.UNDEFINED);
            return this;
        }

        /**
         * Adds a part that may be without a value while the others stand.
         *
         * @param name of the part
         * @param computation gives the value, or throws {@link UndefinedException}
         * @return this builder
         */
        public Builder part(String name, Supplier<?> computation) {
            Object value;
            try {
                value = computation.get();
            } catch (UndefinedException e) {
                value = e.status();
            }
            return part(name, value);
        }

        /**
         * Names the places of a sample.
         *
         * @param sample whose places went in or were dropped
         * @return this builder
         */
        public Builder places(Sample sample) {
            return places(sample.places(), sample.dropped());
        }

        /**
         * Names the places that went in and that were dropped.
         *
         * @param in the places used
         * @param out the places that lacked a value
         * @return this builder
         */
        public Builder places(List<Place> in, List<Place> out) {
            used = in;
            dropped = out;
            return this;
        }

        /**
         * Says what was assumed or not used.
         *
         * @param note one sentence
         * @return this builder
         */
        public Builder note(String note) {
            notes.add(Objects.requireNonNull(note, "note"));
            return this;
        }

        /**
         * Says how many years a step is, for what counts from one year of the panel to the next: the parameter
         * {@code step}, and a note where the steps differ.
         *
         * @param study whose years are the steps
         * @return this builder
         */
        public Builder steps(Study study) {
            Notes.unevenYears(study.years())
                    .ifPresentOrElse(
                            this::note,
                            () -> parameter(
                                    "step",
                                    study.years().length() < 2
                                            ? "none"
                                            : study.years().get(1)
                                                    - study.years().get(0) + " years"));
            return this;
        }

        /**
         * States a parameter that held.
         *
         * @param name of the parameter
         * @param value as text
         * @return this builder
         */
        public Builder parameter(String name, String value) {
            parameters.put(name, value);
            return this;
        }
    }
}
