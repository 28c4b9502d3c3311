package org.chengzhen.methods.network;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Streams;
import org.chengzhen.core.result.UndefinedException;

/**
 * Communities of high modularity by the Leiden method, in undirected and directed networks.
 *
 * <p>Places move to the community that raises Q most; each community is then refined into parts that hang together, the
 * parts become places, which begin in their community, and so on until nothing changes. Q = Σ (w(i, j) − γ s_out(i)
 * s_in(j)/m)/m over ordered pairs in one community; see {@link Modularity}. The best of several starts in different
 * orders is kept.
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
    public static final int STARTS = 10;

    private static final double LEAST_GAIN = 1e-12;
    private static final int MOST_ROUNDS = 1_000;
    private static final Leiden DEFAULTS = new Leiden(1, STARTS, 42);

    private final double resolution;
    private final int starts;
    private final long seed;

    private Leiden(double resolution, int starts, long seed) {
        this.resolution = resolution;
        this.starts = starts;
        this.seed = seed;
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
        return new Leiden(Checks.positive(gamma, "gamma"), starts, seed);
    }

    /**
     * Another number of starts of the search.
     *
     * @param count at least 1
     * @return the options with it
     * @throws IllegalArgumentException if it is below 1
     */
    public Leiden starts(int count) {
        return new Leiden(resolution, Checks.atLeast(count, 1, "count"), seed);
    }

    /**
     * Another seed.
     *
     * @param value any number
     * @return the options with it
     */
    public Leiden seed(long value) {
        return new Leiden(resolution, starts, value);
    }

    /**
     * A partition into connected communities.
     *
     * @param communities the community of each place, numbered in the order of their first place
     * @param count number of communities
     * @param modularity Q of the partition at the resolution of the options
     */
    public record Partition(ImmutableIntArray communities, int count, double modularity) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "Leiden[%d communities, modularity %.4g] %s", count, modularity, communities);
        }
    }

    /**
     * Finds communities.
     *
     * @param network with a link
     * @return the best partition of all starts; of equal ones, the first
     * @throws UndefinedException if there is no link
     */
    public Partition of(Network network) {
        if (network.heads.length == 0) {
            throw UndefinedException.undefined("a network without links has no communities");
        }
        LeidenLevel places = LeidenLevel.of(network, resolution);
        int[] best = null;
        double bestQ = Double.NEGATIVE_INFINITY;
        Loop loop = Loop.of("starts", starts);
        for (int start = 0; start < starts; start++) {
            loop.step();
            int[] found = search(places, Streams.of(seed, start));
            double q = Modularity.atResolution(network, found, resolution);
            if (best == null || q > bestQ + LEAST_GAIN) {
                bestQ = q;
                best = found;
            }
        }
        loop.end();
        int[] communities = Numbering.byFirstMember(best);
        return new Partition(ImmutableIntArray.copyOf(communities), LeidenLevel.count(communities), bestQ);
    }

    /** Levels of moves, refinement and merging, again and again from where the last ended, until nothing changes. */
    private static int[] search(LeidenLevel places, SplittableRandom random) {
        int[] membership = LeidenLevel.identity(places.n);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            int[] before = membership;
            membership = descend(places, membership, random);
            membership = places.connected(membership);
            if (Arrays.equals(before, membership)) {
                break;
            }
        }
        return membership;
    }

    private static int[] descend(LeidenLevel places, int[] start, SplittableRandom random) {
        LeidenLevel level = places;
        int[] node = LeidenLevel.identity(places.n);
        int[] group = start;
        while (true) {
            group = level.move(group, random);
            if (LeidenLevel.count(group) == level.n) {
                break;
            }
            int[] parts = level.refined(group, random);
            int count = LeidenLevel.count(parts);
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
        return Numbering.byFirstMember(membership);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Leiden that
                && resolution == that.resolution
                && starts == that.starts
                && seed == that.seed;
    }

    @Override
    public int hashCode() {
        return Objects.hash(resolution, starts, seed);
    }

    /** The options. */
    @Override
    public String toString() {
        return "Leiden[resolution " + resolution + ", " + starts + " starts, seed " + seed + "]";
    }
}
