package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class ObstacleTableTest {
    @Test
    void oneBestPlaceLeavesTheObstaclesOfTheOthers() {
        EvaluationTable table = EvaluationTable.of(
                List.of("best", "middle", "worst"),
                List.of(Criterion.benefit("income"), Criterion.cost("dust")),
                new double[][] {{9, 1}, {5, 2}, {1, 5}});
        ObstacleTable obstacles = NestedSystem.equalWeights(
                        ImmutableMap.of("economy", List.of("income"), "ecology", List.of("dust")))
                .of(table)
                .obstacles();
        assertThrows(UndefinedException.class, () -> obstacles.byCriterion(0));
        assertArrayEquals(
                new double[] {200 / 3.0, 100 / 3.0}, obstacles.byCriterion(1).toArray(), 1e-12);
        assertEquals(200 / 3.0, obstacles.bySubsystem(1).get("economy"), 1e-12);
        assertEquals(List.of("income", "dust"), obstacles.top(1, 3));
        assertEquals(List.of("best", "middle", "worst"), obstacles.places());
        assertEquals("ObstacleTable[3 places x 2 criteria]", obstacles.toString());
    }

    /** Both stand at 0.3 of their way, one of them with a rounding more. */
    @Test
    void obstaclesEqualButForRoundingComeInTheOrderOfTheTable() {
        EvaluationTable table = EvaluationTable.of(
                List.of("low", "middle", "high"),
                List.of(Criterion.benefit("income"), Criterion.benefit("parks")),
                new double[][] {{0, 0}, {0.1 + 0.2, 3}, {1, 10}});
        ObstacleTable obstacles = NestedSystem.equalWeights(ImmutableMap.of("all", List.of("income", "parks")))
                .of(table)
                .obstacles();
        assertEquals(List.of("income", "parks"), obstacles.top(1, 2));
        assertEquals(
                List.of("income", "parks"),
                LinearComposite.of(table, new double[] {0.5, 0.5}).explain(1).largest(2));
    }

    /** The best place has none, which its status says. */
    @Test
    void asAMapEveryPlaceHasItsObstaclesOrItsStatus() {
        EvaluationTable table = EvaluationTable.of(
                List.of("best", "worst"),
                List.of(Criterion.benefit("income"), Criterion.cost("dust")),
                new double[][] {{9, 1}, {1, 5}});
        ObstacleTable obstacles = NestedSystem.equalWeights(
                        ImmutableMap.of("economy", List.of("income"), "ecology", List.of("dust")))
                .of(table)
                .obstacles();
        assertEquals(
                Map.of(
                        "places", List.of("best", "worst"),
                        "byCriterion", List.of("UNDEFINED", List.of(50.0, 50.0)),
                        "bySubsystem", List.of("UNDEFINED", Map.of("economy", 50.0, "ecology", 50.0))),
                obstacles.toMap());
    }
}
