package org.chengzhen.methods.inequality;

import static org.chengzhen.methods.contract.PlaceContract.Change.SPLIT;
import static org.chengzhen.methods.contract.PlaceContract.Change.UNITS;
import static org.chengzhen.methods.contract.PlaceContract.Column.AMOUNT;
import static org.chengzhen.methods.contract.PlaceContract.Column.GROUP;
import static org.chengzhen.methods.contract.PlaceContract.Column.PROPERTY;
import static org.chengzhen.methods.contract.PlaceContract.Column.VALUE;
import static org.chengzhen.methods.contract.PlaceContract.Column.WEIGHT;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengzhen.methods.contract.PlaceContract;
import org.chengzhen.methods.statistics.WeightedQuantiles;

/** The indices of the family over the same places told in other ways. */
class InequalityPlacesTest implements PlaceContract {
    @Override
    public Stream<Door> doors() {
        return Stream.of(values(), weighted(), totals(), decomposed()).flatMap(s -> s);
    }

    private static Stream<Door> values() {
        return Stream.of(
                Door.over(Atkinson.class, "of", t -> Atkinson.of(t.column(0), 0.5), VALUE),
                Door.over(
                        CoefficientOfVariation.class, "sample", t -> CoefficientOfVariation.sample(t.column(0)), VALUE),
                Door.over(ExtendedGini.class, "of", t -> ExtendedGini.of(t.column(0), 3), VALUE),
                Door.over(GeneralizedEntropy.class, "of", t -> GeneralizedEntropy.of(t.column(0), 2), VALUE),
                Door.over(EntropyInference.class, "theilT", t -> EntropyInference.theilT(t.column(0)), VALUE),
                Door.over(GiniInference.class, "of", t -> GiniInference.of(t.column(0)), VALUE),
                Door.over(Gini.class, "of", t -> Gini.of(t.column(0)), VALUE),
                Door.over(Gini.class, "sampleCorrected", t -> Gini.sampleCorrected(t.column(0)), VALUE),
                Door.over(Hoover.class, "of", t -> Hoover.of(t.column(0)), VALUE),
                Door.each(KakwaniDeprivation.class, "of", t -> KakwaniDeprivation.of(t.column(0)), VALUE),
                Door.over(MeanLogDeviation.class, "of", t -> MeanLogDeviation.of(t.column(0)), VALUE),
                Door.over(PalmaRatio.class, "of", t -> PalmaRatio.of(t.column(0)), VALUE),
                Door.over(PercentileRatio.class, "p90p10", t -> PercentileRatio.p90p10(t.column(0)), VALUE),
                Door.over(QuantileShares.class, "of", t -> QuantileShares.of(t.column(0), 5), VALUE),
                Door.over(TheilT.class, "of", t -> TheilT.of(t.column(0)), VALUE),
                Door.over(Wolfson.class, "of", t -> Wolfson.of(t.column(0)), VALUE),
                Door.over(
                                CentrePeripheryGap.class,
                                "of",
                                t -> CentrePeripheryGap.of(t.column(0), t.column(1), 7)
                                        .ratio(),
                                VALUE,
                                WEIGHT)
                        .but(UNITS, "the centre's value is a number of its own, in the unit of the others"));
    }

    private static Stream<Door> weighted() {
        return Stream.of(
                weighted(Atkinson.class, t -> Atkinson.weighted(t.column(0), t.column(1), 1)),
                weighted(ExtendedGini.class, t -> ExtendedGini.weighted(t.column(0), t.column(1), 3)),
                weighted(GeneralizedEntropy.class, t -> GeneralizedEntropy.weighted(t.column(0), t.column(1), 2)),
                weighted(Gini.class, t -> Gini.weighted(t.column(0), t.column(1))),
                weighted(Hoover.class, t -> Hoover.weighted(t.column(0), t.column(1))),
                weighted(
                        LorenzCurve.class,
                        t -> List.of(
                                LorenzCurve.weighted(t.column(0), t.column(1)).gini(),
                                LorenzCurve.weighted(t.column(0), t.column(1)).at(0.3),
                                LorenzCurve.weighted(t.column(0), t.column(1)).asymmetry())),
                weighted(MeanLogDeviation.class, t -> MeanLogDeviation.weighted(t.column(0), t.column(1))),
                weighted(PalmaRatio.class, t -> PalmaRatio.weighted(t.column(0), t.column(1))),
                weighted(QuantileShares.class, t -> QuantileShares.weighted(t.column(0), t.column(1), 4)),
                weighted(TheilT.class, t -> TheilT.weighted(t.column(0), t.column(1))),
                weighted(WeightedIncomeShares.class, t -> WeightedIncomeShares.of(t.column(0), t.column(1))),
                weighted(
                                WeightedWolfson.class,
                                t -> WeightedWolfson.of(t.column(0), t.column(1))
                                        .index())
                        .but(SPLIT, "its median is Kish's, who counts the places that weigh"),
                weighted(
                                WeightedPercentileRatios.class,
                                t -> WeightedPercentileRatios.of(
                                        t.column(0), t.column(1), WeightedQuantiles.Definition.KISH_TYPE7))
                        .but(SPLIT, "Kish counts the places that weigh"),
                Door.over(
                        WeightedLermanYitzhaki.class,
                        "of",
                        t -> WeightedLermanYitzhaki.of(new double[][] {t.column(0), t.column(1)}, t.column(2)),
                        VALUE,
                        VALUE,
                        WEIGHT),
                weighted(EstebanRay.class, t -> EstebanRay.scaleFree(t.column(0), t.column(1), 1))
                        .but(SPLIT, "two groups of one value are two groups, as the class says"));
    }

    private static Door weighted(Class<?> type, Function<Table, Object> statistic) {
        return Door.over(type, "weighted", statistic, VALUE, WEIGHT);
    }

    private static Stream<Door> totals() {
        return Stream.of(
                totals(Hoover.class, t -> Hoover.ofTotals(t.column(0), t.column(1))),
                totals(
                        LorenzCurve.class,
                        t -> LorenzCurve.ofTotals(t.column(0), t.column(1)).asymmetry()),
                totals(MeanLogDeviation.class, t -> MeanLogDeviation.ofTotals(t.column(0), t.column(1))),
                totals(TheilT.class, t -> TheilT.ofTotals(t.column(0), t.column(1))),
                totals(Williamson.class, t -> Williamson.ofTotals(t.column(0), t.column(1))),
                Door.over(
                        ConcentrationCurve.class,
                        "weighted",
                        t -> ConcentrationCurve.weighted(t.column(0), t.column(1), t.column(2))
                                .index(),
                        VALUE,
                        VALUE,
                        WEIGHT));
    }

    private static Door totals(Class<?> type, Function<Table, Object> statistic) {
        return Door.over(type, "ofTotals", statistic, AMOUNT, WEIGHT);
    }

    private static Stream<Door> decomposed() {
        return Stream.of(
                Door.over(
                        DagumGini.class,
                        "weighted",
                        t -> {
                            DagumGini g = DagumGini.weighted(t.column(0), t.column(1), Groups.of(t.groups(2)));
                            return List.of(g.total(), g.within(), g.netBetween(), g.transvariation());
                        },
                        VALUE,
                        WEIGHT,
                        GROUP),
                Door.over(
                        LermanYitzhaki.class,
                        "ofSources",
                        t -> LermanYitzhaki.ofSources(new double[][] {t.column(0), t.column(1)}),
                        VALUE,
                        VALUE),
                Door.over(
                        ShapleyDecomposition.class,
                        "ofSources",
                        t -> ShapleyDecomposition.ofSources(new double[][] {t.column(0), t.column(1)}, Gini::of),
                        VALUE,
                        VALUE),
                Door.over(SpatialGini.class, "of", InequalityPlacesTest::nearOnALine, VALUE, PROPERTY),
                Door.over(
                        TheilT.class,
                        "decomposeWeighted",
                        t -> {
                            EntropyDecomposition d =
                                    TheilT.decomposeWeighted(t.column(0), t.column(1), Groups.of(t.groups(2)));
                            return List.of(d.total(), d.within(), d.between());
                        },
                        VALUE,
                        WEIGHT,
                        GROUP));
    }

    /** Neighbours are places at most three apart. */
    private static Object nearOnALine(Table t) {
        double[] at = t.column(1);
        IntStream.Builder from = IntStream.builder();
        IntStream.Builder to = IntStream.builder();
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < i; j++) {
                if (Math.abs(at[i] - at[j]) <= 3) {
                    from.add(i);
                    to.add(j);
                }
            }
        }
        SpatialGini gini =
                SpatialGini.of(t.column(0), from.build().toArray(), to.build().toArray());
        return List.of(gini.neighbours(), gini.nonNeighbours());
    }
}
