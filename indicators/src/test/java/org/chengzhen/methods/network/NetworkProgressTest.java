package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengzhen.core.watch.Watch;
import org.junit.jupiter.api.Test;

/** Who watches a computation hears at its end that all of it is done. */
class NetworkProgressTest {
    private static final Network RING = Graphs.ring(20);

    /** The last that is said of each loop. */
    private static Map<String, List<Long>> last(Runnable computation) {
        Map<String, List<Long>> last = new LinkedHashMap<>();
        Watch.with((what, done, of) -> last.put(what, List.of(done, of))).call(() -> {
            computation.run();
            return 0;
        });
        return last;
    }

    private static void assertAllDone(String what, long steps, Runnable computation) {
        assertEquals(List.of(steps, steps), last(computation).get(what));
    }

    @Test
    void searchesOfPathsCountTheirSources() {
        Network clique = Graphs.clique(18);
        for (LinkWeights weights : LinkWeights.values()) {
            assertAllDone("sources", 20, () -> Betweenness.of(RING, weights));
            assertAllDone("sources", 20, () -> EdgeBetweenness.of(RING, weights));
            assertAllDone("sources", 20, () -> Closeness.classic(RING, weights));
            assertAllDone("sources", 20, () -> Closeness.harmonic(RING, weights));
            assertAllDone("sources", 20, () -> PathLength.of(RING, weights));
            assertAllDone("sources", 20, () -> GlobalEfficiency.of(RING, weights));
        }
        assertAllDone("detours", 18, () -> PathLength.of(clique, LinkWeights.COSTS));
    }

    @Test
    void measuresOfPlacesCountTheirPlaces() {
        assertAllDone("places", 20, () -> ClusteringCoefficient.of(RING));
        assertAllDone("places", 20, () -> WeightedClustering.barrat(RING));
        assertAllDone("places", 20, () -> WeightedClustering.onnela(RING));
        assertAllDone("places", 20, () -> StructuralHoles.of(RING));
        assertAllDone("places", 3, () -> KrackhardtMeasures.of(Network.directed(3, new int[][] {{0, 1}})));
        assertAllDone("cities", 3, () -> InterlockingNetwork.ofCounts(new double[][] {{1}, {2}, {3}}));
    }

    @Test
    void searchesCountTheirStartsAndSplits() {
        assertAllDone("starts", 7, () -> Leiden.withDefaults().starts(7).of(RING));
        assertAllDone("starts", 7, () -> Louvain.withDefaults().starts(7).of(RING));
        assertAllDone("starts", 7, () -> CorePeriphery.withDefaults().starts(7).fit(RING));
        Map<String, List<Long>> cores = last(() -> CorePeriphery.withDefaults().fit(Graphs.star(5)));
        // the empty core is not tried
        assertEquals(List.of(31L, 32L), cores.get("cores"));
        assertAllDone("splits", 3, () -> Concor.withDefaults().splits(3).of(Graphs.flows(7, 0.6, 9, 4)));
    }

    @Test
    void drawsAreCounted() {
        double[][] rows = Graphs.flows(5, 1, 99, 5);
        double[][] other = Graphs.flows(5, 1, 99, 6);
        double[][] holed = Graphs.flows(5, 1, 99, 7);
        holed[1][2] = Double.NaN;
        // by sixteens
        QapCorrelation correlation = QapCorrelation.withDefaults().permutations(33);
        QapRegression regression = QapRegression.withDefaults().permutations(32);
        assertAllDone("permutations", 3, () -> correlation.test(rows, other));
        assertAllDone("permutations", 2, () -> regression.fit(rows, new double[][][] {other}));
        assertAllDone("permutations", 2, () -> regression.fit(rows, new double[][][] {holed}));
        assertAllDone(
                "replications",
                9,
                () -> NetworkResilience.withDefaults()
                        .attack(Attack.RANDOM)
                        .replications(9)
                        .of(Graphs.ring(5)));
    }

    @Test
    void iterationsAreCountedWithoutAnEnd() {
        List<Long> ranks = last(() -> PageRank.of(Graphs.star(5))).get("iterations");
        List<Long> centralities =
                last(() -> EigenvectorCentrality.of(Graphs.star(5))).get("iterations");
        assertTrue(ranks.get(0) > 1 && centralities.get(0) > 1, ranks + " " + centralities);
        assertEquals(List.of(0L, 0L), List.of(ranks.get(1), centralities.get(1)));
    }
}
