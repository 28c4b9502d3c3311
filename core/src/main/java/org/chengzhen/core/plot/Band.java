package org.chengzhen.core.plot;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * The area between two lines, as an interval of a forecast. Drawn as two stacks, one above zero and one below, since ECharts stacks
 * values of one sign only; where an edge crosses zero between two points a point is put in. Immutable.
 */
public final class Band extends Layer {
    private static final long serialVersionUID = 1L;

    private final ImmutableDoubleArray x;
    private final ImmutableDoubleArray low;
    private final ImmutableDoubleArray high;

    private Band(String name, ImmutableDoubleArray x, ImmutableDoubleArray low, ImmutableDoubleArray high) {
        super(name);
        this.x = x;
        this.low = low;
        this.high = high;
    }

    /**
     * An area.
     *
     * @param name in the legend
     * @param x positions along the first axis, increasing
     * @param low the lower edge
     * @param high the upper edge
     * @return the layer
     * @throws IllegalArgumentException if lengths differ, a value is missing, or low is above high
     */
    public static Band of(String name, double[] x, double[] low, double[] high) {
        Objects.requireNonNull(name, "name");
        Checks.sameLength(low.length, "low", x.length, "x");
        Checks.sameLength(high.length, "high", x.length, "x");
        Checks.finite(x, "x");
        Checks.finite(low, "low");
        Checks.finite(high, "high");
        for (int i = 0; i < x.length; i++) {
            Checks.argument(low[i] <= high[i], "low[%d] must be <= high = %s but is %s", i, high[i], low[i]);
        }
        return new Band(
                name,
                ImmutableDoubleArray.copyOf(x),
                ImmutableDoubleArray.copyOf(low),
                ImmutableDoubleArray.copyOf(high));
    }

    @Override
    void extend(Extent extent) {
        extent.add(x.toArray(), low.toArray());
        extent.add(x.toArray(), high.toArray());
    }

    @Override
    List<Map<String, Object>> series(Frame frame) {
        Checks.argument(
                frame.y.axis.kind() == Axis.Kind.LINEAR, "a band needs a linear axis but has %s", frame.y.axis.kind());
        List<double[]> points = points(!frame.x.axis.discrete());
        String colour = Palette.series(frame.colour(this));
        List<Map<String, Object>> series = new ArrayList<>();
        boolean above = points.stream().anyMatch(p -> p[2] > 0);
        boolean below = points.stream().anyMatch(p -> p[1] < 0);
        if (above || !below) {
            addStack(series, frame, points, colour, 1);
        }
        if (below) {
            addStack(series, frame, points, colour, -1);
        }
        return series;
    }

    /** An invisible line at the edge nearer to zero, and on it the area up to the other edge. */
    private void addStack(
            List<Map<String, Object>> series, Frame frame, List<double[]> points, String colour, int sign) {
        // between two axes of values ECharts stacks the first column of the data, which must then be y
        boolean swapped = !frame.x.axis.discrete();
        Map<String, Object> columns = swapped ? Options.map("x", 1, "y", 0) : Options.map("x", 0, "y", 1);
        List<Object> base = new ArrayList<>();
        List<Object> area = new ArrayList<>();
        for (double[] p : points) {
            double near = sign > 0 ? Math.max(p[1], 0) : Math.min(p[2], 0);
            double far = sign > 0 ? Math.max(p[2], 0) : Math.min(p[1], 0);
            double at = frame.x.position(p[0]);
            base.add(swapped ? Options.numbers(near, at) : Options.numbers(at, near));
            area.add(swapped ? Options.numbers(far - near, at) : Options.numbers(at, far - near));
        }
        String stack = "band " + frame.colour(this) + (sign > 0 ? " above" : " below");
        Map<String, Object> line = Options.map("opacity", 0);
        series.add(frame.on(Options.map(
                "name",
                "",
                "type",
                "line",
                "data",
                base,
                "encode",
                columns,
                "stack",
                stack,
                "showSymbol",
                false,
                "silent",
                true,
                "lineStyle",
                line)));
        series.add(frame.on(Options.map(
                "name",
                name(),
                "type",
                "line",
                "data",
                area,
                "encode",
                columns,
                "stack",
                stack,
                "showSymbol",
                false,
                "silent",
                true,
                "symbol",
                "rect",
                "lineStyle",
                line,
                "itemStyle",
                Options.map("color", colour, "opacity", 0.35),
                "areaStyle",
                Options.map("color", colour, "opacity", 0.25),
                "z",
                1)));
    }

    /** Triples of x, low, high, with a point put in where an edge crosses zero. */
    private List<double[]> points(boolean between) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < x.length(); i++) {
            if (between && i > 0) {
                double first = crossing(low.get(i - 1), low.get(i));
                double second = crossing(high.get(i - 1), high.get(i));
                for (double t : new double[] {Math.min(first, second), Math.max(first, second)}) {
                    if (t < 1) {
                        points.add(new double[] {
                            x.get(i - 1) + t * (x.get(i) - x.get(i - 1)),
                            low.get(i - 1) + t * (low.get(i) - low.get(i - 1)),
                            high.get(i - 1) + t * (high.get(i) - high.get(i - 1))
                        });
                    }
                }
            }
            points.add(new double[] {x.get(i), low.get(i), high.get(i)});
        }
        return points;
    }

    /** The part of the way at which a line from a to b crosses zero; 1 where it does not. */
    private static double crossing(double a, double b) {
        return a * b < 0 ? a / (a - b) : 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Band that
                && name().equals(that.name())
                && x.equals(that.x)
                && low.equals(that.low)
                && high.equals(that.high);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name(), x, low, high);
    }
}
