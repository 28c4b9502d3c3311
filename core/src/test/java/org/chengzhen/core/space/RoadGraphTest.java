package org.chengzhen.core.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
