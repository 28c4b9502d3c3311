package org.chengzhen.methods.network;

import java.util.Arrays;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sorts;

/**
 * Distances from one place after another, in arrays that are used again.
 *
 * <p>Breadth-first where weights are ignored, else Dijkstra with a heap. In a dense network most links lie
 * on no shortest path: a detour over one other place is shorter. They are dropped first, by one sweep that
 * tries detours in the order of their first leg until that leg alone is too long.
 */
final class ShortestPaths {
    /** Two paths count as equally long within this share of their length: sums of 1/w carry rounding. */
    static final double TIE = 1e-12;

    final int n;
    final int[] starts;
    final int[] heads;
    /** Length of each link; null where each is one step. */
    final double[] lengths;
    /** Distance from the last source; infinite where there is no path. */
    final double[] distance;
    /** The places reached, nearest first. */
    final int[] order;
    /** How many places were reached, the source among them. */
    int reached;

    private final int[] heap;
    private final int[] slot;

    ShortestPaths(Network network, LinkWeights weights) {
        n = network.n;
        distance = new double[n];
        order = new int[n];
        heap = new int[n];
        slot = new int[n];
        double[] all = lengths(network, weights);
        if (all != null && n >= 16 && 8L * all.length >= (long) n * n) {
            boolean[] useful = useful(network, all);
            int count = 0;
            for (boolean u : useful) {
                count += u ? 1 : 0;
            }
            starts = new int[n + 1];
            heads = new int[count];
            lengths = new double[count];
            count = 0;
            for (int i = 0; i < n; i++) {
                for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                    if (useful[k]) {
                        heads[count] = network.heads[k];
                        lengths[count++] = all[k];
                    }
                }
                starts[i + 1] = count;
            }
        } else {
            starts = network.starts;
            heads = network.heads;
            lengths = all;
        }
    }

    private static double[] lengths(Network network, LinkWeights weights) {
        switch (weights) {
            case IGNORED:
                return null;
            case COSTS:
                return network.weights;
            default:
                double[] lengths = new double[network.weights.length];
                for (int k = 0; k < lengths.length; k++) {
                    lengths[k] = 1 / network.weights[k];
                    Checks.argument(
                            lengths[k] <= Double.MAX_VALUE, "a strength of %s has no finite length", network.weights[k]);
                }
                return lengths;
        }
    }

    /** Which links are no longer than every detour over one other place. */
    private static boolean[] useful(Network network, double[] lengths) {
        int n = network.n;
        double[][] table = new double[n][n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(table[i], Double.POSITIVE_INFINITY);
            for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                table[i][network.heads[k]] = lengths[k];
            }
        }
        boolean[] useful = new boolean[lengths.length];
        double[] shortest = new double[n];
        for (int i = 0; i < n; i++) {
            double[] own = table[i];
            System.arraycopy(own, 0, shortest, 0, n);
            int from = network.starts[i];
            int degree = network.starts[i + 1] - from;
            int[] nearest = Sorts.order(Arrays.copyOfRange(lengths, from, from + degree));
            double farthest = Double.POSITIVE_INFINITY;
            for (int k = 0; k < degree; k += 4) {
                double leg = lengths[from + nearest[k]];
                if (leg >= farthest) {
                    break;
                }
                int a = network.heads[from + nearest[k]];
                int b = network.heads[from + nearest[Math.min(k + 1, degree - 1)]];
                int c = network.heads[from + nearest[Math.min(k + 2, degree - 1)]];
                int d = network.heads[from + nearest[Math.min(k + 3, degree - 1)]];
                detours(shortest, own[a], table[a], own[b], table[b], own[c], table[c], own[d], table[d]);
                farthest = 0;
                for (int j = 0; j < n; j++) {
                    farthest = j != i && shortest[j] > farthest ? shortest[j] : farthest;
                }
            }
            for (int k = from; k < from + degree; k++) {
                useful[k] = lengths[k] <= shortest[network.heads[k]] * (1 + TIE);
            }
        }
        return useful;
    }

    /** Four detours at once; the loop is of a form that becomes vector instructions. */
    private static void detours(
            double[] shortest, double a, double[] fromA, double b, double[] fromB, double c, double[] fromC, double d,
            double[] fromD) {
        for (int j = 0; j < shortest.length; j++) {
            shortest[j] = Math.min(
                    Math.min(shortest[j], Math.min(a + fromA[j], b + fromB[j])),
                    Math.min(c + fromC[j], d + fromD[j]));
        }
    }

    /** Fills {@link #distance}, {@link #order} and {@link #reached}. */
    void from(int source) {
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        distance[source] = 0;
        if (lengths == null) {
            breadthFirst(source);
        } else {
            dijkstra(source);
        }
    }

    /** Whether the k-th link, from a place to a later one in the order, ends a shortest path. */
    boolean isTight(int from, int k) {
        double through = distance[from] + (lengths == null ? 1 : lengths[k]);
        return through <= distance[heads[k]] * (1 + TIE);
    }

    private void breadthFirst(int source) {
        order[0] = source;
        reached = 1;
        for (int next = 0; next < reached; next++) {
            int v = order[next];
            double d = distance[v] + 1;
            for (int k = starts[v]; k < starts[v + 1]; k++) {
                if (distance[heads[k]] == Double.POSITIVE_INFINITY) {
                    distance[heads[k]] = d;
                    order[reached++] = heads[k];
                }
            }
        }
    }

    private void dijkstra(int source) {
        Arrays.fill(slot, -1);
        heap[0] = source;
        slot[source] = 0;
        int size = 1;
        reached = 0;
        while (size > 0) {
            int v = heap[0];
            order[reached++] = v;
            size--;
            if (size > 0) {
                sink(heap[size], size);
            }
            double d = distance[v];
            for (int k = starts[v]; k < starts[v + 1]; k++) {
                int w = heads[k];
                double through = d + lengths[k];
                if (through < distance[w]) {
                    distance[w] = through;
                    rise(w, slot[w] >= 0 ? slot[w] : size++);
                }
            }
        }
    }

    private void rise(int place, int hole) {
        double d = distance[place];
        int at = hole;
        while (at > 0) {
            int parent = (at - 1) >> 1;
            if (distance[heap[parent]] <= d) {
                break;
            }
            heap[at] = heap[parent];
            slot[heap[at]] = at;
            at = parent;
        }
        heap[at] = place;
        slot[place] = at;
    }

    private void sink(int place, int size) {
        double d = distance[place];
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && distance[heap[child + 1]] < distance[heap[child]]) {
                child++;
            }
            if (distance[heap[child]] >= d) {
                break;
            }
            heap[at] = heap[child];
            slot[heap[at]] = at;
            at = child;
        }
        heap[at] = place;
        slot[place] = at;
    }
}
