package org.chengzhen.methods.concentration;

import static org.chengzhen.methods.contract.PlaceContract.Change.ORDER;
import static org.chengzhen.methods.contract.PlaceContract.Change.PLACE_OF_WEIGHT_ZERO;
import static org.chengzhen.methods.contract.PlaceContract.Change.SPLIT;
import static org.chengzhen.methods.contract.PlaceContract.Change.UNITS;
import static org.chengzhen.methods.contract.PlaceContract.Column.AMOUNT;
import static org.chengzhen.methods.contract.PlaceContract.Column.PART;
import static org.chengzhen.methods.contract.PlaceContract.Column.PROPERTY;
import static org.chengzhen.methods.contract.PlaceContract.Column.VALUE;
import static org.chengzhen.methods.contract.PlaceContract.Column.WEIGHT;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.contract.PlaceContract;

/** The indices of the family over the same places told in other ways. */
class ConcentrationPlacesTest implements PlaceContract {
    private static final double[] AT = {0, 1, 3, 6};

    @Override
    public Stream<Door> doors() {
        return Stream.of(segregation(), profiles(), shares(), space(), industries(), ofEach())
                .flatMap(s -> s);
    }

    private static Door ofGroup(Class<?> type, Function<Table, Object> statistic) {
        return Door.over(type, "of", statistic, PART, AMOUNT);
    }

    private static Stream<Door> segregation() {
        return Stream.of(
                ofGroup(CorrelationRatio.class, t -> CorrelationRatio.of(t.column(0), t.column(1))),
                ofGroup(Dissimilarity.class, t -> Dissimilarity.of(t.column(0), t.column(1))),
                ofGroup(Exposure.class, t -> Exposure.of(t.column(0), t.column(1))),
                ofGroup(InformationTheoryIndex.class, t -> InformationTheoryIndex.of(t.column(0), t.column(1))),
                ofGroup(Isolation.class, t -> Isolation.of(t.column(0), t.column(1))),
                ofGroup(SegregationGini.class, t -> SegregationGini.of(t.column(0), t.column(1))),
                Door.over(
                        MultigroupSegregation.class,
                        "of",
                        t -> {
                            MultigroupSegregation s = MultigroupSegregation.of(t.rows(0, 3));
                            return List.of(
                                    s.dissimilarity(),
                                    s.gini(),
                                    s.informationTheory(),
                                    s.squaredVariation(),
                                    s.exposure(),
                                    s.relativeDiversity());
                        },
                        AMOUNT,
                        AMOUNT,
                        AMOUNT),
                Door.over(GroupExposure.class, "of", t -> GroupExposure.of(t.rows(0, 3)), AMOUNT, AMOUNT, AMOUNT),
                Door.over(
                        JobsHousingBalance.class,
                        "mismatch",
                        t -> JobsHousingBalance.mismatch(t.column(0), t.column(1)),
                        AMOUNT,
                        AMOUNT));
    }

    /** Profiles of industries, one beside another. */
    private static Stream<Door> profiles() {
        return Stream.of(
                Door.over(KrugmanIndex.class, "of", t -> KrugmanIndex.of(t.column(0), t.column(1)), AMOUNT, AMOUNT),
                Door.over(HachmanIndex.class, "of", t -> HachmanIndex.of(t.column(0), t.column(1)), PART, AMOUNT),
                Door.over(
                        RelativeDiversity.class,
                        "of",
                        t -> RelativeDiversity.of(t.column(0), t.column(1)),
                        AMOUNT,
                        AMOUNT),
                Door.over(
                                UnidoSimilarity.class,
                                "of",
                                t -> UnidoSimilarity.of(t.column(0), t.column(1)),
                                AMOUNT,
                                AMOUNT)
                        .but(SPLIT, "squares of shares: two industries are not one"));
    }

    private static Stream<Door> shares() {
        String two = "two places of half the size are less concentrated than one";
        return Stream.of(
                Door.over(HerfindahlIndex.class, "of", t -> HerfindahlIndex.of(t.column(0)), AMOUNT)
                        .but(SPLIT, two),
                Door.over(ShannonEntropy.class, "of", t -> ShannonEntropy.of(t.column(0)), AMOUNT)
                        .but(SPLIT, two),
                Door.over(ConcentrationRatio.class, "of", t -> ConcentrationRatio.of(t.column(0), 2), AMOUNT)
                        .but(SPLIT, two),
                Door.each(Shares.class, "of", t -> Shares.of(t.column(0)), AMOUNT)
                        .but(SPLIT, "each half has half the share"),
                Door.each(
                        LocationQuotient.class,
                        "ofAmounts",
                        t -> LocationQuotient.ofAmounts(t.column(0), t.column(1)),
                        AMOUNT,
                        AMOUNT),
                Door.over(
                        LocationalGini.class,
                        "lorenz",
                        t -> LocationalGini.lorenz(t.column(0), t.column(1)),
                        PART,
                        AMOUNT),
                Door.each(
                        NelsonClasses.class,
                        "ofAll",
                        t -> NelsonClasses.ofAll(
                                Arrays.stream(t.column(0)).map(v -> v / 1e6).toArray()),
                        VALUE),
                Door.over(
                                EllisonGlaeser.class,
                                "ofRegions",
                                t -> EllisonGlaeser.ofRegions(t.column(0), t.column(1), 0.1)
                                        .gamma(),
                                PART,
                                AMOUNT)
                        .but(SPLIT, "squares of shares: two regions are not one"),
                Door.over(
                                Coagglomeration.class,
                                "pairs",
                                t -> Coagglomeration.pairs(t.rows(0, 2), t.column(2)),
                                AMOUNT,
                                AMOUNT,
                                AMOUNT)
                        .but(SPLIT, "squares of shares: two regions are not one"));
    }

    private static Stream<Door> space() {
        String cut = "places that tie where the order is cut keep the order given, as the class says";
        return Stream.of(
                Door.over(
                                SpatialConcentration.class,
                                "of",
                                t -> SpatialConcentration.of(t.column(0), t.column(1), t.column(2))
                                        .delta(),
                                AMOUNT,
                                AMOUNT,
                                AMOUNT)
                        .but(PLACE_OF_WEIGHT_ZERO, "a place has an area"),
                Door.over(
                        RingCentralization.class,
                        "of",
                        t -> {
                            RingCentralization r =
                                    RingCentralization.of(t.column(0), t.column(1), t.column(2), t.column(3));
                            return List.of(r.relative(), r.absolute());
                        },
                        AMOUNT,
                        AMOUNT,
                        AMOUNT,
                        PROPERTY),
                Door.over(
                                Centralization.class,
                                "absolute",
                                t -> Centralization.absolute(t.column(0), t.column(1), t.column(2)),
                                AMOUNT,
                                AMOUNT,
                                PROPERTY)
                        .but(ORDER, cut)
                        .but(SPLIT, cut)
                        .but(PLACE_OF_WEIGHT_ZERO, "a place has an area"),
                Door.over(
                                SpatialClustering.class,
                                "ofDistances",
                                t -> SpatialClustering.ofDistances(t.column(0), t.column(1), gaps(t.column(2))),
                                AMOUNT,
                                AMOUNT,
                                PROPERTY)
                        .but(SPLIT, "the number of places enters, as printed")
                        .but(PLACE_OF_WEIGHT_ZERO, "the number of places enters, as printed"),
                Door.over(
                        DurantonOverman.class,
                        "of",
                        t -> DurantonOverman.withDefaults()
                                .bandwidth(2)
                                .of(t.column(0), t.column(1), AT)
                                .density(),
                        PROPERTY,
                        PROPERTY),
                Door.over(
                                DurantonOverman.class,
                                "weighted",
                                t -> DurantonOverman.withDefaults()
                                        .bandwidth(2)
                                        .weighted(t.column(0), t.column(1), t.column(2), AT)
                                        .density(),
                                PROPERTY,
                                PROPERTY,
                                WEIGHT)
                        .but(SPLIT, "two plants at one spot are a pair"));
    }

    private static double[][] gaps(double[] x) {
        double[][] gaps = new double[x.length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                gaps[i][j] = Math.abs(x[i] - x[j]);
            }
        }
        return gaps;
    }

    /** What five industries a place has: all have the first, by the number that its property is. */
    private static double[][] presence(Table t) {
        double[][] rows = t.rows(0, 4);
        double[][] presence = new double[rows.length][5];
        for (int i = 0; i < rows.length; i++) {
            presence[i][0] = 1;
            for (int j = 0; j < 4; j++) {
                presence[i][j + 1] = rows[i][j] >= 5 ? 1 : 0;
            }
        }
        return presence;
    }

    private static DoubleMatrix near(Table t) {
        return IndustryRelatedness.of(presence(t), IndustryRelatedness.Measure.COSINE);
    }

    private static double[] firstColumn(DoubleMatrix m) {
        return m.column(1);
    }

    /** Places that are equally diverse do not tell the sign. */
    private static double[] sizes(ImmutableDoubleArray values) {
        return values.stream().map(Math::abs).toArray();
    }

    private static Door ofPresence(Class<?> type, boolean each, Function<Table, Object> statistic) {
        return each
                ? Door.each(type, "of", statistic, PROPERTY, PROPERTY, PROPERTY, PROPERTY)
                : Door.over(type, "of", statistic, PROPERTY, PROPERTY, PROPERTY, PROPERTY);
    }

    private static Stream<Door> industries() {
        return Stream.of(
                ofPresence(
                        ComplexityOutlook.class,
                        true,
                        t -> sizes(ComplexityOutlook.of(presence(t)).placeComplexity())),
                ofPresence(
                        EconomicComplexity.class,
                        true,
                        t -> sizes(EconomicComplexity.of(presence(t)).eci())),
                ofPresence(
                        EconomicFitness.class,
                        true,
                        t -> EconomicFitness.of(presence(t)).fitness()),
                ofPresence(
                        MethodOfReflections.class,
                        true,
                        t -> MethodOfReflections.of(presence(t), 2).places()),
                ofPresence(IndustryRelatedness.class, false, t -> near(t)),
                ofPresence(ProductSpace.class, false, t -> ProductSpace.proximity(presence(t))),
                ofPresence(
                        RelatednessDensity.class, true, t -> firstColumn(RelatednessDensity.of(presence(t), near(t)))),
                Door.over(
                        EntryExit.class,
                        "of",
                        t -> {
                            double[][] start = presence(t);
                            double[][] end = t.rows(1, 6);
                            for (double[] row : end) {
                                for (int j = 0; j < row.length; j++) {
                                    row[j] = row[j] >= 4 ? 1 : 0;
                                }
                            }
                            EntryExit e = EntryExit.of(start, end, near(t));
                            return List.of(e.entryRate(), e.exitRate());
                        },
                        PROPERTY,
                        PROPERTY,
                        PROPERTY,
                        PROPERTY,
                        PROPERTY,
                        PROPERTY),
                Door.over(
                                ExportSophistication.class,
                                "of",
                                t -> ExportSophistication.of(t.rows(0, 3), t.column(3))
                                        .prody(),
                                AMOUNT,
                                AMOUNT,
                                AMOUNT,
                                VALUE)
                        .but(UNITS, "it is an income, in the unit of incomes"),
                Door.each(
                        RevealedComparativeAdvantage.class,
                        "of",
                        t -> firstColumn(RevealedComparativeAdvantage.of(t.rows(0, 3))),
                        AMOUNT,
                        AMOUNT,
                        AMOUNT));
    }

    /** Of one place against all, for each. */
    private static Stream<Door> ofEach() {
        return Stream.of(
                Door.each(
                                FunctionalSpecialization.class,
                                "of",
                                t -> {
                                    double service = Arrays.stream(t.column(0)).sum();
                                    double production =
                                            Arrays.stream(t.column(1)).sum();
                                    return Arrays.stream(t.rows(0, 2))
                                            .map(r -> FunctionalSpecialization.of(r[0], r[1], service, production))
                                            .toList();
                                },
                                AMOUNT,
                                AMOUNT)
                        .but(PLACE_OF_WEIGHT_ZERO, "a city without jobs has no ratio of its own"),
                Door.each(
                                LitzenbergerSternberg.class,
                                "of",
                                t -> {
                                    double[] all = new double[4];
                                    Arrays.setAll(
                                            all, c -> Arrays.stream(t.column(c)).sum());
                                    return Arrays.stream(t.rows(0, 4))
                                            .map(r -> LitzenbergerSternberg.of(
                                                    r[0], all[0], r[1], all[1], r[2], all[2], r[3], all[3]))
                                            .toList();
                                },
                                AMOUNT,
                                AMOUNT,
                                AMOUNT,
                                AMOUNT)
                        .but(PLACE_OF_WEIGHT_ZERO, "a region without land has no density"));
    }
}
