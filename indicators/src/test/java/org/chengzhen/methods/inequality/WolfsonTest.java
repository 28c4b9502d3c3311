package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class WolfsonTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.4444, Wolfson.of(2, 4, 6, 8, 10, 30), 5e-5);
        assertEquals(0.0833, Wolfson.half(6, 6, 8, 8, 10, 10, 12, 12), 5e-5);
    }

    /** Trap 7: three scales are in print; this is twice PySAL's, and ties at the median are split, not counted in full. */
    @Test
    void theScaleIsTwicePySals() {
        double[] y = {6, 6, 8, 8, 10, 10, 12, 12};
        assertEquals(1 / 12.0, Wolfson.half(y), 1e-15);
        assertEquals(1 / 6.0, Wolfson.of(y), 1e-15);
        // the middle of 1, 2, 2, 2, 3 is split: L(½) = 4/10, G = 8/50
        assertEquals(2 * (0.2 - 0.16), Wolfson.of(1, 2, 2, 2, 3), 1e-15);
    }

    @SeededProperty
    void agreesWithTheFormulaOfTheCurve(@ForAll(supplier = Samples.PositivePlaces.class) double[] y) {
        double[] sorted = y.clone();
        Arrays.sort(sorted);
        double median = PercentileRatio.quantile(sorted, 0.5);
        double mean = Arrays.stream(sorted).sum() / y.length;
        LorenzCurve curve = LorenzCurve.of(y);
        double expected = 2 * (2 * (0.5 - curve.at(0.5)) - curve.gini()) * mean / median;
        double actual = Wolfson.of(y);
        assertTrue(actual >= 0);
        assertEquals(expected, actual, 1e-12 * Math.max(1, mean / median));
    }

    @Test
    void twoPolesAreOne() {
        assertEquals(1, Wolfson.of(0, 0, 2, 2), 1e-15);
        assertEquals(0, Wolfson.of(3, 3, 3), 1e-15);
        assertEquals(0.5, Wolfson.half(0, 0, 2, 2), 1e-15);
    }

    @Test
    void degenerateInputIsUndefined() {
        UndefinedException e = assertThrows(UndefinedException.class, () -> Wolfson.of(1));
        assertEquals(Status.INSUFFICIENT_DATA, e.status());
        assertEquals("needs at least 2 places but has 1", e.getMessage());
        e = assertThrows(UndefinedException.class, () -> Wolfson.of(0, 0, 1));
        assertEquals(Status.UNDEFINED, e.status());
        assertThrows(UndefinedException.class, () -> Wolfson.of(0, 0));
        assertThrows(IllegalArgumentException.class, () -> Wolfson.of(1, -1));
    }

    @Test
    void noAwkwardInputGivesASilentNaN() {
        for (double a : OutcomeContract.AWKWARD) {
            for (double b : OutcomeContract.AWKWARD) {
                for (double c : OutcomeContract.AWKWARD) {
                    try {
                        assertTrue(Double.isFinite(Wolfson.of(a, b, c)));
                    } catch (UndefinedException | IllegalArgumentException e) {
                        assertTrue(!e.getMessage().isEmpty());
                    }
                }
            }
        }
    }
}
