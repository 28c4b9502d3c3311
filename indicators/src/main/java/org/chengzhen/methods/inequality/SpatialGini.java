package org.chengzhen.methods.inequality;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Streams;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * Rey and Smith's spatial decomposition of the Gini coefficient: what comes from pairs of neighbours, and what
 * from places far apart.
 *
 * <p>G = Σᵢ Σⱼ w_ij|yᵢ − yⱼ|/(2n²ȳ) + Σᵢ Σⱼ (1 − w_ij)|yᵢ − yⱼ|/(2n²ȳ), w = 1 for neighbours. The measure is the share
 * of the second part in the total of all absolute differences, not its level; where neighbours are alike it is
 * larger than by chance, which {@link #test} examines.
 *
 * <ul>
 *   <li>Share in [0, 1]. No pair of neighbours: 1. A pair counts once, in whatever direction or number it is given;
 *       a place is not its own neighbour.
 *   <li>Fewer than two places: too few data. All zero: undefined; all equal: the share is undefined. Negative values,
 *       NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sort of values, one of pairs; O(n log n + m log m). Permutations: m additions and n swaps each,
 * each from its own stream of (seed, number), so that any number of threads would give the same bits.
 *
 * <p>Source: Rey, S. J. and Smith, R. J. (2013), A spatial decomposition of the Gini coefficient, Lett. Spat. Resour.
 * Sci. 6.
 *
 * <pre>{@code
 * var gini = SpatialGini.of(new double[] {1, 1, 3, 3}, new int[] {0, 1, 2}, new int[] {1, 2, 3});
 * gini.nonNeighbourShare();  // 0.75
 * }</pre>
 *
 * @param total G, the Gini coefficient
 * @param neighbours the part of pairs of neighbours
 * @param nonNeighbours the part of all other pairs
 */
public record SpatialGini(double total, double neighbours, double nonNeighbours) implements Serializable {
    /**
     * A permutation test of the share of pairs that are not neighbours.
     *
     * @param statistic the observed share
     * @param pValue (M + 1)/(R + 1), with M the permutations whose share is at least the observed one
     * @param expectation the mean share over the permutations
     * @param permutations R
     * @param n how many places
     * @param seed the seed of the permutations
     */
    public record Inference(double statistic, double pValue, double expectation, int permutations, int n, long seed)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "SpatialGini.Inference[share %.6g, expectation %.6g, p %.4g, %d permutations, n = %d]",
                    statistic,
                    expectation,
                    pValue,
                    permutations,
                    n);
        }
    }

    /**
     * Decomposes by pairs of neighbours.
     *
     * @param values y, n ≥ 2 values ≥ 0 in any one unit
     * @param from one place of each pair, 0 … n − 1
     * @param to the other place of each pair
     * @return the parts, which add up to G
     * @throws IllegalArgumentException if from and to differ in length or name no place, a pair has one place only, or
     *     a value is negative, NaN or infinite
     * @throws UndefinedException if there are fewer than two places, or all values are zero
     */
    public static SpatialGini of(double[] values, int[] from, int[] to) {
        double gini = Gini.of(values);
        int n = values.length;
        if (n < 2) {
            throw UndefinedException.insufficient("places", 2, n);
        }
        long[] pairs = pairs(n, from, to);
        double[] x = Distribution.of(values).ratios;
        double near = sum(x, pairs) / n / n;
        // a sum over all pairs can fall below G by rounding; the rest is never negative
        double neighbours = pairs.length == (long) n * (n - 1) / 2 ? gini : Math.min(gini, near);
        return new SpatialGini(gini, neighbours, gini - neighbours);
    }

    /**
     * Tests whether neighbours are more alike than by chance.
     *
     * @param values y, n ≥ 2 values ≥ 0 in any one unit
     * @param from one place of each pair, 0 … n − 1
     * @param to the other place of each pair
     * @param permutations R ≥ 1, as 999
     * @param seed of the permutations
     * @return the share with its pseudo p
     * @throws IllegalArgumentException as for {@link #of}, or if R is below 1
     * @throws UndefinedException as for {@link #of}, or if all values are equal
     */
    public static Inference test(double[] values, int[] from, int[] to, int permutations, long seed) {
        Checks.atLeast(permutations, 1, "permutations");
        double share = of(values, from, to).nonNeighbourShare();
        double[] x = Scale.balanced(values);
        int n = x.length;
        long[] pairs = pairs(n, from, to);
        double observed = sum(x, pairs);
        double all = Gini.of(x) * n * Arrays.stream(x).sum();
        double[] shuffled = new double[n];
        int atMost = 0;
        double mean = 0;
        Loop loop = Loop.of("permutations", permutations);
        for (int k = 0; k < permutations; k++) {
            loop.step();
            System.arraycopy(x, 0, shuffled, 0, n);
            shuffle(shuffled, Streams.of(seed, k));
            double near = sum(shuffled, pairs);
            atMost += Ties.atLeast(observed, near) ? 1 : 0;
            mean += (1 - near / all) / permutations;
        }
        loop.end();
        return new Inference(share, (atMost + 1.0) / (permutations + 1), mean, permutations, n, seed);
    }

    /**
     * The share of the inequality that lies between places that are not neighbours.
     *
     * @return nonNeighbours / total, in [0, 1]
     * @throws UndefinedException if all values are equal
     */
    public double nonNeighbourShare() {
        if (total == 0) {
            throw UndefinedException.undefined("all values are equal");
        }
        return nonNeighbours / total;
    }

    /** The different pairs, low place in the upper half of each key. */
    private static long[] pairs(int n, int[] from, int[] to) {
        Checks.sameLength(to.length, "to", from.length, "from");
        long[] keys = new long[from.length];
        for (int i = 0; i < keys.length; i++) {
            Checks.argument(from[i] >= 0 && from[i] < n, "from[%d] must be in 0..%d but is %d", i, n - 1, from[i]);
            Checks.argument(to[i] >= 0 && to[i] < n, "to[%d] must be in 0..%d but is %d", i, n - 1, to[i]);
            Checks.argument(from[i] != to[i], "from[%d] and to[%d] are the same place %d", i, i, to[i]);
            keys[i] = (long) Math.min(from[i], to[i]) << 32 | Math.max(from[i], to[i]);
        }
        Arrays.sort(keys);
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                keys[count++] = keys[i];
            }
        }
        return Arrays.copyOf(keys, count);
    }

    private static double sum(double[] x, long[] pairs) {
        double sum = 0;
        for (long pair : pairs) {
            sum += Math.abs(x[(int) (pair >>> 32)] - x[(int) pair]);
        }
        return sum;
    }

    private static void shuffle(double[] values, SplittableRandom random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double swap = values[i];
            values[i] = values[j];
            values[j] = swap;
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "SpatialGini[G %.6g = neighbours %.6g + others %.6g]", total, neighbours, nonNeighbours);
    }
}
