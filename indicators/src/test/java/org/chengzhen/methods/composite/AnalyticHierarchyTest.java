package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.composite.CompositeSamples.Weighted;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class AnalyticHierarchyTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertArrayEquals(
                new double[] {0.75, 0.25},
                AnalyticHierarchy.of(DoubleMatrix.of(2, 2, 1, 3, 1.0 / 3, 1))
                        .weights()
                        .toArray(),
                1e-14);
        assertEquals(0.58, AnalyticHierarchy.randomIndex(3));
    }

    @SeededProperty
    void consistentJudgementsGiveTheirWeightsBack(@ForAll(supplier = CompositeSamples.Tables.class) Weighted sample) {
        double[] w = sample.weights();
        double[][] a = new double[w.length][w.length];
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w.length; j++) {
                a[i][j] = w[i] / w[j];
            }
        }
        AnalyticHierarchy eigen = AnalyticHierarchy.of(DoubleMatrix.of(a));
        assertArrayEquals(w, eigen.weights().toArray(), 1e-12);
        assertArrayEquals(
                w,
                AnalyticHierarchy.geometricMeans(DoubleMatrix.of(a)).weights().toArray(),
                1e-12);
        assertEquals(w.length, eigen.lambdaMax(), 1e-9);
        assertTrue(eigen.accepted());
    }

    @Test
    void inconsistentJudgementsAreRejectedWithAHint() {
        // 0 over 1 by 5, 1 over 2 by 3, yet 2 over 0 by 4
        AnalyticHierarchy ahp = AnalyticHierarchy.of(DoubleMatrix.of(3, 3, 1, 5, 0.25, 0.2, 1, 3, 4, 1.0 / 3, 1));
        assertFalse(ahp.accepted());
        assertTrue(ahp.toString().contains("inconsistent: judgement ("), ahp::toString);
        double[] w = ahp.weights().toArray();
        assertEquals(
                w[ahp.worstRow()] / w[ahp.worstColumn()],
                ahp.suggestedJudgement().orElseThrow(),
                1e-15);
    }

    @Test
    void aJudgementThatIsNotReciprocalOrPositiveIsNamed() {
        assertEquals(
                "judgements[0][1] = 3.0 and judgements[1][0] = 0.5 must be reciprocal",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> AnalyticHierarchy.of(DoubleMatrix.of(2, 2, 1, 3, 0.5, 1)))
                        .getMessage());
        assertThrows(
                IllegalArgumentException.class, () -> AnalyticHierarchy.of(DoubleMatrix.of(2, 2, 1, -3, -1 / 3.0, 1)));
        assertThrows(IllegalArgumentException.class, () -> AnalyticHierarchy.of(DoubleMatrix.of(1, 2, 1, 3)));
        assertThrows(IllegalArgumentException.class, () -> AnalyticHierarchy.randomIndex(16));
    }

    /** Trap 24 of the catalogue: RI is zero up to two criteria. */
    @Test
    void oneAndTwoCriteriaAreConsistentByNature() {
        AnalyticHierarchy one = AnalyticHierarchy.of(DoubleMatrix.of(1, 1, 1));
        assertArrayEquals(new double[] {1}, one.weights().toArray(), 0);
        assertEquals(0, one.consistencyRatio());
        assertTrue(one.suggestedJudgement().isEmpty());
        assertEquals(
                0, AnalyticHierarchy.of(DoubleMatrix.of(2, 2, 1, 9, 1.0 / 9, 1)).consistencyRatio());
        assertEquals(
                Status.INSUFFICIENT_DATA,
                assertThrows(UndefinedException.class, () -> AnalyticHierarchy.of(DoubleMatrix.of(0, 0)))
                        .status());
    }

    @Test
    void anotherRandomIndexChangesTheRatioOnly() {
        DoubleMatrix a = DoubleMatrix.of(3, 3, 1, 3, 5, 1.0 / 3, 1, 2, 0.2, 0.5, 1);
        AnalyticHierarchy saaty = AnalyticHierarchy.of(a);
        AnalyticHierarchy other = AnalyticHierarchy.of(a, 0.52);
        assertEquals(saaty.weights(), other.weights());
        assertEquals(saaty.consistencyIndex() / 0.52, other.consistencyRatio(), 1e-15);
    }
}
