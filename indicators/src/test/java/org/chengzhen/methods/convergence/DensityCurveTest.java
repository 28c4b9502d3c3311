package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
