package org.chengzhen.methods.inputoutput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class TechnicalCoefficientsTest {
    @Test
    void coefficientsComeFromATableAndAnIdleSectorTakesNothing() {
        DoubleMatrix z = DoubleMatrix.of(2, 2, 150, 500, 200, 100);
        assertEquals(
                0.25, TechnicalCoefficients.of(z, new double[] {1000, 2000}).get(0, 1));
        DoubleMatrix idle = DoubleMatrix.of(2, 2, 10, 0, 20, 0);
        assertEquals(0, TechnicalCoefficients.of(idle, new double[] {100, 0}).get(1, 1));
        assertThrows(UndefinedException.class, () -> TechnicalCoefficients.of(z, new double[] {1000, 0}));
    }

    @Test
    void everyColumnIsDividedByItsOutput() {
        DoubleMatrix z = DoubleMatrix.of(2, 2, 150, 500, 200, 100);
        assertEquals(
                DoubleMatrix.of(2, 2, 0.15, 0.25, 0.2, 0.05), TechnicalCoefficients.of(z, new double[] {1000, 2000}));
        assertEquals(
                "sector 1 takes inputs but has no output",
                assertThrows(UndefinedException.class, () -> TechnicalCoefficients.of(z, new double[] {1000, 0}))
                        .getMessage());
    }
}
