package org.chengzhen.methods.network;

import com.google.common.primitives.ImmutableIntArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * Core and periphery: how well a network fits a core that is linked to all and a periphery without links of
 * its own.
 *
 * <p>The Pearson correlation, over the n(n − 1)/2 pairs of places, between the weight of the link a(i, j) (0
 * where there is none) and the ideal δ(i, j), which is 1 if i or j is in the core, else 0. Under
 * {@link MixedPairs#LEFT_OUT} only pairs within the core (1) and within the periphery (0) count.
 *
 * <ul>
 *   <li>Range [−1, 1]; 1 for a star with its centre as the core; 0.5 and more is read as a clear core.
 *   <li>Undefined where all a are equal, as in a clique and without links, or all δ are: a core of no place, of
 *       all, or of all but one. Isolates are places of the periphery.
 *   <li>{@link #fit} tries all cores up to {@value #EXHAUSTIVE_PLACES} places; beyond that it climbs from the
 *       strongest places and from seeded random cores, and may miss the best.
 *   <li>Of equally good cores, the first found stands. A directed network is refused.
 * </ul>
 *
 * <p>Cost: O(n + m) for a given core; 2ⁿ·n exhaustive; O(n + m) for each step of a climb.
 *
 * <p>Source: Borgatti, S. P. and Everett, M. G. (2000), Models of core/periphery structures.
 *
 * <pre>{@code
 * Network star = Network.undirected(4, new int[][] {{0, 1}, {0, 2}, {0, 3}});
 * CorePeriphery.withDefaults().correlation(star, new int[] {1, 0, 0, 0});  // 1.0
 * }</pre>
 */
public final class CorePeriphery {
    /** The most places for which {@link #fit} tries every core. */
    public static final int EXHAUSTIVE_PLACES = 15;

    /** The number of random starts unless another is given. */
    public static final int STARTS = 20;

    private static final double LEAST_GAIN = 1e-12;
    private static final CorePeriphery DEFAULTS = new CorePeriphery(MixedPairs.IDEALLY_LINKED, STARTS, 42);

    /** What is expected of a pair with one place in the core and one in the periphery. */
    public enum MixedPairs {
        /** A link. */
        IDEALLY_LINKED,
        /** Nothing: such pairs do not count. */
        LEFT_OUT
    }

    /**
     * The best core found.
     *
     * @param correlation of the network with its ideal
     * @param core the places of the core, ascending
     * @param exhaustive whether every core was tried
     */
    public record Fit(double correlation, ImmutableIntArray core, boolean exhaustive) implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "CorePeriphery[correlation %.4g, core of %d%s] %s",
                    correlation,
                    core.length(),
                    exhaustive ? "" : ", by search",
                    Listed.of(core));
        }
    }

    private final MixedPairs mixed;
    private final int starts;
    private final long seed;

    private CorePeriphery(MixedPairs mixed, int starts, long seed) {
        this.mixed = mixed;
        this.starts = starts;
        this.seed = seed;
    }

    /**
     * Mixed pairs ideally linked, {@value #STARTS} starts, seed 42.
     *
     * @return the options
     */
    public static CorePeriphery withDefaults() {
        return DEFAULTS;
    }

    /**
     * What is expected of mixed pairs.
     *
     * @param pairs the convention
     * @return the options with it
     */
    public CorePeriphery mixedPairs(MixedPairs pairs) {
        Objects.requireNonNull(pairs, "pairs");
        return new CorePeriphery(pairs, starts, seed);
    }

    /**
     * The number of random cores from which a search climbs.
     *
     * @param count at least 0
     * @return the options with it
     * @throws IllegalArgumentException if it is negative
     */
    public CorePeriphery starts(int count) {
        return new CorePeriphery(mixed, Checks.atLeast(count, 0, "count"), seed);
    }

    /**
     * The seed of the random cores.
     *
     * @param value any number
     * @return the options with it
     */
    public CorePeriphery seed(long value) {
        return new CorePeriphery(mixed, starts, value);
    }

    /**
     * The fit of a given core.
     *
     * @param network undirected, of n places
     * @param core 1 for each place of the core, 0 for each of the periphery
     * @return the correlation
     * @throws IllegalArgumentException if the network is directed, or core does not hold n zeros and ones
     * @throws UndefinedException if all pairs that count have equal weights, or equal ideals
     */
    public double correlation(Network network, int[] core) {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(core, "core");
        network.requireUndirected();
        Checks.sameLength(core.length, "core", network.n, "network");
        Partition partition = new Partition(network, mixed);
        for (int i = 0; i < core.length; i++) {
            Checks.argument(core[i] == 0 || core[i] == 1, "core[%d] must be 0 or 1 but is %d", i, core[i]);
            if (core[i] == 1) {
                partition.flip(i);
            }
        }
        double correlation = partition.correlation();
        if (Double.isNaN(correlation)) {
            throw UndefinedException.undefined("the links, or the ideal, are the same for all pairs");
        }
        return correlation;
    }

    /**
     * Finds the best core.
     *
     * @param network undirected, of n places
     * @return the core with the highest correlation found
     * @throws IllegalArgumentException if the network is directed
     * @throws UndefinedException if no core has a correlation, as in a clique or without links
     */
    public Fit fit(Network network) {
        network.requireUndirected();
        Best best = new Best();
        Partition partition = new Partition(network, mixed);
        boolean exhaustive = network.n <= EXHAUSTIVE_PLACES;
        if (exhaustive) {
            // Gray code: each core differs from the last by one place
            Loop loop = Loop.of("cores", 1L << network.n);
            for (int step = 1; step < 1 << network.n; step++) {
                loop.step();
                partition.flip(Integer.numberOfTrailingZeros(step));
                best.offer(partition);
            }
            loop.end();
        } else {
            search(network, partition, best);
        }
        if (best.core == null) {
            throw UndefinedException.undefined("no core has a correlation with the links");
        }
        ImmutableIntArray.Builder members = ImmutableIntArray.builder();
        for (int i = 0; i < network.n; i++) {
            if (best.core[i]) {
                members.add(i);
            }
        }
        return new Fit(best.correlation, members.build(), exhaustive);
    }

    private void search(Network network, Partition partition, Best best) {
        Best prefix = new Best();
        int[] ascending = Sorts.order(strengths(network));
        for (int k = network.n - 1; k >= 0; k--) {
            Loop.check();
            partition.flip(ascending[k]);
            prefix.offer(partition);
        }
        if (prefix.core == null) {
            return;
        }
        partition.become(prefix.core);
        climb(partition, best);
        SplittableRandom random = new SplittableRandom(seed);
        Loop loop = Loop.of("starts", starts);
        for (int start = 0; start < starts; start++) {
            loop.step();
            boolean[] core = new boolean[network.n];
            double share = random.nextDouble();
            for (int i = 0; i < network.n; i++) {
                core[i] = random.nextDouble() < share;
            }
            partition.become(core);
            climb(partition, best);
        }
        loop.end();
    }

    private static double[] strengths(Network network) {
        double[] weights = Scale.balanced(network.weights);
        double[] strengths = new double[network.n];
        for (int i = 0; i < network.n; i++) {
            strengths[i] = Sums.of(weights, network.starts[i], network.starts[i + 1]);
        }
        return strengths;
    }

    private static void climb(Partition partition, Best best) {
        boolean better = true;
        while (better) {
            best.offer(partition);
            double highest = partition.correlation();
            int chosen = -1;
            for (int i = 0; i < partition.core.length; i++) {
                Loop.check();
                partition.flip(i);
                double correlation = partition.correlation();
                partition.flip(i);
                if (correlation > highest + LEAST_GAIN || (Double.isNaN(highest) && !Double.isNaN(correlation))) {
                    highest = correlation;
                    chosen = i;
                }
            }
            better = chosen >= 0;
            if (better) {
                partition.flip(chosen);
            }
        }
    }

    private static final class Best {
        private double correlation = Double.NEGATIVE_INFINITY;
        private boolean[] core;

        private void offer(Partition partition) {
            double candidate = partition.correlation();
            if (candidate > correlation + LEAST_GAIN) {
                correlation = candidate;
                core = partition.core.clone();
            }
        }
    }

    /** A core with the sums that the correlation needs; one place changes sides in O(its degree). */
    private static final class Partition {
        private final Network network;
        private final double[] weights;
        private final MixedPairs mixed;
        private final boolean[] core;
        private int size;
        /** Σa and Σa² of the pairs with 0, 1 and 2 places in the core. */
        private final double[] sum = new double[3];

        private final double[] squares = new double[3];

        private Partition(Network network, MixedPairs mixed) {
            this.network = network;
            this.mixed = mixed;
            this.core = new boolean[network.n];
            this.weights = Scale.balanced(network.weights);
            for (double w : weights) {
                sum[0] += w / 2;
                squares[0] += w * w / 2;
            }
        }

        private void become(boolean[] other) {
            for (int i = 0; i < core.length; i++) {
                if (core[i] != other[i]) {
                    flip(i);
                }
            }
        }

        private void flip(int place) {
            int step = core[place] ? -1 : 1;
            for (int k = network.starts[place]; k < network.starts[place + 1]; k++) {
                int before = (core[place] ? 1 : 0) + (core[network.heads[k]] ? 1 : 0);
                double w = weights[k];
                sum[before] -= w;
                squares[before] -= w * w;
                sum[before + step] += w;
                squares[before + step] += w * w;
            }
            core[place] = !core[place];
            size += step;
        }

        /** NaN where it has no value. */
        private double correlation() {
            double n = core.length;
            double within = size * (size - 1.0) / 2;
            double outside = (n - size) * (n - size - 1) / 2;
            boolean all = mixed == MixedPairs.IDEALLY_LINKED;
            double ideal = all ? within + size * (n - size) : within;
            double pairs = ideal + outside;
            double inIdeal = all ? sum[2] + sum[1] : sum[2];
            double total = inIdeal + sum[0];
            double totalSquares = squares[2] + squares[0] + (all ? squares[1] : 0);
            double spreadOfLinks = pairs * totalSquares - total * total;
            double spreadOfIdeal = ideal * outside;
            // sums of unit weights are exact; for others the spread of equal weights is rounding alone
            if (spreadOfLinks <= 1e-12 * pairs * totalSquares || spreadOfIdeal == 0) {
                return Double.NaN;
            }
            return Math.max(
                    -1, Math.min(1, (pairs * inIdeal - ideal * total) / Math.sqrt(spreadOfLinks * spreadOfIdeal)));
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CorePeriphery that && mixed == that.mixed && starts == that.starts && seed == that.seed;
    }

    @Override
    public int hashCode() {
        return Objects.hash(mixed, starts, seed);
    }

    @Override
    public String toString() {
        return "CorePeriphery[mixed pairs " + mixed + ", " + starts + " starts, seed " + seed + "]";
    }
}
