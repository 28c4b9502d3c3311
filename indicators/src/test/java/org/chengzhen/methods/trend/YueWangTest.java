package org.chengzhen.methods.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class YueWangTest {
    /**
     * 0, 1, 0, 1: slopes −1, 0, 0, 1/3, 1, 1, so that the rest is 0, 10, −4, 6 twelfths, −3, 7, −7, 3 about its mean with
     * squares 116: r = −91, 42, −9 of 116. Over all lags 1 + 2(¾r₁ + ½r₂ + ¼r₃) = 17/116, over the first alone −20.5/116. S = 2
     * with the variance (156 − 36)/18.
     */
    @Test
    void theFactorsAreThoseFoundByHand() {
        YueWang test = YueWang.of(0, 1, 0, 1);
        assertEquals(2, test.s());
        assertEquals(20 / 3.0, test.variance(), 1e-14);
        assertEquals(1 / Math.sqrt(20 / 3.0), test.zScore(), 1e-14);
        assertEquals(1 / 6.0, test.slope(), 1e-15);
        assertEquals(-91 / 116.0, test.autocorrelation(), 1e-14);
        assertEquals(17 / 116.0, test.factorAllLags(), 1e-14);
        assertEquals(-20.5 / 116, test.factorLagOne(), 1e-14);
        assertEquals(1 / Math.sqrt(20 / 3.0 * 17 / 116), test.zScoreAllLags().orElseThrow(), 1e-13);
        // Z = 1.0117: p by scipy 1.17.1
        assertEquals(0.3116832831962639, test.pValueAllLags().orElseThrow(), 1e-13);
        assertTrue(test.zScoreLagOne().isEmpty());
        assertTrue(test.pValueLagOne().isEmpty());
    }

    @Test
    void unitsAndTrendsLeaveTheFactorsAsTheyAre() {
        double[] x = {10.0, 10.73, 8.05, 10.22, 11.68, 11.36, 11.51, 11.81, 12.39, 14.82};
        YueWang plain = YueWang.of(x);
        YueWang turned = YueWang.of(Arrays.stream(x).map(v -> 20 - 7 * v).toArray());
        assertEquals(plain.factorLagOne(), turned.factorLagOne(), 1e-12);
        assertEquals(plain.factorAllLags(), turned.factorAllLags(), 1e-12);
        assertEquals(-plain.zScoreLagOne().orElseThrow(), turned.zScoreLagOne().orElseThrow(), 1e-12);
        assertEquals(plain.pValueLagOne().orElseThrow(), turned.pValueLagOne().orElseThrow(), 1e-12);
        double[] steeper = x.clone();
        for (int t = 0; t < x.length; t++) {
            steeper[t] += 100 * t;
        }
        assertEquals(plain.factorLagOne(), YueWang.of(steeper).factorLagOne(), 1e-11);
        assertEquals(plain.slope() + 100, YueWang.of(steeper).slope(), 1e-11);
    }

    @Test
    void aLineHasNoCorrectionAndThreeValuesAreTooFew() {
        YueWang line = YueWang.of(1, 2, 3, 4, 5);
        assertEquals(1, line.factorAllLags());
        assertEquals(1, line.factorLagOne());
        assertEquals(line.zScore(), line.zScoreLagOne().orElseThrow());
        assertThrows(UndefinedException.class, () -> YueWang.of(1, 2, 3));
    }

    @Test
    void hugeAndTinySeriesHaveTheSameFactors() {
        double[] x = {10.0, 10.73, 8.05, 10.22, 11.68, 11.36, 11.51, 11.81, 12.39, 14.82};
        YueWang plain = YueWang.of(x);
        for (double unit : new double[] {0x1p900, 0x1p-900}) {
            YueWang other = YueWang.of(Arrays.stream(x).map(v -> unit * v).toArray());
            assertEquals(plain.factorAllLags(), other.factorAllLags(), 1e-13);
            assertEquals(plain.factorLagOne(), other.factorLagOne(), 1e-13);
            assertEquals(plain.autocorrelation(), other.autocorrelation(), 1e-13);
            assertEquals(plain.slope() * unit, other.slope(), 1e-13 * unit);
        }
        assertEquals(10, plain.n());
        assertEquals(MannKendall.of(x).pValue(), plain.pValue());
        assertEquals(MannKendall.of(x).s(), plain.s());
    }
}
