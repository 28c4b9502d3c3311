package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.chengzhen.core.flow.FlowMatrix;
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
}
