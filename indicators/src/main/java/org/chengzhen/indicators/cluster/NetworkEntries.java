package org.chengzhen.indicators.cluster;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.network.Betweenness;
import org.chengzhen.methods.network.Closeness;
import org.chengzhen.methods.network.ClusteringCoefficient;
import org.chengzhen.methods.network.CorePeriphery;
import org.chengzhen.methods.network.Degree;
import org.chengzhen.methods.network.DegreeCentralization;
import org.chengzhen.methods.network.DominantFlows;
import org.chengzhen.methods.network.FlowDirection;
import org.chengzhen.methods.network.FlowDominance;
import org.chengzhen.methods.network.FlowEntropy;
import org.chengzhen.methods.network.FunctionalPolycentricity;
import org.chengzhen.methods.network.InterlockingNetwork;
import org.chengzhen.methods.network.LinkWeights;
import org.chengzhen.methods.network.Network;
import org.chengzhen.methods.network.NetworkDensity;
import org.chengzhen.methods.network.Partition;
import org.chengzhen.methods.network.PathLength;
import org.chengzhen.methods.network.Reciprocity;
import org.chengzhen.methods.network.StructuralHoles;
import org.chengzhen.methods.network.UrbanFlowIntensity;

/**
 * The entries B07 to B09 and B15 to B22: flows between cities and the network that they make.
 *
 * <p>Of the places of the study count those that the flows know. A study without a panel takes all places of
 * the flows, and gives no columns.
 */
final class NetworkEntries {
    private NetworkEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(
                polycentricity(),
                dominance(),
                urbanFlow(),
                interlocking(),
                density(),
                degree(),
                betweenness(),
                holes(),
                corePeriphery(),
                smallWorld(),
                modularity());
    }

    /** The places that the flows know, and the flows among them. */
    record Linked(Selection places, FlowMatrix flows) {
        static Linked of(Study study) {
            FlowMatrix flows = study.get(ClusterInputs.FLOWS);
            Selection places = Selection.of(study).known(flows.labels(), "the flows");
            return new Linked(places, places.among(flows));
        }

        /** Links in either direction, weighing both flows. */
        Network undirected(Study study) {
            return strong(Network.undirected(flows), study);
        }

        Network directed(Study study) {
            return strong(Network.directed(flows), study);
        }

        private static Network strong(Network network, Study study) {
            double least = study.get(ClusterInputs.LEAST_FLOW);
            return least > 0 ? network.atLeast(least) : network;
        }

        void column(Measurement.Builder out, String name, Entry entry, Variable variable, double... values) {
            if (places.hasPanel()) {
                out.part(name, places.column(entry, variable, values));
            }
        }

        String name(int place) {
            return places.hasPanel() ? places.name(place) : flows.labels().get(place);
        }

        List<String> names(ImmutableIntArray members) {
            return members.stream().mapToObj(this::name).toList();
        }
    }

    private static Indicator polycentricity() {
        Entry entry = Entry.of("B07", "Functional polycentricity", "功能多中心")
                .unit("1")
                .formula("P = (1 − σ/σ_max)·Δ; σ standard deviation of the nodal degrees (by default what flows in),"
                        + " σ_max = d_max/2 that of two nodes with degrees 0 and d_max, Δ density = Σ"
                        + " flow/(n(n−1)·max flow)")
                .reading("0: all flows meet in one centre, or there are none; 1: every pair exchanges alike. Without"
                        + " the density the balance alone remains. Conventions differ between papers: compare like"
                        + " with like")
                .source("Green (2007), Functional polycentricity, Urban Studies 44:2077–2103")
                .certainty(Certainty.MEDIUM)
                .build();
        return SystemIndicator.of(entry)
                .reads(ClusterInputs.FLOWS, ClusterInputs.POLYCENTRICITY)
                .computes((study, out) -> {
                    Linked linked = Linked.of(study);
                    linked.places.into(out);
                    FunctionalPolycentricity.Polycentricity result =
                            study.get(ClusterInputs.POLYCENTRICITY).of(linked.flows);
                    out.part("polycentricity", result.value());
                    out.part("balance", result.balance());
                    out.part("density", result.density());
                    linked.column(
                            out,
                            "degrees",
                            entry,
                            ClusterVariables.STRENGTH,
                            result.degrees().toArray());
                });
    }

    private static Indicator dominance() {
        Entry entry = Entry.of("B08", "Dominance and entropy of flows", "支配度/熵")
                .unit("1")
                .formula("EI = −Σ z ln z / ln(n(n−1)), z = flow/Σ flow; dominance DIT_i = I_i/(mean flow of the other"
                        + " places)")
                .reading("EI from 0, one link carries all, to 1, all links alike; DIT above 1: more than the others'"
                        + " mean. A place hangs on another (Nystuen–Dacey) where its largest flow goes to a place"
                        + " larger than itself; the independent ones are the nodes")
                .source("Limtanakool, Dijst and Schwanen (2007), Urban Studies 44:2123–2145; Nystuen and Dacey (1961)")
                .build();
        return SystemIndicator.of(entry).reads(ClusterInputs.FLOWS).computes((study, out) -> {
            Linked linked = Linked.of(study);
            linked.places.into(out);
            out.part("entropy", () -> FlowEntropy.of(linked.flows));
            DominantFlows.Hierarchy dominant = DominantFlows.of(linked.flows);
            out.part(
                    "independent",
                    dominant.independent().stream().mapToObj(linked::name).toList());
            if (linked.places.hasPanel()) {
                out.part(
                        "dominance_in",
                        () -> linked.places.column(
                                entry,
                                ClusterVariables.DOMINANCE_IN,
                                FlowDominance.of(linked.flows, FlowDirection.IN)));
                out.part(
                        "dominance_out",
                        () -> linked.places.column(
                                entry,
                                ClusterVariables.DOMINANCE_OUT,
                                FlowDominance.of(linked.flows, FlowDirection.OUT)));
            }
        });
    }

    private static Indicator urbanFlow() {
        Entry entry = Entry.of("B09", "Urban flow intensity", "城市流强度")
                .unit("yuan")
                .formula("E_ij = G_ij − G_i·G_j/G where the location quotient is above 1, else 0; E_i = ΣE_ij; F_i ="
                        + " GDP_i·E_i/G_i; G employment of outward services, i city, j sector, compared with the"
                        + " reference")
                .reading("F: output that serves other places; K = E/G in [0, 1): how far the city lives on it")
                .source("Zhu Yingming (2002), urban flows of the Shanghai–Nanjing–Hangzhou cluster; practice of the"
                        + " 2000s")
                .build();
        return PlaceIndicator.of(
                entry, List.of(Variables.GDP), List.of(Inputs.INDUSTRIES, ClusterInputs.REFERENCE), study -> {
                    Variable[] sectors =
                            study.get(Inputs.INDUSTRIES).in(study.panel()).toArray(Variable[]::new);
                    Selection cities = Selection.having(study, sectors)
                            .with(study.end(), Variables.GDP)
                            .nonNegative(study.end(), sectors)
                            .nonNegative(study.end(), Variables.GDP);
                    double[] reference =
                            study.get(ClusterInputs.REFERENCE).totals(cities, study.end(), List.of(sectors));
                    UrbanFlowIntensity.Intensities flows = UrbanFlowIntensity.of(
                            cities.table(study.end(), List.of(sectors)), reference, cities.values(Variables.GDP));
                    return ImmutableMap.of(
                            "urban_flow", cities.column(entry, ClusterVariables.URBAN_FLOW, flows.intensity()),
                            "tendency", cities.column(entry, ClusterVariables.FLOW_TENDENCY, flows.tendency()),
                            "outward_workers",
                                    cities.column(entry, ClusterVariables.OUTWARD_WORKERS, flows.outwardWorkers()),
                            "output_per_worker",
                                    cities.column(entry, ClusterVariables.OUTPUT_PER_WORKER, flows.outputPerWorker()));
                });
    }

    private static Indicator interlocking() {
        Entry entry = Entry.of("B15", "Interlocking network of firms", "连锁网络（GaWC）")
                .unit("1")
                .formula("r_ab = Σ_j v_aj·v_bj; connectivity N_a = Σ_b r_ab; relative N_a/max N; v service value 0 to 5"
                        + " of firm j in city a")
                .reading("how strongly a city is tied to the others by offices of the same firms; 1 the best tied city")
                .source("Taylor (2001), Specification of the world city network, Geographical Analysis 33:181–194")
                .build();
        return PlaceIndicator.of(entry, List.of(), List.of(ClusterInputs.SERVICE_VALUES), study -> {
            Variable[] firms =
                    study.get(ClusterInputs.SERVICE_VALUES).in(study.panel()).toArray(Variable[]::new);
            Selection cities = Selection.having(study, firms).nonNegative(study.end(), firms);
            InterlockingNetwork.Connectivity result = InterlockingNetwork.of(cities.table(study.end(), List.of(firms)));
            return ImmutableMap.of(
                    "connectivity",
                            cities.column(
                                    entry,
                                    ClusterVariables.CONNECTIVITY,
                                    result.gross().toArray()),
                    "relative",
                            cities.column(
                                    entry,
                                    ClusterVariables.RELATIVE_CONNECTIVITY,
                                    result.relative().toArray()));
        });
    }

    private static Indicator density() {
        Entry entry = Entry.of("B16", "Network density", "网络密度")
                .unit("1")
                .formula("L/(n(n−1)) of directed links; valued Σ flow/(n(n−1)); reciprocity: links that are answered")
                .reading("0 no link to 1 every link; compare only networks of like size")
                .source("Wasserman and Faust (1994), Social Network Analysis")
                .build();
        return SystemIndicator.of(entry)
                .reads(ClusterInputs.FLOWS, ClusterInputs.LEAST_FLOW)
                .computes((study, out) -> {
                    Linked linked = Linked.of(study);
                    linked.places.into(out);
                    Network network = linked.directed(study);
                    out.part("density", NetworkDensity.of(network));
                    out.part("mean_flow", () -> NetworkDensity.valued(linked.flows));
                    out.part("reciprocity", () -> Reciprocity.of(network));
                    out.part("links", (double) network.links());
                });
    }

    private static Indicator degree() {
        Entry entry = Entry.of("B17", "Degree centrality and centralization", "中心度/中心势")
                .unit("1")
                .formula(
                        "C_D(i) = d_i/(n−1); centralization Σ(d_max − d_i)/((n−1)(n−2)), links in either direction; for"
                                + " incoming and outgoing links the denominator is (n−1)²")
                .reading("centralization 0: all places are linked alike; 1: a star around one place")
                .source("Freeman (1978/79), Centrality in social networks, Social Networks 1:215–239")
                .build();
        return SystemIndicator.of(entry)
                .reads(ClusterInputs.FLOWS, ClusterInputs.LEAST_FLOW)
                .computes((study, out) -> {
                    Linked linked = Linked.of(study);
                    linked.places.into(out);
                    Network network = linked.undirected(study);
                    out.part("centralization", () -> DegreeCentralization.of(network));
                    out.part("in", () -> DegreeCentralization.in(linked.directed(study)));
                    out.part("out", () -> DegreeCentralization.out(linked.directed(study)));
                    linked.column(
                            out,
                            "degree",
                            entry,
                            ClusterVariables.DEGREE_CENTRALITY,
                            Degree.centrality(network).toArray());
                    linked.column(
                            out,
                            "strength",
                            entry,
                            ClusterVariables.STRENGTH,
                            Degree.strength(network).toArray());
                });
    }

    private static Indicator betweenness() {
        Entry entry = Entry.of("B18", "Betweenness and closeness", "中介/接近")
                .unit("1")
                .formula("B_v = Σ σ_st(v)/σ_st, over (n−1)(n−2)/2; closeness (n−1)/Σd, in a network that falls apart"
                        + " harmonic Σ(1/d)/(n−1); flows count in paths only where asked")
                .reading("betweenness: the share of shortest paths of others that lead through the place, its power to"
                        + " mediate; closeness: how near it is to all others")
                .source("Freeman (1978/79), Centrality in social networks; Brandes (2001) for the algorithm")
                .build();
        return PlaceIndicator.of(
                entry,
                List.of(),
                List.of(ClusterInputs.FLOWS, ClusterInputs.LEAST_FLOW, ClusterInputs.LINK_WEIGHTS),
                study -> {
                    Linked linked = Linked.of(study);
                    Network network = linked.undirected(study);
                    LinkWeights weights = study.get(ClusterInputs.LINK_WEIGHTS);
                    return ImmutableMap.of(
                            "betweenness",
                            linked.places.column(
                                    entry,
                                    ClusterVariables.BETWEENNESS,
                                    columnOf(
                                            linked,
                                            () -> Betweenness.normalized(network, weights)
                                                    .toArray())),
                            "closeness",
                            linked.places.column(
                                    entry,
                                    ClusterVariables.CLOSENESS,
                                    columnOf(
                                            linked,
                                            () -> Closeness.of(network, weights).toArray())));
                });
    }

    /** Values of the places of a panel: none where the study has no panel. */
    private static double[] columnOf(Linked linked, Supplier<double[]> values) {
        return linked.places.hasPanel() ? values.get() : new double[0];
    }

    private static Indicator holes() {
        Entry entry = Entry.of("B19", "Structural holes", "结构洞")
                .unit("1")
                .formula("p_ij = (a_ij + a_ji)/Σ(a_ik + a_ki); constraint c_i = Σ_j (p_ij + Σ_q p_iq·p_qj)² over the"
                        + " direct contacts j; effective size n_i − 2t/n_i")
                .reading("low constraint: the place bridges partners that are not tied to each other; may exceed 1; an"
                        + " isolated place has none")
                .source("Burt (1992), Structural Holes")
                .build();
        return PlaceIndicator.of(entry, List.of(), List.of(ClusterInputs.FLOWS, ClusterInputs.LEAST_FLOW), study -> {
            Linked linked = Linked.of(study);
            if (!linked.places.hasPanel()) {
                IndicatorColumn none = linked.places.column(entry, ClusterVariables.CONSTRAINT, new double[0]);
                return ImmutableMap.of("constraint", none);
            }
            StructuralHoles.Holes result = StructuralHoles.of(linked.undirected(study));
            return ImmutableMap.of(
                    "constraint", linked.places.column(entry, ClusterVariables.CONSTRAINT, result.constraint()),
                    "effective_size",
                            linked.places.column(entry, ClusterVariables.EFFECTIVE_SIZE, result.effectiveSize()));
        });
    }

    private static Indicator corePeriphery() {
        Entry entry = Entry.of("B20", "Core–periphery structure", "核心–边缘")
                .unit("correlation")
                .formula("correlation over all pairs of links a_ij with the pattern max(c_i, c_j), largest over all"
                        + " choices of the core c")
                .reading("1: a core tied to everybody, a periphery tied to the core only; 0: no such pattern. Beyond 15"
                        + " places the search is greedy, with a seed")
                .source("Borgatti and Everett (2000), Models of core/periphery structures, Social Networks 21:375–395")
                .build();
        return SystemIndicator.of(entry)
                .reads(ClusterInputs.FLOWS, ClusterInputs.LEAST_FLOW)
                .computes((study, out) -> {
                    Linked linked = Linked.of(study);
                    linked.places.into(out);
                    CorePeriphery.Fit fit = CorePeriphery.withDefaults()
                            .fit(linked.undirected(study).withoutWeights());
                    out.part("fit", fit.correlation());
                    out.part("core", linked.names(fit.core()));
                    double[] member = new double[linked.flows.size()];
                    fit.core().forEach(i -> member[i] = 1);
                    linked.column(out, "members", entry, ClusterVariables.CORE, member);
                });
    }

    private static Indicator smallWorld() {
        Entry entry = Entry.of("B21", "Clustering and path length", "小世界")
                .unit("1")
                .formula("C_i = 2t_i/(k_i(k_i−1)), 0 below two links; L mean number of steps over connected pairs")
                .reading("high clustering with short paths: a small world; pairs that are not connected do not count in"
                        + " L")
                .source("Watts and Strogatz (1998), Collective dynamics of small-world networks, Nature 393:440–442")
                .build();
        return SystemIndicator.of(entry)
                .reads(ClusterInputs.FLOWS, ClusterInputs.LEAST_FLOW)
                .computes((study, out) -> {
                    Linked linked = Linked.of(study);
                    linked.places.into(out);
                    Network network = linked.undirected(study).withoutWeights();
                    ClusteringCoefficient.Clustering clustering = ClusteringCoefficient.of(network);
                    out.part("clustering", clustering.mean());
                    out.part(
                            "path_length",
                            () -> PathLength.of(network, LinkWeights.IGNORED).mean());
                    out.part("connected_pairs", () -> {
                        PathLength.Lengths paths = PathLength.of(network, LinkWeights.IGNORED);
                        return (double) paths.connectedPairs() / paths.pairs();
                    });
                    linked.column(
                            out,
                            "local",
                            entry,
                            ClusterVariables.CLUSTERING,
                            clustering.local().toArray());
                });
    }

    private static Indicator modularity() {
        Entry entry = Entry.of("B22", "Modularity and communities", "模块度")
                .unit("1")
                .formula("Q = Σ(A_ij − k_i·k_j/2m)·δ(c_i, c_j)/2m, largest over partitions that a seeded Louvain search"
                        + " finds; links weigh what flows both ways")
                .reading("above 0.3: clear communities, groups of cities tied more among themselves than chance would"
                        + " have")
                .source("Newman and Girvan (2004), Physical Review E 69:026113; Blondel et al. (2008) for the search")
                .build();
        return SystemIndicator.of(entry)
                .reads(ClusterInputs.FLOWS, ClusterInputs.LEAST_FLOW, ClusterInputs.COMMUNITIES)
                .computes((study, out) -> {
                    Linked linked = Linked.of(study);
                    linked.places.into(out);
                    Network network = linked.undirected(study);
                    if (network.links() == 0) {
                        throw UndefinedException.undefined("there is no flow between places");
                    }
                    Partition result = study.get(ClusterInputs.COMMUNITIES).of(network);
                    out.part("modularity", result.modularity());
                    out.part("communities", (double) result.count());
                    out.part(
                            "members",
                            IntStream.range(0, result.count())
                                    .mapToObj(c -> IntStream.range(0, linked.flows.size())
                                            .filter(i -> result.communities().get(i) == c)
                                            .mapToObj(linked::name)
                                            .toList())
                                    .toList());
                    linked.column(
                            out,
                            "community",
                            entry,
                            ClusterVariables.COMMUNITY,
                            Selection.asDoubles(result.communities().toArray()));
                });
    }
}
