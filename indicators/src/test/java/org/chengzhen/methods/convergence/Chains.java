package org.chengzhen.methods.convergence;

import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import org.chengzhen.core.array.DoubleMatrix;

/** Seeded chains and panels for the tests of this package. */
final class Chains {
    private Chains() {}

    /** Probabilities of 2 to 7 states, a third of them zero, no row empty. */
    static final class Probabilities implements ArbitrarySupplier<DoubleMatrix> {
        @Override
        public Arbitrary<DoubleMatrix> get() {
            return Arbitraries.integers()
                    .between(2, 7)
                    .flatMap(k -> Arbitraries.longs().map(seed -> DoubleMatrix.of(probabilities(k, seed))));
        }
    }

    static double[][] probabilities(int k, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] p = new double[k][k];
        for (double[] row : p) {
            double sum = 0;
            for (int j = 0; j < k; j++) {
                row[j] = random.nextInt(3) == 0 ? 0 : random.nextDouble();
                sum += row[j];
            }
            if (sum == 0) {
                row[random.nextInt(k)] = sum = 1;
            }
            for (int j = 0; j < k; j++) {
                row[j] /= sum;
            }
        }
        return p;
    }

    /** Incomes of places that grow at rates of their own, in levels above zero. */
    static double[][] panel(int places, int periods, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] panel = new double[places][periods];
        for (double[] row : panel) {
            double level = 50 + 100 * random.nextDouble();
            for (int t = 0; t < periods; t++) {
                level *= 1.01 + 0.05 * random.nextDouble();
                row[t] = level;
            }
        }
        return panel;
    }
}
