package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class EfficacyCoefficientTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertArrayEquals(
                new double[] {80, 140 / 3.0, 340 / 3.0},
                EfficacyCoefficient.of(new double[] {65, 40, 90}, 50, 80).toArray(),
                1e-12);
        assertArrayEquals(
                new double[] {100, 60},
                EfficacyCoefficient.clipped(new double[] {90, 40}, 50, 80).toArray(),
                0);
    }

    @Test
    void aCostHasItsSatisfactoryValueBelow() {
        assertArrayEquals(
                new double[] {100, 60, 80},
                EfficacyCoefficient.of(new double[] {50, 80, 65}, 80, 50).toArray(),
                1e-12);
        assertThrows(IllegalArgumentException.class, () -> EfficacyCoefficient.of(new double[] {1}, 50, 50));
        assertThrows(IllegalArgumentException.class, () -> EfficacyCoefficient.of(new double[] {80}, Double.NaN, 50));
    }

    @Test
    void pointsBeyondTheRangeOfDoublesAreUndefinedAndClipped() {
        double[] huge = {1.5e308, 0.5, -1.5e308};
        assertThrows(UndefinedException.class, () -> EfficacyCoefficient.of(huge, Double.MIN_VALUE, 1));
        assertArrayEquals(
                new double[] {100, 80, 60},
                EfficacyCoefficient.clipped(huge, 0, 1).toArray(),
                1e-12);
        assertEquals(
                60,
                EfficacyCoefficient.of(new double[] {-1.5e308}, -1.5e308, 1.5e308)
                        .get(0));
    }
}
