package org.chengzhen.methods.trend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class CusumChartTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        CusumChart chart = CusumChart.of(new double[] {10.2, 9.9, 10.1, 10.4}, 10, 0.25);
        assertArrayEquals(new double[] {0, 0, 0, 0.15}, chart.plus().toArray(), 1e-14);
        assertEquals("CusumChart[last C+ = 0.15000, C- = 0.0000, n = 4]", chart.toString());
    }

    @Test
    void bothSidesSignal() {
        CusumChart chart = CusumChart.of(new double[] {3, 3, 3, -9, -4, 0}, 0, 1);
        assertArrayEquals(new double[] {2, 4, 6, 0, 0, 0}, chart.plus().toArray());
        assertArrayEquals(new double[] {0, 0, 0, 8, 11, 10}, chart.minus().toArray());
        assertEquals(List.of(2, 3, 4, 5), chart.signals(5));
        assertEquals(List.of(4), chart.signals(10));
        assertEquals("CusumChart[n = 0]", CusumChart.of(new double[0], 0, 1).toString());
    }

    @Test
    void badInputIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> CusumChart.of(new double[] {2}, 0, -1));
        assertThrows(IllegalArgumentException.class, () -> CusumChart.of(new double[] {2}, Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> CusumChart.of(new double[] {Double.NaN}, 0, 1));
        CusumChart chart = CusumChart.of(new double[] {2}, 0, 1);
        assertThrows(IllegalArgumentException.class, () -> chart.signals(0));
    }
}
