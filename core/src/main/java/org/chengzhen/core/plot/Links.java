package org.chengzhen.core.plot;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/** Curved lines between points, as flows on a map; the width is proportional to the weight. Immutable. */
public final class Links extends Layer {
    private static final long serialVersionUID = 1L;

    private static final double WIDEST = 7;

    private final ImmutableList<Link> links;

    private Links(String name, ImmutableList<Link> links) {
        super(name);
        this.links = links;
    }

    /**
     * One line.
     *
     * @param label what it is called
     * @param fromX where it begins, along the first axis
     * @param fromY where it begins, along the second axis
     * @param toX where it ends, along the first axis
     * @param toY where it ends, along the second axis
     * @param weight proportional to the width, ≥ 0
     */
    public record Link(String label, double fromX, double fromY, double toX, double toY, double weight)
            implements Serializable {}

    /**
     * Lines of one kind.
     *
     * @param name in the legend; empty to leave it out
     * @param links the lines
     * @return the layer
     * @throws IllegalArgumentException if a coordinate or weight is missing, or a weight is negative
     */
    public static Links of(String name, List<Link> links) {
        Objects.requireNonNull(name, "name");
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            String which = "links[" + i + "]";
            Checks.finite(new double[] {link.fromX, link.fromY, link.toX, link.toY}, which);
            Checks.nonNegative(link.weight, which + ".weight");
        }
        return new Links(name, ImmutableList.copyOf(links));
    }

    @Override
    void extend(Extent extent) {
        for (Link link : links) {
            extent.x(link.fromX);
            extent.x(link.toX);
            extent.y(link.fromY);
            extent.y(link.toY);
        }
    }

    @Override
    List<Map<String, Object>> series(Frame frame) {
        String colour = Palette.series(frame.colour(this));
        double most = links.stream().mapToDouble(Link::weight).max().orElse(0);
        List<Object> data = new ArrayList<>();
        for (Link link : links) {
            double part = most == 0 ? 0 : link.weight / most;
            data.add(Options.map(
                    "name",
                    link.label,
                    "coords",
                    List.of(Options.numbers(link.fromX, link.fromY), Options.numbers(link.toX, link.toY)),
                    "lineStyle",
                    Options.map(
                            "width",
                            Math.round(10 * Math.max(0.6, WIDEST * part)) / 10.0,
                            "opacity",
                            0.35 + 0.4 * part)));
        }
        return List.of(frame.on(Options.map(
                "name",
                name(),
                "type",
                "lines",
                "data",
                data,
                "lineStyle",
                Options.map("color", colour, "curveness", 0.15),
                "z",
                3)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Links that && name().equals(that.name()) && links.equals(that.links);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name(), links);
    }
}
