package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class LitzenbergerSternbergTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(21.8749, LitzenbergerSternberg.of(1_743, 5_740, 35, 53, 50, 576, 488, 4_621), 5e-5);
    }

    @Test
    void aRegionLikeAllHasOne() {
        assertEquals(1, LitzenbergerSternberg.of(1, 10, 2, 20, 3, 30, 4, 40), 1e-15);
        assertEquals(0, LitzenbergerSternberg.of(0, 10, 2, 20, 3, 30, 4, 40));
    }

    @Test
    void divisorsOfZeroAreUndefined() {
        Exception e =
                assertThrows(UndefinedException.class, () -> LitzenbergerSternberg.of(1, 10, 2, 20, 0, 30, 4, 40));
        assertEquals("the region has no area", e.getMessage());
        e = assertThrows(UndefinedException.class, () -> LitzenbergerSternberg.of(1, 10, 2, 20, 3, 30, 0, 40));
        assertEquals("the region has no population", e.getMessage());
        e = assertThrows(UndefinedException.class, () -> LitzenbergerSternberg.of(0, 0, 2, 20, 3, 30, 4, 40));
        assertEquals("industryEmployment is zero", e.getMessage());
        assertThrows(UndefinedException.class, () -> LitzenbergerSternberg.of(1, 10, 0, 0, 3, 30, 4, 40));
    }

    @Test
    void aPartAboveItsWholeIsRefused() {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> LitzenbergerSternberg.of(11, 10, 2, 20, 3, 30, 4, 40));
        assertEquals("employment 11.0 must be at most industryEmployment 10.0", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> LitzenbergerSternberg.of(-1, 10, 2, 20, 3, 30, 4, 40));
        assertThrows(
                IllegalArgumentException.class, () -> LitzenbergerSternberg.of(1, Double.NaN, 2, 20, 3, 30, 4, 40));
    }
}
