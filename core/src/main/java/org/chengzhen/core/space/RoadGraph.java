package org.chengzhen.core.space;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.result.AsMap;
import org.jspecify.annotations.Nullable;

/**
 * An immutable graph of roads or railways: nodes with labels, and arcs with a cost such as minutes.
 *
 * <ul>
 *   <li>A cost is finite and ≥ 0; negative costs, NaN and infinity are refused: leave the arc out instead.
 *   <li>Of several arcs from one node to another the cheapest counts; an arc from a node to itself never does.
 *   <li>Nodes without arcs, and parts that are not connected, are allowed.
 * </ul>
 *
 * <p>Memory: one int and one double for each arc; an arc is one direction, so a road is two.
 *
 * <pre>{@code
 * RoadGraph graph = RoadGraph.builder().road("a", "b", 30).road("b", "c", 15).oneWay("c", "a", 20).build();
 * TravelTimes.withDefaults().of(graph).get("a", "c"); // 45.0
 * }</pre>
 */
public final class RoadGraph implements AsMap, Serializable {
    private static final long serialVersionUID = 1L;

    private final ImmutableList<String> labels;
    /** Arcs of node v lie at starts[v] to starts[v + 1]. */
    final int[] starts;

    final int[] targets;
    final double[] costs;

    private RoadGraph(List<String> labels, int[] from, int[] to, double[] arcCosts, int count) {
        this.labels = ImmutableList.copyOf(labels);
        int n = labels.size();
        double[] key = new double[count];
        for (int a = 0; a < count; a++) {
            key[a] = (double) from[a] * n + to[a];
        }
        int[] order = Sorts.order(key);
        starts = new int[n + 1];
        int[] someTargets = new int[count];
        double[] someCosts = new double[count];
        int kept = 0;
        int lastFrom = -1;
        for (int a : order) {
            if (from[a] == to[a]) {
                continue;
            }
            if (lastFrom == from[a] && someTargets[kept - 1] == to[a]) {
                someCosts[kept - 1] = Math.min(someCosts[kept - 1], arcCosts[a]);
                continue;
            }
            lastFrom = from[a];
            someTargets[kept] = to[a];
            someCosts[kept++] = arcCosts[a] + 0.0;
            starts[from[a] + 1] = kept;
        }
        for (int v = 0; v < n; v++) {
            starts[v + 1] = Math.max(starts[v + 1], starts[v]);
        }
        targets = Arrays.copyOf(someTargets, kept);
        costs = Arrays.copyOf(someCosts, kept);
    }

    /**
     * An empty graph to which roads are added.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A graph of roads that are open in both directions at the same cost.
     *
     * @param labels n distinct labels of the nodes
     * @param ends the node, from 0, where each road ends
     * @param otherEnds the node where it ends on the other side
     * @param costs of each road, finite and ≥ 0
     * @return the graph
     * @throws IllegalArgumentException if lengths differ, a label comes twice, a node does not exist, or a
     *     cost is negative, NaN or infinite
     */
    public static RoadGraph twoWay(List<String> labels, int[] ends, int[] otherEnds, double[] costs) {
        check(labels, ends, "ends", otherEnds, "otherEnds", costs);
        int count = ends.length;
        int[] from = Arrays.copyOf(ends, 2 * count);
        int[] to = Arrays.copyOf(otherEnds, 2 * count);
        double[] both = Arrays.copyOf(costs, 2 * count);
        System.arraycopy(otherEnds, 0, from, count, count);
        System.arraycopy(ends, 0, to, count, count);
        System.arraycopy(costs, 0, both, count, count);
        return new RoadGraph(labels, from, to, both, 2 * count);
    }

    /**
     * A graph of arcs that lead one way.
     *
     * @param labels n distinct labels of the nodes
     * @param from the node, from 0, where each arc starts
     * @param to the node where it ends
     * @param costs of each arc, finite and ≥ 0
     * @return the graph
     * @throws IllegalArgumentException if lengths differ, a label comes twice, a node does not exist, or a
     *     cost is negative, NaN or infinite
     */
    public static RoadGraph oneWay(List<String> labels, int[] from, int[] to, double[] costs) {
        check(labels, from, "from", to, "to", costs);
        return new RoadGraph(labels, from, to, costs, from.length);
    }

    /**
     * The labels of the nodes.
     *
     * @return n labels in order
     */
    public ImmutableList<String> labels() {
        return labels;
    }

    /**
     * The number of nodes.
     *
     * @return n
     */
    public int size() {
        return labels.size();
    }

    /**
     * The number of arcs that count, each direction by itself.
     *
     * @return at least 0
     */
    public int arcs() {
        return targets.length;
    }

    /** As {@code labels} and {@code arcs}: the indices {@code from} and {@code to}, and the {@code cost}. */
    @Override
    public Map<String, @Nullable Object> toMap() {
        List<Map<String, Object>> arcs = new ArrayList<>();
        for (int v = 0; v < labels.size(); v++) {
            for (int a = starts[v]; a < starts[v + 1]; a++) {
                Map<String, Object> arc = new LinkedHashMap<>();
                arc.put("from", v);
                arc.put("to", targets[a]);
                arc.put("cost", costs[a]);
                arcs.add(arc);
            }
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("labels", List.copyOf(labels));
        map.put("arcs", arcs);
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RoadGraph that
                && labels.equals(that.labels)
                && Arrays.equals(starts, that.starts)
                && Arrays.equals(targets, that.targets)
                && Arrays.equals(costs, that.costs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(labels, Arrays.hashCode(starts), Arrays.hashCode(targets), Arrays.hashCode(costs));
    }

    @Override
    public String toString() {
        return "RoadGraph[" + size() + " nodes, " + arcs() + " arcs]";
    }

    private static void check(
            List<String> labels, int[] from, String fromName, int[] to, String toName, double[] costs) {
        Objects.requireNonNull(from, fromName);
        Objects.requireNonNull(to, toName);
        Checks.sameLength(to.length, toName, from.length, fromName);
        Checks.sameLength(costs.length, "costs", from.length, fromName);
        Checks.nonNegative(costs, "costs");
        int n = labels.size();
        Checks.argument(labels.stream().distinct().count() == n, "labels must be distinct");
        for (int a = 0; a < from.length; a++) {
            Checks.argument(
                    from[a] >= 0 && from[a] < n, "%s[%d] must be in [0, %d) but is %d", fromName, a, n, from[a]);
            Checks.argument(to[a] >= 0 && to[a] < n, "%s[%d] must be in [0, %d) but is %d", toName, a, n, to[a]);
        }
    }

    /** Collects nodes and roads; nodes are numbered in the order in which they are first named. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final Map<String, Integer> nodes = new LinkedHashMap<>();
        private final List<int[]> ends = new ArrayList<>();
        private final List<Double> costs = new ArrayList<>();

        private Builder() {}

        /**
         * Names a node, which roads may or may not reach.
         *
         * @param label of the node
         * @return this builder
         */
        public Builder node(String label) {
            nodes.putIfAbsent(label, nodes.size());
            return this;
        }

        /**
         * Adds a road that is open in both directions.
         *
         * @param end label of the node at one end
         * @param otherEnd label of the node at the other
         * @param cost finite and ≥ 0
         * @return this builder
         * @throws IllegalArgumentException if the cost is negative, NaN or infinite
         */
        public Builder road(String end, String otherEnd, double cost) {
            return oneWay(end, otherEnd, cost).oneWay(otherEnd, end, cost);
        }

        /**
         * Adds a road that leads one way.
         *
         * @param from label of the node where it starts
         * @param to label of the node where it ends
         * @param cost finite and ≥ 0
         * @return this builder
         * @throws IllegalArgumentException if the cost is negative, NaN or infinite
         */
        public Builder oneWay(String from, String to, double cost) {
            Checks.nonNegative(cost, "cost from " + from + " to " + to);
            node(from).node(to);
            ends.add(new int[] {nodes.get(from), nodes.get(to)});
            costs.add(cost);
            return this;
        }

        /**
         * The graph of what has been added so far.
         *
         * @return a new graph
         */
        public RoadGraph build() {
            int[] from = ends.stream().mapToInt(e -> e[0]).toArray();
            int[] to = ends.stream().mapToInt(e -> e[1]).toArray();
            double[] values = costs.stream().mapToDouble(c -> c).toArray();
            return new RoadGraph(List.copyOf(nodes.keySet()), from, to, values, from.length);
        }
    }
}
