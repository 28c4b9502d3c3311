package org.chengzhen.methods.network;

import org.chengzhen.core.result.UndefinedException;

/**
 * Reciprocity: the share of the directed links that have a link back.
 *
 * <p>R = #{(i, j) linked, (j, i) linked}/#{(i, j) linked}.
 *
 * <ul>
 *   <li>Range [0, 1]. No link: undefined. Weights count nothing; an undirected network is refused.
 * </ul>
 *
 * <p>Cost: O(m log n).
 *
 * <p>Source: Wasserman, S. and Faust, K. (1994), Social Network Analysis, chapter 13.
 *
 * <pre>{@code
 * Reciprocity.of(Network.directed(3, new int[][] {{0, 1}, {1, 0}, {1, 2}}));  // 0.667
 * }</pre>
 */
public final class Reciprocity {
    private Reciprocity() {}

    /**
     * The share of links with a link back.
     *
     * @param network directed, with a link
     * @return R in [0, 1]
     * @throws IllegalArgumentException if the network is undirected
     * @throws UndefinedException if there is no link
     */
    public static double of(Network network) {
        network.requireDirected();
        if (network.links() == 0) {
            throw UndefinedException.undefined("a network without links has no reciprocity");
        }
        int mutual = 0;
        for (int i = 0; i < network.n; i++) {
            for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                mutual += network.weight(network.heads[k], i) > 0 ? 1 : 0;
            }
        }
        return (double) mutual / network.links();
    }
}
