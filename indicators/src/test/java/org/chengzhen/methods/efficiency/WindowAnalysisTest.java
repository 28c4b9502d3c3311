package org.chengzhen.methods.efficiency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.chengzhen.core.array.DoubleMatrix;
import org.junit.jupiter.api.Test;

class WindowAnalysisTest {
    private static final List<DoubleMatrix> INPUTS =
            List.of(DoubleMatrix.of(2, 1, 2, 3), DoubleMatrix.of(2, 1, 2, 3), DoubleMatrix.of(2, 1, 2, 4));
    private static final List<DoubleMatrix> OUTPUTS =
            List.of(DoubleMatrix.of(2, 1, 1, 3), DoubleMatrix.of(2, 1, 2, 3), DoubleMatrix.of(2, 1, 4, 4));

    @Test
    void eachWindowPoolsItsPeriods() {
        WindowAnalysis windows = WindowAnalysis.of(INPUTS, OUTPUTS, 2, DataEnvelopment.ccr());
        assertEquals(2, windows.windows().size());
        // first window: best ratio 1; second: best ratio 2
        assertArrayEquals(new double[] {0.5, 1, 1, 1}, windows.windows().get(0).toArray(), 1e-12);
        assertArrayEquals(
                new double[] {0.5, 1, 0.5, 0.5}, windows.windows().get(1).toArray(), 1e-12);
        assertArrayEquals(
                new double[] {0.5, 0.75, 1, 1, 0.75, 0.5}, windows.byPeriod().toArray(), 1e-12);
        assertArrayEquals(new double[] {0.75, 0.75}, windows.byUnit().toArray(), 1e-12);
        assertArrayEquals(new double[] {0.5, 0.5}, windows.spread().toArray(), 1e-12);
        assertEquals("WindowAnalysis[2 windows, 2 units, mean 0.7500]", windows.toString());
    }

    @Test
    void widthOneIsEachPeriodForItself() {
        WindowAnalysis windows = WindowAnalysis.of(INPUTS, OUTPUTS, 1, DataEnvelopment.bcc());
        for (int t = 0; t < 3; t++) {
            assertArrayEquals(
                    DataEnvelopment.bcc().scores(INPUTS.get(t), OUTPUTS.get(t)).toArray(),
                    windows.byPeriod().column(t),
                    0.0);
        }
    }

    @Test
    void aWidthBeyondThePeriodsIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> WindowAnalysis.of(INPUTS, OUTPUTS, 4, DataEnvelopment.ccr()));
    }
}
