package org.chengzhen.methods.composite;

import static org.chengzhen.methods.contract.PlaceContract.Change.UNITS;
import static org.chengzhen.methods.contract.PlaceContract.Column.VALUE;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.PlaceContract;

/** Evaluations of the same places in another order and in other units of measurement: two benefits and a cost. */
class CompositePlacesTest implements PlaceContract {
    private static final List<Direction> DIRECTIONS = List.of(Direction.BENEFIT, Direction.BENEFIT, Direction.COST);
    private static final double[] WEIGHTS = {0.5, 0.2, 0.3};

    private static EvaluationTable table(Table t) {
        return EvaluationTable.of(t.rows(0, 3), DIRECTIONS);
    }

    /** A criterion that is the same everywhere is refused: such tables are left aside. */
    private static Table varied(Table t) {
        for (int c = 0; c < 3; c++) {
            if (java.util.Arrays.stream(t.column(c)).distinct().count() == 1) {
                throw UndefinedException.undefined("a criterion is constant");
            }
        }
        return t;
    }

    private static Door each(Class<?> type, String name, Function<Table, Object> statistic) {
        return Door.each(type, name, statistic, VALUE, VALUE, VALUE);
    }

    private static Door over(Class<?> type, String name, Function<Table, Object> statistic) {
        return Door.over(type, name, statistic, VALUE, VALUE, VALUE);
    }

    /** Values in (0, 1), whatever their unit. */
    private static double[] shares(double[] values) {
        double total = java.util.Arrays.stream(values).sum();
        return java.util.Arrays.stream(values).map(v -> v / total).toArray();
    }

    private static DoubleMatrix matrix(Table t) {
        double[][] rows = new double[t.places()][3];
        for (int c = 0; c < 3; c++) {
            double[] shares = shares(t.column(c));
            for (int i = 0; i < rows.length; i++) {
                rows[i][c] = shares[i];
            }
        }
        return DoubleMatrix.of(rows);
    }

    @Override
    public Stream<Door> doors() {
        return Stream.of(weights(), evaluations(), scalings(), ofOnePlace(), judgements())
                .flatMap(s -> s);
    }

    private static Stream<Door> weights() {
        return Stream.of(
                over(
                        EntropyWeights.class,
                        "of",
                        t -> EntropyWeights.of(table(t)).weights()),
                over(CriticWeights.class, "of", t -> CriticWeights.of(table(t)).weights()),
                over(MerecWeights.class, "of", t -> MerecWeights.of(table(t)).weights()),
                over(
                        VariationWeights.class,
                        "byCoefficientOfVariation",
                        t -> VariationWeights.byCoefficientOfVariation(table(t))),
                over(DataChecks.class, "of", t -> DataChecks.of(table(t)).size()));
    }

    private static Stream<Door> evaluations() {
        return Stream.of(
                each(
                        LinearComposite.class,
                        "of",
                        t -> LinearComposite.of(table(t), WEIGHTS).scores()),
                each(
                        GeometricComposite.class,
                        "of",
                        t -> GeometricComposite.of(table(t), WEIGHTS).scores()),
                each(
                        Topsis.class,
                        "vector",
                        t -> Topsis.vector(table(t), WEIGHTS).closeness()),
                each(Vikor.class, "of", t -> Vikor.of(table(t), WEIGHTS).scores()),
                each(
                        GreyRelational.class,
                        "of",
                        t -> GreyRelational.of(table(t), WEIGHTS).scores()),
                each(
                        RankSumRatio.class,
                        "of",
                        t -> RankSumRatio.of(table(t), WEIGHTS).scores()),
                each(
                        EvaluationTable.class,
                        "normalized",
                        t -> table(t).normalized(Scaling.MIN_MAX).column(2)),
                over(
                        PrincipalComponents.class,
                        "of",
                        t -> PrincipalComponents.of(table(varied(t))).eigenvalues()),
                each(
                        MazziottaPareto.class,
                        "of",
                        t -> MazziottaPareto.withDefaults()
                                .of(varied(t).rows(0, 3), DIRECTIONS)
                                .scores()),
                each(
                        Promethee.class,
                        "of",
                        t -> Promethee.of(
                                        t.rows(0, 3),
                                        DIRECTIONS,
                                        WEIGHTS,
                                        Collections.nCopies(3, PreferenceFunction.usual()))
                                .net()),
                each(
                        Waspas.class,
                        "of",
                        t -> Waspas.of(t.rows(0, 3), DIRECTIONS, WEIGHTS).scores()),
                each(LeaderBenchmark.class, "of", t -> LeaderBenchmark.of(matrix(t), WEIGHTS)),
                each(
                        CouplingTable.class,
                        "of",
                        t -> CouplingTable.of(
                                        IntStream.range(0, t.places())
                                                .mapToObj(Integer::toString)
                                                .toList(),
                                        List.of("a", "b", "c"),
                                        matrix(t),
                                        CouplingForm.CLASSIC)
                                .coordination()),
                each(
                        RankStability.class,
                        "of",
                        t ->
                                RankStability.withDefaults()
                                        .replications(10)
                                        .of(table(t), WEIGHTS, RankingMethod.LINEAR)
                                        .places()
                                        .stream()
                                        .map(RankStability.PlaceStability::rank)
                                        .toList()));
    }

    private static Stream<Door> scalings() {
        return Stream.of(
                Door.each(Normalization.class, "minMax", t -> Normalization.minMax(t.column(0), Direction.COST), VALUE),
                Door.each(Normalization.class, "zScore", t -> Normalization.zScore(t.column(0)), VALUE),
                Door.each(
                        RelativeScaling.class,
                        "percentile",
                        t -> RelativeScaling.percentile(t.column(0), Direction.BENEFIT),
                        VALUE),
                Door.each(
                        RelativeScaling.class,
                        "shareOfSum",
                        t -> RelativeScaling.shareOfSum(t.column(0), Direction.COST),
                        VALUE),
                Door.each(RelativeScaling.class, "max", t -> RelativeScaling.max(t.column(0), Direction.COST), VALUE),
                Door.each(
                                Winsorization.class,
                                "of",
                                t -> Winsorization.of(t.column(0), 0.2).values(),
                                VALUE)
                        .but(UNITS, "values stay in their unit"),
                Door.each(
                                OutlierTreatment.class,
                                "of",
                                t -> OutlierTreatment.withDefaults()
                                        .skewness(0.5)
                                        .kurtosis(0)
                                        .of(t.column(0))
                                        .values(),
                                VALUE)
                        .but(UNITS, "values stay in their unit"),
                Door.each(EfficacyCoefficient.class, "of", t -> EfficacyCoefficient.of(t.column(0), 1, 5), VALUE)
                        .but(UNITS, "both values that earn points are absolute"));
    }

    /** Statistics of the criteria of one place: another order of the criteria. */
    private static Stream<Door> ofOnePlace() {
        return Stream.of(
                Door.each(
                        ObstacleDegree.class,
                        "of",
                        t -> ObstacleDegree.of(shares(t.column(0)), shares(t.column(1))),
                        VALUE,
                        VALUE),
                Door.over(
                        QualityIndex.class,
                        "of",
                        t -> QualityIndex.of(shares(t.column(0)), shares(t.column(1)))
                                .quality(),
                        VALUE,
                        VALUE),
                Door.over(
                        CouplingCoordination.class,
                        "classic",
                        t -> CouplingCoordination.classic(shares(t.column(0))),
                        VALUE),
                Door.over(
                        BottleneckComposite.class,
                        "of",
                        t -> BottleneckComposite.of(
                                        IntStream.range(0, t.places())
                                                .mapToObj(Integer::toString)
                                                .toList(),
                                        shares(t.column(0)))
                                .minimum(),
                        VALUE),
                Door.over(WeakLinks.class, "penalizedMean", t -> WeakLinks.penalizedMean(shares(t.column(0))), VALUE),
                Door.over(
                        TargetScore.class,
                        "shortfall",
                        t -> TargetScore.shortfall(t.column(0), t.column(1), shares(t.column(2))),
                        VALUE,
                        VALUE,
                        VALUE),
                Door.each(
                        FuzzyEvaluation.class,
                        "of",
                        t -> FuzzyEvaluation.of(
                                        matrix(t).transposed(), WEIGHTS, FuzzyEvaluation.Composition.WEIGHTED_AVERAGE)
                                .memberships(),
                        VALUE,
                        VALUE,
                        VALUE));
    }

    private static Stream<Door> judgements() {
        return Stream.of(
                Door.each(
                        CombinedWeights.class,
                        "mean",
                        t -> CombinedWeights.mean(shares(t.column(0)), shares(t.column(1)))
                                .weights(),
                        VALUE,
                        VALUE),
                Door.each(
                        AnalyticHierarchy.class,
                        "of",
                        t -> AnalyticHierarchy.of(DoubleMatrix.of(ratios(t.column(0))))
                                .weights(),
                        VALUE));
    }

    private static double[][] ratios(double[] values) {
        double[][] ratios = new double[values.length][values.length];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                ratios[i][j] = values[i] / values[j];
            }
        }
        return ratios;
    }
}
