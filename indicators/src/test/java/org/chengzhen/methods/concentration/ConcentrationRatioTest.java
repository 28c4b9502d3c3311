package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class ConcentrationRatioTest implements OutcomeContract {
    @Override
    public double compute(double... values) {
        return ConcentrationRatio.of(values, 2);
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
        assertEquals(0.7, ConcentrationRatio.of(new double[] {20, 50, 20, 10}, 2), 1e-15);
    }

    @Test
    void theLargestCount() {
        assertEquals(0.5, ConcentrationRatio.of(new double[] {20, 50, 20, 10}, 1), 1e-15);
        assertEquals(0.9, ConcentrationRatio.of(new double[] {20, 50, 20, 10}, 3), 1e-15);
        assertEquals(1, ConcentrationRatio.of(new double[] {20, 50, 20, 10}, 4));
        assertEquals(1, ConcentrationRatio.of(new double[] {20, 50, 20, 10}, 9));
        Exception e = assertThrows(IllegalArgumentException.class, () -> ConcentrationRatio.of(new double[] {1, 2}, 0));
        assertEquals("k must be >= 1 but is 0", e.getMessage());
    }

    /** Ten times 0.1 is less than one. */
    @SeededProperty
    void allTogetherAreOneWhateverTheRounding(@ForAll(supplier = Samples.Places.class) double[] y) {
        assertEquals(1, ConcentrationRatio.of(y, y.length));
    }
}
