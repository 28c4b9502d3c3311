package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class DualContrastTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.275, DualContrast.coefficient(8, 24, 92, 76), 0.0005);
        assertEquals(0.16, DualContrast.deviation(8, 24, 92, 76), 1e-15);
    }

    @Test
    void equalProductivityHasOneAndNoDeviation() {
        assertEquals(1, DualContrast.coefficient(10, 20, 30, 60));
        assertEquals(0, DualContrast.deviation(10, 20, 30, 60));
    }

    @Test
    void noWorkersOrNoOutputIsUndefined() {
        assertThrows(UndefinedException.class, () -> DualContrast.coefficient(8, 0, 92, 76));
        assertThrows(UndefinedException.class, () -> DualContrast.coefficient(8, 24, 92, 0));
        assertThrows(UndefinedException.class, () -> DualContrast.coefficient(8, 24, 0, 76));
        assertThrows(UndefinedException.class, () -> DualContrast.deviation(0, 24, 0, 76));
        assertThrows(UndefinedException.class, () -> DualContrast.deviation(8, 0, 92, 0));
        assertEquals(0, DualContrast.coefficient(0, 24, 92, 76));
        assertEquals(0.08, DualContrast.deviation(8, 0, 92, 76), 1e-15);
    }

    @Test
    void negativeAndInfiniteValuesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> DualContrast.coefficient(-8, 24, 92, 76));
        assertThrows(IllegalArgumentException.class, () -> DualContrast.deviation(8, 24, Double.POSITIVE_INFINITY, 76));
    }

    @Test
    void whatIsMissingIsTold() {
        assertMessage("0.0 primary workers, 76.0 others with an output of 92.0: no contrast", 8, 0, 92, 76);
        assertMessage("24.0 primary workers, 0.0 others with an output of 92.0: no contrast", 8, 24, 92, 0);
        assertMessage("24.0 primary workers, 76.0 others with an output of 0.0: no contrast", 8, 24, 0, 76);
        UndefinedException e = assertThrows(UndefinedException.class, () -> DualContrast.deviation(8, 0, 92, 0));
        assertEquals("an output of 100.0 by 0.0 workers has no shares", e.getMessage());
        e = assertThrows(UndefinedException.class, () -> DualContrast.deviation(0, 6, 0, 4));
        assertEquals("an output of 0.0 by 10.0 workers has no shares", e.getMessage());
    }

    private static void assertMessage(String message, double... given) {
        UndefinedException e = assertThrows(
                UndefinedException.class, () -> DualContrast.coefficient(given[0], given[1], given[2], given[3]));
        assertEquals(message, e.getMessage());
    }
}
