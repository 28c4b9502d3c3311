package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.internal.DisjointSets;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class LeidenTest {
    private static double[][] random(int n, double density, long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rows[i][j] = i != j && random.nextDouble() < density ? 1 + random.nextInt(9) : 0;
            }
        }
        return rows;
    }

    @Test
    void smallNetworksReachTheOptimumOfAllPartitions() {
        for (int seed = 0; seed < 12; seed++) {
            FlowMatrix flows = FlowMatrix.of(random(7, 0.35, seed));
            for (Network network : new Network[] {Network.directed(flows), Network.undirected(flows)}) {
                double gamma = seed % 2 == 0 ? 1 : 1.4;
                double best = AllPartitions.of(network, gamma).optimum();
                Partition leiden =
                        Leiden.withDefaults().resolution(gamma).starts(20).of(network);
                assertEquals(best, leiden.modularity(), 1e-9);
                Partition louvain =
                        Louvain.withDefaults().resolution(gamma).starts(20).of(network);
                assertEquals(best, louvain.modularity(), 1e-9);
                int[] groups = louvain.communities().toArray();
                assertEquals(Modularity.atResolution(network, groups, gamma), louvain.modularity(), 0);
            }
        }
    }

    /** The weights are no whole numbers, so that no two gains are equal but for rounding. */
    @Test
    void eachStartIsThatOfThePlainMethodPlaceByPlace() {
        int several = 0;
        for (int seed = 0; seed < 32; seed++) {
            int n = 4 + seed;
            double[][] rows = random(n, (2 + 2 * (seed % 5)) / (double) n, seed);
            Random shares = new Random(seed);
            for (double[] row : rows) {
                Arrays.setAll(row, j -> row[j] * (0.5 + shares.nextDouble()));
            }
            Network directed = Network.directed(FlowMatrix.of(rows));
            for (Network network : new Network[] {directed, directed.bothWays()}) {
                double gamma = new double[] {1, 0.4, 1.8, 3}[seed % 4];
                Partition leiden = Leiden.withDefaults()
                        .resolution(gamma)
                        .starts(1)
                        .seed(seed)
                        .of(network);
                assertArrayEquals(
                        PlainCommunities.leiden(network, gamma, seed),
                        leiden.communities().toArray());
                Partition louvain = Louvain.withDefaults()
                        .resolution(gamma)
                        .starts(1)
                        .seed(seed)
                        .of(network);
                assertArrayEquals(
                        PlainCommunities.louvain(network, gamma, seed),
                        louvain.communities().toArray());
                several += leiden.count() > 1 && leiden.count() < n ? 1 : 0;
            }
        }
        assertTrue(several > 32, several + " of 64 networks have communities that are neither all nor one place");
    }

    @Test
    void communitiesAreConnectedAndNoWorseThanThoseOfLouvain() {
        for (int seed = 0; seed < 5; seed++) {
            Network network = Network.undirected(FlowMatrix.of(random(60, 0.06, 100 + seed)));
            Partition found = Leiden.withDefaults().of(network);
            assertEquals(found, Leiden.withDefaults().of(network));
            DisjointSets sets = new DisjointSets(60);
            for (Link link : network.linkList()) {
                if (found.communities().get(link.origin())
                        == found.communities().get(link.destination())) {
                    sets.unite(link.origin(), link.destination());
                }
            }
            assertEquals(found.count(), sets.count());
            double louvain = Louvain.withDefaults().of(network).modularity();
            assertTrue(found.modularity() >= louvain - 0.02, found.modularity() + " " + louvain);
        }
        assertThrows(UndefinedException.class, () -> Leiden.withDefaults().of(Network.directed(3, new int[0][])));
    }

    @Test
    void randomRemovalsLieNearTheirExpectation() {
        Network network = Network.undirected(FlowMatrix.of(random(9, 0.2, 7)));
        var expectation = NetworkResilience.withDefaults()
                .attack(Attack.RANDOM_EXPECTATION)
                .of(network);
        var options = NetworkResilience.withDefaults().attack(Attack.RANDOM).replications(4000);
        var drawn = options.of(network);
        assertEquals(drawn, options.parallel().of(network));
        for (int q = 0; q <= 9; q++) {
            // values lie in [0, 1]: no deviation above a half
            assertEquals(expectation.largest().get(q), drawn.largest().get(q), 4 * 0.5 / Math.sqrt(4000));
            assertEquals(expectation.efficiency().get(q), drawn.efficiency().get(q), 4 * 0.5 / Math.sqrt(4000));
        }
        assertEquals(
                GlobalEfficiency.of(network, LinkWeights.IGNORED),
                drawn.efficiency().get(0),
                1e-12);
        assertEquals(1, drawn.criticalShare(0), 1e-12);
    }

    @Test
    void structurallyEqualPlacesShareABlock() {
        // two groups of senders to two groups of receivers
        double[][] rows = new double[8][8];
        for (int i = 0; i < 4; i++) {
            for (int j = 4; j < 8; j++) {
                rows[i][j] = i / 2 == (j - 4) / 2 ? 1 : 0;
            }
        }
        var blocks = Concor.withDefaults().diagonal(DiagonalRule.RETAIN).of(rows);
        assertArrayEquals(new int[] {0, 0, 1, 1, 2, 2, 3, 3}, blocks.blocks().toArray());
        double[][] withIsolate = new double[9][9];
        for (int i = 0; i < 8; i++) {
            System.arraycopy(rows[i], 0, withIsolate[i], 0, 8);
        }
        var set = Concor.withDefaults().of(withIsolate);
        assertArrayEquals(new int[] {8}, set.isolates().toArray());
        assertEquals(set.count() - 1, set.blocks().get(8));
        var model = BlockModel.of(Network.directed(FlowMatrix.of(rows)), new int[] {0, 0, 0, 0, 1, 1, 1, 1});
        assertEquals(BlockRole.NET_SPILLOVER, model.role(0));
        assertThrows(UndefinedException.class, () -> model.role(1));
    }

    @Test
    void edgeBetweennessAddsUpToTheStepsOfAllPairs() {
        Network network = Network.directed(FlowMatrix.of(random(20, 0.2, 11)));
        double sum = EdgeBetweenness.of(network, LinkWeights.IGNORED).stream()
                .mapToDouble(Link::value)
                .sum();
        ShortestPaths paths = new ShortestPaths(network, LinkWeights.IGNORED);
        double steps = 0;
        for (int i = 0; i < 20; i++) {
            paths.from(i);
            for (int r = 0; r < paths.reached; r++) {
                steps += paths.distance[paths.order[r]];
            }
        }
        assertEquals(steps, sum, 1e-9);
    }

    @Test
    void equalWeightsGiveTheUnweightedClusteringAndNoBackbone() {
        double[][] ones = random(15, 0.4, 12);
        for (int i = 0; i < 15; i++) {
            for (int j = 0; j < 15; j++) {
                ones[i][j] = ones[Math.min(i, j)][Math.max(i, j)] > 0 ? 7 : 0;
            }
        }
        Network network = Network.undirected(FlowMatrix.of(ones));
        var plain = ClusteringCoefficient.of(network).local();
        var barrat = WeightedClustering.barrat(network).local();
        var onnela = WeightedClustering.onnela(network).local();
        var fagiolo = DirectedClustering.weighted(Network.directed(FlowMatrix.of(ones)))
                .local();
        for (int i = 0; i < 15; i++) {
            assertEquals(plain.get(i), barrat.get(i).orElse(0), 1e-12);
            assertEquals(plain.get(i), onnela.get(i).orElseThrow(), 1e-12);
            assertEquals(plain.get(i), fagiolo.get(i), 1e-12);
        }
        assertEquals(0, DisparityFilter.of(network).backbone(0.3).network().links());
        assertEquals(1, DisparityFilter.of(network).backbone(1).placeShare(), 1e-12);
    }
}
