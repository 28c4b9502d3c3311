package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
