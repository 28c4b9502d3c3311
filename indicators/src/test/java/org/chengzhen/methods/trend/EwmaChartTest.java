package org.chengzhen.methods.trend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EwmaChartTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertArrayEquals(
                new double[] {10.04, 10.012},
                EwmaChart.path(new double[] {10.2, 9.9}, 0.2, 10).toArray(),
                1e-14);
    }

    @Test
    void limitsWidenToTheirAsymptote() {
        double[] x = new double[200];
        Arrays.fill(x, 10);
        x[3] = 14;
        EwmaChart chart = EwmaChart.of(x, 0.2, 10, 0.5, EwmaChart.DEFAULT_WIDTH);
        assertEquals(10 + 3 * 0.5 * 0.2, chart.upper().get(0), 1e-14);
        double second = 3 * 0.5 * Math.sqrt(0.2 / 1.8 * (1 - Math.pow(0.8, 4)));
        assertEquals(10 - second, chart.lower().get(1), 1e-14);
        assertEquals(10 + 3 * 0.5 * Math.sqrt(0.2 / 1.8), chart.upper().get(199), 1e-12);
        assertEquals(List.of(3, 4, 5), chart.out());
        assertEquals("EwmaChart[last z = 10.000 in [9.5000, 10.500], out [3, 4, 5], n = 200]", chart.toString());
        assertEquals(
                "EwmaChart[n = 0]", EwmaChart.of(new double[0], 0.2, 10, 1, 3).toString());
    }

    @Test
    void badInputIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> EwmaChart.path(new double[] {2}, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> EwmaChart.path(new double[] {2}, 1.1, 1));
        assertThrows(IllegalArgumentException.class, () -> EwmaChart.path(new double[] {2}, 0.5, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> EwmaChart.path(new double[] {Double.NaN}, 0.5, 1));
        assertThrows(IllegalArgumentException.class, () -> EwmaChart.of(new double[] {2}, 0.5, 1, -1, 3));
        assertThrows(IllegalArgumentException.class, () -> EwmaChart.of(new double[] {2}, 0.5, 1, 1, 0));
    }

    /** z = 5, 7, 8½ of 0, 9, 10 about 10 with λ = ½: limits 10 ∓ 3, 3√(5/4), 3√(21/16). */
    @Test
    void averagesBelowTheLowerLimitAreOut() {
        EwmaChart chart = EwmaChart.of(new double[] {0, 9, 10}, 0.5, 10, 2, 3);
        assertArrayEquals(new double[] {5, 7, 8.5}, chart.path().toArray(), 1e-15);
        double[] margins = {3, 3 * Math.sqrt(1.25), 3 * Math.sqrt(21 / 16.0)};
        for (int t = 0; t < 3; t++) {
            assertEquals(10 - margins[t], chart.lower().get(t), 1e-14);
            assertEquals(10 + margins[t], chart.upper().get(t), 1e-14);
        }
        assertEquals(List.of(0), chart.out());
        // λ = 1 is Shewhart's chart; on the limit is within
        EwmaChart shewhart = EwmaChart.of(new double[] {16, 16.1, 3.9, 4}, 1, 10, 2, 3);
        assertEquals(List.of(1, 2), shewhart.out());
    }
}
