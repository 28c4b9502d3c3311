package org.chengzhen.methods.network;

import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;

/**
 * The lengths of the shortest paths of a network: their mean, and the longest.
 *
 * <p>L = Σ d(i, j)/(number of pairs with a path), over i ≠ j.
 *
 * <ul>
 *   <li>Unweighted: L ≥ 1, and 1 in a clique.
 *   <li>Disconnected: the mean over the pairs that have a path; {@link Lengths#connectedPairs()} says how many.
 *   <li>No link: undefined.
 *   <li>Pairs are ordered; in an undirected network each counts twice in number and sum.
 * </ul>
 *
 * <p>Algorithm: a search from each place; O(nm) time unweighted, O(nm log n) weighted, O(n + m) memory.
 *
 * <p>Source: Watts, D. J. and Strogatz, S. H. (1998), Collective dynamics of small-world networks.
 *
 * <pre>{@code
 * Network line = Network.undirected(3, new int[][] {{0, 1}, {1, 2}});
 * PathLength.of(line, LinkWeights.IGNORED).mean();  // 1.333
 * }</pre>
 */
public final class PathLength {
    private PathLength() {}

    /**
     * What the shortest paths come to.
     *
     * @param mean L, over the pairs that have a path
     * @param diameter the longest of the shortest paths
     * @param connectedPairs number of ordered pairs that have a path
     * @param pairs n(n − 1)
     */
    public record Lengths(double mean, double diameter, long connectedPairs, long pairs) implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "PathLength[mean %.4g, diameter %.4g, %d of %d pairs connected]",
                    mean,
                    diameter,
                    connectedPairs,
                    pairs);
        }
    }

    /**
     * The mean and the longest of the shortest paths.
     *
     * @param network with a link
     * @param weights what the weights of links mean
     * @return both, and how many pairs have a path
     * @throws IllegalArgumentException if a strength is so small that its length is infinite
     * @throws UndefinedException if there is no link
     */
    public static Lengths of(Network network, LinkWeights weights) {
        int n = network.n;
        if (network.links() == 0) {
            throw UndefinedException.undefined("a network without links has no path");
        }
        ShortestPaths paths = new ShortestPaths(network, weights);
        double total = 0;
        double longest = 0;
        long connected = 0;
        Loop loop = Loop.of("sources", n);
        for (int i = 0; i < n; i++) {
            loop.step();
            paths.from(i);
            double sum = 0;
            for (int r = 1; r < paths.reached; r++) {
                double d = paths.distance[paths.order[r]];
                sum += d;
                longest = Math.max(longest, d);
            }
            total += sum;
            connected += paths.reached - 1;
        }
        loop.end();
        return new Lengths(
                Range.finite(total / connected * paths.unit, "the mean length"),
                Range.finite(longest * paths.unit, "the diameter"),
                connected,
                (long) n * (n - 1));
    }
}
