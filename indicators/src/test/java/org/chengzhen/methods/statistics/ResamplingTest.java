package org.chengzhen.methods.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.inequality.Gini;
import org.junit.jupiter.api.Test;

class ResamplingTest {
    private static final double[] VALUES = {3, 1, 4, 1, 5, 9, 2, 6};

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.05, Resampling.pValue(4, 99));
        assertEquals(
                999,
                Resampling.withDefaults()
                        .replications(999)
                        .seed(42)
                        .bootstrap(VALUES, Gini::of)
                        .length());
    }

    @Test
    void tailsCountTies() {
        double[] simulated = {1, 2, 2, 3};
        assertEquals(4 / 5.0, Resampling.pValue(2, simulated, Tail.GREATER));
        assertEquals(2 / 5.0, Resampling.pValue(1, simulated, Tail.LESS));
        assertEquals(4 / 5.0, Resampling.pValue(3, simulated, Tail.TWO_SIDED));
        assertEquals(1, Resampling.pValue(2, simulated, Tail.TWO_SIDED));
        assertEquals(1 / 5.0, Resampling.pValue(4, simulated, Tail.GREATER));
    }

    @Test
    void badArgumentsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Resampling.pValue(-1, 9));
        assertThrows(IllegalArgumentException.class, () -> Resampling.pValue(10, 9));
        assertThrows(IllegalArgumentException.class, () -> Resampling.pValue(0, 0));
        assertThrows(
                IllegalArgumentException.class, () -> Resampling.pValue(1, new double[] {Double.NaN}, Tail.GREATER));
        assertThrows(
                IllegalArgumentException.class, () -> Resampling.pValue(Double.NaN, new double[] {1}, Tail.GREATER));
        Resampling one = Resampling.withDefaults();
        assertThrows(IllegalArgumentException.class, () -> one.replications(0));
        assertThrows(UndefinedException.class, () -> one.bootstrap(new double[] {1}, Gini::of));
    }

    @Test
    void theSameSeedGivesTheSameBitsAndLongerRunsBeginAlike() {
        Resampling hundred = Resampling.withDefaults().replications(100);
        double[] once = hundred.bootstrap(VALUES, Gini::of).toArray();
        assertArrayEquals(once, hundred.bootstrap(VALUES, Gini::of).toArray());
        assertArrayEquals(
                Arrays.copyOf(once, 50),
                hundred.replications(50).bootstrap(VALUES, Gini::of).toArray());
        assertNotEquals(once[0], hundred.seed(43).bootstrap(VALUES, Gini::of).get(0));
        assertEquals("Resampling[R = 100, seed = 42]", hundred.toString());
    }

    @Test
    void theBootstrapMeanIsTheMean() {
        double[] means = Resampling.withDefaults()
                .replications(20_000)
                .bootstrap(VALUES, v -> Arrays.stream(v).average().orElseThrow())
                .toArray();
        // the standard error of the mean of 20,000 means is 0.0065
        assertEquals(3.875, Arrays.stream(means).average().orElseThrow(), 0.03);
    }

    @Test
    void aPermutationTestSeesATrendAndNothingElse() {
        Resampling runs = Resampling.withDefaults().replications(999);
        double[] time = {1, 2, 3, 4, 5, 6, 7, 8};
        Resampling.Test trend = runs.test(time, v -> Correlation.pearson(v, time), Tail.TWO_SIDED);
        assertEquals(1, trend.statistic(), 1e-15);
        assertEquals(2 / 1000.0, trend.pValue());
        Resampling.Test none = runs.test(VALUES, v -> Arrays.stream(v).max().orElseThrow(), Tail.GREATER);
        assertEquals(1, none.pValue());
        assertTrue(trend.toString().startsWith("Resampling.Test[statistic = 1.00000, p = 0.002000 (two-sided"));
    }

    @Test
    void partsOfARunPutOneBehindTheOtherAreTheWhole() {
        double[] values = {3, 1, 4, 1, 5, 9, 2, 6};
        Resampling whole = Resampling.withDefaults().replications(20).seed(7);
        ToDoubleFunction<double[]> firstHalf = v -> v[0] + v[1] + v[2] + v[3];
        for (boolean bootstrap : new boolean[] {true, false}) {
            ImmutableDoubleArray all =
                    bootstrap ? whole.bootstrap(values, firstHalf) : whole.permute(values, firstHalf);
            ImmutableDoubleArray.Builder parts = ImmutableDoubleArray.builder();
            for (Resampling part :
                    List.of(whole.replications(13), whole.first(13).replications(7))) {
                parts.addAll(bootstrap ? part.bootstrap(values, firstHalf) : part.permute(values, firstHalf));
            }
            assertEquals(all, parts.build());
        }
        assertThrows(IllegalArgumentException.class, () -> whole.first(-1));
    }

    @Test
    void everyOrderIsEquallyLikely() {
        double[] three = {1, 2, 3};
        int[] counts = new int[6];
        Resampling.withDefaults()
                .replications(12_000)
                .test(
                        three,
                        v -> {
                            counts[((int) v[0] - 1) * 2 + (v[1] > v[2] ? 1 : 0)]++;
                            return 0;
                        },
                        Tail.GREATER);
        for (int count : counts) {
            assertEquals(2_000, count, 200);
        }
    }

    @Test
    void permutationsNeedTwoFiniteValues() {
        Resampling few = Resampling.withDefaults().replications(3);
        ToDoubleFunction<double[]> first = v -> v[0];
        double[] one = {1};
        double[] gap = {1, Double.NaN, 3};
        assertThrows(UndefinedException.class, () -> few.permute(one, first));
        assertThrows(UndefinedException.class, () -> few.test(one, first, Tail.GREATER));
        assertThrows(UndefinedException.class, () -> few.bootstrap(one, first));
        // a statistic that never sees the gap
        ToDoubleFunction<double[]> constant = v -> 1;
        assertThrows(IllegalArgumentException.class, () -> few.permute(gap, constant));
        assertThrows(IllegalArgumentException.class, () -> few.test(gap, constant, Tail.GREATER));
        assertThrows(IllegalArgumentException.class, () -> few.bootstrap(gap, constant));
    }
}
