package org.chengzhen.methods.network;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;

/**
 * Degree: how many links a place has, their weight, and their share of the possible ones.
 *
 * <p>Degree d(i) = number of links; strength s(i) = Σⱼ w(i, j); centrality C(i) = d(i)/(n − 1).
 *
 * <ul>
 *   <li>Degree in 0 … n − 1, centrality in [0, 1]; both 0 for an isolate.
 *   <li>In a directed network "out" counts the links that leave and "in" those that come; the doors without
 *       either take undirected networks and refuse directed ones.
 *   <li>One place: degree 0, and centrality 0, for no other place could be missed.
 * </ul>
 *
 * <p>Cost: O(n + m).
 *
 * <p>Source: Freeman, L. C. (1979), Centrality in social networks: conceptual clarification.
 *
 * <pre>{@code
 * Network line = Network.undirected(3, new int[][] {{0, 1}, {1, 2}});
 * Degree.of(line);          // [1, 2, 1]
 * Degree.centrality(line);  // [0.5, 1.0, 0.5]
 * }</pre>
 */
public final class Degree {
    private Degree() {}

    /**
     * The number of links of each place.
     *
     * @param network undirected, of n places
     * @return n counts
     * @throws IllegalArgumentException if the network is directed
     */
    public static ImmutableIntArray of(Network network) {
        return out(network.requireUndirected());
    }

    /**
     * The number of links that leave each place.
     *
     * @param network of n places
     * @return n counts
     */
    public static ImmutableIntArray out(Network network) {
        return ImmutableIntArray.copyOf(outDegrees(network));
    }

    /**
     * The number of links that come to each place.
     *
     * @param network of n places
     * @return n counts
     */
    public static ImmutableIntArray in(Network network) {
        return ImmutableIntArray.copyOf(inDegrees(network));
    }

    /**
     * The weight of the links of each place.
     *
     * @param network undirected, of n places
     * @return n sums
     * @throws IllegalArgumentException if the network is directed
     */
    public static ImmutableDoubleArray strength(Network network) {
        return outStrength(network.requireUndirected());
    }

    /**
     * The weight of the links that leave each place.
     *
     * @param network of n places
     * @return n sums
     */
    public static ImmutableDoubleArray outStrength(Network network) {
        double[] sums = new double[network.n];
        for (int i = 0; i < network.n; i++) {
            double sum = Sums.of(network.weights, network.starts[i], network.starts[i + 1]);
            sums[i] = Range.finite(sum, "the strength of place " + i);
        }
        return ImmutableDoubleArray.copyOf(sums);
    }

    /**
     * The weight of the links that come to each place.
     *
     * @param network of n places
     * @return n sums
     */
    public static ImmutableDoubleArray inStrength(Network network) {
        return outStrength(network.reversed());
    }

    /**
     * The share of the other places that each place is linked to.
     *
     * @param network undirected, of n places
     * @return n values in [0, 1]
     * @throws IllegalArgumentException if the network is directed
     */
    public static ImmutableDoubleArray centrality(Network network) {
        return shares(outDegrees(network.requireUndirected()));
    }

    /**
     * The share of the other places to which each place has a link.
     *
     * @param network of n places
     * @return n values in [0, 1]
     */
    public static ImmutableDoubleArray outCentrality(Network network) {
        return shares(outDegrees(network));
    }

    /**
     * The share of the other places from which each place has a link.
     *
     * @param network of n places
     * @return n values in [0, 1]
     */
    public static ImmutableDoubleArray inCentrality(Network network) {
        return shares(inDegrees(network));
    }

    static int[] outDegrees(Network network) {
        int[] degrees = new int[network.n];
        for (int i = 0; i < network.n; i++) {
            degrees[i] = network.starts[i + 1] - network.starts[i];
        }
        return degrees;
    }

    static int[] inDegrees(Network network) {
        int[] degrees = new int[network.n];
        for (int head : network.heads) {
            degrees[head]++;
        }
        return degrees;
    }

    private static ImmutableDoubleArray shares(int[] degrees) {
        double[] shares = new double[degrees.length];
        for (int i = 0; i < degrees.length; i++) {
            shares[i] = degrees.length < 2 ? 0 : degrees[i] / (degrees.length - 1.0);
        }
        return ImmutableDoubleArray.copyOf(shares);
    }
}
