package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.statistics.Tail;
import org.junit.jupiter.api.Test;

class JoinCountsTest {
    private static boolean[] colours(int n, double share, long seed) {
        Random random = new Random(seed);
        boolean[] black = new boolean[n];
        for (int i = 0; i < n; i++) {
            black[i] = random.nextDouble() < share;
        }
        return black;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(new Joins(1, 1, 0), JoinCounts.of(new boolean[] {true, true, false}, SpatialWeights.rook(1, 3)));
        assertEquals("Joins[BB 1.0, BW 1.0, WW 0.0]", new Joins(1, 1, 0).toString());
    }

    @Test
    void permutationsHaveTheClosedMomentsWhicheverColourIsRarer() {
        SpatialWeights w = SpatialContract.irregular(60, 3);
        for (double share : new double[] {0.3, 0.75}) {
            boolean[] black = colours(60, share, 4);
            JoinCountTest closed = JoinCounts.withDefaults().test(black, w);
            JoinCountTest drawn =
                    JoinCounts.withDefaults().permutations(20_000).seed(5).test(black, w);
            assertMoments(closed.blackBlack(), drawn.blackBlack());
            assertMoments(closed.blackWhite(), drawn.blackWhite());
            assertMoments(closed.whiteWhite(), drawn.whiteWhite());
            double half = java.util.Arrays.stream(w.allWeights()).sum() / 2;
            assertEquals(
                    half,
                    drawn.blackBlack().statistic()
                            + drawn.blackWhite().statistic()
                            + drawn.whiteWhite().statistic(),
                    1e-12);
        }
    }

    private static void assertMoments(SpatialTest closed, SpatialTest drawn) {
        assertEquals(closed.statistic(), drawn.statistic());
        assertEquals(closed.expectation(), drawn.expectation(), 4 * Math.sqrt(closed.variance() / 20_000));
        assertEquals(1, drawn.variance() / closed.variance(), 0.06);
    }

    @Test
    void countingByBitsAgreesWithCountingOneByOne() {
        int n = 70;
        SpatialWeights few = SpatialContract.irregular(n, 6);
        double[][] rows = few.toMatrix().toRows();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                // so many different weights that pairs cannot be counted in groups
                rows[i][j] *= 1 + 1e-13 * (i + 70 * j);
            }
        }
        SpatialWeights many = SpatialWeights.ofMatrix(DoubleMatrix.of(rows));
        Settings settings = new Settings(Inference.PERMUTATION, 333, 7, Tail.TWO_SIDED, false);
        JoinDraws grouped = JoinDraws.of(Arrangement.of(few), 25, settings);
        JoinDraws single = JoinDraws.of(Arrangement.of(many), 25, settings);
        assertArrayEquals(single.few(), grouped.few(), 1e-6);
        assertArrayEquals(single.unlike(), grouped.unlike(), 1e-6);
        assertArrayEquals(single.many(), grouped.many(), 1e-6);
    }

    @Test
    void oneSeedGivesTheSameBitsWithAnyNumberOfThreads() throws Exception {
        boolean[] black = colours(50, 0.4, 1);
        SpatialWeights w = SpatialContract.irregular(50, 2);
        JoinCounts options = JoinCounts.withDefaults().permutations(500).seed(3);
        JoinCountTest one = options.test(black, w);
        for (int threads : new int[] {1, 2, 8}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            assertEquals(
                    one, pool.submit(() -> options.parallel().test(black, w)).get());
            pool.shutdown();
        }
    }

    @Test
    void oneColourAndNoLinksAreUndefined() {
        boolean[] white = new boolean[4];
        boolean[] mixed = {true, false, true, false};
        assertEquals(
                Status.UNDEFINED,
                assertThrows(UndefinedException.class, () -> JoinCounts.of(white, SpatialContract.path(4)))
                        .status());
        assertThrows(UndefinedException.class, () -> JoinCounts.of(mixed, SpatialWeights.ofNeighbours(new int[4][0])));
        assertThrows(IllegalArgumentException.class, () -> JoinCounts.of(mixed, SpatialContract.path(3)));
        assertThrows(
                UndefinedException.class, () -> JoinCounts.of(new boolean[] {true, false}, SpatialContract.path(2)));
    }
}
