package org.chengzhen.methods.spatial;

import static org.chengzhen.methods.spatial.SpatialCases.binary;
import static org.chengzhen.methods.spatial.SpatialCases.matrix;
import static org.chengzhen.methods.spatial.SpatialCases.nearest;
import static org.chengzhen.methods.spatial.SpatialCases.normal;
import static org.chengzhen.methods.spatial.SpatialCases.strata;
import static org.chengzhen.methods.spatial.SpatialCases.uniform;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.space.SpatialWeights;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What has a parallel form gives the same bits on one, two and eight threads, and without it. */
class SpatialThreadsTest {
    private static final int N = 90;
    private static final SpatialWeights W = nearest(N, 5, 1);
    private static final double[] Y = normal(N, 2);
    private static final double[] Z = normal(N, 3);
    private static final double[] EAST = uniform(N, 4);
    private static final double[] NORTH = uniform(N, 5);
    private static final DoubleMatrix X = matrix(N, 2, 6);
    private static final boolean[] BLACK = new boolean[N];

    static {
        for (int i = 0; i < N; i++) {
            BLACK[i] = Y[i] > 0;
        }
    }

    /** Each computation, with the flag whether it is told to be parallel. */
    private static Map<String, Function<Boolean, Object>> computations() {
        Map<String, Function<Boolean, Object>> all = new LinkedHashMap<>();
        all.put(
                "Moran's I",
                p -> spread(MoransI.withDefaults().permutations(333), p).test(Y, W));
        all.put(
                "Geary's C",
                p -> spread(GearysC.withDefaults().permutations(333), p).test(Y, W));
        all.put(
                "general G",
                p -> spread(GeneralG.withDefaults().permutations(333), p).test(uniform(N, 9), binary(N, 5, 1)));
        all.put(
                "join counts",
                p -> spread(JoinCounts.withDefaults().permutations(333), p).test(BLACK, binary(N, 5, 1)));
        all.put("local Moran", p -> spread(LocalMoran.withDefaults(), p).test(Y, W));
        all.put("local Geary", p -> spread(LocalGeary.withDefaults(), p).test(Y, W));
        all.put(
                "local G",
                p -> spread(LocalG.withDefaults().permutations(333), p).testGiStar(uniform(N, 9), binary(N, 5, 1)));
        all.put("bivariate Moran", p -> spread(BivariateMoran.withDefaults(), p).test(Y, Z, W));
        all.put(
                "local bivariate Moran",
                p -> spread(BivariateMoran.withDefaults(), p).local(Y, Z, W));
        all.put("Lee's L", p -> spread(LeesL.withDefaults(), p).test(Y, Z, W));
        all.put(
                "multivariate local Geary",
                p -> spread(MultivariateLocalGeary.withDefaults(), p).test(X, W));
        FactorPermutations factors = FactorPermutations.withDefaults();
        List<int[]> strata = List.of(strata(N, 4, 7), strata(N, 3, 8));
        all.put("factors", p -> (p ? factors.parallel() : factors).test(Y, strata));
        GeographicallyWeightedRegression local = GeographicallyWeightedRegression.withDefaults();
        all.put("local regression", p -> (p ? local.parallel() : local).fit(Y, X, EAST, NORTH));
        GeographicallyWeightedRegression fixed = local.fixed().kernel(GwrKernel.GAUSSIAN);
        all.put("fixed bandwidth", p -> (p ? fixed.parallel() : fixed).select(Y, X, EAST, NORTH));
        MultiscaleSelection multiscale =
                MultiscaleSelection.withDefaults().tolerance(1e-3).rounds(1_000);
        all.put("multiscale", p -> (p ? multiscale.parallel() : multiscale).select(Y, X, EAST, NORTH));
        return all;
    }

    private static <S extends SpatialStatistic<S>> S spread(S settings, boolean parallel) {
        return parallel ? settings.parallel() : settings;
    }

    @TestFactory
    Stream<DynamicTest> theNumberOfThreadsChangesNoBit() {
        return computations().entrySet().stream()
                .map(c -> DynamicTest.dynamicTest(c.getKey(), () -> {
                    Object alone = c.getValue().apply(false);
                    for (int threads : new int[] {1, 2, 8}) {
                        ForkJoinPool pool = new ForkJoinPool(threads);
                        try {
                            Object together =
                                    pool.submit(() -> c.getValue().apply(true)).get();
                            assertEquals(alone, together, () -> c.getKey() + " on " + threads + " threads");
                        } finally {
                            pool.shutdown();
                        }
                    }
                }));
    }
}
