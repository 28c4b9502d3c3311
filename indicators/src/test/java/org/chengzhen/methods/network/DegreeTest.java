package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DegreeTest {
    @Nested
    class Centrality extends CentralityContract {
        @Override
        double[] compute(Network network) {
            return Degree.centrality(network).toArray();
        }

        @Override
        double tolerance() {
            return 1e-15;
        }

        @Override
        double[] onStar(int n) {
            double[] values = new double[n];
            Arrays.fill(values, 1.0 / (n - 1));
            values[0] = 1;
            return values;
        }

        @Override
        double onRing(int n) {
            return 2.0 / (n - 1);
        }

        @Override
        double onClique(int n) {
            return 1;
        }

        @Override
        double[] onLine(int n) {
            double[] values = new double[n];
            Arrays.fill(values, 2.0 / (n - 1));
            values[0] = 1.0 / (n - 1);
            values[n - 1] = values[0];
            return values;
        }

        @Override
        int degreeOfHomogeneity() {
            return 0;
        }
    }

    private static final Network DIRECTED =
            Network.directed(4, new int[][] {{0, 1}, {0, 2}, {1, 2}}, new double[] {2, 3, 5});

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertArrayEquals(new int[] {1, 2, 1}, Degree.of(Graphs.line(3)).toArray());
        assertArrayEquals(
                new double[] {0.5, 1, 0.5}, Degree.centrality(Graphs.line(3)).toArray());
    }

    @Test
    void directionsAndStrengthsCount() {
        assertArrayEquals(new int[] {2, 1, 0, 0}, Degree.out(DIRECTED).toArray());
        assertArrayEquals(new int[] {0, 1, 2, 0}, Degree.in(DIRECTED).toArray());
        assertArrayEquals(
                new double[] {5, 5, 0, 0}, Degree.outStrength(DIRECTED).toArray());
        assertArrayEquals(new double[] {0, 2, 8, 0}, Degree.inStrength(DIRECTED).toArray());
        assertArrayEquals(
                new double[] {5, 7, 8, 0}, Degree.strength(DIRECTED.bothWays()).toArray());
        assertArrayEquals(
                new double[] {2 / 3.0, 1 / 3.0, 0, 0},
                Degree.outCentrality(DIRECTED).toArray());
        assertArrayEquals(
                new double[] {0, 1 / 3.0, 2 / 3.0, 0},
                Degree.inCentrality(DIRECTED).toArray());
    }

    @Test
    void aDirectedNetworkNeedsADirection() {
        assertThrows(IllegalArgumentException.class, () -> Degree.of(DIRECTED));
        assertThrows(IllegalArgumentException.class, () -> Degree.centrality(DIRECTED));
        assertThrows(IllegalArgumentException.class, () -> Degree.strength(DIRECTED));
    }

    @Test
    void onePlaceHasNone() {
        assertArrayEquals(new double[] {0}, Degree.centrality(Graphs.empty(1)).toArray());
        assertArrayEquals(new double[0], Degree.centrality(Graphs.empty(0)).toArray());
    }
}
