package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class StrongestLinksTest {
    /** Sorted row by row, ties to the lower place. */
    @Test
    void eachPlaceKeepsItsLargestOutflows() {
        for (int seed = 0; seed < 200; seed++) {
            FlowMatrix flows = Graphs.matrix(Graphs.flows(3 + seed % 10, 0.5, 4, seed));
            Network network = Network.directed(flows);
            int k = 1 + seed % 3;
            if (network.links() == 0) {
                continue;
            }
            List<Link> expected = new ArrayList<>();
            for (int i = 0; i < flows.size(); i++) {
                int place = i;
                network.linkList().stream()
                        .filter(link -> link.origin() == place)
                        .sorted(Comparator.comparingDouble((Link link) -> -link.value())
                                .thenComparingInt(Link::destination))
                        .limit(k)
                        .sorted(Comparator.comparingInt(Link::destination))
                        .forEach(expected::add);
            }
            Backbone kept = StrongestLinks.of(network, k);
            assertEquals(expected, kept.links());
            double all = network.linkList().stream().mapToDouble(Link::value).sum();
            double some = expected.stream().mapToDouble(Link::value).sum();
            assertEquals(some / all, kept.weightShare(), 1e-12);
            assertEquals((double) expected.size() / network.links(), kept.linkShare(), 1e-12);
        }
    }

    @Test
    void moreLinksHoldMoreOfTheFlowsUntilAllAreKept() {
        Network network = Network.directed(Graphs.matrix(Graphs.flows(12, 0.6, 9, 3)));
        double before = 0;
        for (int k = 1; k <= 11; k++) {
            double share = StrongestLinks.of(network, k).weightShare();
            assertTrue(share >= before);
            before = share;
        }
        assertEquals(1, before, 1e-12);
        assertThrows(IllegalArgumentException.class, () -> StrongestLinks.of(network, 0));
    }

    /** A link of an undirected network stays if it is among the strongest of either end. */
    @Test
    void undirectedLinksStayIfEitherEndKeepsThem() {
        for (int seed = 0; seed < 60; seed++) {
            int n = 4 + seed % 8;
            int k = 1 + seed % 2;
            Network network = Network.undirected(Graphs.matrix(Graphs.flows(n, 0.4, 1_000, 500 + seed)));
            if (network.links() == 0) {
                continue;
            }
            List<Link> expected = network.linkList().stream()
                    .filter(link ->
                            isStrong(network, link, link.origin(), k) || isStrong(network, link, link.destination(), k))
                    .toList();
            Backbone kept = StrongestLinks.of(network, k);
            assertEquals(expected, kept.links());
            assertEquals(expected.size(), kept.network().links());
            for (Link link : expected) {
                assertEquals(link.value(), kept.network().weight(link.destination(), link.origin()));
            }
            double all = network.linkList().stream().mapToDouble(Link::value).sum();
            assertEquals(expected.stream().mapToDouble(Link::value).sum() / all, kept.weightShare(), 1e-12);
            assertEquals((double) expected.size() / network.links(), kept.linkShare(), 1e-12);
            long places = expected.stream()
                    .flatMap(l -> Stream.of(l.origin(), l.destination()))
                    .distinct()
                    .count();
            assertEquals((double) places / n, kept.placeShare(), 1e-12);
        }
    }

    private static boolean isStrong(Network network, Link link, int end, int k) {
        int stronger = 0;
        for (int j = 0; j < network.size(); j++) {
            stronger += network.weight(end, j) > link.value() ? 1 : 0;
        }
        return stronger < k;
    }

    @Test
    void withoutLinksThereIsNoStrongestAndNoBackbone() {
        assertEquals(
                "a network without links has no strongest",
                assertThrows(UndefinedException.class, () -> StrongestLinks.of(Graphs.empty(3), 1))
                        .getMessage());
        assertEquals(
                "a network without links has no backbone",
                assertThrows(UndefinedException.class, () -> DisparityFilter.of(Graphs.empty(3)))
                        .getMessage());
    }
}
