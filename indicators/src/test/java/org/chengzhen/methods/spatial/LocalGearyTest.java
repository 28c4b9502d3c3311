package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.contract.Samples;
import org.junit.jupiter.api.Test;

class LocalGearyTest {
    @Test
    void itSumsToGearysC() {
        double[] y = Samples.logNormal(30, 5);
        SpatialWeights w = SpatialContract.irregular(30, 6).rowStandardized();
        double s0 = java.util.Arrays.stream(w.allWeights()).sum();
        assertEquals(2 * s0 * GearysC.of(y, w), LocalGeary.of(y, w).stream().sum(), 1e-11);
    }

    @Test
    void anIslandHasNoPAndThreadsChangeNoBit() {
        double[] y = Samples.logNormal(30, 5);
        SpatialWeights w = SpatialContract.irregular(30, 6);
        LocalTest one = LocalGeary.withDefaults().seed(2).test(y, w);
        assertEquals(0, one.statistics().get(29));
        assertTrue(Double.isNaN(one.pValues().get(29)));
        assertEquals(one, LocalGeary.withDefaults().seed(2).parallel().test(y, w));
        assertEquals(LocalGeary.of(y, w).get(3), one.statistics().get(3), 1e-13);
    }

    @Test
    void allEqualIsUndefined() {
        assertThrows(UndefinedException.class, () -> LocalGeary.of(new double[5], SpatialContract.path(5)));
    }
}
