package org.chengzhen.methods.network;

import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * Degree assortativity: whether places with many links are linked to each other.
 *
 * <p>r: Pearson's correlation of the degrees at both ends over all links, an undirected one both ways. Directed: of the
 * in- or out-degree of the origin with the in- or out-degree of the destination.
 *
 * <ul>
 *   <li>Range [−1, 1]; below 0 where hubs are linked to small places. A star: −1.
 *   <li>All degrees at one kind of end equal, as in a ring: no value. No link: undefined.
 *   <li>Weights count nothing.
 * </ul>
 *
 * <p>Cost: O(n + m).
 *
 * <p>Source: Newman, M. E. J. (2002), Assortative mixing in networks; Foster, J., Foster, D., Grassberger, P. and
 * Paczuski, M. (2010), Edge direction and the structure of networks.
 *
 * <pre>{@code
 * DegreeAssortativity.of(network);           // undirected
 * DegreeAssortativity.directed(flows).outIn();
 * }</pre>
 */
public final class DegreeAssortativity {
    private DegreeAssortativity() {}

    /**
     * The four correlations of a directed network: of the origin's degree with the destination's.
     *
     * @param inIn in-degree with in-degree; like the others, empty where one does not vary
     * @param inOut in-degree of the origin with out-degree of the destination
     * @param outIn out-degree of the origin with in-degree of the destination
     * @param outOut out-degree with out-degree
     */
    public record Directed(OptionalDouble inIn, OptionalDouble inOut, OptionalDouble outIn, OptionalDouble outOut)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "DegreeAssortativity[in-in %s, in-out %s, out-in %s, out-out %s]",
                    Ratio.text(inIn),
                    Ratio.text(inOut),
                    Ratio.text(outIn),
                    Ratio.text(outOut));
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * The correlation of degrees in an undirected network.
     *
     * @param network undirected, with a link
     * @return r
     * @throws IllegalArgumentException if the network is directed
     * @throws UndefinedException if there is no link, or degrees at the ends of links do not vary
     */
    public static double of(Network network) {
        int[] degree = sent(linked(network.requireUndirected()));
        return correlation(network, degree, degree)
                .orElseThrow(() -> UndefinedException.undefined("the ends of all links have the same degree"));
    }

    /**
     * The correlations of degrees in a directed network.
     *
     * @param network directed, with a link
     * @return four correlations
     * @throws IllegalArgumentException if the network is undirected
     * @throws UndefinedException if there is no link
     */
    public static Directed directed(Network network) {
        int[] out = sent(linked(network.requireDirected()));
        int[] in = sent(network.reversed());
        return new Directed(
                correlation(network, in, in),
                correlation(network, in, out),
                correlation(network, out, in),
                correlation(network, out, out));
    }

    private static Network linked(Network network) {
        if (network.heads.length == 0) {
            throw UndefinedException.undefined("a network without links has no assortativity");
        }
        return network;
    }

    private static int[] sent(Network network) {
        int[] degree = new int[network.n];
        for (int i = 0; i < degree.length; i++) {
            degree[i] = network.starts[i + 1] - network.starts[i];
        }
        return degree;
    }

    private static OptionalDouble correlation(Network network, int[] origin, int[] destination) {
        double links = network.heads.length;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < network.n; i++) {
            for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                meanX += origin[i];
                meanY += destination[network.heads[k]];
            }
        }
        meanX /= links;
        meanY /= links;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < network.n; i++) {
            for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                double dx = origin[i] - meanX;
                double dy = destination[network.heads[k]] - meanY;
                xx += dx * dx;
                yy += dy * dy;
                xy += dx * dy;
            }
        }
        if (Ties.equal(xx, 0, meanX * meanX * links) || Ties.equal(yy, 0, meanY * meanY * links)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))));
    }
}
