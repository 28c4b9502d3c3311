package org.chengzhen.golden;

import java.util.List;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.methods.network.ConnectedComponents;
import org.chengzhen.methods.network.Degree;
import org.chengzhen.methods.network.Network;

/** Contiguity of Chinese prefectures as a network. */
class CnAdjacencyNetworkGoldenTest extends DatasetGolden {
    @Override
    protected List<String> files() {
        return List.of(NetworkTables.ADJACENCY);
    }

    @Override
    protected void claim(Claims claims) {
        FlowMatrix adjacency = NetworkTables.adjacency();
        Network network = Network.undirected(adjacency);
        claims.row("cn-adj-edges", network::links)
                .row("cn-adj-components", () -> ConnectedComponents.count(network))
                .row("cn-adj-degree-500100", () -> Degree.of(network).get(adjacency.index("500100")))
                .row(
                        "cn-adj-meandegree",
                        () -> Degree.of(network).stream().average().orElseThrow());
    }
}
