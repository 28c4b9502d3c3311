package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class MerecWeightsTest {
    @Test
    void merecReproducesItsPaper() {
        // Keshavarz-Ghorabaee et al. (2021), table 2: 0.5752, 0.0141, 0.4016, 0.0091; digits by numpy 1.24
        EvaluationTable table = EvaluationTable.of(
                new double[][] {
                    {450, 8000, 54, 145},
                    {10, 9100, 2, 160},
                    {100, 8200, 31, 153},
                    {220, 9300, 1, 162},
                    {5, 8400, 23, 158}
                },
                List.of(Direction.BENEFIT, Direction.BENEFIT, Direction.COST, Direction.COST));
        MerecWeights merec = MerecWeights.of(table);
        assertArrayEquals(
                new double[] {0.57522167, 0.01409659, 0.40156136, 0.00912038},
                merec.weights().toArray(),
                1e-8);
        assertEquals(1.70866726, merec.removalEffects().get(0), 1e-8);
    }

    @Test
    void merecNamesAValueThatIsNotPositive() {
        EvaluationTable table =
                EvaluationTable.of(new double[][] {{1, 2}, {3, 0}}, List.of(Direction.BENEFIT, Direction.COST));
        assertEquals(
                "criterion 1 of place 1 must be > 0 but is 0.0",
                assertThrows(IllegalArgumentException.class, () -> MerecWeights.of(table))
                        .getMessage());
    }
}
