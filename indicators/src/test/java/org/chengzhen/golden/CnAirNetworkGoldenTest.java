package org.chengzhen.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.methods.network.Betweenness;
import org.chengzhen.methods.network.ConnectedComponents;
import org.chengzhen.methods.network.Degree;
import org.chengzhen.methods.network.LinkWeights;
import org.chengzhen.methods.network.Network;
import org.chengzhen.methods.network.NetworkDensity;
import org.chengzhen.methods.network.Reciprocity;
import org.chengzhen.methods.network.StructuralHoles;
import org.junit.jupiter.api.Test;

/** Air routes between Chinese cities. */
class CnAirNetworkGoldenTest extends DatasetGolden {
    @Override
    protected List<String> files() {
        return List.of(NetworkTables.AIR);
    }

    @Override
    protected void claim(Claims claims) {
        FlowMatrix air = NetworkTables.air();
        Network network = Network.directed(air);
        for (String city : List.of("310100", "110100", "440100")) {
            claims.row(
                    "cn-air-outstrength-" + city,
                    () -> Degree.outStrength(network).get(air.index(city)));
        }
        for (String city : List.of("310100", "510100")) {
            claims.row("cn-air-outdegree-" + city, () -> Degree.out(network).get(air.index(city)));
        }
        claims.row("cn-air-nodes", network::size)
                .row("cn-air-edges", network::links)
                .row("cn-air-density", () -> NetworkDensity.of(network))
                .row("cn-air-reciprocity", () -> Reciprocity.of(network));
    }

    /** R igraph 1.3.5, with g the directed graph: components(g, "weak")$no, constraint(g, weights), betweenness(g). */
    @Test
    void shanghaiEqualsIgraph() {
        assumeTrue(Repository.data(NetworkTables.AIR).isPresent());
        FlowMatrix air = NetworkTables.air();
        Network network = Network.directed(air);
        int shanghai = air.index("310100");
        assertEquals(1, ConnectedComponents.count(network));
        assertEquals(
                0.0724306542946545,
                StructuralHoles.of(network).constraint().get(shanghai).getAsDouble(),
                1e-14);
        assertEquals(
                2587.08435329707, Betweenness.of(network, LinkWeights.IGNORED).get(shanghai), 1e-8);
    }
}
