package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.chengzhen.core.flow.FlowMatrix;
import org.junit.jupiter.api.Test;

class DisparityFilterTest {
    /** 1 − (k − 1)∫₀ᵖ(1 − x)^(k − 2)dx by quadrature. */
    private static double alpha(double share, int k) {
        if (k == 1) {
            return 1;
        }
        return share >= 1
                ? 0
                : 1
                        - (k - 1)
                                * new IterativeLegendreGaussIntegrator(12, 1e-12, 1e-13)
                                        .integrate(100_000, x -> Math.pow(1 - x, k - 2), 0, share);
    }

    @Test
    void alphaIsTheIntegralAtTheEndThatSpeaksForTheLink() {
        for (int seed = 0; seed < 30; seed++) {
            FlowMatrix flows = Graphs.matrix(Graphs.flows(5 + seed % 6, 0.6, 30, seed));
            Network network = Network.directed(flows);
            if (network.links() == 0) {
                continue;
            }
            double[] sent = Degree.outStrength(network).toArray();
            double[] received = Degree.inStrength(network).toArray();
            var out = Degree.out(network);
            var in = Degree.in(network);
            for (Link link : DisparityFilter.of(network).alphas()) {
                double w = flows.get(link.origin(), link.destination());
                double here = alpha(w / sent[link.origin()], out.get(link.origin()));
                double there = alpha(w / received[link.destination()], in.get(link.destination()));
                assertEquals(Math.min(here, there), link.value(), 1e-9);
            }
        }
    }

    @Test
    void lowerLevelsKeepFewerLinksAndTheSharesFollow() {
        Network network = Network.undirected(Graphs.matrix(Graphs.flows(25, 0.5, 200, 9)));
        DisparityFilter filter = DisparityFilter.of(network);
        double all = network.linkList().stream().mapToDouble(Link::value).sum();
        int before = Integer.MAX_VALUE;
        for (double level : new double[] {1, 0.5, 0.3, 0.1, 0.05, 0.01}) {
            Backbone kept = filter.backbone(level);
            assertTrue(kept.links().size() <= before);
            before = kept.links().size();
            double some = kept.links().stream().mapToDouble(Link::value).sum();
            assertEquals(some / all, kept.weightShare(), 1e-12);
            assertEquals((double) before / network.links(), kept.linkShare(), 1e-12);
            long places = kept.links().stream()
                    .flatMap(l -> java.util.stream.Stream.of(l.origin(), l.destination()))
                    .distinct()
                    .count();
            assertEquals(places / 25.0, kept.placeShare(), 1e-12);
        }
        assertThrows(IllegalArgumentException.class, () -> filter.backbone(0));
    }

    /** α = (1 − 3/5) = 0.4 at both ends, which is not below 0.4. */
    @Test
    void aLinkAtTheLevelIsNotBelowIt() {
        double[][] flows = {{0, 3, 2, 0}, {3, 0, 0, 2}, {2, 0, 0, 0}, {0, 2, 0, 0}};
        for (double unit : new double[] {1, 0.1, 1e-4, 7}) {
            Network network = Network.undirected(Graphs.matrix(Graphs.times(unit, flows)));
            assertEquals(0, DisparityFilter.of(network).backbone(0.4).links().size());
        }
    }
}
