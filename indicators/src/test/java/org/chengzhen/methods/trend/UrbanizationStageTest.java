package org.chengzhen.methods.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class UrbanizationStageTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(UrbanizationStage.Northam.ACCELERATION, UrbanizationStage.northam(0.70));
        assertEquals(UrbanizationStage.Fang.DECELERATION, UrbanizationStage.fang(0.60));
    }

    @Test
    void theEndsOfTheRangeBelongToTheFirstAndLastStage() {
        assertEquals(UrbanizationStage.Northam.INITIAL, UrbanizationStage.northam(0));
        assertEquals(UrbanizationStage.Northam.TERMINAL, UrbanizationStage.northam(1));
        assertEquals(UrbanizationStage.Fang.INITIAL, UrbanizationStage.fang(0));
        assertEquals(UrbanizationStage.Fang.ACCELERATION, UrbanizationStage.fang(0.3));
        assertEquals(UrbanizationStage.Fang.TERMINAL, UrbanizationStage.fang(0.8));
    }

    @Test
    void sharesOutsideTheRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> UrbanizationStage.northam(1.01));
        assertThrows(IllegalArgumentException.class, () -> UrbanizationStage.fang(-0.01));
        assertThrows(IllegalArgumentException.class, () -> UrbanizationStage.fang(Double.NaN));
    }

    @Test
    void limitsOfNorthamBelongToTheAcceleration() {
        assertEquals(UrbanizationStage.Northam.ACCELERATION, UrbanizationStage.northam(0.3));
        assertEquals(UrbanizationStage.Northam.INITIAL, UrbanizationStage.northam(0.2999));
        assertEquals(UrbanizationStage.Northam.TERMINAL, UrbanizationStage.northam(0.7001));
        // 1 - 0.7 and 0.1 + 0.2 are 0.3 but for rounding
        assertEquals(UrbanizationStage.Northam.ACCELERATION, UrbanizationStage.northam(1 - 0.7));
        assertEquals(UrbanizationStage.Fang.ACCELERATION, UrbanizationStage.fang(1 - 0.7));
        assertEquals(UrbanizationStage.Fang.INITIAL, UrbanizationStage.fang(0.2999));
        assertEquals(UrbanizationStage.Fang.ACCELERATION, UrbanizationStage.fang(0.5999));
        assertEquals(UrbanizationStage.Fang.DECELERATION, UrbanizationStage.fang(0.7999));
        assertEquals(UrbanizationStage.Fang.TERMINAL, UrbanizationStage.fang(1));
    }
}
