package org.chengzhen.methods.network;

import java.util.SplittableRandom;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * Communities of high modularity by the Leiden method, in undirected and directed networks.
 *
 * <p>Places move to the community that raises Q most; each community is then refined into parts that hang together, the
 * parts become places, which begin in their community, and so on until nothing changes. Q = Σ (w(i, j) − γ s_out(i)
 * s_in(j)/m)/m over ordered pairs in one community; see {@link Modularity}. The best of several starts in different
 * orders is kept. Differs from Traag and others in the refinement: the odds of a merger go by its gain over the largest gain at
 * hand, not by the gain itself, and a place stays alone only where no well-bound merger keeps or raises Q.
 *
 * <ul>
 *   <li>Every community is connected, in a directed network whatever the directions; {@link Louvain} does not promise
 *       that. An isolate is a community of its own.
 *   <li>Deterministic: the same network, seed and number of starts give the same communities. The method is a search, so
 *       another order of places can end in another partition of nearly the same Q. Q is never below that of all places
 *       alone.
 *   <li>No link: undefined.
 * </ul>
 *
 * <p>Cost: about O(m log n) for each start, O(n + m) memory.
 *
 * <p>Source: Traag, V. A., Waltman, L. and van Eck, N. J. (2019), From Louvain to Leiden: guaranteeing well-connected
 * communities; Leicht, E. A. and Newman, M. E. J. (2008), Community structure in directed networks; Reichardt, J. and
 * Bornholdt, S. (2006), Statistical mechanics of community detection, for γ.
 *
 * <pre>{@code
 * Leiden.withDefaults().seed(42).of(flows).communities();
 * }</pre>
 */
public final class Leiden {
    /** The number of starts of the search unless another is given. */
    public static final int STARTS = CommunitySearch.STARTS;

    private static final Leiden DEFAULTS = new Leiden(CommunitySearch.DEFAULTS);

    private final CommunitySearch search;

    private Leiden(CommunitySearch search) {
        this.search = search;
    }

    /**
     * Resolution 1, {@value #STARTS} starts, seed 42.
     *
     * @return the options
     */
    public static Leiden withDefaults() {
        return DEFAULTS;
    }

    /**
     * Another resolution.
     *
     * @param gamma above 0: above 1 it favours small communities
     * @return the options with it
     * @throws IllegalArgumentException if it is not above 0
     */
    public Leiden resolution(double gamma) {
        return new Leiden(search.resolution(gamma));
    }

    /**
     * Another number of starts of the search.
     *
     * @param count at least 1
     * @return the options with it
     * @throws IllegalArgumentException if it is below 1
     */
    public Leiden starts(int count) {
        return new Leiden(search.starts(count));
    }

    /**
     * Another seed.
     *
     * @param value any number
     * @return the options with it
     */
    public Leiden seed(long value) {
        return new Leiden(search.seed(value));
    }

    /**
     * Finds communities.
     *
     * @param network with a link
     * @return the best partition of all starts; of equal ones, the first
     * @throws UndefinedException if there is no link
     */
    public Partition of(Network network) {
        return search.best(network, Leiden::round);
    }

    /** Moves, refinement and merging, level by level; then communities are parted where they do not hang together. */
    private static int[] round(int[] start, CommunityLevel places, SplittableRandom random) {
        CommunityLevel level = places;
        int[] node = CommunityLevel.identity(places.n);
        int[] group = start;
        while (true) {
            group = level.move(group, random);
            if (CommunityLevel.count(group) == level.n) {
                break;
            }
            int[] parts = level.refined(group, random);
            int count = CommunityLevel.count(parts);
            if (count == level.n) {
                break;
            }
            int[] groupOfPart = new int[count];
            for (int i = 0; i < level.n; i++) {
                groupOfPart[parts[i]] = group[i];
            }
            for (int i = 0; i < node.length; i++) {
                node[i] = parts[node[i]];
            }
            level = level.merged(parts, count);
            group = groupOfPart;
        }
        int[] membership = new int[node.length];
        for (int i = 0; i < node.length; i++) {
            membership[i] = group[node[i]];
        }
        return places.connected(membership);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Leiden that && search.equals(that.search);
    }

    @Override
    public int hashCode() {
        return search.hashCode();
    }

    /** The options. */
    @Override
    public String toString() {
        return "Leiden" + search;
    }
}
