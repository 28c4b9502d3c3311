package org.chengzhen.core.plot;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/** A thin line across the whole plot at one value: a mean, a limit, a threshold. Immutable. */
public final class Rule extends Layer {
    private static final long serialVersionUID = 1L;

    private final boolean horizontal;
    private final double value;

    private Rule(String name, boolean horizontal, double value) {
        super(name);
        this.horizontal = horizontal;
        this.value = Checks.finite(value, "value");
    }

    /**
     * A line from left to right.
     *
     * @param name in the legend; empty to leave it out
     * @param y where it stands
     * @return the layer
     */
    public static Rule horizontal(String name, double y) {
        return new Rule(Objects.requireNonNull(name, "name"), true, Checks.finite(y, "y"));
    }

    /**
     * A line from below upwards.
     *
     * @param name in the legend; empty to leave it out
     * @param x where it stands
     * @return the layer
     */
    public static Rule vertical(String name, double x) {
        return new Rule(Objects.requireNonNull(name, "name"), false, Checks.finite(x, "x"));
    }

    @Override
    int colours() {
        return 0;
    }

    @Override
    void extend(Extent extent) {
        if (horizontal) {
            extent.y(value);
        } else {
            extent.x(value);
        }
    }

    /** The strip it takes. */
    Box box(Frame frame) {
        return horizontal
                ? new Box(frame.left, frame.pixelY(value) - 1, frame.width(), 2)
                : new Box(frame.pixelX(value) - 1, frame.top, 2, frame.height());
    }

    @Override
    List<Map<String, Object>> series(Frame frame) {
        Scale along = horizontal ? frame.x : frame.y;
        double start = along.position(along.from);
        double end = along.position(along.to);
        Scale across = horizontal ? frame.y : frame.x;
        double at = across.position(value);
        String dash = frame.rule(this) % 2 == 0 ? "dashed" : "dotted";
        Map<String, Object> style = Options.map("color", Palette.SOFT_INK, "width", 1.2, "type", dash);
        Map<String, Object> series = Options.map(
                "name",
                name(),
                "type",
                "line",
                "showSymbol",
                false,
                "symbol",
                "none",
                "silent",
                true,
                "lineStyle",
                style,
                "itemStyle",
                Options.map("color", Palette.SOFT_INK),
                "z",
                2);
        if (along.axis.kind() == Axis.Kind.CATEGORIES) {
            // a line of data would end in the middle of the first and last slot
            series.put("data", List.of());
            series.put(
                    "markLine",
                    Options.map(
                            "silent",
                            true,
                            "animation",
                            false,
                            "symbol",
                            "none",
                            "label",
                            Options.map("show", false),
                            "lineStyle",
                            style,
                            "data",
                            List.of(Options.map(horizontal ? "yAxis" : "xAxis", at))));
        } else {
            series.put(
                    "data",
                    horizontal
                            ? List.of(Options.numbers(start, at), Options.numbers(end, at))
                            : List.of(Options.numbers(at, start), Options.numbers(at, end)));
        }
        return List.of(frame.on(series));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rule that
                && name().equals(that.name())
                && horizontal == that.horizontal
                && Double.compare(value, that.value) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name(), horizontal, value);
    }
}
