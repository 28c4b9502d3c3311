package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.junit.jupiter.api.Test;

class SharesTest implements OutcomeContract {
    @Override
    public double compute(double... values) {
        double sum = 0;
        for (double share : Shares.of(values).toArray()) {
            sum += share;
        }
        return sum;
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
        assertArrayEquals(new double[] {0.75, 0.15, 0.1}, Shares.of(300, 60, 40).toArray(), 1e-15);
    }

    @Test
    void noneIsTooFewAndZeroUndefined() {
        UndefinedException e = assertThrows(UndefinedException.class, Shares::of);
        assertEquals(Status.INSUFFICIENT_DATA, e.status());
        e = assertThrows(UndefinedException.class, () -> Shares.of(0, 0));
        assertEquals("all of values is zero", e.getMessage());
    }
}
