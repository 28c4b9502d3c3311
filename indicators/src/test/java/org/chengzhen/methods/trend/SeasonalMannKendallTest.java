package org.chengzhen.methods.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

/** Three seasons that are counted by hand, and what ends a test. */
class SeasonalMannKendallTest {
    private static final double GAP = Double.NaN;

    /**
     * By season: 1, 4, 2, 8 has S = 4 (one pair of six falls) and Var = 26/3; 5, 5, 7, gap S = 2, one pair tied: Var = (66 −
     * 18)/18 = 8/3; 9, gap, gap, 3 S = −1 and Var = 18/18.
     */
    private static final double[] YEARS = {1, 5, 9, 4, 5, GAP, 2, 7, GAP, 8, GAP, 3};

    @Test
    void scoresAndVariancesOfSeasonsAddUp() {
        SeasonalMannKendall test = SeasonalMannKendall.of(YEARS, 3);
        assertEquals(List.of(4L, 2L, -1L), test.seasonScores().asList());
        assertEquals(26 / 3.0, test.seasonVariances().get(0), 1e-14);
        assertEquals(8 / 3.0, test.seasonVariances().get(1), 1e-14);
        assertEquals(1, test.seasonVariances().get(2), 1e-14);
        assertEquals(5, test.s());
        assertEquals(37 / 3.0, test.variance(), 1e-13);
        assertEquals(4 / Math.sqrt(37 / 3.0), test.zScore(), 1e-14);
        // scipy 1.17.1: 2*norm.sf(4/sqrt(37/3))
        assertEquals(0.25470749409104365, test.pValue(), 1e-13);
        assertEquals(9, test.n());
        assertEquals(SeasonalMannKendall.Seasons.INDEPENDENT, test.seasons());
        assertEquals(
                SeasonalMannKendall.Seasons.CORRELATED,
                SeasonalMannKendall.ofCorrelatedSeasons(YEARS, 3).seasons());
    }

    /** Slopes per cycle 3, 1/2, 7/3, −2, 2, 6; 0, 1, 2; −2: in order −2, −2, 0, 1/2, 1, 2, 2, 7/3, 3, 6. */
    @Test
    void theSlopeIsTheMedianWithinSeasons() {
        assertEquals(1.5, SeasonalMannKendall.of(YEARS, 3).slopePerCycle().orElseThrow(), 1e-15);
        // without the last value, −2 of the third season, the middle one of nine
        double[] shorter = java.util.Arrays.copyOf(YEARS, 11);
        assertEquals(2, SeasonalMannKendall.of(shorter, 3).slopePerCycle().orElseThrow(), 1e-15);
    }

    @Test
    void seasonsOfASingleValueHaveNeitherSlopeNorTrend() {
        SeasonalMannKendall none = SeasonalMannKendall.of(new double[] {4, 9, GAP}, 3);
        assertEquals(0, none.s());
        assertEquals(0, none.variance());
        assertEquals(0, none.zScore());
        assertEquals(1, none.pValue());
        assertTrue(none.slopePerCycle().isEmpty());
        assertEquals(2, none.n());
        assertEquals(3, none.seasonScores().length());
    }

    @Test
    void whatIsRefusedIsNamed() {
        UndefinedException nothing =
                assertThrows(UndefinedException.class, () -> SeasonalMannKendall.of(new double[] {GAP, GAP}, 2));
        assertEquals(Status.INSUFFICIENT_DATA, nothing.status());
        String period = assertThrows(IllegalArgumentException.class, () -> SeasonalMannKendall.of(YEARS, 0))
                .getMessage();
        assertTrue(period.startsWith("period must be"), period);
        UndefinedException far = assertThrows(
                UndefinedException.class,
                () -> SeasonalMannKendall.of(new double[] {-Double.MAX_VALUE, Double.MAX_VALUE}, 1));
        assertEquals("the slope exceeds the range of doubles", far.getMessage());
    }
}
