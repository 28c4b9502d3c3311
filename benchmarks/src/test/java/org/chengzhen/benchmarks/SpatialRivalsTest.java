package org.chengzhen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.spatial.GearysC;
import org.chengzhen.methods.spatial.JoinCounts;
import org.chengzhen.methods.spatial.LocalG;
import org.chengzhen.methods.spatial.LocalTest;
import org.chengzhen.methods.spatial.MoransI;
import org.chengzhen.methods.statistics.Tail;
import org.junit.jupiter.api.Test;

/** Rivals draw from other streams, so p-values agree within the error of their draws, statistics exactly. */
class SpatialRivalsTest {
    private static final int N = 200;
    private static final double[] X = new Random(1).doubles(N).toArray();
    private static final double[] Y = new Random(2).doubles(N).toArray();
    private static final SpatialWeights BINARY = SpatialWeights.knn(X, Y, 8);
    private static final SpatialWeights WEIGHTS = BINARY.rowStandardized();
    private static final SpatialRivals.Rows ROWS = SpatialBenchmark.rows(WEIGHTS);

    /** Values with a faint gradient, so that p-values lie well inside (0, 1). */
    private static double[] values() {
        Random random = new Random(3);
        double[] values = new double[N];
        for (int i = 0; i < N; i++) {
            values[i] = 0.25 * X[i] + random.nextGaussian();
        }
        return values;
    }

    private static double[] deviations() {
        double[] z = values();
        double mean = java.util.Arrays.stream(z).average().orElseThrow();
        for (int i = 0; i < N; i++) {
            z[i] -= mean;
        }
        return z;
    }

    private static double squares() {
        return java.util.Arrays.stream(deviations()).map(v -> v * v).sum();
    }

    @Test
    void theStatisticsAgree() {
        assertEquals(SpatialRivals.crossProduct(ROWS, deviations()) / squares(), MoransI.of(values(), WEIGHTS), 1e-12);
        assertEquals(
                SpatialRivals.squaredDifferences(ROWS, deviations()) * (N - 1) / (2 * N * squares()),
                GearysC.of(values(), WEIGHTS),
                1e-12);
    }

    @Test
    void thePValuesAgreeWithinTheErrorOfTheDraws() {
        assertEquals(
                SpatialRivals.moranGreater(ROWS, values(), 9_999, 4),
                MoransI.withDefaults()
                        .permutations(9_999)
                        .tail(Tail.GREATER)
                        .test(values(), WEIGHTS)
                        .pValue(),
                0.02);
        assertEquals(
                SpatialRivals.gearyLess(ROWS, values(), 9_999, 4),
                GearysC.withDefaults()
                        .permutations(9_999)
                        .tail(Tail.LESS)
                        .test(values(), WEIGHTS)
                        .pValue(),
                0.02);
        boolean[] black = new boolean[N];
        for (int i = 0; i < N; i++) {
            black[i] = values()[i] > 0.5;
        }
        assertEquals(
                SpatialRivals.joinsGreater(SpatialBenchmark.rows(BINARY), black, 9_999, 4),
                JoinCounts.withDefaults()
                        .permutations(9_999)
                        .tail(Tail.GREATER)
                        .test(black, BINARY)
                        .blackBlack()
                        .pValue(),
                0.02);
        double[] rival = SpatialRivals.lagGreater(ROWS, values(), 9_999, 4);
        LocalTest ours =
                LocalG.withDefaults().permutations(9_999).tail(Tail.GREATER).testGiStar(values(), BINARY);
        for (int i = 0; i < N; i++) {
            assertEquals(rival[i], ours.pValues().get(i), 0.03);
        }
    }

    @Test
    void theNeighboursAgree() {
        double[][] points = new double[N][];
        for (int i = 0; i < N; i++) {
            points[i] = new double[] {X[i], Y[i]};
        }
        int[][] rival = SpatialRivals.nearest(points, 8);
        for (int i = 0; i < N; i++) {
            assertArrayEquals(rival[i], BINARY.neighbours(i));
        }
    }
}
