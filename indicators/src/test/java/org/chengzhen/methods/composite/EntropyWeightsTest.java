package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.composite.CompositeSamples.Weighted;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class EntropyWeightsTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertArrayEquals(
                new double[] {0, 1},
                EntropyWeights.ofShares(DoubleMatrix.of(3, 2, 1, 1, 1, 2, 1, 3))
                        .weights()
                        .toArray(),
                0);
    }

    /** Trap 18: raw shares as in pymcdm, on the matrix of Lotfi and Fallahnejad (2010), by numpy 1.24. */
    @Test
    void trap18SharesReproduceTheLiteratureMatrix() {
        DoubleMatrix matrix = DoubleMatrix.of(4, 4, 30, 30, 38, 29, 19, 54, 86, 29, 19, 15, 85, 28.9, 68, 70, 60, 29);
        assertArrayEquals(
                new double[] {0.462952287, 0.399203549, 0.137840856, 3.3079725e-06},
                EntropyWeights.ofShares(matrix).weights().toArray(),
                1e-8);
    }

    /** Trap 18: zeros are 0 ln 0 = 0; a shift is another set of weights, taken only when asked for. */
    @Test
    void trap18AShiftMovesTheWeightsAndIsNeverSilent() {
        EvaluationTable table = CompositeSamples.example();
        assertNotEquals(
                EntropyWeights.of(table).weights(),
                EntropyWeights.shifted(table, 1e-4).weights());
        assertThrows(IllegalArgumentException.class, () -> EntropyWeights.shifted(table, 0));
    }

    @SeededProperty
    void agreeWithTheDefinition(@ForAll(supplier = CompositeSamples.Tables.class) Weighted sample) {
        double[][] z = sample.table().scaled(Scaling.MIN_MAX, ConstantColumn.ZERO);
        EntropyWeights weights = EntropyWeights.of(sample.table());
        for (int j = 0; j < z.length; j++) {
            double total = Sums.of(z[j]);
            double entropy = 0;
            for (double v : z[j]) {
                double p = v / total;
                entropy -= p > 0 ? p * Math.log(p) / Math.log(z[j].length) : 0;
            }
            assertEquals(total == 0 ? 1 : entropy, weights.entropies().get(j), 1e-13);
        }
        assertEquals(1, Sums.of(weights.weights().toArray()), 1e-14);
        assertEquals(weights, EntropyWeights.of(sample.table().parallel()));
    }

    @Test
    void aConstantCriterionCarriesNoWeightAndAllConstantAreEqualWithAFlag() {
        EvaluationTable one =
                EvaluationTable.of(new double[][] {{1, 5}, {2, 5}, {3, 5}}, List.of(Direction.BENEFIT, Direction.COST));
        assertArrayEquals(new double[] {1, 0}, EntropyWeights.of(one).weights().toArray(), 0);
        assertFalse(EntropyWeights.of(one).equalForWant());
        EvaluationTable all =
                EvaluationTable.of(new double[][] {{1, 5}, {1, 5}}, List.of(Direction.BENEFIT, Direction.COST));
        EntropyWeights weights = EntropyWeights.of(all);
        assertArrayEquals(new double[] {0.5, 0.5}, weights.weights().toArray(), 0);
        assertTrue(weights.equalForWant());
        assertEquals("EntropyWeights[[0.5, 0.5] (all constant), e = [1.0, 1.0]]", weights.toString());
    }

    @Test
    void onePlaceIsTooFewAndBadSharesAreRefused() {
        EvaluationTable one = EvaluationTable.of(new double[][] {{1}}, List.of(Direction.BENEFIT));
        assertEquals(
                Status.INSUFFICIENT_DATA,
                assertThrows(UndefinedException.class, () -> EntropyWeights.of(one))
                        .status());
        assertEquals(
                "column 1 of values[0] must be >= 0 but is -1.0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> EntropyWeights.ofShares(DoubleMatrix.of(2, 2, 1, -1, 2, 3)))
                        .getMessage());
    }
}
