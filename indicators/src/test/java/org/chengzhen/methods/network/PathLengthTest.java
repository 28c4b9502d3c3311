package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class PathLengthTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(4 / 3.0, PathLength.of(Graphs.line(3), LinkWeights.IGNORED).mean(), 1e-15);
    }

    @Test
    void starRingCliqueAndLineEqualTheirClosedForms() {
        for (int n = 3; n < 20; n++) {
            assertMean(2 - 2.0 / n, 2, Graphs.star(n));
            assertMean((double) Math.floorDiv(n * n, 4) / (n - 1), Math.floorDiv(n, 2), Graphs.ring(n));
            assertMean(1, 1, Graphs.clique(n));
            assertMean((n + 1) / 3.0, n - 1, Graphs.line(n));
        }
    }

    private static void assertMean(double mean, double diameter, Network network) {
        PathLength.Lengths paths = PathLength.of(network, LinkWeights.IGNORED);
        assertEquals(mean, paths.mean(), 1e-14);
        assertEquals(diameter, paths.diameter());
        assertEquals(paths.pairs(), paths.connectedPairs());
    }

    @Test
    void aDisconnectedNetworkHasTheMeanOfItsConnectedPairs() {
        PathLength.Lengths paths = PathLength.of(Graphs.disconnected(), LinkWeights.STRENGTHS);
        assertEquals(1, paths.mean());
        assertEquals(4, paths.connectedPairs());
        assertEquals("PathLength[mean 1.000, diameter 1.000, 4 of 20 pairs connected]", paths.toString());
    }

    @Test
    void noLinkHasNoPath() {
        assertThrows(UndefinedException.class, () -> PathLength.of(Graphs.empty(3), LinkWeights.COSTS));
    }
}
