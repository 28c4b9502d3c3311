package org.chengzhen.methods.network;

import org.chengzhen.core.result.UndefinedException;

/**
 * Degree centralization: how far a network comes to a star, the network with one centre.
 *
 * <p>C = Σ (d_max − dᵢ)/((n − 1)(n − 2)) in an undirected network; in a directed one, over in-degrees or
 * out-degrees, C = Σ (d_max − dᵢ)/(n − 1)².
 *
 * <ul>
 *   <li>Range [0, 1]; 1 for a star (directed: with all links to, or all from, its centre), 0 where all degrees
 *       are equal, as in a ring, a clique, or without links.
 *   <li>Fewer than three places: too few data. Weights count nothing.
 * </ul>
 *
 * <p>Cost: O(n + m).
 *
 * <p>Source: Freeman, L. C. (1979), Centrality in social networks: conceptual clarification.
 *
 * <pre>{@code
 * DegreeCentralization.of(Network.undirected(3, new int[][] {{0, 1}, {0, 2}}));  // 1.0
 * }</pre>
 */
public final class DegreeCentralization {
    private DegreeCentralization() {}

    /**
     * The centralization of an undirected network.
     *
     * @param network undirected, of n ≥ 3 places
     * @return C in [0, 1]
     * @throws IllegalArgumentException if the network is directed
     * @throws UndefinedException if there are fewer than three places
     */
    public static double of(Network network) {
        double n = network.n;
        return of(Degree.outDegrees(network.requireUndirected()), (n - 1) * (n - 2));
    }

    /**
     * The centralization of the links that come in.
     *
     * @param network directed, of n ≥ 3 places
     * @return C in [0, 1]
     * @throws IllegalArgumentException if the network is undirected
     * @throws UndefinedException if there are fewer than three places
     */
    public static double in(Network network) {
        double others = network.n - 1.0;
        return of(Degree.inDegrees(network.requireDirected()), others * others);
    }

    /**
     * The centralization of the links that go out.
     *
     * @param network directed, of n ≥ 3 places
     * @return C in [0, 1]
     * @throws IllegalArgumentException if the network is undirected
     * @throws UndefinedException if there are fewer than three places
     */
    public static double out(Network network) {
        double others = network.n - 1.0;
        return of(Degree.outDegrees(network.requireDirected()), others * others);
    }

    private static double of(int[] degrees, double largest) {
        if (degrees.length < 3) {
            throw UndefinedException.insufficient("places", 3, degrees.length);
        }
        long most = 0;
        long total = 0;
        for (int d : degrees) {
            most = Math.max(most, d);
            total += d;
        }
        return (most * degrees.length - total) / largest;
    }
}
