package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Densities of distances and their bands by plain loops. */
class DurantonOvermanTest {
    private static final int N = 11;
    private static final double[] X = new SplittableRandom(1).doubles(N, 0, 20).toArray();
    private static final double[] Y = new SplittableRandom(2).doubles(N, 0, 20).toArray();
    private static final double[] AT = {0, 2, 5, 11};

    private static double distance(int i, int j) {
        return Math.hypot(X[i] - X[j], Y[i] - Y[j]);
    }

    /** Gaussian kernels at the distance and at its image beyond zero. */
    private static double[] density(int[] plants, double[] jobs, double h) {
        double[] density = new double[AT.length];
        double weights = 0;
        for (int i = 0; i < plants.length; i++) {
            for (int j = 0; j < i; j++) {
                double weight = jobs[i] * jobs[j];
                weights += weight;
                for (int d = 0; d < AT.length; d++) {
                    double near = (AT[d] - distance(plants[i], plants[j])) / h;
                    double far = (AT[d] + distance(plants[i], plants[j])) / h;
                    density[d] += weight
                            * (Math.exp(-near * near / 2) + Math.exp(-far * far / 2))
                            / (h * Math.sqrt(2 * Math.PI));
                }
            }
        }
        for (int d = 0; d < AT.length; d++) {
            density[d] /= weights;
        }
        return density;
    }

    private static int[] all() {
        int[] all = new int[N];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private static double[] ones() {
        double[] ones = new double[N];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Silverman's rule of all distances, with denominator n − 1 and quartiles of type 7. */
    private static double rule() {
        int pairs = N * (N - 1) / 2;
        double[] sorted = new double[pairs];
        int at = 0;
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < i; j++) {
                sorted[at++] = distance(i, j);
            }
        }
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElseThrow();
        double squares = Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum();
        // 54 steps between 55 distances: quartiles halfway between ranks 13 and 14, and 40 and 41
        double range = (sorted[40] + sorted[41] - sorted[13] - sorted[14]) / 2;
        return 0.9 * Math.min(Math.sqrt(squares / (pairs - 1)), range / 1.34) * Math.pow(pairs, -0.2);
    }

    @Test
    void densitiesAreThoseOfAllPairs() {
        KDensity rule = DurantonOverman.withDefaults().of(X, Y, AT);
        assertEquals(rule(), rule.bandwidth(), 1e-13);
        assertArrayEquals(density(all(), ones(), rule()), rule.density().toArray(), 1e-14);
        assertEquals(55, rule.pairs());
        assertArrayEquals(AT, rule.at().toArray());
        assertEquals(
                String.format(java.util.Locale.ROOT, "KDensity[4 distances, 55 pairs, h = %.4g]", rule()),
                rule.toString());
        KDensity own = DurantonOverman.withDefaults().bandwidth(1.5).of(X, Y, AT);
        assertEquals(1.5, own.bandwidth());
        assertArrayEquals(density(all(), ones(), 1.5), own.density().toArray(), 1e-14);
        double[] jobs = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5};
        KDensity weighted = DurantonOverman.withDefaults().bandwidth(1.5).weighted(X, Y, jobs, AT);
        assertArrayEquals(density(all(), jobs, 1.5), weighted.density().toArray(), 1e-14);
        // whoever has no jobs is no plant
        jobs[10] = 0;
        KDensity ten = DurantonOverman.withDefaults().bandwidth(1.5).weighted(X, Y, jobs, AT);
        assertArrayEquals(density(all(), jobs, 1.5), ten.density().toArray(), 1e-14);
        assertEquals(45, ten.pairs());
    }

    /** The band of depth k holds the draws that are nowhere among the k − 1 outermost at a side. */
    @Test
    void aBandIsTheDeepestThatHoldsEnoughDraws() {
        SplittableRandom random = new SplittableRandom(3);
        int count = 40;
        int[][] draws = new int[count][];
        double[][] densities = new double[count][];
        for (int k = 0; k < count; k++) {
            draws[k] = random.ints(0, N).distinct().limit(5).toArray();
            densities[k] = density(draws[k], ones(), 2);
        }
        int[] plants = {0, 1, 2, 3, 4};
        double[] own = density(plants, ones(), 2);
        for (double level : new double[] {0.5, 0.8, 0.9}) {
            int[] depths = new int[count];
            Arrays.fill(depths, count);
            double[][] columns = new double[AT.length][count];
            for (int d = 0; d < AT.length; d++) {
                for (int k = 0; k < count; k++) {
                    int below = 0;
                    int above = 0;
                    for (int other = 0; other < count; other++) {
                        below += densities[other][d] <= densities[k][d] + 1e-15 ? 1 : 0;
                        above += densities[other][d] >= densities[k][d] - 1e-15 ? 1 : 0;
                    }
                    depths[k] = Math.min(depths[k], Math.min(below, above));
                    columns[d][k] = densities[k][d];
                }
                Arrays.sort(columns[d]);
            }
            int depth = 1;
            while (depth + 1 <= count / 2 && outside(depths, depth + 1) <= 1 - level + 1e-12) {
                depth++;
            }
            LocalizationBand band =
                    DurantonOverman.withDefaults().bandwidth(2).level(level).bandAgainst(X, Y, plants, draws, AT);
            assertEquals(depth, band.depth());
            assertEquals(outside(depths, depth), band.shareOutside(), 1e-15);
            assertEquals(count, band.replications());
            assertFalse(band.binned());
            boolean localized = false;
            for (int d = 0; d < AT.length; d++) {
                double lower = columns[d][depth - 1];
                double upper = columns[d][count - depth];
                assertEquals(lower, band.lower().get(d), 1e-14);
                assertEquals(upper, band.upper().get(d), 1e-14);
                assertEquals(Math.max(0, own[d] - upper), band.localization().get(d), 1e-14);
                localized |= own[d] > upper;
            }
            assertEquals(localized, band.localized());
            for (int d = 0; d < AT.length; d++) {
                double expected = localized ? 0 : Math.max(0, columns[d][depth - 1] - own[d]);
                assertEquals(expected, band.dispersion().get(d), 1e-14);
            }
        }
    }

    private static double outside(int[] depths, int k) {
        return Arrays.stream(depths).filter(depth -> depth < k).count() / (double) depths.length;
    }

    @Test
    void aBandTellsWhichSideTheIndustryIsOn() {
        KDensity k = DurantonOverman.withDefaults().of(X, Y, AT);
        ImmutableDoubleArray none = ImmutableDoubleArray.of(0, 0);
        ImmutableDoubleArray some = ImmutableDoubleArray.of(0, 0.5);
        assertEquals(
                "LocalizationBand[localized, band of depth 3 of 99 draws, 0.050 outside]",
                new LocalizationBand(k, none, none, some, none, 3, 0.05, 99, false).toString());
        assertEquals(
                "LocalizationBand[dispersed, band of depth 3 of 99 draws, 0.050 outside]",
                new LocalizationBand(k, none, none, none, some, 3, 0.05, 99, false).toString());
        assertEquals(
                "LocalizationBand[neither localized nor dispersed, band of depth 3 of 99 draws, 0.050 outside]",
                new LocalizationBand(k, none, none, none, none, 3, 0.05, 99, false).toString());
    }

    @Test
    void whatIsRefusedIsNamed() {
        DurantonOverman search = DurantonOverman.withDefaults();
        DurantonOverman own = search.bandwidth(1);
        double[] two = {1, 2};
        int[] plants = {0, 1};
        int[][] draws = {{2, 3}, {4, 5}};
        assertRefused("y has 2 elements but x has 11", () -> search.of(X, two, AT));
        assertRefused("at[1] must be >= 0 but is -1.0", () -> search.of(X, Y, new double[] {1, -1}));
        assertRefused("siteY has 2 elements but siteX has 11", () -> search.band(X, two, plants, AT));
        assertRefused("plants[1] must be a site, below 11, but is 11", () -> search.band(X, Y, new int[] {0, 11}, AT));
        assertRefused("plants[0] must be a site, below 11, but is -1", () -> search.band(X, Y, new int[] {-1, 1}, AT));
        assertRefused("plants[1] names site 3 twice", () -> search.band(X, Y, new int[] {3, 3}, AT));
        assertRefused(
                "replications[1] has 1 elements but plants has 2",
                () -> own.bandAgainst(X, Y, plants, new int[][] {{2, 3}, {4}}, AT));
        assertRefused(
                "replications[1][0] must be a site, below 11, but is 12",
                () -> own.bandAgainst(X, Y, plants, new int[][] {{2, 3}, {12, 1}}, AT));
        assertUndefined("needs at least 2 plants but has 1", () -> search.of(new double[1], new double[1], AT));
        assertUndefined("needs at least 2 plants but has 1", () -> search.band(X, Y, new int[] {3}, AT));
        assertUndefined(
                "needs at least 2 draws but has 1", () -> own.bandAgainst(X, Y, plants, new int[][] {draws[0]}, AT));
        assertUndefined("all distances are equal, so they set no bandwidth", () -> search.of(two, new double[2], AT));
        assertEquals(1, own.bandAgainst(X, Y, plants, draws, AT).depth());
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    private static void assertUndefined(String message, Executable call) {
        assertEquals(message, assertThrows(UndefinedException.class, call).getMessage());
    }
}
