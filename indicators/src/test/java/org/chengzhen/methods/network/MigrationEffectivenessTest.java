package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class MigrationEffectivenessTest {
    private static final double[] IN = {120, 80, 40};
    private static final double[] OUT = {60, 100, 80};
    private static final double[] PEOPLE = {1000, 1500, 800};

    @Test
    void theExampleOfTheClassCommentHolds() {
        MigrationEffectiveness.Effectiveness result = MigrationEffectiveness.of(IN, OUT, PEOPLE);
        assertEquals(OptionalDouble.of(25), result.system());
        assertEquals(0.06, result.netRates().get(0).getAsDouble(), 1e-15);
        assertEquals(
                "MigrationEffectiveness[system 25.00, intensity 7.273, net rate 1.818 per 100, 3 places]",
                result.toString());
    }

    @Test
    void theNetRateIsIntensityTimesEffectiveness() {
        for (int seed = 0; seed < 30; seed++) {
            int n = 3 + seed;
            double[] people = new double[n];
            java.util.Arrays.fill(people, 1000);
            FlowMatrix flows = FlowMatrix.of(Graphs.flows(n, 0.6, 50, seed));
            MigrationEffectiveness.Effectiveness result = MigrationEffectiveness.of(flows, people);
            assertEquals(
                    result.aggregateNetRate().getAsDouble(),
                    result.crudeIntensity().getAsDouble() * result.system().getAsDouble() / 100,
                    1e-12);
        }
    }

    @Test
    void placesAndPeopleWithoutNumbersHaveNoRates() {
        MigrationEffectiveness.Effectiveness still =
                MigrationEffectiveness.of(new double[2], new double[2], new double[] {5, 0});
        assertTrue(still.system().isEmpty());
        assertTrue(still.byPlace().get(0).isEmpty());
        assertEquals(OptionalDouble.of(0), still.netRates().get(0));
        assertTrue(still.netRates().get(1).isEmpty());
        assertEquals(OptionalDouble.of(0), still.crudeIntensity());
        assertTrue(MigrationEffectiveness.of(IN, OUT, new double[3])
                .crudeIntensity()
                .isEmpty());
    }

    @Test
    void aSystemThatIsNotClosedIsRefusedButItsPlacesAreNot() {
        double[] more = {120, 80, 41};
        Exception e = assertThrows(IllegalArgumentException.class, () -> MigrationEffectiveness.of(more, OUT, PEOPLE));
        assertEquals("in sums to 241.0 but out to 240.0: the system is not closed", e.getMessage());
        assertEquals(3, MigrationEffectiveness.ofPlaces(more, OUT).size());
    }

    @Test
    void hugeCountsHaveAnEffectiveness() {
        double[] huge = {Double.MAX_VALUE};
        double[] half = {Double.MAX_VALUE / 3};
        assertEquals(50, MigrationEffectiveness.ofPlaces(huge, half).get(0).getAsDouble(), 1e-12);
        assertThrows(UndefinedException.class, () -> MigrationEffectiveness.of(huge, huge, huge));
    }

    @Test
    void missingFlowsAndBadNumbersAreNamed() {
        FlowMatrix part = FlowMatrix.of(new double[][] {{0, Double.NaN}, {1, 0}});
        UndefinedException e =
                assertThrows(UndefinedException.class, () -> MigrationEffectiveness.of(part, new double[] {1, 1}));
        assertEquals(Status.MISSING, e.status());
        double[] one = {-1};
        assertThrows(IllegalArgumentException.class, () -> MigrationEffectiveness.ofPlaces(one, new double[1]));
        assertThrows(IllegalArgumentException.class, () -> MigrationEffectiveness.ofPlaces(IN, new double[1]));
        assertThrows(IllegalArgumentException.class, () -> MigrationEffectiveness.of(IN, OUT, new double[1]));
    }
}
