package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.spatial.SpatialTau;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Rank statistics do not see units, nor the order of places. */
class RankMobilityTest {
    private static double[][] panel(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] y = new double[7][5];
        for (double[] row : y) {
            Arrays.setAll(row, t -> random.nextDouble());
        }
        return y;
    }

    @Property(tries = 60, seed = "20201101")
    void unitsAndOrderChangeNothing(@ForAll long seed) {
        double[][] y = panel(seed);
        int[] regions = {0, 0, 1, 1, 1, 2, 2};
        double[][] other = new double[7][];
        int[] turnedRegions = new int[7];
        double[] x0 = new double[7];
        double[] x1 = new double[7];
        double[] z0 = new double[7];
        double[] z1 = new double[7];
        for (int i = 0; i < 7; i++) {
            int from = (i * 3 + 2) % 7;
            other[i] = Arrays.stream(y[from]).map(v -> Math.exp(3 * v)).toArray();
            turnedRegions[i] = regions[from];
            x0[i] = y[i][0];
            x1[i] = y[i][4];
            z0[i] = other[i][0];
            z1[i] = other[i][4];
        }
        assertEquals(RankMarkov.of(y).rankCounts(), RankMarkov.of(other).rankCounts());
        RegionalCohesion cohesion = RegionalCohesion.withDefaults().permutations(0);
        assertEquals(
                cohesion.of(y, regions).theta(),
                cohesion.of(other, turnedRegions).theta());
        int[][] links = {{0, 1}, {2, 3}, {4, 6}, {1, 5}};
        int[][] turned = Arrays.stream(links)
                .map(l -> Arrays.stream(l)
                        .map(place -> IntStream.range(0, 7)
                                .filter(i -> (i * 3 + 2) % 7 == place)
                                .findFirst()
                                .orElseThrow())
                        .toArray())
                .toArray(int[][]::new);
        assertEquals(SpatialTau.of(x0, x1, links), SpatialTau.of(z0, z1, turned));
    }

    @Property(tries = 40, seed = "20201101")
    void everyRankMovesOnceAStep(@ForAll long seed) {
        RankMarkov m = RankMarkov.of(panel(seed));
        for (int r = 0; r < 7; r++) {
            assertEquals(4, Arrays.stream(m.rankCounts().row(r)).sum());
            assertEquals(4, Arrays.stream(m.rankCounts().column(r)).sum());
            assertEquals(1, Arrays.stream(m.placeProbabilities().row(r)).sum(), 1e-12);
        }
    }

    @Test
    void cohesionHasTheSameBitsOnAnyThreads() {
        double[][] y = panel(5);
        int[] regions = {0, 0, 1, 1, 1, 2, 2};
        RegionalCohesion cohesion = RegionalCohesion.withDefaults().permutations(199);
        RegionalCohesion.Theta one = cohesion.of(y, regions);
        assertEquals(one, cohesion.parallel().of(y, regions));
        assertTrue(one.pValues().stream().allMatch(p -> p.orElseThrow() > 0 && p.orElseThrow() <= 1));
    }

    /** Places that draw together from log t's own model, in another unit of money. */
    @Test
    void logTDoesNotSeeTheUnit() {
        double[][] y = LogTTest.drawingTogether(0.3, 20);
        for (double[] row : y) {
            for (int t = 0; t < row.length; t++) {
                row[t] += Math.sin(t + row[0]);
            }
        }
        double[][] other = Arrays.stream(y)
                .map(r -> Arrays.stream(r).map(v -> v * 6.5).toArray())
                .toArray(double[][]::new);
        assertEquals(
                LogT.withDefaults().test(y).statistic().orElseThrow(),
                LogT.withDefaults().test(other).statistic().orElseThrow(),
                1e-9);
    }

    /** Ranked A B C, then B C A, then B A C. */
    @Test
    void everyMoveAmongRanksAndPlacesIsCounted() {
        RankMarkov chains = RankMarkov.of(new double[][] {{3, 1, 2}, {2, 3, 3}, {1, 2, 1}});
        assertEquals(DoubleMatrix.of(3, 3, 1, 0, 1, 1, 0, 1, 0, 2, 0), chains.rankCounts());
        assertEquals(DoubleMatrix.of(3, 3, 0, 1, 1, 0, 1, 1, 2, 0, 0), chains.placeCounts());
        assertEquals(DoubleMatrix.of(3, 3, 0.5, 0, 0.5, 0.5, 0, 0.5, 0, 1, 0), chains.rankProbabilities());
        assertEquals(DoubleMatrix.of(3, 3, 0, 0.5, 0.5, 0, 0.5, 0.5, 1, 0, 0), chains.placeProbabilities());
        assertEquals(1, chains.stays());
        assertEquals("RankMarkov[3 places, 3 periods, 1 of 6 moves keep the rank]", chains.toString());
    }

    /** Of the three ways to pair four places of which two rise and two fall by one, one lets both pairs move as blocks. */
    @Test
    void regionsThatMoveAsBlocksHaveTheirProbability() {
        double[][] values = {{1, 2, 2}, {2, 1, 1}, {3, 4, 4}, {4, 3, 3}};
        RegionalCohesion test = RegionalCohesion.withDefaults().permutations(1_999);
        RegionalCohesion.Theta blocks = test.of(values, new int[] {0, 3, 0, 3});
        assertEquals(1, blocks.theta().get(0).orElseThrow());
        assertEquals(4, blocks.total().get(0));
        assertEquals(8, blocks.largestTotal());
        assertEquals(1 / 3.0, blocks.pValues().get(0).orElseThrow(), 0.04);
        RegionalCohesion.Theta none = test.of(values, new int[] {0, 0, 1, 1});
        assertEquals(0, none.theta().get(0).orElseThrow());
        assertEquals(1, none.pValues().get(0).orElseThrow());
        assertTrue(none.theta().get(1).isEmpty() && none.pValues().get(1).isEmpty());
        assertEquals(0, none.total().get(1));
        // 3 + 1 − 2 and −2 of 8
        RegionalCohesion.Theta half = test.of(new double[][] {{1, 4}, {2, 3}, {3, 1}, {4, 2}}, new int[] {0, 0, 1, 0});
        assertEquals(0.5, half.theta().get(0).orElseThrow(), 1e-15);
    }

    @Test
    void whatIsRefusedOrTooFewIsNamed() {
        double[][] values = {{1, 2}, {2, 1}, {3, 3}};
        RegionalCohesion test = RegionalCohesion.withDefaults().permutations(0);
        assertRefused("regions has 2 elements but values has 3", () -> test.of(values, new int[] {0, 1}));
        assertRefused("regions[1] must be >= 0 but is -1", () -> test.of(values, new int[] {0, -1, 0}));
        assertRefused("count must be >= 0 but is -1", () -> test.permutations(-1));
        assertFew("needs at least 2 places but has 1", () -> test.of(new double[][] {{1, 2}}, new int[1]));
        assertFew("needs at least 2 periods but has 1", () -> test.of(new double[][] {{1}, {2}}, new int[2]));
        assertFew("needs at least 2 places but has 1", () -> RankMarkov.of(new double[][] {{1, 2}}));
        assertFew("needs at least 2 periods but has 1", () -> RankMarkov.of(new double[][] {{1}, {2}}));
        assertEquals(RankMarkov.of(values), RankMarkov.of(DoubleMatrix.of(values)));
        RegionalCohesion.Theta theta = test.of(values, new int[] {0, 0, 1});
        assertEquals(theta, test.of(DoubleMatrix.of(values), new int[] {0, 0, 1}));
        assertTrue(theta.pValues().isEmpty());
        assertEquals("Theta[0.0000]", theta.toString());
        // ranks 1, 2, 3 against 3, 2, 1
        assertEquals(4, theta.largestTotal());
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    private static void assertFew(String message, Executable call) {
        assertEquals(message, assertThrows(UndefinedException.class, call).getMessage());
    }
}
