package org.chengzhen.methods.network;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Clustering coefficients of directed networks, after Fagiolo.
 *
 * <p>c(i) = ((M + Mᵀ)³)(i, i)/(2(d(d − 1) − 2r)), with d the number of links in and out of i, r the number of its links
 * that have one back, and M the links, or the cube roots of their weights over the largest weight of the network.
 *
 * <ul>
 *   <li>Range [0, 1]; all triangles count, whatever the directions of their links. In a network whose links all have one
 *       back of the same weight it is the coefficient of the undirected network.
 *   <li>A place without a possible triangle has 0. The mean is over all places.
 *   <li>An undirected network is refused. No place: too few data.
 * </ul>
 *
 * <p>Cost: O(Σ k²) at most.
 *
 * <p>Source: Fagiolo, G. (2007), Clustering in complex directed networks.
 *
 * <pre>{@code
 * DirectedClustering.weighted(network).mean();
 * }</pre>
 */
public final class DirectedClustering {
    private DirectedClustering() {}

    /**
     * The coefficients.
     *
     * @param local of each place
     * @param mean over all places
     */
    public record Clustering(ImmutableDoubleArray local, double mean) implements Serializable {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "DirectedClustering[mean %.4g, %d places]", mean, local.length());
        }
    }

    /**
     * The coefficients that leave weights aside.
     *
     * @param network directed
     * @return one for each place, and their mean
     * @throws IllegalArgumentException if the network is undirected
     * @throws UndefinedException if there is no place
     */
    public static Clustering binary(Network network) {
        return of(network.requireDirected().withoutWeights());
    }

    /**
     * The coefficients that count weights.
     *
     * @param network directed
     * @return one for each place, and their mean
     * @throws IllegalArgumentException if the network is undirected
     * @throws UndefinedException if there is no place
     */
    public static Clustering weighted(Network network) {
        double[] roots = WeightedClustering.scaledWeights(network.requireDirected());
        for (int k = 0; k < roots.length; k++) {
            roots[k] = Math.cbrt(roots[k]);
        }
        return of(network.reweighted(roots));
    }

    private static Clustering of(Network network) {
        int n = network.n;
        if (n == 0) {
            throw UndefinedException.insufficient("places", 1, 0);
        }
        double[] local = WeightedClustering.triangles(network.bothWays());
        int[] degree = new int[n];
        int[] mutual = new int[n];
        for (int i = 0; i < n; i++) {
            for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                int j = network.heads[k];
                degree[i]++;
                degree[j]++;
                mutual[i] +=
                        Arrays.binarySearch(network.heads, network.starts[j], network.starts[j + 1], i) >= 0 ? 1 : 0;
            }
        }
        for (int i = 0; i < n; i++) {
            double possible = 2 * ((double) degree[i] * (degree[i] - 1) - 2.0 * mutual[i]);
            local[i] = possible > 0 ? Math.min(1, local[i] / possible) : 0;
        }
        return new Clustering(ImmutableDoubleArray.copyOf(local), Sums.of(local) / n);
    }
}
