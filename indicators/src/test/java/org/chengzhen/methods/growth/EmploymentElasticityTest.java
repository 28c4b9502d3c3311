package org.chengzhen.methods.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class EmploymentElasticityTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.25, EmploymentElasticity.basePeriod(100, 102, 500, 540), 1e-15);
        assertEquals(0.2573, EmploymentElasticity.logarithmic(100, 102, 500, 540), 1e-4);
    }

    /** (20/220)/(40/240) = 6/11. */
    @Test
    void theMidpointFormIsRelativeToTheSumsOfBothDates() {
        assertEquals(6 / 11.0, EmploymentElasticity.midpoint(100, 120, 100, 140), 1e-15);
        assertEquals(6 / 11.0, EmploymentElasticity.midpoint(120, 100, 140, 100), 1e-15);
    }

    @SeededProperty
    void midpointAndLogarithmAreTheSameInBothDirections(@ForAll(supplier = Samples.PositivePlaces.class) double[] y) {
        double last = y[y.length - 1];
        if (y[0] != y[1]) {
            double there = EmploymentElasticity.midpoint(last, y[0], y[0], y[1]);
            assertEquals(there, EmploymentElasticity.midpoint(y[0], last, y[1], y[0]), 1e-12 * (1 + Math.abs(there)));
            there = EmploymentElasticity.logarithmic(last, y[0], y[0], y[1]);
            assertEquals(
                    there, EmploymentElasticity.logarithmic(y[0], last, y[1], y[0]), 1e-12 * (1 + Math.abs(there)));
        }
    }

    @Test
    void theRegressionFindsTheElasticityOfAPowerLaw() {
        double[] output = {100, 130, 150, 220, 300};
        double[] jobs = Arrays.stream(output).map(v -> 3 * Math.pow(v, 0.4)).toArray();
        assertEquals(0.4, EmploymentElasticity.regression(jobs, output), 1e-13);
        assertThrows(
                UndefinedException.class,
                () -> EmploymentElasticity.regression(new double[] {1, 2, 3}, new double[] {5, 5, 5}));
        assertThrows(
                UndefinedException.class,
                () -> EmploymentElasticity.regression(new double[] {1, 2}, new double[] {5, 6}));
    }

    @Test
    void theFourPatternsAreEachReached() {
        assertEquals(EmploymentElasticity.Pattern.JOB_CREATING, EmploymentElasticity.pattern(0, 1));
        assertEquals(EmploymentElasticity.Pattern.JOBLESS_GROWTH, EmploymentElasticity.pattern(-1, 1));
        assertEquals(EmploymentElasticity.Pattern.LABOUR_HOARDING, EmploymentElasticity.pattern(1, -1));
        assertEquals(EmploymentElasticity.Pattern.JOB_LOSS, EmploymentElasticity.pattern(0, -1));
        assertThrows(UndefinedException.class, () -> EmploymentElasticity.pattern(1, 0));
    }

    @Test
    void unchangedOutputAndZeroBasesAreUndefined() {
        assertThrows(UndefinedException.class, () -> EmploymentElasticity.basePeriod(100, 102, 500, 500));
        assertThrows(UndefinedException.class, () -> EmploymentElasticity.basePeriod(0, 102, 500, 510));
        assertThrows(UndefinedException.class, () -> EmploymentElasticity.logarithmic(1, 0, 500, 510));
        assertThrows(IllegalArgumentException.class, () -> EmploymentElasticity.midpoint(-1, 0, 500, 510));
    }
}
