package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.network.FunctionalPolycentricity.Density;
import org.chengzhen.methods.network.FunctionalPolycentricity.Deviation;
import org.junit.jupiter.api.Test;

class FunctionalPolycentricityTest {
    private static final FunctionalPolycentricity DEFAULTS = FunctionalPolycentricity.withDefaults();
    private static final FlowMatrix FLOWS = FlowMatrix.of(new double[][] {{0, 10, 6}, {8, 0, 4}, {5, 3, 0}});

    @Test
    void theExampleOfTheClassCommentHolds() {
        FunctionalPolycentricity.Polycentricity green = DEFAULTS.of(FLOWS);
        assertEquals(0.469, green.value(), 0.0005);
        assertEquals("FunctionalPolycentricity[0.4695 = balance 0.7824 x density 0.6000, 3 places]", green.toString());
    }

    /** 1 − sd/sd_max with in-flows 13, 13, 10: by hand, sd² = 2 and 3, sd_max = 13/2 and 13/√2. */
    @Test
    void conventionsAreOptions() {
        assertEquals(
                1 - Math.sqrt(2) / 6.5, DEFAULTS.density(Density.NONE).of(FLOWS).value(), 1e-15);
        assertEquals(
                1 - Math.sqrt(3) / (13 / Math.sqrt(2)),
                DEFAULTS.deviation(Deviation.SAMPLE).of(FLOWS).balance(),
                1e-15);
        assertEquals(1, DEFAULTS.density(Density.SHARE_OF_LINKS).of(FLOWS).density());
        assertEquals(
                List.of(29.0, 25.0, 18.0),
                DEFAULTS.direction(FlowDirection.BOTH).of(FLOWS).degrees().asList());
        assertEquals(
                List.of(16.0, 12.0, 8.0),
                DEFAULTS.direction(FlowDirection.OUT).of(FLOWS).degrees().asList());
    }

    @Test
    void equalFlowsAreFullyPolycentricUnderEachConvention() {
        for (int n = 2; n < 10; n++) {
            FlowMatrix even = FlowMatrix.of(Graphs.flows(n, 1, 1, 0));
            for (Deviation deviation : Deviation.values()) {
                for (Density density : Density.values()) {
                    assertEquals(
                            1,
                            DEFAULTS.deviation(deviation)
                                    .density(density)
                                    .of(even)
                                    .value(),
                            1e-15);
                }
            }
        }
    }

    @Test
    void twoPlacesOfWhichOneHasAllAreMonocentric() {
        FlowMatrix oneWay = FlowMatrix.of(new double[][] {{0, 4}, {0, 0}});
        for (Deviation deviation : Deviation.values()) {
            assertEquals(0, DEFAULTS.deviation(deviation).of(oneWay).value(), 1e-15);
        }
    }

    @Test
    void staysWithinItsRangeUnderEachConvention() {
        for (int seed = 0; seed < 60; seed++) {
            FlowMatrix flows = FlowMatrix.of(Graphs.flows(2 + seed % 9, 0.5, 1 + seed % 7, seed));
            if (flows.totalBetween() > 0) {
                for (Deviation deviation : Deviation.values()) {
                    double value = DEFAULTS.deviation(deviation).of(flows).value();
                    assertTrue(value >= 0 && value <= 1, () -> "value " + value);
                }
            }
        }
    }

    @Test
    void unitOrderAndDiagonalChangeNothing() {
        for (int seed = 0; seed < 20; seed++) {
            int n = 4 + seed;
            double[][] flows = Graphs.flows(n, 0.5, 50, seed);
            double value = DEFAULTS.of(FlowMatrix.of(flows)).value();
            int[] to = Graphs.permutation(n, seed);
            assertEquals(
                    value,
                    DEFAULTS.of(FlowMatrix.of(Graphs.relabelled(flows, to))).value(),
                    1e-14);
            for (double factor : new double[] {3.7, 1e304, 1e-305}) {
                assertEquals(
                        value,
                        DEFAULTS.of(FlowMatrix.of(Graphs.times(factor, flows))).value(),
                        1e-13);
            }
            flows[2][2] = 1e9;
            assertEquals(value, DEFAULTS.of(FlowMatrix.of(flows)).value());
        }
    }

    @Test
    void severalFunctionsHaveTheMean() {
        FlowMatrix even = FlowMatrix.of(Graphs.flows(3, 1, 1, 0));
        assertEquals((DEFAULTS.of(FLOWS).value() + 1) / 2, DEFAULTS.meanOf(List.of(FLOWS, even)), 1e-15);
        assertThrows(UndefinedException.class, () -> DEFAULTS.meanOf(List.of()));
    }

    @Test
    void zerosOnePlaceAndMissingFlowsHaveNoValue() {
        assertStatus(Status.UNDEFINED, FlowMatrix.of(new double[3][3]));
        assertStatus(Status.INSUFFICIENT_DATA, FlowMatrix.of(new double[][] {{5}}));
        assertStatus(Status.MISSING, FlowMatrix.of(new double[][] {{0, 1}, {Double.NaN, 0}}));
    }

    private static void assertStatus(Status status, FlowMatrix flows) {
        assertEquals(
                status,
                assertThrows(UndefinedException.class, () -> DEFAULTS.of(flows)).status());
    }
}
