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

    @Test
    void timesHaveTheirMeanAndSquares() {
        LinearTrend trend = LinearTrend.of(new double[] {2000, 2001, 2005}, new double[] {1, 2, 4});
        assertEquals(2002, trend.meanTime());
        assertEquals(4 + 1 + 9, trend.timeSquares());
        assertEquals(3, trend.line().n());
        // a line without errors has no margin anywhere
        LinearTrend exact = LinearTrend.of(new double[] {0, 1, 2, 3}, new double[] {1, 3, 5, 7});
        assertEquals(0, exact.margin(9, 0.9), 1e-12);
        assertEquals(
                "confidence must be in (0, 1) but is 1.0",
                assertThrows(IllegalArgumentException.class, () -> exact.margin(9, 1))
                        .getMessage());
    }
}
