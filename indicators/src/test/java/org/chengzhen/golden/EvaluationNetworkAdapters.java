package org.chengzhen.golden;

import static java.util.Map.entry;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.methods.network.AllPartitions;
import org.chengzhen.methods.network.Attack;
import org.chengzhen.methods.network.Backbone;
import org.chengzhen.methods.network.BlockModel;
import org.chengzhen.methods.network.Concor;
import org.chengzhen.methods.network.DegreeAssortativity;
import org.chengzhen.methods.network.DiagonalRule;
import org.chengzhen.methods.network.DirectedClustering;
import org.chengzhen.methods.network.DisparityFilter;
import org.chengzhen.methods.network.EdgeBetweenness;
import org.chengzhen.methods.network.GlobalEfficiency;
import org.chengzhen.methods.network.GravityAssociation;
import org.chengzhen.methods.network.KrackhardtMeasures;
import org.chengzhen.methods.network.Leiden;
import org.chengzhen.methods.network.Link;
import org.chengzhen.methods.network.LinkWeights;
import org.chengzhen.methods.network.Network;
import org.chengzhen.methods.network.NetworkResilience;
import org.chengzhen.methods.network.Partition;
import org.chengzhen.methods.network.QapCorrelation;
import org.chengzhen.methods.network.QapMethod;
import org.chengzhen.methods.network.QapRegression;
import org.chengzhen.methods.network.RowThreshold;
import org.chengzhen.methods.network.StrongestLinks;
import org.chengzhen.methods.network.WeightedClustering;

/** Golden rows of networks, B80 to B86. */
final class EvaluationNetworkAdapters {
    static final Map<String, Adapter> ALL = Map.ofEntries(
            entry("B80 QAP correlation", EvaluationNetworkAdapters::correlation),
            entry("B80 QAP correlation, sampled permutations", EvaluationNetworkAdapters::correlation),
            entry("B80 MRQAP, double semi-partialling", EvaluationNetworkAdapters::regression),
            entry("B81 CONCOR, two splits", in -> {
                Supplier<Concor.Blocks> blocks =
                        Suppliers.memoize(() -> concor(in).of(in.matrix("A")));
                return Answer.of("split1", () -> blocks.get().splits().get(0))
                        .and("split2", () -> blocks.get().splits().get(1))
                        .and("isolates", () -> blocks.get().isolates());
            }),
            entry("B81 block densities, image and roles", EvaluationNetworkAdapters::blocks),
            entry("B82 disparity filter", in -> {
                DisparityFilter filter = DisparityFilter.of(network(in, "W"));
                Backbone backbone = filter.backbone(in.number("alpha"));
                return Answer.of("alpha", () -> valued(filter.alphas()))
                        .and("kept", () -> pairs(backbone))
                        .and("weight_share", backbone::weightShare)
                        .and("edge_share", backbone::linkShare)
                        .and("node_share", backbone::placeShare);
            }),
            entry("B82 top-k outflows", in -> {
                Backbone backbone = StrongestLinks.of(directed(in, "W"), in.integer("k"));
                return Answer.of("kept", () -> pairs(backbone))
                        .and("weight_share", backbone::weightShare)
                        .and("edge_share", backbone::linkShare)
                        .and("node_share", backbone::placeShare);
            }),
            entry(
                    "B83 weighted clustering (Barrat)",
                    in -> WeightedClustering.barrat(undirected(in, "W")).local()),
            entry(
                    "B83 weighted clustering (Onnela)",
                    in -> WeightedClustering.onnela(undirected(in, "W")).local()),
            entry(
                    "B83 directed clustering (Fagiolo, binary)",
                    in -> DirectedClustering.binary(directed(in, "W")).local()),
            entry(
                    "B83 directed weighted clustering (Fagiolo)",
                    in -> DirectedClustering.weighted(directed(in, "W")).local()),
            entry("B83 degree assortativity (undirected)", in -> DegreeAssortativity.of(undirected(in, "W"))),
            entry("B83 degree assortativity (directed)", in -> {
                DegreeAssortativity.Directed r = DegreeAssortativity.directed(directed(in, "W"));
                return Answer.of("in_in", r::inIn)
                        .and("in_out", r::inOut)
                        .and("out_in", r::outIn)
                        .and("out_out", r::outOut);
            }),
            entry(
                    "B83 global efficiency",
                    in -> Answer.of("binary", () -> GlobalEfficiency.of(directed(in, "W"), LinkWeights.IGNORED))
                            .and(
                                    "inverse_weight",
                                    () -> GlobalEfficiency.of(directed(in, "W"), LinkWeights.STRENGTHS))),
            entry(
                    "B83 edge betweenness (undirected, raw)",
                    in -> valued(EdgeBetweenness.of(undirected(in, "W"), LinkWeights.IGNORED))),
            entry(
                    "B83 edge betweenness (directed, raw)",
                    in -> valued(EdgeBetweenness.of(directed(in, "W"), LinkWeights.IGNORED))),
            entry("B83 connectedness, hierarchy, efficiency (Krackhardt)", in -> {
                KrackhardtMeasures.Measures m = KrackhardtMeasures.of(directed(in, "A"));
                return Answer.of("connectedness", m::connectedness)
                        .and("hierarchy", m::hierarchy)
                        .and("efficiency", m::efficiency)
                        .and("efficiency_directed", m::arcEfficiency);
            }),
            entry("B84 modified gravity association network", in -> {
                GravityAssociation.Association a = association(in);
                return Answer.of("Y", a::attraction)
                        .and("row_mean", a::rowMeans)
                        .and("A", a::adjacency)
                        .and("ties", () -> a.network().links())
                        .and("density", () -> org.chengzhen.methods.network.NetworkDensity.of(a.network()))
                        .and("out", () -> degrees(a.network()))
                        .and("in", () -> degrees(a.network().reversed()));
            }),
            entry("B85 modularity optimum reached by Leiden / Louvain", in -> {
                Network network = network(in, "W");
                double resolution = in.number("resolution", 1);
                Partition found =
                        Leiden.withDefaults().resolution(resolution).starts(20).of(network);
                // that an optimum is the only one is a fact about the graph, found over all partitions
                return Answer.of("Q", found::modularity)
                        .and(
                                "optimum_unique",
                                () -> AllPartitions.of(network, resolution).isUnique())
                        .and("community", found::communities);
            }),
            entry("B86 removal curves and robustness", in -> {
                NetworkResilience.Removal removal = resilience(in).of(links(in));
                return Answer.of("order", removal::order)
                        .and("S", removal::largest)
                        .and("E", removal::efficiency)
                        .and("R", removal::robustness);
            }));

    private EvaluationNetworkAdapters() {}

    private static Network directed(Inputs in, String key) {
        return Network.directed(FlowMatrix.of(in.matrix(key)));
    }

    private static Network undirected(Inputs in, String key) {
        return Network.undirected(FlowMatrix.of(in.matrix(key)));
    }

    private static Network network(Inputs in, String key) {
        return in.flag("directed") ? directed(in, key) : undirected(in, key);
    }

    private static Object correlation(Inputs in) {
        QapCorrelation options = in.has("permutations")
                ? QapCorrelation.withDefaults().permutations(in.integer("permutations"))
                : QapCorrelation.withDefaults();
        QapCorrelation seeded = in.has("seed") ? options.seed(in.integer("seed")) : options;
        Supplier<QapCorrelation.Correlation> test =
                Suppliers.memoize(() -> seeded.test(in.matrix("A"), in.matrix("B")));
        return Answer.of("r", () -> test.get().statistic())
                .and("p_greater", () -> test.get().pValueGreater())
                .and("p_less", () -> test.get().pValueLess())
                .and("p_two_sided", () -> test.get().pValue())
                .and("mean", () -> test.get().expectation())
                .and("sd", () -> test.get().standardDeviation())
                .and("min", () -> test.get().least())
                .and("max", () -> test.get().largest());
    }

    private static Object regression(Inputs in) {
        QapRegression options = in.has("permutations")
                ? QapRegression.withDefaults().permutations(in.integer("permutations"))
                : QapRegression.withDefaults();
        QapRegression seeded = in.has("seed") ? options.seed(in.integer("seed")) : options;
        QapMethod method = !in.has("method")
                ? QapMethod.DOUBLE_SEMI_PARTIALLING
                : switch (in.text("method")) {
                    case "y" -> QapMethod.RESPONSE;
                    case "x" -> QapMethod.REGRESSOR;
                    default -> QapMethod.DOUBLE_SEMI_PARTIALLING;
                };
        QapRegression.Fit fit = seeded.method(method).fit(in.matrix("Y"), in.cube("X"));
        return Answer.of("coefficients", fit::coefficients)
                .and("t", fit::statistics)
                .and("r2", fit::rSquared)
                .and("p_two_sided", fit::pValues)
                .and("p_greater", fit::pValuesGreater)
                .and("p_less", fit::pValuesLess)
                .and("standardized", fit::standardized);
    }

    private static Concor concor(Inputs in) {
        Concor concor = Concor.withDefaults();
        if (in.has("splits")) {
            concor = concor.splits(in.integer("splits"));
        }
        if (in.has("diagonal")) {
            concor = concor.diagonal(DiagonalRule.valueOf(in.text("diagonal").toUpperCase(Locale.ROOT)));
        }
        return in.has("convergence") ? concor.convergence(in.number("convergence")) : concor;
    }

    private static Object blocks(Inputs in) {
        BlockModel.Model model = BlockModel.of(directed(in, "A"), in.integers("block"));
        double epsilon = in.number("epsilon", 0.1);
        return Answer.of("density", model::density)
                .and("ties", model::ties)
                .and("block_density", model::densities)
                .and("image", model::image)
                .and("inside", model::inside)
                .and("sent", model::sent)
                .and("received", model::received)
                .and("expected_inside", model::expectedInside)
                .and("actual_inside", model::actualInside)
                .and("role", () -> Elements.of(model.count(), model::role))
                .and("role_wf", () -> Elements.of(model.count(), k -> model.roleByReceipts(k, epsilon)));
    }

    private static GravityAssociation.Association association(Inputs in) {
        boolean all = in.has("mean_over") && in.text("mean_over").equals("all");
        GravityAssociation gravity =
                GravityAssociation.withDefaults().threshold(all ? RowThreshold.ALL : RowThreshold.OTHERS);
        return in.has("economic_distance") && in.flag("economic_distance")
                ? gravity.of(in.matrix("mass"), in.numbers("share"), in.matrix("distance"), in.numbers("per_capita"))
                : gravity.of(in.matrix("mass"), in.numbers("share"), in.matrix("distance"));
    }

    private static NetworkResilience resilience(Inputs in) {
        NetworkResilience options = NetworkResilience.withDefaults();
        return switch (in.text("attack")) {
            case "degree" -> options.attack(Attack.DEGREE);
            case "degree-recalculated" -> options.attack(Attack.DEGREE_RECALCULATED);
            case "betweenness-recalculated" -> options.attack(Attack.BETWEENNESS_RECALCULATED);
            default ->
                in.has("runs") && in.text("runs").equals("expectation")
                        ? options.attack(Attack.RANDOM_EXPECTATION)
                        : options.attack(Attack.RANDOM)
                                .replications(in.integer("runs"))
                                .seed(in.integer("seed"));
        };
    }

    private static Network links(Inputs in) {
        boolean directed = in.has("directed") && in.flag("directed");
        int[][] links = in.integerMatrix("edges");
        return directed ? Network.directed(in.integer("n"), links) : Network.undirected(in.integer("n"), links);
    }

    private static List<List<Number>> valued(ImmutableList<Link> links) {
        return links.stream()
                .map(link -> List.<Number>of(link.origin(), link.destination(), link.value()))
                .toList();
    }

    private static List<List<Integer>> pairs(Backbone backbone) {
        return backbone.links().stream()
                .map(link -> List.of(link.origin(), link.destination()))
                .toList();
    }

    private static List<Integer> degrees(Network network) {
        return IntStream.range(0, network.size()).mapToObj(network::degree).toList();
    }
}
