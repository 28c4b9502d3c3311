package org.chengzhen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.chengzhen.methods.trend.MannKendall;
import org.chengzhen.methods.trend.SenSlope;
import org.junit.jupiter.api.Test;

class TrendRivalsTest {
    @Test
    void theRivalAgrees() {
        for (int seed = 0; seed < 20; seed++) {
            double[] x = Data.logNormal(40, seed);
            assertEquals(MannKendall.of(x).zScore() + SenSlope.of(x).slope(), TrendRivals.zPlusSlope(x), 1e-12);
        }
    }
}
