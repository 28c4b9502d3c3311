package org.chengzhen.methods.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class LinearTrendTest {
    private static final double[] X = {60.24, 61.5, 62.71, 63.89, 64.72, 65.22, 66.16, 67};

    @Test
    void theExampleOfTheClassCommentHolds() {
        LinearTrend trend = LinearTrend.of(new double[] {2010, 2015, 2020}, new double[] {50, 57, 64});
        assertEquals(71, trend.at(2025), 1e-9);
    }

    /** R 4.2: predict(lm(x ~ t), data.frame(t = 10), interval = "prediction"). */
    @Test
    void agreesWithR() {
        LinearTrend trend = LinearTrend.of(Series.steps(8), X);
        assertEquals(70.0415476190476, trend.at(10), 1e-11);
        assertEquals(71.139592746828 - 70.0415476190476, trend.margin(10, 0.95), 1e-10);
        assertEquals(61.5344637186298 - 60.6391666666667, trend.margin(0, 0.95), 1e-10);
        assertEquals("LinearTrend[x = 60.639 +0.94024 t (se 0.047), n = 8]", trend.toString());
    }

    @Test
    void missingValuesAreDroppedWithTheirTimes() {
        double[] gap = X.clone();
        gap[3] = Double.NaN;
        LinearTrend trend = LinearTrend.of(Series.steps(8), gap);
        assertEquals(7, trend.line().n());
        assertEquals(25 / 7.0, trend.meanTime(), 1e-15);
    }

    @Test
    void badInputIsTold() {
        double[] two = {1, 2};
        assertThrows(UndefinedException.class, () -> LinearTrend.of(two, two));
        LinearTrend trend = LinearTrend.of(Series.steps(8), X);
        assertThrows(IllegalArgumentException.class, () -> trend.margin(1, 0));
        assertThrows(IllegalArgumentException.class, () -> trend.margin(1, 1));
        assertThrows(IllegalArgumentException.class, () -> LinearTrend.of(new double[] {2, 1, 3}, new double[3]));
    }
}
