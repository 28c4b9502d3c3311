package org.chengzhen.methods.spatial;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * The q of factors against random permutations of the explained variable over the places: an inference without the
 * non-central F of {@link FactorDetector}; an immutable value.
 *
 * <p>p = (number of permutations whose q is at least the observed one + 1)/(R + 1). Permutation r draws from its own
 * stream, derived from (seed, r), and serves all factors: the same bits with any number of threads.
 *
 * <p>Cost: O(R·n·factors).
 *
 * <pre>{@code
 * FactorPermutations.withDefaults().permutations(9_999).test(y, List.of(province, terrain)).get(0).pValue();
 * }</pre>
 */
public final class FactorPermutations {
    private static final int CHUNK = 16;
    private static final FactorPermutations DEFAULTS =
            new FactorPermutations(SpatialStatistic.DEFAULT_PERMUTATIONS, SpatialStatistic.DEFAULT_SEED, false);

    private final int permutations;
    private final long seed;
    private final boolean parallel;

    private FactorPermutations(int permutations, long seed, boolean parallel) {
        this.permutations = permutations;
        this.seed = seed;
        this.parallel = parallel;
    }

    /**
     * The inference of one factor.
     *
     * @param q observed
     * @param pValue the chance of a q as large where strata do not matter
     * @param permutations R
     * @param seed of the permutations
     */
    public record FactorTest(double q, double pValue, int permutations, long seed) implements Serializable {}

    /**
     * 999 permutations on the caller's thread.
     *
     * @return the options
     */
    public static FactorPermutations withDefaults() {
        return DEFAULTS;
    }

    /**
     * Another number of permutations.
     *
     * @param count R ≥ 1
     * @return a copy
     * @throws IllegalArgumentException if R is below 1
     */
    public FactorPermutations permutations(int count) {
        return new FactorPermutations(Checks.atLeast(count, 1, "count"), seed, parallel);
    }

    /**
     * Another seed.
     *
     * @param other any number
     * @return a copy
     */
    public FactorPermutations seed(long other) {
        return new FactorPermutations(permutations, other, parallel);
    }

    /**
     * The same results on free workers of the caller's ForkJoinPool, or of the common one.
     *
     * @return a copy
     */
    public FactorPermutations parallel() {
        return new FactorPermutations(permutations, seed, true);
    }

    /**
     * The tests of several factors.
     *
     * @param y explained variable, n ≥ 2 values
     * @param factors strata of each factor
     * @return one test for each
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there are fewer than two places, or all values are equal
     */
    public ImmutableList<FactorTest> test(double[] y, List<int[]> factors) {
        Strata[] strata = factors.stream().map(f -> new Strata(y, f)).toArray(Strata[]::new);
        if (y.length < 2) {
            throw UndefinedException.insufficient("places", 2, y.length);
        }
        double[] z = Arrangement.deviations(Checks.finite(y, "y"), "y");
        int chunks = (permutations + CHUNK - 1) / CHUNK;
        int[][] reached = new int[chunks][strata.length];
        double[] observed = new double[strata.length];
        double[] tolerance = new double[strata.length];
        double total = Arrangement.sumOfSquares(z);
        for (int f = 0; f < strata.length; f++) {
            observed[f] = between(strata[f], z, new double[strata[f].count()]);
            tolerance[f] = 1e-12 * total;
        }
        Chunks.run("permutations", chunks, parallel, c -> {
            double[] shuffled = new double[z.length];
            double[][] sums = new double[strata.length][];
            for (int f = 0; f < sums.length; f++) {
                sums[f] = new double[strata[f].count()];
            }
            for (int r = c * CHUNK; r < Math.min(permutations, (c + 1) * CHUNK); r++) {
                new Draws(seed, r).shuffle(z, shuffled);
                for (int f = 0; f < sums.length; f++) {
                    reached[c][f] += between(strata[f], shuffled, sums[f]) >= observed[f] - tolerance[f] ? 1 : 0;
                }
            }
        });
        ImmutableList.Builder<FactorTest> tests = ImmutableList.builder();
        for (int f = 0; f < strata.length; f++) {
            int count = 1;
            for (int[] chunk : reached) {
                count += chunk[f];
            }
            tests.add(new FactorTest(strata[f].q(), count / (permutations + 1.0), permutations, seed));
        }
        return tests.build();
    }

    /** Σ Nₕȳₕ² of deviations from the mean. */
    private static double between(Strata s, double[] z, double[] sums) {
        int[] positions = s.positions();
        Arrays.fill(sums, 0);
        for (int i = 0; i < z.length; i++) {
            sums[positions[i]] += z[i];
        }
        double between = 0;
        for (int h = 0; h < sums.length; h++) {
            between += sums[h] * sums[h] / s.size(h);
        }
        return between;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FactorPermutations that
                && permutations == that.permutations
                && seed == that.seed
                && parallel == that.parallel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(permutations, seed, parallel);
    }

    /** The options in words. */
    @Override
    public String toString() {
        return "FactorPermutations[R = " + permutations + ", seed " + seed + (parallel ? ", parallel]" : "]");
    }
}
