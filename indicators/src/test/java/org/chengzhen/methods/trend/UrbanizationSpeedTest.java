package org.chengzhen.methods.trend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class UrbanizationSpeedTest {
    private static final double[] RATES = {49.95, 57.33, 63.89};
    private static final double[] YEARS = {2010, 2015, 2020};

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertArrayEquals(
                new double[] {1.476, 1.312},
                UrbanizationSpeed.speeds(RATES, YEARS).toArray(),
                1e-12);
        assertArrayEquals(
                new double[] {-0.0328},
                UrbanizationSpeed.accelerations(RATES, YEARS).toArray(),
                1e-12);
    }

    @Test
    void aParabolaHasConstantAccelerationWhateverTheIntervals() {
        double[] t = {0, 1, 4, 6, 11};
        double[] u = new double[5];
        for (int i = 0; i < 5; i++) {
            u[i] = 3 + 2 * t[i] + 0.25 * t[i] * t[i];
        }
        assertArrayEquals(
                new double[] {0.5, 0.5, 0.5},
                UrbanizationSpeed.accelerations(u, t).toArray(),
                1e-12);
    }

    @Test
    void badInputIsTold() {
        UndefinedException e = assertThrows(
                UndefinedException.class,
                () -> UrbanizationSpeed.accelerations(new double[] {1, 2}, new double[] {1, 2}));
        assertEquals(Status.INSUFFICIENT_DATA, e.status());
        assertThrows(UndefinedException.class, () -> UrbanizationSpeed.speeds(new double[] {1}, new double[] {1}));
        assertThrows(
                IllegalArgumentException.class,
                () -> UrbanizationSpeed.speeds(new double[] {1, 2}, new double[] {2, 2}));
        assertThrows(
                IllegalArgumentException.class,
                () -> UrbanizationSpeed.speeds(new double[] {1, Double.NaN}, new double[] {1, 2}));
    }
}
