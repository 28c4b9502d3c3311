package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class PercentileRatioTest {
    private static final double[] ELEVEN = {11, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1};

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(5, PercentileRatio.of(ELEVEN, 0.9, 0.1), 1e-15);
        assertEquals(5, PercentileRatio.p90p10(ELEVEN), 1e-15);
    }

    @Test
    void betweenOrderedValuesItIsLinear() {
        assertEquals(3.5 / 1.5, PercentileRatio.of(new double[] {1, 2, 3, 4}, 5 / 6.0, 1 / 6.0), 1e-14);
        assertEquals(4, PercentileRatio.of(new double[] {4, 1}, 1, 0), 1e-15);
        assertEquals(1, PercentileRatio.p90p10(3));
        assertEquals(2.5, PercentileRatio.quantile(new double[] {1, 2, 3, 4}, 0.5));
    }

    @Test
    void aPercentileOfZeroIsUndefined() {
        Exception e = assertThrows(UndefinedException.class, () -> PercentileRatio.of(new double[] {0, 1}, 0.9, 0));
        assertEquals("the percentile 0.0 is 0.0", e.getMessage());
        assertThrows(UndefinedException.class, () -> PercentileRatio.of(new double[] {1e-320, 1e300}, 1, 0));
        assertThrows(UndefinedException.class, PercentileRatio::p90p10);
    }

    @Test
    void badArgumentsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> PercentileRatio.of(new double[] {1, 2}, 1.1, 0));
        assertThrows(IllegalArgumentException.class, () -> PercentileRatio.of(new double[] {1, 2}, 1, -1));
        assertThrows(IllegalArgumentException.class, () -> PercentileRatio.of(new double[] {1, -2}, 1, 0));
    }
}
