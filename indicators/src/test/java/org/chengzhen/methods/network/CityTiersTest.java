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
        assertArrayEquals(new int[] {1, 1, 2, 3}, CityTiers.of(new double[] {100, 55, 20, 3}, 0.5, 0.1));
    }

    @Test
    void aValueOnABoundBelongsToTheHigherTier() {
        assertArrayEquals(new int[] {1, 1, 2, 2}, CityTiers.of(new double[] {8, 4, 3, 0}, 0.5));
        assertArrayEquals(new int[] {1, 1}, CityTiers.of(new double[] {8, 4}));
    }

    @Test
    void nothingAndZerosHaveNoTiers() {
        assertEquals(
                Status.INSUFFICIENT_DATA,
                assertThrows(UndefinedException.class, () -> CityTiers.of(new double[0], 0.5))
                        .status());
        assertEquals(
                Status.UNDEFINED,
                assertThrows(UndefinedException.class, () -> CityTiers.of(new double[3], 0.5))
                        .status());
    }

    @Test
    void boundsMustFall() {
        double[] one = {1};
        assertThrows(IllegalArgumentException.class, () -> CityTiers.of(one, 0.1, 0.5));
        assertThrows(IllegalArgumentException.class, () -> CityTiers.of(one, 0));
        assertThrows(IllegalArgumentException.class, () -> CityTiers.of(one, 1.5));
        assertThrows(IllegalArgumentException.class, () -> CityTiers.of(one, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> CityTiers.of(new double[] {-1}, 0.5));
    }
}
