package org.chengzhen.methods.network;

import com.google.common.primitives.ImmutableIntArray;

/**
 * The k-core: the places that keep at least k links among themselves.
 *
 * <p>The coreness of a place is the largest k whose core holds it.
 *
 * <ul>
 *   <li>Range 0 … n − 1: 0 for an isolate, 1 in a star and a line, 2 in a ring, n − 1 in a clique.
 *   <li>Weights count nothing; a directed network is refused.
 *   <li>No place: no value.
 * </ul>
 *
 * <p>Algorithm: places leave in the order of the degree that remains, by buckets; O(n + m).
 *
 * <p>Source: Seidman, S. B. (1983), Network structure and minimum degree; Batagelj, V. and Zaversnik, M. (2003),
 * An O(m) algorithm for cores decomposition of networks.
 *
 * <pre>{@code
 * KCore.of(Network.undirected(4, new int[][] {{0, 1}, {1, 2}, {0, 2}, {2, 3}}));  // [2, 2, 2, 1]
 * }</pre>
 */
public final class KCore {
    private KCore() {}

    /**
     * The coreness of each place.
     *
     * @param network undirected, of n places
     * @return n numbers
     * @throws IllegalArgumentException if the network is directed
     */
    public static ImmutableIntArray of(Network network) {
        int n = network.n;
        int[] degree = Degree.outDegrees(network.requireUndirected());
        int[] bucket = new int[n + 1];
        for (int d : degree) {
            bucket[d]++;
        }
        int start = 0;
        for (int d = 0; d <= n; d++) {
            int count = bucket[d];
            bucket[d] = start;
            start += count;
        }
        int[] order = new int[n];
        int[] position = new int[n];
        for (int i = 0; i < n; i++) {
            position[i] = bucket[degree[i]]++;
            order[position[i]] = i;
        }
        System.arraycopy(bucket, 0, bucket, 1, n);
        bucket[0] = 0;
        for (int next = 0; next < n; next++) {
            int i = order[next];
            for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                int j = network.heads[k];
                if (degree[j] > degree[i]) {
                    // to the front of its bucket, whose border then passes it
                    int front = bucket[degree[j]];
                    int other = order[front];
                    order[position[j]] = other;
                    position[other] = position[j];
                    order[front] = j;
                    position[j] = front;
                    bucket[degree[j]]++;
                    degree[j]--;
                }
            }
        }
        return ImmutableIntArray.copyOf(degree);
    }
}
