package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.junit.jupiter.api.Test;

class CorrelogramTest {
    /** Links between places whose shortest path has so many steps, by breadth-first search. */
    private static SpatialWeights order(SpatialWeights w, int k) {
        int n = w.size();
        double[][] rows = new double[n][n];
        for (int i = 0; i < n; i++) {
            int[] steps = new int[n];
            Arrays.fill(steps, -1);
            steps[i] = 0;
            ArrayDeque<Integer> queue = new ArrayDeque<>();
            queue.add(i);
            while (!queue.isEmpty()) {
                int at = queue.poll();
                for (int j : w.neighbours(at)) {
                    if (steps[j] < 0) {
                        steps[j] = steps[at] + 1;
                        queue.add(j);
                    }
                }
            }
            for (int j = 0; j < n; j++) {
                rows[i][j] = steps[j] == k ? 1 : 0;
            }
        }
        return SpatialWeights.ofMatrix(DoubleMatrix.of(rows));
    }

    @Property(tries = 30, seed = "42")
    void eachOrderIsTheStatisticOfPathsOfThatLength(
            @ForAll @IntRange(min = 8, max = 40) int n, @ForAll @IntRange(max = 500) int seed) {
        SpatialWeights w = SpatialCases.binary(n, 2, seed);
        double[] y = SpatialCases.normal(n, seed);
        Correlogram moran = Correlogram.ofOrders(y, w, 4);
        Correlogram geary = Correlogram.gearyOfOrders(y, w, 4);
        for (int k = 1; k <= 4; k++) {
            SpatialWeights of = order(w, k);
            assertEquals(of.links(), moran.steps().get(k - 1).links());
            if (moran.steps().get(k - 1).test().isPresent()) {
                assertEquals(
                        MoransI.of(y, of.rowStandardized()),
                        moran.steps().get(k - 1).test().get().statistic(),
                        1e-12);
                assertEquals(
                        GearysC.of(y, of.rowStandardized()),
                        geary.steps().get(k - 1).test().get().statistic(),
                        1e-12);
            }
        }
    }

    @Test
    void distancesAreClassesClosedAbove() {
        double[] x = {0, 1, 2, 3, 4};
        double[] zero = new double[5];
        double[] y = {1, 2, 3, 5, 9};
        Correlogram c = Correlogram.ofDistances(y, x, zero, new double[] {0, 1, 2, 9});
        assertEquals(4, c.steps().get(0).pairs());
        assertEquals(3, c.steps().get(1).pairs());
        assertEquals(3, c.steps().get(2).pairs());
        assertEquals(
                MoransI.of(y, SpatialContract.path(5)),
                c.steps().get(0).test().orElseThrow().statistic(),
                1e-14);
        Correlogram geary = Correlogram.gearyOfDistances(y, x, zero, new double[] {0, 1, 2, 9});
        assertEquals(3, geary.steps().get(1).pairs());
        assertEquals(
                GearysC.of(y, SpatialContract.path(5)),
                geary.steps().get(0).test().orElseThrow().statistic(),
                1e-14);
    }

    @Test
    void anOrderWithoutLinksHasNoValueAndHolmLeavesItOut() {
        Correlogram c = Correlogram.ofOrders(new double[] {1, 5, 2, 8, 3}, SpatialContract.path(5), 6);
        assertTrue(c.steps().get(4).test().isEmpty());
        assertEquals(0, c.steps().get(4).links());
        double[] p = c.steps().stream()
                .filter(s -> s.test().isPresent())
                .mapToDouble(s -> s.test().get().pValue())
                .toArray();
        double least = Arrays.stream(p).min().orElseThrow();
        assertEquals(
                Math.min(1, p.length * least),
                c.holm().stream().filter(v -> !Double.isNaN(v)).min().orElseThrow(),
                1e-15);
        assertTrue(Double.isNaN(c.holm().get(4)));
    }

    @Test
    void awkwardInputIsToldApart() {
        SpatialWeights path = SpatialContract.path(5);
        assertThrows(IllegalArgumentException.class, () -> Correlogram.ofOrders(new double[] {1, 2, 3, 4, 5}, path, 0));
        assertThrows(UndefinedException.class, () -> Correlogram.ofOrders(new double[] {2, 2, 2, 2, 2}, path, 2));
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> Correlogram.ofDistances(
                        new double[] {1, 2, 3, 4}, new double[4], new double[4], new double[] {0, 2, 2}));
        assertEquals("breaks[2] must be > 2.0 but is 2.0", e.getMessage());
    }
}
