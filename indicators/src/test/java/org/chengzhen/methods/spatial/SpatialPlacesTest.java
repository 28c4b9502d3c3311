package org.chengzhen.methods.spatial;

import static org.chengzhen.methods.contract.PlaceContract.Change.PLACE_OF_WEIGHT_ZERO;
import static org.chengzhen.methods.contract.PlaceContract.Change.SPLIT;
import static org.chengzhen.methods.contract.PlaceContract.Change.UNITS;
import static org.chengzhen.methods.contract.PlaceContract.Column.AMOUNT;
import static org.chengzhen.methods.contract.PlaceContract.Column.GROUP;
import static org.chengzhen.methods.contract.PlaceContract.Column.PART;
import static org.chengzhen.methods.contract.PlaceContract.Column.PROPERTY;
import static org.chengzhen.methods.contract.PlaceContract.Column.VALUE;
import static org.chengzhen.methods.contract.PlaceContract.Column.WEIGHT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.contract.PlaceContract;

/** Places on a line, neighbours within three steps, told in other ways. */
class SpatialPlacesTest implements PlaceContract {
    private static final String COUNTS = "counts have no unit";
    private static final String BASE = "the mean base of a place is one of its numbers";

    private static SpatialWeights weights(double[] at) {
        double[][] near = new double[at.length][at.length];
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < at.length; j++) {
                near[i][j] = i != j && Math.abs(at[i] - at[j]) <= 3 ? 1 + (i + j > 0 ? Math.abs(at[i] - at[j]) : 0) : 0;
            }
        }
        return SpatialWeights.ofMatrix(DoubleMatrix.of(near));
    }

    private static SpatialWeights binary(double[] at) {
        double[][] near = weights(at).toMatrix().toRows();
        for (double[] row : near) {
            for (int j = 0; j < row.length; j++) {
                row[j] = row[j] > 0 ? 1 : 0;
            }
        }
        return SpatialWeights.ofMatrix(DoubleMatrix.of(near));
    }

    private static int[][] links(double[] at) {
        List<int[]> links = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < i; j++) {
                if (Math.abs(at[i] - at[j]) <= 3) {
                    links.add(new int[] {i, j});
                }
            }
        }
        return links.toArray(int[][]::new);
    }

    private static boolean[] black(Table t, int column) {
        int[] groups = t.groups(column);
        boolean[] black = new boolean[groups.length];
        for (int i = 0; i < black.length; i++) {
            black[i] = groups[i] == 0;
        }
        return black;
    }

    private static double[] flags(Table t, int column) {
        return Arrays.stream(t.groups(column)).mapToDouble(g -> g == 0 ? 1 : 0).toArray();
    }

    private static DoubleMatrix column(Table t, int column) {
        return DoubleMatrix.of(t.places(), 1, t.column(column));
    }

    @Override
    public Stream<Door> doors() {
        return Stream.of(global(), local(), models(), detector(), others()).flatMap(s -> s);
    }

    private static Stream<Door> global() {
        return Stream.of(
                Door.over(MoransI.class, "of", t -> MoransI.of(t.column(0), weights(t.column(1))), VALUE, PROPERTY),
                Door.over(GearysC.class, "of", t -> GearysC.of(t.column(0), weights(t.column(1))), VALUE, PROPERTY),
                Door.over(GeneralG.class, "of", t -> GeneralG.of(t.column(0), weights(t.column(1))), VALUE, PROPERTY),
                Door.over(
                        JoinCounts.class, "of", t -> JoinCounts.of(black(t, 0), weights(t.column(1))), GROUP, PROPERTY),
                Door.over(
                        BivariateMoran.class,
                        "of",
                        t -> BivariateMoran.of(t.column(0), t.column(1), weights(t.column(2))),
                        VALUE,
                        VALUE,
                        PROPERTY),
                Door.over(
                        LeesL.class,
                        "of",
                        t -> LeesL.of(t.column(0), t.column(1), weights(t.column(2))),
                        VALUE,
                        VALUE,
                        PROPERTY),
                Door.over(
                                RateAdjustedMoran.class,
                                "of",
                                t -> RateAdjustedMoran.of(t.column(0), t.column(1), weights(t.column(2))),
                                PART,
                                AMOUNT,
                                PROPERTY)
                        .but(UNITS, COUNTS)
                        .but(SPLIT, BASE)
                        .but(PLACE_OF_WEIGHT_ZERO, "a place without people has no rate"),
                Door.over(
                        Correlogram.class,
                        "ofOrders",
                        t -> Correlogram.ofOrders(t.column(0), binary(t.column(1)), 3).steps().stream()
                                .map(s -> s.test().map(SpatialTest::statistic))
                                .toList(),
                        VALUE,
                        PROPERTY),
                Door.over(
                        SpatialTau.class,
                        "of",
                        t -> SpatialTau.of(t.column(0), t.column(1), links(t.column(2))),
                        VALUE,
                        VALUE,
                        PROPERTY));
    }

    private static Stream<Door> local() {
        return Stream.of(
                Door.each(
                        LocalMoran.class, "of", t -> LocalMoran.of(t.column(0), weights(t.column(1))), VALUE, PROPERTY),
                Door.each(
                        LocalGeary.class, "of", t -> LocalGeary.of(t.column(0), weights(t.column(1))), VALUE, PROPERTY),
                Door.each(LocalG.class, "gi", t -> LocalG.gi(t.column(0), weights(t.column(1))), VALUE, PROPERTY),
                Door.each(
                        LocalG.class, "giStar", t -> LocalG.giStar(t.column(0), weights(t.column(1))), VALUE, PROPERTY),
                Door.each(
                        BivariateMoran.class,
                        "localOf",
                        t -> BivariateMoran.localOf(t.column(0), t.column(1), weights(t.column(2))),
                        VALUE,
                        VALUE,
                        PROPERTY),
                Door.each(
                        LocalJoinCounts.class,
                        "of",
                        t -> LocalJoinCounts.of(flags(t, 0), binary(t.column(1))),
                        GROUP,
                        PROPERTY),
                Door.each(
                        MultivariateLocalGeary.class,
                        "of",
                        t -> MultivariateLocalGeary.of(DoubleMatrix.of(t.rows(0, 2)), weights(t.column(2))),
                        VALUE,
                        VALUE,
                        PROPERTY),
                Door.each(
                                EmpiricalBayes.class,
                                "global",
                                t -> EmpiricalBayes.global(t.column(0), t.column(1))
                                        .rates(),
                                PART,
                                AMOUNT)
                        .but(UNITS, COUNTS)
                        .but(SPLIT, BASE)
                        .but(PLACE_OF_WEIGHT_ZERO, "a place without people has no rate"));
    }

    private static Stream<Door> models() {
        return Stream.of(
                Door.over(
                        ResidualMoran.class,
                        "test",
                        t -> {
                            SpatialTest test = ResidualMoran.test(t.column(0), column(t, 1), weights(t.column(2)));
                            return List.of(test.statistic(), test.zScore());
                        },
                        VALUE,
                        PROPERTY,
                        PROPERTY),
                Door.over(
                        LagrangeMultiplierTests.class,
                        "of",
                        t -> {
                            LagrangeMultiplierTests tests =
                                    LagrangeMultiplierTests.of(t.column(0), column(t, 1), weights(t.column(2)));
                            return List.of(tests.lag(), tests.error());
                        },
                        VALUE,
                        PROPERTY,
                        PROPERTY),
                Door.over(
                        SpatialBetaConvergence.class,
                        "tests",
                        t -> {
                            LagrangeMultiplierTests tests =
                                    SpatialBetaConvergence.tests(t.column(0), t.column(1), weights(t.column(2)));
                            return List.of(tests.lag(), tests.error());
                        },
                        VALUE,
                        PROPERTY,
                        PROPERTY),
                Door.over(LogDeterminant.class, "of", t -> LogDeterminant.of(weights(t.column(0)), 0.05), PROPERTY),
                Door.over(
                        GeographicallyWeightedRegression.class,
                        "fit",
                        t -> {
                            GwrFit fit = GeographicallyWeightedRegression.withDefaults()
                                    .kernel(GwrKernel.GAUSSIAN)
                                    .bandwidth(5)
                                    .fit(t.column(0), column(t, 1), t.column(2), t.column(3));
                            return List.of(fit.rSquared(), fit.trace());
                        },
                        VALUE,
                        PROPERTY,
                        PROPERTY,
                        PROPERTY),
                Door.over(
                        MultiscaleRegression.class,
                        "fixed",
                        t -> {
                            MultiscaleRegression fit = MultiscaleRegression.fixed(
                                    t.column(0),
                                    column(t, 1),
                                    t.column(2),
                                    t.column(3),
                                    new double[] {4, 9},
                                    GwrKernel.GAUSSIAN);
                            return List.of(fit.rSquared(), fit.effectiveParameters());
                        },
                        VALUE,
                        PROPERTY,
                        PROPERTY,
                        PROPERTY));
    }

    private static Stream<Door> detector() {
        return Stream.of(
                Door.over(
                        FactorDetector.class,
                        "of",
                        t -> FactorDetector.of(t.column(0), t.groups(1)).q(),
                        VALUE,
                        GROUP),
                Door.over(
                        InteractionDetector.class,
                        "of",
                        t -> InteractionDetector.of(t.column(0), t.groups(1), t.groups(2)),
                        VALUE,
                        GROUP,
                        GROUP),
                Door.over(RiskDetector.class, "of", t -> RiskDetector.of(t.column(0), t.groups(1)), VALUE, GROUP)
                        .but(UNITS, "means and variances in the unit of the values"),
                Door.over(
                                EcologicalDetector.class,
                                "of",
                                t -> EcologicalDetector.of(t.column(0), t.groups(1), t.groups(2)),
                                VALUE,
                                GROUP,
                                GROUP)
                        .but(UNITS, "sums of squares in the square of the unit"),
                Door.over(
                        FactorPermutations.class,
                        "test",
                        t -> FactorPermutations.withDefaults()
                                .permutations(1)
                                .test(t.column(0), List.of(t.groups(1)))
                                .get(0)
                                .q(),
                        VALUE,
                        GROUP),
                Door.each(
                        Discretization.class,
                        "of",
                        t -> Discretization.of(t.column(0), DiscretizationMethod.EQUAL_WIDTH, 3)
                                .classes(),
                        VALUE),
                Door.over(
                                BestDiscretization.class,
                                "of",
                                t -> BestDiscretization.of(t.column(0), t.column(1), 2, 3)
                                        .best()
                                        .q(),
                                VALUE,
                                VALUE)
                        .but(UNITS, "of natural breaks that are as good, rounding takes one"));
    }

    private static Stream<Door> others() {
        return Stream.of(
                Door.over(
                        MeanCentre.class,
                        "of",
                        t -> {
                            MeanCentre centre = MeanCentre.of(t.column(0), t.column(1), t.column(2));
                            return List.of(centre.x(), centre.y());
                        },
                        PROPERTY,
                        PROPERTY,
                        WEIGHT),
                Door.over(
                                StandardDeviationalEllipse.class,
                                "of",
                                t -> {
                                    StandardDeviationalEllipse ellipse =
                                            StandardDeviationalEllipse.of(t.column(0), t.column(1), t.column(2));
                                    return List.of(ellipse.area(), ellipse.standardDistance());
                                },
                                PROPERTY,
                                PROPERTY,
                                WEIGHT)
                        .but(SPLIT, "three places are needed, whatever their weights")
                        .but(PLACE_OF_WEIGHT_ZERO, "three places are needed, whatever their weights"),
                Door.each(
                        FalseDiscoveryRate.class,
                        "benjaminiHochberg",
                        t -> FalseDiscoveryRate.benjaminiHochberg(
                                Arrays.stream(t.column(0)).map(v -> v / 10).toArray()),
                        PROPERTY));
    }
}
