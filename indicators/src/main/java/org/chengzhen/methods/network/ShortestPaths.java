package org.chengzhen.methods.network;

import java.util.Arrays;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Ties;

/**
 * Distances, numbers of shortest paths and the links that end them, from one place after another, in arrays that are used
 * again.
 *
 * <p>Breadth-first where weights are ignored, else Dijkstra with a heap. In a dense network most links lie on no shortest
 * path. Those that are longer than a detour over one other place are dropped first, by one sweep that tries detours in
 * the order of their first leg until that leg alone is too long. The others are sorted, so that each search can stop at
 * the first link that leads farther than the farthest place.
 */
final class ShortestPaths {
    /** Two paths count as equally long within this share of their length, as {@link Ties} has it. */
    private static final double TIE = Ties.UNITS * 0x1p-52;

    private static final int EXTREME = 900;

    final int n;
    /** Distance from the last source; infinite where there is no path. */
    final double[] distance;
    /** Number of shortest paths from the last source. */
    final double[] paths;
    /** The places reached, nearest first. */
    final int[] order;
    /** How many places were reached, the source among them. */
    int reached;
    /** The last place on some shortest path to each place, as an index of {@link #from}; −1 for none. */
    final int[] last;
    /** The place that an entry stands for. */
    int[] from = new int[64];
    /** The entry behind an entry, −1 for none. */
    int[] next = new int[64];

    private int entries;
    private final int[] starts;
    private final int[] heads;
    /** Length of each link; null where each is one step. */
    private final double[] lengths;
    /** A power of two by which distances are to be multiplied; 1 unless lengths are extreme. */
    final double unit;
    /** Whether the links of a place come in the order of their length. */
    private final boolean sorted;

    private final int[] heap;
    /** Place in the heap; −1 before, −2 after. */
    private final int[] slot;

    ShortestPaths(Network network, LinkWeights weights) {
        n = network.n;
        distance = new double[n];
        paths = new double[n];
        order = new int[n];
        last = new int[n];
        heap = new int[n];
        slot = new int[n];
        double[] all = lengths(network, weights);
        int shift = shift(all);
        unit = Math.scalb(1.0, -shift);
        all = scaled(all, shift);
        sorted = all != null && n >= 16 && 8L * all.length >= (long) n * n;
        if (sorted) {
            starts = new int[n + 1];
            int[] kept = new int[all.length];
            int count = useful(network, all, starts, kept);
            heads = new int[count];
            lengths = new double[count];
            for (int k = 0; k < count; k++) {
                heads[k] = network.heads[kept[k]];
                lengths[k] = all[kept[k]];
            }
        } else {
            starts = network.starts;
            heads = network.heads;
            lengths = all;
        }
    }

    /** How lengths are to be scaled, so that no path is infinitely long. */
    private static int shift(double[] lengths) {
        double longest = 0;
        for (int k = 0; lengths != null && k < lengths.length; k++) {
            longest = Math.max(longest, lengths[k]);
        }
        int exponent = Math.getExponent(longest);
        return longest == 0 || Math.abs(exponent) < EXTREME ? 0 : -exponent;
    }

    private static double[] scaled(double[] lengths, int shift) {
        if (shift == 0) {
            return lengths;
        }
        double[] scaled = new double[lengths.length];
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] = Math.max(Double.MIN_VALUE, Math.scalb(lengths[k], shift));
        }
        return scaled;
    }

    private static double[] lengths(Network network, LinkWeights weights) {
        return switch (weights) {
            case IGNORED -> null;
            case COSTS -> network.weights;
            case STRENGTHS -> {
                double[] lengths = new double[network.weights.length];
                for (int k = 0; k < lengths.length; k++) {
                    lengths[k] = 1 / network.weights[k];
                    Checks.argument(
                            lengths[k] <= Double.MAX_VALUE,
                            "a strength of %s has no finite length",
                            network.weights[k]);
                }
                yield lengths;
            }
        };
    }

    /**
     * The links that are no longer than every detour over one other place, by place in the order of their length, with
     * the start of each place; returns how many there are.
     */
    private static int useful(Network network, double[] lengths, int[] starts, int[] kept) {
        int n = network.n;
        double[][] table = new double[n][n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(table[i], Double.POSITIVE_INFINITY);
            for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                table[i][network.heads[k]] = lengths[k];
            }
        }
        int count = 0;
        double[] shortest = new double[n];
        Loop loop = Loop.of("detours", n);
        for (int i = 0; i < n; i++) {
            loop.step();
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
            for (int k = 0; k < degree; k++) {
                int link = from + nearest[k];
                if (lengths[link] <= shortest[network.heads[link]] * (1 + TIE)) {
                    kept[count++] = link;
                }
            }
            starts[i + 1] = count;
        }
        loop.end();
        return count;
    }

    /** Four detours at once; the loop is of a form that becomes vector instructions. */
    private static void detours(
            double[] shortest,
            double a,
            double[] fromA,
            double b,
            double[] fromB,
            double c,
            double[] fromC,
            double d,
            double[] fromD) {
        for (int j = 0; j < shortest.length; j++) {
            shortest[j] = Math.min(
                    Math.min(shortest[j], Math.min(a + fromA[j], b + fromB[j])), Math.min(c + fromC[j], d + fromD[j]));
        }
    }

    /** Fills all that is not private. */
    void from(int source) {
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(paths, 0);
        Arrays.fill(last, -1);
        entries = 0;
        reached = 0;
        distance[source] = 0;
        paths[source] = 1;
        if (lengths == null) {
            breadthFirst(source);
        } else {
            dijkstra(source);
        }
    }

    private void breadthFirst(int source) {
        order[0] = source;
        reached = 1;
        for (int at = 0; at < reached; at++) {
            int v = order[at];
            double d = distance[v] + 1;
            for (int k = starts[v]; k < starts[v + 1]; k++) {
                int w = heads[k];
                if (distance[w] == Double.POSITIVE_INFINITY) {
                    distance[w] = d;
                    order[reached++] = w;
                }
                if (distance[w] == d) {
                    precede(v, w);
                }
            }
        }
    }

    private void dijkstra(int source) {
        Arrays.fill(slot, -1);
        heap[0] = source;
        slot[source] = 0;
        int size = 1;
        double farthest = Double.POSITIVE_INFINITY;
        while (size > 0) {
            int v = heap[0];
            order[reached++] = v;
            slot[v] = -2;
            size--;
            if (size > 0) {
                sink(heap[size], size);
            }
            double d = distance[v];
            for (int k = starts[v]; k < starts[v + 1]; k++) {
                double through = d + lengths[k];
                if (through > farthest) {
                    break;
                }
                int w = heads[k];
                double known = distance[w];
                if (through > known * (1 + TIE) || slot[w] == -2) {
                    continue;
                }
                boolean shorter = through < known * (1 - TIE);
                if (shorter) {
                    last[w] = -1;
                    paths[w] = 0;
                }
                // a link below the rounding of the path cannot tell which end comes first: no tie by it
                if (shorter || last[w] < 0 || lengths[k] > through * TIE) {
                    precede(v, w);
                }
                if (through < known) {
                    distance[w] = through;
                    rise(w, slot[w] >= 0 ? slot[w] : size++);
                }
            }
            // often at first, when distances fall fast, then seldom
            if (sorted && ((reached & (reached - 1)) == 0 || (reached & 31) == 0)) {
                farthest = farthest();
            }
        }
    }

    /** No link that leads farther than this, rounding aside, is on a shortest path. */
    private double farthest() {
        double most = 0;
        for (double d : distance) {
            most = d > most ? d : most;
        }
        return most * (1 + TIE);
    }

    /** Notes that shortest paths to w come through v. */
    private void precede(int v, int w) {
        if (entries == from.length) {
            from = Arrays.copyOf(from, 2 * entries);
            next = Arrays.copyOf(next, 2 * entries);
        }
        from[entries] = v;
        next[entries] = last[w];
        last[w] = entries++;
        paths[w] += paths[v];
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
