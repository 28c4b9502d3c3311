package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FalseDiscoveryRateTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertArrayEquals(
                new double[] {0.03, 0.04, 0.04},
                FalseDiscoveryRate.benjaminiHochberg(0.01, 0.04, 0.03).toArray(),
                1e-15);
    }

    /** R 4.2: p.adjust(c(0.005, 0.009, 0.05, 0.2, 0.8, 0.05), "BH"). */
    @Test
    void itAgreesWithR() {
        assertArrayEquals(
                new double[] {0.027, 0.027, 0.075, 0.24, 0.8, 0.075},
                FalseDiscoveryRate.benjaminiHochberg(0.005, 0.009, 0.05, 0.2, 0.8, 0.05)
                        .toArray(),
                1e-15);
    }

    @Test
    void aPlaceWithoutAPIsNotCounted() {
        assertArrayEquals(
                new double[] {0.02, Double.NaN, 0.5},
                FalseDiscoveryRate.benjaminiHochberg(0.01, Double.NaN, 0.5).toArray(),
                1e-15);
        assertEquals(0, FalseDiscoveryRate.benjaminiHochberg().length());
        assertThrows(IllegalArgumentException.class, () -> FalseDiscoveryRate.benjaminiHochberg(1.1));
    }
}
