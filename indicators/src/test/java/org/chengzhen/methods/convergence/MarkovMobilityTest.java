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
}
