package org.chengzhen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.chengzhen.methods.citysize.PowerLaw;
import org.chengzhen.methods.citysize.RankSize;
import org.junit.jupiter.api.Test;

class CitySizeRivalsTest {
    @Test
    void theRivalsAgree() {
        double[] sizes = Data.logNormal(3_000, 7);
        assertEquals(RankSize.gabaixIbragimov(sizes).exponent(), CitySizeRivals.gabaixIbragimov(sizes), 1e-11);
        assertEquals(
                PowerLaw.continuous().fit(sizes).xmin(), CitySizeRivals.powerLawXmin(sizes, Integer.MAX_VALUE), 0.0);
        assertEquals(
                PowerLaw.continuous().candidates(200).fit(sizes).xmin(), CitySizeRivals.powerLawXmin(sizes, 200), 0.0);
    }
}
