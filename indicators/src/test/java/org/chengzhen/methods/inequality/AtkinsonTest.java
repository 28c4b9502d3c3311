package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class AtkinsonTest extends InequalityContract {
    @Override
    public double compute(double... values) {
        return Atkinson.of(values, 0.5);
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
        var root = Extended.mean(values, org.apache.commons.math3.dfp.Dfp::sqrt);
        return Extended.of(1).subtract(root.multiply(root)).toDouble();
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.0632, Atkinson.of(new double[] {10, 20, 30, 40, 50}, 0.5), 5e-5);
        assertEquals(0.1316, Atkinson.of(new double[] {10, 20, 30, 40, 50}, 1), 5e-5);
    }

    @Test
    void aversionsByHand() {
        // the harmonic mean over the mean for ε = 2: 2/(1 + 1/3) = 1.5 against 2
        assertEquals(0.25, Atkinson.of(new double[] {1, 3}, 2), 1e-15);
        assertEquals(1 - Math.sqrt(3) / 2, Atkinson.of(new double[] {1, 3}, 1), 1e-15);
        assertEquals(0, Atkinson.of(new double[] {1, 3}, 0), 1e-15);
        assertEquals(0.5, Atkinson.of(new double[] {1, 3}, 1e300), 1e-12);
        assertEquals(0.25, Atkinson.weighted(new double[] {1, 3, 9}, new double[] {2, 2, 0}, 2), 1e-15);
        assertEquals(1 - Math.sqrt(3) / 2, Atkinson.weighted(new double[] {1, 3, 9}, new double[] {2, 2, 0}, 1), 1e-15);
    }

    @Test
    void zerosCountByAversion() {
        assertEquals(0.5, Atkinson.of(new double[] {0, 1}, 0.5), 1e-15);
        assertEquals(1, Atkinson.of(new double[] {0, 1}, 1));
        assertEquals(1, Atkinson.of(new double[] {0, 1}, 7));
        assertEquals(0, Atkinson.weighted(new double[] {0, 1}, new double[] {0, 1}, 1), 1e-15);
    }

    @Test
    void itIsContinuousAtOne() {
        double[] y = {1, 2, 5, 9};
        assertEquals(Atkinson.of(y, 1), Atkinson.of(y, 1 + 1e-11), 1e-10);
        assertEquals(Atkinson.of(y, 1), Atkinson.of(y, 1 - 1e-11), 1e-10);
    }

    @Test
    void extremeRatiosStayInRange() {
        assertEquals(1, Atkinson.of(new double[] {1e-300, 1e300}, 3), 1e-15);
        assertEquals(1, Atkinson.of(new double[] {1e-300, 1e300}, 1), 1e-15);
    }

    @Test
    void aNegativeAversionIsNamed() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Atkinson.of(new double[] {1, 2}, -1));
        assertEquals("epsilon must be >= 0 but is -1.0", e.getMessage());
        assertThrows(
                IllegalArgumentException.class, () -> Atkinson.weighted(new double[] {1, 2}, new double[] {1, 1}, -1));
        assertThrows(UndefinedException.class, () -> Atkinson.of(new double[] {0, 0}, 1));
    }

    /** The entropy of order 1 − ε orders distributions as the index of aversion ε does. */
    @SeededProperty
    void agreesWithTheGeneralizedEntropy(
            @ForAll(supplier = Samples.PositivePlaces.class) double[] y,
            @ForAll @IntRange(min = 1, max = 9) int tenths) {
        double alpha = tenths / 10.0;
        double entropy = GeneralizedEntropy.of(y, alpha);
        double expected = 1 - Math.pow(1 + alpha * (alpha - 1) * entropy, 1 / alpha);
        assertEquals(expected, Atkinson.of(y, 1 - alpha), 1e-12);
    }
}
