package org.chengzhen.methods.network;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;

/**
 * Connected components: which places can be reached from one another.
 *
 * <p>Directions are ignored (weak components). Components are numbered 0, 1, … in the order of their first
 * place; an isolate is a component of its own.
 *
 * <p>Cost: O(n + m).
 *
 * <p>Source: Tarjan, R. (1972), Depth-first search and linear graph algorithms.
 *
 * <pre>{@code
 * ConnectedComponents.of(Network.undirected(4, new int[][] {{0, 2}, {1, 3}}));  // [0, 1, 0, 1]
 * }</pre>
 */
public final class ConnectedComponents {
    private ConnectedComponents() {}

    /**
     * The component of each place.
     *
     * @param network of n places
     * @return n numbers from 0
     */
    public static ImmutableIntArray of(Network network) {
        return ImmutableIntArray.copyOf(numbers(network));
    }

    static int[] numbers(Network network) {
        Network both = network.bothWays();
        int[] component = new int[both.n];
        Arrays.fill(component, -1);
        int[] queue = new int[both.n];
        int found = 0;
        for (int first = 0; first < both.n; first++) {
            if (component[first] >= 0) {
                continue;
            }
            int size = 1;
            queue[0] = first;
            component[first] = found;
            for (int next = 0; next < size; next++) {
                int i = queue[next];
                for (int k = both.starts[i]; k < both.starts[i + 1]; k++) {
                    if (component[both.heads[k]] < 0) {
                        component[both.heads[k]] = found;
                        queue[size++] = both.heads[k];
                    }
                }
            }
            found++;
        }
        return component;
    }

    /**
     * The number of components.
     *
     * @param network of n places
     * @return from 0, without places, to n, without links
     */
    public static int count(Network network) {
        int count = 0;
        for (int c : numbers(network)) {
            count = Math.max(count, c + 1);
        }
        return count;
    }
}
