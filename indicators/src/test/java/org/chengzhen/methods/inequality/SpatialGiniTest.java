package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.chengzhen.methods.statistics.Resampling;
import org.chengzhen.methods.statistics.Tail;
import org.junit.jupiter.api.Test;

class SpatialGiniTest implements OutcomeContract {
    private static final double[] Y = {1, 1, 3, 3};
    private static final int[] FROM = {0, 1, 2};
    private static final int[] TO = {1, 2, 3};

    @Override
    public double compute(double... values) {
        int pairs = Math.max(0, values.length - 1);
        int[] from = IntStream.range(0, pairs).toArray();
        int[] to = IntStream.range(1, pairs + 1).toArray();
        return SpatialGini.of(values, from, to).neighbours();
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.nonNegative(values)) {
            return Outcome.REFUSED;
        }
        return OutcomeContract.anyNonZero(values) && values.length > 1 ? Outcome.VALUE : Outcome.UNDEFINED;
    }

    /** Trap 22: the share is of the total of all differences (3/4 here), not of 2n²ȳ (3/16). */
    @Test
    void theExampleOfTheClassCommentHolds() {
        SpatialGini gini = SpatialGini.of(Y, FROM, TO);
        assertEquals(0.25, gini.total(), 1e-15);
        assertEquals(0.75, gini.nonNeighbourShare(), 1e-15);
        assertEquals(1 / 16.0, gini.neighbours(), 1e-15);
        assertEquals(3 / 16.0, gini.nonNeighbours(), 1e-15);
        assertEquals("SpatialGini[G 0.250000 = neighbours 0.0625000 + others 0.187500]", gini.toString());
    }

    @Test
    void aPairCountsOnceInWhateverDirection() {
        SpatialGini once = SpatialGini.of(Y, FROM, TO);
        assertEquals(once, SpatialGini.of(Y, new int[] {0, 1, 2, 1, 2, 1}, new int[] {1, 2, 3, 0, 1, 2}));
    }

    @Test
    void theEndsAreNoneAndAll() {
        SpatialGini none = SpatialGini.of(Y, new int[0], new int[0]);
        assertEquals(1, none.nonNeighbourShare());
        SpatialGini all = SpatialGini.of(new double[] {1, 2, 4}, new int[] {0, 0, 1}, new int[] {1, 2, 2});
        assertEquals(0, all.nonNeighbourShare());
        assertEquals(Gini.of(1, 2, 4), all.neighbours());
    }

    @SeededProperty
    void partsAddUpAndAgreeWithAllPairs(@ForAll(supplier = Samples.Places.class) double[] y) {
        int[] from = IntStream.range(0, y.length - 1).toArray();
        int[] to = IntStream.range(1, y.length).toArray();
        SpatialGini gini = SpatialGini.of(y, from, to);
        assertEquals(Gini.of(y), gini.total());
        assertEquals(gini.total(), gini.neighbours() + gini.nonNeighbours(), 1e-15);
        double near = 0;
        for (int i = 0; i < from.length; i++) {
            near += Math.abs(y[i] - y[i + 1]);
        }
        assertEquals(near / y.length / Arrays.stream(y).sum(), gini.neighbours(), 1e-13);
        assertTrue(gini.nonNeighbours() >= 0);
    }

    @Test
    void likeNeighboursGiveASmallP() {
        double[] y = new double[40];
        Arrays.setAll(y, i -> i / 10 + 1);
        int[] from = IntStream.range(0, 39).toArray();
        int[] to = IntStream.range(1, 40).toArray();
        SpatialGini.Inference inference = SpatialGini.test(y, from, to, 199, 42);
        assertEquals(1 / 200.0, inference.pValue());
        assertEquals(SpatialGini.of(y, from, to).nonNeighbourShare(), inference.statistic());
        // a pair is a neighbour with probability 39/780, and each pair has the same expected difference
        assertEquals(1 - 39 / 780.0, inference.expectation(), 0.003);
        assertEquals(199, inference.permutations());
        assertEquals(40, inference.n());
        assertEquals(42, inference.seed());
        assertEquals(inference, SpatialGini.test(y, from, to, 199, 42));
        assertTrue(inference.expectation()
                != SpatialGini.test(y, from, to, 199, 43).expectation());
        assertTrue(inference.toString().startsWith("SpatialGini.Inference[share 0.99"));
    }

    /** Permutations are those of Resampling, whose streams share no sequence: here they were the same one, shifted. */
    @Test
    void permutationsAreThoseOfResampling() {
        double[] y = new double[30];
        Arrays.setAll(y, i -> i * i % 17 + 1);
        int[] from = IntStream.range(0, 29).toArray();
        int[] to = IntStream.range(1, 30).toArray();
        for (long seed : new long[] {0, 7}) {
            double[] shares = Resampling.withDefaults()
                    .replications(99)
                    .seed(seed)
                    .permute(y, x -> SpatialGini.of(x, from, to).nonNeighbourShare())
                    .toArray();
            SpatialGini.Inference inference = SpatialGini.test(y, from, to, 99, seed);
            assertEquals(Arrays.stream(shares).average().orElseThrow(), inference.expectation(), 1e-12);
            assertEquals(Resampling.pValue(inference.statistic(), shares, Tail.GREATER), inference.pValue(), 1e-15);
        }
    }

    @Test
    void unlikeNeighboursGiveALargeP() {
        double[] y = {1, 9, 1, 9, 1, 9, 1, 9};
        int[] from = {0, 1, 2, 3, 4, 5, 6};
        int[] to = {1, 2, 3, 4, 5, 6, 7};
        assertTrue(SpatialGini.test(y, from, to, 99, 1).pValue() > 0.9);
    }

    @Test
    void badPairsAreNamed() {
        Exception e =
                assertThrows(IllegalArgumentException.class, () -> SpatialGini.of(Y, new int[] {0}, new int[] {4}));
        assertEquals("to[0] must be in 0..3 but is 4", e.getMessage());
        e = assertThrows(IllegalArgumentException.class, () -> SpatialGini.of(Y, new int[] {-1}, new int[] {1}));
        assertEquals("from[0] must be in 0..3 but is -1", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> SpatialGini.of(Y, new int[] {4}, new int[] {1}));
        assertThrows(IllegalArgumentException.class, () -> SpatialGini.of(Y, new int[] {1}, new int[] {-1}));
        e = assertThrows(IllegalArgumentException.class, () -> SpatialGini.of(Y, new int[] {2}, new int[] {2}));
        assertEquals("from[0] and to[0] are the same place 2", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> SpatialGini.of(Y, new int[] {2}, new int[0]));
        assertThrows(IllegalArgumentException.class, () -> SpatialGini.test(Y, FROM, TO, 0, 1));
    }

    @Test
    void equalPlacesHaveNoShare() {
        SpatialGini equal = SpatialGini.of(new double[] {2, 2}, new int[] {0}, new int[] {1});
        assertThrows(UndefinedException.class, equal::nonNeighbourShare);
        assertThrows(UndefinedException.class, () -> SpatialGini.of(new double[] {2}, new int[0], new int[0]));
    }

    @SeededProperty
    void whereAllAreNeighboursNothingIsLeft(@ForAll(supplier = Samples.Places.class) double[] y) {
        int n = y.length;
        int[] from = IntStream.range(0, n * n)
                .filter(k -> k / n < k % n)
                .map(k -> k / n)
                .toArray();
        int[] to = IntStream.range(0, n * n)
                .filter(k -> k / n < k % n)
                .map(k -> k % n)
                .toArray();
        assertEquals(0, SpatialGini.of(y, from, to).nonNeighbours());
    }

    @Test
    void permutationsThatEqualTheDataCount() {
        assertEquals(
                1,
                SpatialGini.test(new double[] {1, 2, 4}, new int[] {0, 0, 1}, new int[] {1, 2, 2}, 99, 1)
                        .pValue());
    }

    @Test
    void withoutNeighboursEveryPermutationIsAlike() {
        SpatialGini.Inference inference = SpatialGini.test(Y, new int[0], new int[0], 99, 1);
        assertEquals(1, inference.statistic());
        assertEquals(1, inference.pValue());
    }

    /** All 24 orders of four places on a path, walked through one by one. */
    @Test
    void pIsNearItsExactValueWhateverTheSeed() {
        int[] from = {0, 1, 2};
        int[] to = {1, 2, 3};
        double[] y = {2, 1, 4, 8};
        double observed = path(y);
        int orders = 0;
        double mean = 0;
        for (int k = 0; k < 256; k++) {
            int[] order = {k & 3, k >> 2 & 3, k >> 4 & 3, k >> 6};
            if (Arrays.stream(order).distinct().count() == 4) {
                double near = path(Arrays.stream(order).mapToDouble(i -> y[i]).toArray());
                orders += near <= observed ? 1 : 0;
                mean += near / 24;
            }
        }
        double total = Gini.of(y) * 4 * 15;
        for (long seed : new long[] {0, 1, 42, -1}) {
            SpatialGini.Inference inference = SpatialGini.test(y, from, to, 9_999, seed);
            // four standard errors
            assertEquals(orders / 24.0, inference.pValue(), 4 * Math.sqrt(0.25 / 9_999));
            assertEquals(1 - mean / total, inference.expectation(), 0.01);
        }
    }

    private static double path(double... y) {
        return IntStream.range(1, y.length)
                .mapToDouble(i -> Math.abs(y[i] - y[i - 1]))
                .sum();
    }
}
