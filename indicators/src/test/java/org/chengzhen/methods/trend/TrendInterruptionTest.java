package org.chengzhen.methods.trend;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.methods.contract.InterruptionContract;

class TrendInterruptionTest implements InterruptionContract {
    @Override
    public Stream<Work> works() {
        double[] many = series(20_000);
        double[] some = series(6_000);
        double[] few = series(40);
        return Stream.of(
                new Work(
                        HomogeneitySimulation.class,
                        "of",
                        () -> HomogeneitySimulation.withDefaults()
                                .replications(10_000_000)
                                .of(few),
                        () -> HomogeneitySimulation.withDefaults()
                                .replications(300)
                                .of(few)),
                new Work(
                        SenSlope.class,
                        "of held",
                        () -> SenSlope.of(some),
                        () -> heard(() -> SenSlope.of(few).slope())),
                new Work(
                        SenSlope.class,
                        "of",
                        () -> SenSlope.of(many),
                        () -> heard(() -> SenSlope.of(few).slope())),
                new Work(
                        SeasonalMannKendall.class,
                        "of",
                        () -> SeasonalMannKendall.of(many, 2),
                        () -> heard(() -> SeasonalMannKendall.of(few, 4).zScore())),
                new Work(
                        SeasonalMannKendall.class,
                        "ofCorrelatedSeasons",
                        () -> SeasonalMannKendall.ofCorrelatedSeasons(many, 2),
                        () -> heard(() ->
                                SeasonalMannKendall.ofCorrelatedSeasons(few, 4).zScore())),
                new Work(
                        MannKendall.class,
                        "hamedRao",
                        () -> MannKendall.hamedRao(many),
                        () -> heard(() -> MannKendall.hamedRao(few).zScore())),
                new Work(
                        Holt.class,
                        "fitted",
                        () -> Holt.fitted(many),
                        () -> heard(() -> Holt.fitted(few).alpha())));
    }

    /** What has loops that nobody counts tells nothing by itself. */
    private static double heard(java.util.function.DoubleSupplier statistic) {
        Loop.of("statistics", 1).end();
        return statistic.getAsDouble();
    }

    private static double[] series(int n) {
        SplittableRandom random = new SplittableRandom(n);
        double[] x = new double[n];
        for (int t = 0; t < n; t++) {
            x[t] = 1e-3 * t + random.nextGaussian();
        }
        return x;
    }
}
