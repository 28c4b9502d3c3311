package org.chengzhen.core.plot;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.TextWidth;
import org.jspecify.annotations.Nullable;

/**
 * Two sides of lying bars with the classes between them, as ages of men and women, or cities by size in two years. The first class is at
 * the foot. Both sides have the same scale. Immutable.
 */
public final class Pyramid extends Layer {
    private static final long serialVersionUID = 1L;

    private static final int TICKS = 4;
    private static final double AXIS = 42;
    /** Room for half the label of the last tick. */
    private static final double END = 18;

    private final ImmutableList<String> classes;
    private final String unit;
    private final ImmutableList<String> names;
    private final ImmutableList<ImmutableDoubleArray> sides;

    private Pyramid(
            ImmutableList<String> classes,
            String unit,
            ImmutableList<String> names,
            ImmutableList<ImmutableDoubleArray> sides) {
        super("");
        this.classes = classes;
        this.unit = unit;
        this.names = names;
        this.sides = sides;
    }

    /**
     * A pyramid.
     *
     * @param classes names of the classes, the lowest first
     * @param unit what the bars measure, with its unit
     * @param leftName name of the left side
     * @param left one value for each class, ≥ 0
     * @param rightName name of the right side
     * @param right one value for each class, ≥ 0
     * @return the layer
     * @throws IllegalArgumentException if numbers differ or a value is negative or missing
     */
    public static Pyramid of(
            List<String> classes, String unit, String leftName, double[] left, String rightName, double[] right) {
        Checks.sameLength(left.length, "left", classes.size(), "classes");
        Checks.sameLength(right.length, "right", classes.size(), "classes");
        return new Pyramid(
                ImmutableList.copyOf(classes),
                Objects.requireNonNull(unit, "unit"),
                ImmutableList.of(
                        Objects.requireNonNull(leftName, "leftName"), Objects.requireNonNull(rightName, "rightName")),
                ImmutableList.of(
                        ImmutableDoubleArray.copyOf(Checks.nonNegative(left, "left")),
                        ImmutableDoubleArray.copyOf(Checks.nonNegative(right, "right"))));
    }

    @Override
    Kind kind() {
        return Kind.PYRAMID;
    }

    @Override
    List<String> legend() {
        return names;
    }

    @Override
    void extend(Extent extent) {
        // axes of its own
    }

    /** Two grids and their axes, and the classes between them. */
    void addAxes(Map<String, Object> option, Frame frame) {
        double middle = 18
                + classes.stream().mapToDouble(c -> TextWidth.of(c, 12)).max().orElse(0);
        double side = (frame.width() - middle - 2 * END) / 2;
        double most = 0;
        for (ImmutableDoubleArray values : sides) {
            most = Math.max(most, values.stream().max().orElse(0));
        }
        Scale scale = Scale.of(Axis.linear(unit), 0, most, TICKS);
        List<Object> grids = new ArrayList<>();
        List<Object> xs = new ArrayList<>();
        List<Object> ys = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
            grids.add(Options.map(
                    "left",
                    k == 0 ? frame.left + END : frame.left + END + side + middle,
                    "top",
                    frame.top,
                    "width",
                    side,
                    "height",
                    frame.height() - AXIS));
            Map<String, Object> x = Frame.axis(scale, true);
            x.put("gridIndex", k);
            x.put("inverse", k == 0);
            x.put("name", unit);
            x.put("nameLocation", "middle");
            x.put("nameGap", 26);
            xs.add(x);
            Map<String, Object> label =
                    Options.map("show", k == 1, "color", Palette.INK, "fontSize", 12, "interval", 0);
            label.put("align", "center");
            label.put("margin", middle / 2);
            ys.add(Options.map(
                    "type",
                    "category",
                    "gridIndex",
                    k,
                    "data",
                    classes,
                    "position",
                    k == 0 ? "right" : "left",
                    "axisTick",
                    Options.map("show", false),
                    "axisLine",
                    Options.map("lineStyle", Options.map("color", Palette.SOFT_INK)),
                    "axisLabel",
                    label));
        }
        option.put("grid", grids);
        option.put("xAxis", xs);
        option.put("yAxis", ys);
    }

    @Override
    List<Map<String, Object>> series(Frame frame) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
            List<Object> data = new ArrayList<>();
            sides.get(k).forEach(data::add);
            all.add(Options.map(
                    "name",
                    names.get(k),
                    "type",
                    "bar",
                    "xAxisIndex",
                    k,
                    "yAxisIndex",
                    k,
                    "barCategoryGap",
                    "15%",
                    "data",
                    data,
                    "itemStyle",
                    Options.map("color", Palette.series(k))));
        }
        return all;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pyramid that
                && name().equals(that.name())
                && classes.equals(that.classes)
                && unit.equals(that.unit)
                && names.equals(that.names)
                && sides.equals(that.sides);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name(), classes, unit, names, sides);
    }
}
