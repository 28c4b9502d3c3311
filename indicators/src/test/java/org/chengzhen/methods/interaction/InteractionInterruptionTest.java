package org.chengzhen.methods.interaction;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.methods.contract.InterruptionContract;

class InteractionInterruptionTest implements InterruptionContract {
    private static final CostMatrix LARGE = costs(1_500);
    private static final CostMatrix SMALL = costs(12);

    @Override
    public Stream<Work> works() {
        double[] many = masses(1_500);
        double[] few = masses(12);
        SpatialInteraction steep = SpatialInteraction.with(Decay.power(2)).tolerance(1e-15);
        return Stream.of(
                new Work(
                        SpatialInteraction.class,
                        "of",
                        () -> steep.of(many, many, LARGE),
                        () -> SpatialInteraction.with(Decay.power(1)).of(few, few, SMALL)),
                new Work(
                        RadiationModel.class,
                        "of",
                        () -> RadiationModel.withDefaults().of(many, many, LARGE),
                        () -> RadiationModel.withDefaults().of(few, few, SMALL)));
    }

    private static double[] masses(int n) {
        SplittableRandom random = new SplittableRandom(n);
        double[] masses = new double[n];
        Arrays.setAll(masses, i -> 1 + random.nextInt(1_000));
        return masses;
    }

    private static CostMatrix costs(int n) {
        SplittableRandom random = new SplittableRandom(n);
        double[][] costs = new double[n][n];
        for (double[] row : costs) {
            Arrays.setAll(row, j -> 1 + random.nextDouble() * 1_000);
        }
        return CostMatrix.of(costs);
    }
}
