package org.chengzhen.methods.spatial;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Objects;
import java.util.OptionalLong;
import org.apache.commons.math3.special.Gamma;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.statistics.Tail;
import org.jspecify.annotations.Nullable;

/**
 * Local join counts: how many neighbours of a place with a feature have it too; an immutable value.
 *
 * <p>JCᵢ = xᵢΣⱼwᵢⱼxⱼ, x ∈ {0, 1}, w binary. With P = Σx places with the feature, and xᵢ = 1, the number among kᵢ
 * neighbours is hypergeometric (n − 1, P − 1, kᵢ): p = P(JC ≥ observed), exact by default; by permutations where asked
 * for, (M + 1)/(R + 1).
 *
 * <ul>
 *   <li>A place without the feature, or without neighbours, has no p; nor has any where all or none have it.
 *   <li>Two features: {@link #bivariate} counts xᵢΣⱼwᵢⱼzⱼ, {@link #colocation} only where a place has both.
 *   <li>Values other than 0 and 1, weights other than 1 and weights with a diagonal are refused.
 * </ul>
 *
 * <p>Cost: O(links).
 *
 * <p>Source: Anselin, L., Li, X. (2019), Operational local join count statistics for cluster detection.
 *
 * <pre>{@code
 * LocalJoinCounts.withDefaults().test(poor, contiguity).significant(0.05);
 * }</pre>
 */
public final class LocalJoinCounts {
    private static final LocalJoinCounts DEFAULTS = new LocalJoinCounts(0, SpatialStatistic.DEFAULT_SEED);

    private final int permutations;
    private final long seed;

    private LocalJoinCounts(int permutations, long seed) {
        this.permutations = permutations;
        this.seed = seed;
    }

    /**
     * Exact p-values.
     *
     * @return the options
     */
    public static LocalJoinCounts withDefaults() {
        return DEFAULTS;
    }

    /**
     * Inference by conditional permutations.
     *
     * @param count R ≥ 1
     * @return a copy
     * @throws IllegalArgumentException if R is below 1
     */
    public LocalJoinCounts permutations(int count) {
        return new LocalJoinCounts(Checks.atLeast(count, 1, "count"), seed);
    }

    /**
     * Another seed.
     *
     * @param other any number
     * @return a copy
     */
    public LocalJoinCounts seed(long other) {
        return new LocalJoinCounts(permutations, other);
    }

    /**
     * The counts alone.
     *
     * @param values x ∈ {0, 1}, one for each place
     * @param weights binary, with a zero diagonal
     * @return JCᵢ for each place
     * @throws IllegalArgumentException if lengths differ, or a value or weight is not 0 or 1
     */
    public static ImmutableDoubleArray of(double[] values, SpatialWeights weights) {
        return counts(values, values, weights, "values", "values");
    }

    /**
     * How many neighbours of a place with the first feature have the second.
     *
     * @param first x ∈ {0, 1}
     * @param second z ∈ {0, 1}
     * @param weights binary, with a zero diagonal
     * @return xᵢΣⱼwᵢⱼzⱼ
     * @throws IllegalArgumentException if lengths differ, or a value or weight is not 0 or 1
     */
    public static ImmutableDoubleArray bivariate(double[] first, double[] second, SpatialWeights weights) {
        return counts(first, second, weights, "first", "second");
    }

    /**
     * How many neighbours of a place with both features have both.
     *
     * @param first x ∈ {0, 1}
     * @param second z ∈ {0, 1}
     * @param weights binary, with a zero diagonal
     * @return xᵢzᵢΣⱼwᵢⱼxⱼzⱼ
     * @throws IllegalArgumentException if lengths differ, or a value or weight is not 0 or 1
     */
    public static ImmutableDoubleArray colocation(double[] first, double[] second, SpatialWeights weights) {
        checkBinary(first, "first");
        checkBinary(second, "second");
        Checks.sameLength(second.length, "second", first.length, "first");
        double[] both = new double[first.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = first[i] * second[i];
        }
        return of(both, weights);
    }

    private static ImmutableDoubleArray counts(
            double[] x, double[] z, SpatialWeights weights, String first, String second) {
        checkBinary(x, first);
        checkBinary(z, second);
        Checks.sameLength(x.length, first, weights.size(), "weights");
        Checks.sameLength(z.length, second, weights.size(), "weights");
        Checks.argument(!weights.hasSelf(), "weights must have a zero diagonal: here a place is its own neighbour");
        for (double w : weights.allWeights()) {
            Checks.argument(w == 1, "weights must be binary but one is %s", w);
        }
        double[] lags = weights.lag(z);
        for (int i = 0; i < lags.length; i++) {
            lags[i] *= x[i];
        }
        return ImmutableDoubleArray.copyOf(lags);
    }

    private static void checkBinary(double[] values, String name) {
        Objects.requireNonNull(values, name);
        for (int i = 0; i < values.length; i++) {
            Checks.argument(values[i] == 0 || values[i] == 1, "%s[%d] must be 0 or 1 but is %s", name, i, values[i]);
        }
    }

    /**
     * The counts with their p-values; z by the hypergeometric moments.
     *
     * @param values x ∈ {0, 1}, one for each place
     * @param weights binary, with a zero diagonal
     * @return one test for each place, without numbers where there is none
     * @throws IllegalArgumentException if lengths differ, or a value or weight is not 0 or 1
     * @throws UndefinedException if there are fewer than three places
     */
    public LocalTest test(double[] values, SpatialWeights weights) {
        ImmutableDoubleArray counts = of(values, weights);
        return test("Local join count", values, values, counts, weights);
    }

    /**
     * The counts of {@link #bivariate} with their p-values.
     *
     * @param first x ∈ {0, 1}
     * @param second z ∈ {0, 1}
     * @param weights binary, with a zero diagonal
     * @return one test for each place, without numbers where there is none
     * @throws IllegalArgumentException if lengths differ, or a value or weight is not 0 or 1
     * @throws UndefinedException if there are fewer than three places
     */
    public LocalTest testBivariate(double[] first, double[] second, SpatialWeights weights) {
        return test("Bivariate local join count", first, second, bivariate(first, second, weights), weights);
    }

    private LocalTest test(String name, double[] x, double[] z, ImmutableDoubleArray counts, SpatialWeights weights) {
        int n = x.length;
        if (n < 3) {
            throw UndefinedException.insufficient("places", 3, n);
        }
        int all = 0;
        for (double v : z) {
            all += (int) v;
        }
        double[] mean = new double[n];
        double[] variance = new double[n];
        double[] scores = new double[n];
        double[] p = new double[n];
        Loop loop = Loop.of("places", n);
        for (int i = 0; i < n; i++) {
            loop.step();
            int k = weights.neighbours(i).length;
            int marked = all - (int) z[i];
            if (x[i] == 0 || k == 0 || all == 0 || all == n) {
                mean[i] = Double.NaN;
                variance[i] = Double.NaN;
                scores[i] = Double.NaN;
                p[i] = Double.NaN;
                continue;
            }
            double share = marked / (n - 1.0);
            mean[i] = k * share;
            variance[i] = k * share * (1 - share) * (n - 1.0 - k) / (n - 2.0);
            scores[i] = variance[i] > 0 ? (counts.get(i) - mean[i]) / Math.sqrt(variance[i]) : Double.NaN;
            int observed = (int) counts.get(i);
            p[i] = permutations == 0 ? atLeast(observed, n - 1, marked, k) : drawn(observed, n - 1, marked, k);
        }
        loop.end();
        return new LocalTest(
                name,
                weights.labels(),
                counts,
                ImmutableDoubleArray.copyOf(mean),
                ImmutableDoubleArray.copyOf(variance),
                ImmutableDoubleArray.copyOf(scores),
                ImmutableDoubleArray.copyOf(p),
                Tail.GREATER,
                permutations == 0 ? Inference.EXACT : Inference.PERMUTATION,
                permutations,
                permutations == 0 ? OptionalLong.empty() : OptionalLong.of(seed));
    }

    /** P(X ≥ observed) of a hypergeometric number. */
    private static double atLeast(int observed, int population, int marked, int drawn) {
        int least = Math.max(0, drawn - (population - marked));
        int most = Math.min(marked, drawn);
        if (observed <= least) {
            return 1;
        }
        double sum = 0;
        for (int m = most; m >= observed; m--) {
            sum += Math.exp(
                    logChoose(marked, m) + logChoose(population - marked, drawn - m) - logChoose(population, drawn));
        }
        return Math.min(1, sum);
    }

    private static double logChoose(int n, int k) {
        return Gamma.logGamma(n + 1.0) - Gamma.logGamma(k + 1.0) - Gamma.logGamma(n - k + 1.0);
    }

    /** The share of draws without replacement that reach the observed number. */
    private double drawn(int observed, int population, int marked, int drawn) {
        int reached = 0;
        for (int r = 0; r < permutations; r++) {
            Draws draws = new Draws(seed, r);
            int left = marked;
            for (int t = 0; t < drawn; t++) {
                left -= draws.below(population - t) < left ? 1 : 0;
            }
            reached += marked - left >= observed ? 1 : 0;
        }
        return (reached + 1.0) / (permutations + 1.0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LocalJoinCounts that && permutations == that.permutations && seed == that.seed;
    }

    @Override
    public int hashCode() {
        return Objects.hash(permutations, seed);
    }

    /** The options in words. */
    @Override
    public String toString() {
        return "LocalJoinCounts[" + (permutations == 0 ? "exact" : "R = " + permutations) + ", seed " + seed + "]";
    }
}
