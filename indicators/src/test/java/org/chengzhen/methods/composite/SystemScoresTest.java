package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class SystemScoresTest {
    private static final EvaluationTable TABLE = CompositeSamples.example();
    private static final SystemScores SCORES = NestedSystem.fromGlobalWeights(
                    ImmutableMap.of(
                            "people", List.of("criterion 0", "criterion 2"),
                            "dust", List.of("criterion 1")),
                    TABLE,
                    new double[] {0.4, 0.3, 0.3})
            .of(TABLE);

    @Test
    void subsystemsFeedTheCoupling() {
        assertArrayEquals(
                new double[] {1, 0.25},
                new double[] {
                    SCORES.subsystems().get(3, 1),
                    TABLE.normalized(Scaling.MIN_MAX).get(3, 2)
                },
                1e-15);
        CouplingTable coupling = SCORES.coupling(CouplingForm.CLASSIC);
        assertArrayEquals(SCORES.scores().toArray(), coupling.development().toArray(), 1e-15);
        assertEquals(List.of("people"), coupling.lagging(3));
        assertEquals("SystemScores[4 places, best place 3, subsystems [people, dust]]", SCORES.toString());
    }

    @Test
    void obstaclesFollowFromTheSameScores() {
        ObstacleTable obstacles = SCORES.obstacles();
        assertEquals(List.of("criterion 2"), obstacles.top(3, 1));
        assertEquals(100.0, obstacles.bySubsystem(3).get("people"), 1e-12);
    }
}
