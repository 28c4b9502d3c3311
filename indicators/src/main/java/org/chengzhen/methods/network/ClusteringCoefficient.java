package org.chengzhen.methods.network;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The clustering coefficient: how often two neighbours of a place are linked to each other.
 *
 * <p>C(i) = 2t(i)/(k(i)(k(i) − 1)), with k(i) the degree and t(i) the number of links among the neighbours of i.
 * The mean is over all places; transitivity = Σ t(i)/Σ k(i)(k(i) − 1)/2.
 *
 * <ul>
 *   <li>Range [0, 1]; 1 in a clique, 0 in a star, a line, and a ring of four or more.
 *   <li>A place with fewer than two neighbours has 0, and is listed in {@link Clustering#tooFewNeighbours()}.
 *   <li>No such pair of neighbours anywhere: transitivity undefined, the rest 0. No place: too few data.
 *   <li>Weights count nothing; a directed network is refused.
 * </ul>
 *
 * <p>Algorithm: neighbours are marked, then counted; O(Σ k²) time at most, O(n) memory.
 *
 * <p>Source: Watts, D. J. and Strogatz, S. H. (1998), Collective dynamics of small-world networks.
 *
 * <pre>{@code
 * Network triangle = Network.undirected(3, new int[][] {{0, 1}, {1, 2}, {0, 2}});
 * ClusteringCoefficient.of(triangle).mean();  // 1.0
 * }</pre>
 */
public final class ClusteringCoefficient {
    private ClusteringCoefficient() {}

    /**
     * The coefficients.
     *
     * @param local C(i) of each place
     * @param mean of C(i) over all places
     * @param transitivity the share of all pairs of neighbours that are linked; empty where there is no pair
     * @param tooFewNeighbours the places with fewer than two neighbours, whose C is 0 by convention
     */
    public record Clustering(
            ImmutableDoubleArray local, double mean, OptionalDouble transitivity, ImmutableIntArray tooFewNeighbours)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "ClusteringCoefficient[mean %.4g, transitivity %s, %d places, %d with fewer than 2 neighbours]",
                    mean,
                    Ratio.text(transitivity),
                    local.length(),
                    tooFewNeighbours.length());
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * The coefficient of each place, and those of the network.
     *
     * @param network undirected, of n places
     * @return the coefficients
     * @throws IllegalArgumentException if the network is directed
     * @throws UndefinedException if there is no place
     */
    public static Clustering of(Network network) {
        network.requireUndirected();
        int n = network.n;
        if (n == 0) {
            throw UndefinedException.insufficient("places", 1, 0);
        }
        double[] local = new double[n];
        ImmutableIntArray.Builder few = ImmutableIntArray.builder();
        long closed = 0;
        long pairs = 0;
        int[] mark = new int[n];
        Arrays.fill(mark, -1);
        Loop loop = Loop.of("places", n);
        for (int i = 0; i < n; i++) {
            loop.step();
            int k = network.degree(i);
            if (k < 2) {
                few.add(i);
                continue;
            }
            long twice = linksAmongNeighbours(network, i, mark);
            local[i] = (double) twice / ((double) k * (k - 1));
            closed += twice;
            pairs += (long) k * (k - 1);
        }
        loop.end();
        return new Clustering(
                ImmutableDoubleArray.copyOf(local),
                Sums.of(local) / n,
                Ratio.of((double) closed, (double) pairs),
                few.build());
    }

    /** Twice the number of links among the neighbours of a place; marks them with the place. */
    static long linksAmongNeighbours(Network network, int place, int[] mark) {
        for (int k = network.starts[place]; k < network.starts[place + 1]; k++) {
            mark[network.heads[k]] = place;
        }
        long twice = 0;
        for (int k = network.starts[place]; k < network.starts[place + 1]; k++) {
            int j = network.heads[k];
            for (int l = network.starts[j]; l < network.starts[j + 1]; l++) {
                twice += mark[network.heads[l]] == place ? 1 : 0;
            }
        }
        return twice;
    }
}
