package org.chengzhen.methods.interaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class SorensenSimilarityTest implements OutcomeContract {
    @Override
    public double compute(double... values) {
        return SorensenSimilarity.of(values, Samples.shuffled(values, 1));
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.nonNegative(values)) {
            return Outcome.REFUSED;
        }
        return values.length > 0 ? Outcome.VALUE : Outcome.UNDEFINED;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.75, SorensenSimilarity.of(new double[] {10, 30}, new double[] {30, 30}));
    }

    /** Trap 24: the mean over pairs and the share of totals are two numbers on the same flows. */
    @Test
    void itIsNotTheCommonPartOfCommuters() {
        double[] observed = {100, 1};
        double[] fitted = {100, 3};
        assertEquals(0.75, SorensenSimilarity.of(observed, fitted));
        assertEquals(202 / 204.0, CommonPartOfCommuters.of(observed, fitted), 1e-15);
    }

    @Test
    void aPairWithoutFlowAgrees() {
        assertEquals(0.5, SorensenSimilarity.of(new double[] {0, 0}, new double[] {0, 5}));
    }

    @SeededProperty
    void equalFlowsAgreeAndTheSidesMayBeExchanged(@ForAll(supplier = Samples.Places.class) double[] flows) {
        double[] other = Samples.shuffled(flows, 3);
        assertEquals(1, SorensenSimilarity.of(flows, flows), 1e-15);
        assertEquals(SorensenSimilarity.of(other, flows), SorensenSimilarity.of(flows, other), 0.0);
    }
}
