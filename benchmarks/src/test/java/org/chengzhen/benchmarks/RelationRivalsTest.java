package org.chengzhen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.methods.network.Concor;
import org.chengzhen.methods.network.DiagonalRule;
import org.chengzhen.methods.network.DisparityFilter;
import org.chengzhen.methods.network.Link;
import org.chengzhen.methods.network.Network;
import org.junit.jupiter.api.Test;

class RelationRivalsTest {
    @Test
    void theRivalsAgree() {
        double[][] flows = RelationBenchmark.flows(40, 7);
        double[][] alpha = RelationRivals.disparity(flows);
        for (Link link :
                DisparityFilter.of(Network.directed(FlowMatrix.of(flows))).alphas()) {
            assertEquals(alpha[link.origin()][link.destination()], link.value(), 1e-12);
        }
        assertArrayEquals(
                RelationRivals.firstSplit(flows),
                Concor.withDefaults()
                        .diagonal(DiagonalRule.RETAIN)
                        .splits(1)
                        .of(flows)
                        .blocks()
                        .toArray());
    }
}
