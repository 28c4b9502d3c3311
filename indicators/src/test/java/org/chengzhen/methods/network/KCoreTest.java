package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KCoreTest extends CentralityContract {
    @Override
    double[] compute(Network network) {
        return KCore.of(network).stream().asDoubleStream().toArray();
    }

    @Override
    double tolerance() {
        return 0;
    }

    @Override
    double[] onStar(int n) {
        return onLine(n);
    }

    @Override
    double onRing(int n) {
        return 2;
    }

    @Override
    double onClique(int n) {
        return n - 1;
    }

    @Override
    double[] onLine(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Override
    int degreeOfHomogeneity() {
        return 0;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        Network tail = Network.undirected(4, new int[][] {{0, 1}, {1, 2}, {0, 2}, {2, 3}});
        assertArrayEquals(new int[] {2, 2, 2, 1}, KCore.of(tail).toArray());
    }

    /** R igraph 1.3.5: coreness(make_graph("Zachary"))[c(1, 10, 12)]. */
    @Test
    void theKarateClubEqualsIgraph() {
        int[] values = KCore.of(Graphs.karate()).toArray();
        assertEquals(4, values[0]);
        assertEquals(2, values[9]);
        assertEquals(1, values[11]);
    }

    /** Places with too few links are struck off, again and again. */
    @Test
    void agreesWithStrikingOff() {
        for (int seed = 0; seed < 50; seed++) {
            int n = 4 + seed;
            Network network = Network.undirected(Graphs.matrix(Graphs.flows(n, 3.0 / n, 1, seed)));
            int[] coreness = KCore.of(network).toArray();
            for (int k = 1; k < n; k++) {
                boolean[] in = new boolean[n];
                Arrays.fill(in, true);
                boolean changed = true;
                while (changed) {
                    changed = false;
                    for (int i = 0; i < n; i++) {
                        int degree = 0;
                        for (int j = 0; j < n; j++) {
                            degree += in[j] && network.weight(i, j) > 0 ? 1 : 0;
                        }
                        if (in[i] && degree < k) {
                            in[i] = false;
                            changed = true;
                        }
                    }
                }
                for (int i = 0; i < n; i++) {
                    assertEquals(in[i], coreness[i] >= k, "seed " + seed + ", place " + i);
                }
            }
        }
    }

    @Test
    void isolatesHaveZeroAndDirectedNetworksAreRefused() {
        assertArrayEquals(
                new int[] {1, 1, 1, 1, 0}, KCore.of(Graphs.disconnected()).toArray());
        assertArrayEquals(new int[0], KCore.of(Graphs.empty(0)).toArray());
        Network directed = Network.directed(2, new int[][] {{0, 1}});
        assertThrows(IllegalArgumentException.class, () -> KCore.of(directed));
    }
}
