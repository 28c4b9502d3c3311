package org.chengzhen.methods.regression;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.chengzhen.methods.contract.InterruptionContract;

class RegressionInterruptionTest implements InterruptionContract {
    @Override
    public Stream<Work> works() {
        double[][] many = columns(3, 3_000);
        double[][] few = columns(3, 30);
        return Stream.of(
                new Work(
                        PanelThreshold.class,
                        "test",
                        () -> PanelThreshold.withDefaults()
                                .replications(100_000)
                                .test(panel(300, 10), columns(1, 3_000)[0]),
                        () -> PanelThreshold.withDefaults().replications(9).test(panel(20, 4), columns(1, 80)[0])),
                new Work(
                        Mediation.class,
                        "bootstrap",
                        () -> Mediation.Bootstrap.of(many[0], many[1], many[2], 100_000, 1),
                        () -> Mediation.Bootstrap.of(few[0], few[1], few[2], 50, 1)));
    }

    private static PanelData panel(int units, int times) {
        SplittableRandom random = new SplittableRandom(units);
        double[][] x = new double[units][times];
        double[][] y = new double[units][times];
        for (int i = 0; i < units; i++) {
            for (int t = 0; t < times; t++) {
                x[i][t] = random.nextDouble();
                y[i][t] = x[i][t] + random.nextDouble();
            }
        }
        return PanelData.ofMatrices(y, new double[][][] {x});
    }

    private static double[][] columns(int columns, int n) {
        SplittableRandom random = new SplittableRandom(n);
        double[][] table = new double[columns][n];
        for (double[] column : table) {
            Arrays.setAll(column, i -> random.nextDouble());
        }
        return table;
    }
}
