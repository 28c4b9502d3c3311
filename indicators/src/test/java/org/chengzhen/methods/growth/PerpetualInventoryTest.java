package org.chengzhen.methods.growth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class PerpetualInventoryTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertArrayEquals(
                new double[] {110, 129},
                PerpetualInventory.from(new double[] {20, 30}, 100, 0.1).toArray(),
                1e-12);
        assertArrayEquals(
                new double[] {100, 120},
                PerpetualInventory.steadyState(new double[] {20, 30}, 0.1, 0.1).toArray(),
                1e-12);
    }

    @Test
    void steadyInvestmentKeepsItsStockOfTheSteadyState() {
        double[] investment = new double[30];
        for (int t = 0; t < 30; t++) {
            investment[t] = 50 * Math.pow(1.07, t);
        }
        double[] stock = PerpetualInventory.steadyState(investment, 0.07, PerpetualInventory.DEPRECIATION_ZHANG_JUN)
                .toArray();
        // K = I / (g + delta) holds for the stock at the start of the year, so the one at the end has grown once
        for (int t = 1; t < 30; t++) {
            double expected = (1 - 0.096) * stock[t - 1] + investment[t];
            assertEquals(expected, stock[t], 1e-9);
        }
        assertEquals(50 / (0.07 + 0.096), stock[0], 1e-12);
    }

    @Test
    void badRatesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> PerpetualInventory.from(new double[] {1}, 1, 1.1));
        assertThrows(IllegalArgumentException.class, () -> PerpetualInventory.steadyState(new double[] {1}, -0.1, 0.1));
        assertThrows(UndefinedException.class, () -> PerpetualInventory.steadyState(new double[0], 0.1, 0.1));
    }
}
