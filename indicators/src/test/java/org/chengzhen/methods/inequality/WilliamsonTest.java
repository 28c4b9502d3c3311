package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class WilliamsonTest extends InequalityContract {
    @Override
    public double compute(double... values) {
        return Williamson.of(values, ones(values.length));
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
        return Math.sqrt(n - 1.0);
    }

    @Override
    protected double reference(double... values) {
        return CoefficientOfVariation.population(values);
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        double[] people = {5, 8, 3};
        assertEquals(0.4549, Williamson.of(new double[] {3, 5, 10}, people), 5e-5);
        assertEquals(0.4549, Williamson.ofTotals(new double[] {15, 40, 30}, people), 5e-5);
    }

    /** Trap 6: the plain mean in place of the weighted one gives another number. */
    @Test
    void theMeanIsTheWeightedOne() {
        double[] y = {10, 20};
        double[] p = {1, 3};
        double weighted = Math.sqrt((7.5 * 7.5 + 3 * 2.5 * 2.5) / 4) / 17.5;
        double plain = Math.sqrt((25 + 3 * 25) / 4.0) / 15;
        assertEquals(weighted, Williamson.of(y, p), 1e-15);
        assertEquals(true, Math.abs(plain - weighted) > 0.05);
    }

    @SeededProperty
    void aWeightOfTwoEqualsTwoPlaces(@ForAll(supplier = Samples.Places.class) double[] y) {
        double[] twice = Arrays.copyOf(y, y.length + 1);
        twice[y.length] = y[0];
        double[] p = ones(y.length);
        p[0] = 2;
        double expected = CoefficientOfVariation.population(twice);
        assertEquals(expected, Williamson.of(y, p), 1e-13 * Math.max(1, expected));
    }
}
