package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class NetworkDensityTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(2 / 3.0, NetworkDensity.of(Network.undirected(3, new int[][] {{0, 1}, {1, 2}})));
    }

    @Test
    void starRingCliqueAndLineEqualTheirClosedForms() {
        for (int n = 3; n < 20; n++) {
            assertEquals(2.0 / n, NetworkDensity.of(Graphs.star(n)), 1e-15);
            assertEquals(2.0 / (n - 1), NetworkDensity.of(Graphs.ring(n)), 1e-15);
            assertEquals(1, NetworkDensity.of(Graphs.clique(n)));
            assertEquals(2.0 / n, NetworkDensity.of(Graphs.line(n)), 1e-15);
            assertEquals(0, NetworkDensity.of(Graphs.empty(n)));
        }
        assertEquals(0.5, NetworkDensity.of(Network.directed(2, new int[][] {{0, 1}})));
    }

    @Test
    void theValuedFormIsTheMeanFlow() {
        assertEquals(2.5, NetworkDensity.valued(FlowMatrix.of(new double[][] {{100, 2}, {3, 100}})));
        assertEquals(0, NetworkDensity.valued(FlowMatrix.of(new double[2][2])));
    }

    @Test
    void onePlaceHasNoneAndAMissingFlowIsMissing() {
        assertStatus(Status.UNDEFINED, () -> NetworkDensity.of(Graphs.empty(1)));
        assertStatus(Status.UNDEFINED, () -> NetworkDensity.valued(FlowMatrix.of(new double[1][1])));
        FlowMatrix part = FlowMatrix.of(new double[][] {{0, Double.NaN}, {1, 0}});
        assertStatus(Status.MISSING, () -> NetworkDensity.valued(part));
    }

    private static void assertStatus(Status status, Runnable call) {
        assertEquals(status, assertThrows(UndefinedException.class, call::run).status());
    }
}
