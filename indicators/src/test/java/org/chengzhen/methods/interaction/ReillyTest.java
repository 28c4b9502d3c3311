package org.chengzhen.methods.interaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ReillyTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.914355545893, Reilly.tradeRatio(39851, 37366, 27, 25), 1e-12);
    }

    @Test
    void theOtherWayRoundIsTheReciprocal() {
        assertEquals(1, Reilly.tradeRatio(3, 7, 2, 9) * Reilly.tradeRatio(7, 3, 9, 2), 1e-15);
    }

    @Test
    void zerosAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Reilly.tradeRatio(0, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> Reilly.tradeRatio(1, 1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> Reilly.tradeRatio(1, Double.NaN, 1, 1));
    }
}
