package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClosenessTest {
    private static double sum(int from, int to, boolean harmonic) {
        double sum = 0;
        for (int d = from; d <= to; d++) {
            sum += harmonic ? 1.0 / d : d;
        }
        return sum;
    }

    abstract static class Form extends CentralityContract {
        abstract boolean harmonic();

        private double value(int n, double sum) {
            return harmonic() ? sum / (n - 1) : (n - 1) / sum;
        }

        @Override
        double tolerance() {
            return 1e-12;
        }

        @Override
        double[] onStar(int n) {
            double[] values = new double[n];
            for (int i = 1; i < n; i++) {
                values[i] = value(n, 1 + (n - 2) * (harmonic() ? 0.5 : 2));
            }
            values[0] = 1;
            return values;
        }

        @Override
        double onRing(int n) {
            double oneSide = sum(1, (n - 1) / 2, harmonic());
            double opposite = n % 2 == 0 ? sum(n / 2, n / 2, harmonic()) : 0;
            return value(n, 2 * oneSide + opposite);
        }

        @Override
        double onClique(int n) {
            return 1;
        }

        @Override
        double[] onLine(int n) {
            double[] values = new double[n];
            for (int i = 0; i < n; i++) {
                values[i] = value(n, sum(1, i, harmonic()) + sum(1, n - 1 - i, harmonic()));
            }
            return values;
        }
    }

    @Nested
    class Harmonic extends Form {
        @Override
        boolean harmonic() {
            return true;
        }

        @Override
        double[] compute(Network network) {
            return Closeness.harmonic(network, LinkWeights.STRENGTHS).toArray();
        }

        @Override
        int degreeOfHomogeneity() {
            return 1;
        }
    }

    @Nested
    class OfEitherForm extends Form {
        @Override
        boolean harmonic() {
            return false;
        }

        @Override
        double[] compute(Network network) {
            return Closeness.of(network, LinkWeights.COSTS).toArray();
        }

        @Override
        int degreeOfHomogeneity() {
            return -1;
        }
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertArrayEquals(
                new double[] {2 / 3.0, 1, 2 / 3.0},
                Closeness.classic(Graphs.line(3), LinkWeights.IGNORED).toArray(),
                1e-15);
        assertArrayEquals(
                new double[] {0.75, 1, 0.75},
                Closeness.harmonic(Graphs.line(3), LinkWeights.IGNORED).toArray(),
                1e-15);
    }

    @Test
    void aDisconnectedNetworkHasTheHarmonicFormAlone() {
        Network network = Graphs.disconnected();
        UndefinedException e =
                assertThrows(UndefinedException.class, () -> Closeness.classic(network, LinkWeights.IGNORED));
        assertEquals(Status.UNDEFINED, e.status());
        double[] harmonic = {0.25, 0.25, 0.25, 0.25, 0};
        assertArrayEquals(
                harmonic, Closeness.harmonic(network, LinkWeights.IGNORED).toArray());
        assertArrayEquals(harmonic, Closeness.of(network, LinkWeights.IGNORED).toArray());
    }

    @Test
    void onePlaceHasNoCloseness() {
        for (int n = 0; n < 2; n++) {
            Network few = Graphs.empty(n);
            assertThrows(UndefinedException.class, () -> Closeness.of(few, LinkWeights.COSTS));
            assertThrows(UndefinedException.class, () -> Closeness.harmonic(few, LinkWeights.COSTS));
        }
        assertArrayEquals(
                new double[] {1, 1},
                Closeness.of(Graphs.line(2), LinkWeights.COSTS).toArray());
    }

    @Test
    void directionsCount() {
        Network chain = Network.directed(3, new int[][] {{0, 1}, {1, 2}});
        assertArrayEquals(
                new double[] {0.75, 0.5, 0},
                Closeness.harmonic(chain, LinkWeights.IGNORED).toArray());
        assertArrayEquals(
                new double[] {0, 0.5, 0.75},
                Closeness.harmonic(chain.reversed(), LinkWeights.IGNORED).toArray());
    }

    @Test
    void lengthsNextToTheRangeOfDoublesAddUpToNoInfinity() {
        Network line = Network.undirected(3, new int[][] {{0, 1}, {1, 2}}, new double[] {1e308, 1.5e308});
        assertEquals(2 / 3.5 / 1e308, Closeness.classic(line, LinkWeights.COSTS).get(0), 1e-320);
        assertEquals(
                1.25e308,
                PathLength.of(Network.undirected(2, new int[][] {{0, 1}}, new double[] {1.25e308}), LinkWeights.COSTS)
                        .mean());
        assertThrows(UndefinedException.class, () -> PathLength.of(line, LinkWeights.COSTS));
    }
}
