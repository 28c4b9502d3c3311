package org.chengzhen.methods.network;

import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;

/**
 * Betweenness: for how many pairs of other places a place lies on the shortest path.
 *
 * <p>B(v) = Σ σ(s, t | v)/σ(s, t) over pairs of places s, t other than v, with σ(s, t) the number of
 * shortest paths from s to t and σ(s, t | v) of those through v. Pairs are unordered in an undirected
 * network, ordered in a directed one. Normalized: over (n − 1)(n − 2)/2 or (n − 1)(n − 2) pairs.
 *
 * <ul>
 *   <li>Range from 0, for an isolate or the end of a line, to the number of pairs (normalized: 1), for the
 *       centre of a star.
 *   <li>{@link LinkWeights} says whether weights are costs or strengths. Paths whose lengths agree within
 *       rounding, by {@code core.internal.Ties}, count as equally short; a link that is below the rounding of a path
 *       makes no second path of it.
 *   <li>Disconnected: pairs without a path count nothing. Fewer than three places: 0, and no normalized
 *       form. No link: 0 everywhere.
 * </ul>
 *
 * <p>Algorithm: Brandes' accumulation after a search from each place; O(nm) time unweighted, O(nm log n)
 * weighted; in a dense weighted network one O(n³) sweep first drops the links that no shortest path uses.
 * O(n + m) memory, n² where dense.
 *
 * <p>Source: Freeman, L. C. (1977), A set of measures of centrality based on betweenness; Brandes, U. (2001),
 * A faster algorithm for betweenness centrality.
 *
 * <pre>{@code
 * Network line = Network.undirected(3, new int[][] {{0, 1}, {1, 2}});
 * Betweenness.of(line, LinkWeights.IGNORED);  // [0.0, 1.0, 0.0]
 * }</pre>
 */
public final class Betweenness {
    private Betweenness() {}

    /**
     * The number of pairs for which each place lies between.
     *
     * @param network of n places
     * @param weights what the weights of links mean
     * @return n values ≥ 0
     * @throws IllegalArgumentException if a strength is so small that its length is infinite
     * @throws UndefinedException if there are more shortest paths than doubles count
     */
    public static ImmutableDoubleArray of(Network network, LinkWeights weights) {
        return ImmutableDoubleArray.copyOf(pairs(network, weights));
    }

    private static double[] pairs(Network network, LinkWeights weights) {
        int n = network.n;
        ShortestPaths paths = new ShortestPaths(network, weights);
        double[] between = new double[n];
        double[] dependency = new double[n];
        Loop loop = Loop.of("sources", n);
        for (int source = 0; source < n; source++) {
            loop.step();
            paths.from(source);
            for (int r = paths.reached - 1; r > 0; r--) {
                int w = paths.order[r];
                double perPath = (1 + dependency[w]) / paths.paths[w];
                for (int e = paths.last[w]; e >= 0; e = paths.next[e]) {
                    dependency[paths.from[e]] += paths.paths[paths.from[e]] * perPath;
                }
                between[w] += network.isDirected() ? dependency[w] : dependency[w] / 2;
                dependency[w] = 0;
            }
            dependency[source] = 0;
        }
        loop.end();
        for (int i = 0; i < n; i++) {
            Range.finite(between[i], "the number of shortest paths through place " + i);
        }
        return between;
    }

    /**
     * The share of pairs for which each place lies between.
     *
     * @param network of n ≥ 3 places
     * @param weights what the weights of links mean
     * @return n values in [0, 1]
     * @throws IllegalArgumentException if a strength is so small that its length is infinite
     * @throws UndefinedException if there are fewer than three places
     */
    public static ImmutableDoubleArray normalized(Network network, LinkWeights weights) {
        int n = network.n;
        if (n < 3) {
            throw UndefinedException.insufficient("places", 3, n);
        }
        double pairs = (n - 1.0) * (n - 2) / (network.isDirected() ? 1 : 2);
        double[] between = pairs(network, weights);
        for (int i = 0; i < n; i++) {
            between[i] /= pairs;
        }
        return ImmutableDoubleArray.copyOf(between);
    }
}
