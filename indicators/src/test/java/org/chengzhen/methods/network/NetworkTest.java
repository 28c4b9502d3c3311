package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.flow.Unlisted;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class NetworkTest {
    private static final FlowMatrix FLOWS = FlowMatrix.of(new double[][] {{9, 2, 0}, {3, 9, 0}, {0, 5, 9}});

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(2, Network.undirected(3, new int[][] {{0, 1}, {1, 2}}).degree(1));
    }

    @Test
    void flowsAboveZeroBetweenPlacesAreLinks() {
        Network directed = Network.directed(FLOWS);
        assertTrue(directed.isDirected());
        assertEquals(3, directed.links());
        assertEquals(2, directed.weight(0, 1));
        assertEquals(0, directed.weight(1, 2));
        assertEquals(0, directed.weight(0, 0));
        Network both = Network.undirected(FLOWS);
        assertFalse(both.isDirected());
        assertEquals(2, both.links());
        assertEquals(5, both.weight(0, 1));
        assertEquals(5, both.weight(2, 1));
        assertSame(both, both.bothWays());
        assertSame(both, both.reversed());
    }

    @Test
    void pairsAndFlowsGiveTheSameNetwork() {
        Network pairs = Network.directed(3, new int[][] {{2, 1}, {0, 1}, {1, 0}}, new double[] {5, 2, 3});
        Network flows = Network.directed(FLOWS);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertEquals(flows.weight(i, j), pairs.weight(i, j));
                assertEquals(flows.weight(i, j), pairs.reversed().weight(j, i));
            }
        }
        assertEquals(pairs.toString(), "Network[3 places, 3 directed links]");
    }

    @Test
    void aThresholdKeepsThePlaces() {
        Network strong = Network.directed(FLOWS).atLeast(3);
        assertEquals(3, strong.size());
        assertEquals(2, strong.links());
        assertEquals(1, strong.withoutWeights().weight(2, 1));
        assertArrayEquals(new int[] {0, 1, 1}, Degree.out(strong).toArray());
    }

    /** A missing pair is no link of weight zero: the network is not known. */
    @Test
    void aMissingFlowHasNoNetwork() {
        FlowMatrix part =
                FlowMatrix.ofPairs(List.of("A", "B"), List.of("A"), List.of("B"), new double[] {1}, Unlisted.MISSING);
        UndefinedException e = assertThrows(UndefinedException.class, () -> Network.directed(part));
        assertEquals(Status.MISSING, e.status());
        assertEquals("1 of 2 flows between places are missing", e.getMessage());
        assertEquals(1, Network.undirected(part.missingAsZero()).links());
    }

    @Test
    void badLinksAreNamed() {
        assertMessage("links[1] is a loop at 2", new int[][] {{0, 1}, {2, 2}});
        assertMessage("links[1] repeats links[0]", new int[][] {{0, 1}, {1, 0}});
        assertMessage("links[0] names 3 of 3 places", new int[][] {{0, 3}});
        assertMessage("links[0] names -1 of 3 places", new int[][] {{-1, 0}});
        assertMessage("links[0] must be a pair but has 3", new int[][] {{0, 1, 2}});
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> Network.directed(2, new int[][] {{0, 1}}, new double[] {0}));
        assertEquals("weights[0] must be > 0 but is 0.0", e.getMessage());
        e = assertThrows(
                IllegalArgumentException.class, () -> Network.directed(3, new int[][] {{0, 1}, {1, 2}, {0, 1}}));
        assertEquals("links[2] repeats links[0]", e.getMessage());
    }

    private static void assertMessage(String message, int[]... links) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Network.undirected(3, links));
        assertEquals(message, e.getMessage());
    }

    @Test
    void moreThanAnArrayOfPlacesIsRefused() {
        for (int places : new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE - 1}) {
            assertEquals(
                    "places must be <= 2147483639 but is " + places,
                    assertThrows(IllegalArgumentException.class, () -> Network.directed(places, new int[0][]))
                            .getMessage());
        }
    }

    /** Against a table of the same flows, cell by cell. */
    @Test
    void everyFormOfANetworkIsThatOfItsTable() {
        for (int seed = 0; seed < 25; seed++) {
            int n = 1 + seed % 9;
            double[][] flows = Graphs.flows(n, 0.1 + 0.2 * (seed % 4), 9, 700 + seed);
            flows[0][0] = 5;
            Network directed = Network.directed(FlowMatrix.of(flows));
            Network both = Network.undirected(FlowMatrix.of(flows));
            Network strong = directed.atLeast(4);
            Network strongBoth = both.atLeast(4);
            int arcs = 0;
            int pairs = 0;
            List<Link> list = new ArrayList<>();
            List<Link> listOfBoth = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                int out = 0;
                for (int j = 0; j < n; j++) {
                    double w = i == j ? 0 : flows[i][j];
                    double sum = i == j ? 0 : flows[i][j] + flows[j][i];
                    assertEquals(w, directed.weight(i, j));
                    assertEquals(w, directed.reversed().weight(j, i));
                    assertEquals(sum, both.weight(i, j));
                    assertEquals(w >= 4 ? w : 0, strong.weight(i, j));
                    assertEquals(sum >= 4 ? sum : 0, strongBoth.weight(i, j));
                    assertEquals(Math.signum(w), directed.withoutWeights().weight(i, j));
                    if (w > 0) {
                        list.add(new Link(i, j, w));
                        out++;
                    }
                    if (sum > 0 && i < j) {
                        listOfBoth.add(new Link(i, j, sum));
                        pairs++;
                    }
                }
                assertEquals(out, directed.degree(i));
                arcs += out;
            }
            assertEquals(arcs, directed.links());
            assertEquals(pairs, both.links());
            assertEquals(list, directed.linkList());
            assertEquals(listOfBoth, both.linkList());
            assertEquals(directed, directed.reversed().reversed());
            assertEquals(directed.hashCode(), directed.reversed().reversed().hashCode());
            assertEquals(both, directed.bothWays());
        }
    }

    @Test
    void networksDifferByLinksWeightsDirectionsAndPlaces() {
        int[][] links = {{0, 1}, {1, 2}};
        Network network = Network.directed(3, links, new double[] {1, 2});
        List<Network> others = List.of(
                Network.directed(3, links),
                Network.directed(4, links, new double[] {1, 2}),
                Network.directed(3, new int[][] {{0, 1}, {0, 2}}, new double[] {1, 2}),
                Network.directed(3, new int[][] {{0, 2}, {1, 2}}, new double[] {1, 2}),
                network.bothWays());
        for (Network other : others) {
            assertNotEquals(network, other);
        }
        Network twoWays = Network.directed(2, new int[][] {{0, 1}, {1, 0}});
        assertNotEquals(twoWays, Network.undirected(2, new int[][] {{0, 1}}));
        assertNotEquals(network, null);
    }

    @Test
    void placesOutsideTheNetworkAreNamed() {
        Network network = Network.directed(FLOWS);
        for (int place : new int[] {-1, 3}) {
            assertRefused("place must be in 0..2 but is " + place, () -> network.degree(place));
            assertRefused("origin must be in 0..2 but is " + place, () -> network.weight(place, 0));
            assertRefused("destination must be in 0..2 but is " + place, () -> network.weight(0, place));
        }
        assertRefused("places must be >= 0 but is -1", () -> Network.directed(-1, new int[0][]));
        assertRefused(
                "weights has 1 elements but links has 2",
                () -> Network.directed(3, new int[][] {{0, 1}, {1, 2}}, new double[1]));
        assertRefused("least must be finite but is NaN", () -> network.atLeast(Double.NaN));
        assertRefused("network must be directed", () -> Reciprocity.of(network.bothWays()));
        assertRefused("network must be undirected: take bothWays() first", () -> Degree.of(network));
        assertRefused(
                "links[3] repeats links[1]", () -> Network.undirected(4, new int[][] {{0, 1}, {3, 2}, {1, 2}, {2, 3}}));
        assertRefused("links[1] repeats links[0]", () -> Network.directed(2, new int[][] {{0, 1}, {0, 1}}));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void missingFlowsAreCountedOffTheDiagonal() {
        double nan = Double.NaN;
        FlowMatrix flows = FlowMatrix.of(new double[][] {{nan, 1, nan}, {nan, 0, 2}, {3, 4, nan}});
        UndefinedException e = assertThrows(UndefinedException.class, () -> Network.undirected(flows));
        assertEquals("2 of 6 flows between places are missing", e.getMessage());
    }

    /** Each way is a double, what flows both ways is none. */
    @Test
    void flowsThatAddUpBeyondDoublesAreRefused() {
        Network network =
                Network.directed(3, new int[][] {{2, 1}, {1, 2}}, new double[] {Double.MAX_VALUE, Double.MAX_VALUE});
        RuntimeException e = assertThrows(RuntimeException.class, network::bothWays);
        assertTrue(e.getMessage().startsWith("what flows both ways between 1 and 2"), e.getMessage());
    }
}
