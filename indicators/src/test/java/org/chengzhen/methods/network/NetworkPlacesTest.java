package org.chengzhen.methods.network;

import static org.chengzhen.methods.contract.PlaceContract.Change.ORDER;
import static org.chengzhen.methods.contract.PlaceContract.Column.GROUP;
import static org.chengzhen.methods.contract.PlaceContract.Column.PROPERTY;
import static org.chengzhen.methods.contract.PlaceContract.Column.VALUE;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.methods.contract.PlaceContract;

/**
 * Networks of the same places told in other ways. Flows go from each place to those whose property differs from its own in
 * some ways, and are the product of what the one sends and the other draws.
 */
class NetworkPlacesTest implements PlaceContract {
    private static final String SEARCH = "a search takes the places in an order of its own";

    private static double[][] rows(Table t) {
        double[] sent = t.column(0);
        double[] drawn = t.column(1);
        double[] at = t.column(2);
        double[][] rows = new double[t.places()][t.places()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                rows[i][j] = i != j && (3 * at[i] + at[j]) % 4 != 0 ? sent[i] * drawn[j] : 0;
            }
        }
        return rows;
    }

    private static FlowMatrix flows(Table t) {
        return FlowMatrix.of(rows(t));
    }

    private static Network directed(Table t) {
        return Network.directed(flows(t));
    }

    private static Network undirected(Table t) {
        return Network.undirected(flows(t));
    }

    private static Door each(Class<?> type, String name, Function<Table, Object> statistic) {
        return Door.each(type, name, statistic, VALUE, VALUE, PROPERTY);
    }

    private static Door over(Class<?> type, String name, Function<Table, Object> statistic) {
        return Door.over(type, name, statistic, VALUE, VALUE, PROPERTY);
    }

    @Override
    public Stream<Door> doors() {
        return Stream.of(centralities(), structures(), measures(), groups(), relations(), arrays())
                .flatMap(s -> s);
    }

    private static Stream<Door> centralities() {
        return Stream.of(
                each(Betweenness.class, "of", t -> Betweenness.of(undirected(t), LinkWeights.IGNORED)),
                each(Betweenness.class, "normalized", t -> Betweenness.normalized(directed(t), LinkWeights.STRENGTHS)),
                each(Closeness.class, "of", t -> Closeness.of(directed(t), LinkWeights.IGNORED)),
                each(Degree.class, "of", t -> Degree.of(undirected(t))),
                each(Degree.class, "outCentrality", t -> Degree.outCentrality(directed(t))),
                each(EigenvectorCentrality.class, "of", t -> EigenvectorCentrality.of(undirected(t)))
                        .but(ORDER, "a network in parts has several vectors, of which the iteration finds one"),
                each(PageRank.class, "of", t -> PageRank.of(directed(t))),
                each(KCore.class, "of", t -> KCore.of(undirected(t))),
                each(
                        StructuralHoles.class,
                        "of",
                        t -> StructuralHoles.of(undirected(t)).constraint()),
                each(FlowDominance.class, "of", t -> FlowDominance.of(flows(t), FlowDirection.IN)),
                each(
                        SelfContainment.class,
                        "of",
                        t -> SelfContainment.of(flows(t)).stream()
                                .map(SelfContainment.Rates::outRate)
                                .toList()),
                each(
                        ClusteringCoefficient.class,
                        "of",
                        t -> ClusteringCoefficient.of(undirected(t)).local()),
                each(
                        WeightedClustering.class,
                        "barrat",
                        t -> WeightedClustering.barrat(undirected(t)).local()),
                each(
                        WeightedClustering.class,
                        "onnela",
                        t -> WeightedClustering.onnela(undirected(t)).local()),
                each(
                        DirectedClustering.class,
                        "weighted",
                        t -> DirectedClustering.weighted(directed(t)).local()));
    }

    private static Stream<Door> structures() {
        return Stream.of(
                over(ConnectedComponents.class, "count", t -> ConnectedComponents.count(undirected(t))),
                over(DegreeCentralization.class, "out", t -> DegreeCentralization.out(directed(t))),
                over(PathLength.class, "of", t -> PathLength.of(directed(t), LinkWeights.IGNORED)),
                over(Reciprocity.class, "of", t -> Reciprocity.of(directed(t))),
                over(NetworkDensity.class, "of", t -> NetworkDensity.of(directed(t))),
                over(FlowEntropy.class, "of", t -> FlowEntropy.of(flows(t))),
                over(Network.class, "directed", t -> directed(t).links()),
                each(DominantFlows.class, "of", t -> DominantFlows.of(flows(t)).tier())
                        .but(ORDER, "of equal flows the one to the lower place dominates"),
                over(
                        FunctionalPolycentricity.class,
                        "of",
                        t -> FunctionalPolycentricity.withDefaults()
                                .of(flows(t))
                                .value()),
                each(
                                CorePeriphery.class,
                                "fit",
                                t -> members(
                                        CorePeriphery.withDefaults()
                                                .fit(undirected(t))
                                                .core()
                                                .asList(),
                                        t.places()))
                        .but(ORDER, "several cores may fit equally well, of which the first is told"),
                over(
                        StrongestLinks.class,
                        "of",
                        t -> StrongestLinks.of(directed(t), 2).weightShare()),
                over(
                        DisparityFilter.class,
                        "backbone",
                        t -> DisparityFilter.of(directed(t)).backbone(0.4).weightShare()));
    }

    private static List<Boolean> members(List<Integer> some, int places) {
        return IntStream.range(0, places).mapToObj(some::contains).toList();
    }

    private static Stream<Door> measures() {
        return Stream.of(
                over(KrackhardtMeasures.class, "of", t -> KrackhardtMeasures.of(directed(t))),
                over(DegreeAssortativity.class, "of", t -> DegreeAssortativity.of(undirected(t))),
                over(DegreeAssortativity.class, "directed", t -> DegreeAssortativity.directed(directed(t))),
                over(GlobalEfficiency.class, "of", t -> GlobalEfficiency.of(directed(t), LinkWeights.IGNORED)),
                over(
                        EdgeBetweenness.class,
                        "of",
                        t -> EdgeBetweenness.of(directed(t), LinkWeights.IGNORED).stream()
                                .map(Link::value)
                                .sorted()
                                .toList()),
                over(NetworkResilience.class, "of", t -> {
                    NetworkResilience.Removal random = NetworkResilience.withDefaults()
                            .attack(Attack.RANDOM_EXPECTATION)
                            .of(undirected(t));
                    return List.of(random.robustness(), random.largest(), random.efficiency());
                }));
    }

    private static Stream<Door> groups() {
        return Stream.of(
                Door.over(
                        Modularity.class,
                        "of",
                        t -> Modularity.of(directed(t), t.groups(3)),
                        VALUE,
                        VALUE,
                        PROPERTY,
                        GROUP),
                Door.over(
                        BlockModel.class,
                        "of",
                        t -> {
                            int[] blocks = t.groups(3);
                            // two groups that are always there, so that another order keeps their numbers
                            Arrays.setAll(blocks, i -> Math.min(1, blocks[i]));
                            BlockModel.Model model = BlockModel.of(directed(t), blocks);
                            return List.of(
                                    model.densities(), model.image(), model.inside(), model.sent(), model.roles());
                        },
                        VALUE,
                        VALUE,
                        PROPERTY,
                        GROUP),
                each(
                                Louvain.class,
                                "of",
                                t -> Louvain.withDefaults().of(directed(t)).communities())
                        .but(ORDER, SEARCH),
                each(
                                Leiden.class,
                                "of",
                                t -> Leiden.withDefaults().of(directed(t)).communities())
                        .but(ORDER, SEARCH),
                over(
                        Leiden.class,
                        "of twenty starts",
                        t -> Leiden.withDefaults().starts(20).of(directed(t)).modularity()),
                each(Concor.class, "of", t -> Concor.withDefaults().of(rows(t)).blocks())
                        .but(ORDER, "blocks are numbered by their lowest place"));
    }

    private static Stream<Door> relations() {
        return Stream.of(
                over(
                        QapCorrelation.class,
                        "test",
                        t -> QapCorrelation.withDefaults()
                                .permutations(1)
                                .test(rows(t), differences(t.column(0)))
                                .statistic()),
                over(QapRegression.class, "fit", t -> {
                    QapRegression.Fit fit = QapRegression.withDefaults()
                            .permutations(1)
                            .fit(rows(t), new double[][][] {differences(t.column(0)), differences(t.column(1))});
                    return List.of(fit.rSquared(), fit.standardized());
                }),
                each(
                        GravityAssociation.class,
                        "of",
                        t -> Degree.out(GravityAssociation.withDefaults()
                                .of(t.rows(0, 2), t.column(0), distances(t.column(2)), t.column(1))
                                .network())));
    }

    private static double[][] differences(double[] x) {
        double[][] rows = new double[x.length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                rows[i][j] = Math.abs(x[i] - x[j]);
            }
        }
        return rows;
    }

    private static double[][] distances(double[] at) {
        double[][] rows = differences(at);
        for (double[] row : rows) {
            Arrays.setAll(row, j -> 1 + row[j]);
        }
        return rows;
    }

    private static Stream<Door> arrays() {
        return Stream.of(
                each(CityTiers.class, "of", t -> CityTiers.of(t.column(0), new double[] {0.6, 0.3})),
                each(
                        InterlockingNetwork.class,
                        "ofCounts",
                        t -> relative(InterlockingNetwork.ofCounts(t.rows(0, 2))
                                .gross()
                                .toArray())),
                Door.each(
                        MigrationEffectiveness.class,
                        "ofPlaces",
                        t -> MigrationEffectiveness.ofPlaces(t.column(0), t.column(1)),
                        VALUE,
                        VALUE),
                Door.over(
                        MorphologicalPolycentricity.class,
                        "of",
                        t -> MorphologicalPolycentricity.of(t.column(0)),
                        VALUE),
                Door.each(
                        UrbanFlowIntensity.class,
                        "of",
                        t -> UrbanFlowIntensity.of(
                                        t.rows(0, 2),
                                        new double[] {
                                            Arrays.stream(t.column(0)).sum(),
                                            Arrays.stream(t.column(1)).sum()
                                        },
                                        t.column(2))
                                .tendency(),
                        VALUE,
                        VALUE,
                        VALUE));
    }

    private static double[] relative(double[] values) {
        double largest = Arrays.stream(values).max().orElse(0);
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] / largest)
                .toArray();
    }
}
