package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class CombinedWeightsTest {
    private static final double[] A = {0.5, 0.3, 0.2};
    private static final double[] B = {0.2, 0.3, 0.5};

    @Test
    void theCoefficientsSolveTheEquationsOfTheGame() {
        CombinedWeights game = CombinedWeights.gameTheory(A, B);
        double[] alpha = game.rawCoefficients().toArray();
        assertEquals(Sums.ofProducts(A, A), alpha[0] * Sums.ofProducts(A, A) + alpha[1] * Sums.ofProducts(A, B), 1e-15);
        assertEquals(Sums.ofProducts(B, B), alpha[0] * Sums.ofProducts(A, B) + alpha[1] * Sums.ofProducts(B, B), 1e-15);
        assertEquals(1, Sums.of(game.weights().toArray()), 1e-15);
    }

    @Test
    void identicalVectorsAreAveraged() {
        CombinedWeights same = CombinedWeights.gameTheory(A, A);
        assertTrue(same.averaged());
        assertArrayEquals(A, same.weights().toArray(), 1e-15);
        assertArrayEquals(new double[] {0.5, 0.5}, same.coefficients().toArray(), 0);
        assertArrayEquals(A, CombinedWeights.gameTheory(A).weights().toArray(), 1e-15);
    }

    @Test
    void productsAndMeansAreNormalized() {
        assertArrayEquals(
                new double[] {10 / 29.0, 9 / 29.0, 10 / 29.0},
                CombinedWeights.multiplicative(A, B).weights().toArray(),
                1e-15);
        assertArrayEquals(
                new double[] {0.35, 0.3, 0.35},
                CombinedWeights.mean(A, B).weights().toArray(),
                1e-15);
        assertArrayEquals(
                new double[] {0.25, 0.25, 0.25, 0.25}, CombinedWeights.equal(4).toArray(), 0);
        assertThrows(
                UndefinedException.class,
                () -> CombinedWeights.multiplicative(new double[] {1, 0}, new double[] {0, 1}));
    }

    @Test
    void vectorsThatAreNoWeightsAreRefused() {
        assertEquals(
                "vectors[1] must sum to 1 but sums to 0.9",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> CombinedWeights.gameTheory(new double[] {0.5, 0.5}, new double[] {0.5, 0.4}))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, CombinedWeights::mean);
        assertThrows(IllegalArgumentException.class, () -> CombinedWeights.mean(A, new double[] {0.5, 0.5}));
    }
}
