package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class CityTiersTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertArrayEquals(
                new int[] {1, 1, 2, 3},
                CityTiers.of(new double[] {100, 55, 20, 3}, new double[] {0.5, 0.1})
                        .toArray());
    }

    @Test
    void aValueOnABoundBelongsToTheHigherTier() {
        assertArrayEquals(
                new int[] {1, 1, 2, 2},
                CityTiers.of(new double[] {8, 4, 3, 0}, new double[] {0.5}).toArray());
        assertArrayEquals(
                new int[] {1, 1},
                CityTiers.of(new double[] {8, 4}, new double[0]).toArray());
    }

    @Test
    void nothingAndZerosHaveNoTiers() {
        assertEquals(
                Status.INSUFFICIENT_DATA,
                assertThrows(UndefinedException.class, () -> CityTiers.of(new double[0], new double[] {0.5}))
                        .status());
        assertEquals(
                Status.UNDEFINED,
                assertThrows(UndefinedException.class, () -> CityTiers.of(new double[3], new double[] {0.5}))
                        .status());
    }

    @Test
    void boundsMustFall() {
        double[] one = {1};
        assertThrows(IllegalArgumentException.class, () -> CityTiers.of(one, new double[] {0.1, 0.5}));
        assertThrows(IllegalArgumentException.class, () -> CityTiers.of(one, new double[] {0}));
        assertThrows(IllegalArgumentException.class, () -> CityTiers.of(one, new double[] {1.5}));
        assertThrows(IllegalArgumentException.class, () -> CityTiers.of(one, new double[] {Double.NaN}));
        assertThrows(IllegalArgumentException.class, () -> CityTiers.of(new double[] {-1}, new double[] {0.5}));
    }

    @Test
    void aShareOnTheBoundReachesIt() {
        // 0.3 / 3 is below 0.1 to the last bit only
        assertArrayEquals(
                new int[] {1, 1},
                CityTiers.of(new double[] {3, 0.1 + 0.2 - 1e-17}, new double[] {0.1})
                        .toArray());
        assertArrayEquals(
                new int[] {1, 1, 2},
                CityTiers.of(new double[] {0.7, 0.49, 0.48}, new double[] {0.7}).toArray());
    }

    @Test
    void boundsBesideEachOtherAreNamed() {
        double[] one = {1};
        Exception e = assertThrows(IllegalArgumentException.class, () -> CityTiers.of(one, new double[] {0.5, 0.5}));
        assertEquals("bounds must fall but bounds[1] is 0.5 after 0.5", e.getMessage());
        e = assertThrows(IllegalArgumentException.class, () -> CityTiers.of(one, new double[] {0.5, 0.25, 0.3}));
        assertEquals("bounds must fall but bounds[2] is 0.3 after 0.25", e.getMessage());
        assertArrayEquals(
                new int[] {1, 2},
                CityTiers.of(new double[] {2, 1}, new double[] {1, Double.MIN_VALUE})
                        .toArray());
    }
}
