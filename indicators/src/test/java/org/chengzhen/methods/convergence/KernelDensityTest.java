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
import org.junit.jupiter.api.function.Executable;

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

    /** Cells of half a bandwidth: values inside, near and beyond both ends count as far as their kernel reaches in. */
    @Test
    void aGridBetweenEndsSeesTheValuesBesideIt() {
        double[] values = {-4, -0.25, 0, 1, 2.5, 3, 6, 7.9};
        KernelDensity estimate = KernelDensity.withDefaults().bandwidth(1).cells(7);
        DensityCurve curve = estimate.onGrid(values, 0, 3);
        assertEquals(1, curve.bandwidth());
        for (int c = 0; c < 7; c++) {
            assertEquals(0.5 * c, curve.points().get(c), 1e-15);
            // binning splits a value between the two points beside it, as it does the part of a cell it lies at
            double expected = 0;
            for (double v : values) {
                double cell = Math.floor(v / 0.5) * 0.5;
                double part = (v - cell) / 0.5;
                expected += (1 - part) * normal(0.5 * c - cell) + part * normal(0.5 * c - cell - 0.5);
            }
            assertEquals(expected / values.length, curve.densities().get(c), 1e-15);
        }
    }

    private static double normal(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    /** Nine bandwidths off a kernel is cut: e^−40.5 of its height. */
    @Test
    void valuesBeyondNineBandwidthsAreNotSeen() {
        KernelDensity estimate = KernelDensity.withDefaults().bandwidth(1).cells(3);
        assertEquals(
                0, estimate.onGrid(new double[] {-9.5, 12, 1e300, -1e300}, 0, 2).highest());
        assertEquals(
                normal(9), estimate.onGrid(new double[] {-9}, 0, 2).densities().get(0), 1e-30);
        assertEquals(
                normal(9), estimate.onGrid(new double[] {11}, 0, 2).densities().get(2), 1e-30);
    }

    @Test
    void theGridReachesThreeBandwidthsBeyondTheValues() {
        DensityCurve curve =
                KernelDensity.withDefaults().bandwidth(0.5).cells(5).onGrid(3, 1, 2);
        assertArrayEquals(
                new double[] {-0.5, 0.75, 2, 3.25, 4.5}, curve.points().toArray(), 1e-15);
        assertEquals(512, KernelDensity.withDefaults().onGrid(1, 2, 3).points().length());
    }

    @Test
    void whatIsRefusedOrLostIsNamed() {
        KernelDensity estimate = KernelDensity.withDefaults();
        assertRefused("h must be > 0 but is 0.0", () -> estimate.bandwidth(0));
        assertRefused("number must be >= 2 but is 1", () -> estimate.cells(1));
        assertRefused("to must be > from = 1.0 but is 1.0", () -> estimate.onGrid(INCOMES, 1, 1));
        assertRefused("from must be finite but is NaN", () -> estimate.onGrid(INCOMES, Double.NaN, 1));
        assertRefused("to must be finite but is Infinity", () -> estimate.onGrid(INCOMES, 1, 1 / 0.0));
        assertRefused("points[0] must be finite but is NaN", () -> estimate.at(INCOMES, new double[] {Double.NaN}));
        assertRefused("values[1] must be finite but is NaN", () -> estimate.bandwidthOf(1, Double.NaN));
        assertRefused(
                "from and to are too near: a bandwidth of 1.0 is too wide for cells of 1.0E-6",
                () -> estimate.bandwidth(1).cells(2).onGrid(INCOMES, 0, 1e-6));
        KernelDensity given = estimate.bandwidth(1);
        String none = "needs at least 1 values but has 0";
        assertUndefined(none, () -> given.at(new double[0], new double[] {1}));
        assertUndefined(none, () -> given.onGrid());
        assertUndefined(none, () -> given.onGrid(new double[0], 0, 1));
        assertUndefined("needs at least 2 values but has 1", () -> estimate.bandwidthOf(7));
        assertUndefined("all 3 values are equal", () -> estimate.bandwidthOf(7, 7, 7));
        assertUndefined(
                "a bandwidth of 1.0E-20 is lost beside values of 5.0",
                () -> estimate.bandwidth(1e-20).onGrid(5, 5));
        assertUndefined(
                "the cells of the grid fall below the range of doubles",
                () -> estimate.bandwidth(1).onGrid(INCOMES, 0, Double.MIN_NORMAL));
        assertUndefined(
                "the spread of the values leaves the range of doubles",
                () -> estimate.bandwidthOf(-Double.MAX_VALUE, Double.MAX_VALUE));
        for (double lost : new double[] {0, Double.POSITIVE_INFINITY, Double.NaN}) {
            assertUndefined("the bandwidth leaves the range of doubles", () -> KernelDensity.checkBandwidth(lost));
        }
        assertEquals(Double.MAX_VALUE, KernelDensity.checkBandwidth(Double.MAX_VALUE));
        assertEquals(Double.MIN_VALUE, KernelDensity.checkBandwidth(Double.MIN_VALUE));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    private static void assertUndefined(String message, Executable call) {
        assertEquals(message, assertThrows(UndefinedException.class, call).getMessage());
    }
}
