package org.chengzhen.methods.citysize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class HillTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(2 / (Math.log(4) + Math.log(2)), Hill.of(new double[] {4, 2, 1, 0.5}, 3), 1e-15);
        assertEquals(20, Hill.path(CensusCities.SIZES).size());
    }

    /** R: 4/sum(log(pop[1:5]/1488)), 21/sum(log(pop/521)). */
    @Test
    void agreesWithR() {
        assertEquals(5.57175261892063, Hill.of(CensusCities.SIZES, 5), 1e-12);
        assertEquals(5.57175261892063 * 5 / 4, Hill.maximumLikelihood(CensusCities.SIZES, 5), 1e-12);
        assertEquals(1.80376133851386, Hill.maximumLikelihood(CensusCities.SIZES, 21), 1e-13);
        assertEquals(1 / Math.log(1987 / 1775.0), Hill.of(CensusCities.SIZES, 2), 1e-12);
    }

    @SeededProperty
    void everyPointOfThePathIsTheEstimatorOfItsK(@ForAll @IntRange(max = 100_000) int seed) {
        double[] sizes = Samples.logNormal(25, seed);
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        ImmutableList<Hill.Point> path = Hill.path(sizes);
        assertEquals(24, path.size());
        for (Hill.Point point : path) {
            int k = point.k();
            double threshold = sorted[25 - k];
            double sum = 0;
            for (int i = 25 - k; i < 25; i++) {
                sum += Math.log(sorted[i] / threshold);
            }
            assertEquals(threshold, point.threshold(), 0.0);
            assertEquals((k - 1) / sum, point.exponent(), 1e-11 * (k - 1) / sum);
            assertEquals(point.exponent() / Math.sqrt(k - 1), point.standardError(), 1e-12 * point.exponent());
            assertEquals(k / sum, point.maximumLikelihoodExponent(), 1e-11 * k / sum);
            assertEquals(Hill.of(sizes, k), point.exponent(), 1e-12 * point.exponent());
        }
    }

    @Test
    void tiesAtTheTopAreSkippedInThePath() {
        ImmutableList<Hill.Point> path = Hill.path(9, 9, 9, 4, 0, 2);
        assertEquals(2, path.size());
        assertEquals(4, path.get(0).k());
        assertEquals(3 / (3 * Math.log(9 / 4.0)), path.get(0).exponent(), 1e-15);
        assertEquals("Hill.Point[k = 4, b = 1.2332 (se 0.712)]", path.get(0).toString());
        UndefinedException e = assertThrows(UndefinedException.class, () -> Hill.of(new double[] {9, 9, 9, 4}, 3));
        assertEquals(Status.UNDEFINED, e.status());
        assertEquals("the 3 largest sizes are equal", e.getMessage());
        assertThrows(UndefinedException.class, () -> Hill.path(9, 9, 9));
    }

    @Test
    void fewCitiesAndBadArgumentsAreTold() {
        UndefinedException e = assertThrows(UndefinedException.class, () -> Hill.of(new double[] {4, 3, 2, 1, 0}, 5));
        assertEquals("needs at least 5 cities but has 4", e.getMessage());
        assertEquals(
                "needs at least 3 cities but has 2",
                assertThrows(UndefinedException.class, () -> Hill.of(new double[] {4, 3}, 2))
                        .getMessage());
        assertThrows(UndefinedException.class, () -> Hill.path(4, 3));
        Exception k = assertThrows(IllegalArgumentException.class, () -> Hill.of(new double[] {4, 3, 2}, 1));
        assertEquals("k must be >= 2 but is 1", k.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Hill.maximumLikelihood(new double[] {4, -3, 2}, 2));
    }

    @Test
    void extremeAndAlmostEqualSizesStayAccurate() {
        assertEquals(2 / Math.log(2) / 3, Hill.of(new double[] {4e307, 2e307, 1e307}, 3), 1e-14);
        assertEquals(
                2 / (Math.log(1e300) - Math.log(1e-300) + Math.log(1e-299) - Math.log(1e-300)),
                Hill.of(new double[] {1e300, 1e-300, 1e-299}, 3),
                1e-15);
        double step = Math.ulp(1.0);
        // ln(1 + 2u) + ln(1 + u) is 3u to the last digit
        assertEquals(2 / (3 * step), Hill.of(new double[] {1 + 2 * step, 1 + step, 1}, 3), 2);
    }
}
