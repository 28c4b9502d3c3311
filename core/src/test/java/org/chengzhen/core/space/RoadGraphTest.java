package org.chengzhen.core.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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
}
