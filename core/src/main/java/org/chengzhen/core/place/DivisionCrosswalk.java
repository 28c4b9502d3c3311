package org.chengzhen.core.place;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.chengzhen.core.internal.Checks;

/**
 * Which divisions of a later year the divisions of an earlier year became: by identity, by merger, or by a split with stated
 * shares.
 *
 * <p>A code that the crosswalk does not name stays what it is. A split whose shares nobody knows is named too, so that its
 * values are reported as not carried instead of being guessed.
 *
 * <pre>{@code
 * DivisionCrosswalk crosswalk = DivisionCrosswalk.builder()
 *         .becomes("341402", County.builder("340181", "Chaohu").build(), 2011)   // the same under a new code
 *         .build();
 * panel.on(crosswalk);
 * }</pre>
 */
public final class DivisionCrosswalk {
    private static final double ROUNDING = 1e-9;

    private final ImmutableMap<String, ImmutableList<Part>> parts;
    private final ImmutableMap<String, Place> targets;
    private final ImmutableMap<String, Integer> since;

    private DivisionCrosswalk(
            ImmutableMap<String, ImmutableList<Part>> parts,
            ImmutableMap<String, Place> targets,
            ImmutableMap<String, Integer> since) {
        this.parts = parts;
        this.targets = targets;
        this.since = since;
    }

    /**
     * A part of an earlier division in a later one.
     *
     * @param to code of the later division
     * @param share of the earlier one that it took over, in (0, 1]; empty where nobody knows
     * @param year in which the change took effect
     */
    public record Part(String to, OptionalDouble share, int year) {}

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
     * What a division became.
     *
     * @param code of the earlier division
     * @return its parts; none where it stayed what it was
     */
    public ImmutableList<Part> parts(String code) {
        return parts.getOrDefault(code, ImmutableList.of());
    }

    /**
     * The earlier divisions that it names.
     *
     * @return codes in the order in which they were given
     */
    public ImmutableList<String> sources() {
        return parts.keySet().asList();
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

    /** As {@code DivisionCrosswalk[335 divisions into 290]}. */
    @Override
    public String toString() {
        return "DivisionCrosswalk[" + parts.size() + " divisions into " + targets.size() + "]";
    }

    /** Collects what divisions became. */
    public static final class Builder {
        private final Map<String, List<Part>> parts = new LinkedHashMap<>();
        private final Map<String, Place> targets = new LinkedHashMap<>();
        private final Map<String, Integer> since = new LinkedHashMap<>();

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

        private Builder part(String from, Place to, OptionalDouble share, int year) {
            parts.computeIfAbsent(from, f -> new ArrayList<>()).add(new Part(to.code(), share, year));
            targets.put(to.code(), to);
            if (!from.equals(to.code())) {
                since.merge(to.code(), year, Math::min);
            }
            return this;
        }

        /**
         * Builds the crosswalk. What became something that itself became something else later is followed to the end.
         *
         * @return the crosswalk
         * @throws IllegalArgumentException if the shares of a division do not add up to one, known and unknown shares are
         *     mixed, or divisions become each other in a circle
         */
        public DivisionCrosswalk build() {
            parts.forEach(Builder::requireWhole);
            ImmutableMap.Builder<String, ImmutableList<Part>> followed = ImmutableMap.builder();
            Set<String> ends = new LinkedHashSet<>();
            for (String from : parts.keySet()) {
                Map<String, Part> merged = new LinkedHashMap<>();
                follow(from, from, OptionalDouble.of(1), Integer.MAX_VALUE, merged, 0);
                merged.keySet().forEach(ends::add);
                followed.put(from, ImmutableList.copyOf(merged.values()));
            }
            ImmutableMap.Builder<String, Place> places = ImmutableMap.builder();
            targets.forEach((code, place) -> {
                if (ends.contains(code)) {
                    places.put(code, place);
                }
            });
            return new DivisionCrosswalk(followed.buildOrThrow(), places.buildOrThrow(), ImmutableMap.copyOf(since));
        }

        private void follow(
                String origin, String code, OptionalDouble share, int first, Map<String, Part> merged, int depth) {
            Checks.argument(depth <= parts.size(), "division %s becomes itself in a circle", origin);
            for (Part part : parts.getOrDefault(code, List.of())) {
                OptionalDouble whole = share.isPresent() && part.share.isPresent()
                        ? OptionalDouble.of(share.getAsDouble() * part.share.getAsDouble())
                        : OptionalDouble.empty();
                int year = Math.min(first, part.year);
                // a code that is used again, or goes on under the same code, is not followed again
                boolean goesOn = !part.to.equals(code)
                        && parts.containsKey(part.to)
                        && parts.getOrDefault(part.to, List.of()).stream().allMatch(p -> p.year >= part.year);
                if (goesOn) {
                    follow(origin, part.to, whole, year, merged, depth + 1);
                } else {
                    merged.merge(part.to, new Part(part.to, whole, year), Builder::plus);
                }
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

        private static void requireWhole(String from, List<Part> into) {
            long known = into.stream().filter(p -> p.share.isPresent()).count();
            Checks.argument(known == 0 || known == into.size(), "shares of %s are known and unknown: %s", from, into);
            double sum = into.stream().mapToDouble(p -> p.share.orElse(0)).sum();
            Checks.argument(
                    known == 0 || Math.abs(sum - 1) <= ROUNDING, "shares of %s must sum to 1 but sum to %s", from, sum);
        }
    }
}
