package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Maxima that are known. */
class ClimbTest {
    private static final double[] LOW = {-9, -9, -9};
    private static final double[] HIGH = {9, 9, 9};
    private static final double[] STEPS = {0.5, 0.5, 0.5};

    /** 4 less a form about (1, −2, 3) whose variables lean on each other. */
    private static double hill(double[] p) {
        double a = p[0] - 1;
        double b = p[1] + 2;
        double c = p[2] - 3;
        return 4 - (4 * a * a + 3 * b * b + 2 * c * c + 2 * a * b + a * c - 3 * b * c);
    }

    @Test
    void aQuadraticHillIsClimbedInAFewRoundsOfNewton() {
        int[] calls = new int[1];
        ToDoubleFunction<double[]> counted = p -> {
            calls[0]++;
            return hill(p);
        };
        Climb top = Climb.from(new double[3], STEPS, LOW, HIGH, counted);
        assertArrayEquals(new double[] {1, -2, 3}, top.at(), 1e-7);
        assertEquals(4, top.value(), 1e-12);
        // a round asks some 25 times
        assertTrue(calls[0] <= 150, () -> "calls " + calls[0]);
    }

    @Test
    void aTopBeyondABoundIsTakenOnIt() {
        double[] high = {9, 9, 2};
        Climb top = Climb.from(new double[3], STEPS, LOW, high, ClimbTest::hill);
        assertEquals(2, top.at()[2], 1e-9);
        // with c = −1: 8a + 2b = 1 and 2a + 6b = −3
        assertEquals(1 + 12 / 44.0, top.at()[0], 1e-5);
        assertEquals(-2 - 26 / 44.0, top.at()[1], 1e-5);
    }

    /** Where the curvature does not point to a maximum: x − eˣ from far below, and a narrow curved ridge. */
    @Test
    void hillsThatAreNotQuadraticAreClimbedToo() {
        Climb log = Climb.from(
                new double[] {-8}, new double[] {1}, new double[] {-20}, new double[] {20}, p -> p[0] - Math.exp(p[0]));
        assertEquals(0, log.at()[0], 1e-6);
        assertEquals(-1, log.value(), 1e-12);
        Climb ridge = Climb.from(
                new double[] {-1, 1},
                new double[] {0.3, 0.3},
                new double[] {-5, -5},
                new double[] {5, 5},
                p -> -Math.pow(1 - p[0], 2) - 20 * Math.pow(p[1] - p[0] * p[0], 2));
        assertArrayEquals(new double[] {1, 1}, ridge.at(), 1e-4);
    }
}
