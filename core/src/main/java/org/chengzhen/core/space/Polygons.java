package org.chengzhen.core.space;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.AsMap;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * The outlines of places: for each label one polygon or several, each an outer ring and its holes.
 *
 * <p>The library holds no boundaries of its own: they come from a user's file. A ring is kept as it was given but for a last
 * point that repeats the first, which is dropped. Immutable.
 *
 * <pre>{@code
 * Polygons squares = Polygons.builder().add("A", "Square", List.of(p, q, r, s)).build();
 * squares.parts("A").get(0).outer().size();   // 4
 * }</pre>
 */
public final class Polygons implements AsMap, Serializable {
    private static final long serialVersionUID = 1L;

    private final ImmutableList<String> labels;
    private final ImmutableList<String> names;
    private final ImmutableList<ImmutableList<Part>> parts;

    private Polygons(
            ImmutableList<String> labels, ImmutableList<String> names, ImmutableList<ImmutableList<Part>> parts) {
        this.labels = labels;
        this.names = names;
        this.parts = parts;
    }

    /**
     * One polygon.
     *
     * @param outer the ring around it, at least three points, not closed
     * @param holes the rings cut out of it, each at least three points, not closed
     */
    public record Part(ImmutableList<GeoPoint> outer, ImmutableList<ImmutableList<GeoPoint>> holes)
            implements Serializable {
        /** How many points its ring has, and how many holes there are. */
        @Override
        public String toString() {
            return "Part[ring of " + outer.size() + " points, " + holes.size()
                    + (holes.size() == 1 ? " hole]" : " holes]");
        }
    }

    /**
     * Starts a set of outlines.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The places.
     *
     * @return their labels (codes), in the order in which they were first added
     */
    public ImmutableList<String> labels() {
        return labels;
    }

    /**
     * What the places are called.
     *
     * @return one name for each label
     */
    public ImmutableList<String> names() {
        return names;
    }

    /**
     * The number of places.
     *
     * @return how many labels
     */
    public int size() {
        return labels.size();
    }

    /**
     * The polygons of a place.
     *
     * @param index of the place, from 0
     * @return at least one
     */
    public ImmutableList<Part> parts(int index) {
        return parts.get(index);
    }

    /**
     * The polygons of a place.
     *
     * @param label of the place
     * @return at least one
     * @throws NotFoundException if there is no such place
     */
    public ImmutableList<Part> parts(String label) {
        int index = labels.indexOf(label);
        if (index < 0) {
            throw NotFoundException.place(label);
        }
        return parts.get(index);
    }

    /** As {@code places}: the {@code label}, {@code name} and {@code parts} of each, a part by its points. */
    @Override
    public Map<String, @Nullable Object> toMap() {
        List<Map<String, Object>> places = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("label", labels.get(i));
            place.put("name", names.get(i));
            place.put("parts", Wire.plain(parts.get(i)));
            places.add(place);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("places", places);
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Polygons that
                && labels.equals(that.labels)
                && names.equals(that.names)
                && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(labels, names, parts);
    }

    @Override
    public String toString() {
        return "Polygons[" + labels.size() + " places, "
                + parts.stream().mapToInt(List::size).sum() + " polygons]";
    }

    /** Collects polygons place by place. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final Map<String, String> names = new LinkedHashMap<>();
        private final Map<String, List<Part>> parts = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds a polygon without holes.
         *
         * @param label (code) of the place; a second polygon under one label belongs to the same place
         * @param name of the place
         * @param outer the ring around it
         * @return this builder
         * @throws IllegalArgumentException if the ring has fewer than three points, or the label has another name already
         */
        public Builder add(String label, String name, List<GeoPoint> outer) {
            return add(label, name, outer, List.of());
        }

        /**
         * Adds a polygon.
         *
         * @param label (code) of the place; a second polygon under one label belongs to the same place
         * @param name of the place
         * @param outer the ring around it
         * @param holes the rings cut out of it
         * @return this builder
         * @throws IllegalArgumentException if a ring has fewer than three points, or the label has another name already
         */
        public Builder add(String label, String name, List<GeoPoint> outer, List<? extends List<GeoPoint>> holes) {
            String former = Optional.ofNullable(names.putIfAbsent(label, name)).orElse(name);
            Checks.argument(former.equals(name), "%s is called %s and %s", label, former, name);
            ImmutableList.Builder<ImmutableList<GeoPoint>> inner = ImmutableList.builder();
            for (int h = 0; h < holes.size(); h++) {
                inner.add(ring(holes.get(h), "hole " + h + " of " + label));
            }
            parts.computeIfAbsent(label, l -> new ArrayList<>())
                    .add(new Part(ring(outer, "the outer ring of " + label), inner.build()));
            return this;
        }

        private static ImmutableList<GeoPoint> ring(List<GeoPoint> points, String what) {
            int n = points.size();
            boolean closed = n > 1 && points.get(0).equals(points.get(n - 1));
            ImmutableList<GeoPoint> ring = ImmutableList.copyOf(closed ? points.subList(0, n - 1) : points);
            Checks.argument(ring.size() >= 3, "%s has %d points: it needs three", what, ring.size());
            return ring;
        }

        /**
         * Builds the outlines.
         *
         * @return the outlines
         */
        public Polygons build() {
            return new Polygons(
                    ImmutableList.copyOf(names.keySet()),
                    ImmutableList.copyOf(names.values()),
                    parts.values().stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList()));
        }
    }
}
