package org.chengzhen.methods.network;

import java.util.Arrays;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * The strongest links: each place keeps the k largest of those that leave it.
 *
 * <ul>
 *   <li>k = 1 gives the graph of dominant flows. A place with fewer links keeps all of them.
 *   <li>Of equal weights the one to the lower place counts. In an undirected network a link is kept if one of its ends
 *       keeps it.
 *   <li>No link: undefined.
 * </ul>
 *
 * <p>Cost: O(nk + mk).
 *
 * <p>Source: Nystuen, J. D. and Dacey, M. F. (1961), A graph theory interpretation of nodal regions.
 *
 * <pre>{@code
 * StrongestLinks.of(network, 1).links();
 * }</pre>
 */
public final class StrongestLinks {
    private StrongestLinks() {}

    /**
     * The k strongest links of each place.
     *
     * @param network with a link
     * @param perPlace k, at least 1
     * @return those links
     * @throws IllegalArgumentException if k is below 1
     * @throws UndefinedException if there is no link
     */
    public static Backbone of(Network network, int perPlace) {
        Checks.atLeast(perPlace, 1, "perPlace");
        if (network.heads.length == 0) {
            throw UndefinedException.undefined("a network without links has no strongest");
        }
        boolean[] kept = new boolean[network.heads.length];
        for (int i = 0; i < network.n; i++) {
            int degree = network.starts[i + 1] - network.starts[i];
            for (int round = 0; round < Math.min(perPlace, degree); round++) {
                int best = -1;
                for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                    if (!kept[k] && (best < 0 || Ties.less(network.weights[best], network.weights[k]))) {
                        best = k;
                    }
                }
                kept[best] = true;
            }
        }
        if (!network.isDirected()) {
            keepBothWays(network, kept);
        }
        return Backbone.of(network, kept);
    }

    private static void keepBothWays(Network network, boolean[] kept) {
        boolean[] own = kept.clone();
        for (int i = 0; i < network.n; i++) {
            for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                if (own[k]) {
                    int j = network.heads[k];
                    kept[Arrays.binarySearch(network.heads, network.starts[j], network.starts[j + 1], i)] = true;
                }
            }
        }
    }
}
