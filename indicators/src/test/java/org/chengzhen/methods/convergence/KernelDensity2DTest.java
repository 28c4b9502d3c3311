package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.Samples;
import org.junit.jupiter.api.Test;

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
}
