package org.chengzhen.methods.network;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;

/**
 * Edge betweenness: for how many pairs of places a link lies on the shortest path.
 *
 * <p>B(e) = Σ σ(s, t | e)/σ(s, t) over pairs of places, with σ(s, t) the number of shortest paths from s to t and
 * σ(s, t | e) of those that use the link. Pairs are unordered in an undirected network, ordered in a directed one.
 *
 * <ul>
 *   <li>Range from 0, for a link that is a detour, to the number of pairs it parts, for a bridge. The sum over links is
 *       the sum of the numbers of steps of all pairs where weights are ignored.
 *   <li>{@link LinkWeights} says whether weights are costs or strengths; equally long paths as in {@link Betweenness}.
 *   <li>No link: an empty list.
 * </ul>
 *
 * <p>Cost: O(nm log k) unweighted, with k the degree.
 *
 * <p>Source: Girvan, M. and Newman, M. E. J. (2002), Community structure in social and biological networks; Brandes, U.
 * (2008), On variants of shortest-path betweenness centrality and their generic computation.
 *
 * <pre>{@code
 * EdgeBetweenness.of(network, LinkWeights.IGNORED).get(0).value();
 * }</pre>
 */
public final class EdgeBetweenness {
    private EdgeBetweenness() {}

    /**
     * The betweenness of each link.
     *
     * @param network of n places
     * @param weights what the weights of links mean
     * @return by origin and destination, an undirected link once
     * @throws IllegalArgumentException if a strength is so small that its length is infinite
     * @throws UndefinedException if there are more shortest paths than doubles count
     */
    public static ImmutableList<Link> of(Network network, LinkWeights weights) {
        int n = network.n;
        ShortestPaths paths = new ShortestPaths(network, weights);
        double[] between = new double[network.heads.length];
        double[] dependency = new double[n];
        Loop loop = Loop.of("sources", n);
        for (int source = 0; source < n; source++) {
            loop.step();
            paths.from(source);
            for (int r = paths.reached - 1; r > 0; r--) {
                int w = paths.order[r];
                double perPath = (1 + dependency[w]) / paths.paths[w];
                for (int e = paths.last[w]; e >= 0; e = paths.next[e]) {
                    int v = paths.from[e];
                    double through = paths.paths[v] * perPath;
                    dependency[v] += through;
                    between[at(network, v, w)] += through;
                }
                dependency[w] = 0;
            }
            dependency[source] = 0;
        }
        loop.end();
        for (int i = 0; i < n; i++) {
            for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                Range.finite(between[k], "the number of shortest paths over a link of place " + i);
            }
        }
        if (!network.isDirected()) {
            double[] own = between.clone();
            for (int i = 0; i < n; i++) {
                for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                    between[k] = (own[k] + own[at(network, network.heads[k], i)]) / 2;
                }
            }
        }
        return network.linkList(between);
    }

    private static int at(Network network, int origin, int destination) {
        return Arrays.binarySearch(network.heads, network.starts[origin], network.starts[origin + 1], destination);
    }
}
