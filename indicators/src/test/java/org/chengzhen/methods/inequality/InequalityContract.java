package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;

/**
 * The axioms of an inequality measure. A test of a measure extends this, states the tolerance and the upper
 * bound, and says which axioms the measure does not claim.
 */
public abstract class InequalityContract implements OutcomeContract {
    /** What the results below may differ by, relative to max(1, value). No default: each author chooses. */
    protected abstract double tolerance();

    /** The largest value that n places can reach. */
    protected abstract double upperBound(int n);

    /** The definition, computed slowly in extended precision or by an independent road. */
    protected abstract double reference(double... values);

    /** Whether copying the population leaves the measure unchanged. */
    protected boolean replicationInvariant() {
        return true;
    }

    /** Whether every transfer from a poorer to a richer place raises the measure, strictly. */
    protected boolean strictlyTransferSensitive() {
        return true;
    }

    @SeededProperty
    void agreesWithTheReference(@ForAll(supplier = Samples.PositivePlaces.class) double[] y) {
        assertClose(reference(y), compute(y));
    }

    @SeededProperty
    void isZeroWhereAllAreEqual(@ForAll(supplier = Samples.PositivePlaces.class) double[] y) {
        double[] equal = new double[y.length];
        Arrays.fill(equal, y[0]);
        assertEquals(0, compute(equal), tolerance());
    }

    @SeededProperty
    void staysWithinItsBounds(@ForAll(supplier = Samples.PositivePlaces.class) double[] y) {
        double value = compute(y);
        assertTrue(value >= -tolerance() && value <= upperBound(y.length) + tolerance(), () -> "value " + value);
    }

    @SeededProperty
    void scaleChangesNothing(
            @ForAll(supplier = Samples.PositivePlaces.class) double[] y, @ForAll @IntRange(min = -9, max = 9) int k) {
        double[] scaled = Arrays.stream(y).map(v -> v * Math.pow(3, k)).toArray();
        assertClose(compute(y), compute(scaled));
    }

    @SeededProperty
    void copyingThePopulationChangesNothing(@ForAll(supplier = Samples.PositivePlaces.class) double[] y) {
        if (replicationInvariant()) {
            double[] twice = Arrays.copyOf(y, 2 * y.length);
            System.arraycopy(y, 0, twice, y.length, y.length);
            assertClose(compute(y), compute(twice));
        }
    }

    @SeededProperty
    void orderOfPlacesChangesRoundingAtMost(
            @ForAll(supplier = Samples.PositivePlaces.class) double[] y, @ForAll @LongRange(min = 0) long seed) {
        double value = compute(y);
        assertEquals(value, compute(Samples.shuffled(y, seed)), 1e-13 * Math.max(1, Math.abs(value)));
    }

    @SeededProperty
    void takingFromThePoorToTheRichRaisesIt(
            @ForAll(supplier = Samples.PositivePlaces.class) double[] y,
            @ForAll @IntRange(min = 1, max = 9) int tenths) {
        int poor = 0;
        int rich = 0;
        for (int i = 1; i < y.length; i++) {
            poor = y[i] < y[poor] ? i : poor;
            rich = y[i] >= y[rich] ? i : rich;
        }
        double[] after = y.clone();
        double moved = y[poor] * tenths / 10.0;
        after[poor] -= moved;
        after[rich] += moved;
        double before = compute(y);
        double change = compute(after) - before;
        assertTrue(change >= -tolerance() * Math.max(1, before), () -> "change " + change);
        // a strict rise can only be seen where the transfer is not lost in rounding
        double total = Arrays.stream(y).sum();
        if (strictlyTransferSensitive() && poor != rich && moved / total > 1e-6) {
            assertTrue(change > 0, () -> "change " + change);
        }
    }

    private void assertClose(double expected, double actual) {
        assertEquals(expected, actual, tolerance() * Math.max(1, Math.abs(expected)));
    }
}
