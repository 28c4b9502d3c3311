package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.statistics.Tail;
import org.junit.jupiter.api.Test;

class BivariateMoranTest {
    private static final double[] X = Samples.logNormal(30, 1);
    private static final double[] Y = Samples.logNormal(30, 2);
    private static final SpatialWeights W = SpatialContract.irregular(30, 3).rowStandardized();

    @Test
    void withItselfItIsMoransI() {
        assertEquals(MoransI.of(X, W), BivariateMoran.of(X, X, W), 1e-13);
        assertTrue(Math.abs(BivariateMoran.of(X, Y, W) - BivariateMoran.of(Y, X, W)) > 1e-3);
    }

    @Test
    void theLocalFormSumsToTheGlobalOne() {
        double s0 = Arrays.stream(W.allWeights()).sum();
        assertEquals(
                s0 * BivariateMoran.of(X, Y, W),
                BivariateMoran.localOf(X, Y, W).stream().sum(),
                1e-12);
        LocalTest local = BivariateMoran.withDefaults().local(X, Y, W);
        assertEquals(BivariateMoran.localOf(X, Y, W).get(3), local.statistics().get(3), 1e-14);
        assertTrue(Double.isNaN(local.pValues().get(29)));
    }

    @Test
    void permutationsHaveTheirExactMean() {
        SpatialTest test = BivariateMoran.withDefaults().permutations(20_000).test(X, Y, W);
        // y is centred, so every place draws zero in the mean
        assertEquals(0, test.expectation(), 4 * Math.sqrt(test.variance() / 20_000));
        assertEquals(
                test,
                BivariateMoran.withDefaults().permutations(20_000).parallel().test(X, Y, W));
    }

    /**
     * In whole numbers: Σᵢⱼ wᵢⱼ(nxᵢ − Σx)(nyⱼ − Σy) orders the draws as I does, and equal draws are equal. The large numbers of y
     * differ by a billionth, which is no tie, and many draws are the observed value in another order of adding up.
     */
    @Test
    void drawsThatEqualTheObservedValueAreInBothTailsAndThoseThatAlmostDoAreNot() {
        SpatialWeights weights = SpatialWeights.queen(2, 5);
        long[] x = {1, 0, 0, 1, 0, 0, 1, 0, 0, 1};
        long billion = 1_000_000_000L;
        long[] y = {billion, billion + 1, 0, 0, billion, 0, 0, billion, 0, 0};
        int[][] near = neighbours(weights);
        int equal = 0;
        for (long seed = 1; seed <= 5; seed++) {
            long observed = product(near, x, y);
            int atMost = 0;
            int atLeast = 0;
            double[] place = IntStream.range(0, 10).asDoubleStream().toArray();
            double[] shuffled = new double[10];
            for (int r = 0; r < 199; r++) {
                new Draws(seed, r).shuffle(place, shuffled);
                long[] drawn = new long[10];
                for (int i = 0; i < 10; i++) {
                    drawn[i] = y[(int) shuffled[i]];
                }
                long value = product(near, x, drawn);
                atMost += value <= observed ? 1 : 0;
                atLeast += value >= observed ? 1 : 0;
                equal += value == observed ? 1 : 0;
            }
            double[] xs = Arrays.stream(x).asDoubleStream().toArray();
            double[] ys = Arrays.stream(y).asDoubleStream().toArray();
            BivariateMoran options =
                    BivariateMoran.withDefaults().permutations(199).seed(seed);
            assertEquals(
                    (atLeast + 1) / 200.0,
                    options.tail(Tail.GREATER).test(xs, ys, weights).pValue(),
                    1e-15);
            assertEquals(
                    (atMost + 1) / 200.0,
                    options.tail(Tail.LESS).test(xs, ys, weights).pValue(),
                    1e-15);
        }
        assertTrue(equal > 10, "ties: " + equal);
    }

    private static int[][] neighbours(SpatialWeights weights) {
        int[][] near = new int[weights.size()][];
        for (int i = 0; i < near.length; i++) {
            int row = i;
            near[i] = IntStream.range(0, near.length)
                    .filter(j -> weights.weight(row, j) != 0)
                    .toArray();
        }
        return near;
    }

    private static long product(int[][] near, long[] x, long[] y) {
        long n = x.length;
        long sumX = Arrays.stream(x).sum();
        long sumY = Arrays.stream(y).sum();
        long product = 0;
        for (int i = 0; i < near.length; i++) {
            for (int j : near[i]) {
                product += (n * x[i] - sumX) * (n * y[j] - sumY);
            }
        }
        return product;
    }

    @Test
    void whatCannotBeIsRefusedOrUndefined() {
        assertThrows(IllegalArgumentException.class, () -> BivariateMoran.of(X, new double[29], W));
        assertThrows(UndefinedException.class, () -> BivariateMoran.of(X, new double[30], W));
        double[] nan = Y.clone();
        nan[4] = Double.NaN;
        Exception e = assertThrows(IllegalArgumentException.class, () -> BivariateMoran.of(X, nan, W));
        assertEquals("y[4] must be finite but is NaN", e.getMessage());
    }
}
