package org.chengzhen.methods.network;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * The disparity filter: links that carry more of the strength of a place than chance would give them.
 *
 * <p>α(i, j) = (1 − w(i, j)/s(i))^(k(i) − 1), with strength s and degree k: how often a link would carry at least such a
 * share if the strength of the place were spread at random over its links. Both ends are asked, the sender by what it
 * sends, the receiver by what it receives; the smaller α counts. Kept are links with α below a level.
 *
 * <ul>
 *   <li>Range [0, 1]. At an end with one link α is 1: the link of a leaf is judged by its other end.
 *   <li>Equal weights: α = (1 − 1/k)^(k − 1), between 1/e and 1: none is kept at usual levels.
 *   <li>The unit of the weights changes nothing. No link: undefined.
 * </ul>
 *
 * <p>Cost: O(n + m), a power for each end of a link.
 *
 * <p>Source: Serrano, M. Á., Boguñá, M. and Vespignani, A. (2009), Extracting the multiscale backbone of complex weighted
 * networks.
 *
 * <pre>{@code
 * DisparityFilter.of(network).backbone(0.05).weightShare();
 * }</pre>
 */
public final class DisparityFilter implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Network network;
    private final double[] alpha;

    private DisparityFilter(Network network, double[] alpha) {
        this.network = network;
        this.alpha = alpha;
    }

    /**
     * The significance of each link.
     *
     * @param network with a link
     * @return α of all links
     * @throws UndefinedException if there is no link
     */
    public static DisparityFilter of(Network network) {
        if (network.heads.length == 0) {
            throw UndefinedException.undefined("a network without links has no backbone");
        }
        int n = network.n;
        double largest = 0;
        for (double w : network.weights) {
            largest = Math.max(largest, w);
        }
        double[] received = new double[n];
        int[] receivedLinks = new int[n];
        double[] sent = new double[n];
        for (int i = 0; i < n; i++) {
            for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                double w = network.weights[k] / largest;
                sent[i] += w;
                received[network.heads[k]] += w;
                receivedLinks[network.heads[k]]++;
            }
        }
        double[] alpha = new double[network.heads.length];
        for (int i = 0; i < n; i++) {
            int degree = network.starts[i + 1] - network.starts[i];
            for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                double w = network.weights[k] / largest;
                int j = network.heads[k];
                alpha[k] = Math.min(atEnd(w, sent[i], degree), atEnd(w, received[j], receivedLinks[j]));
            }
        }
        return new DisparityFilter(network, alpha);
    }

    private static double atEnd(double w, double strength, int degree) {
        double rest = Math.max(0, 1 - w / strength);
        // repeated squaring: a few products where Math.pow takes two logarithms
        double power = 1;
        double square = rest;
        for (int e = degree - 1; e > 0; e >>= 1) {
            power *= (e & 1) == 1 ? square : 1;
            square *= square;
        }
        return power;
    }

    /**
     * α of each link.
     *
     * @return by origin and destination, an undirected link once
     */
    public ImmutableList<Link> alphas() {
        return network.linkList(alpha);
    }

    /**
     * The links below a level.
     *
     * @param level in (0, 1]
     * @return those with α below it
     * @throws IllegalArgumentException if the level is not in (0, 1]
     */
    public Backbone backbone(double level) {
        Checks.argument(level > 0 && level <= 1, "level must be in (0, 1] but is %s", level);
        boolean[] kept = new boolean[alpha.length];
        for (int k = 0; k < kept.length; k++) {
            kept[k] = Ties.less(alpha[k], level);
        }
        return Backbone.of(network, kept);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DisparityFilter that && network.equals(that.network);
    }

    @Override
    public int hashCode() {
        return Objects.hash(network);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "DisparityFilter[%d places, %d links]", network.n, network.links());
    }
}
