package org.chengzhen.methods.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.methods.contract.InterruptionContract;

class StatisticsInterruptionTest implements InterruptionContract {
    @Override
    public Stream<Work> works() {
        double[] many = new SplittableRandom(1).doubles(300_000).toArray();
        double[] few = new SplittableRandom(2).doubles(40).toArray();
        return Stream.of(
                new Work(
                        Resampling.class,
                        "bootstrap",
                        () -> Resampling.withDefaults()
                                .replications(10_000_000)
                                .bootstrap(few, StatisticsInterruptionTest::sum),
                        () -> Resampling.withDefaults()
                                .replications(50)
                                .bootstrap(few, StatisticsInterruptionTest::sum)),
                new Work(
                        Resampling.class,
                        "permute",
                        () -> Resampling.withDefaults()
                                .replications(10_000_000)
                                .permute(few, StatisticsInterruptionTest::first),
                        () -> Resampling.withDefaults()
                                .replications(50)
                                .permute(few, StatisticsInterruptionTest::first)),
                new Work(NaturalBreaks.class, "of", () -> NaturalBreaks.of(many, 40), () -> {
                    // loops that nobody counts tell nothing by themselves
                    Loop.of("statistics", 1).end();
                    return NaturalBreaks.of(few, 3).ssd();
                }));
    }

    private static double sum(double... values) {
        return Arrays.stream(values).sum();
    }

    private static double first(double... values) {
        return values[0];
    }
}
