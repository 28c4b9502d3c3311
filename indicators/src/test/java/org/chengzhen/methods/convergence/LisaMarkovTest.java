package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.space.SpatialWeights;
import org.junit.jupiter.api.Test;

class LisaMarkovTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        MarkovChain chain = LisaMarkov.ofQuadrants(new int[][] {{1, 1, 4}, {3, 3, 2}});
        assertEquals(0.5, chain.probabilities().get(0, 3));
        assertThrows(IllegalArgumentException.class, () -> LisaMarkov.ofQuadrants(new int[][] {{1, 5}}));
    }

    @Test
    void quadrantsAreThoseOfTheMoranScatterplot() {
        SpatialWeights line = SpatialWeights.rook(1, 4);
        double[][] values = {{10}, {8}, {1}, {1}};
        // mean 5; lags 8, 5.5, 4.5, 1
        assertEquals(DoubleMatrix.of(4, 1, 1, 1, 3, 3), LisaMarkov.quadrants(values, line));
        double[][] mixed = {{10}, {1}, {10}, {1}};
        assertEquals(DoubleMatrix.of(4, 1, 4, 2, 4, 2), LisaMarkov.quadrants(mixed, line));
    }
}
