package org.chengzhen.methods.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class GrowthModeTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(GrowthMode.MIXED, GrowthMode.of(0.08, 0.425));
        assertEquals(GrowthMode.INTENSIVE, GrowthMode.of(0.08, 0.5));
    }

    @Test
    void limitsBelongToTheModeAboveThem() {
        assertEquals(GrowthMode.MIXED, GrowthMode.of(0.1, 0.03 / 0.1));
        assertEquals(GrowthMode.MIXED, GrowthMode.of(0.1, 0.3 - 1e-16));
        assertEquals(GrowthMode.EXTENSIVE, GrowthMode.of(0.1, 0.2999999));
        assertEquals(GrowthMode.EXTENSIVE, GrowthMode.of(0.1, -2));
        assertEquals(GrowthMode.INTENSIVE, GrowthMode.of(0.1, 0.4, 0.2, 0.4));
    }

    @Test
    void outputThatDoesNotGrowHasNoMode() {
        assertThrows(UndefinedException.class, () -> GrowthMode.of(0, 0.4));
        assertThrows(UndefinedException.class, () -> GrowthMode.of(-0.1, 0.4));
        assertThrows(IllegalArgumentException.class, () -> GrowthMode.of(0.1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> GrowthMode.of(0.1, 0.2, 0.5, 0.4));
    }
}
