package org.chengzhen.methods.interaction;

import static org.chengzhen.methods.interaction.InteractionCases.INF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.methods.contract.OutcomeContract;
import org.junit.jupiter.api.Test;

class WeightedMeanTravelTimeTest implements OutcomeContract {
    /** Masses at times of 1, 2, 3, …; the third place cannot be reached. */
    @Override
    public double compute(double... values) {
        double[] times = new double[values.length];
        for (int j = 0; j < times.length; j++) {
            times[j] = j == 2 ? INF : j + 1;
        }
        return WeightedMeanTravelTime.of(values, times);
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.nonNegative(values)) {
            return Outcome.REFUSED;
        }
        double[] reached = values.clone();
        if (reached.length > 2) {
            reached[2] = 0;
        }
        // beside a giant, what rounds to nothing counts as nothing
        double largest = Arrays.stream(values).max().orElse(0);
        boolean any = Arrays.stream(reached).anyMatch(v -> largest > 0x1p400 ? v / largest > 0 : v > 0);
        return any ? Outcome.VALUE : Outcome.UNDEFINED;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(54.0, WeightedMeanTravelTime.of(new double[] {800, 200}, new double[] {60, 30}));
    }

    @Test
    void anUnreachableDestinationEntersNeitherSum() {
        assertEquals(60, WeightedMeanTravelTime.of(new double[] {800, 200}, new double[] {60, INF}));
        assertThrows(
                UndefinedException.class,
                () -> WeightedMeanTravelTime.of(new double[] {800, 0}, new double[] {INF, 5}));
        assertThrows(
                IllegalArgumentException.class, () -> WeightedMeanTravelTime.of(new double[] {1}, new double[] {-5}));
    }

    @Test
    void aPlaceWithoutReachIsEmptyAndTheRestStands() {
        assertEquals(
                List.of(OptionalDouble.of(54), OptionalDouble.empty()),
                WeightedMeanTravelTime.of(new double[] {800, 200}, CostMatrix.of(new double[][] {{60, 30}, {INF, INF}
                })));
    }
}
