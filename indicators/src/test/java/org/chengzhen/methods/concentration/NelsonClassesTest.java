package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class NelsonClassesTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(2, NelsonClasses.of(0.28, 0.12, 0.07));
        assertArrayEquals(
                new int[] {0, 0, 0, 0, 0, 0, 0, 2},
                NelsonClasses.ofAll(1, 1, 1, 1, 1, 1, 1, 8).toArray());
    }

    @Test
    void bordersBelongToTheUpperClass() {
        assertEquals(0, NelsonClasses.of(0.05, 0.12, 0.07));
        assertEquals(0, NelsonClasses.of(0.9999, 0, 1));
        assertEquals(1, NelsonClasses.of(1, 0, 1));
        assertEquals(1, NelsonClasses.of(1.9999, 0, 1));
        assertEquals(2, NelsonClasses.of(2, 0, 1));
        assertEquals(2, NelsonClasses.of(2.9999, 0, 1));
        assertEquals(3, NelsonClasses.of(3, 0, 1));
        assertEquals(3, NelsonClasses.of(1e300, 0, 1));
        assertEquals(0, NelsonClasses.of(-1e300, 0, 1));
        // decimals on the border: 0.19 − 0.12 = 0.07, 0.33 = 0.12 + 3·0.07
        assertEquals(1, NelsonClasses.of(0.19, 0.12, 0.07));
        assertEquals(2, NelsonClasses.of(0.26, 0.12, 0.07));
        assertEquals(3, NelsonClasses.of(0.33, 0.12, 0.07));
    }

    @Test
    void noSpreadIsUndefined() {
        Exception e = assertThrows(UndefinedException.class, () -> NelsonClasses.of(1, 1, 0));
        assertEquals("the standard deviation is zero", e.getMessage());
        assertThrows(UndefinedException.class, () -> NelsonClasses.ofAll(0.1, 0.1, 0.1));
        assertEquals(
                Status.INSUFFICIENT_DATA,
                assertThrows(UndefinedException.class, NelsonClasses::ofAll).status());
    }

    @Test
    void badInputIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> NelsonClasses.of(1, 1, -1));
        assertThrows(IllegalArgumentException.class, () -> NelsonClasses.of(Double.NaN, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> NelsonClasses.of(1, Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> NelsonClasses.ofAll(1, Double.NaN));
    }
}
