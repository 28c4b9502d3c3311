package org.chengzhen.core.plot;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.chengzhen.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * Points in a plane or on a map (x is the longitude, y the latitude). A point with a missing coordinate is not drawn. The area of a
 * bubble is proportional to its size. Immutable.
 */
public final class Points extends Layer {
    private static final long serialVersionUID = 1L;

    private static final double SYMBOL = 8;
    private static final double LARGEST = 36;

    final ImmutableDoubleArray x;
    final ImmutableDoubleArray y;
    final ImmutableList<String> labels;
    final ImmutableIntArray shown;
    private final ImmutableDoubleArray sizes;
    private final double largest;
    private final @Nullable String colour;
    private final @Nullable String symbol;

    private Points(
            String name,
            ImmutableDoubleArray x,
            ImmutableDoubleArray y,
            ImmutableList<String> labels,
            ImmutableIntArray shown,
            ImmutableDoubleArray sizes,
            double largest,
            @Nullable String colour,
            @Nullable String symbol) {
        super(name);
        this.x = x;
        this.y = y;
        this.labels = labels;
        this.shown = shown;
        this.sizes = sizes;
        this.largest = largest;
        this.colour = colour;
        this.symbol = symbol;
    }

    /**
     * Points of one kind.
     *
     * @param name in the legend; empty to leave it out
     * @param x positions along the first axis, NaN where missing
     * @param y positions along the second axis, NaN where missing
     * @return the layer
     * @throws IllegalArgumentException if the lengths differ
     */
    public static Points of(String name, double[] x, double[] y) {
        Objects.requireNonNull(name, "name");
        Checks.sameLength(y.length, "y", x.length, "x");
        return new Points(
                name,
                ImmutableDoubleArray.copyOf(x),
                ImmutableDoubleArray.copyOf(y),
                ImmutableList.of(),
                ImmutableIntArray.of(),
                ImmutableDoubleArray.of(),
                0,
                null,
                null);
    }

    /**
     * Points by class: one layer for each class, in its colour and with a symbol of its own.
     *
     * @param x positions along the first axis, NaN where missing
     * @param y positions along the second axis, NaN where missing
     * @param labels what the points are called
     * @param colouring the class of each point
     * @return the layers, the points without a class first and named "no data"
     * @throws IllegalArgumentException if the lengths differ
     */
    public static ImmutableList<Layer> byClass(double[] x, double[] y, List<String> labels, Colouring colouring) {
        Checks.sameLength(y.length, "y", x.length, "x");
        Checks.sameLength(labels.size(), "labels", x.length, "x");
        Checks.sameLength(colouring.classes().length(), "colouring", x.length, "x");
        ImmutableList.Builder<Layer> layers = ImmutableList.builder();
        for (int k = -1; k < colouring.labels().size(); k++) {
            List<Integer> members = new ArrayList<>();
            for (int i = 0; i < x.length; i++) {
                if (colouring.classes().get(i) == k) {
                    members.add(i);
                }
            }
            if (k >= 0 || !members.isEmpty()) {
                layers.add(of(
                                k < 0 ? colouring.missing() : colouring.labels().get(k),
                                members.stream().mapToDouble(i -> x[i]).toArray(),
                                members.stream().mapToDouble(i -> y[i]).toArray())
                        .labels(members.stream().map(labels::get).toList())
                        .colour(k < 0 ? Palette.NO_DATA : colouring.colours().get(k))
                        .symbol(k < 0 ? "circle" : Palette.symbol(k % 4)));
            }
        }
        return layers.build();
    }

    /**
     * The points with names, shown when one points at them.
     *
     * @param names one for each point
     * @return a layer
     * @throws IllegalArgumentException if their number differs
     */
    public Points labels(List<String> names) {
        Checks.sameLength(names.size(), "names", x.length(), "x");
        return new Points(name(), x, y, ImmutableList.copyOf(names), shown, sizes, largest, colour, symbol);
    }

    /**
     * The points with some of their names written beside them, where there is room.
     *
     * @param indices of the points, the most important first
     * @return a layer
     * @throws IllegalArgumentException if an index has no name
     */
    public Points show(int... indices) {
        for (int i : indices) {
            Checks.argument(i >= 0 && i < labels.size(), "point %d has no label: there are %d", i, labels.size());
        }
        return new Points(name(), x, y, labels, ImmutableIntArray.copyOf(indices), sizes, largest, colour, symbol);
    }

    /**
     * The points as bubbles.
     *
     * @param values one for each point, ≥ 0, proportional to the area
     * @return a layer
     * @throws IllegalArgumentException if one is negative or missing, or their number differs
     */
    public Points sizes(double... values) {
        double most = 0;
        for (double value : Checks.nonNegative(values, "values")) {
            most = Math.max(most, value);
        }
        return sizes(most, values);
    }

    /**
     * The points as bubbles that compare with those of other layers.
     *
     * @param most the value whose bubble is the largest
     * @param values one for each point, ≥ 0, proportional to the area
     * @return a layer
     * @throws IllegalArgumentException if one is negative or missing, or their number differs
     */
    public Points sizes(double most, double[] values) {
        Checks.sameLength(values.length, "values", x.length(), "x");
        Checks.nonNegative(values, "values");
        return new Points(name(), x, y, labels, shown, ImmutableDoubleArray.copyOf(values), most, colour, symbol);
    }

    /**
     * The points in a colour of their own.
     *
     * @param value as {@code #RRGGBB}
     * @return a layer
     */
    public Points colour(String value) {
        return new Points(name(), x, y, labels, shown, sizes, largest, Objects.requireNonNull(value, "value"), symbol);
    }

    /**
     * The points with a symbol of their own.
     *
     * @param value a symbol of ECharts: {@code circle}, {@code rect}, {@code triangle}, {@code diamond}, or with {@code empty}
     *     before it
     * @return a layer
     */
    public Points symbol(String value) {
        return new Points(name(), x, y, labels, shown, sizes, largest, colour, Objects.requireNonNull(value, "value"));
    }

    /** The diameter of a point in pixels. */
    double diameter(int i) {
        if (sizes.isEmpty()) {
            return x.length() > 150 ? SYMBOL - 2 : SYMBOL;
        }
        return largest == 0 ? 3 : Math.max(3, LARGEST * Math.sqrt(sizes.get(i) / largest));
    }

    @Override
    int colours() {
        return colour != null ? 0 : 1;
    }

    @Override
    void extend(Extent extent) {
        extent.add(x.toArray(), y.toArray());
    }

    @Override
    List<Map<String, Object>> series(Frame frame) {
        Map<Integer, String> places = frame.placement(this);
        List<Object> data = new ArrayList<>();
        for (int i : drawingOrder()) {
            if (Double.isNaN(x.get(i)) || Double.isNaN(y.get(i))) {
                continue;
            }
            Map<String, Object> item =
                    Options.map("value", Options.numbers(frame.x.position(x.get(i)), frame.y.position(y.get(i))));
            if (!labels.isEmpty()) {
                item.put("name", labels.get(i));
            }
            if (!sizes.isEmpty()) {
                item.put("symbolSize", Math.round(diameter(i) * 10) / 10.0);
            }
            if (places.containsKey(i)) {
                item.put("label", Options.map("show", true, "position", places.get(i)));
            }
            data.add(item);
        }
        String fill = colour != null ? colour : Palette.series(frame.colour(this));
        String mark = symbol != null ? symbol : sizes.isEmpty() ? Palette.symbol(frame.colour(this)) : "circle";
        Map<String, Object> style = Options.map("color", fill, "opacity", sizes.isEmpty() ? 0.9 : 0.7);
        if (!mark.startsWith("empty")) {
            style.put("borderColor", sizes.isEmpty() ? Palette.SOFT_INK : "#FFFFFF");
            style.put("borderWidth", sizes.isEmpty() ? 0.4 : 0.8);
        }
        return List.of(frame.on(Options.map(
                "name",
                name(),
                "type",
                "scatter",
                "data",
                data,
                "symbol",
                mark,
                "symbolSize",
                diameterOfAll(),
                "itemStyle",
                style,
                "z",
                4,
                "label",
                Options.map(
                        "show",
                        false,
                        "formatter",
                        "{b}",
                        "fontSize",
                        11,
                        "color",
                        Palette.INK,
                        "distance",
                        3,
                        "textBorderColor",
                        "#FFFFFF",
                        "textBorderWidth",
                        2,
                        "opacity",
                        1))));
    }

    private double diameterOfAll() {
        return sizes.isEmpty() ? diameter(0) : SYMBOL;
    }

    /** Large bubbles first, so that small ones lie above them. */
    private int[] drawingOrder() {
        TreeSet<Integer> order = new TreeSet<>((a, b) -> {
            int bySize = sizes.isEmpty() ? 0 : Double.compare(sizes.get(b), sizes.get(a));
            return bySize != 0 ? bySize : Integer.compare(a, b);
        });
        for (int i = 0; i < x.length(); i++) {
            order.add(i);
        }
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Points that
                && name().equals(that.name())
                && x.equals(that.x)
                && y.equals(that.y)
                && labels.equals(that.labels)
                && shown.equals(that.shown)
                && sizes.equals(that.sizes)
                && Double.compare(largest, that.largest) == 0
                && Objects.equals(colour, that.colour)
                && Objects.equals(symbol, that.symbol);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name(), x, y, labels, shown, sizes, largest, colour, symbol);
    }
}
