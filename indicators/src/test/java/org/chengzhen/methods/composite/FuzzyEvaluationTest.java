package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.composite.FuzzyEvaluation.Composition;
import org.junit.jupiter.api.Test;

class FuzzyEvaluationTest {
    private static final DoubleMatrix R = DoubleMatrix.of(2, 3, 0.2, 0.5, 0.3, 0.6, 0.4, 0);

    private static double[] memberships(Composition composition) {
        return FuzzyEvaluation.of(R, new double[] {0.7, 0.3}, composition)
                .memberships()
                .toArray();
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertArrayEquals(
                new double[] {0.4, 0.6},
                FuzzyEvaluation.of(
                                DoubleMatrix.of(2, 2, 0.2, 0.8, 0.6, 0.4),
                                new double[] {0.5, 0.5},
                                Composition.WEIGHTED_AVERAGE)
                        .memberships()
                        .toArray(),
                1e-15);
    }

    @Test
    void eachCompositionIsItsFormula() {
        assertArrayEquals(new double[] {0.32, 0.47, 0.21}, memberships(Composition.WEIGHTED_AVERAGE), 1e-15);
        assertArrayEquals(new double[] {0.3 / 1.1, 0.5 / 1.1, 0.3 / 1.1}, memberships(Composition.MAX_MIN), 1e-15);
        assertArrayEquals(
                new double[] {0.18 / 0.74, 0.35 / 0.74, 0.21 / 0.74}, memberships(Composition.MAX_PRODUCT), 1e-15);
        assertArrayEquals(new double[] {0.5 / 1.6, 0.8 / 1.6, 0.3 / 1.6}, memberships(Composition.BOUNDED_SUM), 1e-15);
        FuzzyEvaluation evaluation = FuzzyEvaluation.of(R, new double[] {0.7, 0.3}, Composition.WEIGHTED_AVERAGE);
        assertEquals(1, evaluation.grade());
        assertEquals(0.32 * 90 + 0.47 * 70 + 0.21 * 50, evaluation.score(90, 70, 50), 1e-12);
    }

    @Test
    void triangularMembershipsSumToOne() {
        assertArrayEquals(
                new double[] {0.75, 0.25, 0},
                FuzzyEvaluation.triangular(new double[] {0, 1, 3}, 0.25).toArray(),
                1e-15);
        assertArrayEquals(
                new double[] {0, 1, 0},
                FuzzyEvaluation.triangular(new double[] {0, 1, 3}, 1).toArray(),
                0);
        assertArrayEquals(
                new double[] {1, 0, 0},
                FuzzyEvaluation.triangular(new double[] {0, 1, 3}, -5).toArray(),
                0);
        assertArrayEquals(
                new double[] {0, 0, 1},
                FuzzyEvaluation.triangular(new double[] {0, 1, 3}, 9).toArray(),
                0);
        assertThrows(IllegalArgumentException.class, () -> FuzzyEvaluation.triangular(new double[] {2, 2}, 1));
    }

    @Test
    void membershipsMustBeFractionsAndNotAllZero() {
        assertThrows(
                IllegalArgumentException.class,
                () -> FuzzyEvaluation.of(DoubleMatrix.of(1, 1, 1.1), new double[] {1}, Composition.MAX_MIN));
        assertThrows(
                UndefinedException.class,
                () -> FuzzyEvaluation.of(DoubleMatrix.of(1, 2, 0, 0), new double[] {1}, Composition.MAX_MIN));
    }
}
