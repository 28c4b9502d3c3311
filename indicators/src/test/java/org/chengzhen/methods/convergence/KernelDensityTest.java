package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.junit.jupiter.api.Test;

class KernelDensityTest implements OutcomeContract {
    private static final double[] INCOMES = {1.2, 1.5, 2.1, 2.2, 3.8, 4.0};

    @Override
    public double compute(double... values) {
        return KernelDensity.withDefaults().bandwidthOf(values);
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.finite(values)) {
            return Outcome.REFUSED;
        }
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        if (values.length < 2 || Ties.equal(sorted[0], sorted[values.length - 1])) {
            return Outcome.UNDEFINED;
        }
        try {
            compute(values);
            return Outcome.VALUE;
        } catch (UndefinedException overflow) {
            assertTrue(overflow.getMessage().contains("range of doubles"), overflow.getMessage());
            return Outcome.UNDEFINED;
        }
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertArrayEquals(
                new double[] {0.2123, 0.3048},
                KernelDensity.withDefaults().at(INCOMES, new double[] {1, 2}).toArray(),
                1e-4);
        assertEquals(
                1.06 / 0.9,
                KernelDensity.withDefaults().normalReference().bandwidthOf(INCOMES)
                        / KernelDensity.withDefaults().bandwidthOf(INCOMES),
                1e-14);
    }

    @Test
    void theGridAgreesWithTheSumAtItsPoints() {
        double[] values = Samples.logNormal(2_000, 3);
        DensityCurve curve = KernelDensity.withDefaults().cells(2_048).onGrid(values);
        double[] direct = KernelDensity.withDefaults()
                .at(values, curve.points().toArray())
                .toArray();
        for (int c = 0; c < direct.length; c++) {
            assertEquals(direct[c], curve.densities().get(c), 2e-3 * curve.highest());
        }
        // three bandwidths beyond the values, at most one in a thousand of each value's mass is cut
        assertEquals(1, curve.integral(), 1e-3);
    }

    @Test
    void twoGroupsHaveTwoPeaks() {
        DensityCurve curve = KernelDensity.withDefaults().bandwidth(0.3).onGrid(1, 1.1, 0.9, 5, 5.1, 4.9);
        assertEquals(2, curve.peaks().length());
        assertEquals(1, curve.peaks().get(0), 0.02);
        assertEquals(5, curve.peaks().get(1), 0.02);
    }

    @Test
    void equalQuartilesLeaveTheStandardDeviation() {
        double[] values = {1, 1, 1, 1, 1, 1, 1, 5};
        double s = Math.sqrt(2);
        assertEquals(0.9 * s * Math.pow(8, -0.2), KernelDensity.withDefaults().bandwidthOf(values), 1e-14);
        assertThrows(
                UndefinedException.class, () -> KernelDensity.withDefaults().at(new double[] {3, 3}, new double[] {1}));
        assertEquals(1, KernelDensity.withDefaults().bandwidth(1).onGrid(3, 3).integral(), 1e-2);
    }

    /** numpy: 0.9 and, with the normal reference, 1.06 times the spread, of samples whose quartiles lie between values. */
    @Test
    void bandwidthsByRuleAreThoseOfQuartilesBetweenValues() {
        assertEquals(1.5509141488562004, KernelDensity.withDefaults().bandwidthOf(3, 1, 4, 1, 5, 9, 2, 6), 1e-14);
        double[] ten = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3};
        assertEquals(1.1653876325287154, KernelDensity.withDefaults().bandwidthOf(ten), 1e-14);
        assertEquals(
                1.3725676560893756,
                KernelDensity.withDefaults().normalReference().bandwidthOf(ten),
                1e-14);
    }
}
