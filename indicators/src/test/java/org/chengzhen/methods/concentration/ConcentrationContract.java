package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

/** The axioms of a distance between two structures over the same places or industries. */
public abstract class ConcentrationContract implements OutcomeContract {
    /** The measure: 0 for the same structure. */
    protected abstract double measure(double[] first, double[] second);

    /** What the results below may differ by. No default: each author chooses. */
    protected abstract double tolerance();

    /** The largest value. */
    protected abstract double upperBound();

    /** The definition, computed by an independent road, from shares. */
    protected abstract double reference(double[] firstShares, double[] secondShares);

    @Override
    public double compute(double... values) {
        return measure(values, counting(values.length));
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.nonNegative(values)) {
            return Outcome.REFUSED;
        }
        return OutcomeContract.anyNonZero(values) ? Outcome.VALUE : Outcome.UNDEFINED;
    }

    static double[] counting(int n) {
        double[] counts = new double[n];
        Arrays.setAll(counts, i -> i + 1);
        return counts;
    }

    static double[] shares(double... values) {
        double total = Arrays.stream(values).sum();
        return Arrays.stream(values).map(v -> v / total).toArray();
    }

    @SeededProperty
    void agreesWithTheReference(@ForAll(supplier = Samples.Places.class) double[] y) {
        double[] other = counting(y.length);
        assertEquals(reference(shares(y), shares(other)), measure(y, other), tolerance());
    }

    @SeededProperty
    void isZeroForTheSameStructureOnWhateverScale(
            @ForAll(supplier = Samples.PositivePlaces.class) double[] y, @ForAll @IntRange(min = -9, max = 9) int k) {
        double[] scaled = Arrays.stream(y).map(v -> v * Math.pow(3, k)).toArray();
        assertEquals(0, measure(y, scaled), tolerance());
    }

    @SeededProperty
    void scaleChangesNothing(
            @ForAll(supplier = Samples.Places.class) double[] y, @ForAll @IntRange(min = -9, max = 9) int k) {
        double[] scaled = Arrays.stream(y).map(v -> v * Math.pow(3, k)).toArray();
        double[] other = counting(y.length);
        assertEquals(measure(y, other), measure(scaled, other), tolerance());
    }

    @SeededProperty
    void theOrderOfCellsChangesNothing(
            @ForAll(supplier = Samples.Places.class) double[] y, @ForAll @LongRange(min = 0) long seed) {
        double[] other = counting(y.length);
        assertEquals(measure(y, other), measure(Samples.shuffled(y, seed), Samples.shuffled(other, seed)), tolerance());
    }

    @SeededProperty
    void staysWithinItsBounds(@ForAll(supplier = Samples.Places.class) double[] y) {
        double value = measure(y, counting(y.length));
        assertTrue(value >= 0 && value <= upperBound(), () -> "value " + value);
    }

    @Test
    void lengthsMustAgree() {
        assertThrows(IllegalArgumentException.class, () -> measure(new double[] {1, 2}, new double[] {1}));
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> measure(new double[] {1, 2}, new double[] {1, 2, 3}));
        assertTrue(e.getMessage().endsWith(" has 2"), e::getMessage);
        assertThrows(IllegalArgumentException.class, () -> measure(new double[] {1, 2}, new double[] {1, -1}));
        assertThrows(UndefinedException.class, () -> measure(new double[] {1, 2}, new double[] {0, 0}));
    }
}
