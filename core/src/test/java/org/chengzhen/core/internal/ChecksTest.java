package org.chengzhen.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ChecksTest {
    private static void assertMessage(String expected, Executable call) {
        assertEquals(
                expected, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void aMessageNamesArgumentIndexAndValue() {
        assertMessage("x[1] must be >= 0 but is -3.0", () -> Checks.nonNegative(new double[] {1, -3}, "x"));
        assertMessage("x[0] must be finite but is NaN", () -> Checks.nonNegative(new double[] {Double.NaN}, "x"));
        assertMessage("x[0] must be > 0 but is 0.0", () -> Checks.positive(new double[] {0}, "x"));
        assertMessage("x[0] must be finite but is Infinity", () -> Checks.positive(new double[] {1.0 / 0}, "x"));
        assertMessage("x[2] must be finite but is NaN", () -> Checks.finite(new double[] {1, 2, Double.NaN}, "x"));
        assertMessage("x[0] must be in [0, 1] but is 1.5", () -> Checks.fractions(new double[] {1.5}, "x"));
        assertMessage("x must be >= 0 but is -1.0", () -> Checks.nonNegative(-1, "x"));
        assertMessage("x must be > 0 but is 0.0", () -> Checks.positive(0.0, "x"));
        assertMessage("x must be finite but is NaN", () -> Checks.finite(Double.NaN, "x"));
        assertMessage("x must be in [0.0, 1.0] but is 2.0", () -> Checks.between(2, 0, 1, "x"));
        assertMessage("x must be >= 3 but is 2", () -> Checks.atLeast(2, 3, "x"));
        assertMessage("a has 2 elements but b has 3", () -> Checks.sameLength(2, "a", 3, "b"));
        assertMessage(
                "m[1] has 1 elements but m[0] has 2", () -> Checks.rectangular(new double[][] {{1, 2}, {3}}, "m"));
        assertMessage("s must sum to 1 but sums to 0.75", () -> Checks.sumToOne(new double[] {0.5, 0.25}, "s"));
    }

    @Test
    void goodValuesPass() {
        assertEquals(2, Checks.nonNegative(new double[] {0, -0.0}, "x").length);
        assertEquals(2, Checks.rectangular(new double[][] {{1, 2}, {3, 4}}, "m"));
        assertEquals(0, Checks.rectangular(new double[0][], "m"));
        assertEquals(3, Checks.sumToOne(new double[] {0.2, 0.3, 0.5}, "s").length);
    }
}
