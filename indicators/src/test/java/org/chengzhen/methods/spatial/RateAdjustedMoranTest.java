package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.contract.Samples;
import org.junit.jupiter.api.Test;

class RateAdjustedMoranTest {
    @Test
    void equalPopulationsGiveMoransIOfTheRates() {
        double[] events = Samples.logNormal(25, 1);
        double[] population = new double[25];
        double[] rates = new double[25];
        for (int i = 0; i < 25; i++) {
            population[i] = 40;
            rates[i] = events[i] / 40;
        }
        SpatialWeights w = SpatialContract.irregular(25, 2);
        assertEquals(MoransI.of(rates, w), RateAdjustedMoran.of(events, population, w), 1e-12);
        assertEquals(
                MoransI.withDefaults().permutations(99).seed(4).test(rates, w).pValue(),
                RateAdjustedMoran.withDefaults()
                        .permutations(99)
                        .seed(4)
                        .test(events, population, w)
                        .pValue());
    }

    @Test
    void whatCannotBeIsRefusedOrUndefined() {
        SpatialWeights w = SpatialContract.path(4);
        double[] population = {1, 2, 3, 4};
        assertThrows(UndefinedException.class, () -> RateAdjustedMoran.of(new double[4], population, w));
        // one rate everywhere
        assertThrows(UndefinedException.class, () -> RateAdjustedMoran.of(population, population, w));
        assertThrows(
                IllegalArgumentException.class, () -> RateAdjustedMoran.of(population, new double[] {1, 0, 3, 4}, w));
    }
}
