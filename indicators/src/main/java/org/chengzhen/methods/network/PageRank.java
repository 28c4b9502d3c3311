package org.chengzhen.methods.network;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.result.UndefinedException;

/**
 * PageRank: the share of time that a traveller spends in a place who follows links by their strength, and now
 * and then starts anew anywhere.
 *
 * <p>x(j) = (1 − d)/n + d·(Σᵢ x(i) w(i, j)/s(i) + Σ x(i)/n over places i without links out), with s(i) the
 * out-strength and d the damping.
 *
 * <ul>
 *   <li>Sums to 1; each value at least (1 − d)/n; 1/n everywhere in a ring, a clique, and without links.
 *   <li>Weights are strengths. A place without links out sends its traveller anywhere.
 *   <li>Disconnected networks and isolates have values. No place: too few data.
 * </ul>
 *
 * <p>Algorithm: power iteration until no value moves by more than 1e-14/n, at most log(1e-16)/log(d) rounds;
 * O(m) each.
 *
 * <p>Source: Brin, S. and Page, L. (1998), The anatomy of a large-scale hypertextual web search engine.
 *
 * <pre>{@code
 * Network star = Network.directed(3, new int[][] {{1, 0}, {2, 0}});
 * PageRank.of(star);  // [0.574, 0.213, 0.213]
 * }</pre>
 */
public final class PageRank {
    /** The damping of Brin and Page (1998). */
    public static final double DAMPING = 0.85;

    private PageRank() {}

    /**
     * The PageRank with damping {@value #DAMPING}.
     *
     * @param network of n places
     * @return n shares that sum to 1
     * @throws UndefinedException if there is no place
     */
    public static ImmutableDoubleArray of(Network network) {
        return damped(network, DAMPING);
    }

    /**
     * The PageRank with another damping.
     *
     * @param network of n places
     * @param damping d in [0, 0.999], the chance to follow a link
     * @return n shares that sum to 1
     * @throws IllegalArgumentException if d is outside its range
     * @throws UndefinedException if there is no place
     */
    public static ImmutableDoubleArray damped(Network network, double damping) {
        Objects.requireNonNull(network, "network");
        Checks.between(damping, 0, 0.999, "damping");
        int n = network.n;
        if (n == 0) {
            throw UndefinedException.insufficient("places", 1, 0);
        }
        double[] strength = new double[n];
        double[] most = new double[n];
        for (int i = 0; i < n; i++) {
            for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                most[i] = Math.max(most[i], network.weights[k]);
            }
            for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                strength[i] += network.weights[k] / most[i];
            }
        }
        double[] rank = new double[n];
        Arrays.fill(rank, 1.0 / n);
        double[] next = new double[n];
        double moved = 1;
        Loop loop = Loop.of("iterations", 0);
        while (moved > 1e-14 / n) {
            loop.step();
            double lost = 0;
            for (int i = 0; i < n; i++) {
                lost += strength[i] == 0 ? rank[i] : 0;
            }
            Arrays.fill(next, (1 - damping) / n + damping * lost / n);
            for (int i = 0; i < n; i++) {
                double share = damping * rank[i] / strength[i];
                for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                    next[network.heads[k]] += share * (network.weights[k] / most[i]);
                }
            }
            double before = moved;
            moved = 0;
            for (int i = 0; i < n; i++) {
                moved = Math.max(moved, Math.abs(next[i] - rank[i]));
            }
            System.arraycopy(next, 0, rank, 0, n);
            // where rounding keeps the values trembling, a step no smaller than the last one is the end
            if (moved < 1e-12 / n && moved >= before) {
                break;
            }
        }
        loop.end();
        return ImmutableDoubleArray.copyOf(rank);
    }
}
