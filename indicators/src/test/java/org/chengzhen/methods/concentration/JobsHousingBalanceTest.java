package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class JobsHousingBalanceTest {
    private static final double[] JOBS = {120, 60, 20};
    private static final double[] WORKERS = {60, 80, 60};

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertArrayEquals(
                new double[] {2, 0.75, 1 / 3.0},
                JobsHousingBalance.ratios(JOBS, WORKERS).toArray(),
                1e-15);
        assertEquals(0.3, JobsHousingBalance.mismatch(JOBS, WORKERS), 1e-15);
        assertEquals(0.8, JobsHousingBalance.BALANCED_FROM);
        assertEquals(1.2, JobsHousingBalance.BALANCED_TO);
    }

    @Test
    void aPlaceWithoutWorkersHasNoRatioButAMismatch() {
        double[] workers = {60, 0, 60};
        assertArrayEquals(
                new double[] {2, Double.NaN, 1 / 3.0},
                JobsHousingBalance.ratios(JOBS, workers).toArray(),
                1e-15);
        assertEquals(0.4, JobsHousingBalance.mismatch(JOBS, workers), 1e-15);
    }

    @Test
    void badInputIsRefused() {
        assertThrows(UndefinedException.class, () -> JobsHousingBalance.ratios(new double[0], new double[0]));
        assertThrows(IllegalArgumentException.class, () -> JobsHousingBalance.ratios(JOBS, new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> JobsHousingBalance.ratios(JOBS, new double[] {1, 1, -1}));
        assertThrows(
                IllegalArgumentException.class, () -> JobsHousingBalance.ratios(new double[] {-1}, new double[] {1}));
    }
}
