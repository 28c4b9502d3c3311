package org.chengzhen.methods.network;

import java.io.Serializable;
import java.util.BitSet;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.DisjointSets;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.result.UndefinedException;

/**
 * Krackhardt's measures of a directed network against the ideal of a tree: connectedness, hierarchy, efficiency.
 *
 * <p>Connectedness: 1 − V/(n(n − 1)/2), V the pairs without a path in the underlying graph. Hierarchy: 1 − V/max V, V the
 * pairs that reach each other both ways, max V those of which at least one reaches the other. Efficiency: 1 − V/max V, V
 * the links beyond the n − 1 that each component of n places needs, max V the most there can be, Σ (n(n − 1)/2 − (n −
 * 1)): links of the underlying graph, of which a reciprocated pair is one; or arcs, with max V = Σ (n(n − 1) − (n − 1)).
 *
 * <ul>
 *   <li>Range [0, 1]; all are 1 for an out-tree. A cycle: connectedness 1, hierarchy 0.
 *   <li>Efficiency falls with redundancy: the opposite sense of {@link GlobalEfficiency}, which some papers call network
 *       efficiency too. State which.
 *   <li>No pair that is reached, or no component of three places (two for arcs): no value of that part. An undirected
 *       network is refused. Fewer than two places: too few data.
 * </ul>
 *
 * <p>Cost: O(nm) at most, n² bits.
 *
 * <p>Source: Krackhardt, D. (1994), Graph theoretical dimensions of informal organizations.
 *
 * <pre>{@code
 * KrackhardtMeasures.of(network).efficiency();
 * }</pre>
 */
public final class KrackhardtMeasures {
    private KrackhardtMeasures() {}

    /**
     * The measures.
     *
     * @param connectedness share of pairs joined by some path, whatever the directions
     * @param hierarchy share of the pairs that are reached, and not both ways
     * @param efficiency share of the redundant links of the underlying graph that are not there
     * @param arcEfficiency share of the redundant arcs that are not there
     */
    public record Measures(
            double connectedness, OptionalDouble hierarchy, OptionalDouble efficiency, OptionalDouble arcEfficiency)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "KrackhardtMeasures[connectedness %.4g, hierarchy %s, efficiency %s, of arcs %s]",
                    connectedness,
                    Ratio.text(hierarchy),
                    Ratio.text(efficiency),
                    Ratio.text(arcEfficiency));
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * The measures of a network.
     *
     * @param network directed, of n ≥ 2 places
     * @return its measures
     * @throws IllegalArgumentException if the network is undirected
     * @throws UndefinedException if there are fewer than two places
     */
    public static Measures of(Network network) {
        int n = network.requireDirected().n;
        if (n < 2) {
            throw UndefinedException.insufficient("places", 2, n);
        }
        DisjointSets weak = new DisjointSets(n);
        for (int i = 0; i < n; i++) {
            for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                weak.unite(i, network.heads[k]);
            }
        }
        long[] size = new long[n];
        for (int i = 0; i < n; i++) {
            size[weak.root(i)]++;
        }
        double joined = 0;
        double needed = 0;
        double mostLinks = 0;
        double mostArcs = 0;
        for (long s : size) {
            if (s > 0) {
                joined += s * (s - 1.0) / 2;
                needed += s - 1;
                mostLinks += s * (s - 1.0) / 2 - (s - 1);
                mostArcs += s * (s - 1.0) - (s - 1);
            }
        }
        double pairs = n * (n - 1.0) / 2;
        return new Measures(
                joined / pairs,
                hierarchy(network),
                kept(network.bothWays().links() - needed, mostLinks),
                kept(network.links() - needed, mostArcs));
    }

    private static OptionalDouble kept(double beyond, double most) {
        return most > 0 ? OptionalDouble.of(1 - beyond / most) : OptionalDouble.empty();
    }

    private static OptionalDouble hierarchy(Network network) {
        int n = network.n;
        BitSet[] reached = new BitSet[n];
        int[] queue = new int[n];
        Loop loop = Loop.of("places", n);
        for (int source = 0; source < n; source++) {
            loop.step();
            BitSet own = new BitSet(n);
            own.set(source);
            queue[0] = source;
            int end = 1;
            for (int head = 0; head < end; head++) {
                for (int k = network.starts[queue[head]]; k < network.starts[queue[head] + 1]; k++) {
                    int j = network.heads[k];
                    if (!own.get(j)) {
                        own.set(j);
                        queue[end++] = j;
                    }
                }
            }
            reached[source] = own;
        }
        loop.end();
        double mutual = 0;
        double any = 0;
        for (int i = 0; i < n; i++) {
            Loop.check();
            for (int j = 0; j < i; j++) {
                boolean there = reached[i].get(j);
                boolean back = reached[j].get(i);
                mutual += there && back ? 1 : 0;
                any += there || back ? 1 : 0;
            }
        }
        return kept(mutual, any);
    }
}
