package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class CouplingCoordinationTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(
                "CouplingCoordination[C = 0.9798, T = 0.5000, D = 0.6999: PRIMARY]",
                CouplingCoordination.classic(0.6, 0.4).toString());
        assertEquals(0.7303, CouplingCoordination.wang(0.6, 0.4).coupling(), 5e-5);
        assertEquals(CouplingStage.HIGH, CouplingCoordination.classic(0.6, 0.4).stage());
    }

    /** Trap 21: without the factor n the classic C of equal subsystems would be 1/n. */
    @SeededProperty
    void trap21EqualSubsystemsHaveCouplingOneInEveryForm(
            @ForAll @DoubleRange(min = 0.01, max = 1) double u, @ForAll @Size(min = 2, max = 9) List<Boolean> shape) {
        double[] systems = new double[shape.size()];
        Arrays.fill(systems, u);
        for (CouplingForm form : CouplingForm.values()) {
            CouplingCoordination c = CouplingCoordination.of(
                    systems, CombinedWeights.equal(systems.length).toArray(), form);
            assertEquals(1, c.coupling(), 1e-14);
            assertEquals(Math.sqrt(u), c.coordination(), 1e-14);
        }
    }

    /** Trap 21: the corrected forms change the order of pairs; Fan's numbers by numpy 1.24, as in R coupling 0.1. */
    @Test
    void trap21FansFormIsOneMinusTwiceTheDeviation() {
        CouplingCoordination fan = CouplingCoordination.fan(0.7, 0.5, 0.3);
        assertEquals(0.6734013676289097, fan.coupling(), 1e-15);
        assertEquals(0.580259152288402, fan.coordination(), 1e-15);
        // a small pair far apart in ratio, a large one far apart in difference
        double[] small = {0.02, 0.1};
        double[] large = {0.5, 0.9};
        assertTrue(CouplingCoordination.classic(small).coupling()
                < CouplingCoordination.classic(large).coupling());
        assertTrue(CouplingCoordination.fan(small).coupling()
                > CouplingCoordination.fan(large).coupling());
    }

    @SeededProperty
    void allPartsStayInTheUnitIntervalAndOrderDoesNotMatter(
            @ForAll @Size(min = 2, max = 6) List<@DoubleRange(min = 0, max = 1) Double> given, @ForAll long seed) {
        double[] u = given.stream().mapToDouble(Double::doubleValue).toArray();
        double[] equal = CombinedWeights.equal(u.length).toArray();
        for (CouplingForm form : CouplingForm.values()) {
            CouplingCoordination c = CouplingCoordination.of(u, equal, form);
            assertTrue(c.coupling() >= 0 && c.coupling() <= 1);
            assertTrue(c.development() >= 0 && c.development() <= 1 + 1e-15);
            assertTrue(c.coordination() >= 0 && c.coordination() <= 1 + 1e-15);
            assertEquals(
                    c.coupling(),
                    CouplingCoordination.of(Samples.shuffled(u, seed), equal, form)
                            .coupling(),
                    1e-13);
        }
        assertTrue(CouplingCoordination.wang(u).coupling()
                <= CouplingCoordination.classic(u).coupling() + 1e-12);
    }

    @Test
    void zerosGiveNoCouplingAndAllZeroIsFlagged() {
        assertEquals(0, CouplingCoordination.classic(0.8, 0).coupling());
        assertEquals(0, CouplingCoordination.wang(0.8, 0).coordination());
        CouplingCoordination none = CouplingCoordination.classic(0, 0, 0);
        assertTrue(none.allZero());
        assertEquals(CoordinationGrade.EXTREME_IMBALANCE, none.grade());
    }

    @Test
    void manyTinySubsystemsDoNotUnderflow() {
        double[] u = new double[60];
        Arrays.fill(u, 1e-9);
        u[0] = 1;
        assertEquals(
                60 * Math.pow(1e-9, 59 / 60.0) / (1 + 59e-9),
                CouplingCoordination.classic(u).coupling(),
                1e-15);
    }

    @Test
    void badSubsystemsAreRefused() {
        assertEquals(
                "systems[1] must be in [0, 1] but is 1.2",
                assertThrows(IllegalArgumentException.class, () -> CouplingCoordination.classic(0.5, 1.2))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> CouplingCoordination.wang(0.5, Double.NaN));
        assertEquals(
                Status.INSUFFICIENT_DATA,
                assertThrows(UndefinedException.class, () -> CouplingCoordination.classic(0.5))
                        .status());
    }

    @Test
    void pairsOfPlacesAreSymmetric() {
        DoubleMatrix d = CouplingCoordination.betweenPlaces(new double[] {0.64, 0.36, 0}, CouplingForm.CLASSIC);
        assertEquals(0.8, d.get(0, 0), 1e-15);
        assertEquals(CouplingCoordination.classic(0.64, 0.36).coordination(), d.get(0, 1), 1e-15);
        assertEquals(d.transposed(), d);
        assertEquals(0, d.get(0, 2));
    }

    @Test
    void theSmallestSubsystemsLag() {
        assertEquals(List.of("land"), CouplingCoordination.lagging(List.of("people", "land"), new double[] {0.7, 0.5}));
        assertEquals(
                List.of("people", "land"),
                CouplingCoordination.lagging(List.of("people", "land"), new double[] {0.5, 0.5}));
    }

    @Test
    void morePairsThanAMatrixHoldsAreRefused() {
        double[] many = new double[46_341];
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> CouplingCoordination.betweenPlaces(many, CouplingForm.CLASSIC))
                .getMessage()
                .startsWith("levels has 46341 elements"));
    }

    /** Classic: C = 2·sqrt(ab)/(a + b), D = sqrt(C(a + b)/2) = (ab)^(1/4). */
    @Test
    void pairsOfPlacesHaveTheFourthRootOfTheirProduct() {
        double[] levels = {0.3, 0.8, 0, 0.5, 1};
        DoubleMatrix pairs = CouplingCoordination.betweenPlaces(levels, CouplingForm.CLASSIC);
        for (int i = 0; i < 5; i++) {
            for (int k = 0; k < 5; k++) {
                assertEquals(Math.sqrt(Math.sqrt(levels[i] * levels[k])), pairs.get(i, k), 1e-12);
            }
        }
    }

    @Test
    void namesOfThoseThatLagMustBeAsMany() {
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> CouplingCoordination.lagging(List.of("a", "b"), new double[] {0.5}));
        assertEquals("names has 2 elements but systems has 1", e.getMessage());
        assertEquals(List.of(), CouplingCoordination.lagging(List.of(), new double[0]));
    }
}
