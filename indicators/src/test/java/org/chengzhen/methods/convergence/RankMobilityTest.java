package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.chengzhen.methods.spatial.SpatialTau;
import org.junit.jupiter.api.Test;

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
}
