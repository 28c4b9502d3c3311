package org.chengzhen.methods.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class NaturalBreaksTest implements OutcomeContract {
    @Override
    public double compute(double... values) {
        NaturalBreaks breaks = NaturalBreaks.of(values, 2);
        return breaks.gvf().orElseThrow();
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.finite(values)) {
            return Outcome.REFUSED;
        }
        // -0.0 equals 0.0
        long distinct = Arrays.stream(values).map(v -> v + 0.0).distinct().count();
        return distinct < 2 || beyond(values) ? Outcome.UNDEFINED : Outcome.VALUE;
    }

    /** Whether the squares of the best classes exceed the range of doubles, reckoned at 2⁻⁵⁴⁰ of the size. */
    private static boolean beyond(double... values) {
        double[] small = Arrays.stream(values).map(v -> v * 0x1p-540).toArray();
        boolean large = Arrays.stream(values).anyMatch(v -> Math.abs(v) >= 1e150);
        return large && NaturalBreaks.of(small, 2).ssd() >= 0x1p-56;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        NaturalBreaks breaks = NaturalBreaks.of(new double[] {1, 2, 8, 9}, 2);
        assertArrayEquals(new double[] {2, 9}, breaks.upperBounds().toArray());
        assertEquals(1, breaks.ssd(), 1e-15);
        assertEquals("NaturalBreaks[2 classes up to [2.0, 9.0], GVF = 0.9800]", breaks.toString());
        assertEquals(0, breaks.classOf(2));
        assertEquals(1, breaks.classOf(2.1));
        assertEquals(1, breaks.classOf(99));
        assertThrows(IllegalArgumentException.class, () -> breaks.classOf(Double.NaN));
    }

    @Test
    void equalValuesStayTogetherAndCountAsOne() {
        NaturalBreaks breaks = NaturalBreaks.of(new double[] {3, 3, 3, 4, 4}, 2);
        assertEquals(0, breaks.ssd());
        assertEquals(3, breaks.classes().get(0).length());
        UndefinedException e =
                assertThrows(UndefinedException.class, () -> NaturalBreaks.of(new double[] {3, 3, 3, 4, 4}, 3));
        assertEquals(Status.INSUFFICIENT_DATA, e.status());
        assertTrue(NaturalBreaks.of(new double[] {5, 5}, 1).gvf().isEmpty());
        assertThrows(IllegalArgumentException.class, () -> NaturalBreaks.of(new double[] {1, 2}, 0));
    }

    @SeededProperty
    void noOtherCutIsBetter(
            @ForAll @Size(min = 1, max = 11) List<@IntRange(min = -20, max = 40) Integer> levels,
            @ForAll @IntRange(min = 1, max = 4) int k) {
        double[] x = levels.stream().mapToDouble(v -> v).sorted().toArray();
        if (Arrays.stream(x).distinct().count() >= k) {
            assertEquals(best(x, 0, k), NaturalBreaks.of(x, k).ssd(), 1e-9);
        }
    }

    @SeededProperty
    void largeOffsetsLoseNothing(@ForAll @IntRange(max = 100_000) int seed) {
        double[] x = Samples.logNormal(30, seed);
        double[] shifted = Arrays.stream(x).map(v -> v + 0x1p20).toArray();
        assertEquals(NaturalBreaks.of(x, 4).ssd(), NaturalBreaks.of(shifted, 4).ssd(), 1e-7);
    }

    @Test
    void manyValuesTakeLittleTime() {
        NaturalBreaks breaks = NaturalBreaks.of(Samples.logNormal(100_000, 42), 7);
        assertTrue(breaks.gvf().orElseThrow() > 0.9);
        assertEquals(
                100_000, breaks.classes().stream().mapToInt(c -> c.length()).sum());
    }

    private static double best(double[] x, int from, int k) {
        if (k == 1) {
            return squares(x, from, x.length);
        }
        double best = Double.POSITIVE_INFINITY;
        for (int to = from + 1; to <= x.length - (k - 1); to++) {
            best = Math.min(best, squares(x, from, to) + best(x, to, k - 1));
        }
        return best;
    }

    private static double squares(double[] x, int from, int to) {
        double mean = Arrays.stream(x, from, to).average().orElseThrow();
        return Arrays.stream(x, from, to).map(v -> (v - mean) * (v - mean)).sum();
    }
}
