package org.chengzhen.methods.network;

import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;

/**
 * Global efficiency: how near places are to each other on the whole.
 *
 * <p>E = Σ 1/d(i, j)/(n(n − 1)) over ordered pairs of places, d the length of the shortest path, 1/d = 0 where there is
 * none. With weights E has their unit: it is not divided by that of an ideal network.
 *
 * <ul>
 *   <li>Range [0, 1] where weights are ignored: 1 where all are linked, 0 without links.
 *   <li>{@link LinkWeights} says whether weights are costs or strengths (length 1/w).
 *   <li>Not Krackhardt's efficiency ({@link KrackhardtMeasures}), which has the opposite sense: it falls with every link
 *       beyond those that are needed.
 *   <li>Fewer than two places: too few data.
 * </ul>
 *
 * <p>Cost: O(nm) unweighted, O(nm log n) weighted.
 *
 * <p>Source: Latora, V. and Marchiori, M. (2001), Efficient behavior of small-world networks.
 *
 * <pre>{@code
 * GlobalEfficiency.of(network, LinkWeights.IGNORED);
 * }</pre>
 */
public final class GlobalEfficiency {
    private GlobalEfficiency() {}

    /**
     * The global efficiency.
     *
     * @param network of n ≥ 2 places
     * @param weights what the weights of links mean
     * @return E ≥ 0
     * @throws IllegalArgumentException if a strength is so small that its length is infinite
     * @throws UndefinedException if there are fewer than two places, or E is not finite
     */
    public static double of(Network network, LinkWeights weights) {
        int n = network.n;
        if (n < 2) {
            throw UndefinedException.insufficient("places", 2, n);
        }
        return Range.finite(nearness(network, weights) / ((double) n * (n - 1)), "the global efficiency");
    }

    /** Σ 1/d over ordered pairs. */
    static double nearness(Network network, LinkWeights weights) {
        ShortestPaths paths = new ShortestPaths(network, weights);
        double sum = 0;
        Loop loop = Loop.of("sources", network.n);
        for (int source = 0; source < network.n; source++) {
            loop.step();
            paths.from(source);
            double own = 0;
            for (int r = 1; r < paths.reached; r++) {
                own += 1 / (paths.distance[paths.order[r]] * paths.unit);
            }
            sum += own;
        }
        loop.end();
        return sum;
    }
}
