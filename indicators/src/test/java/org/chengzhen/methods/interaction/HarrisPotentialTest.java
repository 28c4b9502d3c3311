package org.chengzhen.methods.interaction;

import static org.chengzhen.methods.interaction.InteractionCases.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class HarrisPotentialTest {
    private static final HarrisPotential HARRIS = HarrisPotential.withDefaults();

    @Test
    void theExampleOfTheClassCommentHolds() {
        CostMatrix km = CostMatrix.of(new double[][] {{0, 50}, {50, 0}});
        assertArrayEquals(
                new double[] {325.868077636, 418.802116454},
                HARRIS.of(new double[] {1000, 3000}, new double[] {100, 400}, km)
                        .toArray(),
                1e-8);
    }

    @Test
    void onePlaceHasItsOwnPotential() {
        assertArrayEquals(
                new double[] {12 / HarrisPotential.ownDistance(7)},
                HARRIS.of(new double[] {12}, new double[] {7}, CostMatrix.of(new double[][] {{0}}))
                        .toArray(),
                1e-14);
        assertEquals(
                0,
                HARRIS.of(new double[0], new double[0], CostMatrix.of(new double[0][]))
                        .length());
    }

    @Test
    void theDiagonalIsNotRead() {
        double[] y = {5, 3};
        double[] areas = {2, 9};
        assertArrayEquals(
                HARRIS.of(y, areas, CostMatrix.of(new double[][] {{0, 4}, {4, 0}}))
                        .toArray(),
                HARRIS.of(y, areas, CostMatrix.of(new double[][] {{99, 4}, {4, InteractionCases.INF}}))
                        .toArray());
    }

    @Test
    void zeroDistancesAndAreasAreRefused() {
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> HARRIS.of(new double[] {1, 1}, new double[] {1, 1}, CostMatrix.of(new double[][] {{0, 1}, {0, 0}
                })));
        assertEquals(
                "distances[1][0] must be > 0 in a power decay but is 0.0; an own distance may replace it",
                e.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> HARRIS.of(new double[] {1}, new double[] {0}, CostMatrix.of(new double[1][1])));
        assertThrows(
                IllegalArgumentException.class,
                () -> HARRIS.of(new double[] {-1}, new double[] {1}, CostMatrix.of(new double[1][1])));
    }

    @Test
    void anUnreachablePlaceAddsNothing() {
        double[] alone = HARRIS.of(new double[] {5}, new double[] {3}, CostMatrix.of(new double[1][1]))
                .toArray();
        double[] cut = HARRIS.of(new double[] {5, 8}, new double[] {3, 3}, CostMatrix.of(new double[][] {
                    {0, InteractionCases.INF}, {InteractionCases.INF, 0}
                }))
                .toArray();
        assertEquals(alone[0], cut[0]);
    }

    @Test
    void aSumBeyondTheLargestNumberIsUndefined() {
        assertThrows(
                UndefinedException.class,
                () -> HARRIS.of(new double[] {1e308}, new double[] {1e-9}, CostMatrix.of(new double[1][1])));
    }

    @Test
    void threadsChangeNoBit() {
        int n = 150;
        double[] y = InteractionCases.sizes(n, 5, 1);
        double[] areas = InteractionCases.sizes(n, 0, 2);
        CostMatrix costs = CostMatrix.of(InteractionCases.costs(n, n, 9, 3));
        HarrisPotential potential = HARRIS.decay(Decay.power(1.7));
        double[] expected = potential.of(y, areas, costs).toArray();
        for (int threads : new int[] {1, 2, 8}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try {
                assertArrayEquals(
                        expected,
                        pool.submit(() -> potential.parallel().of(y, areas, costs))
                                .join()
                                .toArray());
            } finally {
                pool.shutdown();
            }
        }
    }

    @SeededProperty
    void relabellingPermutesAndScalesAreHomogeneous(@ForAll long seed) {
        int n = 2 + Math.floorMod(seed, 9);
        double[] y = InteractionCases.sizes(n, 4, seed);
        double[] areas = InteractionCases.sizes(n, 0, seed + 1);
        double[][] km = InteractionCases.costs(n, n, 5, seed);
        double[] potential = HARRIS.of(y, areas, CostMatrix.of(km)).toArray();
        int[] order = InteractionCases.order(n, seed);
        assertClose(
                InteractionCases.permuted(potential, order),
                HARRIS.of(
                                InteractionCases.permuted(y, order),
                                InteractionCases.permuted(areas, order),
                                CostMatrix.of(InteractionCases.permuted(km, order, order)))
                        .toArray(),
                1e-14);
        assertClose(
                InteractionCases.times(potential, 7 / 3.0),
                HARRIS.of(
                                InteractionCases.times(y, 7),
                                InteractionCases.times(areas, 9),
                                CostMatrix.of(InteractionCases.times(km, 3)))
                        .toArray(),
                1e-14);
    }
}
