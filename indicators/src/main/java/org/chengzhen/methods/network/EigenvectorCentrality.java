package org.chengzhen.methods.network;

import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * Eigenvector centrality: a place is central where its neighbours are.
 *
 * <p>λ x(i) = Σⱼ w(i, j) x(j) with the largest λ, scaled so that the largest x is 1. Weights are strengths.
 *
 * <ul>
 *   <li>Range [0, 1]; 1 everywhere in a ring and a clique.
 *   <li>Disconnected: the component with the largest λ has values above 0, all others 0; where two components
 *       share the largest λ there is no single vector: undefined. Isolates: 0.
 *   <li>No link: undefined. A directed network is refused: see {@link PageRank}.
 *   <li>More than {@value #ITERATIONS} iterations: not converged. That takes a long chain of many thousands.
 * </ul>
 *
 * <p>Algorithm: power iteration of W plus a shift, which also settles networks of two sides, in each
 * component; O(m) each iteration, stopped when no value moves by more than 1e-14.
 *
 * <p>Source: Bonacich, P. (1972), Factoring and weighting approaches to status scores and clique
 * identification.
 *
 * <pre>{@code
 * Network line = Network.undirected(3, new int[][] {{0, 1}, {1, 2}});
 * EigenvectorCentrality.of(line);  // [0.707, 1.0, 0.707]
 * }</pre>
 */
public final class EigenvectorCentrality {
    /** The most iterations spent on one component. */
    public static final int ITERATIONS = 1_000_000;

    private static final double SETTLED = 1e-14;
    private static final double SAME_EIGENVALUE = 1e-10;

    private EigenvectorCentrality() {}

    /**
     * The centrality of each place.
     *
     * @param network undirected, with a link
     * @return n values in [0, 1], the largest 1
     * @throws IllegalArgumentException if the network is directed
     * @throws UndefinedException if there is no link, two components share the largest eigenvalue, or the
     *     iteration does not converge
     */
    public static ImmutableDoubleArray of(Network network) {
        network.requireUndirected();
        if (network.links() == 0) {
            throw UndefinedException.undefined("a network without links has no eigenvector centrality");
        }
        int[] component = ConnectedComponents.numbers(network);
        int components = 0;
        for (int c : component) {
            components = Math.max(components, c + 1);
        }
        double largest = 0;
        for (double w : network.weights) {
            largest = Math.max(largest, w);
        }
        int[][] members = members(component, components);
        double[] centrality = new double[network.n];
        double best = 0;
        int bestComponent = -1;
        boolean tied = false;
        double[] x = new double[network.n];
        for (int c = 0; c < components; c++) {
            if (members[c].length < 2) {
                continue;
            }
            double eigenvalue = iterate(network, members[c], largest, x);
            if (bestComponent >= 0 && Math.abs(eigenvalue - best) <= SAME_EIGENVALUE * best) {
                tied = true;
            } else if (eigenvalue > best) {
                tied = false;
                best = eigenvalue;
                bestComponent = c;
            }
        }
        if (tied) {
            throw UndefinedException.undefined("two components share the largest eigenvalue " + best * largest);
        }
        iterate(network, members[bestComponent], largest, x);
        for (int i : members[bestComponent]) {
            centrality[i] = x[i];
        }
        return ImmutableDoubleArray.copyOf(centrality);
    }

    private static int[][] members(int[] component, int components) {
        int[] sizes = new int[components];
        for (int c : component) {
            sizes[c]++;
        }
        int[][] members = new int[components][];
        for (int c = 0; c < components; c++) {
            members[c] = new int[sizes[c]];
        }
        for (int i = component.length - 1; i >= 0; i--) {
            members[component[i]][--sizes[component[i]]] = i;
        }
        return members;
    }

    /** Fills x on the members, and returns the eigenvalue in units of the largest weight. */
    private static double iterate(Network network, int[] members, double unit, double[] x) {
        double[] next = new double[members.length];
        for (int i : members) {
            x[i] = 1;
        }
        double shift = 0;
        for (int i : members) {
            double strength = 0;
            for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                strength += network.weights[k] / unit;
            }
            shift = Math.max(shift, strength);
        }
        // half the largest possible eigenvalue: it outweighs the negative end of the spectrum
        shift /= 2;
        if (shift == 0) {
            // next to the largest weight these are nothing
            return 0;
        }
        Loop loop = Loop.of("iterations", 0);
        for (int step = 0; step < ITERATIONS; step++) {
            loop.step();
            double most = 0;
            for (int m = 0; m < members.length; m++) {
                int i = members[m];
                double sum = shift * x[i];
                for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                    sum += network.weights[k] / unit * x[network.heads[k]];
                }
                next[m] = sum;
                most = Math.max(most, sum);
            }
            double moved = 0;
            for (int m = 0; m < members.length; m++) {
                double value = next[m] / most;
                moved = Math.max(moved, Math.abs(value - x[members[m]]));
                x[members[m]] = value;
            }
            if (moved <= SETTLED) {
                loop.end();
                return most - shift;
            }
        }
        throw new UndefinedException(Status.NOT_CONVERGED, "not settled after " + ITERATIONS + " iterations");
    }
}
