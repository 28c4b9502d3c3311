package org.chengzhen.methods.convergence;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.chengzhen.methods.contract.InterruptionContract;

class ConvergenceInterruptionTest implements InterruptionContract {
    private static final double[][] LARGE = panel(400, 12);
    private static final double[][] SMALL = panel(20, 8);

    @Override
    public Stream<Work> works() {
        return Stream.of(
                new Work(
                        RegionalCohesion.class,
                        "of",
                        () -> RegionalCohesion.withDefaults()
                                .permutations(400_000)
                                .of(LARGE, regions(400)),
                        () -> RegionalCohesion.withDefaults().of(SMALL, regions(20))),
                new Work(
                        ConvergenceClubs.class,
                        "of",
                        () -> ConvergenceClubs.withDefaults().of(panel(20_000, 30)),
                        () -> ConvergenceClubs.withDefaults().of(SMALL)));
    }

    private static int[] regions(int places) {
        int[] regions = new int[places];
        for (int i = 0; i < places; i++) {
            regions[i] = i % 7;
        }
        return regions;
    }

    private static double[][] panel(int places, int years) {
        SplittableRandom random = new SplittableRandom(places);
        double[][] panel = new double[places][years];
        for (double[] path : panel) {
            path[0] = 1 + random.nextDouble();
            for (int t = 1; t < years; t++) {
                path[t] = path[t - 1] * (0.95 + 0.2 * random.nextDouble());
            }
        }
        return panel;
    }
}
