package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
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

    /** The judgement furthest, as a ratio, from the weights; its place and what it should be, pair by pair. */
    @Test
    void theWorstJudgementIsFoundPairByPair() {
        Random random = new Random(3);
        for (int trial = 0; trial < 30; trial++) {
            int n = 3 + trial % 4;
            double[][] a = new double[n][n];
            for (int i = 0; i < n; i++) {
                a[i][i] = 1;
                for (int j = i + 1; j < n; j++) {
                    a[i][j] = Math.exp(2 * random.nextGaussian());
                    a[j][i] = 1 / a[i][j];
                }
            }
            AnalyticHierarchy found = AnalyticHierarchy.of(DoubleMatrix.of(a));
            double[] w = found.weights().toArray();
            double worst = 0;
            int row = 0;
            int column = 0;
            double lambda = 0;
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    sum += a[i][j] * w[j];
                    double ratio = w[i] / w[j];
                    double apart = Math.max(a[i][j] / ratio, ratio / a[i][j]);
                    if (i < j && apart > worst) {
                        worst = apart;
                        row = i;
                        column = j;
                    }
                }
                lambda += sum / w[i] / n;
            }
            assertEquals(row, found.worstRow());
            assertEquals(column, found.worstColumn());
            assertEquals(w[row] / w[column], found.suggestedJudgement().orElseThrow(), 1e-12);
            assertEquals(lambda, found.lambdaMax(), 1e-9);
            assertEquals((lambda - n) / (n - 1), found.consistencyIndex(), 1e-9);
        }
    }
}
