package org.chengzhen.methods.interaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class StandardizedRootMeanSquareErrorTest implements OutcomeContract {
    @Override
    public double compute(double... values) {
        return StandardizedRootMeanSquareError.of(values, Samples.shuffled(values, 1));
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
        assertEquals(
                Math.sqrt(8) / 20,
                StandardizedRootMeanSquareError.of(new double[] {10, 30}, new double[] {14, 30}),
                1e-15);
    }

    @SeededProperty
    void equalFlowsHaveNoError(@ForAll(supplier = Samples.Places.class) double[] flows) {
        assertEquals(0, StandardizedRootMeanSquareError.of(flows, flows));
    }
}
