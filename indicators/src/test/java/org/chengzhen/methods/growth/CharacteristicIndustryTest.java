package org.chengzhen.methods.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CharacteristicIndustryTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(CharacteristicIndustry.Quadrant.STAR, CharacteristicIndustry.quadrant(1.8, 0.05));
        assertTrue(CharacteristicIndustry.of(1.8, 0.05, 0.01).small());
        assertEquals(
                "CharacteristicIndustry[STAR, small]",
                CharacteristicIndustry.of(1.8, 0.05, 0.01).toString());
    }

    /** A quotient of exactly one is not above one, a rate of exactly nought not above nought. */
    @Test
    void limitsBelongBelow() {
        assertEquals(CharacteristicIndustry.Quadrant.EMERGING, CharacteristicIndustry.quadrant(1, 0.05));
        assertEquals(CharacteristicIndustry.Quadrant.MATURE_DECLINING, CharacteristicIndustry.quadrant(1.1, 0));
        assertEquals(CharacteristicIndustry.Quadrant.WEAK, CharacteristicIndustry.quadrant(1, 0));
        assertFalse(CharacteristicIndustry.of(1, 0, 0.03).small());
        assertThrows(IllegalArgumentException.class, () -> CharacteristicIndustry.quadrant(-1, 0));
        assertThrows(IllegalArgumentException.class, () -> CharacteristicIndustry.of(1, 0, 1.5));
    }

    /** What rounding leaves above a limit is on it. */
    @Test
    void roundingIsNotAbove() {
        double justAbove = 1 + Math.ulp(1.0);
        assertEquals(CharacteristicIndustry.Quadrant.WEAK, CharacteristicIndustry.quadrant(justAbove, 0));
        assertEquals(
                CharacteristicIndustry.Quadrant.MATURE_DECLINING,
                CharacteristicIndustry.quadrant(1.8, 0.1 + 0.2 - 0.3));
        assertFalse(CharacteristicIndustry.of(1, 0, 0.3 - 0.27).small());
    }
}
