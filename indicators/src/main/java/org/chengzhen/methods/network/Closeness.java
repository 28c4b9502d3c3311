package org.chengzhen.methods.network;

import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;

/**
 * Closeness: how near a place is to all others along the network.
 *
 * <p>Classic: C(i) = (n − 1)/Σⱼ d(i, j). Harmonic: H(i) = Σⱼ (1/d(i, j))/(n − 1), where a place that cannot be
 * reached adds 0. d is the length of the shortest path that leaves i; take {@link Network#reversed()} for
 * paths that come in.
 *
 * <ul>
 *   <li>Unweighted, both lie in [0, 1], 1 for the centre of a star and everywhere in a clique.
 *   <li>Disconnected: the classic form is undefined, the harmonic one stands; {@link #of} takes the classic
 *       form in a connected network, and the harmonic one, for all places, in any other.
 *   <li>Isolate: harmonic 0. Two linked places: 1/d each. One place or none: undefined.
 *   <li>{@link LinkWeights} says whether weights are costs or strengths.
 * </ul>
 *
 * <p>Algorithm: a search from each place; O(nm) time unweighted, O(nm log n) weighted, O(n + m) memory.
 *
 * <p>Source: Freeman, L. C. (1979), Centrality in social networks: conceptual clarification; Marchiori, M. and
 * Latora, V. (2000), Harmony in the small-world.
 *
 * <pre>{@code
 * Network line = Network.undirected(3, new int[][] {{0, 1}, {1, 2}});
 * Closeness.classic(line, LinkWeights.IGNORED);   // [0.667, 1.0, 0.667]
 * Closeness.harmonic(line, LinkWeights.IGNORED);  // [0.75, 1.0, 0.75]
 * }</pre>
 */
public final class Closeness {
    private Closeness() {}

    /**
     * The classic form where every place reaches every other, else the harmonic form for all.
     *
     * @param network of n ≥ 2 places
     * @param weights what the weights of links mean
     * @return n values ≥ 0
     * @throws IllegalArgumentException if a strength is so small that its length is infinite
     * @throws UndefinedException if there are fewer than two places
     */
    public static ImmutableDoubleArray of(Network network, LinkWeights weights) {
        ImmutableDoubleArray values = values(network, weights, false);
        return values == null ? harmonic(network, weights) : values;
    }

    /**
     * (n − 1) over the sum of distances.
     *
     * @param network of n ≥ 2 places, connected (a directed one strongly)
     * @param weights what the weights of links mean
     * @return n values above 0
     * @throws IllegalArgumentException if a strength is so small that its length is infinite
     * @throws UndefinedException if there are fewer than two places, or one does not reach all others
     */
    public static ImmutableDoubleArray classic(Network network, LinkWeights weights) {
        ImmutableDoubleArray values = values(network, weights, false);
        if (values == null) {
            throw UndefinedException.undefined("the network is not connected: harmonic closeness stands");
        }
        return values;
    }

    /**
     * The mean of 1/d over the other places.
     *
     * @param network of n ≥ 2 places
     * @param weights what the weights of links mean
     * @return n values ≥ 0, 0 for an isolate
     * @throws IllegalArgumentException if a strength is so small that its length is infinite
     * @throws UndefinedException if there are fewer than two places
     */
    public static ImmutableDoubleArray harmonic(Network network, LinkWeights weights) {
        return values(network, weights, true);
    }

    /** Null for the classic form of a network that is not connected. */
    private static ImmutableDoubleArray values(Network network, LinkWeights weights, boolean harmonic) {
        int n = network.n;
        if (n < 2) {
            throw UndefinedException.undefined("closeness needs another place but there are " + n);
        }
        ShortestPaths paths = new ShortestPaths(network, weights);
        double[] values = new double[n];
        Loop loop = Loop.of("sources", n);
        for (int i = 0; i < n; i++) {
            loop.step();
            paths.from(i);
            if (!harmonic && paths.reached < n) {
                return null;
            }
            double sum = 0;
            for (int r = 1; r < paths.reached; r++) {
                double d = paths.distance[paths.order[r]];
                sum += harmonic ? 1 / d : d;
            }
            values[i] = Range.finite(
                    (harmonic ? sum / (n - 1) : (n - 1) / sum) / paths.unit, "the closeness of place " + i);
        }
        loop.end();
        return ImmutableDoubleArray.copyOf(values);
    }
}
