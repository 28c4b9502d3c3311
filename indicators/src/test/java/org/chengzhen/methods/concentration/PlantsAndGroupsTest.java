package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Plants near each other, and groups apart. */
class PlantsAndGroupsTest {
    /** γᶜ = Σ_{i≠j} w_iw_jγ_ij/(1 − Σw²). */
    @Property(tries = 60, seed = "20201101")
    void coagglomerationIsTheMeanOfItsPairs(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int plants = 15;
        double[] jobs = random.doubles(plants, 1, 100).toArray();
        int[] industry = IntStream.range(0, plants).map(p -> p % 4).toArray();
        int[] region = random.ints(plants, 0, 5).toArray();
        Coagglomeration c = Coagglomeration.of(
                jobs, industry, region, random.doubles(5, 200, 900).toArray());
        double sum = 0;
        double apart = 1;
        for (int i = 0; i < 4; i++) {
            apart -= c.shares().get(i) * c.shares().get(i);
            for (int j = 0; j < 4; j++) {
                sum += i == j
                        ? 0
                        : c.shares().get(i) * c.shares().get(j) * c.pairs().get(i, j);
            }
        }
        assertEquals(sum / apart, c.index(), 1e-11);
    }

    private static double[] coordinates(long seed, int n) {
        return new SplittableRandom(seed).doubles(n, 0, 100).toArray();
    }

    @Test
    void theDensityIntegratesToOne() {
        double[] x = coordinates(1, 30);
        double[] y = coordinates(2, 30);
        double[] at = IntStream.range(0, 4_000).mapToDouble(i -> i * 0.05).toArray();
        KDensity k = DurantonOverman.withDefaults().of(x, y, at);
        double sum = k.density().stream().sum() - k.density().get(0) / 2;
        assertEquals(1, sum * 0.05, 1e-6);
    }

    /** Bins move K by less than 0.0019/h. */
    @Test
    void binnedSumsAreNearToExactOnes() {
        double[] x = coordinates(3, 250);
        double[] y = coordinates(4, 250);
        double[] at = {0, 3, 10, 30, 60};
        int[] plants = IntStream.range(0, 250).toArray();
        DurantonOverman overman = DurantonOverman.withDefaults().replications(20);
        LocalizationBand band = overman.band(x, y, plants, at);
        KDensity exact = overman.of(x, y, at);
        assertTrue(band.binned());
        double bound = 0.0019 / exact.bandwidth();
        assertArrayEquals(exact.density().toArray(), band.industry().density().toArray(), bound);
        assertArrayEquals(exact.density().toArray(), band.industry().density().toArray(), bound / 20);
    }

    @Test
    void neighboursAreLocalizedAndThreadsChangeNoBit() {
        double[] x = coordinates(5, 400);
        double[] y = coordinates(6, 400);
        int[] near = IntStream.range(0, 400)
                .filter(i -> x[i] < 30 && y[i] < 30)
                .limit(20)
                .toArray();
        double[] at = {1, 5, 10, 20, 40};
        DurantonOverman overman =
                DurantonOverman.withDefaults().replications(200).seed(9);
        LocalizationBand band = overman.band(x, y, near, at);
        assertTrue(band.localized());
        assertFalse(band.dispersed());
        assertEquals(band, overman.parallel().band(x, y, near, at));
    }

    /** Two groups: D and G are the usual ones, C = P = R; counts in another unit change nothing. */
    @Property(tries = 60, seed = "20201101")
    void twoGroupsHaveTheUsualIndices(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] counts = new double[6][];
        Arrays.setAll(counts, j -> random.doubles(2, 1, 100).toArray());
        MultigroupSegregation s = MultigroupSegregation.of(counts);
        double[] a = Arrays.stream(counts).mapToDouble(r -> r[0]).toArray();
        double[] b = Arrays.stream(counts).mapToDouble(r -> r[1]).toArray();
        GroupExposure e = GroupExposure.of(counts);
        assertEquals(e.dissimilarity().get(0, 1), s.dissimilarity(), 1e-12);
        assertEquals(s.squaredVariation(), s.exposure(), 1e-12);
        assertEquals(s.squaredVariation(), s.relativeDiversity(), 1e-12);
        assertEquals(e.correlationRatio().get(0), s.relativeDiversity(), 1e-12);
        double[][] thousands = Arrays.stream(counts)
                .map(r -> new double[] {r[0] / 1000, r[1] / 1000})
                .toArray(double[][]::new);
        assertEquals(s.informationTheory(), MultigroupSegregation.of(thousands).informationTheory(), 1e-13);
        assertEquals(
                1,
                SpatialClustering.ofDistances(a, b, new double[6][6])
                        .proximity()
                        .orElseThrow(),
                1e-12);
    }

    /** One ring for equal distances: the order of units never matters. */
    @Property(tries = 40, seed = "20201101")
    void theOrderOfUnitsLeavesCentralizationAlone(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rows = new double[8][];
        Arrays.setAll(
                rows, i -> new double[] {
                    1 + random.nextInt(50), 1 + random.nextInt(50), 1 + random.nextInt(9), random.nextInt(3)
                });
        double[][] turned = new double[8][];
        Arrays.setAll(turned, i -> rows[7 - i]);
        RingCentralization one = rings(rows);
        RingCentralization other = rings(turned);
        assertEquals(one.relative(), other.relative(), 1e-14);
        assertEquals(one.absolute(), other.absolute(), 1e-14);
    }

    /** 0.1 + 0.2 and 0.3 are one distance, as they are to Centralization. */
    @Test
    void distancesThatDifferByRoundingAreOneRing() {
        double[] x = {5, 20, 10};
        double[] y = {5, 80, 40};
        double[] areas = {1, 2, 1};
        double[] distances = {0.3, 0.1 + 0.2, 1};
        RingCentralization rings = RingCentralization.of(x, y, areas, distances);
        assertEquals(2, rings.rings());
        assertEquals(Centralization.relative(x, y, distances), rings.relative(), 1e-15);
        assertEquals(Centralization.absolute(x, areas, distances), rings.absolute(), 1e-15);
    }

    /** What the comments of EllisonGlaeser and SpatialClustering say against an upper bound of one. */
    @Test
    void twoIndicesHaveNoUpperBoundOfOne() {
        // G = 0.9² + 0.9² = 1.62, 1 − Σx² = 0.18: (1.62/0.18 − 0.1)/0.9
        assertEquals(
                8.9 / 0.9,
                EllisonGlaeser.ofRegions(new double[] {10, 0}, new double[] {10, 90}, 0.1)
                        .gamma()
                        .orElseThrow(),
                1e-13);
        double[][] c = new double[7][7];
        for (int i = 2; i < 7; i++) {
            for (int j = 2; j < 7; j++) {
                c[i][j] = 1;
            }
        }
        // x′cx/X = 5, x′ct/X = 5.2, XΣΣc/n² = 10·27/49
        double even = 270 / 49.0;
        assertEquals(
                (5 - even) / (5.2 - even),
                SpatialClustering.ofContiguity(
                                new double[] {5, 5, 0, 0, 0, 0, 0}, new double[] {.2, .2, 1, 1, 1, 1, 1}, c)
                        .absolute()
                        .orElseThrow(),
                1e-12);
    }

    private static RingCentralization rings(double[][] rows) {
        double[][] columns = new double[4][8];
        for (int i = 0; i < 8; i++) {
            for (int c = 0; c < 4; c++) {
                columns[c][i] = rows[i][c];
            }
        }
        return RingCentralization.of(columns[0], columns[1], columns[2], columns[3]);
    }

    /** ECI is the mean PCI of what a place makes. */
    @Test
    void placesHaveTheMeanComplexityOfTheirProducts() {
        double[][] m = {{1, 1, 1, 1}, {0, 1, 1, 0}, {1, 0, 1, 1}, {0, 0, 0, 1}, {0, 1, 0, 1}};
        ComplexityOutlook o = ComplexityOutlook.of(m);
        for (int c = 0; c < m.length; c++) {
            double sum = 0;
            double count = 0;
            for (int p = 0; p < 4; p++) {
                sum += m[c][p] * o.productComplexity().get(p);
                count += m[c][p];
            }
            assertEquals(sum / count, o.placeComplexity().get(c), 1e-12);
        }
    }

    /** Large draws from few sites share the bins of the sites, and count what each would count by itself. */
    @Test
    void drawsThatShareTheBinsOfSitesHaveTheBitsOfEach() {
        double[] x = coordinates(7, 400);
        double[] y = coordinates(8, 400);
        double[] at = {0, 2, 7, 30, 55};
        DistanceKernelSum sum = new DistanceKernelSum(at, 3);
        SplittableRandom random = new SplittableRandom(9);
        int[][] draws = new int[40][];
        for (int k = 0; k < draws.length; k++) {
            draws[k] = random.ints(0, 400).distinct().limit(200 + k).toArray();
        }
        double[][] together = DrawnDistances.sums(sum, x, y, draws);
        for (int k = 0; k < draws.length; k++) {
            int[] sites = draws[k].clone();
            Arrays.sort(sites);
            double[] ofX = Arrays.stream(sites).mapToDouble(i -> x[i]).toArray();
            double[] ofY = Arrays.stream(sites).mapToDouble(i -> y[i]).toArray();
            assertArrayEquals(sum.binned(ofX, ofY), together[k], 0.0);
            assertArrayEquals(sum.exact(ofX, ofY), together[k], 0.0019 / 3);
        }
        int[] plants = IntStream.range(0, 250).toArray();
        DurantonOverman overman = DurantonOverman.withDefaults().replications(300);
        assertTrue(DrawnDistances.pays(400, 250, 300, sum.counters()));
        assertEquals(overman.band(x, y, plants, at), overman.parallel().band(x, y, plants, at));
    }

    /**
     * Shares (¼, ¾) and (1, 0) of two industries in two equal regions: Σx(1 − x) = ½, the pair (−¼·½ − ¼·½)/½, each with
     * itself 2/16/½ and ½/½; plants of ¼ and ¾ have H = 10/16, so that γ = (¼ − 10/16)/(1 − 10/16).
     */
    @Test
    void coagglomerationOfTwoIndustriesIsThatFoundByHand() {
        Coagglomeration c = Coagglomeration.of(
                new double[] {10, 30, 20}, new int[] {0, 0, 1}, new int[] {0, 1, 0}, new double[] {50, 50});
        assertEquals(DoubleMatrix.of(2, 2, 0.25, -0.5, -0.5, 1), c.pairs());
        assertEquals(-0.5, c.index(), 1e-15);
        assertEquals(-1, c.agglomeration().get(0).orElseThrow(), 1e-15);
        assertTrue(c.agglomeration().get(1).isEmpty());
        assertEquals(10 / 16.0, c.plantHerfindahl().get(0), 1e-15);
        assertEquals(1, c.plantHerfindahl().get(1));
        assertEquals(2 / 3.0, c.shares().get(0), 1e-15);
        assertEquals("Coagglomeration[gamma_c = -0.500000, 2 industries]", c.toString());
        // the same jobs by region and industry
        double[][] employment = {{10, 20}, {30, 0}};
        assertEquals(c.pairs(), Coagglomeration.pairs(employment, new double[] {50, 50}));
        assertEquals(c.pairs(), Coagglomeration.pairs(DoubleMatrix.of(employment), new double[] {50, 50}));
    }

    @Test
    void plantsWithoutIndustryRegionOrJobsAreNamed() {
        double[] jobs = {10, 30, 20};
        int[] industry = {0, 0, 1};
        int[] region = {0, 1, 0};
        double[] regions = {50, 50};
        int[] two = {0, 1};
        assertRefused(
                "plantIndustry has 2 elements but plantEmployment has 3",
                () -> Coagglomeration.of(jobs, two, region, regions));
        assertRefused(
                "plantRegion has 2 elements but plantEmployment has 3",
                () -> Coagglomeration.of(jobs, industry, two, regions));
        assertRefused(
                "plantEmployment[1] must be >= 0 but is -1.0",
                () -> Coagglomeration.of(new double[] {1, -1, 2}, industry, region, regions));
        assertRefused(
                "regionEmployment[0] must be >= 0 but is -1.0",
                () -> Coagglomeration.of(jobs, industry, region, new double[] {-1, 5}));
        for (int bad : new int[] {-1, 3}) {
            assertRefused(
                    "plantIndustry[2] must number industries from 0 without a gap but is " + bad,
                    () -> Coagglomeration.of(jobs, new int[] {0, 0, bad}, region, regions));
        }
        for (int bad : new int[] {-1, 2}) {
            assertRefused(
                    "plantRegion[1] must be an index of regionEmployment, below 2, but is " + bad,
                    () -> Coagglomeration.of(jobs, industry, new int[] {0, bad, 0}, regions));
        }
        assertRefused(
                "regionEmployment[1] must be > 0, since plant 1 is there, but is 0",
                () -> Coagglomeration.of(jobs, industry, region, new double[] {50, 0}));
        assertRefused(
                "employment[1][0] must be >= 0 but is -1.0",
                () -> Coagglomeration.pairs(new double[][] {{1, 2}, {-1, 2}}, regions));
        assertUndefined(
                "needs at least 1 plants but has 0",
                () -> Coagglomeration.of(new double[0], new int[0], new int[0], regions));
        assertUndefined("the group has one industry", () -> Coagglomeration.of(jobs, new int[3], region, regions));
        assertUndefined(
                "industry 1 has no employment",
                () -> Coagglomeration.of(new double[] {1, 2, 0}, industry, region, regions));
        assertUndefined(
                "all employment is in one region",
                () -> Coagglomeration.of(jobs, industry, new int[3], new double[] {50, 0}));
        assertUndefined(
                "one industry has all employment of the group",
                () -> Coagglomeration.of(new double[] {1e200, 1e200, 1e-200}, industry, region, regions));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    private static void assertUndefined(String message, Executable call) {
        assertEquals(message, assertThrows(UndefinedException.class, call).getMessage());
    }
}
