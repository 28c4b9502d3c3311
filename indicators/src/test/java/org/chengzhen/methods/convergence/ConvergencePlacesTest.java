package org.chengzhen.methods.convergence;

import static org.chengzhen.methods.contract.PlaceContract.Change.ORDER;
import static org.chengzhen.methods.contract.PlaceContract.Change.SPLIT;
import static org.chengzhen.methods.contract.PlaceContract.Change.UNITS;
import static org.chengzhen.methods.contract.PlaceContract.Column.GROUP;
import static org.chengzhen.methods.contract.PlaceContract.Column.PROPERTY;
import static org.chengzhen.methods.contract.PlaceContract.Column.VALUE;
import static org.chengzhen.methods.contract.PlaceContract.Column.WEIGHT;

import java.util.List;
import java.util.stream.Stream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.contract.PlaceContract;

/** Convergence of the same places told in other ways. */
class ConvergencePlacesTest implements PlaceContract {
    private static final String DENSITY = "a density is per unit of the values";

    @Override
    public Stream<Door> doors() {
        return Stream.of(ends(), paths(), densities(), chains()).flatMap(s -> s);
    }

    private static Stream<Door> ends() {
        return Stream.of(
                Door.over(
                        BetaConvergence.class,
                        "absolute",
                        t -> {
                            BetaConvergence.Fit fit = BetaConvergence.absolute(t.column(0), t.column(1), 10);
                            return List.of(fit.beta(), fit.standardError(), fit.speed(), fit.rSquared());
                        },
                        VALUE,
                        VALUE),
                Door.over(
                        BetaConvergence.class,
                        "conditional",
                        t -> BetaConvergence.conditional(t.column(1), t.column(2), t.rows(0, 1), 10)
                                .beta(),
                        PROPERTY,
                        VALUE,
                        VALUE),
                Door.over(
                        GammaConvergence.class,
                        "between",
                        t -> GammaConvergence.between(t.column(0), t.column(1)),
                        VALUE,
                        VALUE),
                Door.over(
                        SigmaConvergence.class,
                        "between",
                        t -> SigmaConvergence.between(t.column(0), t.column(1)),
                        VALUE,
                        VALUE),
                Door.over(
                                WeightedSigmaConvergence.class,
                                "between",
                                t -> {
                                    WeightedSigmaConvergence spread = WeightedSigmaConvergence.between(
                                            t.column(0), t.column(1), t.column(2), t.column(3));
                                    return List.of(
                                            spread.sigmaStart(), spread.sigmaEnd(), spread.cvStart(), spread.cvEnd());
                                },
                                VALUE,
                                VALUE,
                                WEIGHT,
                                WEIGHT)
                        .but(SPLIT, "three places are needed, whatever their weights"));
    }

    private static Stream<Door> paths() {
        return Stream.of(
                Door.over(GammaConvergence.class, "of", t -> GammaConvergence.of(t.rows(0, 3)), VALUE, VALUE, VALUE),
                Door.over(SigmaConvergence.class, "path", t -> SigmaConvergence.path(t.rows(0, 2)), VALUE, VALUE),
                Door.over(
                        LogT.class,
                        "test",
                        t -> {
                            LogTRegression test = LogT.withDefaults().test(t.rows(0, 6));
                            return List.of(test.a(), test.b());
                        },
                        VALUE,
                        VALUE,
                        VALUE,
                        VALUE,
                        VALUE,
                        VALUE),
                Door.each(
                                ConvergenceClubs.class,
                                "of",
                                t -> ConvergenceClubs.withDefaults()
                                        .of(t.rows(0, 6))
                                        .numbers(t.places()),
                                VALUE,
                                VALUE,
                                VALUE,
                                VALUE,
                                VALUE,
                                VALUE)
                        .but(ORDER, "places with equal last values enter the search in their order"),
                Door.over(
                                RankMarkov.class,
                                "of",
                                t -> RankMarkov.of(t.rows(0, 3)).rankCounts(),
                                VALUE,
                                VALUE,
                                VALUE)
                        .but(ORDER, "places of equal values have the ranks of their order"),
                Door.over(
                        RegionalCohesion.class,
                        "of",
                        t -> RegionalCohesion.withDefaults()
                                .permutations(1)
                                .of(t.rows(0, 3), t.groups(3))
                                .theta(),
                        VALUE,
                        VALUE,
                        VALUE,
                        GROUP));
    }

    private static Stream<Door> densities() {
        return Stream.of(
                Door.over(
                                KernelDensity.class,
                                "at",
                                t -> KernelDensity.withDefaults().at(t.column(0), new double[] {1, 2, 5}),
                                VALUE)
                        .but(UNITS, DENSITY),
                Door.over(
                                KernelDensity2D.class,
                                "at",
                                t -> KernelDensity2D.withDefaults().at(t.column(0), t.column(1), 2, 3),
                                VALUE,
                                VALUE)
                        .but(UNITS, DENSITY),
                Door.over(
                                StochasticKernel.class,
                                "of",
                                t -> StochasticKernel.of(
                                                t.rows(0, 3),
                                                1,
                                                KernelDensity2D.withDefaults().cells(8))
                                        .conditional(),
                                VALUE,
                                VALUE,
                                VALUE)
                        .but(UNITS, DENSITY));
    }

    private static Stream<Door> chains() {
        return Stream.of(
                Door.each(
                        StateClasses.class,
                        "byQuantilesOfEachPeriod",
                        t -> StateClasses.byQuantilesOfEachPeriod(t.rows(0, 1), 3),
                        VALUE),
                Door.each(StateClasses.class, "relativeToMean", t -> StateClasses.relativeToMean(t.rows(0, 1)), VALUE),
                Door.over(
                        MarkovChain.class,
                        "ofClasses",
                        t -> MarkovChain.ofClasses(classes(t, 0, 3), 3).counts(),
                        GROUP,
                        GROUP,
                        GROUP),
                Door.over(
                        MarkovMobility.class,
                        "of",
                        t -> MarkovMobility.of(MarkovChain.ofClasses(classes(t, 0, 3), 3))
                                .trace(),
                        GROUP,
                        GROUP,
                        GROUP),
                Door.over(
                        TransitionHomogeneity.class,
                        "test",
                        t -> TransitionHomogeneity.test(List.of(
                                MarkovChain.ofClasses(classes(t, 0, 2), 3),
                                MarkovChain.ofClasses(classes(t, 1, 3), 3))),
                        GROUP,
                        GROUP,
                        GROUP),
                Door.over(
                        SpatialMarkov.class,
                        "byQuantilesOfAllPeriods",
                        t -> SpatialMarkov.byQuantilesOfAllPeriods(t.rows(0, 2), near(t.column(2)), 2)
                                .chain(1)
                                .counts(),
                        VALUE,
                        VALUE,
                        PROPERTY),
                Door.over(
                        LisaMarkov.class,
                        "of",
                        t -> LisaMarkov.of(t.rows(0, 2), near(t.column(2))).counts(),
                        VALUE,
                        VALUE,
                        PROPERTY));
    }

    private static DoubleMatrix classes(Table table, int from, int to) {
        double[][] rows = table.rows(from, to);
        for (double[] row : rows) {
            for (int c = 0; c < row.length; c++) {
                row[c]++;
            }
        }
        return DoubleMatrix.of(rows);
    }

    /** Places weigh the more the nearer they are. */
    private static SpatialWeights near(double[] at) {
        double[][] weights = new double[at.length][at.length];
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < at.length; j++) {
                weights[i][j] = i == j ? 0 : 1 / (1 + Math.abs(at[i] - at[j]));
            }
        }
        return SpatialWeights.ofMatrix(DoubleMatrix.of(weights));
    }
}
