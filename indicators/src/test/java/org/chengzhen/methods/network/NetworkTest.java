package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.flow.Unlisted;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

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
}
