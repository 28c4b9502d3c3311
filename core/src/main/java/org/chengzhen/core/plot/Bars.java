package org.chengzhen.core.plot;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * Bars from zero, one for each category or year: upright where the first axis has the categories, lying where the second has them.
 * Stacked bars go upwards where positive and downwards where negative. Immutable.
 */
public final class Bars extends Layer {
    private static final long serialVersionUID = 1L;

    /** Pixels that a stacked bar needs to hold its number. */
    private static final double THINNEST = 13;

    private final ImmutableDoubleArray at;
    private final ImmutableDoubleArray values;
    private final String stack;
    private final @Nullable String colour;
    private final ImmutableList<String> colours;
    private final int decimals;

    private Bars(
            String name,
            ImmutableDoubleArray at,
            ImmutableDoubleArray values,
            String stack,
            @Nullable String colour,
            ImmutableList<String> colours,
            int decimals) {
        super(name);
        this.at = at;
        this.values = values;
        this.stack = stack;
        this.colour = colour;
        this.colours = colours;
        this.decimals = decimals;
    }

    /**
     * Bars over categories, in their order.
     *
     * @param name in the legend; empty to leave it out
     * @param values one for each category, NaN where missing
     * @return the layer
     */
    public static Bars of(String name, double... values) {
        Objects.requireNonNull(name, "name");
        double[] at = new double[values.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = i;
        }
        return at(name, at, values);
    }

    /**
     * Bars at given years or categories.
     *
     * @param name in the legend; empty to leave it out
     * @param at years, or indices of categories
     * @param values one for each, NaN where missing
     * @return the layer
     * @throws IllegalArgumentException if the lengths differ
     */
    public static Bars at(String name, double[] at, double[] values) {
        Objects.requireNonNull(name, "name");
        Checks.sameLength(values.length, "values", at.length, "at");
        return new Bars(
                name,
                ImmutableDoubleArray.copyOf(at),
                ImmutableDoubleArray.copyOf(values),
                "",
                null,
                ImmutableList.of(),
                -1);
    }

    /**
     * Bars that stand on those of the same stack.
     *
     * @param value name of the stack
     * @return a layer
     */
    public Bars stack(String value) {
        return new Bars(name(), at, values, value, colour, colours, decimals);
    }

    /**
     * Bars in one colour of their own.
     *
     * @param value as {@code #RRGGBB}
     * @return a layer
     */
    public Bars colour(String value) {
        return new Bars(name(), at, values, stack, Objects.requireNonNull(value, "value"), colours, decimals);
    }

    /**
     * Bars with a colour each.
     *
     * @param each as {@code #RRGGBB}, one for each bar
     * @return a layer
     */
    public Bars colours(List<String> each) {
        Checks.sameLength(each.size(), "each", values.length(), "values");
        return new Bars(name(), at, values, stack, colour, ImmutableList.copyOf(each), decimals);
    }

    /**
     * Bars with their values written at their ends.
     *
     * @param count of decimals
     * @return a layer
     */
    public Bars numbers(int count) {
        return new Bars(name(), at, values, stack, colour, colours, Checks.atLeast(count, 0, "count"));
    }

    @Override
    int colours() {
        return colour != null ? 0 : 1;
    }

    @Override
    void extend(Extent extent) {
        // by Plot, which knows where the categories are and adds up stacks
    }

    ImmutableDoubleArray positions() {
        return at;
    }

    ImmutableDoubleArray heights() {
        return values;
    }

    /** Bars of one stack are added up; a bar by itself is its own stack. */
    String stackName() {
        return stack;
    }

    boolean numbered() {
        return decimals >= 0;
    }

    @Override
    List<Map<String, Object>> series(Frame frame) {
        boolean lying = frame.lying();
        Scale along = lying ? frame.y : frame.x;
        String fill = colour != null ? colour : Palette.series(frame.colour(this));
        List<Object> data = new ArrayList<>();
        for (int i = 0; i < values.length(); i++) {
            double value = values.get(i);
            double position = along.position(at.get(i));
            Map<String, Object> item =
                    Options.map("value", lying ? Options.numbers(value, position) : Options.numbers(position, value));
            if (!colours.isEmpty()) {
                item.put("itemStyle", Options.map("color", colours.get(i)));
            }
            Scale across = lying ? frame.x : frame.y;
            double size = Math.abs(value) / (across.to - across.from) * (lying ? frame.width() / 2.5 : frame.height());
            if (decimals >= 0 && !Double.isNaN(value) && (stack.isEmpty() || size >= THINNEST)) {
                item.put("name", String.format(Locale.ROOT, "%,." + decimals + "f", value));
                String outside = lying ? (value < 0 ? "left" : "right") : value < 0 ? "bottom" : "top";
                item.put("label", Options.map("show", true, "position", stack.isEmpty() ? outside : "inside"));
            }
            data.add(item);
        }
        Map<String, Object> series = Options.map(
                "name",
                name(),
                "type",
                "bar",
                "data",
                data,
                "barMaxWidth",
                48,
                "itemStyle",
                Options.map("color", fill, "borderColor", "#FFFFFF", "borderWidth", stack.isEmpty() ? 0 : 0.6),
                "label",
                Options.map("show", false, "formatter", "{b}", "fontSize", 11));
        if (!stack.isEmpty()) {
            series.put("stack", stack);
        }
        return List.of(frame.on(series));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bars that
                && name().equals(that.name())
                && at.equals(that.at)
                && values.equals(that.values)
                && stack.equals(that.stack)
                && Objects.equals(colour, that.colour)
                && colours.equals(that.colours)
                && decimals == that.decimals;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name(), at, values, stack, colour, colours, decimals);
    }
}
