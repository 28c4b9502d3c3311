package org.chengzhen.methods.network;

import java.util.SplittableRandom;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * Communities of high modularity by the Louvain method.
 *
 * <p>Each place moves to the neighbouring community that raises the modularity Q most, until none moves;
 * communities then become places, and so on; then places move again from where they are, until that changes nothing. The
 * best of several starts in different orders is kept.
 *
 * <ul>
 *   <li>Weights are strengths. Q = Σ (w(i, j) − γ s_out(i) s_in(j)/m)/m over ordered pairs in one community; see {@link
 *       Modularity}, also for undirected networks. An isolate is a community of its own.
 *   <li>A community may fall into parts; those of {@link Leiden} hang together.
 *   <li>Deterministic: the same network, seed and number of starts give the same communities. The method is a
 *       search, so another order of places can end in another partition of nearly the same Q.
 *   <li>No link: undefined.
 * </ul>
 *
 * <p>Cost: about O(m log n) each start, O(n + m) memory.
 *
 * <p>Source: Blondel, V. D., Guillaume, J.-L., Lambiotte, R. and Lefebvre, E. (2008), Fast unfolding of
 * communities in large networks; Leicht, E. A. and Newman, M. E. J. (2008), Community structure in directed networks;
 * Reichardt, J. and Bornholdt, S. (2006), Statistical mechanics of community detection, for γ.
 *
 * <pre>{@code
 * Network pairs = Network.undirected(4, new int[][] {{0, 1}, {2, 3}});
 * Louvain.withDefaults().seed(42).of(pairs).communities();  // [0, 0, 1, 1]
 * }</pre>
 */
public final class Louvain {
    /** The number of starts of the search unless another is given. */
    public static final int STARTS = CommunitySearch.STARTS;

    private static final Louvain DEFAULTS = new Louvain(CommunitySearch.DEFAULTS);

    private final CommunitySearch search;

    private Louvain(CommunitySearch search) {
        this.search = search;
    }

    /**
     * Resolution 1, {@value #STARTS} starts, seed 42.
     *
     * @return the options
     */
    public static Louvain withDefaults() {
        return DEFAULTS;
    }

    /**
     * Another resolution.
     *
     * @param gamma above 0: above 1 it favours small communities
     * @return the options with it
     * @throws IllegalArgumentException if it is not above 0
     */
    public Louvain resolution(double gamma) {
        return new Louvain(search.resolution(gamma));
    }

    /**
     * Another number of starts of the search.
     *
     * @param count at least 1
     * @return the options with it
     * @throws IllegalArgumentException if it is below 1
     */
    public Louvain starts(int count) {
        return new Louvain(search.starts(count));
    }

    /**
     * Another seed.
     *
     * @param value any number
     * @return the options with it
     */
    public Louvain seed(long value) {
        return new Louvain(search.seed(value));
    }

    /**
     * Finds communities.
     *
     * @param network with a link
     * @return the best partition of all starts; of equal ones, the first
     * @throws UndefinedException if there is no link
     */
    public Partition of(Network network) {
        return search.best(network, Louvain::round);
    }

    /** Places, then communities, move until none does. */
    private static int[] round(int[] membership, CommunityLevel places, SplittableRandom random) {
        int[] node = places.move(membership, random);
        int count = CommunityLevel.count(node);
        CommunityLevel level = places.merged(node, count);
        int[] group = level.move(CommunityLevel.identity(count), random);
        while (CommunityLevel.count(group) < level.n) {
            for (int i = 0; i < node.length; i++) {
                node[i] = group[node[i]];
            }
            level = level.merged(group, CommunityLevel.count(group));
            group = level.move(CommunityLevel.identity(level.n), random);
        }
        return Numbering.byFirstMember(node);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Louvain that && search.equals(that.search);
    }

    @Override
    public int hashCode() {
        return search.hashCode();
    }

    /** The options. */
    @Override
    public String toString() {
        return "Louvain" + search;
    }
}
