package org.chengzhen.benchmarks;

import java.util.Arrays;

/** What a user would write for {@code Betweenness}. */
final class NetworkRivals {
    private NetworkRivals() {}

    /** Brandes (2001) with Dijkstra over the whole table of costs, the nearest place found by a scan. */
    static double[] brandes(double[][] costs) {
        int n = costs.length;
        double[] between = new double[n];
        for (int s = 0; s < n; s++) {
            double[] distance = new double[n];
            Arrays.fill(distance, Double.POSITIVE_INFINITY);
            double[] paths = new double[n];
            int[][] before = new int[n][n];
            int[] count = new int[n];
            int[] order = new int[n];
            boolean[] done = new boolean[n];
            distance[s] = 0;
            paths[s] = 1;
            for (int step = 0; step < n; step++) {
                int v = -1;
                for (int i = 0; i < n; i++) {
                    v = !done[i] && (v < 0 || distance[i] < distance[v]) ? i : v;
                }
                done[v] = true;
                order[step] = v;
                for (int w = 0; w < n; w++) {
                    double through = distance[v] + costs[v][w];
                    if (w != v && !done[w] && through < distance[w]) {
                        distance[w] = through;
                        paths[w] = paths[v];
                        before[w][0] = v;
                        count[w] = 1;
                    } else if (w != v && !done[w] && through == distance[w]) {
                        paths[w] += paths[v];
                        before[w][count[w]++] = v;
                    }
                }
            }
            double[] dependency = new double[n];
            for (int step = n - 1; step > 0; step--) {
                int w = order[step];
                for (int b = 0; b < count[w]; b++) {
                    int v = before[w][b];
                    dependency[v] += paths[v] / paths[w] * (1 + dependency[w]);
                }
                between[w] += dependency[w] / 2;
            }
        }
        return between;
    }
}
