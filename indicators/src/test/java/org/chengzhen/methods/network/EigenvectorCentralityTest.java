package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class EigenvectorCentralityTest extends CentralityContract {
    @Override
    double[] compute(Network network) {
        return EigenvectorCentrality.of(network).toArray();
    }

    @Override
    double tolerance() {
        return 1e-11;
    }

    @Override
    double[] onStar(int n) {
        double[] values = new double[n];
        Arrays.fill(values, 1 / Math.sqrt(n - 1));
        values[0] = 1;
        return values;
    }

    @Override
    double onRing(int n) {
        return 1;
    }

    @Override
    double onClique(int n) {
        return 1;
    }

    @Override
    double[] onLine(int n) {
        double[] values = new double[n];
        double most = 0;
        for (int i = 0; i < n; i++) {
            values[i] = Math.sin((i + 1) * Math.PI / (n + 1));
            most = Math.max(most, values[i]);
        }
        for (int i = 0; i < n; i++) {
            values[i] /= most;
        }
        return values;
    }

    @Override
    int degreeOfHomogeneity() {
        return 0;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        double side = Math.sqrt(0.5);
        assertArrayEquals(
                new double[] {side, 1, side},
                EigenvectorCentrality.of(Graphs.line(3)).toArray(),
                1e-12);
    }

    /** R igraph 1.3.5: eigen_centrality(make_graph("Zachary"))$vector[1:3]. */
    @Test
    void theKarateClubEqualsIgraph() {
        double[] values = EigenvectorCentrality.of(Graphs.karate()).toArray();
        assertEquals(0.952132366476656, values[0], 1e-12);
        assertEquals(0.712335139120219, values[1], 1e-12);
        assertEquals(0.849554200465302, values[2], 1e-12);
    }

    @Test
    void theStrongestComponentHasTheValues() {
        Network network = Network.undirected(6, new int[][] {{0, 1}, {2, 3}, {3, 4}, {4, 2}});
        assertArrayEquals(
                new double[] {0, 0, 1, 1, 1, 0},
                EigenvectorCentrality.of(network).toArray(),
                1e-12);
    }

    @Test
    void equalComponentsAndNoLinksHaveNoVector() {
        assertUndefined(Graphs.disconnected());
        assertUndefined(Graphs.empty(3));
    }

    private static void assertUndefined(Network network) {
        UndefinedException e = assertThrows(UndefinedException.class, () -> EigenvectorCentrality.of(network));
        assertEquals(Status.UNDEFINED, e.status());
    }

    @Test
    void aDirectedNetworkIsRefused() {
        Network directed = Network.directed(2, new int[][] {{0, 1}});
        assertThrows(IllegalArgumentException.class, () -> EigenvectorCentrality.of(directed));
    }

    /** The vector of the largest eigenvalue by Apache Commons Math, over its largest entry. */
    @Test
    void drawnNetworksHaveTheFirstEigenvector() {
        for (int seed = 0; seed < 25; seed++) {
            int n = 3 + seed % 10;
            double[][] flows = Graphs.flows(n, 0.5, 20, 60 + seed);
            for (int i = 1; i < n; i++) {
                flows[i - 1][i] += 1;
            }
            double[][] both = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    both[i][j] = flows[i][j] + flows[j][i];
                }
            }
            EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(both));
            int first = 0;
            for (int k = 1; k < n; k++) {
                first = eigen.getRealEigenvalue(k) > eigen.getRealEigenvalue(first) ? k : first;
            }
            double[] vector = eigen.getEigenvector(first).toArray();
            double most = 0;
            for (double v : vector) {
                most = Math.max(most, Math.abs(v));
            }
            double[] found = compute(Network.undirected(Graphs.matrix(flows)));
            for (int i = 0; i < n; i++) {
                assertEquals(Math.abs(vector[i]) / most, found[i], 1e-9);
            }
        }
    }

    @Test
    void equalComponentsMatterOnlyIfTheyAreTheStrongest() {
        int[][] links = {{0, 1}, {2, 3}, {4, 5}};
        double half = 0.5;
        assertArrayEquals(
                new double[] {0, 0, 0, 0, 1, 1}, compute(Network.undirected(6, links, new double[] {1, 1, 3})));
        assertArrayEquals(
                new double[] {0, 0, 1, 1, 0, 0}, compute(Network.undirected(6, links, new double[] {half, 3, half})));
        Network tied = Network.undirected(6, links, new double[] {1, 3, 3});
        UndefinedException e = assertThrows(UndefinedException.class, () -> compute(tied));
        assertEquals("two components share the largest eigenvalue 3.0", e.getMessage());
        Network early = Network.undirected(6, links, new double[] {3, 3, 1});
        assertUndefined(early);
    }
}
