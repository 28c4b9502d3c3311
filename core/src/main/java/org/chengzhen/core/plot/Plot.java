package org.chengzhen.core.plot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.AsMap;
import org.chengzhen.core.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * A picture as a value: title, axes, layers, notes and source. It becomes the option of Apache ECharts, JDK maps and lists that any JSON
 * writer takes; {@code core.io.page} writes it as a page, SVG, PNG or JSON.
 *
 * <p>All positions are computed here, from the widths of a font in a table, and not left to a browser: titles and notes are broken
 * into lines, axes have ticks at round numbers, names of points stand where they meet no other. Layers of points, lines, rules,
 * bands, bars, boxes, links and a heat table share the axes; points and links may lie on a map of {@link Areas}; any other layer has
 * a plot of its own. Immutable.
 *
 * <pre>{@code
 * Plot plot = Plot.of("Cities by rank")
 *         .x(Axis.log("rank"))
 *         .y(Axis.log("urban population (10⁴ persons)"))
 *         .with(Points.of("", ranks, sizes).labels(names).show(0, 1, 2))
 *         .source("Seventh census");
 * plot.toOption();
 * }</pre>
 */
public final class Plot implements AsMap, Serializable {
    private static final long serialVersionUID = 1L;

    private static final int WIDTH = 720;
    private static final int HEIGHT = 480;
    /** Families that hold Latin and Chinese; the first that a machine has is taken. */
    private static final String FONTS =
            "Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, Helvetica Neue, Arial, sans-serif";

    private final String title;
    private final String subtitle;
    private final Axis x;
    private final Axis y;
    private final double aspect;
    private final ImmutableList<Layer> layers;
    private final ImmutableList<String> notes;
    private final String source;
    private final int width;
    private final int height;

    private Plot(
            String title,
            String subtitle,
            Axis x,
            Axis y,
            double aspect,
            ImmutableList<Layer> layers,
            ImmutableList<String> notes,
            String source,
            int width,
            int height) {
        this.title = title;
        this.subtitle = subtitle;
        this.x = x;
        this.y = y;
        this.aspect = aspect;
        this.layers = layers;
        this.notes = notes;
        this.source = source;
        this.width = width;
        this.height = height;
    }

    /**
     * An empty plot with two linear axes, 720 by 480 pixels.
     *
     * @param title above it
     * @return the plot
     */
    public static Plot of(String title) {
        return new Plot(
                Objects.requireNonNull(title, "title"),
                "",
                Axis.linear(""),
                Axis.linear(""),
                0,
                ImmutableList.of(),
                ImmutableList.of(),
                "",
                WIDTH,
                HEIGHT);
    }

    /**
     * An empty map: x is the longitude, y the latitude, a degree of longitude as long as it is at the given latitude.
     *
     * @param title above it
     * @param latitude where both directions have one scale, in degrees, in (−90, 90)
     * @return the plot
     */
    public static Plot map(String title, double latitude) {
        Checks.argument(Math.abs(latitude) < 90, "latitude must be in (-90, 90) but is %s", latitude);
        Plot plot = of(title).x(Axis.linear("longitude (°E) 经度")).y(Axis.linear("latitude (°N) 纬度"));
        return new Plot(
                title, "", plot.x, plot.y, Math.cos(Math.toRadians(latitude)), plot.layers, plot.notes, "", WIDTH, 600);
    }

    /**
     * The plot with a line below its title.
     *
     * @param value what stands there
     * @return a plot
     */
    public Plot subtitle(String value) {
        return new Plot(title, value, x, y, aspect, layers, notes, source, width, height);
    }

    /**
     * The plot with another first axis.
     *
     * @param axis along the foot
     * @return a plot
     */
    public Plot x(Axis axis) {
        return new Plot(title, subtitle, axis, y, aspect, layers, notes, source, width, height);
    }

    /**
     * The plot with another second axis.
     *
     * @param axis along the left side
     * @return a plot
     */
    public Plot y(Axis axis) {
        return new Plot(title, subtitle, x, axis, aspect, layers, notes, source, width, height);
    }

    /**
     * The plot with more layers, each above those before it.
     *
     * @param more the layers
     * @return a plot
     */
    public Plot with(Layer... more) {
        return with(List.of(more));
    }

    /**
     * The plot with more layers, each above those before it.
     *
     * @param more the layers
     * @return a plot
     */
    public Plot with(Iterable<? extends Layer> more) {
        ImmutableList<Layer> all = ImmutableList.copyOf(Iterables.concat(layers, more));
        return new Plot(title, subtitle, x, y, aspect, all, notes, source, width, height);
    }

    /**
     * The plot with one more note at its foot.
     *
     * @param note one sentence or several
     * @return a plot
     */
    public Plot note(String note) {
        ImmutableList<String> all =
                ImmutableList.<String>builder().addAll(notes).add(note).build();
        return new Plot(title, subtitle, x, y, aspect, layers, all, source, width, height);
    }

    /**
     * The plot with its source, the last line at its foot.
     *
     * @param value as "Source: National Bureau of Statistics"
     * @return a plot
     */
    public Plot source(String value) {
        return new Plot(title, subtitle, x, y, aspect, layers, notes, value, width, height);
    }

    /**
     * The plot in another size.
     *
     * @param pixelsWide at least 200
     * @param pixelsHigh at least 150
     * @return a plot
     */
    public Plot size(int pixelsWide, int pixelsHigh) {
        Checks.atLeast(pixelsWide, 200, "pixelsWide");
        Checks.atLeast(pixelsHigh, 150, "pixelsHigh");
        return new Plot(title, subtitle, x, y, aspect, layers, notes, source, pixelsWide, pixelsHigh);
    }

    /**
     * What stands above.
     *
     * @return the title
     */
    public String title() {
        return title;
    }

    /**
     * What stands below the title.
     *
     * @return one line, may be empty
     */
    public String subtitle() {
        return subtitle;
    }

    /**
     * The first axis.
     *
     * @return along the foot
     */
    public Axis x() {
        return x;
    }

    /**
     * The second axis.
     *
     * @return along the left side
     */
    public Axis y() {
        return y;
    }

    double aspect() {
        return aspect;
    }

    /**
     * What is drawn.
     *
     * @return layers from the lowest to the uppermost
     */
    public ImmutableList<Layer> layers() {
        return layers;
    }

    /**
     * What stands at the foot.
     *
     * @return the notes
     */
    public ImmutableList<String> notes() {
        return notes;
    }

    /**
     * Where the data come from.
     *
     * @return the last line, may be empty
     */
    public String source() {
        return source;
    }

    /**
     * The width.
     *
     * @return in pixels
     */
    public int width() {
        return width;
    }

    /**
     * The height.
     *
     * @return in pixels
     */
    public int height() {
        return height;
    }

    /**
     * The option of ECharts 5, unmodifiable maps, lists, texts, numbers and truth values; null in a list is a missing number. Where
     * {@link #maps} is not empty they must be registered first.
     *
     * @return the option
     * @throws IllegalArgumentException if layers do not go together, or a value does not fit its axis
     */
    @SuppressWarnings("unchecked")
    public Map<String, Object> toOption() {
        Frame frame = new Frame(this, kind(), extent());
        Map<String, Object> option = Options.map(
                "animation",
                false,
                "backgroundColor",
                "#FFFFFF",
                "textStyle",
                Options.map("fontFamily", FONTS, "color", Palette.INK),
                "title",
                frame.texts(),
                "legend",
                frame.key(),
                "tooltip",
                Options.map("trigger", "item", "renderMode", "richText", "confine", true));
        List<Object> series = new ArrayList<>();
        for (Layer layer : layers) {
            if (layer instanceof Areas areas) {
                option.put("geo", areas.component(frame, mapName()));
            } else if (layer instanceof Radar radar) {
                option.put("radar", radar.spokes(frame));
            } else if (layer instanceof Pyramid pyramid) {
                pyramid.addAxes(option, frame);
            } else if (layer instanceof Raster raster) {
                option.put("graphic", List.of(raster.image(frame)));
            }
            series.addAll(layer.series(frame));
        }
        if (frame.kind == Layer.Kind.XY || frame.kind == Layer.Kind.TILES || frame.kind == Layer.Kind.RASTER) {
            option.put("grid", frame.grid());
            option.put("xAxis", frame.horizontal());
            option.put("yAxis", frame.vertical());
        }
        option.put("series", series);
        return (Map<String, Object>) Options.frozen(option);
    }

    /**
     * The outlines that ECharts must know before it draws, {@code echarts.registerMap(name, geoJson)}.
     *
     * @return GeoJSON by name, empty unless the plot has {@link Areas}
     */
    @SuppressWarnings("unchecked")
    public Map<String, Object> maps() {
        Map<String, Object> maps = new HashMap<>();
        for (Layer layer : layers) {
            if (layer instanceof Areas areas) {
                maps.put(mapName(), areas.geoJson());
            }
        }
        return (Map<String, Object>) Options.frozen(maps);
    }

    /** One name for one set of outlines, so that two plots on a page share none by accident. */
    private String mapName() {
        int hash = layers.stream()
                .filter(Areas.class::isInstance)
                .mapToInt(l -> ((Areas) l).fingerprint())
                .findFirst()
                .orElse(0);
        return "map" + Integer.toHexString(hash);
    }

    private Layer.Kind kind() {
        Layer.Kind kind = Layer.Kind.XY;
        int own = 0;
        for (Layer layer : layers) {
            if (layer.kind() != Layer.Kind.XY) {
                kind = layer.kind();
                own++;
            }
        }
        Checks.argument(own <= 1, "%s: %d layers each need a plot of their own", title, own);
        boolean alone = kind != Layer.Kind.XY && kind != Layer.Kind.AREAS;
        Checks.argument(
                !alone || layers.size() == 1,
                "%s: a layer that fills a plot of its own has %d others beside it",
                title,
                layers.size() - 1);
        return kind;
    }

    private Extent extent() {
        Extent extent = new Extent();
        layers.forEach(layer -> layer.extend(extent));
        boolean lying = y.kind() == Axis.Kind.CATEGORIES;
        Map<String, double[]> stacks = new HashMap<>();
        boolean bars = false;
        boolean numbered = false;
        for (Layer layer : layers) {
            if (layer instanceof Bars bar) {
                bars = true;
                numbered |= bar.numbered();
                for (int i = 0; i < bar.heights().length(); i++) {
                    double at = bar.positions().get(i);
                    double value = bar.heights().get(i);
                    if (Double.isNaN(value)) {
                        continue;
                    }
                    String key = (bar.stackName().isEmpty() ? "bar " + stacks.size() : bar.stackName()) + " at " + at;
                    double[] sum = stacks.computeIfAbsent(key, k -> new double[2]);
                    sum[value < 0 ? 0 : 1] += value;
                    for (double end : sum) {
                        if (lying) {
                            extent.x(end);
                        } else {
                            extent.y(end);
                        }
                    }
                    if (lying) {
                        extent.y(at);
                    } else {
                        extent.x(at);
                    }
                }
            }
        }
        if (bars && numbered) {
            room(extent, lying);
        }
        return extent;
    }

    /** Room at the ends of bars for their numbers. */
    private static void room(Extent extent, boolean lying) {
        if (lying) {
            double more = 0.06 * (extent.right - extent.left);
            extent.x(extent.right > 0 ? extent.right + more : 0);
            extent.x(extent.left < 0 ? extent.left - more : 0);
        } else {
            double more = 0.04 * (extent.high - extent.low);
            extent.y(extent.high > 0 ? extent.high + more : 0);
            extent.y(extent.low < 0 ? extent.low - more : 0);
        }
    }

    /** Whether both are drawn alike. */
    /** As {@code option} and {@code maps}, as {@link #toOption} and {@link #maps} give them; a point without a value is null. */
    @Override
    public Map<String, @Nullable Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("maps", Wire.plain(maps()));
        map.put("option", Wire.plain(toOption()));
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Plot that
                && width == that.width
                && height == that.height
                && toOption().equals(that.toOption())
                && maps().equals(that.maps());
    }

    @Override
    public int hashCode() {
        return toOption().hashCode();
    }

    @Override
    public String toString() {
        return "Plot[" + title + ": " + layers.size() + (layers.size() == 1 ? " layer" : " layers") + ", " + width
                + " x " + height + "]";
    }
}
