package org.chengzhen.core.plot;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.TextWidth;
import org.jspecify.annotations.Nullable;

/**
 * Nodes and the links between them, arranged by springs: linked nodes draw together, all others push apart. The same network always
 * looks the same. A node's area is proportional to its size, its colour and symbol are those of its group. The largest nodes are
 * named.
 *
 * <p>Source: Fruchterman, T. M. J., Reingold, E. M. (1991), Graph drawing by force-directed placement, Software: Practice and
 * Experience 21(11). Immutable.
 */
public final class Network extends Layer {
    private static final long serialVersionUID = 1L;

    private static final double LARGEST = 34;
    private static final double SMALLEST = 6;
    private static final int NAMED = 24;

    private final ImmutableList<String> labels;
    private final ImmutableList<String> groups;
    private final ImmutableDoubleArray sizes;
    private final ImmutableList<Edge> edges;

    private Network(
            ImmutableList<String> labels,
            ImmutableList<String> groups,
            ImmutableDoubleArray sizes,
            ImmutableList<Edge> edges) {
        super("");
        this.labels = labels;
        this.groups = groups;
        this.sizes = sizes;
        this.edges = edges;
    }

    /**
     * A link between two nodes.
     *
     * @param from index of a node
     * @param to index of a node
     * @param weight proportional to the width, ≥ 0
     */
    public record Edge(int from, int to, double weight) implements Serializable {}

    /**
     * A network.
     *
     * @param labels of the nodes
     * @param groups the group of each node, as the legend calls it
     * @param sizes one for each node, ≥ 0
     * @param edges the links
     * @return the layer
     * @throws IllegalArgumentException if numbers differ, a size or weight is negative, or a link has no node
     */
    public static Network of(List<String> labels, List<String> groups, double[] sizes, List<Edge> edges) {
        Checks.sameLength(groups.size(), "groups", labels.size(), "labels");
        Checks.sameLength(sizes.length, "sizes", labels.size(), "labels");
        Checks.nonNegative(sizes, "sizes");
        for (int k = 0; k < edges.size(); k++) {
            Edge edge = edges.get(k);
            Checks.between(edge.from, 0, labels.size() - 1, "edges[" + k + "].from");
            Checks.between(edge.to, 0, labels.size() - 1, "edges[" + k + "].to");
            Checks.nonNegative(edge.weight, "edges[" + k + "].weight");
        }
        return new Network(
                ImmutableList.copyOf(labels),
                ImmutableList.copyOf(groups),
                ImmutableDoubleArray.copyOf(sizes),
                ImmutableList.copyOf(edges));
    }

    @Override
    Kind kind() {
        return Kind.NETWORK;
    }

    @Override
    List<String> legend() {
        return List.copyOf(new LinkedHashSet<>(groups));
    }

    @Override
    void extend(Extent extent) {
        // no axes
    }

    private double diameter(int i) {
        double most = sizes.stream().max().orElse(0);
        return most == 0 ? SMALLEST : Math.max(SMALLEST, LARGEST * Math.sqrt(sizes.get(i) / most));
    }

    @Override
    List<Map<String, Object>> series(Frame frame) {
        double[][] at = new Springs(labels.size(), edges).arranged(frame.width() - 60, frame.height() - 40);
        List<String> order = legend();
        List<Object> categories = new ArrayList<>();
        for (int g = 0; g < order.size(); g++) {
            categories.add(Options.map(
                    "name",
                    order.get(g),
                    "symbol",
                    Palette.symbol(g % 4),
                    "itemStyle",
                    Options.map("color", Palette.series(g))));
        }
        Map<Integer, String> named = named(at);
        List<Object> nodes = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            int g = order.indexOf(groups.get(i));
            nodes.add(Options.map(
                    "id",
                    Integer.toString(i),
                    "name",
                    labels.get(i),
                    "x",
                    at[i][0],
                    "y",
                    at[i][1],
                    "category",
                    g,
                    "symbol",
                    Palette.symbol(g % 4),
                    "symbolSize",
                    Math.round(10 * diameter(i)) / 10.0,
                    "label",
                    Options.map("show", named.containsKey(i), "position", named.getOrDefault(i, "right"))));
        }
        double most = edges.stream().mapToDouble(Edge::weight).max().orElse(0);
        List<Object> links = new ArrayList<>();
        for (Edge edge : edges) {
            double part = most == 0 ? 0 : edge.weight / most;
            links.add(Options.map(
                    "source",
                    Integer.toString(edge.from),
                    "target",
                    Integer.toString(edge.to),
                    "lineStyle",
                    Options.map("width", Math.round(10 * Math.max(0.5, 5 * part)) / 10.0)));
        }
        return List.of(Options.map(
                "name",
                "",
                "type",
                "graph",
                "layout",
                "none",
                "left",
                frame.left + 10,
                "top",
                frame.top + 20,
                "width",
                frame.width() - 60,
                "height",
                frame.height() - 40,
                "categories",
                categories,
                "data",
                nodes,
                "links",
                links,
                "itemStyle",
                Options.map("borderColor", "#FFFFFF", "borderWidth", 0.8),
                "label",
                Options.map(
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
                        2),
                "lineStyle",
                Options.map("color", Palette.SOFT_INK, "opacity", 0.35, "curveness", 0.08)));
    }

    /** The sides on which the largest nodes are named: where a name meets no other and no node. */
    private Map<Integer, String> named(double[][] at) {
        Integer[] order = new Integer[labels.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -sizes.get(i)));
        List<Box> taken = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            taken.add(node(at, i).within(0.1));
        }
        Map<Integer, String> named = new LinkedHashMap<>();
        for (int i : order) {
            if (named.size() == NAMED) {
                break;
            }
            double width = TextWidth.of(labels.get(i), 11);
            for (String side : Placement.SIDES) {
                Box box = Placement.beside(node(at, i), side, width);
                if (!named.containsKey(i) && taken.stream().noneMatch(box::meets)) {
                    named.put(i, side);
                    taken.add(box);
                }
            }
        }
        return named;
    }

    private Box node(double[][] at, int i) {
        double r = diameter(i) / 2;
        return new Box(at[i][0] - r, at[i][1] - r, 2 * r, 2 * r);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Network that
                && name().equals(that.name())
                && labels.equals(that.labels)
                && groups.equals(that.groups)
                && sizes.equals(that.sizes)
                && edges.equals(that.edges);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name(), labels, groups, sizes, edges);
    }
}
