package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class ExtendedGiniTest extends InequalityContract {
    @Override
    public double compute(double... values) {
        return ExtendedGini.of(values, 3);
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
        return 1 - Math.pow(n, -2);
    }

    @Override
    protected double reference(double... values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        double n = sorted.length;
        var poorerSum = Extended.of(0);
        var total = Extended.of(0);
        for (int i = 0; i < sorted.length; i++) {
            double above = n - i;
            // n³ − … in whole numbers: (n − i)³ − (n − i − 1)³
            var drop = Extended.of(3 * above * above - 3 * above + 1);
            poorerSum = poorerSum.add(drop.multiply(Extended.of(sorted[i])));
            total = total.add(Extended.of(sorted[i]));
        }
        return Extended.of(1)
                .subtract(poorerSum.divide(total.multiply(Extended.of(n * n))))
                .toDouble();
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.3, ExtendedGini.of(new double[] {20, 50, 20, 10}, 2), 1e-15);
        assertEquals(0.4125, ExtendedGini.of(new double[] {20, 50, 20, 10}, 3), 1e-15);
    }

    @SeededProperty
    void twoGivesTheGiniCoefficient(@ForAll(supplier = Samples.Places.class) double[] y) {
        double[] w = new double[y.length];
        java.util.Arrays.setAll(w, i -> 1 + i % 3);
        assertEquals(Gini.of(y), ExtendedGini.of(y, 2), 1e-13);
        assertEquals(Gini.weighted(y, w), ExtendedGini.weighted(y, w, 2), 1e-13);
    }

    @Test
    void aWeightOfTwoEqualsTwoPlaces() {
        assertEquals(
                ExtendedGini.of(new double[] {1, 1, 5}, 4),
                ExtendedGini.weighted(new double[] {5, 1}, new double[] {1, 2}, 4),
                1e-15);
    }

    @Test
    void aParameterOfOneIsRefused() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> ExtendedGini.of(new double[] {1, 2}, 1));
        assertEquals("nu must be > 1 but is 1.0", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> ExtendedGini.of(new double[] {1, 2}, Double.NaN));
        assertThrows(
                IllegalArgumentException.class, () -> ExtendedGini.weighted(new double[] {1}, new double[] {1}, 0.5));
        assertThrows(UndefinedException.class, () -> ExtendedGini.of(new double[0], 2));
    }

    /** As ν grows only the poorest place counts: 1 − least/mean. */
    @Test
    void theLargestParameterLooksAtThePoorestAlone() {
        assertEquals(0.5, ExtendedGini.of(new double[] {3, 1}, Double.MAX_VALUE), 1e-15);
        assertThrows(
                IllegalArgumentException.class, () -> ExtendedGini.of(new double[] {3, 1}, Double.POSITIVE_INFINITY));
    }
}
