package org.chengzhen.indicators.cluster;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import org.chengzhen.indicators.cluster.NetworkEntries.Linked;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.network.Attack;
import org.chengzhen.methods.network.Backbone;
import org.chengzhen.methods.network.BlockModel;
import org.chengzhen.methods.network.Concor;
import org.chengzhen.methods.network.DegreeAssortativity;
import org.chengzhen.methods.network.DirectedClustering;
import org.chengzhen.methods.network.DisparityFilter;
import org.chengzhen.methods.network.GlobalEfficiency;
import org.chengzhen.methods.network.KrackhardtMeasures;
import org.chengzhen.methods.network.Leiden;
import org.chengzhen.methods.network.LinkWeights;
import org.chengzhen.methods.network.Network;
import org.chengzhen.methods.network.NetworkResilience;

/** The entries B81 to B83, B85 and B86: blocks, backbone, directed measures, communities and resilience of flows. */
final class NetworkMethodEntries {
    private NetworkMethodEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(blocks(), backbone(), directed(), communities(), resilience());
    }

    private static ImmutableIntArray members(ImmutableIntArray groups, int group) {
        ImmutableIntArray.Builder members = ImmutableIntArray.builder();
        for (int i = 0; i < groups.length(); i++) {
            if (groups.get(i) == group) {
                members.add(i);
            }
        }
        return members.build();
    }

    private static ImmutableList<Object> lists(Linked linked, ImmutableIntArray groups, int count) {
        ImmutableList.Builder<Object> lists = ImmutableList.builder();
        for (int g = 0; g < count; g++) {
            lists.add(linked.names(members(groups, g)));
        }
        return lists.build();
    }

    private static Indicator blocks() {
        Entry entry = Entry.of("B81", "Block model (CONCOR) and roles", "块模型与板块角色")
                .unit("1")
                .formula("correlations of the places' rows and columns, iterated until they are ±1, split twice; role"
                        + " of a block by its share of links inside against (n_k − 1)/(n − 1), and sent against"
                        + " received")
                .reading("net receipt 净受益, bidirectional 双向溢出, net spillover 净溢出, broker 经纪人; the rule for the diagonal"
                        + " changes the blocks")
                .source("Breiger, Boorman and Arabie (1975), Journal of Mathematical Psychology 12; Wasserman and"
                        + " Faust (1994), Social Network Analysis")
                .build();
        return SystemIndicator.of(entry)
                .reads(ClusterInputs.FLOWS, ClusterInputs.LEAST_FLOW)
                .computes((study, out) -> {
                    Linked linked = Linked.of(study);
                    linked.places().into(out);
                    Network network = linked.directed(study).withoutWeights();
                    Concor.Blocks blocks = Concor.withDefaults().of(network);
                    BlockModel.Model model =
                            BlockModel.of(network, blocks.blocks().toArray());
                    out.part("density", model.density());
                    out.part("blocks", blocks.count());
                    out.part("members", lists(linked, blocks.blocks(), blocks.count()));
                    ImmutableList.Builder<String> roles = ImmutableList.builder();
                    model.roles().forEach(r -> roles.add(r.map(Enum::name).orElse("UNDEFINED")));
                    out.part("roles", roles.build());
                });
    }

    private static Indicator backbone() {
        Entry entry = Entry.of("B82", "Backbone of flows (disparity filter)", "骨架网络（差异过滤）")
                .unit("share")
                .formula("α = (1 − w/s)^(k−1) at sender and receiver, the smaller; links with α below 0.05 are kept")
                .reading("share of the flows that runs over links which carry more than chance would give them")
                .source("Serrano, Boguñá and Vespignani (2009), PNAS 106:6483–6488")
                .build();
        return SystemIndicator.of(entry)
                .reads(ClusterInputs.FLOWS, ClusterInputs.LEAST_FLOW)
                .computes((study, out) -> {
                    Linked linked = Linked.of(study);
                    linked.places().into(out);
                    Backbone backbone =
                            DisparityFilter.of(linked.directed(study)).backbone(0.05);
                    out.part("weight_share", backbone.weightShare());
                    out.part("link_share", backbone.linkShare());
                    out.part("place_share", backbone.placeShare());
                    out.part("links", backbone.network().links());
                });
    }

    private static Indicator directed() {
        Entry entry = Entry.of("B83", "Directed network measures", "网络关联度、等级度与效率")
                .unit("1")
                .formula("connectedness, hierarchy and efficiency of Krackhardt; global efficiency Σ(1/d)/(n(n−1));"
                        + " Fagiolo's weighted clustering; correlation of out- and in-degree over links")
                .reading("hierarchy 1: nobody reaches each other both ways; efficiency of Krackhardt falls with"
                        + " redundant links, global efficiency rises with them")
                .source("Krackhardt (1994); Latora and Marchiori (2001), Physical Review Letters 87; Fagiolo (2007),"
                        + " Physical Review E 76; Newman (2003)")
                .build();
        return SystemIndicator.of(entry)
                .reads(ClusterInputs.FLOWS, ClusterInputs.LEAST_FLOW)
                .computes((study, out) -> {
                    Linked linked = Linked.of(study);
                    linked.places().into(out);
                    Network network = linked.directed(study);
                    KrackhardtMeasures.Measures measures = KrackhardtMeasures.of(network);
                    out.part("connectedness", measures.connectedness());
                    measures.hierarchy().ifPresent(v -> out.part("hierarchy", v));
                    measures.efficiency().ifPresent(v -> out.part("efficiency", v));
                    out.part("global_efficiency", GlobalEfficiency.of(network, LinkWeights.IGNORED));
                    out.part("clustering", DirectedClustering.weighted(network).mean());
                    if (network.links() > 0) {
                        DegreeAssortativity.directed(network).outIn().ifPresent(v -> out.part("assortativity", v));
                    }
                });
    }

    private static Indicator communities() {
        Entry entry = Entry.of("B85", "Communities of directed flows (Leiden)", "有向网络社区（Leiden算法）")
                .unit("1")
                .formula("Q = Σ(w_ij − s_i^out s_j^in/m)δ/m, largest over partitions that a seeded Leiden search finds")
                .reading("above 0.3: clear communities; every community hangs together")
                .source("Traag, Waltman and van Eck (2019), Scientific Reports 9:5233; Leicht and Newman (2008)")
                .build();
        return SystemIndicator.of(entry)
                .reads(ClusterInputs.FLOWS, ClusterInputs.LEAST_FLOW)
                .computes((study, out) -> {
                    Linked linked = Linked.of(study);
                    linked.places().into(out);
                    Leiden.Partition found = Leiden.withDefaults().of(linked.directed(study));
                    out.part("modularity", found.modularity());
                    out.part("communities", found.count());
                    out.part("members", lists(linked, found.communities(), found.count()));
                });
    }

    private static Indicator resilience() {
        Entry entry = Entry.of("B86", "Network resilience", "网络韧性")
                .unit("1")
                .formula("R = Σ S(q)/n, S(q) the share of all places in the largest component after q removals by"
                        + " degree, ranked anew each time; and at random, the mean of 100 seeded orders")
                .reading("up to 1/2: the network holds together; near 1/n: it hangs on a few hubs. A large gap between"
                        + " random and targeted removal: robust to chance, frail to attack")
                .source("Albert, Jeong and Barabási (2000), Nature 406; Schneider and others (2011), PNAS 108")
                .build();
        return SystemIndicator.of(entry)
                .reads(ClusterInputs.FLOWS, ClusterInputs.LEAST_FLOW)
                .computes((study, out) -> {
                    Linked linked = Linked.of(study);
                    linked.places().into(out);
                    Network network = linked.undirected(study);
                    NetworkResilience options = NetworkResilience.withDefaults();
                    out.part(
                            "targeted",
                            options.attack(Attack.DEGREE_RECALCULATED)
                                    .of(network)
                                    .robustness());
                    out.part("random", options.attack(Attack.RANDOM).of(network).robustness());
                });
    }
}
