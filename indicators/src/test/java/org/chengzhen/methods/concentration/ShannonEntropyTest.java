package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.chengzhen.methods.inequality.TheilT;
import org.junit.jupiter.api.Test;

class ShannonEntropyTest implements OutcomeContract {
    @Override
    public double compute(double... values) {
        return ShannonEntropy.of(values);
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
        assertEquals(1.5, ShannonEntropy.bits(1, 1, 2), 1e-15);
        assertEquals(Math.log(4), ShannonEntropy.of(1, 1, 1, 1), 1e-15);
    }

    @Test
    void theEndsOfTheScale() {
        assertEquals(0, ShannonEntropy.of(0, 5, 0));
        assertEquals(0, ShannonEntropy.evenness(0, 5, 0));
        assertEquals(1, ShannonEntropy.evenness(2, 2, 2), 1e-15);
        assertEquals(3, ShannonEntropy.equivalentNumber(2, 2, 2), 1e-14);
        Exception e = assertThrows(UndefinedException.class, () -> ShannonEntropy.evenness(5));
        assertEquals("one value has no evenness", e.getMessage());
        assertEquals(0, ShannonEntropy.of(5));
    }

    /** H = ln n − T, with T Theil's index: the two families meet. */
    @SeededProperty
    void itIsWhatTheilsIndexLacks(@ForAll(supplier = Samples.Places.class) double[] y) {
        assertEquals(Math.log(y.length) - TheilT.of(y), ShannonEntropy.of(y), 1e-13);
    }
}
