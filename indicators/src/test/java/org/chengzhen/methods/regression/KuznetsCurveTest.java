package org.chengzhen.methods.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class KuznetsCurveTest {
    /** Incomes 1 to 4 with pressures 4, 6, 2, 4: their second difference is zero, told in any order. */
    @Test
    void aSquareThatVanishesButForRoundingHasNoTurn() {
        double[][] incomes = {{1, 2, 3, 4}, {4, 2, 3, 1}, {3, 1, 4, 2}, {2, 3, 1, 4}};
        for (double[] income : incomes) {
            double[] pressure = new double[4];
            for (int i = 0; i < 4; i++) {
                pressure[i] = new double[] {4, 6, 2, 4}[(int) income[i] - 1];
            }
            UndefinedException e =
                    assertThrows(UndefinedException.class, () -> KuznetsCurve.quadratic(income, pressure));
            assertEquals("the coefficient of the square is zero, so there is no turn", e.getMessage());
        }
    }
}
