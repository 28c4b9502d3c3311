package org.chengzhen.methods.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

/**
 * What a statistic of one array does with any input at all: a value, undefined, or refused, as it declares,
 * and never a silent NaN.
 */
public interface OutcomeContract {
    /** What a call may come to. */
    enum Outcome {
        VALUE,
        UNDEFINED,
        REFUSED
    }

    /** Numbers that break formulas. */
    double[] AWKWARD = {
        0.0,
        -0.0,
        1,
        1,
        2.5,
        1e-300,
        Double.MIN_VALUE,
        1e300,
        Double.MAX_VALUE,
        -3,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };

    /** The statistic. */
    double compute(double... values);

    /** What {@link #compute} must do with these values, by its documentation. */
    Outcome declared(double... values);

    @Test
    default void tenThousandAwkwardInputsHaveTheirDeclaredOutcome() {
        SplittableRandom random = new SplittableRandom(20201101);
        for (int trial = 0; trial < 10_000; trial++) {
            double[] values = new double[random.nextInt(6)];
            // half of the trials draw from the harmless end, so that values come out too
            int kinds = trial % 2 == 0 ? AWKWARD.length : 9;
            for (int i = 0; i < values.length; i++) {
                values[i] = AWKWARD[random.nextInt(kinds)];
            }
            double[] given = values.clone();
            assertEquals(declared(values.clone()), outcome(values), () -> Arrays.toString(values));
            assertArrayEquals(given, values, "the values were overwritten");
        }
    }

    private Outcome outcome(double... values) {
        try {
            double result = compute(values);
            assertFalse(Double.isNaN(result), () -> "silent NaN for " + Arrays.toString(values));
            return Outcome.VALUE;
        } catch (UndefinedException e) {
            return Outcome.UNDEFINED;
        } catch (IllegalArgumentException e) {
            return Outcome.REFUSED;
        }
    }

    /** Whether every value is finite and at least zero. */
    static boolean nonNegative(double... values) {
        return Arrays.stream(values).allMatch(v -> v >= 0 && v <= Double.MAX_VALUE);
    }

    /** Whether every value is finite and above zero. */
    static boolean positive(double... values) {
        return Arrays.stream(values).allMatch(v -> v > 0 && v <= Double.MAX_VALUE);
    }

    /** Whether every value is finite. */
    static boolean finite(double... values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    /** Whether some value is not zero. */
    static boolean anyNonZero(double... values) {
        return Arrays.stream(values).anyMatch(v -> v != 0);
    }
}
