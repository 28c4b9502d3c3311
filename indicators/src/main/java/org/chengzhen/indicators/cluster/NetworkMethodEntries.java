package org.chengzhen.indicators.cluster;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.cluster.NetworkEntries.Linked;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Input;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.network.Attack;
import org.chengzhen.methods.network.Backbone;
import org.chengzhen.methods.network.BlockModel;
import org.chengzhen.methods.network.Concor;
import org.chengzhen.methods.network.DegreeAssortativity;
import org.chengzhen.methods.network.DirectedClustering;
import org.chengzhen.methods.network.DisparityFilter;
import org.chengzhen.methods.network.EdgeBetweenness;
import org.chengzhen.methods.network.GlobalEfficiency;
import org.chengzhen.methods.network.KrackhardtMeasures;
import org.chengzhen.methods.network.Link;
import org.chengzhen.methods.network.LinkWeights;
import org.chengzhen.methods.network.Network;
import org.chengzhen.methods.network.NetworkResilience;
import org.chengzhen.methods.network.Partition;
import org.chengzhen.methods.network.StrongestLinks;
import org.chengzhen.methods.network.WeightedClustering;

/** The entries B81 to B83, B85 and B86: blocks, backbone, directed measures, communities and resilience of flows. */
final class NetworkMethodEntries {
    /** Links of a table that would be long. */
    private static final int SHOWN = 20;

    private NetworkMethodEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(blocks(), backbone(), directed(), communities(), resilience());
    }

    /** What an entry does with the places that the flows know. */
    private interface Computation {
        void over(Study study, Linked linked, Measurement.Builder out);
    }

    private static Indicator overFlows(Entry entry, Computation computation, Input<?>... more) {
        return SystemIndicator.of(entry)
                .reads(ClusterInputs.FLOWS, ClusterInputs.LEAST_FLOW)
                .reads(more)
                .computes((study, out) -> {
                    Linked linked = Linked.of(study);
                    linked.places().into(out);
                    computation.over(study, linked, out);
                });
    }

    /** The names of the places of each group. */
    private static ImmutableList<List<String>> members(Linked linked, ImmutableIntArray groups, int count) {
        return IntStream.range(0, count)
                .mapToObj(g -> IntStream.range(0, groups.length())
                        .filter(i -> groups.get(i) == g)
                        .mapToObj(linked::name)
                        .toList())
                .collect(ImmutableList.toImmutableList());
    }

    /** Links with their values, the largest first, so many at most. */
    private static Table links(Linked linked, String title, String value, long most, List<Link> links) {
        Table.Builder table = Table.builder(title).text("from").text("to").significant(value, 6);
        links.stream()
                .sorted(Comparator.comparingDouble(Link::value).reversed())
                .limit(most)
                .forEach(link -> table.row(linked.name(link.origin()), linked.name(link.destination()), link.value()));
        return table.build();
    }

    private static double[] numbers(ImmutableIntArray groups) {
        return Selection.asDoubles(groups.toArray());
    }

    private static Indicator blocks() {
        Entry entry = Entry.of("B81", "Block model (CONCOR) and roles", "块模型与板块角色")
                .unit("1")
                .formula("correlations of the places' rows and columns, iterated until they are ±1, split twice; role"
                        + " of a block by its share of links inside against (n_k − 1)/(n − 1), and sent against"
                        + " received; image 1 where a block's density reaches that of the whole")
                .reading("net receipt 净受益, bidirectional 双向溢出, net spillover 净溢出, broker 经纪人; the rule for the diagonal"
                        + " changes the blocks")
                .source("Breiger, Boorman and Arabie (1975), Journal of Mathematical Psychology 12; Wasserman and"
                        + " Faust (1994), Social Network Analysis")
                .build();
        return overFlows(
                entry,
                (study, linked, out) -> {
                    Network network = linked.directed(study).withoutWeights();
                    Concor.Blocks blocks = study.get(ClusterInputs.BLOCKS).of(network);
                    BlockModel.Model model =
                            BlockModel.of(network, blocks.blocks().toArray());
                    out.part("density", model.density());
                    out.part("blocks", blocks.count());
                    out.part("members", members(linked, blocks.blocks(), blocks.count()));
                    out.part("roles", blockTable(model));
                    out.part("densities", matrix(model.densities()));
                    out.part("image", image(model));
                    linked.column(out, "block", entry, ClusterVariables.BLOCK, numbers(blocks.blocks()));
                },
                ClusterInputs.BLOCKS);
    }

    private static Table blockTable(BlockModel.Model model) {
        Table.Builder table = Table.builder("Blocks")
                .text("block")
                .number("places", 0)
                .number("inside", 0)
                .number("sent", 0)
                .number("received", 0)
                .number("expected_inside", 4)
                .number("actual_inside", 4)
                .text("role");
        for (int k = 0; k < model.count(); k++) {
            table.row(
                    Integer.toString(k),
                    (double) model.sizes().get(k),
                    (double) model.inside().get(k),
                    (double) model.sent().get(k),
                    (double) model.received().get(k),
                    model.expectedInside().get(k),
                    model.actualInside().get(k).orElse(Double.NaN),
                    model.roles().get(k).map(Enum::name).orElse("UNDEFINED"));
        }
        return table.build();
    }

    /** A row for each block; NaN inside of a block of one place. */
    private static DoubleMatrix matrix(List<? extends List<OptionalDouble>> rows) {
        return DoubleMatrix.of(rows.stream()
                .map(row -> row.stream().mapToDouble(v -> v.orElse(Double.NaN)).toArray())
                .toArray(double[][]::new));
    }

    private static DoubleMatrix image(BlockModel.Model model) {
        return DoubleMatrix.of(
                model.image().stream().map(NetworkMethodEntries::numbers).toArray(double[][]::new));
    }

    private static Indicator backbone() {
        Entry entry = Entry.of("B82", "Backbone of flows (disparity filter, strongest links)", "骨架网络（差异过滤与最强联系）")
                .unit("share")
                .formula("α = (1 − w/s)^(k−1) at sender and receiver, the smaller; links with α below the level, 0.05,"
                        + " are kept; beside them the strongest outflow of each place")
                .reading("share of the flows that runs over links which carry more than chance would give them")
                .source("Serrano, Boguñá and Vespignani (2009), PNAS 106:6483–6488; Nystuen and Dacey (1961)")
                .build();
        return overFlows(
                entry,
                (study, linked, out) -> {
                    Network network = linked.directed(study);
                    Backbone backbone = DisparityFilter.of(network).backbone(study.get(ClusterInputs.BACKBONE_LEVEL));
                    out.part("weight_share", backbone.weightShare());
                    out.part("link_share", backbone.linkShare());
                    out.part("place_share", backbone.placeShare());
                    out.part("links", backbone.network().links());
                    out.part(
                            "strongest_weight_share",
                            StrongestLinks.of(network, 1).weightShare());
                    out.part("kept", links(linked, "Links of the backbone", "flow", Long.MAX_VALUE, backbone.links()));
                },
                ClusterInputs.BACKBONE_LEVEL);
    }

    private static Indicator directed() {
        Entry entry = Entry.of("B83", "Weighted and directed network measures", "网络关联度、等级度与效率")
                .unit("1")
                .formula("connectedness, hierarchy and efficiency of Krackhardt; global efficiency Σ(1/d)/(n(n−1)), d"
                        + " in links or in 1/flow; clustering of Barrat and Onnela (both ways together) and of"
                        + " Fagiolo (directed); correlations of out- and in-degrees over links; betweenness of"
                        + " links")
                .reading("hierarchy 1: nobody reaches each other both ways; efficiency of Krackhardt, over the"
                        + " underlying graph or over arcs, falls with redundant links, global efficiency rises"
                        + " with them")
                .source("Krackhardt (1994); Latora and Marchiori (2001), Physical Review Letters 87; Barrat and others"
                        + " (2004), PNAS 101; Onnela and others (2005), Physical Review E 71; Fagiolo (2007),"
                        + " ibid. 76; Newman (2003); Foster and others (2010); Girvan and Newman (2002)")
                .build();
        return overFlows(entry, (study, linked, out) -> {
            Network network = linked.directed(study);
            KrackhardtMeasures.Measures measures = KrackhardtMeasures.of(network);
            out.part("connectedness", measures.connectedness());
            out.part("hierarchy", measures.hierarchy());
            out.part("efficiency", measures.efficiency());
            out.part("arc_efficiency", measures.arcEfficiency());
            out.part("global_efficiency", GlobalEfficiency.of(network, LinkWeights.IGNORED));
            out.part("weighted_global_efficiency", () -> GlobalEfficiency.of(network, LinkWeights.STRENGTHS));
            DirectedClustering.Clustering fagiolo = DirectedClustering.weighted(network);
            Network both = linked.undirected(study);
            out.part("clustering", fagiolo.mean());
            out.part("barrat", WeightedClustering.barrat(both).mean());
            out.part("onnela", WeightedClustering.onnela(both).mean());
            DegreeAssortativity.Directed pairs = network.links() == 0
                    ? new DegreeAssortativity.Directed(
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            OptionalDouble.empty())
                    : DegreeAssortativity.directed(network);
            out.part("assortativity_in_in", pairs.inIn());
            out.part("assortativity_in_out", pairs.inOut());
            out.part("assortativity_out_in", pairs.outIn());
            out.part("assortativity_out_out", pairs.outOut());
            out.part(
                    "link_betweenness",
                    links(
                            linked,
                            "Links with the most betweenness",
                            "betweenness",
                            SHOWN,
                            EdgeBetweenness.of(network, LinkWeights.IGNORED)));
            linked.column(
                    out,
                    "local_clustering",
                    entry,
                    ClusterVariables.DIRECTED_CLUSTERING,
                    fagiolo.local().toArray());
        });
    }

    private static Indicator communities() {
        Entry entry = Entry.of("B85", "Communities of directed flows (Leiden, Louvain)", "有向网络社区（Leiden与Louvain算法）")
                .unit("1")
                .formula("Q = Σ(w_ij − γ·s_i^out·s_j^in/m)·δ/m, largest over partitions that a seeded Leiden search"
                        + " finds; beside it that of a Louvain search")
                .reading("above 0.3: clear communities; every community of Leiden hangs together")
                .source("Traag, Waltman and van Eck (2019), Scientific Reports 9:5233; Blondel and others (2008);"
                        + " Leicht and Newman (2008); Reichardt and Bornholdt (2006)")
                .build();
        return overFlows(
                entry,
                (study, linked, out) -> {
                    Network network = linked.directed(study);
                    Partition found =
                            study.get(ClusterInputs.DIRECTED_COMMUNITIES).of(network);
                    out.part("modularity", found.modularity());
                    out.part("communities", found.count());
                    out.part("members", members(linked, found.communities(), found.count()));
                    out.part(
                            "louvain_modularity",
                            study.get(ClusterInputs.COMMUNITIES).of(network).modularity());
                    linked.column(out, "community", entry, ClusterVariables.COMMUNITY, numbers(found.communities()));
                },
                ClusterInputs.DIRECTED_COMMUNITIES,
                ClusterInputs.COMMUNITIES);
    }

    private static Indicator resilience() {
        Entry entry = Entry.of("B86", "Network resilience", "网络韧性")
                .unit("1")
                .formula("R = Σ S(q)/n, S(q) the share of all places in the largest component after q removals: by"
                        + " degree of the whole network, by degree or betweenness ranked anew each time, and at"
                        + " random, the mean of 100 seeded orders; E(q) the global efficiency of what is left")
                .reading("up to 1/2: the network holds together; near 1/n: it hangs on a few hubs. A large gap between"
                        + " random and targeted removal: robust to chance, frail to attack")
                .source("Albert, Jeong and Barabási (2000), Nature 406; Holme and others (2002); Schneider and others"
                        + " (2011), PNAS 108")
                .build();
        return overFlows(
                entry,
                (study, linked, out) -> {
                    Network network = linked.undirected(study);
                    NetworkResilience options = NetworkResilience.withDefaults().seed(study.get(Inputs.SEED));
                    NetworkResilience.Removal degree =
                            options.attack(Attack.DEGREE).of(network);
                    NetworkResilience.Removal targeted =
                            options.attack(Attack.DEGREE_RECALCULATED).of(network);
                    NetworkResilience.Removal between =
                            options.attack(Attack.BETWEENNESS_RECALCULATED).of(network);
                    NetworkResilience.Removal random =
                            options.attack(Attack.RANDOM).of(network);
                    out.part("targeted", targeted.robustness());
                    out.part("by_degree", degree.robustness());
                    out.part("by_betweenness", between.robustness());
                    out.part("random", random.robustness());
                    out.part("critical_share", targeted.criticalShare(0.05));
                    out.part("first_removed", linked.names(targeted.order()).subList(0, 1));
                    Table.Builder curves = Table.builder("Largest component and efficiency after removals")
                            .number("removed", 0)
                            .number("largest_by_degree", 4)
                            .number("largest_targeted", 4)
                            .number("largest_by_betweenness", 4)
                            .number("largest_random", 4)
                            .number("efficiency_targeted", 4)
                            .number("efficiency_random", 4);
                    for (int q = 0; q < degree.largest().length(); q++) {
                        curves.row(
                                (double) q,
                                degree.largest().get(q),
                                targeted.largest().get(q),
                                between.largest().get(q),
                                random.largest().get(q),
                                targeted.efficiency().get(q),
                                random.efficiency().get(q));
                    }
                    out.part("curves", curves.build());
                },
                Inputs.SEED);
    }
}
