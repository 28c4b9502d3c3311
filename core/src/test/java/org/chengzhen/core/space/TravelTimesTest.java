package org.chengzhen.core.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.chengzhen.core.result.NotFoundException;
import org.junit.jupiter.api.Test;

class TravelTimesTest {
    private static List<String> labels(int n) {
        return IntStream.range(0, n).mapToObj(v -> "n" + v).toList();
    }

    /** A seeded random graph: some nodes alone, some ways one-way, some costs zero. */
    private static RoadGraph random(int n, int arcs, long seed) {
        Random random = new Random(seed);
        int[] from = new int[arcs];
        int[] to = new int[arcs];
        double[] costs = new double[arcs];
        for (int a = 0; a < arcs; a++) {
            from[a] = random.nextInt(n);
            // neighbours in number are neighbours on the road, so that the graph stays thin
            to[a] = Math.floorMod(from[a] + 1 + random.nextInt(6) - random.nextInt(6), n);
            costs[a] = random.nextInt(10) == 0 ? 0 : random.nextDouble() * 50;
        }
        return RoadGraph.oneWay(labels(n), from, to, costs);
    }

    /** Floyd and Warshall's three loops: slow and hard to get wrong. */
    private static double[][] reference(RoadGraph graph) {
        int n = graph.size();
        double[][] d = new double[n][n];
        for (int v = 0; v < n; v++) {
            Arrays.fill(d[v], Double.POSITIVE_INFINITY);
            d[v][v] = 0;
            for (int a = graph.starts[v]; a < graph.starts[v + 1]; a++) {
                d[v][graph.targets[a]] = Math.min(d[v][graph.targets[a]], graph.costs[a]);
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

    private static void assertAgree(double[][] expected, CostMatrix actual) {
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < expected.length; j++) {
                double wanted = expected[i][j];
                if (wanted == Double.POSITIVE_INFINITY) {
                    assertEquals(wanted, actual.get(i, j));
                } else {
                    assertEquals(wanted, actual.get(i, j), 1e-12 * Math.max(1, wanted));
                }
            }
        }
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        RoadGraph graph =
                RoadGraph.builder().road("a", "b", 30).road("b", "c", 15).build();
        assertEquals(45.0, TravelTimes.withDefaults().of(graph).get("a", "c"));
    }

    @Test
    void thinGraphsAgreeWithAllTriples() {
        for (int n : new int[] {32, 33, 64, 100, 150}) {
            for (long seed = 0; seed < 5; seed++) {
                RoadGraph graph = random(n, n + n * (int) seed, seed);
                assertAgree(reference(graph), TravelTimes.withDefaults().of(graph));
            }
        }
    }

    @Test
    void denseGraphsAreSearchedAndAgreeToo() {
        int n = 60;
        Random random = new Random(9);
        int[] from = new int[n * n];
        int[] to = new int[n * n];
        double[] costs = new double[n * n];
        for (int a = 0; a < n * n; a++) {
            from[a] = random.nextInt(n);
            to[a] = random.nextInt(n);
            costs[a] = random.nextDouble();
        }
        RoadGraph graph = RoadGraph.oneWay(labels(n), from, to, costs);
        assertAgree(reference(graph), TravelTimes.withDefaults().of(graph));
    }

    @Test
    void aGraphThatWouldFillUpIsSearched() {
        // three thousand nodes joined at random have no thin cut
        Random random = new Random(4);
        int n = 3000;
        int arcs = 3 * n;
        RoadGraph graph = RoadGraph.twoWay(
                labels(n),
                random.ints(arcs, 0, n).toArray(),
                random.ints(arcs, 0, n).toArray(),
                random.doubles(arcs).toArray());
        assertEquals(null, Elimination.of(graph, 20L * (graph.arcs() + n)));
        List<String> few = graph.labels().subList(0, 40);
        CostMatrix some = TravelTimes.withDefaults().of(graph, few, graph.labels());
        for (int i = 0; i < 40; i++) {
            // fewer than 32 sources always take Dijkstra's road
            CostMatrix one = TravelTimes.withDefaults().of(graph, few.subList(i, i + 1), graph.labels());
            for (int j = 0; j < n; j++) {
                assertEquals(one.get(0, j), some.get(i, j), 1e-12);
            }
        }
    }

    @Test
    void aPairWithoutAPathIsInfinite() {
        RoadGraph graph = RoadGraph.builder()
                .oneWay("a", "b", 5)
                .road("c", "d", 1)
                .node("alone")
                .build();
        CostMatrix times = TravelTimes.withDefaults().of(graph);
        assertEquals(Double.POSITIVE_INFINITY, times.get("b", "a"));
        assertEquals(Double.POSITIVE_INFINITY, times.get("a", "c"));
        assertEquals(0, times.get("alone", "alone"));
        assertEquals("CostMatrix[5 x 5, 17 pairs unreachable]", times.toString());
    }

    @Test
    void someOriginsAndDestinationsAreThatPartOfAll() {
        RoadGraph graph = random(120, 500, 3);
        CostMatrix all = TravelTimes.withDefaults().of(graph);
        List<String> origins = new ArrayList<>(graph.labels().subList(10, 60));
        Collections.reverse(origins);
        List<String> destinations = graph.labels().subList(50, 90);
        CostMatrix part = TravelTimes.withDefaults().of(graph, origins, destinations);
        CostMatrix expected = all.subset(origins, destinations);
        for (int i = 0; i < 50; i++) {
            for (int j = 0; j < 40; j++) {
                double wanted = expected.get(i, j);
                assertEquals(wanted, part.get(i, j), wanted < 1e9 ? 1e-11 : 0);
            }
        }
    }

    @Test
    void oneTwoAndEightThreadsGiveTheSameBits() {
        RoadGraph graph = random(700, 2500, 8);
        CostMatrix alone = TravelTimes.withDefaults().of(graph);
        for (int threads : new int[] {1, 2, 8}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try {
                assertEquals(
                        alone,
                        pool.submit(() -> TravelTimes.withDefaults().parallel().of(graph))
                                .join());
            } finally {
                pool.shutdown();
            }
        }
        assertEquals(alone, TravelTimes.withDefaults().parallel().of(graph));
    }

    @Test
    void relabellingTheNodesMovesTheCostsAlong() {
        RoadGraph graph = random(100, 400, 5);
        int n = graph.size();
        int[] from = new int[graph.arcs()];
        int[] to = new int[graph.arcs()];
        for (int v = 0; v < n; v++) {
            for (int a = graph.starts[v]; a < graph.starts[v + 1]; a++) {
                from[a] = n - 1 - v;
                to[a] = n - 1 - graph.targets[a];
            }
        }
        List<String> turned = new ArrayList<>(graph.labels());
        Collections.reverse(turned);
        CostMatrix costs = TravelTimes.withDefaults().of(graph);
        CostMatrix same = TravelTimes.withDefaults()
                .of(RoadGraph.oneWay(turned, from, to, graph.costs))
                .subset(graph.labels());
        assertAgree(costs.toMatrix().toRows(), same);
    }

    @Test
    void aShorterParallelArcCountsAndLoopsDoNot() {
        RoadGraph graph = RoadGraph.builder()
                .oneWay("a", "b", 9)
                .oneWay("a", "b", 4)
                .oneWay("a", "b", 6)
                .oneWay("a", "a", 1)
                .build();
        assertEquals(1, graph.arcs());
        assertEquals(4, TravelTimes.withDefaults().of(graph).get("a", "b"));
    }

    @Test
    void badArcsAreNamed() {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> RoadGraph.builder().road("a", "b", -1));
        assertEquals("cost from a to b must be >= 0 but is -1.0", e.getMessage());
        e = assertThrows(
                IllegalArgumentException.class,
                () -> RoadGraph.oneWay(labels(2), new int[] {0, 1}, new int[] {1, 2}, new double[] {1, 1}));
        assertEquals("to[1] must be in [0, 2) but is 2", e.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> RoadGraph.twoWay(List.of("a", "a"), new int[0], new int[0], new double[0]));
        e = assertThrows(
                NotFoundException.class,
                () -> TravelTimes.withDefaults()
                        .of(RoadGraph.builder().node("a").build(), List.of("b"), List.of("a")));
        assertEquals("no place has the code b", e.getMessage());
    }

    @Test
    void anEmptyGraphHasNoCosts() {
        assertEquals(
                0, TravelTimes.withDefaults().of(RoadGraph.builder().build()).rows());
    }

    @Test
    void anInterruptedThreadStops() {
        Thread.currentThread().interrupt();
        try {
            assertThrows(
                    CancellationException.class,
                    () -> TravelTimes.withDefaults().parallel().of(random(100, 300, 1)));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void settingsAreEqualWhereBothRunOnAsManyThreads() {
        TravelTimes one = TravelTimes.withDefaults();
        TravelTimes many = one.parallel();
        assertEquals(one, TravelTimes.withDefaults());
        assertEquals(many, one.parallel());
        assertEquals(many.hashCode(), one.parallel().hashCode());
        assertFalse(one.equals(many) || many.equals(one) || one.equals(null) || one.equals("TravelTimes"));
    }

    @Test
    void settingsAreTold() {
        TravelTimes one = TravelTimes.withDefaults();
        assertEquals("TravelTimes[parallel = false]", one.toString());
        assertEquals("TravelTimes[parallel = true]", one.parallel().toString());
        assertNotEquals(one.hashCode(), one.parallel().hashCode());
    }

    /** Of a tree every edge is kept and none is added, of a ring all but three nodes leave two edges behind. */
    @Test
    void thinGraphsAreEliminatedWithoutFill() {
        Random random = new Random(6);
        for (int size = 2; size < 60; size++) {
            int n = size;
            int[] ends = new int[n - 1];
            int[] others = new int[n - 1];
            for (int v = 1; v < n; v++) {
                ends[v - 1] = v;
                others[v - 1] = random.nextInt(v);
            }
            RoadGraph tree = RoadGraph.twoWay(labels(n), ends, others, new double[n - 1]);
            assertEquals(n - 1, Elimination.of(tree, 1_000).higher.length);
            if (n > 2) {
                RoadGraph ring = RoadGraph.twoWay(
                        labels(n),
                        IntStream.range(0, n).toArray(),
                        IntStream.range(0, n).map(v -> (v + 1) % n).toArray(),
                        new double[n]);
                assertEquals(2 * n - 3, Elimination.of(ring, 1_000).starts[n]);
            }
        }
    }

    @Test
    void aPathIsEliminatedFromItsEnd() {
        RoadGraph path = RoadGraph.builder()
                .oneWay("a", "b", 1)
                .oneWay("b", "a", 2)
                .oneWay("b", "c", 3)
                .build();
        Elimination made = Elimination.of(path, 2);
        assertArrayEquals(new int[] {0, 1, 2}, made.rankOf);
        assertArrayEquals(new int[] {0, 1, 2, 2}, made.starts);
        assertArrayEquals(new int[] {1, 2}, made.higher);
        assertArrayEquals(new double[] {1, 3}, made.up);
        assertArrayEquals(new double[] {2, Double.POSITIVE_INFINITY}, made.down);
        // two arcs are kept, no more than one allowed
        assertNull(Elimination.of(path, 1));
    }

    /** Where all are joined, nodes keep n(n-1)/2 arcs, and bridge (n-1)n(2n-1)/6 pairs: 50 for each kept at n = 75.5. */
    @Test
    void completeGraphsReachTheLimitsOfArcsAndOfPairs() {
        for (int n : new int[] {5, 75, 76}) {
            int[] from = IntStream.range(0, n * n).map(a -> a / n).toArray();
            int[] to = IntStream.range(0, n * n).map(a -> a % n).toArray();
            RoadGraph complete = RoadGraph.oneWay(labels(n), from, to, new double[n * n]);
            int kept = n * (n - 1) / 2;
            assertEquals(n < 76, Elimination.of(complete, kept) != null, n + " nodes");
            assertNull(Elimination.of(complete, kept - 1));
        }
    }

    @Test
    void thirtyOneSourcesAndThirtyTwoAgree() {
        RoadGraph graph = random(64, 200, 11);
        double[][] expected = reference(graph);
        // as many sources as one sweep takes, one less and one more, each to a few
        for (int count : new int[] {1, 31, 32, 33, 63}) {
            CostMatrix some = TravelTimes.withDefaults()
                    .of(graph, graph.labels().subList(0, count), graph.labels().subList(50, 64));
            assertEquals(count, some.rows());
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < 14; j++) {
                    double wanted = expected[i][50 + j];
                    assertEquals(wanted, some.get(i, j), wanted < 1e9 ? 1e-10 : 0);
                }
            }
        }
    }
}
