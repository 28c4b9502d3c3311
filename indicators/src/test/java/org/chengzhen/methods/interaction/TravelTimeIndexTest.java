package org.chengzhen.methods.interaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.chengzhen.methods.contract.OutcomeContract;
import org.junit.jupiter.api.Test;

class TravelTimeIndexTest implements OutcomeContract {
    @Override
    public double compute(double... values) {
        double[] slow = new double[values.length];
        double[] free = new double[values.length];
        Arrays.fill(slow, 3);
        Arrays.fill(free, 2);
        return TravelTimeIndex.of(slow, free, values);
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.nonNegative(values)) {
            return Outcome.REFUSED;
        }
        return OutcomeContract.anyNonZero(values) ? Outcome.VALUE : Outcome.UNDEFINED;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(
                10 / 7.0,
                TravelTimeIndex.of(new double[] {30, 20}, new double[] {18, 15}, new double[] {100, 300}),
                1e-15);
    }

    @Test
    void freeFlowIsOneAndFasterIsAllowed() {
        assertEquals(1, TravelTimeIndex.of(new double[] {5, 9}, new double[] {5, 9}, new double[] {1, 7}));
        assertEquals(0.8, TravelTimeIndex.of(new double[] {4}, new double[] {5}, new double[] {1}), 1e-15);
    }

    @Test
    void timesOfZeroAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> TravelTimeIndex.of(new double[] {4}, new double[] {0}, new double[] {1}));
    }

    @Test
    void lengthsAndSignsAreNamed() {
        double[] one = {1};
        double[] two = {1, 2};
        assertMessage("freeFlow has 1 elements but actual has 2", two, one, two);
        assertMessage("vehicles has 1 elements but actual has 2", two, two, one);
        assertMessage("actual[1] must be > 0 but is 0.0", new double[] {1, 0}, two, two);
        assertMessage("freeFlow[1] must be > 0 but is -1.0", two, new double[] {1, -1}, two);
        assertMessage("vehicles[0] must be >= 0 but is -1.0", two, two, new double[] {-1, 1});
    }

    private static void assertMessage(String message, double[] actual, double[] free, double[] vehicles) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> TravelTimeIndex.of(actual, free, vehicles));
        assertEquals(message, e.getMessage());
    }
}
