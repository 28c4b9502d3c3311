package org.chengzhen.methods.concentration;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Streams;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * Duranton and Overman's test of localization: whether the plants of an industry lie nearer to each other than as many sites
 * drawn at random from all sites.
 *
 * <p>K(d) = Σ_{i&lt;j}e_ie_j[φ((d − d_ij)/h) + φ((d + d_ij)/h)]/(hΣ_{i&lt;j}e_ie_j) over pairs of plants, φ the standard normal density, e
 * = 1 or employment; reflected at 0, so that it integrates to 1 over [0, ∞). h is by default 0.9·min(s, IQR/1.34)·N^{−1/5} over the N
 * pair distances, s their sample deviation. Global band: R draws of n sites without replacement, K of each at the same
 * distances and h; from the k-th smallest to the k-th largest at each distance, with the largest k for which at most 1 −
 * level of the draws leave the band anywhere. Localized: K above the band somewhere; dispersed: below it somewhere, above it
 * nowhere. One band holds both sides at the level together, as in the R package dbmss; the source sets its upper limit so
 * that 5 % of all draws pass that one alone, and its lower one by the draws that are not localized, which is less strict.
 *
 * <ul>
 *   <li>K in 1 over the unit of the coordinates, which are planar.
 *   <li>Fewer than two plants: too few data. All distances equal: no bandwidth of its own, undefined. Fewer draws than two:
 *       too few data.
 *   <li>Negative distances or employment, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: exact sums below 200 plants, O(n²) for each distance; from there on pair distances in bins of h/64, O(n²) once,
 * with K off by less than 0.0019/h; where the draws are large beside the sites, the bin of a pair of sites is found once for
 * 128 draws. Draw k has its own stream from (seed, k); {@link #parallel()} shares the draws out. Can be
 * interrupted.
 *
 * <p>Source: Duranton, G. and Overman, H. G. (2005), Testing for localization using micro-geographic data, Review of Economic
 * Studies 72:1077–1106 (whose first print lacks a factor of 2).
 *
 * <pre>{@code
 * DurantonOverman.withDefaults().replications(1_000).seed(42).band(siteX, siteY, plants, distances).localized();
 * }</pre>
 */
public final class DurantonOverman {
    /** Draws unless told otherwise. */
    public static final int DEFAULT_REPLICATIONS = 1_000;

    /** Seed unless told otherwise. */
    public static final long DEFAULT_SEED = 42;

    /** The level of the global band unless told otherwise. */
    public static final double DEFAULT_LEVEL = 0.95;

    /** The number of plants from which on distances are gathered in bins. */
    public static final int BINNED_FROM = 200;

    private static final DurantonOverman DEFAULTS = new DurantonOverman(
            OptionalDouble.empty(), DEFAULT_REPLICATIONS, DEFAULT_SEED, DEFAULT_LEVEL, /* parallel= */ false);

    private final OptionalDouble bandwidth;
    private final int replications;
    private final long seed;
    private final double level;
    private final boolean parallel;

    private DurantonOverman(OptionalDouble bandwidth, int replications, long seed, double level, boolean parallel) {
        this.bandwidth = bandwidth;
        this.replications = replications;
        this.seed = seed;
        this.level = level;
        this.parallel = parallel;
    }

    /**
     * Own bandwidth of the industry, 1,000 draws, band of 95 %, one thread.
     *
     * @return the test with its usual options
     */
    public static DurantonOverman withDefaults() {
        return DEFAULTS;
    }

    /**
     * A bandwidth in place of that of the industry's distances.
     *
     * @param h &gt; 0, in the unit of the coordinates
     * @return a test with it
     * @throws IllegalArgumentException if it is not above zero, NaN or infinite
     */
    public DurantonOverman bandwidth(double h) {
        return new DurantonOverman(OptionalDouble.of(Checks.positive(h, "h")), replications, seed, level, parallel);
    }

    /**
     * The number of draws.
     *
     * @param count ≥ 1
     * @return a test with it
     * @throws IllegalArgumentException if there is none
     */
    public DurantonOverman replications(int count) {
        return new DurantonOverman(bandwidth, Checks.atLeast(count, 1, "count"), seed, level, parallel);
    }

    /**
     * Where the streams of the draws begin.
     *
     * @param value any number
     * @return a test with it
     */
    public DurantonOverman seed(long value) {
        return new DurantonOverman(bandwidth, replications, value, level, parallel);
    }

    /**
     * The share of draws that the band must hold.
     *
     * @param share in (0, 1)
     * @return a test with it
     * @throws IllegalArgumentException if it is outside (0, 1)
     */
    public DurantonOverman level(double share) {
        Checks.argument(share > 0 && share < 1, "share must be in (0, 1) but is %s", share);
        return new DurantonOverman(bandwidth, replications, seed, share, parallel);
    }

    /**
     * The draws on free workers too; the same bits.
     *
     * @return a test with it
     */
    public DurantonOverman parallel() {
        return new DurantonOverman(bandwidth, replications, seed, level, /* parallel= */ true);
    }

    /**
     * The density of the distances between plants, each pair alike, exact.
     *
     * @param x first coordinates of at least two plants
     * @param y second coordinates
     * @param at distances ≥ 0
     * @return K at the distances
     * @throws IllegalArgumentException if lengths differ, a number is NaN or infinite, or a distance is negative
     * @throws UndefinedException if there are fewer than two plants, or all distances are equal and no bandwidth is set
     */
    public KDensity of(double[] x, double[] y, double[] at) {
        Objects.requireNonNull(x, "x");
        Objects.requireNonNull(y, "y");
        Objects.requireNonNull(at, "at");
        check(x, y, at);
        double h = width(x, y);
        return density(at, new DistanceKernelSum(at, h).exact(x, y), h, x.length);
    }

    /**
     * The density of the distances between plants, pairs weighted by the product of their employment, exact.
     *
     * @param x first coordinates of at least two plants
     * @param y second coordinates
     * @param employment e ≥ 0 of each plant
     * @param at distances ≥ 0
     * @return K at the distances, of the plants with employment; the bandwidth is that of their distances, unweighted
     * @throws IllegalArgumentException if lengths differ, a number is NaN or infinite, or a distance or employment is
     *     negative
     * @throws UndefinedException if there are fewer than two plants, fewer than two have employment, or all distances are
     *     equal and no bandwidth is set
     */
    public KDensity weighted(double[] x, double[] y, double[] employment, double[] at) {
        Objects.requireNonNull(x, "x");
        Objects.requireNonNull(y, "y");
        Objects.requireNonNull(employment, "employment");
        Objects.requireNonNull(at, "at");
        Checks.sameLength(employment.length, "employment", x.length, "x");
        double[] balanced = Scale.balanced(Checks.nonNegative(employment, "employment"));
        check(x, y, at);
        int working = 0;
        for (double e : balanced) {
            working += e > 0 ? 1 : 0;
        }
        if (working < 2) {
            throw UndefinedException.undefined("fewer than two plants have employment");
        }
        double[] placeX = new double[working];
        double[] placeY = new double[working];
        double[] jobs = new double[working];
        int to = 0;
        for (int i = 0; i < employment.length; i++) {
            if (balanced[i] > 0) {
                placeX[to] = x[i];
                placeY[to] = y[i];
                jobs[to++] = balanced[i];
            }
        }
        double h = width(placeX, placeY);
        return density(at, new DistanceKernelSum(at, h).exactWeighted(placeX, placeY, jobs), h, working);
    }

    /**
     * The test against random draws of as many sites.
     *
     * @param siteX first coordinates of all sites
     * @param siteY second coordinates
     * @param plants the sites of the industry, indices of the coordinates, at least two
     * @param at distances ≥ 0
     * @return K of the industry beside its band
     * @throws IllegalArgumentException if lengths differ, a number is NaN or infinite, a distance is negative, or a plant is
     *     no site, or named twice
     * @throws UndefinedException if there are fewer than two plants or draws, or all distances are equal and no bandwidth is
     *     set
     */
    public LocalizationBand band(double[] siteX, double[] siteY, int[] plants, double[] at) {
        Objects.requireNonNull(siteX, "siteX");
        Objects.requireNonNull(siteY, "siteY");
        Objects.requireNonNull(plants, "plants");
        Objects.requireNonNull(at, "at");
        Industry industry = new Industry(siteX, siteY, plants, at);
        return band(industry, densities(industry, replications, k -> draw(siteX.length, plants.length, k)));
    }

    /** As many of the sites as there are plants, by the stream of draw k. */
    private int[] draw(int sites, int plants, int k) {
        int[] order = new int[sites];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        SplittableRandom random = Streams.of(seed, k);
        for (int i = 0; i < plants; i++) {
            int other = i + random.nextInt(order.length - i);
            int drawn = order[other];
            order[other] = order[i];
            order[i] = drawn;
        }
        return Arrays.copyOf(order, plants);
    }

    private double[][] densities(Industry industry, int count, IntFunction<int[]> draws) {
        double[][] densities = new double[count][];
        if (!industry.together(count)) {
            Chunks.run("draws of sites", count, parallel, k -> densities[k] = industry.densityOf(draws.apply(k)));
            return densities;
        }
        int parts = (count + DrawnDistances.DRAWS - 1) / DrawnDistances.DRAWS;
        Chunks.run("parts of the draws of sites", parts, parallel, part -> {
            int from = part * DrawnDistances.DRAWS;
            int[][] some = new int[Math.min(DrawnDistances.DRAWS, count - from)][];
            Arrays.setAll(some, k -> draws.apply(from + k));
            double[][] sums = DrawnDistances.sums(industry.sum, industry.siteX, industry.siteY, some);
            System.arraycopy(sums, 0, densities, from, sums.length);
        });
        return densities;
    }

    /**
     * The test against draws of one's own.
     *
     * @param siteX first coordinates of all sites
     * @param siteY second coordinates
     * @param plants the sites of the industry, indices of the coordinates, at least two
     * @param replications sites of each draw, as many as plants
     * @param at distances ≥ 0
     * @return K of the industry beside its band
     * @throws IllegalArgumentException if lengths differ, a number is NaN or infinite, a distance is negative, or a plant or
     *     a drawn site is no site, or named twice
     * @throws UndefinedException if there are fewer than two plants or draws, or all distances are equal and no bandwidth is
     *     set
     */
    public LocalizationBand bandAgainst(
            double[] siteX, double[] siteY, int[] plants, int[][] replications, double[] at) {
        Objects.requireNonNull(siteX, "siteX");
        Objects.requireNonNull(siteY, "siteY");
        Objects.requireNonNull(plants, "plants");
        Objects.requireNonNull(replications, "replications");
        Objects.requireNonNull(at, "at");
        Industry industry = new Industry(siteX, siteY, plants, at);
        for (int k = 0; k < replications.length; k++) {
            Checks.sameLength(replications[k].length, "replications[" + k + "]", plants.length, "plants");
            distinct(replications[k], siteX.length, "replications[" + k + "]");
        }
        return band(industry, densities(industry, replications.length, k -> replications[k]));
    }

    /** The sites, and what gives the density of some of them. */
    private final class Industry {
        private final double[] siteX;
        private final double[] siteY;
        private final DistanceKernelSum sum;
        private final boolean binned;
        private final int plants;
        private final KDensity own;

        Industry(double[] siteX, double[] siteY, int[] plants, double[] at) {
            Checks.sameLength(siteY.length, "siteY", siteX.length, "siteX");
            Checks.finite(siteX, "siteX");
            Checks.finite(siteY, "siteY");
            Checks.nonNegative(at, "at");
            distinct(plants, siteX.length, "plants");
            if (plants.length < 2) {
                throw UndefinedException.insufficient("plants", 2, plants.length);
            }
            this.siteX = siteX;
            this.siteY = siteY;
            double h = width(of(siteX, plants), of(siteY, plants));
            sum = new DistanceKernelSum(at, h);
            binned = plants.length >= BINNED_FROM && sum.canBin();
            this.plants = plants.length;
            own = density(at, densityOf(plants), h, plants.length);
        }

        /** Whether so many draws go through the distances of the sites together. */
        boolean together(int draws) {
            return binned && DrawnDistances.pays(siteX.length, plants, draws, sum.counters());
        }

        double[] densityOf(int[] sites) {
            double[] x = of(siteX, sites);
            double[] y = of(siteY, sites);
            return binned ? sum.binned(x, y) : sum.exact(x, y);
        }

        private static double[] of(double[] all, int[] sites) {
            double[] some = new double[sites.length];
            for (int i = 0; i < some.length; i++) {
                some[i] = all[sites[i]];
            }
            return some;
        }
    }

    private LocalizationBand band(Industry industry, double[][] draws) {
        int count = draws.length;
        if (count < 2) {
            throw UndefinedException.insufficient("draws", 2, count);
        }
        double[] own = industry.own.density().toArray();
        int[] depths = new int[count];
        Arrays.fill(depths, count);
        double[][] sorted = new double[own.length][count];
        for (int d = 0; d < own.length; d++) {
            double[] column = new double[count];
            for (int k = 0; k < count; k++) {
                column[k] = draws[k][d];
            }
            int[] order = Sorts.order(column);
            int from = 0;
            while (from < count) {
                int to = from;
                while (to < count && column[order[to]] == column[order[from]]) {
                    sorted[d][to] = column[order[to]];
                    to++;
                }
                // so many draws lie at or below, and at or above
                for (int i = from; i < to; i++) {
                    depths[order[i]] = Math.min(depths[order[i]], Math.min(to, count - from));
                }
                from = to;
            }
        }
        int k = 1;
        double outside = share(depths, 1);
        while (k + 1 <= count / 2 && Ties.atLeast(1 - level, share(depths, k + 1))) {
            k++;
            outside = share(depths, k);
        }
        double[] lower = new double[own.length];
        double[] upper = new double[own.length];
        double[] localization = new double[own.length];
        double[] dispersion = new double[own.length];
        boolean localized = false;
        for (int d = 0; d < own.length; d++) {
            lower[d] = sorted[d][k - 1];
            upper[d] = sorted[d][count - k];
            localization[d] = Math.max(own[d] - upper[d], 0);
            localized |= localization[d] > 0;
        }
        for (int d = 0; d < own.length && !localized; d++) {
            dispersion[d] = Math.max(lower[d] - own[d], 0);
        }
        return new LocalizationBand(
                industry.own,
                ImmutableDoubleArray.copyOf(lower),
                ImmutableDoubleArray.copyOf(upper),
                ImmutableDoubleArray.copyOf(localization),
                ImmutableDoubleArray.copyOf(dispersion),
                k,
                outside,
                count,
                industry.binned);
    }

    /** The share of draws that are less deep than the band somewhere. */
    private static double share(int[] depths, int k) {
        int outside = 0;
        for (int depth : depths) {
            outside += depth < k ? 1 : 0;
        }
        return (double) outside / depths.length;
    }

    private static KDensity density(double[] at, double[] density, double h, int plants) {
        return new KDensity(
                ImmutableDoubleArray.copyOf(at),
                ImmutableDoubleArray.copyOf(density),
                h,
                (long) plants * (plants - 1) / 2);
    }

    private double width(double[] x, double[] y) {
        return bandwidth.isPresent() ? bandwidth.getAsDouble() : ownWidth(x, y);
    }

    private static double ownWidth(double[] x, double[] y) {
        int n = x.length;
        long pairs = (long) n * (n - 1) / 2;
        Checks.argument(pairs <= 1 << 28, "without a bandwidth there must be at most 23,170 plants but are %d", n);
        double[] distances = new double[(int) pairs];
        int at = 0;
        for (int i = 1; i < n; i++) {
            Loop.check();
            for (int j = 0; j < i; j++) {
                double dx = x[i] - x[j];
                double dy = y[i] - y[j];
                distances[at++] = Math.sqrt(dx * dx + dy * dy);
            }
        }
        double[] sorted = Sorts.ascending(distances);
        double mean = Sums.of(sorted) / pairs;
        for (int i = 0; i < sorted.length; i++) {
            distances[i] = (sorted[i] - mean) * (sorted[i] - mean);
        }
        double deviation = pairs > 1 ? Math.sqrt(Sums.of(distances) / (pairs - 1)) : 0;
        if (!(deviation > 0) || Ties.equal(sorted[0], sorted[sorted.length - 1])) {
            throw UndefinedException.undefined("all distances are equal, so they set no bandwidth");
        }
        double range = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / 1.34;
        double spread = range > 0 ? Math.min(deviation, range) : deviation;
        return 0.9 * spread * Math.pow(pairs, -0.2);
    }

    private static double quantile(double[] sorted, double p) {
        double position = (sorted.length - 1) * p;
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    private static void check(double[] x, double[] y, double[] at) {
        Checks.sameLength(y.length, "y", x.length, "x");
        Checks.finite(x, "x");
        Checks.finite(y, "y");
        Checks.nonNegative(at, "at");
        if (x.length < 2) {
            throw UndefinedException.insufficient("plants", 2, x.length);
        }
    }

    private static void distinct(int[] sites, int count, String name) {
        boolean[] seen = new boolean[count];
        for (int i = 0; i < sites.length; i++) {
            Checks.argument(
                    sites[i] >= 0 && sites[i] < count,
                    "%s[%d] must be a site, below %d, but is %d",
                    name,
                    i,
                    count,
                    sites[i]);
            Checks.argument(!seen[sites[i]], "%s[%d] names site %d twice", name, i, sites[i]);
            seen[sites[i]] = true;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DurantonOverman that
                && bandwidth.equals(that.bandwidth)
                && replications == that.replications
                && seed == that.seed
                && Double.compare(level, that.level) == 0
                && parallel == that.parallel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(bandwidth, replications, seed, level, parallel);
    }

    @Override
    public String toString() {
        return "DurantonOverman[bandwidth = " + (bandwidth.isPresent() ? bandwidth.getAsDouble() : "of the data")
                + ", replications = " + replications + ", seed = " + seed + ", level = " + level + ", parallel = "
                + parallel + "]";
    }
}
