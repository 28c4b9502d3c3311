package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chengzhen.core.flow.FlowMatrix;
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
}
