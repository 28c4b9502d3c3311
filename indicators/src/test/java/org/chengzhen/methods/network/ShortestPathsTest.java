package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.chengzhen.core.flow.FlowMatrix;
import org.junit.jupiter.api.Test;

class ShortestPathsTest {
    /** Distances by Floyd's rounds. */
    static double[][] distances(double[][] lengths) {
        int n = lengths.length;
        double[][] d = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                d[i][j] = i == j ? 0 : lengths[i][j] > 0 ? lengths[i][j] : Double.POSITIVE_INFINITY;
            }
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    d[i][j] = Math.min(d[i][j], d[i][k] + d[k][j]);
                }
            }
        }
        return d;
    }

    /** Numbers of shortest paths, each place after those that are nearer. */
    private static double[][] paths(double[][] lengths, double[][] d) {
        int n = d.length;
        double[][] paths = new double[n][n];
        for (int s = 0; s < n; s++) {
            double[] own = d[s];
            paths[s][s] = 1;
            int source = s;
            for (double far : Arrays.stream(own)
                    .filter(Double::isFinite)
                    .sorted()
                    .distinct()
                    .toArray()) {
                for (int t = 0; t < n; t++) {
                    for (int v = 0; v < n && t != source && own[t] == far; v++) {
                        paths[s][t] += lengths[v][t] > 0 && own[v] + lengths[v][t] == far ? paths[s][v] : 0;
                    }
                }
            }
        }
        return paths;
    }

    /** Lengths that are whole powers of two, so that sums and inverses are exact. */
    private static double[][] lengths(int n, double density, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] lengths = Graphs.flows(n, density, 4, seed);
        for (double[] row : lengths) {
            Arrays.setAll(row, j -> row[j] == 0 ? 0 : Math.scalb(1.0, random.nextInt(4)));
        }
        return lengths;
    }

    private static void assertPaths(double[][] lengths, Network network, LinkWeights weights) {
        int n = lengths.length;
        double[][] d = distances(lengths);
        double[][] counts = paths(lengths, d);
        ShortestPaths found = new ShortestPaths(network, weights);
        for (int s = 0; s < n; s++) {
            found.from(s);
            int reached = 0;
            for (int t = 0; t < n; t++) {
                reached += d[s][t] < Double.POSITIVE_INFINITY ? 1 : 0;
                assertEquals(d[s][t], found.distance[t] * found.unit);
                assertEquals(counts[s][t], found.paths[t]);
                double through = 0;
                for (int e = found.last[t]; e >= 0; e = found.next[e]) {
                    int v = found.from[e];
                    assertTrue(lengths[v][t] > 0 && d[s][v] + lengths[v][t] == d[s][t]);
                    through += found.paths[v];
                }
                assertEquals(s == t ? 0 : counts[s][t], through);
            }
            assertEquals(reached, found.reached);
            assertEquals(s, found.order[0]);
            for (int r = 1; r < reached; r++) {
                assertTrue(d[s][found.order[r]] >= d[s][found.order[r - 1]]);
            }
            assertEquals(
                    reached, Arrays.stream(found.order, 0, reached).distinct().count());
        }
    }

    /** Sizes and densities on both sides of those from which links are sorted. */
    @Test
    void distancesAndNumbersOfPathsAreThoseOfFloyd() {
        int seed = 0;
        for (int n : new int[] {2, 3, 9, 15, 16, 17, 33}) {
            for (double density : new double[] {0.05, 0.12, 0.3, 1}) {
                double[][] lengths = lengths(n, density, ++seed);
                double[][] inverse = new double[n][n];
                double[][] steps = new double[n][n];
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        inverse[i][j] = lengths[i][j] == 0 ? 0 : 1 / lengths[i][j];
                        steps[i][j] = Math.signum(lengths[i][j]);
                    }
                }
                Network costs = Network.directed(FlowMatrix.of(lengths));
                assertPaths(lengths, costs, LinkWeights.COSTS);
                assertPaths(inverse, costs, LinkWeights.STRENGTHS);
                assertPaths(steps, costs, LinkWeights.IGNORED);
            }
        }
    }

    /** Lengths near the ends of the doubles, on either side of the power from which they are scaled. */
    @Test
    void lengthsAtTheEndsOfTheDoublesAddUp() {
        for (int power : new int[] {-1060, -905, -903, -900, -897, 0, 890, 897, 900, 903, 1010}) {
            double[][] lengths = Graphs.times(Math.scalb(1.0, power), lengths(18, 0.4, 50));
            assertPaths(lengths, Network.directed(18, pairs(lengths), weights(lengths)), LinkWeights.COSTS);
        }
    }

    private static int[][] pairs(double[][] rows) {
        return Network.directed(FlowMatrix.of(signs(rows))).linkList().stream()
                .map(link -> new int[] {link.origin(), link.destination()})
                .toArray(int[][]::new);
    }

    private static double[] weights(double[][] rows) {
        return Arrays.stream(rows)
                .flatMapToDouble(Arrays::stream)
                .filter(w -> w > 0)
                .toArray();
    }

    private static double[][] signs(double[][] rows) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(Math::signum).toArray())
                .toArray(double[][]::new);
    }

    /** Over all pairs: the paths of each that take the link, over all of its paths. */
    @Test
    void edgeBetweennessCountsThePathsOfAllPairs() {
        for (int seed = 0; seed < 30; seed++) {
            int n = 4 + seed % 17;
            double[][] lengths = lengths(n, new double[] {0.15, 0.4, 1}[seed % 3], 80 + seed);
            assertLinks(lengths, Network.directed(FlowMatrix.of(lengths)));
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    // what flows both ways, half from either
                    lengths[i][j] = lengths[j][i];
                }
            }
            double[][] halves = Graphs.times(0.5, lengths);
            assertLinks(lengths, Network.undirected(FlowMatrix.of(halves)));
        }
    }

    private static void assertLinks(double[][] lengths, Network network) {
        int n = lengths.length;
        double[][] d = distances(lengths);
        double[][] paths = paths(lengths, d);
        for (Link link : EdgeBetweenness.of(network, LinkWeights.COSTS)) {
            double sum = 0;
            for (int s = 0; s < n; s++) {
                for (int t = 0; t < n; t++) {
                    if (s != t && Double.isFinite(d[s][t])) {
                        int v = link.origin();
                        int w = link.destination();
                        double there = d[s][v] + lengths[v][w] + d[w][t] == d[s][t] ? paths[s][v] * paths[w][t] : 0;
                        double back = d[s][w] + lengths[w][v] + d[v][t] == d[s][t] ? paths[s][w] * paths[v][t] : 0;
                        sum += network.isDirected() ? there / paths[s][t] : (there + back) / paths[s][t] / 2;
                    }
                }
            }
            assertEquals(sum, link.value(), 1e-9 * Math.max(1, sum));
        }
    }
}
