package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.chengzhen.methods.contract.OutcomeContract;
import org.junit.jupiter.api.Test;

class HooverTest extends InequalityContract {
    @Override
    public double compute(double... values) {
        return Hoover.of(values);
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.nonNegative(values)) {
            return Outcome.REFUSED;
        }
        return OutcomeContract.anyNonZero(values) ? Outcome.VALUE : Outcome.UNDEFINED;
    }

    @Override
    protected double tolerance() {
        return 1e-13;
    }

    @Override
    protected double upperBound(int n) {
        return 1 - 1.0 / n;
    }

    @Override
    protected double reference(double... values) {
        return Extended.mean(values, x -> x.subtract(Extended.of(1)).abs())
                .divide(Extended.of(2))
                .toDouble();
    }

    @Override
    protected boolean strictlyTransferSensitive() {
        return false;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.25, Hoover.of(20, 50, 20, 10), 1e-15);
        assertEquals(0.2, Hoover.ofTotals(new double[] {30, 70}, new double[] {50, 50}), 1e-15);
    }

    @Test
    void weightsCountAsCopies() {
        assertEquals(Hoover.of(1, 1, 4), Hoover.weighted(new double[] {1, 4}, new double[] {2, 1}), 1e-15);
        assertEquals(Hoover.of(1, 1, 4), Hoover.ofTotals(new double[] {2, 4}, new double[] {2, 1}), 1e-15);
    }
}
