package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SelfContainmentTest {
    private static final FlowMatrix COMMUTERS = FlowMatrix.of(new double[][] {{80, 20, 0}, {10, 60, 30}, {0, 0, 0}});

    @Test
    void theExampleOfTheClassCommentHolds() {
        SelfContainment.Rates result = SelfContainment.of(800, 1000, 1100);
        assertEquals(OptionalDouble.of(0.8), result.supply());
        assertEquals("SelfContainment[supply 0.8000, demand 0.7273]", result.toString());
    }

    @Test
    void aMatrixOfCommutersHasBothSidesOfEachPlace() {
        SelfContainment.Rates first = SelfContainment.of(COMMUTERS).get(0);
        assertEquals(OptionalDouble.of(0.8), first.supply());
        assertEquals(80 / 90.0, first.demand().getAsDouble(), 1e-15);
        SelfContainment.Rates empty = SelfContainment.of(COMMUTERS).get(2);
        assertTrue(empty.supply().isEmpty());
        assertEquals(OptionalDouble.of(0), empty.demand());
        assertEquals(OptionalDouble.of(1), empty.inRate());
    }

    @Test
    void commutersCrossBetweenCitiesNotWithin() {
        assertEquals(0.3, SelfContainment.crossCityShare(COMMUTERS, new int[] {1, 2, 1}), 1e-15);
        assertEquals(0, SelfContainment.crossCityShare(COMMUTERS, new int[] {1, 1, 1}));
        FlowMatrix none = FlowMatrix.of(new double[2][2]);
        assertThrows(UndefinedException.class, () -> SelfContainment.crossCityShare(none, new int[] {0, 1}));
        assertThrows(IllegalArgumentException.class, () -> SelfContainment.crossCityShare(COMMUTERS, new int[] {0, 1}));
    }

    @Test
    void oneSideCanBeEmpty() {
        SelfContainment.Rates noJobs = SelfContainment.of(0, 10, 0);
        assertEquals(OptionalDouble.of(0), noJobs.supply());
        assertTrue(noJobs.demand().isEmpty() && noJobs.inRate().isEmpty());
    }

    @Test
    void thePartMayNotExceedTheWhole() {
        assertThrows(IllegalArgumentException.class, () -> SelfContainment.of(11, 10, 20));
        assertThrows(IllegalArgumentException.class, () -> SelfContainment.of(11, 20, 10));
        assertThrows(IllegalArgumentException.class, () -> SelfContainment.of(-1, 20, 10));
        assertThrows(IllegalArgumentException.class, () -> SelfContainment.of(Double.NaN, 20, 10));
    }

    /** What is missing from 0 to 2 belongs to the residents of 0 and the jobs of 2; on the diagonal, to both sides of 1. */
    @Test
    void aMissingFlowLeavesOpenOnlyTheSidesOfItsEnds() {
        double none = Double.NaN;
        FlowMatrix part = FlowMatrix.of(new double[][] {{8, 2, none}, {4, none, 6}, {0, 5, 15}});
        List<SelfContainment.Rates> rates = SelfContainment.of(part);
        assertTrue(rates.get(0).supply().isEmpty() && rates.get(0).outRate().isEmpty());
        assertEquals(8 / 12.0, rates.get(0).demand().getAsDouble(), 1e-15);
        assertEquals(4 / 12.0, rates.get(0).inRate().getAsDouble(), 1e-15);
        assertEquals("SelfContainment[supply none, demand none]", rates.get(1).toString());
        assertEquals(15 / 20.0, rates.get(2).supply().getAsDouble(), 1e-15);
        assertEquals(5 / 20.0, rates.get(2).outRate().getAsDouble(), 1e-15);
        assertTrue(rates.get(2).demand().isEmpty() && rates.get(2).inRate().isEmpty());
        UndefinedException e =
                assertThrows(UndefinedException.class, () -> SelfContainment.crossCityShare(part, new int[] {0, 1, 1}));
        assertEquals(Status.MISSING, e.status());
        assertEquals("1 of 6 flows between places are missing", e.getMessage());
        FlowMatrix diagonal = FlowMatrix.of(new double[][] {{none, 1}, {1, 0}});
        assertEquals(
                "those who live and work in 0 are missing",
                assertThrows(UndefinedException.class, () -> SelfContainment.crossCityShare(diagonal, new int[] {0, 1}))
                        .getMessage());
    }

    /** Rows and columns of the matrix, added up by hand. */
    @Test
    void allRatesOfAllPlacesFollowFromTheMatrix() {
        List<SelfContainment.Rates> rates = SelfContainment.of(COMMUTERS);
        double[][] expected = {{0.8, 80 / 90.0, 0.2, 10 / 90.0}, {0.6, 0.75, 0.4, 0.25}};
        for (int i = 0; i < 2; i++) {
            assertEquals(expected[i][0], rates.get(i).supply().getAsDouble(), 1e-15);
            assertEquals(expected[i][1], rates.get(i).demand().getAsDouble(), 1e-15);
            assertEquals(expected[i][2], rates.get(i).outRate().getAsDouble(), 1e-15);
            assertEquals(expected[i][3], rates.get(i).inRate().getAsDouble(), 1e-15);
        }
        assertEquals(3, rates.size());
    }

    @Test
    void whatExceedsTheWholeIsTold() {
        assertMessage("liveAndWorkHere is 11.0 but residents are only 10.0", () -> SelfContainment.of(11, 10, 20));
        assertMessage("liveAndWorkHere is 11.0 but jobs are only 10.0", () -> SelfContainment.of(11, 20, 10));
        assertMessage("residents must be >= 0 but is -1.0", () -> SelfContainment.of(0, -1, 10));
        assertMessage("jobs must be >= 0 but is -1.0", () -> SelfContainment.of(0, 1, -1));
        assertEquals(OptionalDouble.of(1), SelfContainment.of(10, 10, 10).demand());
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    /** Those who stay are in rows and columns: together they may be no double, but nobody adds them. */
    @Test
    void commutersNextToTheRangeOfDoublesHaveRates() {
        double many = 0.75 * Double.MAX_VALUE;
        SelfContainment.Rates rates = SelfContainment.of(FlowMatrix.of(
                        new double[][] {{many, many / 8}, {many / 8, 0}}))
                .get(0);
        assertEquals(8 / 9.0, rates.supply().getAsDouble(), 1e-15);
        assertEquals(8 / 9.0, rates.demand().getAsDouble(), 1e-15);
    }
}
