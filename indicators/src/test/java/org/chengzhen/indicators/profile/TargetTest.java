package org.chengzhen.indicators.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TargetTest {
    @Test
    void textsAreReadAndHeldAgainstValues() {
        assertTrue(Target.parse(">=70").metBy(70));
        assertTrue(Target.parse("≥70").metBy(70));
        assertTrue(Target.parse("70").metBy(70));
        assertFalse(Target.parse(">7").metBy(7));
        assertTrue(Target.parse("<=-13.5").metBy(-14));
        assertFalse(Target.parse("<27").metBy(27));
        assertTrue(Target.parse("=100").metBy(100));
        assertTrue(Target.parse("0.7..1.5").metBy(1.5));
        assertFalse(Target.parse("up").metBy(1));
        assertEquals(Target.Relation.NONE, Target.parse(" ").relation());
        for (String text : List.of("≥70", "≤100", ">7", "<27", "=100", "~1.45", "+6", "up", "down", "")) {
            assertEquals(text, Target.parse(text).toString());
        }
        assertEquals("0.7–1.5", Target.parse("0.7..1.5").toString());
        for (String text : List.of("many", "7 %", "2..1", ">")) {
            assertThrows(IllegalArgumentException.class, () -> Target.parse(text), text);
        }
    }

    @Test
    void theChangeThatReachesTheTarget() {
        assertEquals(1.8, Target.parse(">=8").change(6.2), 1e-12);
        assertEquals(-5, Target.parse("<=100").change(105));
        assertEquals(0, Target.parse("<=100").change(99));
        assertEquals(-0.5, Target.parse("0.7..1.5").change(2));
        assertEquals(0.2, Target.parse("0.7..1.5").change(0.5), 1e-12);
    }

    @Test
    void aRiseStartsFromTheBase() {
        Target rise = Target.parse("+1");
        assertEquals(
                "≥78.3", rise.resolved(OptionalDouble.of(77.3), Better.MORE).toString());
        assertFalse(rise.resolved(OptionalDouble.empty(), Better.MORE).numeric());
        assertEquals(
                "≤5",
                Target.parse("~5").resolved(OptionalDouble.empty(), Better.LESS).toString());
    }
}
