package org.chengzhen.methods.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

/** The tests of a change of level on series that are summed by hand. */
class ChangeOfLevelTest {
    /** Departures from 3 add up to −3, −6, −9, −6, −3; their squares are 54, those of the sums 171. */
    private static final double[] STEP = {0, 0, 0, 6, 6, 6};

    @Test
    void aStepHasItsStatistics() {
        StandardNormalHomogeneity homogeneity = StandardNormalHomogeneity.of(STEP);
        // both halves lie 3/√10.8 deviations off
        assertEquals(5, homogeneity.statistic(), 1e-14);
        assertEquals(3, homogeneity.position());
        Buishand sums = Buishand.of(STEP);
        assertEquals(9 / Math.sqrt(54), sums.largest(), 1e-15);
        assertEquals(9 / Math.sqrt(54), sums.range(), 1e-15);
        assertEquals(171 / 54.0 / 7, sums.bayesian(), 1e-15);
        assertEquals(9 / Math.sqrt(64.8), sums.sampleLargest(), 1e-15);
        assertEquals(9 / Math.sqrt(64.8), sums.sampleRange(), 1e-15);
        assertEquals(171 / 64.8 / 7, sums.sampleBayesian(), 1e-15);
        assertEquals(3, sums.position());
        Pettitt ranks = Pettitt.test(STEP);
        assertEquals(9, ranks.statistic());
        assertEquals(3, ranks.position().orElseThrow());
        assertEquals(2 * Math.exp(-486 / 252.0), ranks.pValue(), 1e-15);
    }

    /** 2, 5, 2, 1, 0 about 2: sums 0, 3, 3, 2; the change is after the second value, the first of equals. */
    @Test
    void theFirstOfEqualDeparturesIsTheChange() {
        double[] hump = {2, 5, 2, 1, 0};
        assertEquals(2, Buishand.of(hump).position());
        assertEquals(3 / Math.sqrt(14), Buishand.of(hump).largest(), 1e-15);
        // S²n/(k(n − k)): 0, 7.5, 7.5, 5 of 14, times 4
        assertEquals(30 / 14.0, StandardNormalHomogeneity.of(hump).statistic(), 1e-14);
        assertEquals(2, StandardNormalHomogeneity.of(hump).position());
        // twice the ranks 7, 10, 7, 4, 2 less 6 a value: 1, 5, 6, 4
        assertEquals(6, Pettitt.test(hump).statistic());
        assertEquals(3, Pettitt.test(hump).position().orElseThrow());
    }

    /** Departures 3, −4, 3, −2, 0 with squares 38 add up to 3, −1, 2, 0: the range is from −1 to 3. */
    @Test
    void theRangeSpansBothSides() {
        double[] swing = {4, -3, 4, -1, 1};
        assertEquals(4 / Math.sqrt(38), Buishand.of(swing).range(), 1e-15);
        assertEquals(3 / Math.sqrt(38), Buishand.of(swing).largest(), 1e-15);
        double[] back = Arrays.stream(swing).map(v -> -v).toArray();
        assertEquals(Buishand.of(swing), Buishand.of(back));
    }

    /** No series of 20 normal values jumps as a step does, and none keeps as still as one that alternates. */
    @Test
    void simulatedProbabilitiesReachBothTheirEnds() {
        HomogeneitySimulation simulation = HomogeneitySimulation.withDefaults().replications(999);
        double[] step = new double[20];
        Arrays.fill(step, 10, 20, 1);
        HomogeneitySimulation.PValues jump = simulation.of(step);
        assertEquals(0.001, jump.homogeneity());
        assertEquals(0.001, jump.largest());
        assertEquals(0.001, jump.range());
        assertEquals(0.001, jump.bayesian());
        double[] still = new double[20];
        Arrays.setAll(still, i -> i % 2);
        HomogeneitySimulation.PValues none = simulation.of(still);
        assertEquals(1, none.largest());
        assertEquals(1, none.range());
        assertEquals(1, none.bayesian());
        assertTrue(none.homogeneity() <= 1 && none.homogeneity() > 0.95);
    }

    @Test
    void fiveValuesThatDifferAreNeeded() {
        double[] four = {1, 2, 3, 4};
        double[] equal = {2, 2, 2, 2, 2};
        for (double[] values : new double[][] {four, equal}) {
            Status status = values.length < 5 ? Status.INSUFFICIENT_DATA : Status.UNDEFINED;
            assertEquals(
                    status,
                    assertThrows(UndefinedException.class, () -> Buishand.of(values))
                            .status());
            assertEquals(
                    status,
                    assertThrows(UndefinedException.class, () -> StandardNormalHomogeneity.of(values))
                            .status());
        }
        assertThrows(UndefinedException.class, () -> Pettitt.test(four));
        assertTrue(Pettitt.test(equal).position().isEmpty());
        assertEquals(1, Pettitt.test(equal).pValue());
    }
}
