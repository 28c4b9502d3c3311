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
}
