package org.chengzhen.core.plot;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/** Spokes from a centre, one for each dimension, and a closed line for each series. Immutable. */
public final class Radar extends Layer {
    private static final long serialVersionUID = 1L;

    /** Pixels that the name of a spoke may be wide before it is broken. */
    private static final double NAME = 120;

    private final ImmutableList<String> dimensions;
    private final double most;
    private final ImmutableList<String> names;
    private final ImmutableList<ImmutableDoubleArray> series;

    private Radar(
            ImmutableList<String> dimensions,
            double most,
            ImmutableList<String> names,
            ImmutableList<ImmutableDoubleArray> series) {
        super("");
        this.dimensions = dimensions;
        this.most = most;
        this.names = names;
        this.series = series;
    }

    /**
     * Spokes that all run from 0 to one maximum.
     *
     * @param dimensions names of the spokes, at least three
     * @param most the value at the ends of the spokes, &gt; 0
     * @return the layer, without a series yet
     * @throws IllegalArgumentException if there are fewer than three, or the maximum is not positive
     */
    public static Radar of(List<String> dimensions, double most) {
        Checks.atLeast(dimensions.size(), 3, "number of dimensions");
        return new Radar(
                ImmutableList.copyOf(dimensions),
                Checks.positive(most, "most"),
                ImmutableList.of(),
                ImmutableList.of());
    }

    /**
     * The radar with one more series.
     *
     * @param name in the legend
     * @param values one for each dimension, in [0, most], NaN where missing
     * @return a layer
     * @throws IllegalArgumentException if their number differs or one is out of range
     */
    public Radar with(String name, double... values) {
        Checks.sameLength(values.length, "values", dimensions.size(), "dimensions");
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                Checks.between(values[i], 0, most, name + ", " + dimensions.get(i));
            }
        }
        return new Radar(
                dimensions,
                most,
                ImmutableList.<String>builder().addAll(names).add(name).build(),
                ImmutableList.<ImmutableDoubleArray>builder()
                        .addAll(series)
                        .add(ImmutableDoubleArray.copyOf(values))
                        .build());
    }

    @Override
    Kind kind() {
        return Kind.RADAR;
    }

    @Override
    List<String> legend() {
        return names;
    }

    @Override
    void extend(Extent extent) {
        // no axes
    }

    /** The spokes, as the component of ECharts. */
    Map<String, Object> spokes(Frame frame) {
        List<Object> indicator = new ArrayList<>();
        dimensions.forEach(d -> indicator.add(
                Options.map("name", String.join("\n", Wrapping.lines(d, 12, NAME)), "max", most, "min", 0)));
        double radius = Math.min(frame.width() / 2 - NAME - 20, frame.height() / 2 - 50);
        return Options.map(
                "center",
                Options.numbers(frame.left + frame.width() / 2, frame.top + frame.height() / 2),
                "radius",
                Math.max(40, radius),
                "indicator",
                indicator,
                "axisName",
                Options.map("color", Palette.INK, "fontSize", 12),
                "splitNumber",
                4,
                "splitArea",
                Options.map("show", false),
                "splitLine",
                Options.map("lineStyle", Options.map("color", Palette.RULE)),
                "axisLine",
                Options.map("lineStyle", Options.map("color", Palette.RULE)));
    }

    @Override
    List<Map<String, Object>> series(Frame frame) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            String colour = Palette.series(k);
            List<Object> value = new ArrayList<>();
            for (double v : series.get(k).toArray()) {
                value.add(Double.isNaN(v) ? "-" : (Object) v);
            }
            all.add(Options.map(
                    "name",
                    names.get(k),
                    "type",
                    "radar",
                    "data",
                    List.of(Options.map("name", names.get(k), "value", value)),
                    "symbol",
                    Palette.symbol(k),
                    "symbolSize",
                    6,
                    "lineStyle",
                    Options.map("color", colour, "width", 2, "type", Palette.dash(k)),
                    "itemStyle",
                    Options.map("color", colour),
                    "areaStyle",
                    Options.map("color", colour, "opacity", 0.08)));
        }
        return all;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Radar that
                && name().equals(that.name())
                && dimensions.equals(that.dimensions)
                && Double.compare(most, that.most) == 0
                && names.equals(that.names)
                && series.equals(that.series);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name(), dimensions, most, names, series);
    }
}
