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
        return FuzzyEvaluation.of(composition, R, 0.7, 0.3).memberships().toArray();
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertArrayEquals(
                new double[] {0.4, 0.6},
                FuzzyEvaluation.of(Composition.WEIGHTED_AVERAGE, DoubleMatrix.of(2, 2, 0.2, 0.8, 0.6, 0.4), 0.5, 0.5)
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
        FuzzyEvaluation evaluation = FuzzyEvaluation.of(Composition.WEIGHTED_AVERAGE, R, 0.7, 0.3);
        assertEquals(1, evaluation.grade());
        assertEquals(0.32 * 90 + 0.47 * 70 + 0.21 * 50, evaluation.score(90, 70, 50), 1e-12);
    }

    @Test
    void triangularMembershipsSumToOne() {
        assertArrayEquals(new double[] {0.75, 0.25, 0}, FuzzyEvaluation.triangular(0.25, 0, 1, 3), 1e-15);
        assertArrayEquals(new double[] {0, 1, 0}, FuzzyEvaluation.triangular(1, 0, 1, 3), 0);
        assertArrayEquals(new double[] {1, 0, 0}, FuzzyEvaluation.triangular(-5, 0, 1, 3), 0);
        assertArrayEquals(new double[] {0, 0, 1}, FuzzyEvaluation.triangular(9, 0, 1, 3), 0);
        assertThrows(IllegalArgumentException.class, () -> FuzzyEvaluation.triangular(1, 2, 2));
    }

    @Test
    void membershipsMustBeFractionsAndNotAllZero() {
        assertThrows(
                IllegalArgumentException.class,
                () -> FuzzyEvaluation.of(Composition.MAX_MIN, DoubleMatrix.of(1, 1, 1.1), 1));
        assertThrows(
                UndefinedException.class,
                () -> FuzzyEvaluation.of(Composition.MAX_MIN, DoubleMatrix.of(1, 2, 0, 0), 1));
    }
}
