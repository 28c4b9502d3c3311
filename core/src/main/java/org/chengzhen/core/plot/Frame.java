package org.chengzhen.core.plot;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.chengzhen.core.internal.TextWidth;

/**
 * Where everything is in a plot, in pixels: computed here from widths of our own, and handed to ECharts as numbers, so that nothing
 * overlaps and nothing depends on the machine.
 */
final class Frame {
    static final double MARGIN = 14;
    private static final double TITLE_SIZE = 16;
    private static final double TEXT_SIZE = 12;
    private static final double NOTE_SIZE = 11;
    private static final double KEY = 14;
    private static final double KEY_GAP = 5;
    private static final double ITEM_GAP = 16;
    private static final double LONGEST_LABEL = 230;

    final Scale x;
    final Scale y;
    final double left;
    final double top;
    final double right;
    final double bottom;
    final Layer.Kind kind;
    final ImmutableList<String> title;
    final ImmutableList<String> subtitle;
    final ImmutableList<String> notes;
    final ImmutableList<String> legend;
    final double legendTop;
    final boolean slanted;
    private final ImmutableList<String> wrapped;
    private final double lift;
    private final Plot plot;
    private final boolean slots;
    private final Map<Layer, Integer> colours = new IdentityHashMap<>();
    private final Map<Layer, Integer> rules = new IdentityHashMap<>();
    private final Map<Points, Map<Integer, String>> placements;

    Frame(Plot plot, Layer.Kind kind, Extent extent) {
        this.plot = plot;
        this.kind = kind;
        int colour = 0;
        int rule = -1;
        List<String> names = new ArrayList<>();
        for (Layer layer : plot.layers()) {
            colours.put(layer, colour);
            colour += layer.colours();
            if (layer instanceof Rule) {
                // a rule without a name belongs to the one before it
                rule += rule < 0 || !layer.name().isEmpty() ? 1 : 0;
                rules.put(layer, rule);
            }
            layer.legend().stream()
                    .filter(n -> !n.isEmpty() && !names.contains(n))
                    .forEach(names::add);
        }
        boolean ruled = plot.layers().stream()
                .anyMatch(l -> l instanceof Rule && !l.name().isEmpty());
        legend = names.size() > 1 || ruled || kind != Layer.Kind.XY ? ImmutableList.copyOf(names) : ImmutableList.of();
        double wide = plot.width() - 2 * MARGIN;
        title = Wrapping.lines(plot.title(), TITLE_SIZE, wide);
        subtitle = Wrapping.lines(plot.subtitle(), TEXT_SIZE, wide);
        ImmutableList.Builder<String> foot = ImmutableList.builder();
        plot.notes().forEach(note -> foot.addAll(Wrapping.lines(note, NOTE_SIZE, wide)));
        foot.addAll(Wrapping.lines(plot.source(), NOTE_SIZE, wide));
        notes = foot.build();
        slots = plot.layers().stream().anyMatch(l -> l instanceof Bars || l instanceof Boxes || l instanceof HeatTable);
        legendTop = MARGIN - 2 + title.size() * 22 + subtitle.size() * 17 + 6;
        boolean axes = kind == Layer.Kind.XY;
        double above = legendTop + Math.max(0, 28.0 * legendRows() - 8) + (legend.isEmpty() ? 2 : 6);
        above += axes && !plot.y().title().isEmpty() ? 24 : 6;
        double below = plot.height() - MARGIN / 2 - notes.size() * 15.0;
        boolean exact = kind == Layer.Kind.AREAS || kind == Layer.Kind.TILES || kind == Layer.Kind.RASTER;
        boolean map = plot.aspect() > 0 && !exact;
        Axis upward =
                exact ? exactly(extent.low, extent.high) : map ? around(plot.y(), extent.low, extent.high) : plot.y();
        y = Scale.of(
                upward, extent.low, extent.high, ticks(upward, map, extent.low, extent.high, (below - above) / 60));
        double widest = y.labels.stream()
                .mapToDouble(l -> TextWidth.of(l, TEXT_SIZE))
                .max()
                .orElse(0);
        double start = MARGIN + (axes ? Math.min(LONGEST_LABEL, widest) + 8 : 0);
        double end = plot.width() - (axes ? 30 : MARGIN);
        double broad = end - start;
        Axis along = exact
                ? exactly(extent.left, extent.right)
                : map ? around(plot.x(), extent.left, extent.right) : plot.x();
        Scale first =
                Scale.of(along, extent.left, extent.right, ticks(along, map, extent.left, extent.right, broad / 90));
        double longest = first.labels.stream()
                .mapToDouble(l -> TextWidth.of(l, TEXT_SIZE))
                .max()
                .orElse(0);
        if (axes && !map && first.axis.kind() == Axis.Kind.LINEAR && longest * first.labels.size() > broad * 0.9) {
            first = Scale.of(along, extent.left, extent.right, (int) Math.max(2, broad / (2 * longest)));
        }
        x = first;
        wrapped = axes && plot.x().kind() == Axis.Kind.CATEGORIES
                ? Wrapping.columns(x.labels, TEXT_SIZE, broad / x.labels.size() - 8)
                : ImmutableList.of();
        slanted = axes && plot.x().kind() == Axis.Kind.CATEGORIES && wrapped.isEmpty();
        int rows =
                (int) wrapped.stream().mapToLong(l -> l.lines().count()).max().orElse(1);
        lift = slanted ? Math.min(longest, LONGEST_LABEL) * 0.707 - 4 : 15.0 * (Math.max(1, rows) - 1);
        double under = !axes ? 4 : 26 + lift;
        under += axes && !plot.x().title().isEmpty() ? 18 : 0;
        double floor = below - under;
        double[] box = {start, above, end, floor};
        if (plot.aspect() > 0 || exact) {
            fit(box);
        }
        left = box[0];
        top = box[1];
        right = box[2];
        bottom = box[3];
        placements = new Placement(this, plot.layers()).positions();
    }

    /** An axis of a map: ends at whole steps a little beyond the data. */
    private static Axis around(Axis axis, double from, double to) {
        boolean free = axis.kind() == Axis.Kind.LINEAR && axis.from().isEmpty() && from <= to;
        double step = degrees(from, to);
        return free
                ? axis.between(Math.floor((from - step / 10) / step) * step, Math.ceil((to + step / 10) / step) * step)
                : axis;
    }

    private static double degrees(double from, double to) {
        double span = to - from;
        return span > 65 ? 10 : span > 20 ? 5 : span > 8 ? 2 : span > 3 ? 1 : span > 1 ? 0.5 : 0.1;
    }

    /** So many ticks that the step of a map is whole degrees; else one for each stretch of pixels. */
    private static int ticks(Axis axis, boolean map, double from, double to, double stretches) {
        return map && axis.from().isPresent()
                ? (int) Math.round((axis.to().orElse(to) - axis.from().orElse(from)) / degrees(from, to))
                : (int) Math.max(3, stretches);
    }

    /** An axis without room at its ends. */
    private static Axis exactly(double from, double to) {
        return from < to ? Axis.linear("").between(from, to) : Axis.linear("");
    }

    /** The largest rectangle with one scale in both directions, in the middle of the room there is. */
    private void fit(double[] box) {
        double across = (x.to - x.from) * aspect();
        double up = y.to - y.from;
        double unit = Math.min((box[2] - box[0]) / across, (box[3] - box[1]) / up);
        double middle = (box[0] + box[2]) / 2;
        double height = (box[1] + box[3]) / 2;
        box[0] = middle - unit * across / 2;
        box[2] = middle + unit * across / 2;
        box[1] = height - unit * up / 2;
        box[3] = height + unit * up / 2;
    }

    /** How long a step along the first axis is, where one along the second is 1. */
    double aspect() {
        return plot.aspect() > 0 ? plot.aspect() : 1;
    }

    private int legendRows() {
        if (legend.isEmpty()) {
            return 0;
        }
        int rows = 1;
        double used = 0;
        for (String name : legend) {
            double item = KEY + KEY_GAP + TextWidth.of(name, TEXT_SIZE) + ITEM_GAP;
            if (used > 0 && used + item > plot.width() - 2 * MARGIN) {
                rows++;
                used = 0;
            }
            used += item;
        }
        return rows;
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    /** Pixels for one step along the second axis. */
    double unit() {
        return height() / (y.to - y.from);
    }

    double slotWidth() {
        return width() / x.labels.size();
    }

    double slotHeight() {
        return height() / y.labels.size();
    }

    boolean slots() {
        return slots;
    }

    boolean lying() {
        return plot.y().kind() == Axis.Kind.CATEGORIES;
    }

    int colour(Layer layer) {
        return colours.get(layer);
    }

    int rule(Layer layer) {
        return rules.get(layer);
    }

    double pixelX(double value) {
        return left + width() * x.fraction(value, slots && x.axis.discrete());
    }

    double pixelY(double value) {
        return bottom - height() * y.fraction(value, slots && y.axis.discrete());
    }

    Map<Integer, String> placement(Points points) {
        return placements.getOrDefault(points, Map.of());
    }

    /** A series on the axes, or on the map. */
    Map<String, Object> on(Map<String, Object> series) {
        series.put("coordinateSystem", kind == Layer.Kind.AREAS ? "geo" : "cartesian2d");
        series.put("emphasis", Options.map("disabled", true));
        return series;
    }

    Map<String, Object> grid() {
        return Options.map("left", left, "top", top, "width", width(), "height", height(), "containLabel", false);
    }

    Map<String, Object> horizontal() {
        Map<String, Object> option = axis(x, slots);
        onZero(option, x, y);
        if (kind != Layer.Kind.XY) {
            option.put("show", false);
        }
        Object label = option.get("axisLabel");
        if (slanted && label instanceof Map<?, ?>) {
            option.put(
                    "axisLabel",
                    Options.map(
                            "color",
                            Palette.INK,
                            "fontSize",
                            TEXT_SIZE,
                            "interval",
                            0,
                            "rotate",
                            45,
                            "width",
                            LONGEST_LABEL,
                            "overflow",
                            "truncate"));
        }
        if (!wrapped.isEmpty()) {
            option.put("data", wrapped);
            option.put(
                    "axisLabel",
                    Options.map("color", Palette.INK, "fontSize", TEXT_SIZE, "interval", 0, "lineHeight", 15));
        }
        if (!x.axis.title().isEmpty() && kind == Layer.Kind.XY) {
            option.put("name", x.axis.title());
            option.put("nameLocation", "middle");
            option.put("nameGap", 28 + lift);
            option.put("nameTextStyle", Options.map("color", Palette.INK, "fontSize", TEXT_SIZE));
        }
        return option;
    }

    Map<String, Object> vertical() {
        Map<String, Object> option = axis(y, slots);
        onZero(option, y, x);
        if (kind == Layer.Kind.TILES) {
            option.put("inverse", true); // rows run downwards
        }
        if (kind != Layer.Kind.XY) {
            option.put("show", false);
        } else if (y.axis.discrete()) {
            option.put(
                    "axisLabel",
                    Options.map(
                            "color",
                            Palette.INK,
                            "fontSize",
                            TEXT_SIZE,
                            "interval",
                            0,
                            "width",
                            LONGEST_LABEL,
                            "overflow",
                            slotHeight() > 34 ? "break" : "truncate",
                            "lineHeight",
                            15));
        }
        return option;
    }

    /** Bars on both sides of zero stand on the line of the axis; its labels stay at the edge. */
    private void onZero(Map<String, Object> option, Scale along, Scale across) {
        if (slots
                && along.axis.discrete()
                && across.axis.kind() == Axis.Kind.LINEAR
                && across.from < 0
                && across.to > 0) {
            option.put(
                    "axisLine",
                    Options.map("show", true, "onZero", true, "lineStyle", Options.map("color", Palette.SOFT_INK)));
        }
    }

    static Map<String, Object> axis(Scale scale, boolean slots) {
        Map<String, Object> label = Options.map("color", Palette.INK, "fontSize", TEXT_SIZE, "hideOverlap", true);
        Map<String, Object> option = Options.map(
                "axisLine",
                Options.map("show", true, "onZero", false, "lineStyle", Options.map("color", Palette.SOFT_INK)),
                "axisTick",
                Options.map("show", true, "lineStyle", Options.map("color", Palette.SOFT_INK)),
                "splitLine",
                Options.map("show", !scale.axis.discrete(), "lineStyle", Options.map("color", Palette.RULE)),
                "axisLabel",
                label,
                "inverse",
                scale.axis.order() == Axis.Order.DESCENDING);
        switch (scale.axis.kind()) {
            case LINEAR -> {
                option.put("type", "value");
                option.put("min", scale.from);
                option.put("max", scale.to);
                option.put("interval", scale.step);
                label.put("showMinLabel", scale.labelled(scale.from));
                label.put("showMaxLabel", scale.labelled(scale.to));
            }
            case LOG -> {
                option.put("type", "log");
                option.put("min", scale.from);
                option.put("max", scale.to);
                option.put("logBase", scale.step);
                label.put("showMinLabel", scale.labelled(scale.from));
                label.put("showMaxLabel", scale.labelled(scale.to));
                option.put("minorTick", Options.map("show", scale.step == 10));
            }
            case YEARS -> {
                option.put("type", "category");
                option.put("data", scale.shownYears());
                option.put("boundaryGap", slots);
                label.put("interval", 0);
                option.put(
                        "axisTick",
                        Options.map("show", scale.labels.size() <= 40, "alignWithLabel", true, "interval", 0));
            }
            case CATEGORIES -> {
                option.put("type", "category");
                option.put("data", scale.labels);
                option.put("boundaryGap", slots);
                label.put("interval", 0);
                option.put("axisTick", Options.map("show", false));
            }
        }
        return option;
    }

    /** The title, what stands above the second axis, and the notes below. */
    List<Object> texts() {
        List<Object> texts = new ArrayList<>();
        double at = MARGIN - 2;
        if (!title.isEmpty()) {
            texts.add(text(String.join("\n", title), at, TITLE_SIZE, 22, Palette.INK, "bold"));
            at += title.size() * 22.0;
        }
        if (!subtitle.isEmpty()) {
            texts.add(text(String.join("\n", subtitle), at, TEXT_SIZE, 17, Palette.SOFT_INK, "normal"));
        }
        if (kind == Layer.Kind.XY && !y.axis.title().isEmpty()) {
            Map<String, Object> name = text(y.axis.title(), top - 24, TEXT_SIZE, 15, Palette.INK, "normal");
            name.put("left", plot.aspect() > 0 ? Math.max(MARGIN, left - 28) : MARGIN);
            texts.add(name);
        }
        if (!notes.isEmpty()) {
            double foot = plot.height() - MARGIN / 2 - notes.size() * 15.0;
            texts.add(text(String.join("\n", notes), foot, NOTE_SIZE, 15, Palette.SOFT_INK, "normal"));
        }
        return texts;
    }

    private static Map<String, Object> text(
            String text, double top, double size, double line, String colour, String weight) {
        return Options.map(
                "text",
                text,
                "left",
                MARGIN,
                "top",
                top,
                "padding",
                0,
                "borderColor",
                "transparent",
                "textStyle",
                Options.map("fontSize", size, "lineHeight", line, "color", colour, "fontWeight", weight));
    }

    Map<String, Object> key() {
        return Options.map(
                "show",
                !legend.isEmpty(),
                "data",
                legend,
                "left",
                MARGIN,
                "right",
                MARGIN,
                "top",
                legendTop,
                "padding",
                0,
                "borderColor",
                "transparent",
                "itemWidth",
                KEY,
                "itemHeight",
                10,
                "itemGap",
                ITEM_GAP,
                "align",
                "left",
                "selectedMode",
                true,
                "textStyle",
                Options.map("fontSize", TEXT_SIZE, "color", Palette.INK));
    }
}
