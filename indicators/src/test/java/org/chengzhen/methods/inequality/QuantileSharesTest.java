package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.methods.contract.OutcomeContract;
import org.junit.jupiter.api.Test;

class QuantileSharesTest implements OutcomeContract {
    @Override
    public double compute(double... values) {
        return QuantileShares.top(values, 0.3);
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.nonNegative(values)) {
            return Outcome.REFUSED;
        }
        return OutcomeContract.anyNonZero(values) ? Outcome.VALUE : Outcome.UNDEFINED;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.3, QuantileShares.bottom(new double[] {10, 20, 20, 50}, 0.5), 1e-15);
        assertEquals(0.5, QuantileShares.top(new double[] {10, 20, 20, 50}, 0.25), 1e-15);
    }

    @Test
    void quintilesSplitPlaces() {
        // ten at 1 … 4: a quintile is 4/5 of a place
        assertArrayEquals(
                new double[] {0.08, 0.14, 0.2, 0.26, 0.32},
                QuantileShares.of(new double[] {1, 2, 3, 4}, 5).toArray(),
                1e-15);
        assertArrayEquals(
                QuantileShares.of(new double[] {1, 1, 4}, 3).toArray(),
                QuantileShares.weighted(new double[] {4, 1}, new double[] {1, 2}, 3)
                        .toArray(),
                1e-15);
        assertArrayEquals(
                new double[] {1}, QuantileShares.of(new double[] {5, 7}, 1).toArray(), 1e-15);
    }

    @Test
    void sharesOutsideZeroToOneAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> QuantileShares.top(new double[] {1, 2}, 1.5));
        assertThrows(IllegalArgumentException.class, () -> QuantileShares.bottom(new double[] {1, 2}, -0.5));
        assertThrows(IllegalArgumentException.class, () -> QuantileShares.of(new double[] {1, 2}, 0));
        Exception e = assertThrows(IllegalArgumentException.class, () -> QuantileShares.top(new double[] {1, 2}, -0.5));
        assertEquals("populationShare must be in [0.0, 1.0] but is -0.5", e.getMessage());
    }
}
