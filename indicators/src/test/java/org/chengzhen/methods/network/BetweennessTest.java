package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class BetweennessTest extends CentralityContract {
    @Override
    double[] compute(Network network) {
        return Betweenness.of(network, LinkWeights.STRENGTHS).toArray();
    }

    @Override
    double tolerance() {
        return 1e-12;
    }

    @Override
    boolean takesDirectedNetworks() {
        return true;
    }

    @Override
    double[] onStar(int n) {
        double[] values = new double[n];
        values[0] = (n - 1) * (n - 2) / 2.0;
        return values;
    }

    @Override
    double onRing(int n) {
        return n % 2 == 0 ? (n - 2) * (n - 2) / 8.0 : (n - 1) * (n - 3) / 8.0;
    }

    @Override
    double onClique(int n) {
        return 0;
    }

    @Override
    double[] onLine(int n) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = i * (n - 1.0 - i);
        }
        return values;
    }

    @Override
    int degreeOfHomogeneity() {
        return 0;
    }

    /** All triples, from all shortest distances and numbers of shortest paths; lengths are whole numbers. */
    private static double[] reference(double[][] lengths, boolean directed) {
        int n = lengths.length;
        double[][] d = ShortestPathsTest.distances(lengths);
        double[][] paths = new double[n][n];
        for (int s = 0; s < n; s++) {
            for (int distance = 0; distance < 50 * n; distance++) {
                for (int t = 0; t < n; t++) {
                    if (d[s][t] == distance) {
                        paths[s][t] = s == t ? 1 : 0;
                        for (int v = 0; v < n; v++) {
                            if (lengths[v][t] > 0 && d[s][v] + lengths[v][t] == d[s][t]) {
                                paths[s][t] += paths[s][v];
                            }
                        }
                    }
                }
            }
        }
        double[] between = new double[n];
        for (int v = 0; v < n; v++) {
            for (int s = 0; s < n; s++) {
                for (int t = 0; t < n; t++) {
                    if (s != t && v != s && v != t && d[s][t] < 1e300 && d[s][v] + d[v][t] == d[s][t]) {
                        between[v] += paths[s][v] * paths[v][t] / paths[s][t] / (directed ? 1 : 2);
                    }
                }
            }
        }
        return between;
    }

    @Test
    void agreesWithAllTriples() {
        for (int seed = 0; seed < 60; seed++) {
            int n = 3 + seed % 26;
            double density = new double[] {0.1, 0.3, 1}[seed % 3];
            double[][] costs = Graphs.flows(n, density, seed % 4 == 0 ? 2 : 30, seed);
            assertClose(
                    reference(costs, true),
                    Betweenness.of(Network.directed(FlowMatrix.of(costs)), LinkWeights.COSTS)
                            .toArray(),
                    "directed, seed " + seed);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    costs[i][j] = costs[j][i];
                }
            }
            Network both = Network.undirected(FlowMatrix.of(costs));
            assertClose(
                    reference(costs, false),
                    Betweenness.of(both, LinkWeights.COSTS).toArray(),
                    "seed " + seed);
            for (double[] row : costs) {
                for (int j = 0; j < n; j++) {
                    row[j] = Math.signum(row[j]);
                }
            }
            assertClose(
                    reference(costs, false),
                    Betweenness.of(both, LinkWeights.IGNORED).toArray(),
                    "steps, seed " + seed);
        }
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertArrayEquals(
                new double[] {0, 1, 0},
                Betweenness.of(Graphs.line(3), LinkWeights.IGNORED).toArray());
    }

    /** R igraph 1.3.5: betweenness(make_graph("Zachary"))[1:3]. */
    @Test
    void theKarateClubEqualsIgraph() {
        double[] values = Betweenness.of(Graphs.karate(), LinkWeights.IGNORED).toArray();
        assertEquals(231.071428571429, values[0], 1e-10);
        assertEquals(28.4785714285714, values[1], 1e-10);
        assertEquals(75.8507936507937, values[2], 1e-10);
    }

    @Test
    void costsAndStrengthsAreDifferentQuestions() {
        Network triangle = Network.undirected(3, new int[][] {{0, 1}, {1, 2}, {0, 2}}, new double[] {1, 1, 5});
        assertArrayEquals(
                new double[] {0, 1, 0},
                Betweenness.of(triangle, LinkWeights.COSTS).toArray());
        assertArrayEquals(
                new double[] {0, 0, 0},
                Betweenness.of(triangle, LinkWeights.STRENGTHS).toArray());
    }

    /** 1/3 + 1/6 and 1/2 are the same length, though not the same sum of doubles in every order. */
    @Test
    void equalLengthsOfStrengthsTieInSpiteOfRounding() {
        SplittableRandom random = new SplittableRandom(7);
        for (int trial = 0; trial < 200; trial++) {
            double scale = 1 + random.nextInt(1000);
            Network square = Network.undirected(4, new int[][] {{0, 1}, {1, 2}, {0, 3}, {3, 2}}, new double[] {
                3 * scale, 6 * scale, 6 * scale, 3 * scale
            });
            assertEquals(0.5, Betweenness.of(square, LinkWeights.STRENGTHS).get(1), 1e-12);
        }
    }

    @Test
    void aDisconnectedNetworkCountsThePairsThatHaveAPath() {
        assertArrayEquals(
                new double[5],
                Betweenness.of(Graphs.disconnected(), LinkWeights.IGNORED).toArray());
        Network two = Network.undirected(7, new int[][] {{0, 1}, {1, 2}, {3, 4}, {4, 5}});
        assertArrayEquals(
                new double[] {0, 1, 0, 0, 1, 0, 0},
                Betweenness.of(two, LinkWeights.IGNORED).toArray());
    }

    @Test
    void fewPlacesHaveZeroAndNoNormalizedForm() {
        assertArrayEquals(
                new double[0],
                Betweenness.of(Graphs.empty(0), LinkWeights.COSTS).toArray());
        assertArrayEquals(
                new double[2], Betweenness.of(Graphs.line(2), LinkWeights.COSTS).toArray());
        UndefinedException e =
                assertThrows(UndefinedException.class, () -> Betweenness.normalized(Graphs.line(2), LinkWeights.COSTS));
        assertEquals(Status.INSUFFICIENT_DATA, e.status());
    }

    @Test
    void theCentreOfAStarHasAllPairs() {
        assertEquals(
                1, Betweenness.normalized(Graphs.star(9), LinkWeights.IGNORED).get(0));
        Network directed = Network.directed(3, new int[][] {{1, 0}, {0, 2}});
        assertArrayEquals(
                new double[] {0.5, 0, 0},
                Betweenness.normalized(directed, LinkWeights.IGNORED).toArray());
    }

    @Test
    void aStrengthWithoutAFiniteLengthIsRefused() {
        Network network = Network.undirected(2, new int[][] {{0, 1}}, new double[] {Double.MIN_VALUE});
        assertThrows(IllegalArgumentException.class, () -> Betweenness.of(network, LinkWeights.STRENGTHS));
    }

    @Test
    void strengthsFarApartTieNoPathsThatAreNone() {
        // exact by fractions: 0 to 2 directly is shorter than by 1 by one part in 1e13
        Network far = Network.undirected(4, new int[][] {{0, 1}, {0, 2}, {1, 2}, {2, 3}}, new double[] {1, 1, 1e13, 1});
        assertArrayEquals(
                new double[] {0, 0, 2, 0},
                Betweenness.of(far, LinkWeights.STRENGTHS).toArray());
        Network exchanged =
                Network.undirected(4, new int[][] {{0, 2}, {0, 1}, {2, 1}, {1, 3}}, new double[] {1, 1, 1e13, 1});
        assertArrayEquals(
                new double[] {0, 2, 0, 0},
                Betweenness.of(exchanged, LinkWeights.STRENGTHS).toArray());
    }

    @Test
    void aLinkBelowTheRoundingOfAPathMakesTheSameResultInAnyNumbering() {
        double[] weights = {1, 1, 1e17, 1};
        double[] one = Betweenness.of(
                        Network.undirected(4, new int[][] {{0, 1}, {0, 2}, {1, 2}, {2, 3}}, weights),
                        LinkWeights.STRENGTHS)
                .toArray();
        double[] other = Betweenness.of(
                        Network.undirected(4, new int[][] {{0, 2}, {0, 1}, {2, 1}, {1, 3}}, weights),
                        LinkWeights.STRENGTHS)
                .toArray();
        assertArrayEquals(one, new double[] {other[0], other[2], other[1], other[3]});
    }
}
