package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.junit.jupiter.api.Test;

class UrbanFlowIntensityTest {
    private static final double[] REFERENCE = {1000, 1500, 1500};

    @Test
    void theExampleOfTheClassCommentHolds() {
        UrbanFlowIntensity.Intensities result =
                UrbanFlowIntensity.of(new double[][] {{30, 20, 50}}, REFERENCE, new double[] {500});
        assertEquals(87.5, result.intensity().get(0).getAsDouble(), 1e-12);
        assertEquals("UrbanFlowIntensity[1 cities, largest intensity 87.50]", result.toString());
    }

    @Test
    void aCityLikeTheReferenceSendsNothingOutward() {
        UrbanFlowIntensity.Intensities result =
                UrbanFlowIntensity.of(new double[][] {{2, 3, 3}}, REFERENCE, new double[] {5});
        assertEquals(0, result.outwardWorkers().get(0).getAsDouble(), 1e-14);
        assertEquals(0, result.tendency().get(0).getAsDouble(), 1e-14);
    }

    @Test
    void theUnitOfGdpScalesIntensityAlone() {
        double[][] workers = {{30, 20, 50}, {20, 60, 20}};
        UrbanFlowIntensity.Intensities yuan = UrbanFlowIntensity.of(workers, REFERENCE, new double[] {500, 400});
        UrbanFlowIntensity.Intensities wan = UrbanFlowIntensity.of(workers, REFERENCE, new double[] {5e6, 4e6});
        assertEquals(yuan.tendency(), wan.tendency());
        assertEquals(
                1e4 * yuan.intensity().get(1).getAsDouble(),
                wan.intensity().get(1).getAsDouble(),
                1e-9);
    }

    @Test
    void aCityWithoutWorkersHasNoValues() {
        UrbanFlowIntensity.Intensities result =
                UrbanFlowIntensity.of(new double[][] {{0, 0, 0}, {30, 20, 50}}, REFERENCE, new double[] {5, 500});
        for (List<OptionalDouble> part :
                List.of(result.outwardWorkers(), result.outputPerWorker(), result.intensity(), result.tendency())) {
            assertTrue(part.get(0).isEmpty());
            assertTrue(part.get(1).isPresent());
        }
    }

    @Test
    void aSectorThatTheReferenceLacksIsRefusedWhereACityHasIt() {
        double[] reference = {1000, 0};
        UrbanFlowIntensity.of(new double[][] {{5, 0}}, reference, new double[] {1});
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> UrbanFlowIntensity.of(new double[][] {{5, 1}}, reference, new double[] {1}));
        assertEquals("workers[0][1] is 1.0 but reference[1] is 0", e.getMessage());
    }

    @Test
    void shapesAndSignsAreChecked() {
        double[][] workers = {{1, 2, 3}};
        assertThrows(
                IllegalArgumentException.class, () -> UrbanFlowIntensity.of(workers, new double[2], new double[1]));
        assertThrows(IllegalArgumentException.class, () -> UrbanFlowIntensity.of(workers, REFERENCE, new double[2]));
        assertThrows(
                IllegalArgumentException.class, () -> UrbanFlowIntensity.of(workers, REFERENCE, new double[] {-1}));
        double[][] negative = {{1, 2, -3}};
        assertThrows(IllegalArgumentException.class, () -> UrbanFlowIntensity.of(negative, REFERENCE, new double[1]));
    }

    /** Location quotients (w/own)/(r/all) by sector: the part of w above own·r/all is outward. */
    @Test
    void eachSectorAboveItsShareOfTheReferenceIsOutward() {
        double[][] workers = {{30, 20, 50}, {20, 60, 20}, {5, 5, 5}};
        double[] gdp = {500, 400, 30};
        UrbanFlowIntensity.Intensities found = UrbanFlowIntensity.of(workers, REFERENCE, gdp);
        for (int i = 0; i < 3; i++) {
            double own = workers[i][0] + workers[i][1] + workers[i][2];
            double outward = 0;
            for (int j = 0; j < 3; j++) {
                double quotient = workers[i][j] / own / (REFERENCE[j] / 4000);
                outward += quotient > 1 ? workers[i][j] * (1 - 1 / quotient) : 0;
            }
            assertEquals(outward, found.outwardWorkers().get(i).getAsDouble(), 1e-12);
            assertEquals(gdp[i] / own, found.outputPerWorker().get(i).getAsDouble(), 1e-12);
            assertEquals(gdp[i] / own * outward, found.intensity().get(i).getAsDouble(), 1e-10);
            assertEquals(outward / own, found.tendency().get(i).getAsDouble(), 1e-12);
        }
        assertEquals(found, UrbanFlowIntensity.of(DoubleMatrix.of(workers), REFERENCE, gdp));
    }

    @Test
    void noCityHasNoIntensityWhateverTheReference() {
        UrbanFlowIntensity.Intensities none = UrbanFlowIntensity.of(new double[0][], REFERENCE, new double[0]);
        assertEquals("UrbanFlowIntensity[0 cities, largest intensity none]", none.toString());
        double[][] two = {{1, 2}};
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> UrbanFlowIntensity.of(two, REFERENCE, new double[1]));
        assertEquals("workers[0] has 2 elements but reference has 3", e.getMessage());
    }
}
