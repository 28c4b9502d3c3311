package org.chengzhen.methods.network;

import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Network density: the share of the possible links that are there, or the mean flow over all pairs.
 *
 * <p>Undirected D = 2L/(n(n − 1)); directed D = L/(n(n − 1)); valued D = Σ f(i, j)/(n(n − 1)) over i ≠ j, in the
 * unit of the flows.
 *
 * <ul>
 *   <li>Links: range [0, 1], 0 without links, 1 where all are there. Flows: ≥ 0.
 *   <li>Fewer than two places: undefined. A missing flow: {@code MISSING}.
 * </ul>
 *
 * <p>Cost: O(1) for links, O(n²) at most for flows.
 *
 * <p>Source: Wasserman, S. and Faust, K. (1994), Social Network Analysis, chapters 4 and 5.
 *
 * <pre>{@code
 * NetworkDensity.of(Network.undirected(3, new int[][] {{0, 1}, {1, 2}}));  // 0.667
 * }</pre>
 */
public final class NetworkDensity {
    private NetworkDensity() {}

    /**
     * The share of the possible links that are there; weights count nothing.
     *
     * @param network of n ≥ 2 places
     * @return D in [0, 1]
     * @throws UndefinedException if there are fewer than two places
     */
    public static double of(Network network) {
        double pairs = pairs(network.n);
        return network.heads.length / pairs;
    }

    /**
     * The mean flow over the ordered pairs of different places.
     *
     * @param flows between n ≥ 2 places
     * @return D ≥ 0, in the unit of the flows
     * @throws UndefinedException if there are fewer than two places, or a flow is missing
     */
    public static double valued(FlowMatrix flows) {
        double pairs = pairs(flows.size());
        Network network = Network.directed(flows);
        double[] parts = new double[network.weights.length];
        for (int k = 0; k < parts.length; k++) {
            parts[k] = network.weights[k] / pairs;
        }
        return Sums.of(parts);
    }

    private static double pairs(int n) {
        if (n < 2) {
            throw UndefinedException.undefined("density needs a pair of places but there are " + n);
        }
        return (double) n * (n - 1);
    }
}
