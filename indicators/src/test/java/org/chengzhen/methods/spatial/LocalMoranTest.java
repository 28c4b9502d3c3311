package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.statistics.Tail;
import org.junit.jupiter.api.Test;

class LocalMoranTest {
    private static final double[] NINE = {1, 2, 3, 4, 5, 6, 7, 8, 9};

    private static SpatialWeights nearest(int n) {
        return SpatialWeights.knn(Samples.logNormal(n, 31), Samples.logNormal(n, 32), 5);
    }

    /** Trap 14: n in one tradition, n − 1 in the other. */
    @Test
    void theTwoScalesDifferByTheirDenominatorsAndOneSumsToMoransI() {
        double[] y = Samples.logNormal(30, 5);
        SpatialWeights w = SpatialContract.irregular(30, 6);
        ImmutableDoubleArray population = LocalMoran.of(y, w);
        ImmutableDoubleArray sample =
                LocalMoran.withDefaults().scale(LocalMoran.Scale.SAMPLE).values(y, w);
        double s0 = java.util.Arrays.stream(w.allWeights()).sum();
        assertEquals(s0 * MoransI.of(y, w), population.stream().sum(), 1e-12);
        for (int i = 0; i < 30; i++) {
            assertEquals(population.get(i) * 29 / 30, sample.get(i), 1e-12);
        }
    }

    @Test
    void quadrantsReadThePlaceFirstAndItsNeighboursSecond() {
        double[] y = {9, 1, 1, 9, 9, 9, 5};
        SpatialWeights w = SpatialWeights.ofNeighbours(new int[][] {{1}, {2}, {3}, {4}, {5}, {4}, {}});
        assertEquals(
                List.of(Quadrant.HL, Quadrant.LL, Quadrant.LH, Quadrant.HH, Quadrant.HH, Quadrant.HH, Quadrant.NONE),
                LocalMoran.quadrants(y, w));
        // the mean of tenths is a rounded number, but the middle one is still the mean
        assertEquals(
                Quadrant.NONE,
                LocalMoran.quadrants(new double[] {0.1, 0.2, 0.3}, SpatialContract.path(3))
                        .get(1));
    }

    @Test
    void anIslandHasNoPAndLeavesTheOthers() {
        double[] y = Samples.logNormal(20, 1);
        LocalTest test = LocalMoran.withDefaults().permutations(99).test(y, SpatialContract.irregular(20, 2));
        assertEquals(0, test.statistics().get(19));
        assertEquals(Status.UNDEFINED, test.status(19));
        assertEquals(Status.OK, test.status(0));
        assertTrue(Double.isNaN(test.pValues().get(19)) && test.pValues().get(0) > 0);
        assertTrue(test.toString().contains("1 without a p-value"), test::toString);
        assertEquals(LocalMoran.of(y, SpatialContract.irregular(20, 2)), test.statistics());
    }

    /** All ways to draw the neighbours' values, for rows of equal and of unequal weights. */
    @Test
    void drawsAgreeWithTheirExhaustiveEnumeration() {
        double[] y = {3, 1, 4, 15, 9, 2};
        double[][] rows = {
            {0, 1, 1, 0, 0, 0},
            {2, 0, 0, 1, 0, 0},
            {1, 1, 0, 1, 0, 0},
            {0, 0, 1, 0, 3, 0},
            {1, 1, 1, 1, 0, 1},
            {0, 0, 0, 0, 1, 0}
        };
        SpatialWeights w = SpatialWeights.ofMatrix(DoubleMatrix.of(rows));
        LocalTest test = LocalMoran.withDefaults()
                .permutations(40_000)
                .seed(9)
                .tail(Tail.GREATER)
                .test(y, w);
        LocalTest geary = LocalGeary.withDefaults()
                .permutations(40_000)
                .seed(9)
                .tail(Tail.GREATER)
                .test(y, w);
        LocalTest moranLess = LocalMoran.withDefaults()
                .permutations(40_000)
                .seed(9)
                .tail(Tail.LESS)
                .test(y, w);
        LocalTest gearyLess = LocalGeary.withDefaults()
                .permutations(40_000)
                .seed(9)
                .tail(Tail.LESS)
                .test(y, w);
        double mean = java.util.Arrays.stream(y).average().orElseThrow();
        for (int i = 0; i < 6; i++) {
            List<double[]> orders = new ArrayList<>();
            arrange(y, i, new ArrayList<>(), orders);
            int[] neighbours = w.neighbours(i);
            double[] weights = w.weights(i);
            double[] moran = new double[orders.size()];
            double[] squares = new double[orders.size()];
            double observed = 0;
            double observedSquares = 0;
            for (int e = 0; e < neighbours.length; e++) {
                observed += weights[e] * (y[i] - mean) * (y[neighbours[e]] - mean);
                observedSquares += weights[e] * Math.pow(y[i] - y[neighbours[e]], 2);
                for (int r = 0; r < moran.length; r++) {
                    moran[r] += weights[e] * (y[i] - mean) * (orders.get(r)[e] - mean);
                    squares[r] += weights[e] * Math.pow(y[i] - orders.get(r)[e], 2);
                }
            }
            assertEquals(shareAtLeast(moran, observed), test.pValues().get(i), 0.012, "place " + i);
            assertEquals(shareAtLeast(squares, observedSquares), geary.pValues().get(i), 0.012, "place " + i);
            assertEquals(shareAtMost(moran, observed), moranLess.pValues().get(i), 0.012, "place " + i);
            assertEquals(
                    shareAtMost(squares, observedSquares), gearyLess.pValues().get(i), 0.012, "place " + i);
            double scale = test.statistics().get(i) / observed;
            assertEquals(
                    java.util.Arrays.stream(moran).average().orElseThrow() * scale,
                    test.expectations().get(i),
                    4 * Math.sqrt(test.variances().get(i) / 40_000) + 1e-12);
        }
    }

    private static double shareAtMost(double[] draws, double observed) {
        return (double) java.util.Arrays.stream(draws)
                        .filter(d -> d <= observed + 1e-9)
                        .count()
                / draws.length;
    }

    private static double shareAtLeast(double[] draws, double observed) {
        return (double) java.util.Arrays.stream(draws)
                        .filter(d -> d >= observed - 1e-9)
                        .count()
                / draws.length;
    }

    private static void arrange(double[] y, int without, List<Integer> chosen, List<double[]> all) {
        if (chosen.size() == y.length - 1) {
            all.add(chosen.stream().mapToDouble(j -> y[j]).toArray());
            return;
        }
        for (int j = 0; j < y.length; j++) {
            if (j != without && !chosen.contains(j)) {
                chosen.add(j);
                arrange(y, without, chosen, all);
                chosen.remove(chosen.size() - 1);
            }
        }
    }

    @Test
    void lookingUpAgreesWithSummingEveryDraw() {
        int n = 200;
        double[] y = Samples.logNormal(n, 3);
        SpatialWeights equal = nearest(n);
        double[][] rows = equal.toMatrix().toRows();
        for (double[] row : rows) {
            for (int j = 0; j < n; j++) {
                row[j] *= 1 + 1e-15 * j;
            }
        }
        SpatialWeights nearlyEqual = SpatialWeights.ofMatrix(DoubleMatrix.of(rows));
        LocalTest lookedUp = LocalMoran.withDefaults().seed(4).test(y, equal);
        LocalTest summed = LocalMoran.withDefaults().seed(4).test(y, nearlyEqual);
        assertEquals(lookedUp.pValues(), summed.pValues());
        assertArrayEquals(lookedUp.zScores().toArray(), summed.zScores().toArray(), 1e-9);
    }

    @Test
    void oneSeedGivesTheSameBitsWithAnyNumberOfThreads() throws Exception {
        double[] y = Samples.logNormal(90, 4);
        for (SpatialWeights w : List.of(nearest(90), SpatialContract.irregular(90, 5))) {
            LocalTest one = LocalMoran.withDefaults().seed(6).test(y, w);
            for (int threads : new int[] {1, 2, 8}) {
                ForkJoinPool pool = new ForkJoinPool(threads);
                assertEquals(
                        one,
                        pool.submit(() -> LocalMoran.withDefaults()
                                        .seed(6)
                                        .parallel()
                                        .test(y, w))
                                .get());
                pool.shutdown();
            }
        }
    }

    @Test
    void theOrderOfPlacesPermutesTheResults() {
        int n = 50;
        double[] y = Samples.logNormal(n, 4);
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            labels.add(Integer.toString(100_000 + 7 * i));
        }
        SpatialWeights w = nearest(n).labelled(labels).rowStandardized();
        List<Integer> order =
                new ArrayList<>(labels.stream().map(labels::indexOf).toList());
        Collections.shuffle(order, new Random(8));
        double[] shuffled = order.stream().mapToDouble(i -> y[i]).toArray();
        SpatialWeights other = w.subset(order.stream().map(labels::get).toList());
        LocalTest listed = LocalMoran.withDefaults().seed(3).test(y, w);
        LocalTest mixed = LocalMoran.withDefaults().seed(3).test(shuffled, other);
        List<Quadrant> quadrants = LocalMoran.quadrants(y, w);
        for (int i = 0; i < n; i++) {
            assertEquals(listed.pValues().get(order.get(i)), mixed.pValues().get(i));
            assertEquals(
                    listed.statistics().get(order.get(i)), mixed.statistics().get(i));
            assertEquals(labels.get(order.get(i)), mixed.labels().get(i));
            assertEquals(
                    quadrants.get(order.get(i)),
                    LocalMoran.quadrants(shuffled, other).get(i));
        }
    }

    @Test
    void denseWeightsAreDrawnInBlocks() {
        int n = 400;
        double[] y = Samples.logNormal(n, 3);
        SpatialWeights w =
                SpatialWeights.inverseDistance(Samples.logNormal(n, 1), Samples.logNormal(n, 2), 1, Double.MAX_VALUE);
        LocalTest test = LocalMoran.withDefaults().permutations(999).test(y, w);
        // the mean lag of all others, whatever the draws
        for (int i = 0; i < n; i += 37) {
            assertTrue(Math.abs(test.expectations().get(i))
                    < 1e3 * Math.sqrt(test.variances().get(i)));
        }
        assertEquals(n, test.pValues().length());
    }

    @Test
    void aPlaceAtTheMeanHasNothingToTest() {
        LocalTest test = LocalMoran.withDefaults().permutations(99).test(NINE, SpatialWeights.rook(3, 3));
        assertEquals(0, test.statistics().get(4));
        assertEquals(1, test.pValues().get(4));
    }

    @Test
    void whatCannotBeIsRefusedOrUndefined() {
        assertThrows(
                IllegalArgumentException.class,
                () -> LocalMoran.of(new double[] {1, Double.NaN, 2}, SpatialContract.path(3)));
        assertThrows(UndefinedException.class, () -> LocalMoran.of(new double[] {2, 2, 2}, SpatialContract.path(3)));
        assertThrows(UndefinedException.class, () -> LocalMoran.of(new double[] {1, 2}, SpatialContract.path(2)));
        assertThrows(
                IllegalArgumentException.class,
                () -> LocalMoran.of(NINE, SpatialWeights.rook(3, 3).includingSelf()));
        assertThrows(
                IllegalArgumentException.class, () -> LocalMoran.withDefaults().permutations(0));
    }
}
