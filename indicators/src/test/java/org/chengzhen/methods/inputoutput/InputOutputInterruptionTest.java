package org.chengzhen.methods.inputoutput;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.contract.InterruptionContract;

class InputOutputInterruptionTest implements InterruptionContract {
    @Override
    public Stream<Work> works() {
        return Stream.of(new Work(ProportionalFitting.class, "of", () -> fitted(600), () -> fitted(6)));
    }

    private static DoubleMatrix fitted(int n) {
        SplittableRandom random = new SplittableRandom(n);
        double[][] seed = new double[n][n];
        for (double[] row : seed) {
            Arrays.setAll(row, j -> Math.exp(4 * random.nextDouble()));
        }
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ProportionalFitting.withDefaults().of(DoubleMatrix.of(seed), ones, ones);
    }
}
