package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CriterionTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(
                90_000, Criterion.benefit("income").bounds(0, 90_000).high().orElseThrow());
        assertEquals(
                MissingPolicy.DROP_PLACE,
                Criterion.interval("density", 0.8, 1.2)
                        .missing(MissingPolicy.DROP_PLACE)
                        .missing());
    }

    @Test
    void partsThatDoNotFitAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Criterion.benefit(" "));
        assertThrows(IllegalArgumentException.class, () -> Criterion.interval("x", 2, 1));
        assertThrows(IllegalArgumentException.class, () -> Criterion.target("x", Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Criterion.cost("x").bounds(1, 1));
        assertThrows(IllegalArgumentException.class, () -> Criterion.of("x", Direction.TARGET));
    }

    @Test
    void signsAreDirections() {
        assertArrayEquals(
                new Direction[] {Direction.BENEFIT, Direction.COST},
                Direction.ofSigns(1, -1).toArray());
        assertThrows(IllegalArgumentException.class, () -> Direction.ofSign(0));
    }
}
