package org.chengzhen.methods.network;

import com.google.common.primitives.ImmutableIntArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * Dominant flows: which place each place depends on, and the tiers that follow.
 *
 * <p>The size of a place is its incoming flow, unless sizes are given. A place is dominated by the destination
 * of its largest flow if that is larger than itself, else it is independent. The arrows form trees, each with
 * an independent place at its root (tier 1); what depends on tier k is tier k + 1.
 *
 * <ul>
 *   <li>Of equal largest flows, the one to the larger place counts, then to the first place. Equal size does not
 *       dominate.
 *   <li>An isolate and a place without outgoing flow are independent. All zero: every place is.
 *   <li>The unit of the flows changes nothing; the diagonal is left aside. A missing flow: {@code MISSING}.
 * </ul>
 *
 * <p>Cost: O(n²) at most.
 *
 * <p>Source: Nystuen, J. D. and Dacey, M. F. (1961), A graph theory interpretation of nodal regions.
 *
 * <pre>{@code
 * FlowMatrix flows = FlowMatrix.of(new double[][] {{0, 1, 0}, {8, 0, 1}, {2, 5, 0}});
 * DominantFlows.of(flows).dominatedBy();  // [-1, 0, 1]
 * }</pre>
 */
public final class DominantFlows {
    /** Stands for the dominating place of an independent one. */
    public static final int INDEPENDENT = -1;

    private DominantFlows() {}

    /**
     * The dependence of places.
     *
     * @param dominatedBy the dominating place of each place, {@value #INDEPENDENT} for independent ones
     * @param root the independent place at the top of the tree of each place
     * @param tier 1 for independent places, one more for each step down
     * @param independent the independent places, ascending
     */
    public record Hierarchy(
            ImmutableIntArray dominatedBy,
            ImmutableIntArray root,
            ImmutableIntArray tier,
            ImmutableIntArray independent)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "DominantFlows[%d places, %d independent, %d tiers] dominated by %s",
                    dominatedBy.length(),
                    independent.length(),
                    tier.stream().max().orElse(0),
                    Listed.of(dominatedBy));
        }
    }

    /**
     * The dependence of places whose sizes are their incoming flows.
     *
     * @param flows between n places
     * @return trees of dominance
     * @throws UndefinedException if a flow is missing
     */
    public static Hierarchy of(FlowMatrix flows) {
        return bySize(Network.directed(flows), Interaction.of(flows).in());
    }

    /**
     * The dependence of places whose sizes are given, as by population.
     *
     * @param flows between n places
     * @param sizes n sizes ≥ 0
     * @return trees of dominance
     * @throws IllegalArgumentException if the number of sizes is not n, or a size is negative or not finite
     * @throws UndefinedException if a flow is missing
     */
    public static Hierarchy of(FlowMatrix flows, double[] sizes) {
        Checks.sameLength(sizes.length, "sizes", flows.size(), "flows");
        return bySize(Network.directed(flows), Checks.nonNegative(sizes, "sizes"));
    }

    private static Hierarchy bySize(Network network, double[] sizes) {
        int n = network.n;
        int[] dominatedBy = new int[n];
        for (int i = 0; i < n; i++) {
            int largest = -1;
            for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                if (largest < 0
                        || Ties.less(network.weights[largest], network.weights[k])
                        || (Ties.equal(network.weights[k], network.weights[largest])
                                && Ties.less(sizes[network.heads[largest]], sizes[network.heads[k]]))) {
                    largest = k;
                }
            }
            boolean dominated = largest >= 0 && Ties.less(sizes[i], sizes[network.heads[largest]]);
            dominatedBy[i] = dominated ? network.heads[largest] : INDEPENDENT;
        }
        int[] root = new int[n];
        int[] tier = new int[n];
        Integer[] bySize = new Integer[n];
        Arrays.setAll(bySize, i -> i);
        // a dominating place is strictly larger, so it comes first
        Arrays.sort(bySize, (a, b) -> Double.compare(sizes[b], sizes[a]));
        ImmutableIntArray.Builder independent = ImmutableIntArray.builder();
        for (int i : bySize) {
            boolean top = dominatedBy[i] == INDEPENDENT;
            root[i] = top ? i : root[dominatedBy[i]];
            tier[i] = top ? 1 : tier[dominatedBy[i]] + 1;
        }
        for (int i = 0; i < n; i++) {
            if (dominatedBy[i] == INDEPENDENT) {
                independent.add(i);
            }
        }
        return new Hierarchy(
                ImmutableIntArray.copyOf(dominatedBy),
                ImmutableIntArray.copyOf(root),
                ImmutableIntArray.copyOf(tier),
                independent.build());
    }
}
