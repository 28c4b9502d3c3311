package org.chengzhen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.methods.network.Concor;
import org.chengzhen.methods.network.DisparityFilter;
import org.chengzhen.methods.network.Link;
import org.chengzhen.methods.network.Network;
import org.chengzhen.methods.network.QapRegression;
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
        for (int splits = 1; splits <= 3; splits++) {
            assertArrayEquals(
                    RelationRivals.blocks(flows, splits),
                    Concor.withDefaults().splits(splits).of(flows).blocks().toArray());
        }
    }

    @Test
    void theRivalOfTheRegressionAgrees() {
        double[][] response = RelationBenchmark.flows(20, 8);
        double[][][] regressors = {
            RelationBenchmark.flows(20, 1), RelationBenchmark.flows(20, 2), RelationBenchmark.flows(20, 3)
        };
        assertArrayEquals(
                RelationRivals.semiPartial(response, regressors, 200, 42),
                QapRegression.withDefaults()
                        .permutations(200)
                        .fit(response, regressors)
                        .pValues()
                        .toArray(),
                1e-12);
    }
}
