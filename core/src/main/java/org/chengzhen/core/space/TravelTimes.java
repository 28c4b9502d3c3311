package org.chengzhen.core.space;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.result.NotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Least costs (travel times, say) over a graph of roads or railways, from all nodes or some to all or some.
 *
 * <p>c(i, j) = the least Σ cost over the paths from i to j, in the unit of the arcs.
 *
 * <ul>
 *   <li>A node costs 0 to itself; a pair without a path costs +∞.
 *   <li>Equal paths: the cost is the same, so ties do not matter. Where costs round, the sum of a path may
 *       differ in its last bits from that of adding up its arcs in order.
 *   <li>With {@link #parallel()} the work is split over the {@code ForkJoinPool} that the caller is in, or the
 *       common one; the bits are the same on any number of threads.
 * </ul>
 *
 * <p>Algorithm: nodes are eliminated by least degree, which leaves few more arcs on a road graph; then one
 * climb and one descent in that order settle 32 sources at once. O(s·f) for s sources and f arcs after
 * elimination, about n·log n on road graphs. A graph that would fill up is searched by Dijkstra's algorithm,
 * O(s·m·log n). Memory: the result, f arcs, and 32·n doubles for each thread.
 *
 * <p>Source: Planken, L., de Weerdt, M. and van der Krogt, R. (2012), Computing all-pairs shortest paths by
 * leveraging low treewidth; Dijkstra, E. W. (1959), A note on two problems in connexion with graphs.
 *
 * <pre>{@code
 * RoadGraph graph = RoadGraph.builder().road("a", "b", 30).road("b", "c", 15).build();
 * TravelTimes.withDefaults().of(graph).get("a", "c"); // 45.0
 * }</pre>
 */
public final class TravelTimes {
    private static final TravelTimes DEFAULTS = new TravelTimes(false);
    /** Sources settled at once: their distances to one node fill a few cache lines. */
    private static final int BATCH = 32;
    /** Where elimination multiplies the arcs by more than this, Dijkstra's algorithm is faster. */
    private static final int FILL_LIMIT = 20;

    private final boolean parallel;

    private TravelTimes(boolean parallel) {
        this.parallel = parallel;
    }

    /**
     * Travel times computed on the caller's thread.
     *
     * @return the settings
     */
    public static TravelTimes withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same, split over the workers of the pool that the caller is in, or of the common pool.
     *
     * @return other settings
     */
    public TravelTimes parallel() {
        return new TravelTimes(true);
    }

    /**
     * The costs between all nodes.
     *
     * @param graph of n nodes
     * @return n × n costs, labelled as the nodes
     * @throws CancellationException if the thread is interrupted
     */
    public CostMatrix of(RoadGraph graph) {
        return of(graph, graph.labels(), graph.labels());
    }

    /**
     * The costs from some nodes to others.
     *
     * @param graph of n nodes
     * @param origins distinct labels of nodes
     * @param destinations distinct labels of nodes
     * @return the costs, labelled as asked
     * @throws NotFoundException if a label is unknown
     * @throws IllegalArgumentException if a label comes twice
     * @throws CancellationException if the thread is interrupted
     */
    public CostMatrix of(RoadGraph graph, List<String> origins, List<String> destinations) {
        int[] sources = nodes(graph, origins);
        int[] targets = destinations == origins ? sources : nodes(graph, destinations);
        int pairs = Math.multiplyExact(sources.length, targets.length);
        double[][] costs = new double[1][];
        Elimination[] eliminated = new Elimination[1];
        // to clear the room for all costs takes as long as the elimination, which few sources do not repay
        Chunks.run("preparations", sources.length < BATCH ? 1 : 2, parallel, part -> {
            if (part == 0) {
                costs[0] = new double[pairs];
            } else {
                eliminated[0] = Elimination.of(graph, FILL_LIMIT * ((long) graph.arcs() + graph.size()));
            }
        });
        fill(costs[0], graph, eliminated[0], sources, targets);
        return CostMatrix.owning(origins, destinations, costs[0]);
    }

    private void fill(
            double[] costs, RoadGraph graph, @Nullable Elimination elimination, int[] sources, int[] targets) {
        if (elimination == null) {
            Chunks.run(sources.length, parallel, s -> dijkstra(graph, sources[s], targets, costs, s * targets.length));
            return;
        }
        int[] byRank = inOrderOfRank(sources, elimination);
        ThreadLocal<double[][]> distances = ThreadLocal.withInitial(() -> new double[graph.size()][BATCH]);
        Chunks.run(
                (sources.length + BATCH - 1) / BATCH,
                parallel,
                batch -> sweep(elimination, sources, byRank, batch * BATCH, targets, distances.get(), costs));
    }

    private static int[] nodes(RoadGraph graph, List<String> labels) {
        Map<String, Integer> index = new HashMap<>();
        for (int v = 0; v < graph.size(); v++) {
            index.put(graph.labels().get(v), v);
        }
        int[] nodes = new int[labels.size()];
        for (int i = 0; i < nodes.length; i++) {
            Integer v = index.get(labels.get(i));
            if (v == null) {
                throw NotFoundException.place(labels.get(i));
            }
            nodes[i] = v;
        }
        return nodes;
    }

    /** Positions in {@code sources}, so that those of one batch share most of their climb. */
    private static int[] inOrderOfRank(int[] sources, Elimination elimination) {
        long[] keys = new long[sources.length];
        for (int s = 0; s < sources.length; s++) {
            keys[s] = (long) elimination.rankOf[sources[s]] << 32 | s;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /**
     * Settles up to BATCH sources: lanes k = 0, 1, … of the distance to each rank.
     *
     * @param distance room for them, of any content
     */
    private static void sweep(
            Elimination graph,
            int[] sources,
            int[] byRank,
            int from,
            int[] targets,
            double[][] distance,
            double[] costs) {
        int n = graph.rankOf.length;
        int lanes = Math.min(BATCH, byRank.length - from);
        for (double[] row : distance) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        boolean[] reached = new boolean[n];
        int lowest = n;
        for (int k = 0; k < lanes; k++) {
            int rank = graph.rankOf[sources[byRank[from + k]]];
            distance[rank][k] = 0;
            reached[rank] = true;
            lowest = Math.min(lowest, rank);
        }
        for (int r = lowest; r < n; r++) {
            if (reached[r]) {
                for (int a = graph.starts[r]; a < graph.starts[r + 1]; a++) {
                    relax(distance[graph.higher[a]], distance[r], graph.up[a]);
                    reached[graph.higher[a]] = true;
                }
            }
        }
        for (int r = n - 1; r >= 0; r--) {
            double[] here = distance[r];
            int a = graph.starts[r];
            int end = graph.starts[r + 1];
            for (; a + 1 < end; a += 2) {
                relax(here, distance[graph.higher[a]], graph.down[a], distance[graph.higher[a + 1]], graph.down[a + 1]);
            }
            if (a < end) {
                relax(here, distance[graph.higher[a]], graph.down[a]);
            }
        }
        int[] starts = new int[lanes];
        for (int k = 0; k < lanes; k++) {
            starts[k] = byRank[from + k] * targets.length;
        }
        for (int t = 0; t < targets.length; t++) {
            double[] here = distance[graph.rankOf[targets[t]]];
            for (int k = 0; k < lanes; k++) {
                costs[starts[k] + t] = here[k];
            }
        }
    }

    private static void relax(double[] here, double[] there, double cost) {
        for (int k = 0; k < here.length; k++) {
            here[k] = Math.min(here[k], there[k] + cost);
        }
    }

    private static void relax(double[] here, double[] there, double cost, double[] other, double otherCost) {
        for (int k = 0; k < here.length; k++) {
            here[k] = Math.min(here[k], Math.min(there[k] + cost, other[k] + otherCost));
        }
    }

    private static void dijkstra(RoadGraph graph, int source, int[] targets, double[] costs, int at) {
        double[] distance = new double[graph.size()];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        distance[source] = 0;
        NodeHeap heap = new NodeHeap(distance);
        heap.pushOrRaise(source);
        while (!heap.isEmpty()) {
            int v = heap.pop();
            for (int a = graph.starts[v]; a < graph.starts[v + 1]; a++) {
                double reached = distance[v] + graph.costs[a];
                if (reached < distance[graph.targets[a]]) {
                    distance[graph.targets[a]] = reached;
                    heap.pushOrRaise(graph.targets[a]);
                }
            }
        }
        for (int t = 0; t < targets.length; t++) {
            costs[at + t] = distance[targets[t]];
        }
    }

    /** A binary heap of nodes by their distance, which may fall while they wait. */
    private static final class NodeHeap {
        private final double[] distance;
        private final int[] heap;
        private final int[] place;
        private int size;

        NodeHeap(double[] distance) {
            this.distance = distance;
            heap = new int[distance.length];
            place = new int[distance.length];
            Arrays.fill(place, -1);
        }

        boolean isEmpty() {
            return size == 0;
        }

        void pushOrRaise(int node) {
            int at = place[node] < 0 ? size++ : place[node];
            double d = distance[node];
            while (at > 0) {
                int parent = heap[(at - 1) / 2];
                if (distance[parent] <= d) {
                    break;
                }
                heap[at] = parent;
                place[parent] = at;
                at = (at - 1) / 2;
            }
            heap[at] = node;
            place[node] = at;
        }

        int pop() {
            int top = heap[0];
            int moved = heap[--size];
            double d = distance[moved];
            int at = 0;
            while (2 * at + 1 < size) {
                int child = 2 * at + 1;
                if (child + 1 < size && distance[heap[child + 1]] < distance[heap[child]]) {
                    child++;
                }
                if (distance[heap[child]] >= d) {
                    break;
                }
                heap[at] = heap[child];
                place[heap[at]] = at;
                at = child;
            }
            heap[at] = moved;
            place[moved] = at;
            return top;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TravelTimes that && parallel == that.parallel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(parallel);
    }

    @Override
    public String toString() {
        return "TravelTimes[parallel = " + parallel + "]";
    }
}
