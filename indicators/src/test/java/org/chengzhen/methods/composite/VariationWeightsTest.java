package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class VariationWeightsTest {
    @Test
    void aMeanOfZeroHasNoCoefficientOfVariation() {
        EvaluationTable table = EvaluationTable.of(new double[][] {{-1}, {1}}, List.of(Direction.BENEFIT));
        assertThrows(UndefinedException.class, () -> VariationWeights.byCoefficientOfVariation(table));
        EvaluationTable negative = EvaluationTable.of(new double[][] {{-1}, {-3}}, List.of(Direction.BENEFIT));
        assertArrayEquals(
                new double[] {1},
                VariationWeights.byCoefficientOfVariation(negative).toArray(),
                0);
        EvaluationTable one = EvaluationTable.of(new double[][] {{2}}, List.of(Direction.BENEFIT));
        assertThrows(UndefinedException.class, () -> VariationWeights.byStandardDeviation(one));
    }
}
