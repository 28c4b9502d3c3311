package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class DensityCurveTest {
    private static DensityCurve curve(double... densities) {
        double[] points = new double[densities.length];
        for (int c = 0; c < points.length; c++) {
            points[c] = c;
        }
        return new DensityCurve(
                com.google.common.primitives.ImmutableDoubleArray.copyOf(points),
                com.google.common.primitives.ImmutableDoubleArray.copyOf(densities),
                1);
    }

    @Test
    void aPlateauIsOnePeakInItsMiddle() {
        assertArrayEquals(
                new double[] {1, 4.5}, curve(0, 2, 1, 1.5, 3, 3, 0).peaks().toArray(), 0.0);
        assertArrayEquals(new double[] {0, 2}, curve(2, 1, 2).peaks().toArray(), 0.0);
        assertEquals(0, curve(0, 0).peaks().length());
    }

    @Test
    void modeHeightAndIntegralAreThoseOfTheCurve() {
        DensityCurve curve = curve(0, 2, 1, 1.5, 3, 3, 0);
        assertEquals(4, curve.mode());
        assertEquals(3, curve.highest());
        assertEquals(10.5, curve.integral(), 1e-15);
        assertTrue(curve.toString().startsWith("DensityCurve[mode 4.000, 2 peaks"));
    }

    /** Ends that rise or fall, plateaus at the ends, and a curve without a peak but one. */
    @Test
    void peaksAtTheEndsCountAndShouldersDoNot() {
        assertArrayEquals(new double[] {3}, curve(0, 1, 1, 2).peaks().toArray(), 0.0);
        assertArrayEquals(new double[] {0.5}, curve(2, 2, 1, 1, 0).peaks().toArray(), 0.0);
        assertArrayEquals(new double[] {2.5}, curve(0, 1, 2, 2).peaks().toArray(), 0.0);
        assertArrayEquals(new double[] {1}, curve(3, 3, 3).peaks().toArray(), 0.0);
        assertArrayEquals(new double[] {0}, curve(1e-300).peaks().toArray(), 0.0);
        // of several points of one height the mode is the lowest
        assertEquals(1, curve(1, 5, 5, 3).mode());
    }

    /** The middle of two points whose sum has no double lies between them all the same. */
    @Test
    void pointsNearTheEndOfTheRangeHaveAMiddleAndAnIntegralOnlyWhereItIsInRange() {
        ImmutableDoubleArray points = ImmutableDoubleArray.of(1.2e308, 1.6e308);
        DensityCurve plateau = new DensityCurve(points, ImmutableDoubleArray.of(2e-308, 2e-308), 1);
        assertEquals(1.4e308, plateau.peaks().get(0), 1e294);
        assertEquals(0.8, plateau.integral(), 1e-14);
        DensityCurve high =
                new DensityCurve(ImmutableDoubleArray.of(0, 0.5), ImmutableDoubleArray.of(1.2e308, 1.6e308), 1);
        assertEquals(0.7e308, high.integral(), 1e294);
        DensityCurve beyond = new DensityCurve(points, ImmutableDoubleArray.of(8, 8), 1);
        UndefinedException e = assertThrows(UndefinedException.class, beyond::integral);
        assertTrue(e.getMessage().contains("the integral"), e.getMessage());
    }

    @Test
    void aCurveTellsModePeaksPointsAndBandwidth() {
        assertEquals(
                "DensityCurve[mode 4.000, 2 peaks, 7 points from 0.000 to 6.000, h = 1.000]",
                curve(0, 2, 1, 1.5, 3, 3, 0).toString());
    }
}
