package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.methods.contract.OutcomeContract;
import org.junit.jupiter.api.Test;

class QuantileSharesTest implements OutcomeContract {
    @Override
    public double compute(double... values) {
        return QuantileShares.top(0.3, values);
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
        assertEquals(0.3, QuantileShares.bottom(0.5, 10, 20, 20, 50), 1e-15);
        assertEquals(0.5, QuantileShares.top(0.25, 10, 20, 20, 50), 1e-15);
    }

    @Test
    void quintilesSplitPlaces() {
        // ten at 1 … 4: a quintile is 4/5 of a place
        assertArrayEquals(
                new double[] {0.08, 0.14, 0.2, 0.26, 0.32},
                QuantileShares.of(5, 1, 2, 3, 4).toArray(),
                1e-15);
        assertArrayEquals(
                QuantileShares.of(3, 1, 1, 4).toArray(),
                QuantileShares.weighted(3, new double[] {4, 1}, new double[] {1, 2})
                        .toArray(),
                1e-15);
        assertArrayEquals(new double[] {1}, QuantileShares.of(1, 5, 7).toArray(), 1e-15);
    }

    @Test
    void sharesOutsideZeroToOneAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> QuantileShares.top(1.5, 1, 2));
        assertThrows(IllegalArgumentException.class, () -> QuantileShares.bottom(-0.5, 1, 2));
        assertThrows(IllegalArgumentException.class, () -> QuantileShares.of(0, 1, 2));
        Exception e = assertThrows(IllegalArgumentException.class, () -> QuantileShares.top(-0.5, 1, 2));
        assertEquals("populationShare must be in [0.0, 1.0] but is -0.5", e.getMessage());
    }
}
