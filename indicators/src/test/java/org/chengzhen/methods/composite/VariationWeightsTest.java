package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class VariationWeightsTest {
    @Test
    void aMeanOfZeroHasNoCoefficientOfVariation() {
        EvaluationTable table = EvaluationTable.of(new double[][] {{-1}, {1}}, Direction.BENEFIT);
        assertThrows(UndefinedException.class, () -> VariationWeights.byCoefficientOfVariation(table));
        EvaluationTable negative = EvaluationTable.of(new double[][] {{-1}, {-3}}, Direction.BENEFIT);
        assertArrayEquals(
                new double[] {1},
                VariationWeights.byCoefficientOfVariation(negative).toArray(),
                0);
        EvaluationTable one = EvaluationTable.of(new double[][] {{2}}, Direction.BENEFIT);
        assertThrows(UndefinedException.class, () -> VariationWeights.byStandardDeviation(one));
    }
}
