package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class LorenzCurveTest extends InequalityContract {
    @Override
    public double compute(double... values) {
        return LorenzCurve.of(values).gini();
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
        return new GiniTest().reference(values);
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        LorenzCurve curve = LorenzCurve.of(10, 20, 20, 50);
        assertEquals(0.3, curve.at(0.5), 1e-15);
        assertEquals(0.3, curve.gini(), 1e-15);
        assertEquals("LorenzCurve[5 points, Gini 0.300000, poorest half 0.300000]", curve.toString());
    }

    @Test
    void pointsOfManyPlacesDoNotDrift() {
        int n = 100_000;
        double[] y = new double[n];
        Arrays.setAll(y, i -> 1 + i % 7);
        LorenzCurve curve = LorenzCurve.of(y);
        for (int i = 1; i <= n; i++) {
            double exact = (double) i / n;
            assertEquals(exact, curve.populationShares().get(i), 2 * Math.ulp(exact));
        }
        assertEquals(curve.valueShares().get(40_000), curve.at(0.4));
    }

    @Test
    void pointsRunFromZeroToOne() {
        LorenzCurve curve = LorenzCurve.of(50, 10, 20, 20);
        assertArrayEquals(
                new double[] {0, 0.25, 0.5, 0.75, 1}, curve.populationShares().toArray(), 1e-15);
        assertArrayEquals(
                new double[] {0, 0.1, 0.3, 0.5, 1}, curve.valueShares().toArray(), 1e-15);
        assertArrayEquals(
                new double[] {0, 2.5, 7.5, 12.5, 25}, curve.generalized().toArray(), 1e-13);
    }

    @Test
    void betweenPointsItIsStraight() {
        LorenzCurve curve = LorenzCurve.of(10, 30);
        assertEquals(0, curve.at(0));
        assertEquals(0.125, curve.at(0.25), 1e-15);
        assertEquals(0.25, curve.at(0.5), 1e-15);
        assertEquals(0.625, curve.at(0.75), 1e-15);
        assertEquals(1, curve.at(1));
        assertThrows(IllegalArgumentException.class, () -> curve.at(1.1));
        assertThrows(IllegalArgumentException.class, () -> curve.at(-0.1));
    }

    @SeededProperty
    void weightsAndTotalsAgree(@ForAll(supplier = Samples.Places.class) double[] y) {
        double[] w = new double[y.length];
        double[] amounts = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            w[i] = 1 + i % 3;
            amounts[i] = y[i] * w[i];
        }
        double gini = Gini.weighted(y, w);
        assertEquals(gini, LorenzCurve.weighted(y, w).gini(), 1e-13);
        assertEquals(gini, LorenzCurve.ofTotals(amounts, w).gini(), 1e-13);
    }

    @Test
    void theAsymmetryByHand() {
        // mean 3: two at 1 below, the slope jumps over 1 at P = 2/3, L = 2/9
        assertEquals(
                2 / 3.0 + 2 / 9.0 + asymmetryStep(), LorenzCurve.of(1, 1, 7).asymmetry(), 1e-14);
        // places at the mean: the middle of the stretch parallel to the diagonal
        assertEquals(
                (0.25 + 1 / 8.0 + 0.75 + 5 / 8.0) / 2,
                LorenzCurve.of(1, 2, 2, 3).asymmetry(),
                1e-14);
        // three of five at the mean: ends (0.2, 0.1) and (0.8, 0.7)
        assertEquals(0.9, LorenzCurve.of(1, 2, 2, 2, 3).asymmetry(), 1e-14);
        assertEquals(1, LorenzCurve.of(5, 5).asymmetry(), 1e-14);
    }

    /** μ = 5.25, δ = (5.25 − 3)/(7 − 3): (3 + 5δ)/8 + (7 + 35δ)/42, however the population is told. */
    @Test
    void theAsymmetryIsOfThePopulationNotOfItsRows() {
        double byHand = (3 + 0.5625 * 5) / 8 + (7 + 0.5625 * 35) / 42;
        double[][][] tables = {
            {{3, 7, 1}, {2, 5, 1}},
            {{3, 7, 1, 9}, {2, 5, 1, 0}},
            {{1, 3, 7, 7}, {1, 2, 3, 2}},
            {{1, 3, 7, 7}, {1, 2, 2, 3}},
            {{7, 1, 0, 7, 3, 5}, {4, 1, 0, 1, 2, 0}}
        };
        for (double[][] table : tables) {
            assertEquals(
                    byHand, LorenzCurve.weighted(table[0], table[1]).asymmetry(), 1e-14, Arrays.deepToString(table));
        }
        assertEquals(byHand, LorenzCurve.of(1, 3, 3, 7, 7, 7, 7, 7).asymmetry(), 1e-14);
    }

    /** δ = (3 − 1)/(7 − 1) = 1/3 of the last step, 1/3 wide and 7/9 high. */
    private static double asymmetryStep() {
        return (1 / 3.0 + 7 / 9.0) / 3;
    }

    /** Ten times 0.1 is less than one; the curve ends at one all the same. */
    @Test
    void theLastPointIsOneWhateverTheRounding() {
        double[] y = new double[10];
        Arrays.fill(y, 7);
        LorenzCurve curve = LorenzCurve.of(y);
        assertEquals(1, curve.populationShares().get(10));
        assertEquals(1, curve.valueShares().get(10));
    }

    @Test
    void theGeneralizedCurveEndsAtTheMeanOnEveryScale() {
        assertEquals(2e305, end(LorenzCurve.of(1e305, 3e305)), 1e-12 * 2e305);
        assertEquals(2e-305, end(LorenzCurve.of(1e-305, 3e-305)), 1e-12 * 2e-305);
        double[] equal = {1e200, 1e200};
        assertEquals(2e305, end(LorenzCurve.weighted(new double[] {1e305, 3e305}, equal)), 1e-12 * 2e305);
        // 8 for 2e-200 people, and 8e200 for 2e200 people
        assertEquals(
                4e200, end(LorenzCurve.ofTotals(new double[] {2, 6}, new double[] {1e-200, 1e-200})), 1e-12 * 4e200);
        assertEquals(4, end(LorenzCurve.ofTotals(new double[] {2e200, 6e200}, new double[] {1e200, 1e200})), 1e-12 * 4);
    }

    private static double end(LorenzCurve curve) {
        return curve.generalized().get(curve.generalized().length() - 1);
    }
}
