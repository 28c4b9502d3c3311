package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class DegreeCentralizationTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(1, DegreeCentralization.of(Network.undirected(3, new int[][] {{0, 1}, {0, 2}})));
    }

    @Test
    void starRingCliqueAndLineEqualTheirClosedForms() {
        for (int n = 3; n < 20; n++) {
            assertEquals(1, DegreeCentralization.of(Graphs.star(n)));
            assertEquals(0, DegreeCentralization.of(Graphs.ring(n)));
            assertEquals(0, DegreeCentralization.of(Graphs.clique(n)));
            assertEquals(2.0 / ((n - 1) * (n - 2)), DegreeCentralization.of(Graphs.line(n)), 1e-15);
            assertEquals(0, DegreeCentralization.of(Graphs.empty(n)));
        }
    }

    @Test
    void aDirectedStarIsCentralizedOnOneSide() {
        Network in = Network.directed(4, new int[][] {{1, 0}, {2, 0}, {3, 0}});
        assertEquals(1, DegreeCentralization.in(in));
        assertEquals(1.0 / 9, DegreeCentralization.out(in), 1e-15);
        assertEquals(1, DegreeCentralization.out(in.reversed()));
    }

    @Test
    void twoPlacesAreTooFew() {
        UndefinedException e = assertThrows(UndefinedException.class, () -> DegreeCentralization.of(Graphs.line(2)));
        assertEquals(Status.INSUFFICIENT_DATA, e.status());
    }

    @Test
    void directionMustFitTheNetwork() {
        Network directed = Network.directed(3, new int[][] {{0, 1}});
        assertThrows(IllegalArgumentException.class, () -> DegreeCentralization.of(directed));
        assertThrows(IllegalArgumentException.class, () -> DegreeCentralization.in(Graphs.star(3)));
        assertThrows(IllegalArgumentException.class, () -> DegreeCentralization.out(Graphs.star(3)));
    }
}
