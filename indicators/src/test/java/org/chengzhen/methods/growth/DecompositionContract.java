package org.chengzhen.methods.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Tuple;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.SeededProperty;

/**
 * What every decomposition of a change owes: its parts add up, a change of nothing has parts of nothing, and
 * units scale the parts.
 */
public abstract class DecompositionContract {
    /** Quantities at two dates, one in four of them zero: industries are born and die. */
    public static final class TwoDates implements ArbitrarySupplier<double[][]> {
        @Override
        public Arbitrary<double[][]> get() {
            Arbitrary<Double> amount = Arbitraries.frequencyOf(
                    Tuple.of(3, Arbitraries.doubles().between(-3, 6).ofScale(6).map(e -> Math.pow(10, e))),
                    Tuple.of(1, Arbitraries.just(0.0)));
            return Arbitraries.integers()
                    .between(1, 12)
                    .flatMap(n -> amount.array(double[].class)
                            .ofSize(n)
                            .array(double[][].class)
                            .ofSize(4));
        }
    }

    /** A whole and the parts that must add up to it. */
    public static final class Split {
        private final double whole;
        private final double[] parts;

        Split(double whole, double... parts) {
            this.whole = whole;
            this.parts = parts;
        }

        double whole() {
            return whole;
        }

        double[] parts() {
            return parts;
        }
    }

    /** The decomposition of amounts a at the start, b at the end, with c and d as what else it needs. */
    protected abstract Split split(double[] a, double[] b, double[] c, double[] d);

    /** What the sum of parts may differ by, relative to the sum of their absolute values. */
    protected abstract double tolerance();

    /** What the parts are multiplied by when all data are in a unit eight times smaller. */
    protected double scaleOfEight() {
        return 8;
    }

    /** Amounts whose differences cancel in the parts and in the whole alike; none for most. */
    protected double level(double[] a, double[] b, double[] c, double[] d) {
        return 0;
    }

    @SeededProperty
    void partsAddUpToTheChangeWhateverTheData(@ForAll(supplier = TwoDates.class) double[][] data) {
        Split split = split(data[0], data[1], data[2], data[3]);
        double sum = Arrays.stream(split.parts()).sum();
        double size = Math.abs(split.whole())
                + Arrays.stream(split.parts()).map(Math::abs).sum()
                + level(data[0], data[1], data[2], data[3]);
        assertEquals(split.whole(), sum, tolerance() * size, () -> Arrays.deepToString(data));
    }

    @SeededProperty
    void noChangeHasNoChange(@ForAll(supplier = TwoDates.class) double[][] data) {
        Split split = split(data[0], data[0], data[2], data[2]);
        assertEquals(0, split.whole(), 0.0);
    }

    @SeededProperty
    void unitsScaleTheParts(@ForAll(supplier = TwoDates.class) double[][] data) {
        // a date of nothing has no unit
        Assume.that(Arrays.stream(data).allMatch(OutcomeContract::anyNonZero));
        Split split = split(data[0], data[1], data[2], data[3]);
        double[][] scaled = Arrays.stream(data)
                .map(row -> Arrays.stream(row).map(v -> 8 * v).toArray())
                .toArray(double[][]::new);
        Split larger = split(scaled[0], scaled[1], scaled[2], scaled[3]);
        for (int i = 0; i < split.parts().length; i++) {
            double expected = scaleOfEight() * split.parts()[i];
            double size = Arrays.stream(larger.parts()).map(Math::abs).sum()
                    + scaleOfEight() * level(data[0], data[1], data[2], data[3]);
            assertEquals(expected, larger.parts()[i], 1e-12 * size, () -> Arrays.deepToString(data));
        }
    }
}
