package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class StochasticKernelTest {
    @Test
    void conditionalDensitiesIntegrateToOneAndTheLongRunIsKept() {
        double[][] panel = StateClasses.relativeToMean(Chains.panel(40, 12, 8)).toRows();
        StochasticKernel kernel =
                StochasticKernel.of(panel, 3, KernelDensity2D.withDefaults().cells(60));
        double step = kernel.points().get(1) - kernel.points().get(0);
        double[] longRun = kernel.longRun().toArray();
        double total = 0;
        for (int r = 0; r < 60; r++) {
            double sum = 0;
            for (double f : kernel.conditional().row(r)) {
                sum += f * step;
            }
            assertTrue(Double.isNaN(sum) || Math.abs(sum - 1) < 1e-12);
            total += longRun[r] * step;
        }
        assertEquals(1, total, 1e-9);
        assertThrows(UndefinedException.class, () -> StochasticKernel.of(panel, 12));
    }

    @Test
    void lagsAreAtLeastOne() {
        assertThrows(IllegalArgumentException.class, () -> StochasticKernel.of(new double[][] {{1, 2}}, 0));
    }

    /** g(y|x) is the joint density over its sum along y, and the grid is that of all values. */
    @Test
    void rowsAreSlicesOfTheJointDensity() {
        double[][] panel = Chains.panel(40, 4, 5);
        KernelDensity2D joint = KernelDensity2D.withDefaults().cells(150).bandwidths(15, 15);
        StochasticKernel kernel = StochasticKernel.of(panel, 2, joint);
        double[] x = new double[80];
        double[] y = new double[80];
        for (int i = 0; i < 40; i++) {
            for (int t = 0; t < 2; t++) {
                x[2 * i + t] = panel[i][t];
                y[2 * i + t] = panel[i][t + 2];
            }
        }
        double[] points = kernel.points().toArray();
        double step = points[1] - points[0];
        for (int r = 40; r < 110; r += 23) {
            double[] slice = new double[points.length];
            double sum = 0;
            for (int c = 0; c < slice.length; c++) {
                slice[c] = joint.at(x, y, points[r], points[c]);
                sum += slice[c] * step;
            }
            for (int c = 0; c < slice.length; c += 7) {
                assertEquals(slice[c] / sum, kernel.conditional().get(r, c), 1e-3 / step / 10);
            }
        }
    }

    /** Four pairs of values a period apart; two periods in two places leave two pairs of lag one. */
    @Test
    void aKernelTellsItsPairsAndItsGridAndIsEqualWhereAllIs() {
        double[][] panel = {{1, 2, 4}, {3, 3, 1}};
        KernelDensity2D estimate =
                KernelDensity2D.withDefaults().bandwidths(1, 1).cells(21);
        StochasticKernel one = StochasticKernel.of(panel, 1, estimate);
        // three bandwidths beyond 1 and 4
        assertEquals("StochasticKernel[4 pairs, 21 points from -2.000 to 7.000]", one.toString());
        assertEquals(-2, one.points().get(0));
        assertEquals(7, one.points().get(20), 1e-12);
        assertEquals(one, StochasticKernel.of(DoubleMatrix.of(panel), 1, estimate));
        assertEquals(one.hashCode(), StochasticKernel.of(panel, 1, estimate).hashCode());
        StochasticKernel two = StochasticKernel.of(panel, 2, estimate);
        assertEquals("StochasticKernel[2 pairs, 21 points from -2.000 to 7.000]", two.toString());
        assertNotEquals(one, two);
        assertNotEquals(one.hashCode(), two.hashCode());
        assertNotEquals(one, StochasticKernel.of(panel, 1, estimate.cells(20)));
        assertNotEquals(one, "kernel");
        // each pair twice makes the same densities of more pairs
        StochasticKernel twice =
                StochasticKernel.of(new double[][] {panel[0], panel[1], panel[0], panel[1]}, 1, estimate);
        assertArrayEquals(one.conditional().toArray(), twice.conditional().toArray(), 1e-15);
        assertNotEquals(one, twice);
        double[][] long40 = Chains.panel(12, 6, 3);
        assertEquals(StochasticKernel.of(long40, 2, KernelDensity2D.withDefaults()), StochasticKernel.of(long40, 2));
        assertEquals(StochasticKernel.of(long40, 2), StochasticKernel.of(DoubleMatrix.of(long40), 2));
    }

    @Test
    void tooFewPeriodsAndBadLagsAreNamed() {
        UndefinedException e = assertThrows(
                UndefinedException.class, () -> StochasticKernel.of(new double[][] {{1, 2, 3}, {2, 3, 4}}, 3));
        assertEquals("needs at least 4 periods but has 3", e.getMessage());
        Exception refused =
                assertThrows(IllegalArgumentException.class, () -> StochasticKernel.of(new double[][] {{1, 2}}, 0));
        assertEquals("lag must be >= 1 but is 0", refused.getMessage());
    }

    /** What a density becomes in one more step, by a plain sum over the grid; no place was ever beyond the far pair. */
    @Test
    void theLongRunIsLeftUnchangedByAStep() {
        double[][] panel = {{1, 2, 4, 3}, {3, 3, 1, 2}, {2, 1, 2, 4}, {4, 4, 3, 1}};
        StochasticKernel kernel = StochasticKernel.of(
                panel, 1, KernelDensity2D.withDefaults().bandwidths(0.4, 0.4).cells(40));
        double[] points = kernel.points().toArray();
        double[] density = kernel.longRun().toArray();
        double step = points[1] - points[0];
        double total = 0;
        for (int c = 0; c < 40; c++) {
            double next = 0;
            for (int r = 0; r < 40; r++) {
                next += density[r] * step * kernel.conditional().get(r, c);
            }
            assertEquals(density[c], next, 1e-10);
            total += density[c] * step;
        }
        assertEquals(1, total, 1e-12);
    }

    /** Narrow kernels reach no cell in the wide gap between 1 and 9: there is no row, and the rest of the rows are. */
    @Test
    void whereNoPlaceEverWasThereIsNoConditionalDensity() {
        double[][] panel = {{1, 1, 9}, {9, 9, 1}, {1.5, 1, 1}};
        StochasticKernel kernel = StochasticKernel.of(
                panel, 1, KernelDensity2D.withDefaults().bandwidths(0.05, 0.5).cells(91));
        double[] points = kernel.points().toArray();
        double[] density = kernel.longRun().toArray();
        double step = points[1] - points[0];
        int empty = 0;
        double total = 0;
        for (int r = 0; r < 91; r++) {
            double[] row = kernel.conditional().row(r);
            double sum = Arrays.stream(row).sum() * step;
            if (Double.isNaN(sum)) {
                empty++;
                assertTrue(Arrays.stream(row).allMatch(Double::isNaN));
                assertTrue(points[r] < 0.6 || points[r] > 1.9);
            } else {
                assertEquals(1, sum, 1e-12);
            }
            total += density[r] * step;
        }
        assertTrue(empty > 30 && empty < 91, () -> kernel.toString());
        assertEquals(1, total, 1e-12);
    }
}
