package org.chengzhen.methods.network;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Arrays;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * A simple network of n places: links with weights above zero, undirected or directed, in the form that the
 * measures of this package take.
 *
 * <ul>
 *   <li>Places are 0 … n − 1; from a {@link FlowMatrix} they keep its order. Isolates are places too.
 *   <li>Links without weights weigh 1. A flow of zero is no link; the diagonal is left aside.
 *   <li>A loop, a link given twice, a weight that is not above zero, and a place outside 0 … n − 1 are
 *       refused; a missing flow has no network ({@link Status#MISSING}): take
 *       {@link FlowMatrix#missingAsZero()} or a subset first.
 * </ul>
 *
 * <p>Memory: 12 bytes for each direction of a link. Neighbours come in ascending order.
 *
 * <pre>{@code
 * Network line = Network.undirected(3, new int[][] {{0, 1}, {1, 2}});
 * line.degree(1);  // 2
 * }</pre>
 */
public final class Network implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int MOST_PLACES = Integer.MAX_VALUE - 8;

    final int n;
    final int[] starts;
    final int[] heads;
    final double[] weights;
    private final boolean directed;

    private Network(int n, boolean directed, int[] starts, int[] heads, double[] weights) {
        this.n = n;
        this.directed = directed;
        this.starts = starts;
        this.heads = heads;
        this.weights = weights;
    }

    /**
     * An undirected network whose links weigh 1.
     *
     * @param places n
     * @param links pairs of different places, each pair once in either order
     * @return the network
     * @throws IllegalArgumentException if a link is a loop, comes twice, or names a place outside 0 … n − 1
     */
    public static Network undirected(int places, int[][] links) {
        return undirected(places, links, ones(links.length));
    }

    /**
     * An undirected network.
     *
     * @param places n
     * @param links pairs of different places, each pair once in either order
     * @param weights one for each link, above zero
     * @return the network
     * @throws IllegalArgumentException if a link is a loop, comes twice, or names a place outside 0 … n − 1,
     *     or a weight is not above zero and finite
     */
    public static Network undirected(int places, int[][] links, double[] weights) {
        check(places, links, weights);
        Checks.argument(links.length <= MOST_PLACES / 2, "%d links are more than a network holds", links.length);
        int[][] both = Arrays.copyOf(links, 2 * links.length);
        double[] twice = Arrays.copyOf(weights, 2 * weights.length);
        for (int k = 0; k < links.length; k++) {
            both[links.length + k] = new int[] {links[k][1], links[k][0]};
            twice[links.length + k] = weights[k];
        }
        return build(places, false, both, twice, links.length);
    }

    /**
     * A directed network whose links weigh 1.
     *
     * @param places n
     * @param links pairs (origin, destination) of different places, each once
     * @return the network
     * @throws IllegalArgumentException if a link is a loop, comes twice, or names a place outside 0 … n − 1
     */
    public static Network directed(int places, int[][] links) {
        return directed(places, links, ones(links.length));
    }

    /**
     * A directed network.
     *
     * @param places n
     * @param links pairs (origin, destination) of different places, each once
     * @param weights one for each link, above zero
     * @return the network
     * @throws IllegalArgumentException if a link is a loop, comes twice, or names a place outside 0 … n − 1,
     *     or a weight is not above zero and finite
     */
    public static Network directed(int places, int[][] links, double[] weights) {
        check(places, links, weights);
        return build(places, true, links, weights, Math.max(1, links.length));
    }

    /**
     * The directed network of the flows above zero, each weighing its flow.
     *
     * @param flows between n places
     * @return the network
     * @throws UndefinedException if a flow between two places is missing
     */
    public static Network directed(FlowMatrix flows) {
        complete(flows);
        int n = flows.size();
        int[] starts = new int[n + 1];
        int count = 0;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < flows.listed(i); k++) {
                count += isLink(flows, i, k) ? 1 : 0;
            }
            starts[i + 1] = count;
        }
        int[] heads = new int[count];
        double[] weights = new double[count];
        count = 0;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < flows.listed(i); k++) {
                if (isLink(flows, i, k)) {
                    heads[count] = flows.destination(i, k);
                    weights[count++] = flows.flow(i, k);
                }
            }
        }
        return new Network(n, true, starts, heads, weights);
    }

    /**
     * The undirected network of the flows above zero; a link weighs what flows both ways, f(i, j) + f(j, i).
     *
     * @param flows between n places
     * @return the network
     * @throws UndefinedException if a flow between two places is missing
     */
    public static Network undirected(FlowMatrix flows) {
        return directed(flows).bothWays();
    }

    private static boolean isLink(FlowMatrix flows, int i, int k) {
        return flows.destination(i, k) != i && flows.flow(i, k) > 0;
    }

    static FlowMatrix complete(FlowMatrix flows) {
        long missing = flows.missingPairs();
        if (missing > 0) {
            long all = (long) flows.size() * (flows.size() - 1);
            throw new UndefinedException(Status.MISSING, missing + " of " + all + " flows between places are missing");
        }
        return flows;
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static void check(int places, int[][] links, double[] weights) {
        Checks.atLeast(places, 0, "places");
        Checks.argument(places <= MOST_PLACES, "places must be <= %d but is %d", MOST_PLACES, places);
        Checks.sameLength(weights.length, "weights", links.length, "links");
        Checks.positive(weights, "weights");
        for (int k = 0; k < links.length; k++) {
            Checks.argument(links[k].length == 2, "links[%d] must be a pair but has %d", k, links[k].length);
            for (int end : links[k]) {
                Checks.argument(end >= 0 && end < places, "links[%d] names %d of %d places", k, end, places);
            }
            Checks.argument(links[k][0] != links[k][1], "links[%d] is a loop at %d", k, links[k][0]);
        }
    }

    /** Rows in the order of their heads; {@code given} is the number of links before they were doubled. */
    private static Network build(int n, boolean directed, int[][] links, double[] weights, int given) {
        int m = links.length;
        long[] keys = new long[m];
        for (int k = 0; k < m; k++) {
            keys[k] = (long) links[k][0] * n + links[k][1];
        }
        Integer[] order = new Integer[m];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, (a, b) -> Long.compare(keys[a], keys[b]));
        int[] starts = new int[n + 1];
        int[] heads = new int[m];
        double[] sorted = new double[m];
        for (int k = 0; k < m; k++) {
            int at = order[k];
            if (k > 0 && keys[order[k - 1]] == keys[at]) {
                int first = Math.min(order[k - 1] % given, at % given);
                int second = Math.max(order[k - 1] % given, at % given);
                throw new IllegalArgumentException("links[" + second + "] repeats links[" + first + "]");
            }
            starts[links[at][0] + 1]++;
            heads[k] = links[at][1];
            sorted[k] = weights[at];
        }
        for (int i = 0; i < n; i++) {
            starts[i + 1] += starts[i];
        }
        return new Network(n, directed, starts, heads, sorted);
    }

    /**
     * The number of places.
     *
     * @return n
     */
    public int size() {
        return n;
    }

    /**
     * Whether links have a direction.
     *
     * @return true for a directed network
     */
    public boolean isDirected() {
        return directed;
    }

    /**
     * The number of links; an undirected one counts once.
     *
     * @return L
     */
    public int links() {
        return directed ? heads.length : heads.length / 2;
    }

    /**
     * The number of links of a place; in a directed network, of those that leave it.
     *
     * @param place i, from 0
     * @return its (out-)degree
     */
    public int degree(int place) {
        checkPlace(place, "place");
        return starts[place + 1] - starts[place];
    }

    /**
     * The weight of a link.
     *
     * @param origin i, from 0
     * @param destination j, from 0
     * @return w(i, j); 0 where there is none
     */
    public double weight(int origin, int destination) {
        checkPlace(origin, "origin");
        checkPlace(destination, "destination");
        int at = Arrays.binarySearch(heads, starts[origin], starts[origin + 1], destination);
        return at >= 0 ? weights[at] : 0;
    }

    /**
     * The same links, each weighing 1.
     *
     * @return the unweighted network
     */
    public Network withoutWeights() {
        return new Network(n, directed, starts, heads, ones(heads.length));
    }

    /**
     * The links of a least weight, with all places.
     *
     * @param least weight that a link needs to be kept
     * @return the sparser network
     */
    public Network atLeast(double least) {
        Checks.finite(least, "least");
        int[] keptStarts = new int[n + 1];
        int[] keptHeads = new int[heads.length];
        double[] kept = new double[heads.length];
        int count = 0;
        for (int i = 0; i < n; i++) {
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                if (Ties.atLeast(weights[k], least)) {
                    keptHeads[count] = heads[k];
                    kept[count++] = weights[k];
                }
            }
            keptStarts[i + 1] = count;
        }
        return new Network(n, directed, keptStarts, Arrays.copyOf(keptHeads, count), Arrays.copyOf(kept, count));
    }

    /**
     * The network with every link turned round; an undirected one is its own.
     *
     * @return the reversed network
     */
    public Network reversed() {
        if (!directed) {
            return this;
        }
        int[] turnedStarts = new int[n + 1];
        for (int head : heads) {
            turnedStarts[head + 1]++;
        }
        for (int i = 0; i < n; i++) {
            turnedStarts[i + 1] += turnedStarts[i];
        }
        int[] next = turnedStarts.clone();
        int[] tails = new int[heads.length];
        double[] turned = new double[heads.length];
        for (int i = 0; i < n; i++) {
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                int at = next[heads[k]]++;
                tails[at] = i;
                turned[at] = weights[k];
            }
        }
        return new Network(n, true, turnedStarts, tails, turned);
    }

    /**
     * The undirected network whose links weigh what both directions weigh together; an undirected network is
     * its own.
     *
     * @return the undirected network
     */
    public Network bothWays() {
        if (!directed) {
            return this;
        }
        Network back = reversed();
        int[] bothStarts = new int[n + 1];
        int[] bothHeads = new int[2 * heads.length];
        double[] both = new double[2 * heads.length];
        int count = 0;
        for (int i = 0; i < n; i++) {
            int here = starts[i];
            int there = back.starts[i];
            while (here < starts[i + 1] || there < back.starts[i + 1]) {
                int j = here < starts[i + 1] ? heads[here] : n;
                int k = there < back.starts[i + 1] ? back.heads[there] : n;
                double out = j <= k ? weights[here++] : 0;
                double in = k <= j ? back.weights[there++] : 0;
                bothHeads[count] = Math.min(j, k);
                // in the same order for (i, j) and (j, i), so that the two are equal to the last bit
                both[count++] = Range.finite(
                        Math.min(out, in) + Math.max(out, in),
                        "what flows both ways between " + i + " and " + Math.min(j, k));
            }
            bothStarts[i + 1] = count;
        }
        return new Network(n, false, bothStarts, Arrays.copyOf(bothHeads, count), Arrays.copyOf(both, count));
    }

    /** The same links with other weights, in the order of the links. */
    Network reweighted(double[] others) {
        return new Network(n, directed, starts, heads, others);
    }

    /** The links that are marked, in the order of the links, with all places. */
    Network only(boolean[] marked) {
        int[] keptStarts = new int[n + 1];
        int[] keptHeads = new int[heads.length];
        double[] kept = new double[heads.length];
        int count = 0;
        for (int i = 0; i < n; i++) {
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                if (marked[k]) {
                    keptHeads[count] = heads[k];
                    kept[count++] = weights[k];
                }
            }
            keptStarts[i + 1] = count;
        }
        return new Network(n, directed, keptStarts, Arrays.copyOf(keptHeads, count), Arrays.copyOf(kept, count));
    }

    /**
     * The links one by one with their weights, an undirected one once, from its lower place.
     *
     * @return the links by origin and destination
     */
    public ImmutableList<Link> linkList() {
        return linkList(weights);
    }

    /** The links with a number each, given in the order of the links. */
    ImmutableList<Link> linkList(double[] values) {
        ImmutableList.Builder<Link> list = ImmutableList.builderWithExpectedSize(links());
        for (int i = 0; i < n; i++) {
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                if (directed || i < heads[k]) {
                    list.add(new Link(i, heads[k], values[k]));
                }
            }
        }
        return list.build();
    }

    private void checkPlace(int place, String name) {
        Checks.argument(place >= 0 && place < n, "%s must be in 0..%d but is %d", name, n - 1, place);
    }

    Network requireUndirected() {
        Checks.argument(!directed, "network must be undirected: take bothWays() first");
        return this;
    }

    Network requireDirected() {
        Checks.argument(directed, "network must be directed");
        return this;
    }

    /** Whether the other has the same places, links and weights. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Network that
                && directed == that.directed
                && Arrays.equals(starts, that.starts)
                && Arrays.equals(heads, that.heads)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(starts) + Arrays.hashCode(heads);
    }

    @Override
    public String toString() {
        return "Network[" + n + " places, " + links() + (directed ? " directed" : "") + " links]";
    }
}
