package org.chengzhen.methods.network;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Modularity: how much more of the links lies inside communities than chance would put there.
 *
 * <p>Q = Σ (w(i, j) − γ s(i)s(j)/2m)/2m over pairs in one community, with strengths s and m the sum of weights;
 * in a directed network Q = Σ (w(i, j) − γ s_out(i) s_in(j)/m)/m. γ = 1 unless given.
 *
 * <ul>
 *   <li>Range [−1/2, 1) for γ = 1; 0 where all places are one community.
 *   <li>No link: undefined. Isolates change nothing. Community numbers are any integers.
 * </ul>
 *
 * <p>Cost: O(n log n + m).
 *
 * <p>Source: Newman, M. E. J. and Girvan, M. (2004), Finding and evaluating community structure in networks;
 * Leicht, E. A. and Newman, M. E. J. (2008) for directed networks; Reichardt, J. and Bornholdt, S. (2006) for γ.
 *
 * <pre>{@code
 * Network pairs = Network.undirected(4, new int[][] {{0, 1}, {2, 3}});
 * Modularity.of(pairs, new int[] {0, 0, 1, 1});  // 0.5
 * }</pre>
 */
public final class Modularity {
    private Modularity() {}

    /**
     * The modularity of a partition.
     *
     * @param network with a link
     * @param communities the community of each of the n places
     * @return Q
     * @throws IllegalArgumentException if the number of communities given is not n
     * @throws UndefinedException if there is no link
     */
    public static double of(Network network, int[] communities) {
        return atResolution(network, communities, 1);
    }

    /**
     * The modularity of a partition at another resolution.
     *
     * @param network with a link
     * @param communities the community of each of the n places
     * @param resolution γ ≥ 0: above 1 it favours small communities
     * @return Q
     * @throws IllegalArgumentException if the number of communities given is not n, or γ is negative
     * @throws UndefinedException if there is no link
     */
    public static double atResolution(Network network, int[] communities, double resolution) {
        Checks.sameLength(communities.length, "communities", network.n, "network");
        Checks.nonNegative(resolution, "resolution");
        if (network.heads.length == 0) {
            throw UndefinedException.undefined("a network without links has no modularity");
        }
        double largest = 0;
        for (double w : network.weights) {
            largest = Math.max(largest, w);
        }
        int[] group = Numbering.byFirstMember(communities);
        double[] out = new double[network.n];
        double[] in = new double[network.n];
        double[] inside = new double[network.n];
        for (int i = 0; i < network.n; i++) {
            for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                double w = network.weights[k] / largest;
                out[group[i]] += w;
                in[group[network.heads[k]]] += w;
                inside[i] += group[i] == group[network.heads[k]] ? w : 0;
            }
        }
        double total = Sums.of(out);
        double[] chance = new double[network.n];
        for (int c = 0; c < network.n; c++) {
            chance[c] = out[c] / total * (in[c] / total);
        }
        return Range.finite(Sums.of(inside) / total - resolution * Sums.of(chance), "the modularity");
    }
}
