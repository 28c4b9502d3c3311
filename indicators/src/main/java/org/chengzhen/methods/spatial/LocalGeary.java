package org.chengzhen.methods.spatial;

import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;

/**
 * Local Geary: how much a place differs from its neighbours.
 *
 * <p>cᵢ = Σⱼ wᵢⱼ(zᵢ − zⱼ)², z = z-scores by the sample standard deviation. Small where like lies beside like.
 *
 * <ul>
 *   <li>Range [0, ∞). For row-standardized weights Σcᵢ = 2n·C with Geary's C.
 *   <li>Inference by conditional permutation without replacement: xᵢ stays, its neighbours' values come from
 *       the other places.
 *   <li>An island has cᵢ = 0 and no p. Values all equal: undefined. Fewer than three places: too few data.
 *       NaN, infinity and weights with a diagonal are refused.
 * </ul>
 *
 * <p>Cost: O(links); O(R·links) for R permutations, in vector form.
 *
 * <p>Source: Anselin, L. (2019), A local indicator of multivariate spatial association: extending Geary's c.
 *
 * <pre>{@code
 * LocalGeary.of(values, weights.rowStandardized()).get(0);
 * LocalGeary.withDefaults().tail(Tail.LESS).test(values, weights).significant(0.05);
 * }</pre>
 */
public final class LocalGeary extends SpatialStatistic<LocalGeary> {
    private static final LocalGeary DEFAULTS = new LocalGeary(defaults(Inference.PERMUTATION));

    private LocalGeary(Settings settings) {
        super(settings);
    }

    /**
     * Two-sided tests by 999 conditional permutations.
     *
     * @return the options
     */
    public static LocalGeary withDefaults() {
        return DEFAULTS;
    }

    @Override
    LocalGeary with(Settings changed) {
        return new LocalGeary(changed);
    }

    /**
     * The statistics alone.
     *
     * @param values x, one for each of n ≥ 3 places
     * @param weights w, with a zero diagonal
     * @return cᵢ for each place, 0 for an island
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or w has a diagonal
     * @throws UndefinedException if there are fewer than three places, or all values are equal
     */
    public static ImmutableDoubleArray of(double[] values, SpatialWeights weights) {
        Arrangement w = Arrangement.withoutSelf(weights);
        double[] z = scores(w, values);
        double[] local = new double[z.length];
        for (int i = 0; i < local.length; i++) {
            for (int e = w.starts[i]; e < w.starts[i + 1]; e++) {
                double difference = z[i] - z[w.columns[e]];
                local[i] += w.values[e] * difference * difference;
            }
        }
        return ImmutableDoubleArray.copyOf(w.restore(local));
    }

    private static double[] scores(Arrangement w, double[] values) {
        double[] z = Arrangement.deviations(w.checked(values, "values", 3), "values");
        double deviation = Math.sqrt(Arrangement.sumOfSquares(z) / (z.length - 1));
        for (int i = 0; i < z.length; i++) {
            z[i] /= deviation;
        }
        return z;
    }

    /**
     * The statistics with their inference by conditional permutation.
     *
     * @param values x, one for each of n ≥ 3 places
     * @param weights w, with a zero diagonal
     * @return cᵢ, the moments of its permutations, z and p for each place
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or w has a diagonal
     * @throws UndefinedException if there are fewer than three places, all values are equal, or w is all zero
     */
    public LocalTest test(double[] values, SpatialWeights weights) {
        Settings s = settings();
        Arrangement w = Arrangement.withoutSelf(weights);
        double[] z = scores(w, values);
        w.total();
        LocalDraws draws = LocalDraws.ofSquaredDifferences(w, z, s);
        int n = z.length;
        double[] mean = draws.mean();
        double[] variance = draws.variance();
        double[] p = new double[n];
        for (int i = 0; i < n; i++) {
            if (w.starts[i] == w.starts[i + 1]) {
                mean[i] = Double.NaN;
                variance[i] = Double.NaN;
                p[i] = Double.NaN;
            } else {
                p[i] = s.tail().pValue(draws.atMost()[i], draws.atLeast()[i], s.permutations());
            }
        }
        return LocalTest.drawn("Local Geary", weights, w, draws.observed(), mean, variance, p, s);
    }
}
