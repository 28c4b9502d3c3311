package org.chengzhen.methods.efficiency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
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

    @Test
    void periodsThatDoNotFitAreNamed() {
        assertTold("width must be in 1..3 but is 4", INPUTS, OUTPUTS, 4);
        assertTold("width must be in 1..3 but is 0", INPUTS, OUTPUTS, 0);
        assertTold("outputs has 2", INPUTS, OUTPUTS.subList(0, 2), 1);
        assertTold(
                "inputs of period 1 has 1",
                List.of(DoubleMatrix.of(2, 1, 2, 3), DoubleMatrix.of(1, 1, 2)),
                OUTPUTS.subList(0, 2),
                1);
        assertTold(
                "a row of inputs has 2",
                List.of(DoubleMatrix.of(2, 1, 2, 3), DoubleMatrix.of(2, 2, 2, 3, 4, 5)),
                OUTPUTS.subList(0, 2),
                2);
        assertThrows(UndefinedException.class, () -> WindowAnalysis.of(List.of(), List.of(), 1, DataEnvelopment.ccr()));
    }

    private static void assertTold(String message, List<DoubleMatrix> inputs, List<DoubleMatrix> outputs, int width) {
        String told = assertThrows(
                        IllegalArgumentException.class,
                        () -> WindowAnalysis.of(inputs, outputs, width, DataEnvelopment.ccr()))
                .getMessage();
        assertTrue(told.contains(message), told);
    }

    /** Of four years and windows of three both middle years are in both windows, the outer ones in one. */
    @Test
    void eachYearIsTheMeanOfItsWindows() {
        DoubleMatrix ones = DoubleMatrix.of(2, 1, 1, 1);
        List<DoubleMatrix> made = List.of(
                DoubleMatrix.of(2, 1, 1, 2),
                DoubleMatrix.of(2, 1, 3, 4),
                DoubleMatrix.of(2, 1, 2, 5),
                DoubleMatrix.of(2, 1, 10, 1));
        WindowAnalysis all = WindowAnalysis.of(List.of(ones, ones, ones, ones), made, 3, DataEnvelopment.ccr());
        // over 5, then over 10
        assertArrayEquals(
                new double[] {0.2, (0.6 + 0.3) / 2, (0.4 + 0.2) / 2, 1},
                all.byPeriod().toRows()[0],
                1e-12);
        assertArrayEquals(
                new double[] {0.4, (0.8 + 0.4) / 2, (1 + 0.5) / 2, 0.1},
                all.byPeriod().toRows()[1],
                1e-12);
        assertArrayEquals(
                new double[] {(0.2 + 0.6 + 0.4 + 0.3 + 0.2 + 1) / 6, (0.4 + 0.8 + 1 + 0.4 + 0.5 + 0.1) / 6},
                all.byUnit().toArray(),
                1e-12);
        assertArrayEquals(new double[] {0.8, 0.9}, all.spread().toArray(), 1e-12);
    }
}
