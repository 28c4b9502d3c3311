package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

/** What every global statistic of one variable promises. */
public abstract class SpatialContract implements OutcomeContract {
    /** The statistic with these weights. */
    protected abstract double compute(double[] values, SpatialWeights weights);

    /** Its test by seeded permutations. */
    protected abstract SpatialTest permuted(
            double[] values, SpatialWeights weights, int permutations, long seed, boolean parallel);

    /** Its test by closed moments under randomization. */
    protected abstract SpatialTest closed(double[] values, SpatialWeights weights);

    /** The definition, by an independent road. */
    protected abstract double reference(double[] values, SpatialWeights weights);

    /** What results may differ by, relative to max(1, value). */
    protected abstract double tolerance();

    @Override
    public double compute(double... values) {
        return compute(values, path(values.length));
    }

    static SpatialWeights path(int n) {
        int[][] neighbours = new int[n][];
        for (int i = 0; i < n; i++) {
            neighbours[i] = n == 1
                    ? new int[0]
                    : i == 0 ? new int[] {1} : i == n - 1 ? new int[] {n - 2} : new int[] {i - 1, i + 1};
        }
        return SpatialWeights.ofNeighbours(neighbours);
    }

    /** Neighbours that are not symmetric, some with unequal weights, and an island at the end. */
    static SpatialWeights irregular(int n, long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[n][n];
        for (int i = 0; i + 1 < n; i++) {
            for (int k = 0; k < 1 + i % 4; k++) {
                int j = random.nextInt(n - 1);
                rows[i][j] = i == j ? 0 : 1 + (i % 3 == 0 ? random.nextInt(3) : 0);
            }
        }
        return SpatialWeights.ofMatrix(org.chengzhen.core.array.DoubleMatrix.of(rows));
    }

    static boolean allEqual(double... values) {
        return Arrays.stream(values).allMatch(v -> v == values[0]);
    }

    @SeededProperty
    void agreesWithTheReference(
            @ForAll(supplier = Samples.PositivePlaces.class) double[] y, @ForAll @IntRange(max = 99) int seed) {
        if (y.length > 3 && !allEqual(y)) {
            SpatialWeights w = irregular(y.length, seed);
            if (w.links() > 0) {
                double expected = reference(y, w);
                assertEquals(expected, compute(y, w), tolerance() * Math.max(1, Math.abs(expected)));
            }
        }
    }

    @SeededProperty
    void scaleChangesRoundingAtMost(
            @ForAll(supplier = Samples.PositivePlaces.class) double[] y, @ForAll @IntRange(min = -9, max = 9) int k) {
        if (y.length > 3 && !allEqual(y)) {
            double[] scaled = Arrays.stream(y).map(v -> v * Math.pow(3, k)).toArray();
            if (!allEqual(scaled)) {
                double expected = compute(y);
                assertEquals(expected, compute(scaled), 1e3 * tolerance() * Math.max(1, Math.abs(expected)));
            }
        }
    }

    @Test
    void oneSeedGivesTheSameBitsWithAnyNumberOfThreads() throws InterruptedException, ExecutionException {
        double[] y = Samples.logNormal(60, 4);
        SpatialWeights w = irregular(60, 5);
        SpatialTest one = permuted(y, w, 777, 11, false);
        for (int threads : new int[] {1, 2, 8}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            assertEquals(one, pool.submit(() -> permuted(y, w, 777, 11, true)).get());
            pool.shutdown();
        }
        assertEquals(one, permuted(y, w, 777, 11, true));
        assertTrue(permuted(y, w, 777, 12, false).zScore() != one.zScore());
        assertEquals(OptionalLong.of(11), one.seed());
        assertEquals(777, one.permutations());
    }

    @Test
    void theOrderOfPlacesChangesNoBit() {
        int n = 40;
        double[] y = Samples.logNormal(n, 4);
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            labels.add("place " + i);
        }
        SpatialWeights w = irregular(n, 5).labelled(labels);
        SpatialTest listed = permuted(y, w, 499, 3, false);
        SpatialTest closed = closed(y, w);
        List<Integer> order =
                new ArrayList<>(labels.stream().map(labels::indexOf).toList());
        Collections.shuffle(order, new Random(8));
        double[] shuffled = order.stream().mapToDouble(i -> y[i]).toArray();
        SpatialWeights other = w.subset(order.stream().map(labels::get).toList());
        assertEquals(listed, permuted(shuffled, other, 499, 3, false));
        assertEquals(closed, closed(shuffled, other));
    }

    @Test
    void permutationsHaveTheClosedMoments() {
        double[] y = Samples.logNormal(50, 21);
        SpatialWeights w = irregular(50, 22);
        SpatialTest closed = closed(y, w);
        SpatialTest drawn = permuted(y, w, 20_000, 23, false);
        double deviation = Math.sqrt(closed.variance());
        assertEquals(closed.statistic(), drawn.statistic(), 1e-13);
        assertEquals(closed.expectation(), drawn.expectation(), 4 * deviation / Math.sqrt(20_000));
        assertEquals(1, drawn.variance() / closed.variance(), 0.06);
    }

    @Test
    void anIslandIsNamedAndCounted() {
        double[] y = Samples.logNormal(20, 1);
        SpatialTest test = closed(y, irregular(20, 2));
        assertTrue(test.islands().contains("19"));
        assertEquals(20, test.n());
        assertTrue(test.toString().contains("islands"), test::toString);
        assertTrue(test.toString().indexOf("p = ") < 80, test::toString);
    }

    @Test
    void allEqualValuesAndNoLinksAreUndefined() {
        double[] equal = {0.1, 0.1, 0.1, 0.1, 0.1};
        UndefinedException e = assertThrows(UndefinedException.class, () -> compute(equal, path(5)));
        assertEquals(Status.UNDEFINED, e.status());
        assertThrows(UndefinedException.class, () -> permuted(equal, path(5), 9, 1, false));
        SpatialWeights none = SpatialWeights.ofNeighbours(new int[5][0]);
        double[] values = {1, 2, 3, 4, 5};
        assertEquals(
                Status.UNDEFINED,
                assertThrows(UndefinedException.class, () -> compute(values, none))
                        .status());
        assertThrows(UndefinedException.class, () -> closed(values, none));
        assertThrows(UndefinedException.class, () -> permuted(values, none, 9, 1, false));
    }

    @Test
    void nanAndADiagonalAreRefusedByName() {
        double[] values = {1, Double.NaN, 3, 4};
        Exception e = assertThrows(IllegalArgumentException.class, () -> compute(values, path(4)));
        assertTrue(e.getMessage().startsWith("values[1] must be "), e::getMessage);
        double[] fine = {1, 2, 3, 4};
        assertThrows(IllegalArgumentException.class, () -> compute(fine, path(4).includingSelf()));
        assertThrows(IllegalArgumentException.class, () -> compute(fine, path(5)));
        assertEquals(
                Status.INSUFFICIENT_DATA,
                assertThrows(UndefinedException.class, () -> closed(new double[] {1, 2, 4}, path(3)))
                        .status());
    }

    @Test
    void coincidentPlacesAreNeighboursLikeOthers() {
        double[] x = {0, 0, 0, 5, 5, 9};
        double[] y = {1, 1, 1, 2, 2, 3};
        double[] values = {1, 2, 4, 8, 16, 32};
        SpatialWeights w = SpatialWeights.knn(x, y, 2);
        assertEquals(reference(values, w), compute(values, w), tolerance());
    }
}
