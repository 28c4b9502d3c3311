package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class ModularityTest {
    /** The definition, over all ordered pairs. */
    private static double reference(double[][] a, double gamma, int... c) {
        int n = a.length;
        double total = 0;
        double[] out = new double[n];
        double[] in = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                out[i] += a[i][j];
                in[j] += a[i][j];
                total += a[i][j];
            }
        }
        double q = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                q += c[i] == c[j] ? (a[i][j] - gamma * out[i] * in[j] / total) / total : 0;
            }
        }
        return q;
    }

    @Test
    void agreesWithTheDefinitionWhateverTheNumbersOfCommunities() {
        for (int seed = 0; seed < 30; seed++) {
            int n = 4 + seed;
            double[][] flows = Graphs.flows(n, 0.4, 9, seed);
            int[] communities = new int[n];
            for (int i = 0; i < n; i++) {
                communities[i] = 1000 * (Graphs.permutation(n, seed)[i] % 3) - 7;
            }
            Network directed = Network.directed(FlowMatrix.of(flows));
            assertEquals(reference(flows, 1, communities), Modularity.of(directed, communities), 1e-13);
            double[][] both = FlowMatrix.of(flows).symmetrized().toMatrix().toRows();
            Network undirected = directed.bothWays();
            assertEquals(
                    reference(both, 1.7, communities), Modularity.atResolution(undirected, communities, 1.7), 1e-13);
        }
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        Network pairs = Network.undirected(4, new int[][] {{0, 1}, {2, 3}});
        assertEquals(0.5, Modularity.of(pairs, new int[] {0, 0, 1, 1}));
    }

    @Test
    void oneCommunityOfAllIsZero() {
        assertEquals(0, Modularity.of(Graphs.karate(), new int[34]), 1e-15);
    }

    @Test
    void theUnitOfWeightsAndIsolatesChangeNothing() {
        double[][] flows = Graphs.flows(10, 0.3, 9, 3);
        int[] communities = {0, 1, 0, 1, 0, 1, 0, 1, 0, 1};
        double q = Modularity.of(Network.directed(FlowMatrix.of(flows)), communities);
        for (double factor : new double[] {3.7, 1e300, 1e-300}) {
            Network scaled = Network.directed(FlowMatrix.of(Graphs.times(factor, flows)));
            assertEquals(q, Modularity.of(scaled, communities), 1e-14);
        }
        assertEquals(0.5, Modularity.of(Graphs.disconnected(), new int[] {0, 0, 1, 1, 1}));
    }

    @Test
    void withoutLinksThereIsNone() {
        assertThrows(UndefinedException.class, () -> Modularity.of(Graphs.empty(3), new int[] {0, 1, 2}));
        assertThrows(IllegalArgumentException.class, () -> Modularity.of(Graphs.star(3), new int[] {0, 1}));
        assertThrows(
                IllegalArgumentException.class, () -> Modularity.atResolution(Graphs.star(3), new int[] {0, 1, 1}, -1));
    }
}
