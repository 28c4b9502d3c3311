package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.flow.Unlisted;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class FlowDominanceTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        FlowMatrix flows = FlowMatrix.of(new double[][] {{0, 2}, {6, 0}});
        assertEquals(
                List.of(OptionalDouble.of(3), OptionalDouble.of(1 / 3.0)), FlowDominance.of(flows, FlowDirection.IN));
        assertEquals(
                List.of(OptionalDouble.of(1 / 3.0), OptionalDouble.of(3)), FlowDominance.of(flows, FlowDirection.OUT));
        assertEquals(List.of(OptionalDouble.of(1), OptionalDouble.of(1)), FlowDominance.of(flows, FlowDirection.BOTH));
    }

    @Test
    void strengthsSumToOneAndKeepTheirPlace() {
        for (int seed = 0; seed < 20; seed++) {
            double[][] flows = Graphs.flows(3 + seed, 0.6, 9, seed);
            flows[1][1] = 50;
            DoubleMatrix strength = FlowDominance.relativeStrength(FlowMatrix.of(flows));
            assertEquals(1, Arrays.stream(strength.toArray()).sum(), 1e-14);
            assertEquals(0, strength.get(1, 1));
            double total = FlowMatrix.of(flows).totalBetween();
            assertEquals(flows[0][2] / total, strength.get(0, 2), 1e-15);
            assertEquals(flows[2][1] / total, strength.get(2, 1), 1e-15);
        }
    }

    @Test
    void aStarDominatesAndAnIsolateHasZero() {
        FlowMatrix flows = FlowMatrix.of(new double[][] {{0, 0, 0}, {3, 0, 0}, {0, 0, 0}});
        List<OptionalDouble> in = FlowDominance.of(flows, FlowDirection.IN);
        assertTrue(in.get(0).isEmpty(), "the others have no flow");
        assertEquals(OptionalDouble.of(0), in.get(2));
    }

    @Test
    void relabellingPermutesAndTheUnitChangesNothing() {
        for (int seed = 0; seed < 20; seed++) {
            int n = 4 + seed;
            double[][] flows = Graphs.flows(n, 0.5, 50, seed);
            int[] to = Graphs.permutation(n, seed);
            List<OptionalDouble> before = FlowDominance.of(FlowMatrix.of(flows), FlowDirection.IN);
            List<OptionalDouble> after =
                    FlowDominance.of(FlowMatrix.of(Graphs.relabelled(flows, to)), FlowDirection.IN);
            List<OptionalDouble> scaled = FlowDominance.of(FlowMatrix.of(Graphs.times(1e304, flows)), FlowDirection.IN);
            for (int i = 0; i < n; i++) {
                assertEquals(before.get(i).getAsDouble(), after.get(to[i]).getAsDouble(), 1e-12);
                assertEquals(before.get(i).getAsDouble(), scaled.get(i).getAsDouble(), 1e-12);
            }
        }
    }

    @Test
    void zerosOnePlaceAndMissingFlowsHaveNoValue() {
        assertStatus(Status.UNDEFINED, FlowMatrix.of(new double[3][3]));
        assertStatus(Status.UNDEFINED, FlowMatrix.of(new double[][] {{5}}));
        assertStatus(Status.MISSING, FlowMatrix.of(new double[][] {{0, 1}, {Double.NaN, 0}}));
    }

    private static void assertStatus(Status status, FlowMatrix flows) {
        assertEquals(
                status,
                assertThrows(UndefinedException.class, () -> FlowDominance.of(flows, FlowDirection.IN))
                        .status());
        assertEquals(
                status,
                assertThrows(UndefinedException.class, () -> FlowDominance.relativeStrength(flows))
                        .status());
    }

    /** d(i) over the mean of the others, added up one by one. */
    @Test
    void dominanceAndStrengthAreThoseOfPlainSums() {
        for (int seed = 0; seed < 20; seed++) {
            int n = 3 + seed % 7;
            double[][] flows = Graphs.flows(n, 0.7, 9, 30 + seed);
            flows[0][1] = 4;
            flows[2][0] = 7;
            double total = 0;
            double[] in = new double[n];
            double[] out = new double[n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    in[j] += flows[i][j];
                    out[i] += flows[i][j];
                    total += flows[i][j];
                }
            }
            FlowMatrix matrix = FlowMatrix.of(flows);
            for (int i = 0; i < n; i++) {
                double ofIn = in[i] / ((total - in[i]) / (n - 1));
                double ofOut = out[i] / ((total - out[i]) / (n - 1));
                double ofBoth = (in[i] + out[i]) / ((2 * total - in[i] - out[i]) / (n - 1));
                assertEquals(
                        ofIn, FlowDominance.of(matrix, FlowDirection.IN).get(i).getAsDouble(), 1e-12);
                assertEquals(
                        ofOut,
                        FlowDominance.of(matrix, FlowDirection.OUT).get(i).getAsDouble(),
                        1e-12);
                assertEquals(
                        ofBoth,
                        FlowDominance.of(matrix, FlowDirection.BOTH).get(i).getAsDouble(),
                        1e-12);
                for (int j = 0; j < n; j++) {
                    assertEquals(
                            flows[i][j] / total,
                            FlowDominance.relativeStrength(matrix).get(i, j),
                            1e-15);
                }
            }
        }
    }

    /** 46,341² is above 2³¹ − 9, 46,340² below it. */
    @Test
    void morePairsThanAMatrixHoldsAreRefusedByTheNumberOfPlaces() {
        List<String> labels =
                IntStream.rangeClosed(1, 46_341).mapToObj(Integer::toString).toList();
        FlowMatrix flows = FlowMatrix.ofPairs(labels, List.of("1"), List.of("2"), new double[] {3}, Unlisted.ZERO);
        Exception e = assertThrows(IllegalArgumentException.class, () -> FlowDominance.relativeStrength(flows));
        assertEquals("46341 places have more pairs than a matrix holds", e.getMessage());
        double[][] counts = new double[46_341][1];
        e = assertThrows(IllegalArgumentException.class, () -> InterlockingNetwork.ofCounts(counts));
        assertEquals("46341 cities have more links than a matrix holds", e.getMessage());
    }
}
