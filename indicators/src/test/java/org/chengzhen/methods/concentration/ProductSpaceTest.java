package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class ProductSpaceTest {
    private static final double[][] M = {{1, 1, 1, 0}, {1, 1, 0, 0}, {1, 0, 0, 0}};

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(
                0.5, ProductSpace.proximity(new double[][] {{1, 1}, {1, 0}}).get(0, 1));
    }

    @Test
    void proximityIsTheSmallerConditionalProbability() {
        assertArrayEquals(
                new double[] {1, 2 / 3.0, 1 / 3.0, 0, 2 / 3.0, 1, 0.5, 0, 1 / 3.0, 0.5, 1, 0, 0, 0, 0, 0},
                ProductSpace.proximity(M).toArray(),
                1e-15);
    }

    @Test
    void densityLeavesTheProductItselfOut() {
        double[][] rows = ProductSpace.density(M).toRows();
        assertArrayEquals(new double[] {1, 1, 1, Double.NaN}, rows[0], 1e-15);
        // around product 0: 2/3 and 1/3; around 1: 2/3 and 1/2; around 2: 1/3 and 1/2
        assertArrayEquals(new double[] {2 / 3.0, 4 / 7.0, 1, Double.NaN}, rows[1], 1e-15);
        assertArrayEquals(new double[] {0, 4 / 7.0, 0.4, Double.NaN}, rows[2], 1e-15);
    }

    @Test
    void badInputIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ProductSpace.proximity(new double[][] {{2}}));
        assertThrows(UndefinedException.class, () -> ProductSpace.density(new double[][] {}));
    }
}
