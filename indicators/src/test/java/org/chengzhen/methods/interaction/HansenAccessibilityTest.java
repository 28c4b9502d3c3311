package org.chengzhen.methods.interaction;

import static org.chengzhen.methods.interaction.InteractionCases.INF;
import static org.chengzhen.methods.interaction.InteractionCases.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class HansenAccessibilityTest {
    private static final CostMatrix MINUTES = CostMatrix.of(new double[][] {{5, 20}, {10, 8}, {25, 6}});

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertArrayEquals(
                new double[] {3, 3.5, 3 + 11 / 15.0},
                HansenAccessibility.with(Decay.power(1))
                        .of(new double[] {10, 20}, MINUTES)
                        .toArray(),
                1e-15);
    }

    @Test
    void withinALimitItCountsOpportunities() {
        assertArrayEquals(
                new double[] {10, 30, 20},
                HansenAccessibility.with(Decay.within(10))
                        .of(new double[] {10, 20}, MINUTES)
                        .toArray());
    }

    @Test
    void anUnreachablePairAddsNothingAndAPlaceThatReachesNoneHasZero() {
        CostMatrix cut = CostMatrix.of(new double[][] {{5, INF}, {INF, INF}});
        for (Decay decay : new Decay[] {Decay.power(1), Decay.power(0), Decay.exponential(0), Decay.gaussian(3)}) {
            double[] access = HansenAccessibility.with(decay)
                    .of(new double[] {10, 20}, cut)
                    .toArray();
            assertEquals(10 * decay.weight(5), access[0], 1e-14);
            assertEquals(0, access[1]);
        }
    }

    @Test
    void aZeroCostIsRefusedByAPowerAndNamed() {
        CostMatrix costs = CostMatrix.of(new double[][] {{1, 0}});
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> HansenAccessibility.with(Decay.power(1)).of(new double[] {1, 1}, costs));
        assertEquals(
                "costs[0][1] must be > 0 in a power decay but is 0.0; an own distance may replace it", e.getMessage());
        assertEquals(
                2,
                HansenAccessibility.with(Decay.exponential(0))
                        .of(new double[] {1, 1}, costs)
                        .get(0));
    }

    @Test
    void badOpportunitiesAreNamed() {
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> HansenAccessibility.with(Decay.power(1)).of(new double[] {1, Double.NaN}, MINUTES));
        assertEquals("opportunities[1] must be finite but is NaN", e.getMessage());
        e = assertThrows(
                IllegalArgumentException.class,
                () -> HansenAccessibility.with(Decay.power(1)).of(new double[] {1}, MINUTES));
        assertEquals("opportunities has 1 elements but a row of costs has 2", e.getMessage());
    }

    @Test
    void threadsChangeNoBitAndAnInterruptStops() {
        double[] supply = InteractionCases.sizes(80, 5, 1);
        CostMatrix costs = CostMatrix.of(InteractionCases.costs(200, 80, 9, 3));
        HansenAccessibility hansen = HansenAccessibility.with(Decay.exponential(0.03));
        double[] expected = hansen.of(supply, costs).toArray();
        for (int threads : new int[] {1, 2, 8}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try {
                assertArrayEquals(
                        expected,
                        pool.submit(() -> hansen.parallel().of(supply, costs))
                                .join()
                                .toArray());
            } finally {
                pool.shutdown();
            }
        }
        assertArrayEquals(expected, hansen.parallel().of(supply, costs).toArray());
        Thread.currentThread().interrupt();
        try {
            assertThrows(CancellationException.class, () -> hansen.parallel().of(supply, costs));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void whatAHelperThrowsReachesTheCaller() {
        double[][] costs = InteractionCases.costs(500, 3, 0, 1);
        for (double[] row : costs) {
            row[2] = 0;
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> HansenAccessibility.with(Decay.power(1))
                        .parallel()
                        .of(new double[] {1, 1, 1}, CostMatrix.of(costs)));
    }

    @SeededProperty
    void relabellingPermutesAndOpportunitiesAdd(@ForAll long seed) {
        int m = 1 + Math.floorMod(seed, 7);
        int n = 1 + Math.floorMod(seed / 7, 7);
        double[] supply = InteractionCases.sizes(n, 4, seed);
        double[] more = InteractionCases.sizes(n, 4, seed + 1);
        double[][] costs = InteractionCases.costs(m, n, 5, seed);
        HansenAccessibility hansen = HansenAccessibility.with(Decay.gaussian(25));
        double[] access = hansen.of(supply, CostMatrix.of(costs)).toArray();
        int[] rows = InteractionCases.order(m, seed);
        int[] columns = InteractionCases.order(n, seed + 1);
        assertClose(
                InteractionCases.permuted(access, rows),
                hansen.of(
                                InteractionCases.permuted(supply, columns),
                                CostMatrix.of(InteractionCases.permuted(costs, rows, columns)))
                        .toArray(),
                1e-14);
        double[] both = new double[n];
        for (int j = 0; j < n; j++) {
            both[j] = supply[j] + more[j];
        }
        double[] sum = hansen.of(more, CostMatrix.of(costs)).toArray();
        for (int i = 0; i < m; i++) {
            sum[i] += access[i];
        }
        assertClose(sum, hansen.of(both, CostMatrix.of(costs)).toArray(), 1e-14);
    }
}
