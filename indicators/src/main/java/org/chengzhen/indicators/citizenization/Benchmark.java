package org.chengzhen.indicators.citizenization;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.place.Place;
import org.chengzhen.indicators.frame.Grouping;
import org.chengzhen.methods.composite.Direction;
import org.chengzhen.methods.statistics.Quantiles;
import org.jspecify.annotations.Nullable;

/**
 * What the level of an infrastructure is held against: a national standard, the best quarter of a place's own class,
 * or a value of one's own choice.
 *
 * <pre>{@code
 * Benchmark.nationalStandard(8, "Opinions on urban planning 2016: km of roads per km²");
 * Benchmark.topQuartile(Grouping.BY_PLATE);
 * }</pre>
 */
public final class Benchmark implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What a benchmark is. */
    public enum Kind {
        /** A value that a standard or a national plan sets. */
        NATIONAL_STANDARD,
        /** The level that the best quarter of the own class reaches. */
        TOP_QUARTILE,
        /** A value of one's own choice. */
        OWN_CHOICE
    }

    private static final double BEST_QUARTER = 0.75;

    private final Kind kind;
    private final double value;
    private final String source;
    private final Grouping classes;

    private Benchmark(Kind kind, double value, String source, Grouping classes) {
        this.kind = kind;
        this.value = value;
        this.source = source;
        this.classes = classes;
    }

    /**
     * A value that a standard or a national plan sets.
     *
     * @param value in the unit of the level, above 0
     * @param source the standard
     * @return the benchmark
     * @throws IllegalArgumentException if the value is not above 0, NaN or infinite
     */
    public static Benchmark nationalStandard(double value, String source) {
        return new Benchmark(Kind.NATIONAL_STANDARD, Checks.positive(value, "value"), source, Grouping.BY_PROVINCE);
    }

    /**
     * The level that the best quarter of the places of one's own class reaches.
     *
     * @param classes the class of a place, as its size class or province
     * @return the benchmark
     */
    public static Benchmark topQuartile(Grouping classes) {
        return new Benchmark(Kind.TOP_QUARTILE, Double.NaN, "best quarter of the own class", classes);
    }

    /**
     * A value of one's own choice.
     *
     * @param value in the unit of the level, above 0
     * @return the benchmark
     * @throws IllegalArgumentException if the value is not above 0, NaN or infinite
     */
    public static Benchmark ownChoice(double value) {
        return new Benchmark(Kind.OWN_CHOICE, Checks.positive(value, "value"), "own choice", Grouping.BY_PROVINCE);
    }

    /**
     * What it is.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /** The benchmark of each place; NaN where the class is unknown or has no level. */
    double[] of(List<Place> places, double[] levels, Direction direction) {
        double[] benchmarks = new double[levels.length];
        Arrays.fill(benchmarks, value);
        if (kind != Kind.TOP_QUARTILE) {
            return benchmarks;
        }
        Map<String, Double> best = new HashMap<>();
        for (int p = 0; p < levels.length; p++) {
            String own = classes.groupOf(places.get(p)).orElse(null);
            if (own != null) {
                benchmarks[p] = best.computeIfAbsent(own, name -> bestQuarter(name, places, levels, direction));
            }
        }
        return benchmarks;
    }

    private double bestQuarter(String name, List<Place> places, double[] levels, Direction direction) {
        double[] present = IntStream.range(0, levels.length)
                .filter(p -> !Double.isNaN(levels[p])
                        && classes.groupOf(places.get(p)).filter(name::equals).isPresent())
                .mapToDouble(p -> levels[p])
                .toArray();
        double probability = direction == Direction.COST ? 1 - BEST_QUARTER : BEST_QUARTER;
        return present.length == 0 ? Double.NaN : Quantiles.of(present, probability);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Benchmark that
                && kind == that.kind
                && Double.compare(value, that.value) == 0
                && source.equals(that.source)
                && classes.equals(that.classes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, value, source, classes);
    }

    /** As {@code NATIONAL_STANDARD 8.0 (GB/T 51346-2018)}. */
    @Override
    public String toString() {
        return kind + (Double.isNaN(value) ? "" : " " + value) + " (" + source + ")";
    }
}
