package org.chengzhen.methods.network;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Locale;

/**
 * The links of a network that say most, as {@link DisparityFilter} and {@link StrongestLinks} choose them.
 *
 * @param network all places with the links that are kept
 * @param weightShare their weight over that of all
 * @param linkShare their number over that of all
 * @param placeShare places with a link that is kept over all places
 */
public record Backbone(Network network, double weightShare, double linkShare, double placeShare)
        implements Serializable {
    /** Some of the links, at least one of which there must be. */
    static Backbone of(Network all, boolean[] kept) {
        double largest = 0;
        for (double w : all.weights) {
            largest = Math.max(largest, w);
        }
        double weight = 0;
        double keptWeight = 0;
        int count = 0;
        boolean[] touched = new boolean[all.n];
        for (int i = 0; i < all.n; i++) {
            for (int k = all.starts[i]; k < all.starts[i + 1]; k++) {
                double w = all.weights[k] / largest;
                weight += w;
                if (kept[k]) {
                    keptWeight += w;
                    count++;
                    touched[i] = true;
                    touched[all.heads[k]] = true;
                }
            }
        }
        int places = 0;
        for (boolean t : touched) {
            places += t ? 1 : 0;
        }
        return new Backbone(
                all.only(kept),
                Math.min(1, keptWeight / weight),
                (double) count / all.heads.length,
                (double) places / all.n);
    }

    /**
     * The links that are kept, with their weights.
     *
     * @return by origin and destination, an undirected one once
     */
    public ImmutableList<Link> links() {
        return network.linkList();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Backbone[%d links: %.1f%% of links, %.1f%% of weight, %.1f%% of places]",
                network.links(),
                100 * linkShare,
                100 * weightShare,
                100 * placeShare);
    }
}
