package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class KakwaniDeprivationTest extends InequalityContract {
    @Override
    public double compute(double... values) {
        return KakwaniDeprivation.mean(values);
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.nonNegative(values)) {
            return Outcome.REFUSED;
        }
        return OutcomeContract.anyNonZero(values) && values.length > 1 ? Outcome.VALUE : Outcome.UNDEFINED;
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
        return new GiniTest().reference(values);
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        double[] deprivation = KakwaniDeprivation.of(10, 20, 30).toArray();
        assertEquals(0.5, deprivation[0], 1e-15);
        assertEquals(1 / 6.0, deprivation[1], 1e-15);
        assertEquals(0, deprivation[2]);
        assertEquals(0.2222, KakwaniDeprivation.mean(10, 20, 30), 5e-5);
    }

    @SeededProperty
    void eachPlaceAgreesWithAllPairs(@ForAll(supplier = Samples.Places.class) double[] y) {
        double[] deprivation = KakwaniDeprivation.of(y).toArray();
        double total = java.util.Arrays.stream(y).sum();
        for (int i = 0; i < y.length; i++) {
            double lack = 0;
            for (double other : y) {
                lack += Math.max(0, other - y[i]);
            }
            assertEquals(lack / total, deprivation[i], 1e-13);
        }
    }

    @Test
    void equalPlacesAreEquallyDeprived() {
        double[] deprivation = KakwaniDeprivation.of(3, 1, 3, 1).toArray();
        assertEquals(deprivation[1], deprivation[3]);
        assertEquals(0.5, deprivation[1]);
    }
}
