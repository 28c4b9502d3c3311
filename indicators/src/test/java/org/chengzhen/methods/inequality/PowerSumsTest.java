package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

/** Indices from sums that came from elsewhere are those of the values. */
class PowerSumsTest {
    private static final double[] VALUES = {10, 20, 30, 45, 7};

    private static PowerSums sums(DoubleUnaryOperator power) {
        return new PowerSums(
                5,
                5,
                Arrays.stream(VALUES).sum(),
                Arrays.stream(VALUES).map(power).sum(),
                0);
    }

    @Test
    void atkinsonsIndexIsThatOfTheValues() {
        assertEquals(Atkinson.of(VALUES, 1), sums(Math::log).atkinson(1), 1e-14);
        assertEquals(Atkinson.of(VALUES, 0.5), sums(Math::sqrt).atkinson(0.5), 1e-14);
        assertEquals(Atkinson.of(VALUES, 2), sums(v -> 1 / v).atkinson(2), 1e-14);
        assertEquals(0, sums(v -> v).atkinson(0), 1e-15);
        assertEquals(1, new PowerSums(2, 2, 5, 1, 1).atkinson(1.5));
        assertThrows(IllegalArgumentException.class, () -> sums(v -> v).atkinson(-1));
    }

    @Test
    void shannonsEntropyIsThatOfTheShares() {
        double total = Arrays.stream(VALUES).sum();
        double byShares =
                Arrays.stream(VALUES).map(v -> -v / total * Math.log(v / total)).sum();
        assertEquals(byShares, sums(v -> v * Math.log(v)).shannon(), 1e-14);
        assertThrows(UndefinedException.class, () -> new PowerSums(0, 0, 0, 0, 0).shannon());
        assertThrows(UndefinedException.class, () -> new PowerSums(1, 1, 0, 0, 1).shannon());
    }

    @Test
    void aRunEndsAtAPointOfTheLorenzCurveOfAll() {
        GiniRun first = new GiniRun().accept(1, 2).accept(3, 1);
        GiniRun whole = new GiniRun().accept(1, 2).accept(3, 1).accept(5, 3);
        assertEquals(5 / 20.0, first.amountShareIn(whole), 1e-15);
        assertEquals(3 / 6.0, first.weightShareIn(whole), 1e-15);
        GiniRun nothing = new GiniRun().accept(0, 0);
        assertThrows(UndefinedException.class, () -> first.amountShareIn(nothing));
        assertThrows(UndefinedException.class, () -> first.weightShareIn(nothing));
    }
}
