package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.internal.Streams;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class NetworkResilienceTest {
    /** Steps between the places that are left, by Floyd's rounds. */
    private static double[][] steps(boolean[][] links, boolean[] gone) {
        int n = links.length;
        double[][] d = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                d[i][j] = i == j ? 0 : links[i][j] && !gone[i] && !gone[j] ? 1 : Double.POSITIVE_INFINITY;
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

    private static double largest(boolean[][] links, boolean[] gone) {
        int n = links.length;
        boolean[][] either = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                either[i][j] = links[i][j] || links[j][i];
            }
        }
        double most = 0;
        for (double[] row : steps(either, gone)) {
            most = Math.max(most, Arrays.stream(row).filter(Double::isFinite).count());
        }
        boolean any = false;
        for (boolean g : gone) {
            any |= !g;
        }
        return any ? most / n : 0;
    }

    private static double efficiency(boolean[][] links, boolean[] gone) {
        int n = links.length;
        double sum = 0;
        double[][] d = steps(links, gone);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sum += i != j && Double.isFinite(d[i][j]) ? 1 / d[i][j] : 0;
            }
        }
        return sum / (n * (n - 1.0));
    }

    private static int degree(boolean[][] links, boolean[] gone, boolean directed, int i) {
        int degree = 0;
        for (int j = 0; j < links.length; j++) {
            if (!gone[j]) {
                degree += links[i][j] ? 1 : 0;
                degree += directed && links[j][i] ? 1 : 0;
            }
        }
        return degree;
    }

    @Test
    void curvesAndOrdersAreThoseOfTheirDefinitions() {
        for (int seed = 0; seed < 60; seed++) {
            FlowMatrix flows = Graphs.matrix(Graphs.flows(4 + seed % 8, 0.25, 3, seed));
            boolean directed = seed % 2 == 0;
            Network network = directed ? Network.directed(flows) : Network.undirected(flows);
            int n = flows.size();
            boolean[][] links = new boolean[n][n];
            for (Link link : network.linkList()) {
                links[link.origin()][link.destination()] = true;
                links[link.destination()][link.origin()] |= !directed;
            }
            for (Attack attack : new Attack[] {Attack.DEGREE, Attack.DEGREE_RECALCULATED}) {
                NetworkResilience.Removal removal =
                        NetworkResilience.withDefaults().attack(attack).of(network);
                boolean[] gone = new boolean[n];
                boolean[] none = new boolean[n];
                double sum = 0;
                for (int q = 0; q <= n; q++) {
                    assertEquals(largest(links, gone), removal.largest().get(q), 1e-12);
                    assertEquals(efficiency(links, gone), removal.efficiency().get(q), 1e-12);
                    sum += q > 0 ? removal.largest().get(q) : 0;
                    if (q < n) {
                        int best = -1;
                        for (int i = 0; i < n; i++) {
                            boolean[] left = attack == Attack.DEGREE ? none : gone;
                            if (!gone[i]
                                    && (best < 0
                                            || degree(links, left, directed, i)
                                                    > degree(links, left, directed, best))) {
                                best = i;
                            }
                        }
                        assertEquals(best, removal.order().get(q));
                        gone[best] = true;
                    }
                }
                assertEquals(sum / n, removal.robustness(), 1e-12);
            }
        }
    }

    @Test
    void theHubOfAStarGoesFirst() {
        Network star = Graphs.star(8);
        for (Attack attack :
                new Attack[] {Attack.DEGREE, Attack.DEGREE_RECALCULATED, Attack.BETWEENNESS_RECALCULATED}) {
            NetworkResilience.Removal removal =
                    NetworkResilience.withDefaults().attack(attack).of(star);
            assertEquals(0, removal.order().get(0));
            assertEquals(1 / 8.0, removal.largest().get(1), 1e-12);
            assertEquals(0, removal.efficiency().get(1), 1e-12);
            assertEquals(1, removal.relativeEfficiency().get(0), 1e-12);
            assertEquals(1 / 8.0, removal.criticalShare(0.2), 1e-12);
        }
        assertTrue(
                NetworkResilience.withDefaults().attack(Attack.RANDOM).of(star).robustness() > 0.2);
        assertThrows(
                UndefinedException.class, () -> NetworkResilience.withDefaults().of(Graphs.empty(1)));
        NetworkResilience expectation = NetworkResilience.withDefaults().attack(Attack.RANDOM_EXPECTATION);
        assertThrows(IllegalArgumentException.class, () -> expectation.of(Graphs.ring(13)));
    }

    /** Steps or 1/w, by Floyd's rounds. */
    @Test
    void globalEfficiencyIsTheMeanOfInverseDistances() {
        for (int seed = 0; seed < 60; seed++) {
            FlowMatrix flows = Graphs.matrix(Graphs.flows(3 + seed % 9, 0.3, 6, 900 + seed));
            int n = flows.size();
            Network network = Network.directed(flows);
            boolean[][] links = new boolean[n][n];
            double[][] d = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    links[i][j] = i != j && flows.get(i, j) > 0;
                    d[i][j] = i == j ? 0 : links[i][j] ? 1 / flows.get(i, j) : Double.POSITIVE_INFINITY;
                }
            }
            assertEquals(efficiency(links, new boolean[n]), GlobalEfficiency.of(network, LinkWeights.IGNORED), 1e-12);
            for (int k = 0; k < n; k++) {
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        d[i][j] = Math.min(d[i][j], d[i][k] + d[k][j]);
                    }
                }
            }
            double sum = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    sum += i == j ? 0 : 1 / d[i][j];
                }
            }
            assertEquals(sum / (n * (n - 1.0)), GlobalEfficiency.of(network, LinkWeights.STRENGTHS), 1e-9);
        }
    }

    @Test
    void robustnessLiesBetweenThatOfAStarAndThatOfACompleteNetwork() {
        int n = 9;
        int[][] spokes = new int[n - 1][];
        java.util.List<int[]> all = new java.util.ArrayList<>();
        for (int i = 1; i < n; i++) {
            spokes[i - 1] = new int[] {0, i};
            for (int j = 0; j < i; j++) {
                all.add(new int[] {j, i});
            }
        }
        NetworkResilience attack = NetworkResilience.withDefaults();
        double least = (n - 1.0) / (n * n);
        assertEquals(least, attack.of(Network.undirected(n, new int[0][])).robustness(), 1e-15);
        assertEquals(least, attack.of(Network.undirected(n, spokes)).robustness(), 1e-15);
        assertEquals(
                (n - 1) / (2.0 * n),
                attack.of(Network.undirected(n, all.toArray(int[][]::new))).robustness(),
                1e-15);
    }

    private static boolean[][] table(Network network) {
        boolean[][] links = new boolean[network.size()][network.size()];
        for (Link link : network.linkList()) {
            links[link.origin()][link.destination()] = true;
            links[link.destination()][link.origin()] |= !network.isDirected();
        }
        return links;
    }

    private static Network drawn(int seed) {
        FlowMatrix flows = Graphs.matrix(Graphs.flows(4 + seed % 5, 0.3, 3, 300 + seed));
        return seed % 2 == 0 ? Network.directed(flows) : Network.undirected(flows);
    }

    /** The share of the shortest paths between all others that pass each place that is left, by counting them. */
    private static double[] between(boolean[][] links, boolean[] gone, boolean directed) {
        int n = links.length;
        double[][] d = steps(links, gone);
        double[][] paths = new double[n][n];
        for (int s = 0; s < n; s++) {
            paths[s][s] = 1;
            for (int far = 1; far < n; far++) {
                for (int t = 0; t < n; t++) {
                    for (int v = 0; v < n && d[s][t] == far; v++) {
                        paths[s][t] += d[s][v] == far - 1 && d[v][t] == 1 ? paths[s][v] : 0;
                    }
                }
            }
        }
        double[] between = new double[n];
        for (int v = 0; v < n; v++) {
            for (int s = 0; s < n; s++) {
                for (int t = 0; t < n; t++) {
                    if (s != v && t != v && s != t && Double.isFinite(d[s][t]) && d[s][v] + d[v][t] == d[s][t]) {
                        between[v] += paths[s][v] * paths[v][t] / paths[s][t] / (directed ? 1 : 2);
                    }
                }
            }
        }
        return between;
    }

    @Test
    void attacksByBetweennessRankWhatIsLeftAnew() {
        for (int seed = 0; seed < 40; seed++) {
            Network network = drawn(seed);
            boolean[][] links = table(network);
            int n = links.length;
            NetworkResilience.Removal removal = NetworkResilience.withDefaults()
                    .attack(Attack.BETWEENNESS_RECALCULATED)
                    .of(network);
            boolean[] gone = new boolean[n];
            for (int q = 0; q < n; q++) {
                double[] between = between(links, gone, network.isDirected());
                int best = -1;
                for (int i = 0; i < n; i++) {
                    if (!gone[i] && (best < 0 || between[i] > between[best] + 1e-6)) {
                        best = i;
                    }
                }
                assertEquals(best, removal.order().get(q), "seed " + seed);
                gone[best] = true;
                assertEquals(largest(links, gone), removal.largest().get(q + 1), 1e-12);
                assertEquals(efficiency(links, gone), removal.efficiency().get(q + 1), 1e-12);
            }
        }
    }

    @Test
    void theExpectationIsTheMeanOverAllSubsets() {
        for (int seed = 0; seed < 10; seed++) {
            Network network = drawn(seed);
            boolean[][] links = table(network);
            int n = links.length;
            double[][] sums = new double[3][n + 1];
            for (int subset = 0; subset < 1 << n; subset++) {
                boolean[] gone = new boolean[n];
                for (int i = 0; i < n; i++) {
                    gone[i] = (subset >> i & 1) == 1;
                }
                int q = Integer.bitCount(subset);
                sums[0][q] += largest(links, gone);
                sums[1][q] += efficiency(links, gone);
                sums[2][q]++;
            }
            NetworkResilience.Removal found = NetworkResilience.withDefaults()
                    .attack(Attack.RANDOM_EXPECTATION)
                    .of(network);
            double robustness = 0;
            for (int q = 0; q <= n; q++) {
                assertEquals(sums[0][q] / sums[2][q], found.largest().get(q), 1e-12);
                assertEquals(sums[1][q] / sums[2][q], found.efficiency().get(q), 1e-12);
                robustness += q == 0 ? 0 : sums[0][q] / sums[2][q] / n;
            }
            assertEquals(robustness, found.robustness(), 1e-12);
            assertEquals(0, found.order().length());
        }
    }

    @Test
    void randomAttacksAreTheMeanOfShuffledOrders() {
        for (int seed = 0; seed < 10; seed++) {
            Network network = drawn(seed);
            boolean[][] links = table(network);
            int n = links.length;
            double[][] sums = new double[2][n + 1];
            for (int r = 0; r < 5; r++) {
                SplittableRandom random = Streams.of(seed, r);
                List<Integer> order = new ArrayList<>();
                for (int i = 0; i < n; i++) {
                    order.add(i);
                }
                for (int i = n - 1; i > 0; i--) {
                    Collections.swap(order, i, random.nextInt(i + 1));
                }
                boolean[] gone = new boolean[n];
                for (int q = 0; q <= n; q++) {
                    sums[0][q] += largest(links, gone) / 5;
                    sums[1][q] += efficiency(links, gone) / 5;
                    if (q < n) {
                        gone[order.get(q)] = true;
                    }
                }
            }
            NetworkResilience.Removal found = NetworkResilience.withDefaults()
                    .attack(Attack.RANDOM)
                    .replications(5)
                    .seed(seed)
                    .of(network);
            assertArrayEquals(sums[0], found.largest().toArray(), 1e-12);
            assertArrayEquals(sums[1], found.efficiency().toArray(), 1e-12);
            assertEquals(0, found.order().length());
        }
    }

    @Test
    void sharesAndRelativeCurvesFollowFromTheCurves() {
        NetworkResilience.Removal removal = new NetworkResilience.Removal(
                ImmutableIntArray.of(),
                ImmutableDoubleArray.of(1, 0.5, 0.25, 0.05, 0),
                ImmutableDoubleArray.of(0.8, 0.4, 0.2, 0, 0),
                0.2);
        assertEquals(0, removal.criticalShare(1));
        assertEquals(0.25, removal.criticalShare(0.5));
        assertEquals(0.5, removal.criticalShare(0.49));
        assertEquals(0.75, removal.criticalShare(0.05));
        assertEquals(1, removal.criticalShare(0.04));
        assertEquals(
                List.of(1.0, 0.5, 0.25, 0.0, 0.0), removal.relativeEfficiency().asList());
        for (double outside : new double[] {-0.1, 1.1}) {
            Exception e = assertThrows(IllegalArgumentException.class, () -> removal.criticalShare(outside));
            assertEquals("threshold must be in [0.0, 1.0] but is " + outside, e.getMessage());
        }
        NetworkResilience.Removal none = NetworkResilience.withDefaults().of(Graphs.empty(3));
        UndefinedException e = assertThrows(UndefinedException.class, none::relativeEfficiency);
        assertEquals("the efficiency of a network without links is 0", e.getMessage());
    }

    @Test
    void expectationsHaveAMostAndCurvesALeastNumberOfPlaces() {
        NetworkResilience expectation = NetworkResilience.withDefaults().attack(Attack.RANDOM_EXPECTATION);
        Exception e = assertThrows(IllegalArgumentException.class, () -> expectation.of(Graphs.ring(13)));
        assertEquals("network has 13 places: the expectation is for at most 12, take RANDOM", e.getMessage());
        assertEquals(13, expectation.of(Graphs.ring(12)).largest().length());
        assertEquals(
                14,
                NetworkResilience.withDefaults().of(Graphs.ring(13)).largest().length());
        assertEquals(
                List.of(1.0, 0.5, 0.0),
                NetworkResilience.withDefaults().of(Graphs.line(2)).largest().asList());
        assertThrows(UndefinedException.class, () -> expectation.of(Graphs.empty(1)));
        for (int n = 0; n < 2; n++) {
            Network few = Graphs.empty(n);
            UndefinedException u =
                    assertThrows(UndefinedException.class, () -> GlobalEfficiency.of(few, LinkWeights.IGNORED));
            assertEquals(Status.INSUFFICIENT_DATA, u.status());
        }
        assertEquals(1, GlobalEfficiency.of(Graphs.line(2), LinkWeights.IGNORED));
    }
}
