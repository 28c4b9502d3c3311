package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class FlowEntropyTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(1, FlowEntropy.of(FlowMatrix.of(new double[][] {{0, 5}, {5, 0}})));
    }

    @Test
    void evenFlowsHaveOneAndASingleLinkZero() {
        for (int n = 2; n < 12; n++) {
            assertEquals(1, FlowEntropy.of(FlowMatrix.of(Graphs.flows(n, 1, 1, 0))), 1e-15);
            double[][] single = new double[n][n];
            single[0][n - 1] = 7;
            assertEquals(0, FlowEntropy.of(FlowMatrix.of(single)));
        }
    }

    @Test
    void unitOrderAndDiagonalChangeNothing() {
        for (int seed = 0; seed < 20; seed++) {
            int n = 4 + seed;
            double[][] flows = Graphs.flows(n, 0.5, 50, seed);
            double value = FlowEntropy.of(FlowMatrix.of(flows));
            assertTrue(value > 0 && value < 1);
            int[] to = Graphs.permutation(n, seed);
            assertEquals(value, FlowEntropy.of(FlowMatrix.of(Graphs.relabelled(flows, to))), 1e-14);
            for (double factor : new double[] {3.7, 1e303, 1e-305}) {
                assertEquals(value, FlowEntropy.of(FlowMatrix.of(Graphs.times(factor, flows))), 1e-13);
            }
            flows[0][0] = 1e9;
            assertEquals(value, FlowEntropy.of(FlowMatrix.of(flows)));
        }
    }

    @Test
    void zerosOnePlaceAndMissingFlowsHaveNoValue() {
        assertStatus(Status.UNDEFINED, FlowMatrix.of(new double[3][3]));
        assertStatus(Status.UNDEFINED, FlowMatrix.of(new double[][] {{5}}));
        assertStatus(Status.UNDEFINED, FlowMatrix.of(new double[0][]));
        assertStatus(Status.MISSING, FlowMatrix.of(new double[][] {{0, 1}, {Double.NaN, 0}}));
    }

    private static void assertStatus(Status status, FlowMatrix flows) {
        assertEquals(
                status,
                assertThrows(UndefinedException.class, () -> FlowEntropy.of(flows))
                        .status());
    }
}
