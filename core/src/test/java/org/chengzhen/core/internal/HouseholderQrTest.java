package org.chengzhen.core.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HouseholderQrTest {
    private static double[][] columns() {
        return new double[][] {{1, 1, 1, 1}, {0, 1, 0, 1}, {0, 0, 1, 1}};
    }

    @Test
    void coefficientsAreThoseOfTheNormalEquations() {
        HouseholderQr decomposed = new HouseholderQr(columns());
        assertEquals(-1, decomposed.dependent());
        assertArrayEquals(new double[] {0.75, 2.5, 1.5}, decomposed.solve(new double[] {1, 3, 2, 5}), 1e-15);
        assertArrayEquals(new double[] {1, 2, 3}, decomposed.solve(new double[] {1, 3, 4, 6}), 1e-15);
    }

    @Test
    void theInverseTimesTheCrossProductsIsOne() {
        double[][] x = columns();
        double[][] inverse = new HouseholderQr(columns()).crossProductInverse();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                for (int m = 0; m < 3; m++) {
                    sum += inverse[i][m] * Sums.ofProducts(x[m], x[j]);
                }
                assertEquals(i == j ? 1 : 0, sum, 1e-14);
            }
        }
    }

    @Test
    void theFirstColumnThatOthersMakeUpIsNamedAtAnyScale() {
        for (double scale : new double[] {1e-100, 1, 1e100}) {
            double[][] x = {{1, 1, 1, 1}, {0, scale, 0, scale}, {scale, 2 * scale, scale, 2 * scale}, {1, 2, 3, 5}};
            assertEquals(2, new HouseholderQr(x).dependent());
        }
        assertEquals(0, new HouseholderQr(new double[][] {{0, 0}}).dependent());
    }
}
