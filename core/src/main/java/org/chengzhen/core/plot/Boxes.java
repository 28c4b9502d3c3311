package org.chengzhen.core.plot;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * Box plots: quartiles of type 7, whiskers to the last value within 1.5 times the interquartile range, and the values beyond them as
 * points.
 *
 * <p>Source: Tukey, J. W. (1977), Exploratory Data Analysis. Immutable.
 */
public final class Boxes extends Layer {
    private static final long serialVersionUID = 1L;

    private static final double REACH = 1.5;

    private final ImmutableList<ImmutableDoubleArray> groups;

    private Boxes(String name, ImmutableList<ImmutableDoubleArray> groups) {
        super(name);
        this.groups = groups;
    }

    /**
     * A box for each category of the first axis.
     *
     * @param name in the legend; empty to leave it out
     * @param groups the values of each category; an empty one has no box
     * @return the layer
     * @throws IllegalArgumentException if a value is missing or infinite
     */
    public static Boxes of(String name, List<double[]> groups) {
        Objects.requireNonNull(name, "name");
        ImmutableList.Builder<ImmutableDoubleArray> sorted = ImmutableList.builder();
        for (int g = 0; g < groups.size(); g++) {
            double[] values = Checks.finite(groups.get(g), "groups[" + g + "]").clone();
            Arrays.sort(values);
            sorted.add(ImmutableDoubleArray.copyOf(values));
        }
        return new Boxes(name, sorted.build());
    }

    @Override
    void extend(Extent extent) {
        for (int g = 0; g < groups.size(); g++) {
            extent.x(g);
            groups.get(g).forEach(extent::y);
        }
    }

    @Override
    List<Map<String, Object>> series(Frame frame) {
        String colour = Palette.series(frame.colour(this));
        List<Object> boxes = new ArrayList<>();
        List<Object> beyond = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            ImmutableDoubleArray values = groups.get(g);
            if (values.isEmpty()) {
                boxes.add(List.of());
                continue;
            }
            double lower = quantile(values, 0.25);
            double upper = quantile(values, 0.75);
            double reach = REACH * (upper - lower);
            double least = values.stream().filter(v -> v >= lower - reach).min().orElse(lower);
            double most = values.stream().filter(v -> v <= upper + reach).max().orElse(upper);
            boxes.add(Options.numbers(least, lower, quantile(values, 0.5), upper, most));
            for (double v : values.toArray()) {
                if (v < least || v > most) {
                    beyond.add(Options.numbers(g, v));
                }
            }
        }
        Map<String, Object> style = Options.map("color", "#FFFFFF", "borderColor", colour, "borderWidth", 1.5);
        return List.of(
                frame.on(Options.map("name", name(), "type", "boxplot", "data", boxes, "itemStyle", style)),
                frame.on(Options.map(
                        "name",
                        "",
                        "type",
                        "scatter",
                        "data",
                        beyond,
                        "symbol",
                        "emptyCircle",
                        "symbolSize",
                        5,
                        "itemStyle",
                        Options.map("color", colour))));
    }

    private static double quantile(ImmutableDoubleArray sorted, double p) {
        double position = p * (sorted.length() - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length() - 1);
        return sorted.get(below) + (position - below) * (sorted.get(above) - sorted.get(below));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Boxes that && name().equals(that.name()) && groups.equals(that.groups);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name(), groups);
    }
}
