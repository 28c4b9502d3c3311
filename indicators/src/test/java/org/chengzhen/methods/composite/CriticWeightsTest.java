package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class CriticWeightsTest {
    /** Trap 19: pymcdm correlates before directions are honoured; a cost that is the mirror of a benefit conflicts. */
    @Test
    void trap19CriticHonoursDirections() {
        double[][] rows = {{65, 12, 0.35}, {72, 9, 0.28}, {58, 15, 0.4}, {80, 7, 0.31}};
        CriticWeights honoured = CriticWeights.of(CompositeSamples.example());
        CriticWeights ignored = CriticWeights.of(
                EvaluationTable.of(rows, List.of(Direction.BENEFIT, Direction.BENEFIT, Direction.BENEFIT)));
        assertNotEquals(honoured.weights(), ignored.weights());
        assertArrayEquals(
                new double[] {0.243793607033, 0.25730694688, 0.498899446087},
                honoured.weights().toArray(),
                1e-11);
    }

    @Test
    void criteriaThatRunTogetherHaveNoConflict() {
        EvaluationTable twins = EvaluationTable.of(
                new double[][] {{1, 2}, {2, 4}, {4, 8}}, List.of(Direction.BENEFIT, Direction.BENEFIT));
        assertThrows(UndefinedException.class, () -> CriticWeights.of(twins));
    }
}
