package org.chengzhen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.methods.network.Betweenness;
import org.chengzhen.methods.network.LinkWeights;
import org.chengzhen.methods.network.Network;
import org.junit.jupiter.api.Test;

class NetworkRivalsTest {
    @Test
    void theRivalAgrees() {
        double[][] costs = NetworkBenchmark.costs(80, 7);
        Network network = Network.undirected(FlowMatrix.of(NetworkBenchmark.halves(costs)));
        assertArrayEquals(
                NetworkRivals.brandes(costs),
                Betweenness.of(network, LinkWeights.COSTS).toArray(),
                1e-9);
    }
}
