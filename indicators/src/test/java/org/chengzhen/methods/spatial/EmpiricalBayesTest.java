package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.junit.jupiter.api.Test;

class EmpiricalBayesTest {
    private static double[][] counts(int n, long seed) {
        Random random = new Random(seed);
        double[][] counts = new double[2][n];
        for (int i = 0; i < n; i++) {
            counts[1][i] = 50 + random.nextInt(5_000);
            counts[0][i] = random.nextInt((int) (counts[1][i] / 10));
        }
        return counts;
    }

    /** Three places in a row; only the deviations of the neighbours are from means of their own. */
    @Test
    void neighboursDeviateFromTheMeansOfTheirOwnNeighbourhoods() {
        double[] e = {200, 300, 1_000};
        double[] p = {1_000, 1_000, 2_000};
        double[] r = {0.2, 0.3, 0.5};
        double[] m = {500 / 2_000.0, 1_500 / 4_000.0, 1_300 / 3_000.0};
        int[][] near = {{0, 1}, {0, 1, 2}, {1, 2}};
        EmpiricalBayes own = EmpiricalBayes.localByNeighbourMeans(e, p, SpatialContract.path(3));
        EmpiricalBayes one = EmpiricalBayes.local(e, p, SpatialContract.path(3));
        for (int i = 0; i < 3; i++) {
            double total = 0;
            double ofOwn = 0;
            double ofOne = 0;
            for (int j : near[i]) {
                total += p[j];
                ofOwn += p[j] * (r[j] - m[j]) * (r[j] - m[j]);
                ofOne += p[j] * (r[j] - m[i]) * (r[j] - m[i]);
            }
            double mean = total / near[i].length;
            double a = ofOwn / total - m[i] / mean;
            assertEquals(
                    m[i] + (r[i] - m[i]) * a / (a + m[i] / p[i]), own.rates().get(i), 1e-15);
            double b = ofOne / total - m[i] / mean;
            assertEquals(
                    m[i] + (r[i] - m[i]) * b / (b + m[i] / p[i]), one.rates().get(i), 1e-15);
        }
    }

    @Property(tries = 100, seed = "42")
    void ratesLieBetweenTheirOwnAndThePriorAndBigPlacesKeepTheirs(
            @ForAll @IntRange(min = 2, max = 40) int n, @ForAll @IntRange(max = 1_000) int seed) {
        double[][] c = counts(n, seed);
        EmpiricalBayes smooth = EmpiricalBayes.global(c[0], c[1]);
        for (int i = 0; i < n; i++) {
            double raw = c[0][i] / c[1][i];
            double given = smooth.rates().get(i);
            assertTrue(given >= Math.min(raw, smooth.priorMean()) - 1e-15);
            assertTrue(given <= Math.max(raw, smooth.priorMean()) + 1e-15);
        }
        // with every place a neighbour of every other, the neighbourhood is the whole
        int[][] all = new int[n][];
        for (int i = 0; i < n; i++) {
            int own = i;
            all[i] =
                    java.util.stream.IntStream.range(0, n).filter(j -> j != own).toArray();
        }
        EmpiricalBayes local = EmpiricalBayes.local(c[0], c[1], SpatialWeights.ofNeighbours(all));
        for (int i = 0; i < n; i++) {
            assertEquals(smooth.rates().get(i), local.rates().get(i), 1e-12);
        }
    }

    @Test
    void oneRateEverywhereIsThePrior() {
        EmpiricalBayes same = EmpiricalBayes.global(new double[] {1, 2, 4}, new double[] {100, 200, 400});
        assertEquals(0, same.priorVariance());
        assertTrue(same.rates().stream().allMatch(r -> r == same.priorMean()));
        EmpiricalBayes none = EmpiricalBayes.global(new double[3], new double[] {1, 2, 3});
        assertTrue(none.rates().stream().allMatch(r -> r == 0));
    }

    @Test
    void anIslandIsItsOwnNeighbourhood() {
        SpatialWeights island = SpatialWeights.ofNeighbours(new int[][] {{1}, {0}, {}});
        EmpiricalBayes local = EmpiricalBayes.local(new double[] {5, 9, 7}, new double[] {100, 90, 70}, island);
        assertEquals(0.1, local.rates().get(2), 1e-15);
    }

    @Test
    void standardizedRatesAreThoseOfTheMoranTest() {
        double[][] c = counts(30, 7);
        EmpiricalBayes.Standardized z = EmpiricalBayes.standardized(c[0], c[1]);
        assertEquals(Arrays.stream(c[0]).sum() / Arrays.stream(c[1]).sum(), z.mean(), 1e-15);
        SpatialWeights w = SpatialCases.nearest(30, 4, 7);
        assertEquals(MoransI.of(z.z().toArray(), w), RateAdjustedMoran.of(c[0], c[1], w), 1e-14);
    }

    @Test
    void whatHasNoRateIsRefusedByName() {
        Exception zero = assertThrows(
                IllegalArgumentException.class, () -> EmpiricalBayes.global(new double[] {1, 2}, new double[] {3, 0}));
        assertTrue(zero.getMessage().startsWith("base[1] must be "), zero::getMessage);
        assertThrows(IllegalArgumentException.class, () -> EmpiricalBayes.global(new double[] {-1}, new double[] {3}));
        assertThrows(UndefinedException.class, () -> EmpiricalBayes.standardized(new double[2], new double[] {3, 4}));
        assertThrows(UndefinedException.class, () -> EmpiricalBayes.global(new double[0], new double[0]));
    }
}
