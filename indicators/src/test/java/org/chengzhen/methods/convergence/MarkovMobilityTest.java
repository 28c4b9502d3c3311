package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class MarkovMobilityTest {
    /** Whose future does not depend on the present: λ₂ = 0, which a computed eigenvalue misses by rounding. */
    @Test
    void equalRowsHaveTheHalfLifeZero() {
        for (int k = 2; k < 8; k++) {
            double[][] counts = new double[k][k];
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    counts[i][j] = (1 + i) * (1 + (3 * j + k) % 7);
                }
            }
            MarkovMobility.Indices r = MarkovMobility.of(MarkovChain.ofCounts(DoubleMatrix.of(counts)));
            assertEquals(0, r.halfLife().getAsDouble());
            assertEquals(1, r.secondEigenvalue(), 1e-12);
        }
    }

    @Test
    void theMobilityExampleHoldsAndNobodyMovingIsZero() {
        MarkovChain chain = MarkovChain.ofProbabilities(DoubleMatrix.of(2, 2, 0.8, 0.2, 0.1, 0.9));
        MarkovMobility.Indices r = MarkovMobility.of(chain);
        assertEquals(0.3, r.trace(), 1e-15);
        // second eigenvalue 0.8 + 0.9 - 1
        assertEquals(0.3, r.secondEigenvalue(), 1e-12);
        assertEquals(-Math.log(2) / Math.log(0.7), r.halfLife().getAsDouble(), 1e-9);
        MarkovChain still = MarkovChain.ofProbabilities(DoubleMatrix.of(2, 2, 1, 0, 0, 1));
        assertEquals(0, MarkovMobility.of(still).trace());
        assertEquals(0, MarkovMobility.of(still).determinant());
        assertThrows(
                UndefinedException.class,
                () -> MarkovMobility.trace(MarkovChain.ofProbabilities(DoubleMatrix.of(1, 1, 1))));
    }

    @SeededProperty
    void mobilityIsWithinItsBounds(@ForAll(supplier = Chains.Probabilities.class) DoubleMatrix p) {
        MarkovChain chain = MarkovChain.ofProbabilities(p);
        MarkovMobility.Indices r = MarkovMobility.of(chain);
        double k = p.rows();
        assertTrue(r.trace() >= 0 && r.trace() <= k / (k - 1) + 1e-12);
        assertTrue(r.determinant() >= -1e-12 && r.determinant() <= 1);
        assertTrue(r.secondEigenvalue() >= 0 && r.secondEigenvalue() <= 1);
        double[] even = new double[p.rows()];
        java.util.Arrays.fill(even, 1 / k);
        double steps = MarkovMobility.bartholomewSteps(chain, even);
        assertTrue(steps >= 0 && steps <= 1 + 1e-12);
        // with equal shares Bartholomew's leaving is the trace index
        assertEquals(r.trace(), MarkovMobility.bartholomewLeaving(chain, even), 1e-12);
    }

    private static final MarkovChain THREE =
            MarkovChain.ofProbabilities(DoubleMatrix.of(3, 3, 0.6, 0.3, 0.1, 0.2, 0.5, 0.3, 0.1, 0.2, 0.7));

    /**
     * tr P = 1.8, det P = 0.6·0.29 − 0.3·0.11 + 0.1·(−0.01) = 0.14, eigenvalues 1 and those of sum 0.8 and product 0.14,
     * the larger 0.4 + √0.02.
     */
    @Test
    void indicesOfThreeStatesAreThoseFoundByHand() {
        MarkovMobility.Indices r = MarkovMobility.of(THREE);
        double second = 0.4 + Math.sqrt(0.02);
        assertEquals(0.6, r.trace(), 1e-15);
        assertEquals(0.86, r.determinant(), 1e-14);
        assertEquals(1 - second, r.secondEigenvalue(), 1e-12);
        assertEquals(Math.log(2) / -Math.log(second), r.halfLife().getAsDouble(), 1e-11);
        assertEquals(
                "MarkovMobility[trace 0.6000, determinant 0.8600, eigenvalue 0.4586, half-life 1.13]", r.toString());
        MarkovChain still = MarkovChain.ofProbabilities(DoubleMatrix.of(2, 2, 1, 0, 0, 1));
        assertEquals(
                "MarkovMobility[trace 0.0000, determinant 0.0000, eigenvalue 0.0000, half-life undefined]",
                MarkovMobility.of(still).toString());
    }

    /** Stayers ½·0.6 + ¼·0.5 + ¼·0.7 = 0.6; classes crossed ½(0.3 + 0.2) + ¼(0.2 + 0.3) + ¼(0.2 + 0.2) = 0.475. */
    @Test
    void bartholomewWeighsByTheDistribution() {
        double[] distribution = {0.5, 0.25, 0.25};
        assertEquals(0.6, MarkovMobility.bartholomewLeaving(THREE, distribution), 1e-15);
        assertEquals(0.2375, MarkovMobility.bartholomewSteps(THREE, distribution), 1e-15);
    }

    @Test
    void distributionsOfAnotherLengthOrSumAreRefusedAndOneStateCannotMove() {
        for (Measure measure : new Measure[] {MarkovMobility::bartholomewLeaving, MarkovMobility::bartholomewSteps}) {
            Exception e =
                    assertThrows(IllegalArgumentException.class, () -> measure.of(THREE, new double[] {0.5, 0.5}));
            assertEquals("distribution has 2 elements but the chain has 3", e.getMessage());
            e = assertThrows(IllegalArgumentException.class, () -> measure.of(THREE, new double[] {0.5, 0.25, 0.125}));
            assertEquals("distribution must sum to 1 but sums to 0.875", e.getMessage());
            UndefinedException one = assertThrows(
                    UndefinedException.class,
                    () -> measure.of(MarkovChain.ofProbabilities(DoubleMatrix.of(1, 1, 1)), new double[] {1}));
            assertEquals("a chain of one state cannot move", one.getMessage());
            UndefinedException unknown = assertThrows(
                    UndefinedException.class,
                    () -> measure.of(MarkovChain.ofCounts(DoubleMatrix.of(2, 2, 1, 1, 0, 0)), new double[] {0.5, 0.5}));
            assertEquals("nobody left state 2: its probabilities are unknown", unknown.getMessage());
        }
    }

    private interface Measure {
        double of(MarkovChain chain, double[] distribution);
    }
}
