package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.composite.RelativeDevelopment.Lag;
import org.junit.jupiter.api.Test;

class RelativeDevelopmentTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(Lag.FIRST_LAGS, RelativeDevelopment.of(0.4, 0.6).lag());
        assertEquals(Lag.IN_STEP, RelativeDevelopment.of(0.5, 0.5).lag());
        assertEquals(
                "RelativeDevelopment[E = 0.6667, FIRST_LAGS]",
                RelativeDevelopment.of(0.4, 0.6).toString());
    }

    @Test
    void theLimitsAreInStep() {
        assertEquals(Lag.IN_STEP, RelativeDevelopment.of(0.8, 1).lag());
        assertEquals(Lag.IN_STEP, RelativeDevelopment.of(0.6, 0.5).lag());
        assertEquals(Lag.SECOND_LAGS, RelativeDevelopment.of(0.9, 0.5).lag());
        assertEquals(Lag.SECOND_LAGS, RelativeDevelopment.of(0.6, 0.5, 0.9, 1.1).lag());
        assertThrows(UndefinedException.class, () -> RelativeDevelopment.of(0.5, 0));
        assertThrows(IllegalArgumentException.class, () -> RelativeDevelopment.of(1.5, 0.5));
    }
}
