package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class LouvainTest {
    private static final Louvain DEFAULTS = Louvain.withDefaults();

    @Test
    void theExampleOfTheClassCommentHolds() {
        Network pairs = Network.undirected(4, new int[][] {{0, 1}, {2, 3}});
        assertEquals(
                List.of(0, 0, 1, 1),
                Louvain.withDefaults().seed(42).of(pairs).communities().asList());
    }

    @Test
    void twoTrianglesAreTwoCommunities() {
        Partition found = DEFAULTS.of(Graphs.twoTriangles());
        assertEquals(List.of(0, 0, 0, 1, 1, 1), found.communities().asList());
        assertEquals(5 / 14.0, found.modularity(), 1e-15);
        assertEquals("Partition[2 communities, modularity 0.3571] [0, 0, 0, 1, 1, 1]", found.toString());
    }

    /** The optimum is 0.4198 (Brandes et al. 2008, On modularity clustering). */
    @Test
    void theKarateClubComesToItsOptimum() {
        assertEquals(0.4198, DEFAULTS.of(Graphs.karate()).modularity(), 5e-5);
    }

    @Test
    void modularityIsThatOfThePartition() {
        for (int seed = 0; seed < 20; seed++) {
            Network network = Network.undirected(Graphs.matrix(Graphs.flows(10 + seed, 0.2, 9, seed)));
            for (double gamma : new double[] {0.5, 1, 2}) {
                Partition found = DEFAULTS.resolution(gamma).of(network);
                int[] communities = found.communities().toArray();
                assertEquals(Modularity.atResolution(network, communities, gamma), found.modularity(), 0);
                assertEquals(
                        found.count(), found.communities().stream().distinct().count());
            }
        }
    }

    @Test
    void cliquesOnARingAreFoundWhateverTheSeed() {
        int size = 6;
        int cliques = 8;
        double[][] flows = new double[size * cliques][size * cliques];
        for (int i = 0; i < flows.length; i++) {
            for (int j = 0; j < flows.length; j++) {
                flows[i][j] = i != j && i / size == j / size ? 1 : 0;
            }
            flows[i][(i + size) % flows.length] = i % size == 0 ? 1 : 0;
        }
        Network network = Network.undirected(Graphs.matrix(flows));
        for (int seed = 0; seed < 10; seed++) {
            Partition found = DEFAULTS.seed(seed).of(network);
            assertEquals(cliques, found.count());
            for (int i = 0; i < flows.length; i++) {
                assertEquals(i / size, found.communities().get(i));
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameAndMoreRunsNoWorse() {
        Network network = Network.undirected(Graphs.matrix(Graphs.flows(60, 0.1, 9, 5)));
        assertEquals(DEFAULTS.of(network), DEFAULTS.of(network));
        assertTrue(DEFAULTS.starts(30).of(network).modularity()
                >= DEFAULTS.starts(1).of(network).modularity());
    }

    /** B85.dir8 is in the golden rows; here two cycles that send to each other once. */
    @Test
    void theDirectionsOfLinksCount() {
        Network cycles =
                Network.directed(6, new int[][] {{0, 1}, {1, 2}, {2, 0}, {3, 4}, {4, 5}, {5, 3}, {0, 3}, {4, 1}});
        AllPartitions all = AllPartitions.of(cycles, 1);
        assertTrue(all.isUnique());
        assertEquals(all.optimum(), DEFAULTS.of(cycles).modularity(), 1e-12);
        assertEquals(
                List.of(0, 0, 0, 1, 1, 1), DEFAULTS.of(cycles).communities().asList());
    }

    @Test
    void isolatesAreCommunitiesOfTheirOwn() {
        assertEquals(
                List.of(0, 0, 1, 1, 2),
                DEFAULTS.of(Graphs.disconnected()).communities().asList());
    }

    @Test
    void aFactorOnAllFlowsChangesNoCommunity() {
        double[][] flows = Graphs.flows(40, 0.1, 9, 8);
        Partition plain = DEFAULTS.of(Network.undirected(Graphs.matrix(flows)));
        Partition scaled = DEFAULTS.of(Network.undirected(Graphs.matrix(Graphs.times(1024, flows))));
        assertEquals(plain, scaled);
    }

    @Test
    void withoutLinksThereIsNone() {
        assertThrows(UndefinedException.class, () -> DEFAULTS.of(Graphs.empty(3)));
        assertThrows(UndefinedException.class, () -> DEFAULTS.of(Network.directed(2, new int[0][])));
        assertThrows(IllegalArgumentException.class, () -> DEFAULTS.starts(0));
        assertThrows(IllegalArgumentException.class, () -> DEFAULTS.resolution(0));
    }

    @Test
    void weightsNextToTheRangeOfDoublesHaveCommunities() {
        int[][] links = {{0, 1}, {0, 2}, {1, 2}, {2, 3}, {3, 4}, {3, 5}, {4, 5}};
        double[] large = {1e308, 1e308, 1e308, 1e-308, 1e308, 1e308, 1e308};
        assertEquals(
                List.of(0, 0, 0, 1, 1, 1),
                DEFAULTS.of(Network.undirected(6, links, large)).communities().asList());
        double[][] flows = new double[6][6];
        for (int[] link : links) {
            flows[link[0]][link[1]] = 1e308;
            flows[link[1]][link[0]] = 1e308;
        }
        IllegalArgumentException beyond =
                assertThrows(IllegalArgumentException.class, () -> Network.undirected(Graphs.matrix(flows)));
        assertEquals("flows add up beyond the range of doubles", beyond.getMessage());
    }

    @Test
    void weightsThatVanishNextToTheOthersCountAsNone() {
        int n = 12;
        List<int[]> links = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                links.add(new int[] {i, j});
            }
        }
        double[] weights = new double[links.size()];
        Arrays.fill(weights, 1e-308);
        weights[0] = 1e308;
        assertEquals(
                n - 1,
                DEFAULTS.of(Network.undirected(n, links.toArray(int[][]::new), weights))
                        .count());
    }
}
