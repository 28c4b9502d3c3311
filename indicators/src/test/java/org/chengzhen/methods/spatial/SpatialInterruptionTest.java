package org.chengzhen.methods.spatial;

import static org.chengzhen.methods.spatial.SpatialCases.binary;
import static org.chengzhen.methods.spatial.SpatialCases.matrix;
import static org.chengzhen.methods.spatial.SpatialCases.nearest;
import static org.chengzhen.methods.spatial.SpatialCases.normal;
import static org.chengzhen.methods.spatial.SpatialCases.response;
import static org.chengzhen.methods.spatial.SpatialCases.strata;
import static org.chengzhen.methods.spatial.SpatialCases.uniform;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.contract.InterruptionContract;

class SpatialInterruptionTest implements InterruptionContract {
    private static final int MANY = 1_200;
    private static final int FEW = 24;
    private static final SpatialWeights LARGE = nearest(MANY, 6, 1);
    private static final SpatialWeights SMALL = nearest(FEW, 4, 1);
    private static final SpatialWeights LARGE_BINARY = binary(MANY, 6, 1);
    private static final SpatialWeights SMALL_BINARY = binary(FEW, 4, 1);
    private static final SpatialModelFit LARGE_FIT = lag(LARGE);
    private static final SpatialModelFit SMALL_FIT = lag(SMALL);

    private static SpatialModelFit lag(SpatialWeights w) {
        DoubleMatrix x = matrix(w.size(), 1, 2);
        return SpatialModel.LAG.fit(response(x, w, 0.4, 3), x, w);
    }

    private static double[] flags(int n) {
        return Arrays.stream(strata(n, 2, 6)).asDoubleStream().toArray();
    }

    private static Work work(Class<?> type, String name, IntFunction<Object> computation) {
        return new Work(type, name, () -> computation.apply(MANY), () -> computation.apply(FEW));
    }

    private static SpatialWeights weights(int n) {
        return n == MANY ? LARGE : SMALL;
    }

    @Override
    public Stream<Work> works() {
        return Stream.of(
                work(
                        BestDiscretization.class,
                        "of",
                        n -> BestDiscretization.of(normal(40 * n, 1), normal(40 * n, 2), 3, n == MANY ? 40 : 6)),
                work(
                        BivariateMoran.class,
                        "test",
                        n -> BivariateMoran.withDefaults()
                                .permutations(n == MANY ? 9_999 : 99)
                                .test(normal(n, 1), normal(n, 2), weights(n))),
                work(
                        BivariateMoran.class,
                        "local",
                        n -> BivariateMoran.withDefaults()
                                .permutations(n == MANY ? 9_999 : 99)
                                .local(normal(n, 1), normal(n, 2), weights(n))),
                work(Correlogram.class, "ofOrders", n -> Correlogram.ofOrders(normal(n, 1), weights(n), 8)),
                work(
                        Correlogram.class,
                        "ofDistances",
                        n -> Correlogram.ofDistances(
                                normal(n, 1), uniform(n, 2), uniform(n, 3), new double[] {0, 0.1, 0.2, 0.4, 0.8})),
                work(
                        FactorPermutations.class,
                        "test",
                        n -> FactorPermutations.withDefaults()
                                .permutations(n == MANY ? 9_999 : 99)
                                .test(normal(n, 1), List.of(strata(n, 5, 2), strata(n, 3, 3)))),
                work(
                        GeographicallyWeightedRegression.class,
                        "select",
                        n -> GeographicallyWeightedRegression.withDefaults()
                                .select(normal(n, 1), matrix(n, 2, 2), uniform(n, 3), uniform(n, 4))),
                work(
                        GeographicallyWeightedRegression.class,
                        "fit",
                        n -> GeographicallyWeightedRegression.withDefaults()
                                .fixed()
                                .kernel(GwrKernel.GAUSSIAN)
                                .fit(normal(n, 1), matrix(n, 2, 2), uniform(n, 3), uniform(n, 4))),
                work(
                        InteractionDetector.class,
                        "ofPairs",
                        n -> InteractionDetector.ofPairs(
                                normal(n, 1),
                                IntStream.range(0, n == MANY ? 30 : 4)
                                        .mapToObj(f -> strata(n, 5, f))
                                        .toList())),
                work(
                        LeesL.class,
                        "test",
                        n -> LeesL.withDefaults()
                                .permutations(n == MANY ? 9_999 : 99)
                                .test(normal(n, 1), normal(n, 2), weights(n))),
                work(
                        LocalJoinCounts.class,
                        "test",
                        n -> LocalJoinCounts.withDefaults()
                                .permutations(n == MANY ? 9_999 : 99)
                                .test(flags(n), n == MANY ? LARGE_BINARY : SMALL_BINARY)),
                new Work(
                        MultiscaleRegression.class,
                        "adaptive",
                        () -> MultiscaleRegression.adaptive(
                                normal(300, 1),
                                matrix(300, 2, 2),
                                uniform(300, 3),
                                uniform(300, 4),
                                new int[] {40, 60, 300},
                                GwrKernel.BISQUARE),
                        () -> MultiscaleRegression.fixed(
                                normal(FEW, 1),
                                matrix(FEW, 2, 2),
                                uniform(FEW, 3),
                                uniform(FEW, 4),
                                new double[] {0.8, 0.9, 2},
                                GwrKernel.GAUSSIAN)),
                work(
                        MultiscaleSelection.class,
                        "select",
                        n -> MultiscaleSelection.withDefaults()
                                .rounds(n == MANY ? 200 : 1_000)
                                .select(normal(n, 1), matrix(n, 1, 2), uniform(n, 3), uniform(n, 4))),
                work(
                        MultivariateLocalGeary.class,
                        "test",
                        n -> MultivariateLocalGeary.withDefaults()
                                .permutations(n == MANY ? 9_999 : 99)
                                .test(matrix(n, 3, 1), weights(n))),
                new Work(
                        SimulatedImpacts.class,
                        "of",
                        () -> SimulatedImpacts.of(LARGE_FIT, LARGE, 1_000_000, 1),
                        () -> SimulatedImpacts.of(SMALL_FIT, SMALL, 100, 1)),
                new Work(
                        SpatialImpacts.class,
                        "matrix",
                        () -> SpatialImpacts.matrix(LARGE_FIT, LARGE, 0),
                        () -> SpatialImpacts.matrix(SMALL_FIT, SMALL, 0)),
                work(
                        SpatialStatistic.class,
                        "MoransI",
                        n -> MoransI.withDefaults()
                                .permutations(n == MANY ? 99_999 : 99)
                                .test(normal(n, 1), weights(n))),
                work(
                        SpatialStatistic.class,
                        "LocalMoran",
                        n -> LocalMoran.withDefaults()
                                .permutations(n == MANY ? 9_999 : 99)
                                .test(normal(n, 1), weights(n))),
                work(
                        SpatialTau.class,
                        "of",
                        n -> SpatialTau.of(normal(8 * n, 1), normal(8 * n, 2), new int[][] {{0, 1}, {2, 3}})));
    }
}
