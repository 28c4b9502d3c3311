package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.chengzhen.core.flow.FlowMatrix;
import org.junit.jupiter.api.Test;

/**
 * What holds for a measure of each place of a network. A test of a measure extends this, states the tolerance and the
 * closed forms, and says what scaling the weights does.
 */
abstract class CentralityContract {
    abstract double[] compute(Network network);

    /** What results may differ by, relative to max(1, value). No default: each author chooses. */
    abstract double tolerance();

    /** Values in a star whose centre is place 0. */
    abstract double[] onStar(int n);

    /** The value of every place of a ring. */
    abstract double onRing(int n);

    /** The value of every place of a clique. */
    abstract double onClique(int n);

    /** Values in a line; null where there is no closed form. */
    abstract double[] onLine(int n);

    /** The power of a factor on all weights by which values change. */
    abstract int degreeOfHomogeneity();

    boolean takesDirectedNetworks() {
        return false;
    }

    @Test
    void starRingCliqueAndLineEqualTheirClosedForms() {
        for (int n = 3; n <= 20; n++) {
            assertClose(onStar(n), compute(Graphs.star(n)), "star of " + n);
            double[] same = new double[n];
            Arrays.fill(same, onRing(n));
            assertClose(same, compute(Graphs.ring(n)), "ring of " + n);
            Arrays.fill(same, onClique(n));
            assertClose(same, compute(Graphs.clique(n)), "clique of " + n);
            double[] line = onLine(n);
            if (line != null) {
                assertClose(line, compute(Graphs.line(n)), "line of " + n);
            }
        }
    }

    @Test
    void relabellingPermutesTheResults() {
        for (int seed = 0; seed < 40; seed++) {
            int n = 5 + seed;
            double[][] flows = Graphs.flows(n, seed % 2 == 0 ? 0.3 : 0.9, 50, seed);
            int[] to = Graphs.permutation(n, seed + 1000);
            double[] before = compute(network(flows));
            double[] moved = new double[n];
            for (int i = 0; i < n; i++) {
                moved[to[i]] = before[i];
            }
            assertClose(moved, compute(network(Graphs.relabelled(flows, to))), "seed " + seed);
        }
    }

    @Test
    void aFactorOnAllWeightsDoesWhatIsDeclared() {
        for (int seed = 0; seed < 20; seed++) {
            double[][] flows = Graphs.flows(5 + seed, 0.5, 50, seed);
            double[] before = compute(network(flows));
            double factor = Math.pow(3.7, degreeOfHomogeneity());
            double[] expected = Arrays.stream(before).map(v -> v * factor).toArray();
            assertClose(expected, compute(network(Graphs.times(3.7, flows))), "seed " + seed);
        }
    }

    @Test
    void theArgumentStaysAsItWas() {
        Network network = Graphs.twoTriangles();
        double[] first = compute(network);
        assertArrayEquals(first, compute(network));
        assertEquals("Network[6 places, 7 links]", network.toString());
    }

    private Network network(double[][] flows) {
        FlowMatrix matrix = FlowMatrix.of(flows);
        return takesDirectedNetworks() ? Network.directed(matrix) : Network.undirected(matrix);
    }

    final void assertClose(double[] expected, double[] actual, String what) {
        assertEquals(expected.length, actual.length, what);
        for (int i = 0; i < expected.length; i++) {
            double allowed = tolerance() * Math.max(1, Math.abs(expected[i]));
            int place = i;
            assertTrue(
                    Math.abs(expected[i] - actual[i]) <= allowed,
                    () -> what + ", place " + place + ": expected " + expected[place] + " but was " + actual[place]);
        }
    }
}
