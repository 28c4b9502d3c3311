package org.chengzhen.methods.network;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Streams;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * The resilience of a network: what is left of it as places are removed one by one.
 *
 * <p>After q removals S(q) = places of the largest component over n, in a directed network of the largest weak one; E(q) =
 * Σ 1/d over the ordered pairs left, over n(n − 1): both against the original n. R = Σ S(q)/n over q = 1 … n.
 *
 * <ul>
 *   <li>Range S, E in [0, 1], never rising; S(0) = 1 where connected, S(n) = 0. R from (n − 1)/n², without
 *       links or in a star that loses its centre first, to (n − 1)/(2n) of a complete network: about 1/n and 1/2.
 *   <li>{@link Attack} says in which order; random attacks have no order but a mean over orders, or an expectation over
 *       all subsets up to {@value #ENUMERATED} places.
 *   <li>Weights count nothing. No link: S(q) = 1/n until the last. Fewer than two places: too few data.
 * </ul>
 *
 * <p>Cost: O(n²m) for E, more by a factor for random orders, which are split over threads and keep their bits.
 *
 * <p>Source: Albert, R., Jeong, H. and Barabási, A.-L. (2000), Error and attack tolerance of complex networks; Holme, P.,
 * Kim, B. J., Yoon, C. N. and Han, S. K. (2002), Attack vulnerability of complex networks; Schneider, C. M. and others
 * (2011), Mitigation of malicious attacks on networks, for R.
 *
 * <pre>{@code
 * NetworkResilience.withDefaults().attack(Attack.DEGREE_RECALCULATED).of(network).robustness();
 * }</pre>
 */
public final class NetworkResilience {
    /** Up to so many places random attacks have an expectation over all subsets. */
    public static final int ENUMERATED = 12;

    /** The number of random orders, unless another is given. */
    public static final int REPLICATIONS = 100;

    private static final double TIE = 1e-9;
    private static final NetworkResilience DEFAULTS = new NetworkResilience(Attack.DEGREE, REPLICATIONS, 42, false);

    private final Attack attack;
    private final int replications;
    private final long seed;
    private final boolean parallel;

    private NetworkResilience(Attack attack, int replications, long seed, boolean parallel) {
        this.attack = attack;
        this.replications = replications;
        this.seed = seed;
        this.parallel = parallel;
    }

    /**
     * By degree in the whole network; {@value #REPLICATIONS} random orders with seed 42 where random; one thread.
     *
     * @return the options
     */
    public static NetworkResilience withDefaults() {
        return DEFAULTS;
    }

    /**
     * Another order of removals.
     *
     * @param order of removals
     * @return the options with it
     */
    public NetworkResilience attack(Attack order) {
        return new NetworkResilience(Objects.requireNonNull(order, "order"), replications, seed, parallel);
    }

    /**
     * Another number of random orders.
     *
     * @param count at least 1
     * @return the options with it
     * @throws IllegalArgumentException if it is below 1
     */
    public NetworkResilience replications(int count) {
        return new NetworkResilience(attack, Checks.atLeast(count, 1, "count"), seed, parallel);
    }

    /**
     * Another seed of the random orders.
     *
     * @param value any number
     * @return the options with it
     */
    public NetworkResilience seed(long value) {
        return new NetworkResilience(attack, replications, value, parallel);
    }

    /**
     * Random orders split over the free workers of the caller's pool; results keep their bits.
     *
     * @return the options with it
     */
    public NetworkResilience parallel() {
        return new NetworkResilience(attack, replications, seed, true);
    }

    /**
     * The curves of removal.
     *
     * @param order places in the order of their removal; empty for random attacks
     * @param largest S(q) for q = 0 … n
     * @param efficiency E(q) for q = 0 … n
     * @param robustness R
     */
    public record Removal(
            ImmutableIntArray order, ImmutableDoubleArray largest, ImmutableDoubleArray efficiency, double robustness)
            implements Serializable {
        /**
         * Efficiency against that of the whole network.
         *
         * @return E(q)/E(0) for q = 0 … n
         * @throws UndefinedException if the network has no link
         */
        public ImmutableDoubleArray relativeEfficiency() {
            double whole = efficiency.get(0);
            if (whole == 0) {
                throw UndefinedException.undefined("the efficiency of a network without links is 0");
            }
            ImmutableDoubleArray.Builder relative = ImmutableDoubleArray.builder();
            efficiency.forEach(e -> relative.add(e / whole));
            return relative.build();
        }

        /**
         * The share of places after whose removal the network has fallen apart.
         *
         * @param threshold the largest S that counts as apart, in [0, 1], as 0.05
         * @return the first q/n with S(q) at or below it
         * @throws IllegalArgumentException if it is outside [0, 1]
         */
        public double criticalShare(double threshold) {
            Checks.between(threshold, 0, 1, "threshold");
            int q = 0;
            while (!Ties.atLeast(threshold, largest.get(q))) {
                q++;
            }
            return (double) q / (largest.length() - 1);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "NetworkResilience[R = %.4g, %d places]", robustness, largest.length() - 1);
        }
    }

    /**
     * Removes the places of a network one by one.
     *
     * @param network of n ≥ 2 places
     * @return the curves of removal
     * @throws IllegalArgumentException if the expectation over all orders is asked for among more than {@value
     *     #ENUMERATED} places
     * @throws UndefinedException if there are fewer than two places
     */
    public Removal of(Network network) {
        int n = network.n;
        Checks.argument(
                attack != Attack.RANDOM_EXPECTATION || n <= ENUMERATED,
                "network has %d places: the expectation is for at most %d, take RANDOM",
                n,
                ENUMERATED);
        if (n < 2) {
            throw UndefinedException.insufficient("places", 2, n);
        }
        Network bare = network.withoutWeights();
        return switch (attack) {
            case DEGREE, DEGREE_RECALCULATED, BETWEENNESS_RECALCULATED -> {
                int[] order = order(bare);
                double[][] curves = curves(bare, order);
                yield removal(ImmutableIntArray.copyOf(order), curves);
            }
            case RANDOM -> removal(ImmutableIntArray.of(), random(bare));
            case RANDOM_EXPECTATION -> removal(ImmutableIntArray.of(), expectation(bare));
        };
    }

    private static Removal removal(ImmutableIntArray order, double[][] curves) {
        double sum = 0;
        for (int q = 1; q < curves[0].length; q++) {
            sum += curves[0][q];
        }
        return new Removal(
                order,
                ImmutableDoubleArray.copyOf(curves[0]),
                ImmutableDoubleArray.copyOf(curves[1]),
                sum / (curves[0].length - 1));
    }

    private int[] order(Network network) {
        int n = network.n;
        boolean[] removed = new boolean[n];
        int[] order = new int[n];
        double[] rank = ranks(network);
        for (int q = 0; q < n; q++) {
            Loop.check();
            int best = -1;
            for (int i = 0; i < n; i++) {
                if (!removed[i] && (best < 0 || rank[i] > rank[best] + TIE * Math.max(1, Math.abs(rank[best])))) {
                    best = i;
                }
            }
            removed[best] = true;
            order[q] = best;
            if (attack != Attack.DEGREE && q + 1 < n) {
                rank = ranks(without(network, removed));
            }
        }
        return order;
    }

    private double[] ranks(Network network) {
        if (attack == Attack.BETWEENNESS_RECALCULATED) {
            return Betweenness.of(network, LinkWeights.IGNORED).toArray();
        }
        double[] degree = new double[network.n];
        for (int i = 0; i < network.n; i++) {
            for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                degree[i]++;
                degree[network.heads[k]] += network.isDirected() ? 1 : 0;
            }
        }
        return degree;
    }

    /** The network in which removed places have no links. */
    private static Network without(Network network, boolean[] removed) {
        boolean[] kept = new boolean[network.heads.length];
        for (int i = 0; i < network.n; i++) {
            for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                kept[k] = !removed[i] && !removed[network.heads[k]];
            }
        }
        return network.only(kept);
    }

    /** S and E after each removal of one order. */
    private static double[][] curves(Network network, int[] order) {
        int n = network.n;
        double[][] curves = new double[2][n + 1];
        Remainder remainder = new Remainder(network);
        boolean[] removed = new boolean[n];
        for (int q = 0; q <= n; q++) {
            Loop.check();
            if (q > 0) {
                removed[order[q - 1]] = true;
            }
            curves[0][q] = remainder.largest(removed);
            curves[1][q] = remainder.efficiency(removed);
        }
        return curves;
    }

    private double[][] random(Network network) {
        int n = network.n;
        double[][][] each = new double[replications][][];
        Chunks.run("replications", replications, parallel, r -> {
            int[] order = new int[n];
            Arrays.setAll(order, i -> i);
            SplittableRandom random = Streams.of(seed, r);
            for (int i = n - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            each[r] = curves(network, order);
        });
        double[][] mean = new double[2][n + 1];
        for (int c = 0; c < 2; c++) {
            for (int q = 0; q <= n; q++) {
                for (double[][] one : each) {
                    mean[c][q] += one[c][q];
                }
                mean[c][q] /= replications;
            }
        }
        return mean;
    }

    private static double[][] expectation(Network network) {
        int n = network.n;
        double[][] sums = new double[2][n + 1];
        double[] subsets = new double[n + 1];
        Remainder remainder = new Remainder(network);
        boolean[] removed = new boolean[n];
        for (int subset = 0; subset < 1 << n; subset++) {
            Loop.check();
            for (int i = 0; i < n; i++) {
                removed[i] = (subset >> i & 1) == 1;
            }
            int q = Integer.bitCount(subset);
            subsets[q]++;
            sums[0][q] += remainder.largest(removed);
            sums[1][q] += remainder.efficiency(removed);
        }
        for (int q = 0; q <= n; q++) {
            sums[0][q] /= subsets[q];
            sums[1][q] /= subsets[q];
        }
        return sums;
    }

    /** Searches among the places left, in arrays that are used again. */
    private static final class Remainder {
        private final Network network;
        private final Network either;
        private final int[] queue;
        private final int[] steps;

        Remainder(Network network) {
            this.network = network;
            either = network.bothWays();
            queue = new int[network.n];
            steps = new int[network.n];
        }

        double largest(boolean[] removed) {
            int n = network.n;
            boolean[] seen = removed.clone();
            int largest = 0;
            for (int i = 0; i < n; i++) {
                if (!seen[i]) {
                    largest = Math.max(largest, search(either, i, seen, null));
                }
            }
            return (double) largest / n;
        }

        double efficiency(boolean[] removed) {
            int n = network.n;
            double sum = 0;
            boolean[] seen = new boolean[n];
            for (int i = 0; i < n; i++) {
                if (!removed[i]) {
                    Loop.check();
                    System.arraycopy(removed, 0, seen, 0, n);
                    int reached = search(network, i, seen, steps);
                    double own = 0;
                    for (int r = 1; r < reached; r++) {
                        own += 1.0 / steps[queue[r]];
                    }
                    sum += own;
                }
            }
            return sum / ((double) n * (n - 1));
        }

        /** Breadth first; the number of places reached, the first among them, in {@code queue}. */
        private int search(Network links, int source, boolean[] seen, int[] distance) {
            seen[source] = true;
            queue[0] = source;
            int end = 1;
            if (distance != null) {
                distance[source] = 0;
            }
            for (int head = 0; head < end; head++) {
                int i = queue[head];
                for (int k = links.starts[i]; k < links.starts[i + 1]; k++) {
                    int j = links.heads[k];
                    if (!seen[j]) {
                        seen[j] = true;
                        queue[end++] = j;
                        if (distance != null) {
                            distance[j] = distance[i] + 1;
                        }
                    }
                }
            }
            return end;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NetworkResilience that
                && attack == that.attack
                && replications == that.replications
                && seed == that.seed
                && parallel == that.parallel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(attack, replications, seed, parallel);
    }

    /** The options. */
    @Override
    public String toString() {
        return "NetworkResilience[" + attack + ", " + replications + " replications, seed " + seed
                + (parallel ? ", parallel" : "") + "]";
    }
}
