package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.chengzhen.methods.contract.SettingsContract;
import org.chengzhen.methods.statistics.Tail;
import org.junit.jupiter.api.Test;

class SpatialSettingsTest implements SettingsContract {
    @Test
    void textsTellEverySetting() {
        assertEquals(
                "LocalMoran[PERMUTATION, R = 99, seed 7, greater, parallel, scale SAMPLE]",
                LocalMoran.withDefaults()
                        .permutations(99)
                        .seed(7)
                        .tail(Tail.GREATER)
                        .parallel()
                        .scale(LocalMoran.Scale.SAMPLE)
                        .toString());
        assertEquals(
                "LocalMoran[PERMUTATION, R = 999, seed 1, two-sided, scale POPULATION]",
                LocalMoran.withDefaults().toString());
        assertEquals(
                "LocalJoinCounts[exact, seed 3]",
                LocalJoinCounts.withDefaults().seed(3).toString());
        assertEquals(
                "LocalJoinCounts[R = 99, seed 1]",
                LocalJoinCounts.withDefaults().permutations(99).toString());
        assertEquals(
                "MultiscaleSelection[GAUSSIAN, fixed bandwidths, tolerance 0.001, at most 50 rounds, parallel]",
                MultiscaleSelection.withDefaults()
                        .kernel(GwrKernel.GAUSSIAN)
                        .fixed()
                        .tolerance(1e-3)
                        .rounds(50)
                        .parallel()
                        .toString());
        assertEquals(
                "MultiscaleSelection[BISQUARE, adaptive bandwidths, tolerance 1.0E-5, at most 200 rounds]",
                MultiscaleSelection.withDefaults().toString());
        assertEquals(
                "GeographicallyWeightedRegression[BISQUARE, adaptive bandwidth by AICC within 20.0..50.0]",
                GeographicallyWeightedRegression.withDefaults().range(20, 50).toString());
    }
}
