package org.chengzhen.core.plot;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/** A line through points in their order; a missing value leaves a gap. Immutable. */
public final class Lines extends Layer {
    private static final long serialVersionUID = 1L;

    private static final int MOST_MARKED = 40;
    private static final double STEP = 8;

    /** How a line is drawn. */
    public enum Style {
        /** Unbroken. */
        SOLID,
        /** Dashes. */
        DASHED,
        /** Dots. */
        DOTTED
    }

    private final ImmutableDoubleArray x;
    private final ImmutableDoubleArray y;
    private final @Nullable String colour;
    private final @Nullable Style style;
    private final boolean marked;
    private final boolean faint;

    private Lines(
            String name,
            ImmutableDoubleArray x,
            ImmutableDoubleArray y,
            @Nullable String colour,
            @Nullable Style style,
            boolean marked,
            boolean faint) {
        super(name);
        this.x = x;
        this.y = y;
        this.colour = colour;
        this.style = style;
        this.marked = marked;
        this.faint = faint;
    }

    /**
     * A line, with a mark at each point where there are at most forty.
     *
     * @param name in the legend; empty to leave it out
     * @param x positions along the first axis
     * @param y positions along the second axis, NaN for a gap
     * @return the layer
     * @throws IllegalArgumentException if the lengths differ
     */
    public static Lines of(String name, double[] x, double[] y) {
        Objects.requireNonNull(name, "name");
        Checks.sameLength(y.length, "y", x.length, "x");
        return new Lines(
                name,
                ImmutableDoubleArray.copyOf(x),
                ImmutableDoubleArray.copyOf(y),
                null,
                null,
                x.length <= MOST_MARKED,
                false);
    }

    /**
     * The line without marks, as for a fit.
     *
     * @return a layer
     */
    public Lines unmarked() {
        return new Lines(name(), x, y, colour, style, false, faint);
    }

    /**
     * The line in a colour of its own.
     *
     * @param value as {@code #RRGGBB}
     * @return a layer
     */
    public Lines colour(String value) {
        return new Lines(name(), x, y, Objects.requireNonNull(value, "value"), style, marked, faint);
    }

    /**
     * The line in a style of its own.
     *
     * @param value how it is drawn
     * @return a layer
     */
    public Lines style(Style value) {
        return new Lines(name(), x, y, colour, Objects.requireNonNull(value, "value"), marked, faint);
    }

    /**
     * The line thin and pale, behind others.
     *
     * @return a layer
     */
    public Lines faint() {
        return new Lines(name(), x, y, colour, style, marked, true);
    }

    /**
     * The line under another name.
     *
     * @param value in the legend; empty to leave it out
     * @return a layer
     */
    public Lines named(String value) {
        return new Lines(value, x, y, colour, style, marked, faint);
    }

    @Override
    int colours() {
        return colour != null ? 0 : 1;
    }

    @Override
    void extend(Extent extent) {
        extent.add(x.toArray(), y.toArray());
    }

    /** Small boxes along the line, which names of points avoid. */
    void addMarks(Frame frame, List<Box> marks) {
        for (int i = 1; i < x.length(); i++) {
            double x0 = frame.pixelX(x.get(i - 1));
            double y0 = frame.pixelY(y.get(i - 1));
            double dx = frame.pixelX(x.get(i)) - x0;
            double dy = frame.pixelY(y.get(i)) - y0;
            long steps = Double.isFinite(dx) && Double.isFinite(dy) ? (long) Math.ceil(Math.hypot(dx, dy) / STEP) : 0;
            for (long k = 0; k < steps; k++) {
                marks.add(new Box(x0 + dx * k / steps - 1, y0 + dy * k / steps - 1, 2, 2));
            }
        }
    }

    @Override
    List<Map<String, Object>> series(Frame frame) {
        int index = frame.colour(this);
        String stroke = colour != null ? colour : Palette.series(index);
        String dash = style != null ? style.name().toLowerCase(Locale.ROOT) : Palette.dash(index);
        List<Object> data = new ArrayList<>();
        for (int i = 0; i < x.length(); i++) {
            Map<String, Object> item =
                    Options.map("value", Options.numbers(frame.x.position(x.get(i)), frame.y.position(y.get(i))));
            if (frame.x.axis.kind() == Axis.Kind.YEARS) {
                item.put("name", Integer.toString((int) x.get(i)));
            }
            data.add(item);
        }
        return List.of(frame.on(Options.map(
                "name",
                name(),
                "type",
                "line",
                "data",
                data,
                "showSymbol",
                marked,
                "symbol",
                Palette.symbol(index % 4),
                "symbolSize",
                6,
                "connectNulls",
                false,
                "lineStyle",
                Options.map("color", stroke, "width", faint ? 0.8 : 2, "opacity", faint ? 0.5 : 1, "type", dash),
                "itemStyle",
                Options.map("color", stroke),
                "z",
                3)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Lines that
                && name().equals(that.name())
                && x.equals(that.x)
                && y.equals(that.y)
                && Objects.equals(colour, that.colour)
                && Objects.equals(style, that.style)
                && marked == that.marked
                && faint == that.faint;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name(), x, y, colour, style, marked, faint);
    }
}
