package org.chengzhen.methods.network;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.result.UndefinedException;

/**
 * Communities of high modularity by the Louvain method.
 *
 * <p>Each place moves to the neighbouring community that raises the modularity Q most, until none moves;
 * communities then become places, and so on; then places move again from where they are, until that changes nothing. The
 * best of several starts in different orders is kept.
 *
 * <ul>
 *   <li>Weights are strengths; a directed network is refused (take {@link Network#bothWays()}). An isolate is a
 *       community of its own.
 *   <li>Deterministic: the same network, seed and number of starts give the same communities. The method is a
 *       search, so another order of places can end in another partition of nearly the same Q.
 *   <li>No link: undefined.
 * </ul>
 *
 * <p>Cost: about O(m log n) each start, O(n + m) memory.
 *
 * <p>Source: Blondel, V. D., Guillaume, J.-L., Lambiotte, R. and Lefebvre, E. (2008), Fast unfolding of
 * communities in large networks.
 *
 * <pre>{@code
 * Network pairs = Network.undirected(4, new int[][] {{0, 1}, {2, 3}});
 * Louvain.withDefaults().seed(42).of(pairs).communities();  // [0, 0, 1, 1]
 * }</pre>
 */
public final class Louvain {
    /** The number of starts of the search unless another is given. */
    public static final int STARTS = 10;

    private static final double LEAST_GAIN = 1e-12;
    private static final Louvain DEFAULTS = new Louvain(1, STARTS, 42);

    private final double resolution;
    private final int starts;
    private final long seed;

    private Louvain(double resolution, int starts, long seed) {
        this.resolution = resolution;
        this.starts = starts;
        this.seed = seed;
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
        return new Louvain(Checks.positive(gamma, "gamma"), starts, seed);
    }

    /**
     * Another number of starts of the search.
     *
     * @param count at least 1
     * @return the options with it
     * @throws IllegalArgumentException if it is below 1
     */
    public Louvain starts(int count) {
        return new Louvain(resolution, Checks.atLeast(count, 1, "count"), seed);
    }

    /**
     * Another seed.
     *
     * @param value any number
     * @return the options with it
     */
    public Louvain seed(long value) {
        return new Louvain(resolution, starts, value);
    }

    /**
     * A partition into communities.
     *
     * @param communities the community of each place, numbered in the order of their first place
     * @param count number of communities
     * @param modularity Q of the partition at the resolution of the options
     */
    public record Partition(ImmutableIntArray communities, int count, double modularity) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "Louvain[%d communities, modularity %.4g] %s", count, modularity, communities);
        }
    }

    /**
     * Finds communities.
     *
     * @param network undirected, with a link
     * @return the best partition of all starts; of equal ones, the first
     * @throws IllegalArgumentException if the network is directed
     * @throws UndefinedException if there is no link
     */
    public Partition of(Network network) {
        network.requireUndirected();
        if (network.links() == 0) {
            throw UndefinedException.undefined("a network without links has no communities");
        }
        int[] best = null;
        double bestQ = Double.NEGATIVE_INFINITY;
        Loop loop = Loop.of("starts", starts);
        for (int run = 0; run < starts; run++) {
            loop.step();
            int[] found = run(network, new SplittableRandom(seed + run * 0x9E3779B97F4A7C15L));
            double q = Modularity.atResolution(network, found, resolution);
            if (best == null || q > bestQ + LEAST_GAIN) {
                bestQ = q;
                best = found;
            }
        }
        loop.end();
        int[] communities = Numbering.byFirstMember(best);
        return new Partition(ImmutableIntArray.copyOf(communities), count(communities), bestQ);
    }

    /** Places, then communities, move until none does; then places again from there, until that changes nothing. */
    private int[] run(Network network, SplittableRandom random) {
        Level places = Level.of(network);
        int[] membership = identity(network.n);
        int[] before;
        do {
            before = membership;
            membership = places.move(membership, resolution, random);
            int count = count(membership);
            Level level = places.merged(membership, count);
            int[] groups = level.move(identity(count), resolution, random);
            while (count(groups) < level.n) {
                for (int i = 0; i < membership.length; i++) {
                    membership[i] = groups[membership[i]];
                }
                level = level.merged(groups, count(groups));
                groups = level.move(identity(level.n), resolution, random);
            }
            membership = Numbering.byFirstMember(membership);
        } while (!Arrays.equals(before, membership));
        return membership;
    }

    private static int count(int[] groups) {
        return Arrays.stream(groups).max().orElse(-1) + 1;
    }

    private static int[] identity(int n) {
        int[] each = new int[n];
        Arrays.setAll(each, i -> i);
        return each;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Louvain that
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
        return "Louvain[resolution " + resolution + ", " + starts + " starts, seed " + seed + "]";
    }

    /** A network whose places may hold links within themselves; weights sum to 1 over both directions. */
    private static final class Level {
        private final int n;
        private final int[] starts;
        private final int[] heads;
        private final double[] weights;
        private final double[] strength;

        private Level(int n, int[] starts, int[] heads, double[] weights, double[] strength) {
            this.n = n;
            this.starts = starts;
            this.heads = heads;
            this.weights = weights;
            this.strength = strength;
        }

        private static Level of(Network network) {
            double[] scaled = network.weights.clone();
            double largest = Arrays.stream(scaled).max().orElse(1);
            double total = 0;
            for (int k = 0; k < scaled.length; k++) {
                scaled[k] /= largest;
                total += scaled[k];
            }
            double[] strength = new double[network.n];
            for (int i = 0; i < network.n; i++) {
                for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                    scaled[k] /= total;
                    strength[i] += scaled[k];
                }
            }
            return new Level(network.n, network.starts, network.heads, scaled, strength);
        }

        /** The group of each place after local moves from given groups, numbered in the order of their first. */
        private int[] move(int[] from, double resolution, SplittableRandom random) {
            int[] group = from.clone();
            double[] total = new double[n];
            for (int i = 0; i < n; i++) {
                total[group[i]] += strength[i];
            }
            double[] toGroup = new double[n];
            int[] touched = new int[n];
            int[] seen = new int[n];
            Arrays.fill(seen, -1);
            double leastGain = LEAST_GAIN * Math.max(1, resolution);
            int[] order = shuffled(n, random);
            boolean moved = true;
            while (moved) {
                moved = false;
                for (int i : order) {
                    Loop.check();
                    int count = 0;
                    for (int k = starts[i]; k < starts[i + 1]; k++) {
                        int c = group[heads[k]];
                        if (heads[k] != i) {
                            if (seen[c] != i) {
                                seen[c] = i;
                                touched[count++] = c;
                            }
                            toGroup[c] += weights[k];
                        }
                    }
                    int own = group[i];
                    total[own] -= strength[i];
                    int best = own;
                    double bestGain = toGroup[own] - resolution * strength[i] * total[own];
                    for (int t = 0; t < count; t++) {
                        int c = touched[t];
                        double gain = toGroup[c] - resolution * strength[i] * total[c];
                        if (gain > bestGain + leastGain) {
                            bestGain = gain;
                            best = c;
                        }
                        toGroup[c] = 0;
                        seen[c] = -1;
                    }
                    total[best] += strength[i];
                    group[i] = best;
                    moved |= best != own;
                }
            }
            return Numbering.byFirstMember(group);
        }

        private Level merged(int[] groups, int count) {
            int[] memberStarts = new int[count + 1];
            for (int g : groups) {
                memberStarts[g + 1]++;
            }
            for (int g = 0; g < count; g++) {
                memberStarts[g + 1] += memberStarts[g];
            }
            int[] next = memberStarts.clone();
            int[] members = new int[n];
            for (int i = 0; i < n; i++) {
                members[next[groups[i]]++] = i;
            }
            int[] mergedStarts = new int[count + 1];
            int[] mergedHeads = new int[heads.length];
            double[] merged = new double[heads.length];
            double[] mergedStrength = new double[count];
            int[] slot = new int[count];
            Arrays.fill(slot, -1);
            int size = 0;
            for (int g = 0; g < count; g++) {
                int first = size;
                for (int m = memberStarts[g]; m < memberStarts[g + 1]; m++) {
                    int i = members[m];
                    mergedStrength[g] += strength[i];
                    for (int k = starts[i]; k < starts[i + 1]; k++) {
                        int c = groups[heads[k]];
                        if (slot[c] < first) {
                            slot[c] = size;
                            mergedHeads[size] = c;
                            merged[size++] = 0;
                        }
                        merged[slot[c]] += weights[k];
                    }
                }
                mergedStarts[g + 1] = size;
            }
            return new Level(count, mergedStarts, mergedHeads, merged, mergedStrength);
        }

        private static int[] shuffled(int n, SplittableRandom random) {
            int[] order = identity(n);
            for (int i = n - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            return order;
        }
    }
}
