package org.chengzhen.methods.network;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.RecordForm;

/**
 * Structural holes: how far a place links others that are not linked to each other.
 *
 * <p>With p(i, j) = (a(i, j) + a(j, i))/Σₖ(a(i, k) + a(k, i)):
 *
 * <ul>
 *   <li>constraint c(i) = Σⱼ c(i, j), c(i, j) = (p(i, j) + Σ p(i, q)p(q, j) over q ≠ i, j)², over the direct
 *       contacts j of i alone; programs that add contacts of contacts get larger values
 *   <li>effective size e(i) = k(i) − 2t(i)/k(i), with k(i) contacts and t(i) links among them
 *   <li>efficiency e(i)/k(i)
 *   <li>hierarchy h(i) = Σⱼ r ln r/(k ln k), r = c(i, j)/(c(i)/k), defined for two contacts or more
 * </ul>
 *
 * <ul>
 *   <li>Constraint above 0, 1 for one contact alone, 1.125 in a triangle; low where a place brokers. Effective size
 *       in [1, k], efficiency in (0, 1], hierarchy in [0, 1].
 *   <li>An isolate has none of the four: its values are empty.
 *   <li>Weights count for p, not for the effective size; directions are added up.
 * </ul>
 *
 * <p>Algorithm: O(Σ k²) time at most, O(n + m) memory.
 *
 * <p>Source: Burt, R. S. (1992), Structural Holes, chapter 2.
 *
 * <pre>{@code
 * Network star = Network.undirected(3, new int[][] {{0, 1}, {0, 2}});
 * StructuralHoles.of(star).constraint().get(0);  // OptionalDouble[0.5]
 * }</pre>
 */
public final class StructuralHoles {
    private StructuralHoles() {}

    /**
     * The four measures of each place; empty for isolates.
     *
     * @param constraint c(i)
     * @param effectiveSize e(i)
     * @param efficiency e(i)/k(i)
     * @param hierarchy h(i); empty with one contact too
     */
    public record Holes(
            ImmutableList<OptionalDouble> constraint,
            ImmutableList<OptionalDouble> effectiveSize,
            ImmutableList<OptionalDouble> efficiency,
            ImmutableList<OptionalDouble> hierarchy)
            implements Serializable {
        @Override
        public String toString() {
            return "StructuralHoles[" + constraint.size() + " places, least constraint "
                    + Ratio.text(constraint.stream()
                            .flatMapToDouble(OptionalDouble::stream)
                            .min())
                    + "]";
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * The measures of each place.
     *
     * @param network of n places
     * @return n values of each measure
     */
    public static Holes of(Network network) {
        Network both = network.bothWays();
        int n = both.n;
        double[] share = shares(both);
        ImmutableList.Builder<OptionalDouble> constraint = ImmutableList.builder();
        ImmutableList.Builder<OptionalDouble> size = ImmutableList.builder();
        ImmutableList.Builder<OptionalDouble> efficiency = ImmutableList.builder();
        ImmutableList.Builder<OptionalDouble> hierarchy = ImmutableList.builder();
        double[] through = new double[n];
        int[] mark = new int[n];
        Arrays.fill(mark, -1);
        Loop loop = Loop.of("places", n);
        for (int i = 0; i < n; i++) {
            loop.step();
            int k = both.degree(i);
            if (k == 0) {
                constraint.add(OptionalDouble.empty());
                size.add(OptionalDouble.empty());
                efficiency.add(OptionalDouble.empty());
                hierarchy.add(OptionalDouble.empty());
                continue;
            }
            double[] parts = parts(both, share, i, through);
            double sum = 0;
            for (double part : parts) {
                sum += part;
            }
            double effective = k - (double) ClusteringCoefficient.linksAmongNeighbours(both, i, mark) / k;
            constraint.add(OptionalDouble.of(sum));
            size.add(OptionalDouble.of(effective));
            efficiency.add(OptionalDouble.of(effective / k));
            hierarchy.add(k < 2 ? OptionalDouble.empty() : OptionalDouble.of(hierarchy(parts, sum)));
        }
        loop.end();
        return new Holes(constraint.build(), size.build(), efficiency.build(), hierarchy.build());
    }

    /** p(i, j) of each link. */
    private static double[] shares(Network both) {
        double[] share = new double[both.heads.length];
        for (int i = 0; i < both.n; i++) {
            double most = 0;
            for (int k = both.starts[i]; k < both.starts[i + 1]; k++) {
                most = Math.max(most, both.weights[k]);
            }
            double sum = 0;
            for (int k = both.starts[i]; k < both.starts[i + 1]; k++) {
                share[k] = both.weights[k] / most;
                sum += share[k];
            }
            for (int k = both.starts[i]; k < both.starts[i + 1]; k++) {
                share[k] /= sum;
            }
        }
        return share;
    }

    /** c(i, j) of each contact j; {@code through} is zero before and after. */
    private static double[] parts(Network both, double[] share, int i, double[] through) {
        int from = both.starts[i];
        int to = both.starts[i + 1];
        for (int k = from; k < to; k++) {
            int q = both.heads[k];
            for (int l = both.starts[q]; l < both.starts[q + 1]; l++) {
                through[both.heads[l]] += share[k] * share[l];
            }
        }
        double[] parts = new double[to - from];
        for (int k = from; k < to; k++) {
            double invested = share[k] + through[both.heads[k]];
            parts[k - from] = invested * invested;
        }
        for (int k = from; k < to; k++) {
            int q = both.heads[k];
            for (int l = both.starts[q]; l < both.starts[q + 1]; l++) {
                through[both.heads[l]] = 0;
            }
        }
        return parts;
    }

    private static double hierarchy(double[] parts, double sum) {
        int k = parts.length;
        double entropy = 0;
        for (double part : parts) {
            double r = part / (sum / k);
            entropy += r == 0 ? 0 : r * Math.log(r);
        }
        return Math.max(0, entropy / (k * Math.log(k)));
    }
}
