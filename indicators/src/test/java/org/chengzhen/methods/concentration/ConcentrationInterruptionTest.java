package org.chengzhen.methods.concentration;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengzhen.methods.contract.InterruptionContract;

class ConcentrationInterruptionTest implements InterruptionContract {
    private static final double[] AT = {1, 5, 20, 60};

    @Override
    public Stream<Work> works() {
        double[] x = new SplittableRandom(1).doubles(4_000, 0, 100).toArray();
        double[] y = new SplittableRandom(2).doubles(4_000, 0, 100).toArray();
        int[] few = IntStream.range(0, 12).toArray();
        int[] many = IntStream.range(0, 2_000).toArray();
        DurantonOverman overman = DurantonOverman.withDefaults().bandwidth(3);
        return Stream.of(
                new Work(
                        DurantonOverman.class,
                        "band",
                        () -> overman.replications(2_000).band(x, y, many, AT),
                        () -> overman.replications(20).band(x, y, few, AT)),
                new Work(
                        DurantonOverman.class,
                        "of",
                        () -> overman.of(x, y, AT),
                        () -> overman.replications(9).band(x, y, few, AT)),
                new Work(
                        EconomicFitness.class,
                        "of",
                        () -> EconomicFitness.of(presence(400), 100_000),
                        () -> EconomicFitness.of(presence(12), 20)));
    }

    private static double[][] presence(int places) {
        SplittableRandom random = new SplittableRandom(places);
        double[][] presence = new double[places][places];
        for (double[] row : presence) {
            row[0] = 1;
            for (int j = 1; j < places; j++) {
                row[j] = random.nextInt(2);
            }
        }
        return presence;
    }
}
