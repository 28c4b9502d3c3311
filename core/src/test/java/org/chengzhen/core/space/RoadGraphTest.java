package org.chengzhen.core.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RoadGraphTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        RoadGraph graph = RoadGraph.builder()
                .road("a", "b", 30)
                .road("b", "c", 15)
                .oneWay("c", "a", 20)
                .build();
        assertEquals(45.0, TravelTimes.withDefaults().of(graph).get("a", "c"));
        assertEquals(20.0, TravelTimes.withDefaults().of(graph).get("c", "a"));
        assertEquals("RoadGraph[3 nodes, 5 arcs]", graph.toString());
    }

    @Test
    void theBuilderAndTheArraysMakeTheSameGraph() {
        RoadGraph built =
                RoadGraph.builder().road("a", "b", 3).road("b", "c", 4).build();
        RoadGraph given =
                RoadGraph.twoWay(List.of("a", "b", "c"), new int[] {0, 1}, new int[] {1, 2}, new double[] {3, 4});
        assertEquals(
                TravelTimes.withDefaults().of(built), TravelTimes.withDefaults().of(given));
        assertEquals(built.labels(), given.labels());
    }

    @Test
    void nodesAreNumberedAsFirstNamed() {
        assertEquals(
                List.of("x", "b", "a"),
                RoadGraph.builder()
                        .node("x")
                        .road("b", "a", 1)
                        .node("x")
                        .build()
                        .labels());
    }

    @Test
    void theMapHoldsLabelsAndEveryArc() {
        RoadGraph graph = RoadGraph.oneWay(
                List.of("a", "b", "c"), new int[] {0, 2, 0}, new int[] {1, 1, 2}, new double[] {5, 7, 2});
        assertEquals(
                Map.of(
                        "labels",
                        List.of("a", "b", "c"),
                        "arcs",
                        List.of(
                                Map.of("from", 0, "to", 1, "cost", 5.0),
                                Map.of("from", 0, "to", 2, "cost", 2.0),
                                Map.of("from", 2, "to", 1, "cost", 7.0))),
                graph.toMap());
    }

    @Test
    void graphsDifferWhereAnyPartDoes() {
        List<String> labels = List.of("a", "b", "c");
        RoadGraph graph = RoadGraph.oneWay(labels, new int[] {0}, new int[] {1}, new double[] {3});
        RoadGraph same = RoadGraph.builder().oneWay("a", "b", 3).node("c").build();
        assertEquals(graph, same);
        assertEquals(graph.hashCode(), same.hashCode());
        for (RoadGraph other : List.of(
                RoadGraph.oneWay(List.of("a", "b", "d"), new int[] {0}, new int[] {1}, new double[] {3}),
                RoadGraph.oneWay(labels, new int[] {2}, new int[] {1}, new double[] {3}),
                RoadGraph.oneWay(labels, new int[] {0}, new int[] {2}, new double[] {3}),
                RoadGraph.oneWay(labels, new int[] {0}, new int[] {1}, new double[] {4}))) {
            assertNotEquals(graph, other);
            assertNotEquals(other, graph);
            assertNotEquals(graph.hashCode(), other.hashCode());
        }
        assertNotEquals(graph, null);
    }

    @Test
    void aRoadIsTwoArcsAtOneCost() {
        RoadGraph graph =
                RoadGraph.twoWay(List.of("a", "b", "c"), new int[] {2, 0}, new int[] {0, 1}, new double[] {7, 4});
        assertEquals(3, graph.size());
        assertEquals(4, graph.arcs());
        assertArrayEquals(new int[] {0, 2, 3, 4}, graph.starts);
        assertArrayEquals(new int[] {1, 2, 0, 0}, graph.targets);
        assertArrayEquals(new double[] {4, 7, 4, 7}, graph.costs);
    }

    @Test
    void theCheapestOfParallelArcsIsKeptWhateverTheirOrder() {
        for (double[] costs : new double[][] {{5, 2, 9}, {2, 5, 9}, {9, 5, 2}}) {
            RoadGraph graph = RoadGraph.oneWay(List.of("a", "b", "c"), new int[] {1, 1, 1}, new int[] {2, 2, 2}, costs);
            assertArrayEquals(new int[] {0, 0, 1, 1}, graph.starts);
            assertArrayEquals(new double[] {2}, graph.costs);
        }
        // to one node from two is no parallel
        RoadGraph apart =
                RoadGraph.oneWay(List.of("a", "b", "c"), new int[] {0, 1}, new int[] {2, 2}, new double[] {1, 2});
        assertArrayEquals(new int[] {2, 2}, apart.targets);
        // a cost of negative zero is zero
        assertEquals(
                Double.POSITIVE_INFINITY,
                1 / RoadGraph.builder().oneWay("a", "b", -0.0).build().costs[0]);
    }

    @Test
    void arcsThatCannotBeAreNamed() {
        List<String> labels = List.of("a", "b");
        int[] one = {0};
        double[] cost = {1};
        assertRefused("to has 2 elements but from has 1", () -> RoadGraph.oneWay(labels, one, new int[2], cost));
        assertRefused("costs has 2 elements but from has 1", () -> RoadGraph.oneWay(labels, one, one, new double[2]));
        assertRefused("otherEnds has 2 elements but ends has 1", () -> RoadGraph.twoWay(labels, one, new int[2], cost));
        assertRefused("costs[0] must be >= 0 but is -1.0", () -> RoadGraph.oneWay(labels, one, one, new double[] {-1}));
        assertRefused("labels must be distinct", () -> RoadGraph.oneWay(List.of("a", "a"), one, one, cost));
        for (int none : new int[] {-1, 2}) {
            assertRefused(
                    "from[0] must be in [0, 2) but is " + none,
                    () -> RoadGraph.oneWay(labels, new int[] {none}, one, cost));
            assertRefused(
                    "otherEnds[0] must be in [0, 2) but is " + none,
                    () -> RoadGraph.twoWay(labels, one, new int[] {none}, cost));
        }
        assertRefused(
                "cost from a to b must be >= 0 but is Infinity",
                () -> RoadGraph.builder().oneWay("a", "b", Double.POSITIVE_INFINITY));
    }

    private static void assertRefused(String message, Executable made) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, made).getMessage());
    }
}
