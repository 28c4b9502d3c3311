package org.chengzhen.methods.interaction;

import static org.chengzhen.methods.interaction.InteractionCases.INF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class OneHourCircleTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        OneHourCircle.Reached reached =
                OneHourCircle.of(new double[] {20, 55, 61, 90}, new double[] {100, 200, 300, 400});
        assertEquals(300, reached.population());
        assertEquals(0.3, reached.share().orElseThrow(), 1e-15);
        assertEquals("Reached[population 300.000, share 0.3000]", reached.toString());
    }

    @Test
    void sixtyMinutesAreWithinAndTheUnreachableIsOutside() {
        assertEquals(
                1,
                OneHourCircle.of(new double[] {60, Math.nextUp(60.0), INF}, new double[] {1, 2, 4})
                        .population());
        assertEquals(
                7,
                OneHourCircle.within(new double[] {60, 61, 120}, new double[] {1, 2, 4}, 120)
                        .population());
    }

    @Test
    void noPeopleHaveNoShareButANumber() {
        OneHourCircle.Reached reached = OneHourCircle.of(new double[] {5}, new double[] {0});
        assertEquals(0, reached.population());
        assertEquals(OptionalDouble.empty(), reached.share());
        assertEquals(
                OptionalDouble.empty(),
                OneHourCircle.of(new double[0], new double[0]).share());
    }

    @Test
    void badValuesAreNamed() {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> OneHourCircle.of(new double[] {-1}, new double[] {1}));
        assertEquals("minutes[0] must be >= 0, or infinite where unreachable, but is -1.0", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> OneHourCircle.of(new double[] {1}, new double[] {-1}));
        assertThrows(IllegalArgumentException.class, () -> OneHourCircle.of(new double[] {1}, new double[2]));
    }
}
