package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class EfficacyCoefficientTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertArrayEquals(new double[] {80, 140 / 3.0, 340 / 3.0}, EfficacyCoefficient.of(50, 80, 65, 40, 90), 1e-12);
        assertArrayEquals(new double[] {100, 60}, EfficacyCoefficient.clipped(50, 80, 90, 40), 0);
    }

    @Test
    void aCostHasItsSatisfactoryValueBelow() {
        assertArrayEquals(new double[] {100, 60, 80}, EfficacyCoefficient.of(80, 50, 50, 80, 65), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> EfficacyCoefficient.of(50, 50, 1));
        assertThrows(IllegalArgumentException.class, () -> EfficacyCoefficient.of(50, 80, Double.NaN));
    }
}
