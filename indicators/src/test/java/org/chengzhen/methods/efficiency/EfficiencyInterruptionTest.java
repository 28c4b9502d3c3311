package org.chengzhen.methods.efficiency;

import java.util.stream.Stream;
import org.chengzhen.methods.contract.InterruptionContract;
import org.chengzhen.methods.efficiency.EfficiencySamples.Units;

class EfficiencyInterruptionTest implements InterruptionContract {
    private static final Units LARGE = EfficiencySamples.cities(2_500, 4, 4, 1);
    private static final Units SMALL = EfficiencySamples.cities(20, 2, 2, 2);

    private static final double[][] X = DirectionalDistanceTest.random(4_000, 3, 1);
    private static final double[][] Y = DirectionalDistanceTest.random(4_000, 2, 2);
    private static final double[][] B = DirectionalDistanceTest.random(4_000, 2, 3);
    private static final double[][] FEW_X = DirectionalDistanceTest.random(15, 3, 4);
    private static final double[][] FEW_Y = DirectionalDistanceTest.random(15, 2, 5);
    private static final double[][] FEW_B = DirectionalDistanceTest.random(15, 2, 6);

    @Override
    public Stream<Work> works() {
        return Stream.of(
                new Work(
                        DataEnvelopment.class,
                        "of",
                        () -> DataEnvelopment.bcc().of(LARGE.inputs(), LARGE.outputs()),
                        () -> DataEnvelopment.bcc()
                                .of(SMALL.inputs(), SMALL.outputs())
                                .scores()),
                new Work(
                        DirectionalDistance.class,
                        "of",
                        () -> DirectionalDistance.withDefaults().of(X, Y, B),
                        () -> DirectionalDistance.withDefaults()
                                .of(FEW_X, FEW_Y, FEW_B)
                                .distances()),
                new Work(
                        MalmquistLuenberger.class,
                        "global",
                        () -> MalmquistLuenberger.withDefaults()
                                .global(new double[][][] {X, X}, new double[][][] {Y, Y}, new double[][][] {B, B}),
                        () -> MalmquistLuenberger.withDefaults()
                                .global(
                                        new double[][][] {FEW_X, FEW_X},
                                        new double[][][] {FEW_Y, FEW_Y},
                                        new double[][][] {FEW_B, FEW_B})
                                .changes()
                                .get(0)
                                .get(0)
                                .index()),
                new Work(
                        UndesirableSbm.class,
                        "superEfficiency",
                        () -> UndesirableSbm.withDefaults().superEfficiency(X, Y, B),
                        () -> UndesirableSbm.withDefaults()
                                .superEfficiency(FEW_X, FEW_Y, FEW_B)
                                .score(0)),
                new Work(
                        DirectionalSlacks.class,
                        "of",
                        () -> DirectionalSlacks.withDefaults().of(X, Y, B),
                        () -> DirectionalSlacks.withDefaults()
                                .of(FEW_X, FEW_Y, FEW_B)
                                .inefficiencies()),
                new Work(
                        BootstrappedEfficiency.class,
                        "of",
                        () -> BootstrappedEfficiency.withDefaults().of(X, Y),
                        () -> BootstrappedEfficiency.withDefaults()
                                .replications(200)
                                .of(FEW_X, FEW_Y)
                                .bias()),
                new Work(
                        CrossEfficiency.class,
                        "of",
                        () -> CrossEfficiency.withDefaults().of(X, Y),
                        () -> CrossEfficiency.withDefaults().of(FEW_X, FEW_Y).scores()),
                new Work(
                        BenefitOfTheDoubt.class,
                        "of",
                        () -> BenefitOfTheDoubt.withDefaults()
                                .shares(new double[3], new double[] {0.5, 0.5, 0.5})
                                .of(X),
                        () -> BenefitOfTheDoubt.withDefaults()
                                .shares(new double[3], new double[] {0.5, 0.5, 0.5})
                                .of(FEW_X)
                                .score(0)),
                new Work(
                        SlacksBased.class,
                        "superScores",
                        () -> SlacksBased.withDefaults().superEfficiency(LARGE.inputs(), LARGE.outputs()),
                        () -> SlacksBased.withDefaults().superEfficiency(SMALL.inputs(), SMALL.outputs())));
    }
}
