package org.chengzhen.golden;

import static java.util.Map.entry;

import java.util.Map;
import org.chengzhen.methods.network.Betweenness;
import org.chengzhen.methods.network.Closeness;
import org.chengzhen.methods.network.ClusteringCoefficient;
import org.chengzhen.methods.network.CorePeriphery;
import org.chengzhen.methods.network.DegreeCentralization;
import org.chengzhen.methods.network.InterlockingNetwork;
import org.chengzhen.methods.network.LinkWeights;
import org.chengzhen.methods.network.Modularity;
import org.chengzhen.methods.network.Network;
import org.chengzhen.methods.network.NetworkDensity;
import org.chengzhen.methods.network.PathLength;
import org.chengzhen.methods.network.StructuralHoles;
import org.chengzhen.methods.settlement.FunctionalUrbanArea;

/** Golden rows of networks given by their links. */
final class NetworkAdapters {
    static final Map<String, Adapter> ALL = Map.ofEntries(
            entry(
                    "B15.inm",
                    in -> Answer.of("link", () -> interlocking(in).links())
                            .and("gross", () -> interlocking(in).gross().asList())
                            .and("relative", () -> interlocking(in).relative())),
            entry("B16.dens", in -> NetworkDensity.of(network(in))),
            entry("B17.star", in -> DegreeCentralization.of(network(in))),
            entry("B17.net", in -> DegreeCentralization.of(network(in))),
            entry(
                    "B18.betw",
                    in -> Answer.of("betweenness", () -> Betweenness.of(network(in), LinkWeights.IGNORED))
                            .and("closeness", () -> Closeness.of(network(in), LinkWeights.IGNORED))),
            entry("B19.burt", in -> Answer.of("constraint", () -> holes(in).constraint())),
            entry(
                    "B19.star",
                    in -> Answer.of("constraint", () -> holes(in).constraint())
                            .and("effective_size", () -> holes(in).effectiveSize())),
            entry("B20.cp", in -> CorePeriphery.withDefaults().correlation(network(in), in.integers("core"))),
            entry("B20.cp2", in -> CorePeriphery.withDefaults().correlation(network(in), in.integers("core"))),
            entry(
                    "B21.clu",
                    in -> Answer.of("C", () -> clustering(in).local().asList())
                            .and("meanC", () -> clustering(in).mean())
                            .and(
                                    "L",
                                    () -> PathLength.of(network(in), LinkWeights.IGNORED)
                                            .mean())),
            entry("B22.Q", in -> Modularity.of(network(in), in.integers("community"))),
            entry(
                    "S17.fua",
                    in -> Answer.of("share", () -> area(in).shares())
                            .and("zone_initial", () -> area(in).initialZone().asList())
                            .and("zone_final", () -> area(in).zone().asList())));

    private NetworkAdapters() {}

    private static Network network(Inputs in) {
        boolean directed = in.has("directed") && in.flag("directed");
        int[][] links = in.integerMatrix("edges");
        return directed ? Network.directed(in.integer("n"), links) : Network.undirected(in.integer("n"), links);
    }

    private static InterlockingNetwork.Connectivity interlocking(Inputs in) {
        return InterlockingNetwork.of(in.matrix("V_city_by_firm"));
    }

    private static StructuralHoles.Holes holes(Inputs in) {
        return StructuralHoles.of(network(in));
    }

    private static ClusteringCoefficient.Clustering clustering(Inputs in) {
        return ClusteringCoefficient.of(network(in));
    }

    private static FunctionalUrbanArea.Area area(Inputs in) {
        int[] border = in.has("border") ? in.integers("border") : new int[0];
        return FunctionalUrbanArea.withDefaults()
                .threshold(in.number("threshold", FunctionalUrbanArea.OECD_EU_THRESHOLD))
                .of(
                        in.integers("city"),
                        in.numbers("employed"),
                        in.numbers("to_city"),
                        in.integerMatrix("adjacent"),
                        border);
    }
}
