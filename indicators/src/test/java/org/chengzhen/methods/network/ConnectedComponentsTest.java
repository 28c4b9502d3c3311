package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ConnectedComponentsTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertArrayEquals(
                new int[] {0, 1, 0, 1},
                ConnectedComponents.of(Network.undirected(4, new int[][] {{0, 2}, {1, 3}}))
                        .toArray());
    }

    @Test
    void isolatesAreComponents() {
        assertEquals(3, ConnectedComponents.count(Graphs.disconnected()));
        assertEquals(4, ConnectedComponents.count(Graphs.empty(4)));
        assertEquals(0, ConnectedComponents.count(Graphs.empty(0)));
    }

    @Test
    void directionsAreIgnored() {
        assertEquals(1, ConnectedComponents.count(Network.directed(3, new int[][] {{1, 0}, {1, 2}})));
    }
}
