package org.chengzhen.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;
import org.chengzhen.core.space.RoadGraph;

/** What a user would write for {@code TravelTimes}. */
final class TravelTimesRivals {
    private TravelTimesRivals() {}

    /** Two-way roads between seeded random points: to the four nearest, and along the x axis so that all connect. */
    record Roads(int nodes, List<int[]> ends, List<Double> minutes) {
        static Roads random(int n, long seed) {
            Random random = new Random(seed);
            double[] x = random.doubles(n).map(v -> v * 1000).sorted().toArray();
            double[] y = random.doubles(n).map(v -> v * 1000).toArray();
            List<int[]> ends = new ArrayList<>();
            List<Double> minutes = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                int from = i;
                int[] nearest = IntStream.range(0, n)
                        .filter(j -> j != from)
                        .boxed()
                        .sorted((a, b) -> Double.compare(
                                Math.hypot(x[a] - x[from], y[a] - y[from]), Math.hypot(x[b] - x[from], y[b] - y[from])))
                        .limit(4)
                        .mapToInt(j -> j)
                        .toArray();
                for (int j : nearest) {
                    ends.add(new int[] {i, j});
                    minutes.add(Math.hypot(x[i] - x[j], y[i] - y[j]) * (0.8 + 0.8 * random.nextDouble()));
                }
            }
            for (int i = 0; i + 20 < n; i += 20) {
                ends.add(new int[] {i, i + 20});
                minutes.add(2 * Math.hypot(x[i] - x[i + 20], y[i] - y[i + 20]));
            }
            return new Roads(n, ends, minutes);
        }

        RoadGraph graph() {
            return RoadGraph.twoWay(
                    IntStream.range(0, nodes).mapToObj(Integer::toString).toList(),
                    ends.stream().mapToInt(e -> e[0]).toArray(),
                    ends.stream().mapToInt(e -> e[1]).toArray(),
                    minutes.stream().mapToDouble(m -> m).toArray());
        }
    }

    private record Label(int node, double minutes) {}

    /** Dijkstra's algorithm from every node over adjacency arrays, with the JDK's heap. */
    static double[][] dijkstra(Roads roads) {
        int n = roads.nodes();
        int[] degree = new int[n];
        for (int[] ends : roads.ends()) {
            degree[ends[0]]++;
            degree[ends[1]]++;
        }
        int[][] targets = new int[n][];
        double[][] minutes = new double[n][];
        for (int v = 0; v < n; v++) {
            targets[v] = new int[degree[v]];
            minutes[v] = new double[degree[v]];
        }
        for (int r = 0; r < roads.ends().size(); r++) {
            int a = roads.ends().get(r)[0];
            int b = roads.ends().get(r)[1];
            targets[a][--degree[a]] = b;
            minutes[a][degree[a]] = roads.minutes().get(r);
            targets[b][--degree[b]] = a;
            minutes[b][degree[b]] = roads.minutes().get(r);
        }
        double[][] all = new double[n][n];
        for (int source = 0; source < n; source++) {
            double[] best = all[source];
            Arrays.fill(best, Double.POSITIVE_INFINITY);
            best[source] = 0;
            PriorityQueue<Label> queue = new PriorityQueue<>((p, q) -> Double.compare(p.minutes(), q.minutes()));
            queue.add(new Label(source, 0));
            while (!queue.isEmpty()) {
                Label label = queue.remove();
                int v = label.node();
                if (label.minutes() > best[v]) {
                    continue;
                }
                for (int a = 0; a < targets[v].length; a++) {
                    double reached = best[v] + minutes[v][a];
                    if (reached < best[targets[v][a]]) {
                        best[targets[v][a]] = reached;
                        queue.add(new Label(targets[v][a], reached));
                    }
                }
            }
        }
        return all;
    }
}
