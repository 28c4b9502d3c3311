package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class FunctionalSpecializationTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.5, FunctionalSpecialization.of(300, 500, 4_000, 10_000), 1e-15);
    }

    @Test
    void theDivisionComparesCoreAndPeriphery() {
        assertEquals(3, FunctionalSpecialization.division(300, 500, 200, 1_000), 1e-15);
        assertEquals(0, FunctionalSpecialization.division(0, 500, 200, 1_000));
        assertEquals(-1, FunctionalSpecialization.of(0, 500, 200, 1_000));
    }

    @Test
    void divisorsOfZeroAreUndefined() {
        Exception e = assertThrows(UndefinedException.class, () -> FunctionalSpecialization.of(1, 0, 1, 1));
        assertEquals("there are no production workers", e.getMessage());
        assertThrows(UndefinedException.class, () -> FunctionalSpecialization.of(1, 1, 1, 0));
        e = assertThrows(UndefinedException.class, () -> FunctionalSpecialization.division(1, 1, 0, 1));
        assertEquals("there are no service workers to compare with", e.getMessage());
    }

    @Test
    void negativeNumbersAreRefused() {
        for (int bad = 0; bad < 4; bad++) {
            double[] n = {1, 1, 1, 1};
            n[bad] = -1;
            assertThrows(IllegalArgumentException.class, () -> FunctionalSpecialization.of(n[0], n[1], n[2], n[3]));
            assertThrows(
                    IllegalArgumentException.class, () -> FunctionalSpecialization.division(n[0], n[1], n[2], n[3]));
        }
    }
}
