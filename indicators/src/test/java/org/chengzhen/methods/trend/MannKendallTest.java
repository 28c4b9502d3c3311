package org.chengzhen.methods.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class MannKendallTest implements OutcomeContract {
    static final double[] RISING = {
        2.1, 3.5, 3.3, 4.8, 4.1, 5.9, 6.3, 5.2, 7.7, 8.1, 7.4, 9.0, 8.8, 10.4, 9.9, 11.2, 12.1, 11.0, 12.9, 13.5
    };
    private static final double[] WAVES = {
        1.013, 2.237, 2.041, 3.459, 4.168, 5.211, 5.083, 4.612, 4.277, 4.934, 6.152, 7.401, 8.366, 8.829, 8.198, 7.743,
        7.915, 9.187, 10.624, 11.573, 12.031, 11.246
    };

    @Override
    public double compute(double... values) {
        MannKendall test = MannKendall.of(values);
        assertTrue(test.pValue() >= 0 && test.pValue() <= 1);
        return test.zScore()
                + test.pValue()
                + test.tauB().orElse(0)
                + MannKendall.exact(values).pValue();
    }

    @Override
    public Outcome declared(double... values) {
        if (Arrays.stream(values).anyMatch(Double::isInfinite)) {
            return Outcome.REFUSED;
        }
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).count() < 4 ? Outcome.UNDEFINED : Outcome.VALUE;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(
                44 / Math.sqrt(125),
                MannKendall.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).zScore(),
                1e-14);
        assertEquals(2 / 24.0, MannKendall.exact(1, 2, 3, 4).pValue(), 1e-15);
    }

    /** All 5! and 6! orders counted; scipy 1.17.1 kendalltau(..., method='exact') for eight values with S = 24. */
    @Test
    void exactCountsAllOrders() {
        assertEquals(0.48333333333333334, exact(4, 5), 1e-14);
        assertEquals(0.2722222222222222, exact(7, 6), 1e-14);
        assertEquals(
                0.001736111111111111, MannKendall.exact(0, 1, 2, 4, 3, 5, 7, 6).pValue(), 1e-15);
        assertEquals(1, MannKendall.exact(5, 5, 5, 5).pValue());
    }

    /** p of the least series of n values with score s. */
    private static double exact(long s, int n) {
        int[] ones = new int[n];
        Arrays.fill(ones, 1);
        return ExactScore.twoSided(ones, s);
    }

    @SeededProperty
    void exactWithTiesCountsAllOrders(
            @ForAll @Size(min = 4, max = 6) List<@IntRange(min = 0, max = 3) Integer> levels) {
        double[] x = levels.stream().mapToDouble(v -> v).toArray();
        MannKendall test = MannKendall.exact(x);
        int[] counts = new int[2];
        permute(x.clone(), 0, Math.abs(test.s()), counts);
        assertEquals((double) counts[0] / counts[1], test.pValue(), 1e-12);
    }

    private static void permute(double[] x, int from, long s, int[] counts) {
        if (from == x.length) {
            counts[1]++;
            counts[0] += Math.abs(score(x)) >= s ? 1 : 0;
            return;
        }
        for (int i = from; i < x.length; i++) {
            swap(x, from, i);
            permute(x, from + 1, s, counts);
            swap(x, from, i);
        }
    }

    private static void swap(double[] x, int i, int j) {
        double swap = x[i];
        x[i] = x[j];
        x[j] = swap;
    }

    private static long score(double[] x) {
        long s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                s += (long) Math.signum(x[j] - x[i]);
            }
        }
        return s;
    }

    @Test
    void exactAndNormalMeetInLongSeries() {
        double[] x = Samples.logNormal(50, 3);
        assertEquals(MannKendall.of(x).pValue(), MannKendall.exact(x).pValue(), 2e-3);
        assertThrows(IllegalArgumentException.class, () -> MannKendall.exact(new double[51]));
    }

    /** The algorithms of pymannkendall 1.4.3 run in numpy 2.4, the detrended values rounded to 2^-40 of the largest. */
    @Test
    void autocorrelationVariantsAgreeWithPymannkendall() {
        MannKendall modified = MannKendall.hamedRao(WAVES);
        assertEquals(193, modified.s());
        assertEquals(1105.7675894538609, modified.variance(), 1e-9);
        assertEquals(5.773900565910538, modified.zScore(), 1e-12);
        assertEquals(7.745715691202862e-09, modified.pValue(), 1e-20);
        MannKendall whitened = MannKendall.preWhitened(WAVES);
        assertEquals(186, whitened.s());
        assertEquals(1096.6666666666667, whitened.variance(), 1e-9);
        assertEquals(5.58643058552866, whitened.zScore(), 1e-12);
        assertEquals(21, whitened.n());
        MannKendall rising = MannKendall.preWhitened(RISING);
        assertEquals(161, rising.s());
        assertEquals(817, rising.variance(), 1e-9);
        assertEquals(MannKendall.Method.HAMED_RAO, modified.method());
    }

    /** The same algorithm gives a variance of -41 here. */
    @Test
    void aNegativeVarianceIsUndefined() {
        UndefinedException e = assertThrows(UndefinedException.class, () -> MannKendall.hamedRao(RISING));
        assertEquals(Status.UNDEFINED, e.status());
    }

    @Test
    void missingValuesAreDroppedWhereLagsPlayNoPart() {
        double[] gap = {3, Double.NaN, 3, 4, 4, 4, 5, Double.NaN, 2, 6, 6, 7};
        assertEquals(MannKendall.of(3, 3, 4, 4, 4, 5, 2, 6, 6, 7), MannKendall.of(gap));
        assertThrows(IllegalArgumentException.class, () -> MannKendall.hamedRao(gap));
        assertThrows(IllegalArgumentException.class, () -> MannKendall.preWhitened(gap));
        assertThrows(UndefinedException.class, () -> MannKendall.hamedRao(1, 2, 3));
        assertThrows(UndefinedException.class, () -> MannKendall.preWhitened(1, 2, 3, 5));
    }

    @Test
    void equalValuesHaveNoTrendAndNoTau() {
        MannKendall flat = MannKendall.of(5, 5, 5, 5);
        assertEquals(0, flat.variance());
        assertEquals(1, flat.pValue());
        assertTrue(flat.tauB().isEmpty());
        assertEquals("MannKendall[NORMAL: S = 0, Z = 0.0000, p = 1.000, tau_b = undefined, n = 4]", flat.toString());
        assertEquals(1, MannKendall.hamedRao(5, 5, 5, 5).pValue());
        assertEquals(1, MannKendall.preWhitened(5, 5, 5, 5, 5).pValue());
    }

    @SeededProperty
    void scoreAndVarianceAreTheirDefinitions(
            @ForAll @Size(min = 4, max = 40) List<@IntRange(min = 0, max = 9) Integer> levels) {
        double[] x = levels.stream().mapToDouble(v -> v).toArray();
        MannKendall test = MannKendall.of(x);
        long n = x.length;
        double variance = n * (n - 1) * (2 * n + 5);
        for (int level = 0; level < 10; level++) {
            int l = level;
            long t = Arrays.stream(x).filter(v -> v == l).count();
            variance -= t * (t - 1) * (2 * t + 5);
        }
        assertEquals(score(x), test.s());
        assertEquals(variance / 18, test.variance(), 1e-9);
        MannKendall falling = MannKendall.of(Arrays.stream(x).map(v -> -v).toArray());
        assertEquals(-test.zScore(), falling.zScore(), 0.0);
        assertEquals(test.pValue(), falling.pValue(), 0.0);
    }

    @Test
    void longSeriesTakeTheFastCount() {
        double[] x = Arrays.stream(Samples.logNormal(700, 5)).map(Math::rint).toArray();
        assertEquals(score(x), MannKendall.of(x).s());
    }

    /** Up to 128 values pairs are counted one by one, beyond by merging: on both sides of that the score is that of pairs. */
    @Test
    void theScoreIsThatOfPairsOnBothSidesOfTheFastCount() {
        for (int n : new int[] {127, 128, 129, 130}) {
            double[] x = new SplittableRandom(n).ints(n, 0, 40).asDoubleStream().toArray();
            MannKendall test = MannKendall.of(x);
            assertEquals(score(x), test.s());
            double variance = n * (n - 1.0) * (2 * n + 5);
            double tied = 0;
            for (int level = 0; level < 40; level++) {
                int l = level;
                double t = Arrays.stream(x).filter(v -> v == l).count();
                variance -= t * (t - 1) * (2 * t + 5);
                tied += t * (t - 1) / 2;
            }
            double z = (test.s() - Math.signum(test.s())) / Math.sqrt(variance / 18);
            assertEquals(z, test.zScore(), 1e-12);
            double pairs = n * (n - 1) / 2.0;
            assertEquals(
                    test.s() / Math.sqrt(pairs * (pairs - tied)), test.tauB().orElseThrow(), 1e-14);
            assertEquals(n, test.n());
            assertEquals(MannKendall.Method.NORMAL, test.method());
        }
    }

    /** S = 4 of 1, 2, 4, 3: Var 26/3, Z = 3/√(26/3) = 1.0190, p by scipy 1.17.1; τ 4/6. */
    @Test
    void theFiguresOfFourValuesAreThoseFoundByHand() {
        MannKendall four = MannKendall.of(1, 2, 4, 3);
        assertEquals(4, four.s());
        assertEquals(26 / 3.0, four.variance(), 1e-14);
        assertEquals(3 / Math.sqrt(26 / 3.0), four.zScore(), 1e-14);
        assertEquals(0.308179547467054, four.pValue(), 1e-14);
        assertEquals(4 / 6.0, four.tauB().orElseThrow(), 1e-15);
        // of 24 orders 8 have a score of 4 or more, or -4 or less
        assertEquals(8 / 24.0, MannKendall.exact(1, 2, 4, 3).pValue(), 1e-15);
        assertEquals(four, MannKendall.of(1, Double.NaN, 2, 4, 3, Double.NaN));
        assertEquals(
                "values must be at most 50 but are 51",
                assertThrows(IllegalArgumentException.class, () -> MannKendall.exact(new double[51]))
                        .getMessage());
        assertEquals(1, MannKendall.exact(new double[50]).pValue());
    }

    /**
     * The series less Sen's line, less r₁ times the one before, plus the line, written out.
     */
    @Test
    void whitenedValuesAreThoseOfTheDefinition() {
        double[] x = {0, 2, 1, 3, 9, 4, 5};
        double slope = SenSlope.of(x).slope();
        double[] rest = new double[x.length];
        Arrays.setAll(rest, i -> x[i] - slope * i);
        double mean = Arrays.stream(rest).average().orElseThrow();
        double products = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            squares += (rest[i] - mean) * (rest[i] - mean);
            products += i == 0 ? 0 : (rest[i] - mean) * (rest[i - 1] - mean);
        }
        double r = products / squares;
        double[] whitened = new double[x.length - 1];
        Arrays.setAll(whitened, i -> rest[i + 1] - r * rest[i] + slope * (i + 1));
        MannKendall expected = MannKendall.of(whitened);
        MannKendall test = MannKendall.preWhitened(x);
        assertEquals(expected.s(), test.s());
        assertEquals(expected.variance(), test.variance(), 1e-12);
        assertEquals(expected.pValue(), test.pValue(), 1e-14);
        assertEquals(expected.tauB(), test.tauB());
        assertEquals(6, test.n());
        assertEquals(MannKendall.Method.TREND_FREE_PRE_WHITENING, test.method());
    }
}
