package org.chengzhen.methods.interaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.DoubleRange;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class ConverseTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        Converse.BreakingPoint point = Converse.breakingPoint(400_000, 200_000, 80);
        assertEquals(33.1370849898, point.fromB(), 1e-9);
        assertEquals("BreakingPoint[46.8629 from a, 33.1371 from b]", point.toString());
    }

    @Test
    void equalCitiesMeetHalfWay() {
        assertEquals(new Converse.BreakingPoint(5, 5), Converse.breakingPoint(3, 3, 10));
    }

    @SeededProperty
    void atTheBreakingPointBothDrawAlikeByReilly(
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double a,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double b,
            @ForAll @DoubleRange(min = 0.01, max = 1e4) double distance) {
        Converse.BreakingPoint point = Converse.breakingPoint(a, b, distance);
        assertEquals(1, Reilly.tradeRatio(a, b, point.fromA(), point.fromB()), 1e-13);
        assertEquals(distance, point.fromA() + point.fromB(), 1e-13 * distance);
    }

    @Test
    void zerosAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Converse.breakingPoint(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> Converse.breakingPoint(1, 1, 0));
    }
}
