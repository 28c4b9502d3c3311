package org.chengzhen.methods.interaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class CommonPartOfCommutersTest implements OutcomeContract {
    @Override
    public double compute(double... values) {
        return CommonPartOfCommuters.of(values, Samples.shuffled(values, 1));
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
        assertEquals(0.8, CommonPartOfCommuters.of(new double[] {10, 30}, new double[] {30, 30}), 1e-15);
    }

    @SeededProperty
    void equalFlowsHaveAllInCommonAndTheSidesMayBeExchanged(@ForAll(supplier = Samples.Places.class) double[] flows) {
        double[] other = Samples.shuffled(flows, 3);
        assertEquals(1, CommonPartOfCommuters.of(flows, flows), 1e-15);
        assertEquals(CommonPartOfCommuters.of(other, flows), CommonPartOfCommuters.of(flows, other), 1e-15);
    }
}
