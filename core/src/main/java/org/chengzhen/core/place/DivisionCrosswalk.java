package org.chengzhen.core.place;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Maps;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.result.AsMap;
import org.chengzhen.core.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * Which divisions of a later year the divisions of an earlier year became: by identity, by merger, or by a split with stated
 * shares.
 *
 * <p>A code that the crosswalk does not name stays what it is. A split whose shares nobody knows is named too, so that its
 * values are reported as not carried instead of being guessed.
 *
 * <p>Changes happen in years. A value of a year before a change is of the earlier division; a value of that year or a later
 * one is of the later division, unless it still stands under a code that the change ended. So a unit that goes on under its
 * code after it gave away a part keeps its later values.
 *
 * <pre>{@code
 * DivisionCrosswalk crosswalk = DivisionCrosswalk.builder()
 *         .becomes("341402", County.builder("340181", "Chaohu").build(), 2011)   // the same under a new code
 *         .build();
 * panel.on(crosswalk);
 * }</pre>
 */
public final class DivisionCrosswalk implements AsMap, Serializable {
    private static final long serialVersionUID = 1L;

    private static final double ROUNDING = 1e-9;

    /** By code, the changes in the order of their years; each is the parts of one year. */
    private final ImmutableMap<String, ImmutableList<Change>> changes;

    private final ImmutableMap<String, Place> targets;
    private final ImmutableMap<String, Integer> since;
    private final ImmutableSetMultimap<String, Integer> beginnings;
    private final int firstYear;

    private DivisionCrosswalk(
            ImmutableMap<String, ImmutableList<Change>> changes, ImmutableMap<String, Place> targets, int firstYear) {
        this.changes = changes;
        this.targets = targets;
        this.firstYear = firstYear;
        Map<String, Integer> first = new LinkedHashMap<>();
        ImmutableSetMultimap.Builder<String, Integer> starts = ImmutableSetMultimap.builder();
        changes.forEach((from, list) -> list.forEach(change -> change.parts.forEach(part -> {
            if (!from.equals(part.to)) {
                first.merge(part.to, change.year, Math::min);
                starts.put(part.to, change.year);
            }
        })));
        since = ImmutableMap.copyOf(first);
        beginnings = starts.build();
    }

    /** What a division became in one year. */
    private record Change(int year, ImmutableList<Part> parts) {
        boolean endsCode(String code) {
            return parts.stream().noneMatch(part -> part.to.equals(code));
        }

        boolean isTransfer(String code) {
            return !endsCode(code) && parts.stream().anyMatch(part -> part.share.isEmpty());
        }
    }

    /**
     * A part of an earlier division in a later one.
     *
     * @param to code of the later division
     * @param share of the earlier one that it took over, in (0, 1]; empty where nobody knows
     * @param year in which the change took effect
     */
    public record Part(String to, OptionalDouble share, int year) implements Serializable {
        /** Where it went, how much of it and when. */
        @Override
        public String toString() {
            return "Part[" + to + ", " + (share.isPresent() ? "share " + share.getAsDouble() : "share unknown") + ", "
                    + year + "]";
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * The crosswalk under which nothing changes.
     *
     * @return a crosswalk that names no division
     */
    public static DivisionCrosswalk identity() {
        return builder().build();
    }

    /**
     * Starts a crosswalk.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What a division, as it stood before the first change, became.
     *
     * @param code of the earlier division
     * @return its parts; none where it stayed what it was
     */
    public ImmutableList<Part> parts(String code) {
        return follow(code, Integer.MIN_VALUE);
    }

    /**
     * What a division that has a value in a year became: changes before that year are behind it.
     *
     * @param code of the division
     * @param year of the value
     * @return its parts; none where it stayed what it was
     */
    public ImmutableList<Part> parts(String code, int year) {
        return follow(code, year);
    }

    /**
     * This crosswalk without the changes after which a unit that gave away a part of unknown size went on under its code:
     * its earlier values, and those of the units that took the part, are then kept as they are. Right where such parts are
     * small against what is asked.
     *
     * @return a crosswalk without transfers of parts
     */
    public DivisionCrosswalk withoutTransfers() {
        ImmutableMap.Builder<String, ImmutableList<Change>> kept = ImmutableMap.builder();
        changes.forEach((code, list) -> {
            ImmutableList<Change> rest =
                    list.stream().filter(change -> !change.isTransfer(code)).collect(ImmutableList.toImmutableList());
            if (!rest.isEmpty()) {
                kept.put(code, rest);
            }
        });
        return new DivisionCrosswalk(kept.buildOrThrow(), targets, firstYear);
    }

    private ImmutableList<Part> follow(String code, int year) {
        Map<String, Part> merged = new LinkedHashMap<>();
        follow(code, code, OptionalDouble.of(1), Integer.MAX_VALUE, next(code, year), merged, 0);
        return ImmutableList.copyOf(merged.values());
    }

    /** The first change that a value of a year is still before. */
    private Optional<Change> next(String code, int year) {
        return changes.getOrDefault(code, ImmutableList.of()).stream()
                .filter(change -> isBefore(year, code, change))
                .findFirst();
    }

    private boolean isBefore(int year, String code, Change change) {
        if (year < change.year || (year == firstYear && change.year == firstYear)) {
            return true;
        }
        // a code that was ended still has a value: it is the old unit, unless the code was given out again since
        return change.endsCode(code)
                && beginnings.get(code).stream().noneMatch(start -> start >= change.year && start <= year);
    }

    private void follow(
            String origin,
            String code,
            OptionalDouble share,
            int first,
            Optional<Change> change,
            Map<String, Part> merged,
            int depth) {
        Checks.argument(depth <= changes.size() + 1, "division %s becomes itself in a circle", origin);
        if (change.isEmpty()) {
            if (depth > 0) {
                merged.merge(code, new Part(code, share, first), DivisionCrosswalk::plus);
            }
            return;
        }
        int year = change.get().year;
        for (Part part : change.get().parts) {
            OptionalDouble whole = share.isPresent() && part.share.isPresent()
                    ? OptionalDouble.of(share.getAsDouble() * part.share.getAsDouble())
                    : OptionalDouble.empty();
            boolean same = part.to.equals(code);
            Optional<Change> after = changes.getOrDefault(part.to, ImmutableList.of()).stream()
                    .filter(c -> c.year > year || (c.year == year && !same && c.endsCode(part.to)))
                    .findFirst();
            follow(origin, part.to, whole, Math.min(first, year), after, merged, depth + 1);
        }
    }

    private static Part plus(Part a, Part b) {
        return new Part(
                a.to,
                a.share.isPresent() && b.share.isPresent()
                        ? OptionalDouble.of(a.share.getAsDouble() + b.share.getAsDouble())
                        : OptionalDouble.empty(),
                Math.min(a.year, b.year));
    }

    /**
     * The earlier divisions that it names.
     *
     * @return codes in the order in which they were given
     */
    public ImmutableList<String> sources() {
        return changes.keySet().asList();
    }

    /**
     * A later division.
     *
     * @param code of it
     * @return the place, empty where no division became it
     */
    public Optional<Place> target(String code) {
        return Optional.ofNullable(targets.get(code));
    }

    /**
     * The first year in which something became a division.
     *
     * @param code of any division
     * @return a year; {@link Integer#MIN_VALUE} where nothing became it
     */
    public int since(String code) {
        return since.getOrDefault(code, Integer.MIN_VALUE);
    }

    /** As the {@code parts} of each source by its code. */
    @Override
    public Map<String, @Nullable Object> toMap() {
        Map<String, Object> bySource = new LinkedHashMap<>();
        sources().forEach(code -> bySource.put(code, Wire.plain(parts(code))));
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("parts", bySource);
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DivisionCrosswalk that
                && changes.equals(that.changes)
                && targets.equals(that.targets)
                && since.equals(that.since)
                && beginnings.equals(that.beginnings)
                && firstYear == that.firstYear;
    }

    @Override
    public int hashCode() {
        return Objects.hash(changes, targets, since, beginnings, firstYear);
    }

    /** As {@code DivisionCrosswalk[335 divisions into 290]}. */
    @Override
    public String toString() {
        return "DivisionCrosswalk[" + changes.size() + " divisions into " + targets.size() + "]";
    }

    /** Collects what divisions became. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final Map<String, Map<Integer, List<Part>>> parts = new LinkedHashMap<>();
        private final Map<String, Place> targets = new LinkedHashMap<>();
        private int firstYear = Integer.MIN_VALUE;

        private Builder() {}

        /**
         * Says that a division became another, or went into it whole.
         *
         * @param from code of the earlier division
         * @param to the later division
         * @param year in which the change took effect
         * @return this builder
         */
        public Builder becomes(String from, Place to, int year) {
            return part(from, to, OptionalDouble.of(1), year);
        }

        /**
         * Says that a share of a division went into another.
         *
         * @param from code of the earlier division
         * @param to the later division, which may have the same code
         * @param share in (0, 1]; all shares of a division add up to one
         * @param year in which the change took effect
         * @return this builder
         * @throws IllegalArgumentException if the share is out of its range
         */
        public Builder share(String from, Place to, double share, int year) {
            Checks.argument(share > 0 && share <= 1, "share of %s in %s must be in (0, 1] but is %s", from, to, share);
            return part(from, to, OptionalDouble.of(share), year);
        }

        /**
         * Says that an unknown share of a division went into another.
         *
         * @param from code of the earlier division
         * @param to the later division, which may have the same code
         * @param year in which the change took effect
         * @return this builder
         */
        public Builder unknownShare(String from, Place to, int year) {
            return part(from, to, OptionalDouble.empty(), year);
        }

        /**
         * Says that values of a year are of the divisions before the changes of that year, as those of a census in the
         * middle of it.
         *
         * @param year the first year of the panel that is to be carried
         * @return this builder
         */
        public Builder before(int year) {
            firstYear = year;
            return this;
        }

        private Builder part(String from, Place to, OptionalDouble share, int year) {
            parts.computeIfAbsent(from, f -> new TreeMap<>())
                    .computeIfAbsent(year, y -> new ArrayList<>())
                    .add(new Part(to.code(), share, year));
            targets.put(to.code(), to);
            return this;
        }

        /**
         * Builds the crosswalk. What became something that itself became something else later is followed to the end.
         *
         * @return the crosswalk
         * @throws IllegalArgumentException if the shares of a division in one year do not add up to one, known and unknown
         *     shares are mixed, or divisions become each other in a circle
         */
        public DivisionCrosswalk build() {
            ImmutableMap.Builder<String, ImmutableList<Change>> changes = ImmutableMap.builder();
            parts.forEach((from, years) -> {
                ImmutableList.Builder<Change> list = ImmutableList.builder();
                years.forEach((year, into) -> {
                    requireWhole(from, into);
                    list.add(new Change(year, ImmutableList.copyOf(into)));
                });
                changes.put(from, list.build());
            });
            DivisionCrosswalk crosswalk =
                    new DivisionCrosswalk(changes.buildOrThrow(), ImmutableMap.copyOf(targets), firstYear);
            Set<String> ends = new LinkedHashSet<>();
            parts.keySet().forEach(from -> crosswalk.parts(from).forEach(part -> ends.add(part.to)));
            return new DivisionCrosswalk(
                    crosswalk.changes, ImmutableMap.copyOf(Maps.filterKeys(targets, ends::contains)), firstYear);
        }

        private static void requireWhole(String from, List<Part> into) {
            long known = into.stream().filter(p -> p.share.isPresent()).count();
            Checks.argument(known == 0 || known == into.size(), "shares of %s are known and unknown: %s", from, into);
            double sum = into.stream().mapToDouble(p -> p.share.orElse(0)).sum();
            Checks.argument(
                    known == 0 || Math.abs(sum - 1) <= ROUNDING, "shares of %s must sum to 1 but sum to %s", from, sum);
        }
    }
}
