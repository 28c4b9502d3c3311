package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class KernelDensity2DTest {
    @Test
    void theSurfaceAgreesWithTheSumAtItsPointsAndIntegratesToOne() {
        double[] x = Samples.logNormal(300, 5);
        double[] y = Samples.logNormal(300, 6);
        KernelDensity2D estimate = KernelDensity2D.withDefaults().cells(200);
        KernelDensity2D.Surface surface = estimate.onGrid(x, y);
        double highest = 0;
        double sum = 0;
        for (double f : surface.densities().toArray()) {
            highest = Math.max(highest, f);
            sum += f;
        }
        double cell = (surface.x().get(1) - surface.x().get(0))
                * (surface.y().get(1) - surface.y().get(0));
        assertEquals(1, sum * cell, 5e-3);
        for (int r = 0; r < 200; r += 37) {
            for (int c = 0; c < 200; c += 37) {
                double direct =
                        estimate.at(x, y, surface.x().get(r), surface.y().get(c));
                assertEquals(direct, surface.densities().get(r, c), 2e-2 * highest);
            }
        }
    }

    @Test
    void equalCoordinatesAreUndefinedUnlessBandwidthsAreGiven() {
        double[] x = {1, 1, 1};
        double[] y = {1, 2, 3};
        assertThrows(
                UndefinedException.class, () -> KernelDensity2D.withDefaults().onGrid(x, y));
        assertEquals(
                100,
                KernelDensity2D.withDefaults().bandwidths(1, 1).onGrid(x, y).x().length());
        assertThrows(
                IllegalArgumentException.class,
                () -> KernelDensity2D.withDefaults().bandwidths(0, 1));
    }

    @Test
    void theSurfaceTellsItsSizeAndItsEnds() {
        KernelDensity2D.Surface surface = KernelDensity2D.withDefaults()
                .bandwidths(1, 2)
                .cells(50)
                .onGrid(new double[] {0, 10}, new double[] {100, 200});
        String text = surface.toString();
        assertEquals(
                String.format(
                        Locale.ROOT,
                        "Surface[50 x 50 points, x from %.4g to %.4g, y from %.4g to %.4g]",
                        surface.x().get(0),
                        surface.x().get(49),
                        surface.y().get(0),
                        surface.y().get(49)),
                text);
        assertThrows(
                IllegalArgumentException.class,
                () -> KernelDensity2D.withDefaults().onGrid(new double[] {1, 2, 3}, new double[] {1, 2}));
    }

    /** Both points lie one bandwidth off, so that f = e^−½/(2π·1·2); 8^(−1/6) of √2 is 1. */
    @Test
    void oneDensityAndOneBandwidthAreThoseFoundByHand() {
        KernelDensity2D estimate = KernelDensity2D.withDefaults().bandwidths(1, 2);
        double[] x = {0, 2};
        double[] y = {5, 5};
        assertEquals(Math.exp(-0.5) / (4 * Math.PI), estimate.at(x, y, 1, 5), 1e-16);
        assertEquals(Math.exp(-1) / (4 * Math.PI), estimate.at(x, y, 1, 7), 1e-16);
        double[] outlier = {1, 1, 1, 1, 1, 1, 1, 5};
        double[] tenfold = {10, 50, 10, 10, 10, 10, 10, 10};
        KernelDensity2D.Surface surface = KernelDensity2D.withDefaults().onGrid(outlier, tenfold);
        assertEquals(1, surface.xBandwidth(), 1e-14);
        assertEquals(10, surface.yBandwidth(), 1e-13);
        assertEquals(-2, surface.x().get(0), 1e-13);
        assertEquals(8, surface.x().get(99), 1e-12);
        for (String name : new String[] {"atX", "atY"}) {
            String message = assertThrows(
                            IllegalArgumentException.class,
                            () -> estimate.at(
                                    x, y, name.equals("atX") ? Double.NaN : 1, name.equals("atY") ? Double.NaN : 1))
                    .getMessage();
            assertTrue(message.startsWith(name), message);
        }
    }

    /** Cells of half a bandwidth along x and of one along y, so that the bins can be added up by a plain sum. */
    @Test
    void theSurfaceIsTheSumOverItsBins() {
        double[] x = {0, 1.25, -0.75, 3};
        double[] y = {1, 3.5, -2, 0.5};
        KernelDensity2D estimate =
                KernelDensity2D.withDefaults().bandwidths(1, 2).cells(5);
        KernelDensity2D.Surface surface = estimate.onGrid(x, y, new double[] {0, 2}, new double[] {-2, 6});
        for (int r = 0; r < 5; r++) {
            assertEquals(0.5 * r, surface.x().get(r), 1e-15);
            assertEquals(-2 + 2 * r, surface.y().get(r), 1e-15);
            for (int c = 0; c < 5; c++) {
                double expected = 0;
                for (int i = 0; i < x.length; i++) {
                    double left = 0.5 * Math.floor(x[i] / 0.5);
                    double low = 2 * Math.floor(y[i] / 2);
                    double right = (x[i] - left) / 0.5;
                    double up = (y[i] - low) / 2;
                    double across = (1 - right) * normal(0.5 * r - left, 1) + right * normal(0.5 * r - left - 0.5, 1);
                    double along = (1 - up) * normal(-2 + 2 * c - low, 2) + up * normal(-2 + 2 * c - low - 2, 2);
                    expected += across * along / x.length;
                }
                assertEquals(expected, surface.densities().get(r, c), 1e-16);
            }
        }
    }

    private static double normal(double gap, double h) {
        return Math.exp(-gap * gap / (2 * h * h)) / (h * Math.sqrt(2 * Math.PI));
    }

    @Test
    void pointsBesideTheGridCountAsFarAsTheirKernelReaches() {
        KernelDensity2D estimate =
                KernelDensity2D.withDefaults().bandwidths(1, 1).cells(3);
        double[] ends = {0, 2};
        double[] centre = {1};
        double beside = normal(9, 1) * normal(0, 1);
        for (double far : new double[] {-9, 11}) {
            int edge = far < 0 ? 0 : 2;
            double[] there = {far};
            assertEquals(
                    beside,
                    estimate.onGrid(there, centre, ends, ends).densities().get(edge, 1),
                    1e-30);
            assertEquals(
                    beside,
                    estimate.onGrid(centre, there, ends, ends).densities().get(1, edge),
                    1e-30);
        }
        for (double far : new double[] {-9.5, 11.5, 1e300, -1e300}) {
            double[] there = {far};
            assertEquals(
                    0, estimate.onGrid(there, centre, ends, ends).densities().get(1, 1));
            assertEquals(
                    0, estimate.onGrid(centre, there, ends, ends).densities().get(1, 1));
        }
    }

    @Test
    void whatIsRefusedOrMissingIsNamed() {
        KernelDensity2D estimate = KernelDensity2D.withDefaults();
        double[] three = {1, 2, 3};
        assertRefused("x must be > 0 but is 0.0", () -> estimate.bandwidths(0, 1));
        assertRefused("y must be > 0 but is 0.0", () -> estimate.bandwidths(1, 0));
        assertRefused("number must be >= 2 but is 1", () -> estimate.cells(1));
        assertRefused("y has 2 elements but x has 3", () -> estimate.onGrid(three, new double[] {1, 2}));
        assertRefused("x[0] must be finite but is NaN", () -> estimate.onGrid(new double[] {Double.NaN, 1, 2}, three));
        assertRefused(
                "y[2] must be finite but is NaN", () -> estimate.at(three, new double[] {1, 2, Double.NaN}, 1, 1));
        UndefinedException e = assertThrows(
                UndefinedException.class, () -> estimate.bandwidths(1, 1).onGrid(new double[0], new double[0]));
        assertEquals("needs at least 1 points but has 0", e.getMessage());
        e = assertThrows(UndefinedException.class, () -> estimate.at(new double[] {1}, new double[] {1}, 1, 1));
        assertEquals("needs at least 2 values but has 1", e.getMessage());
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
