package org.chengzhen.methods.trend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.watch.Watch;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class SenSlopeTest implements OutcomeContract {
    @Override
    public double compute(double... values) {
        SenSlope slope = SenSlope.of(values);
        return slope.slope() + slope.low() + slope.high();
    }

    @Override
    public Outcome declared(double... values) {
        if (Arrays.stream(values).anyMatch(Double::isInfinite)) {
            return Outcome.REFUSED;
        }
        if (Arrays.stream(values).filter(v -> !Double.isNaN(v)).count() < 2) {
            return Outcome.UNDEFINED;
        }
        // the line of an eighth of the values stays in range where that of the values may not
        double[] eighths = Arrays.stream(values).map(v -> v / 8).toArray();
        boolean beyond = Double.isInfinite(8 * SenSlope.of(eighths).intercept());
        return beyond ? Outcome.UNDEFINED : Outcome.VALUE;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(3 / 7.0, SenSlope.of(3, 3, 4, 4, 4, 5, 2, 6, 6, 7).slope(), 1e-15);
        SenSlope slope = SenSlope.of(new double[] {2000, 2010, 2020}, new double[] {36, 50, 64});
        assertEquals(1.4, slope.slope(), 1e-15);
        assertEquals(57, slope.at(2015), 1e-9);
    }

    /** scipy 1.17.1: stats.theilslopes at 0.95 and 0.9. */
    @Test
    void agreesWithScipy() {
        SenSlope tied = SenSlope.of(3, 3, 4, 4, 4, 5, 2, 6, 6, 7);
        assertEquals(0.25, tied.low(), 1e-15);
        assertEquals(0.5, tied.high(), 1e-15);
        assertEquals(2.0714285714285716, tied.intercept(), 1e-14);
        SenSlope slope = SenSlope.of(MannKendallTest.RISING);
        assertEquals(0.5577380952380953, slope.slope(), 1e-14);
        assertEquals(2.6014880952380954, slope.intercept(), 1e-14);
        assertEquals(0.5272727272727272, slope.low(), 1e-14);
        assertEquals(0.6000000000000001, slope.high(), 1e-14);
        SenSlope narrower = SenSlope.of(Series.steps(20), MannKendallTest.RISING, 0.9);
        assertEquals(0.5333333333333334, narrower.low(), 1e-14);
        assertEquals(0.6, narrower.high(), 1e-14);
        assertEquals("SenSlope[0.55774 [0.53333, 0.60000] at 90 %, intercept = 2.6015, n = 20]", narrower.toString());
    }

    /** The pairs of 46,342 values are more than an int counts: it goes on with them until it is ended. */
    @Test
    void morePairsThanAnIntCountsAreBegun() {
        double[] many = IntStream.range(0, 46_342).mapToDouble(i -> i % 777).toArray();
        Watch watch = Watch.withDefaults().deadline(Duration.ofMillis(1));
        assertThrows(CancellationException.class, () -> watch.call(() -> SenSlope.of(many)));
    }

    @Test
    void missingValuesKeepTheTimesOfTheOthers() {
        SenSlope gap = SenSlope.of(1, 2, Double.NaN, Double.NaN, 5, 6);
        assertEquals(1, gap.slope());
        assertEquals(4, gap.n());
        assertEquals(1, gap.intercept());
    }

    @Test
    void badInputIsTold() {
        double[] two = {1, 2};
        assertThrows(UndefinedException.class, () -> SenSlope.of(1));
        Exception e = assertThrows(IllegalArgumentException.class, () -> SenSlope.of(new double[] {1, 1}, two));
        assertEquals("times[1] must be > times[0] = 1.0 but is 1.0", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> SenSlope.of(new double[] {1}, two));
        assertThrows(IllegalArgumentException.class, () -> SenSlope.of(two, two, 1));
    }

    @SeededProperty
    void isTheMedianOfAllSlopes(@ForAll @IntRange(max = 100_000) int seed, @ForAll @IntRange(min = 2, max = 60) int n) {
        double[] x = Samples.logNormal(n, seed);
        double[] t = Samples.logNormal(n, seed + 1);
        Arrays.sort(t);
        double[] slopes = new double[n * (n - 1) / 2];
        int count = 0;
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < j; i++) {
                slopes[count++] = (x[j] - x[i]) / (t[j] - t[i]);
            }
        }
        Arrays.sort(slopes);
        double median = (slopes[(count - 1) / 2] + slopes[count / 2]) / 2;
        SenSlope slope = SenSlope.of(t, x);
        assertEquals(median, slope.slope(), 0.0);
        assertTrue(slope.low() <= median && median <= slope.high());
        double width = 1.959963984540054 * Math.sqrt(n * (n - 1.0) * (2 * n + 5) / 18);
        assertEquals(slopes[(int) Math.max(0, Math.rint((count - width) / 2) - 1)], slope.low(), 0.0);
        assertEquals(slopes[(int) Math.min(count - 1, Math.rint((count + width) / 2))], slope.high(), 0.0);
    }

    @Test
    void largeSelectionsAreExact() {
        double[] values = Samples.logNormal(100_000, 4);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (int k : new int[] {0, 1, 777, 50_000, 99_998, 99_999}) {
            assertEquals(sorted[k], Selection.place(values, 0, values.length, k), 0.0);
        }
    }

    /**
     * As many values as are too many to hold all their slopes, an even number of them: scipy 1.17.1, stats.theilslopes, of
     * (0.6180339887498949 i) mod 1 + 0.00001 i. One season is the whole series.
     */
    @Test
    void longSeriesAgreeWithScipy() {
        double[] x = IntStream.range(0, 8_196)
                .mapToDouble(i -> i * 0.6180339887498949 % 1 + i * 1e-5)
                .toArray();
        SenSlope slope = SenSlope.of(x);
        assertEquals(1.0175349769595435e-05, slope.slope(), 1e-18);
        assertEquals(0.49947598630976964, slope.intercept(), 1e-14);
        assertEquals(7.370128936606875e-06, slope.low(), 1e-18);
        assertEquals(1.2768616094365888e-05, slope.high(), 1e-18);
        assertEquals(
                1.0175349769595435e-05,
                SeasonalMannKendall.of(x, 1).slopePerCycle().orElseThrow(),
                1e-18);
    }

    @Test
    void mediansOfHugeValuesStayInRange() {
        double most = Double.MAX_VALUE;
        assertEquals(most, Selection.median(new double[] {most, most}, 2));
        assertEquals(2.5, Selection.median(new double[] {4, 1, 3, 2}, 4));
        assertEquals(2, Selection.median(new double[] {3, 1, 2}, 3));
        assertEquals(2, Selection.median(new double[] {3, 1, 2, -9, -9}, 3));
        assertEquals(5, Selection.median(new double[] {5}, 1));
    }

    /** Of any part of an array, with many equal values: none before the place is larger, none behind it smaller. */
    @Test
    void aSelectionPartsItsRangeAndLeavesTheRest() {
        SplittableRandom random = new SplittableRandom(9);
        for (int trial = 0; trial < 200; trial++) {
            int n = 1 + random.nextInt(30);
            double[] a =
                    random.ints(n, 0, 1 + random.nextInt(8)).asDoubleStream().toArray();
            int from = random.nextInt(n);
            int to = from + 1 + random.nextInt(n - from);
            int k = from + random.nextInt(to - from);
            double[] sorted = a.clone();
            Arrays.sort(sorted, from, to);
            double[] moved = a.clone();
            assertEquals(sorted[k], Selection.place(moved, from, to, k));
            assertEquals(sorted[k], moved[k]);
            for (int i = from; i < to; i++) {
                assertTrue(i < k ? moved[i] <= moved[k] : moved[i] >= moved[k]);
            }
            for (int i = 0; i < n; i++) {
                assertTrue(i >= from && i < to || moved[i] == a[i]);
            }
            Arrays.sort(moved, from, to);
            assertArrayEquals(sorted, moved);
        }
    }

    /** Two values: one slope, and the interval is that slope. */
    @Test
    void twoValuesHaveOneSlope() {
        SenSlope two = SenSlope.of(new double[] {1, 3}, new double[] {4, 9}, 0.9);
        assertEquals(2.5, two.slope());
        assertEquals(2.5, two.low());
        assertEquals(2.5, two.high());
        assertEquals(1.5, two.intercept());
        assertEquals(0.9, two.confidence());
        assertEquals(2, two.n());
        assertEquals(0.95, SenSlope.of(4, 9).confidence());
        assertEquals(
                "confidence must be in (0, 1) but is 0.0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> SenSlope.of(new double[] {1, 3}, new double[] {4, 9}, 0))
                        .getMessage());
    }
}
