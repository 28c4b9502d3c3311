package org.chengzhen.methods.contract;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Tuple;

/** The generators of this module's properties, in one place. */
public final class Samples {
    private Samples() {}

    /** Positive numbers over fifteen decades. */
    public static Arbitrary<Double> positives() {
        return Arbitraries.doubles().between(-6, 9).ofScale(9).map(e -> Math.pow(10, e));
    }

    /** Positive numbers, one in eight of them zero. */
    public static Arbitrary<Double> nonNegatives() {
        return Arbitraries.frequencyOf(Tuple.of(7, positives()), Tuple.of(1, Arbitraries.just(0.0)));
    }

    /** Two to forty places, with at least one positive value. */
    public static final class Places implements ArbitrarySupplier<double[]> {
        @Override
        public Arbitrary<double[]> get() {
            return nonNegatives()
                    .array(double[].class)
                    .ofMinSize(2)
                    .ofMaxSize(40)
                    .filter(OutcomeContract::anyNonZero);
        }
    }

    /** Two to forty places with positive values. */
    public static final class PositivePlaces implements ArbitrarySupplier<double[]> {
        @Override
        public Arbitrary<double[]> get() {
            return positives().array(double[].class).ofMinSize(2).ofMaxSize(40);
        }
    }

    /** n seeded log-normal values, as sizes of cities are. */
    public static double[] logNormal(int n, long seed) {
        Random random = new Random(seed);
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = Math.exp(random.nextGaussian());
        }
        return values;
    }

    /** A seeded shuffle of a copy. */
    public static double[] shuffled(double[] values, long seed) {
        Random random = new Random(seed);
        double[] copy = values.clone();
        for (int i = copy.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double swap = copy[i];
            copy[i] = copy[j];
            copy[j] = swap;
        }
        return copy;
    }
}
