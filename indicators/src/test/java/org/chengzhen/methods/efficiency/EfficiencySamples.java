package org.chengzhen.methods.efficiency;

import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import org.chengzhen.core.array.DoubleMatrix;

/** Units for the tests of this package. */
final class EfficiencySamples {
    private EfficiencySamples() {}

    /** Inputs and outputs of the same units. */
    record Units(DoubleMatrix inputs, DoubleMatrix outputs) {
        @Override
        public String toString() {
            return inputs + " -> " + outputs;
        }
    }

    /** Cooper, Seiford and Tone (2007), table 1.1: eight stores, one input, one output. */
    static Units stores() {
        return new Units(DoubleMatrix.of(8, 1, 2, 3, 3, 4, 5, 5, 6, 8), DoubleMatrix.of(8, 1, 1, 3, 2, 3, 4, 2, 3, 5));
    }

    /** Cooper, Seiford and Tone (2007), example 2.2: six units, two inputs, one output of 1. */
    static Units sixUnits() {
        return new Units(
                DoubleMatrix.of(6, 2, 4, 3, 7, 3, 8, 1, 4, 2, 2, 4, 10, 1), DoubleMatrix.of(6, 1, 1, 1, 1, 1, 1, 1));
    }

    /** Log-normal units of sizes like those of cities. */
    static Units cities(int units, int inputs, int outputs, long seed) {
        Random random = new Random(seed);
        double[][] x = new double[units][inputs];
        double[][] y = new double[units][outputs];
        for (int j = 0; j < units; j++) {
            double size = Math.exp(1.2 * random.nextGaussian());
            for (int i = 0; i < inputs; i++) {
                x[j][i] = size * Math.exp(0.3 * random.nextGaussian()) * (i + 1) * 100;
            }
            for (int r = 0; r < outputs; r++) {
                y[j][r] = size * Math.exp(0.3 * random.nextGaussian()) * 7;
            }
        }
        return new Units(DoubleMatrix.of(x), DoubleMatrix.of(y));
    }

    /** Small whole numbers, so that ties and degenerate corners abound; zeros where allowed. */
    static Units tied(int units, int inputs, int outputs, int least, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] x = new double[units][inputs];
        double[][] y = new double[units][outputs];
        for (int j = 0; j < units; j++) {
            for (int i = 0; i < inputs; i++) {
                x[j][i] = random.nextInt(least, 5);
            }
            for (int r = 0; r < outputs; r++) {
                y[j][r] = random.nextInt(least, 5);
            }
            x[j][random.nextInt(inputs)] += 1;
            y[j][random.nextInt(outputs)] += 1;
        }
        return new Units(DoubleMatrix.of(x), DoubleMatrix.of(y));
    }

    /** Two to twelve units with up to three inputs and outputs, tied or not. */
    static Units any(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = random.nextInt(2, 13);
        int m = random.nextInt(1, 4);
        int s = random.nextInt(1, 4);
        return random.nextBoolean() ? cities(n, m, s, seed) : tied(n, m, s, 1, seed);
    }

    /** Two to twelve units with up to three inputs and outputs, tied or not. */
    static final class AnyUnits implements ArbitrarySupplier<Units> {
        @Override
        public Arbitrary<Units> get() {
            return Arbitraries.longs().map(EfficiencySamples::any);
        }
    }
}
