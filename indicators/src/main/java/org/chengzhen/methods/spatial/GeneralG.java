package org.chengzhen.methods.spatial;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;

/**
 * The general G of Getis and Ord: whether high values, or low ones, lie together.
 *
 * <p>G = Σᵢⱼ wᵢⱼxᵢxⱼ / Σᵢ≠ⱼ xᵢxⱼ, for x ≥ 0 with a natural origin and, as a rule, binary weights. E(G) =
 * S₀/(n(n − 1)); the variance under randomization as in Getis and Ord.
 *
 * <ul>
 *   <li>Range [0, largest weight]. Above E: high values together; below: low ones.
 *   <li>Islands stay in n; the result names them.
 *   <li>Values all equal, fewer than two of them above zero, or no links at all: undefined. Fewer than three
 *       places (four under randomization): too few data. Negative values, NaN, infinity and weights with a
 *       diagonal are refused.
 * </ul>
 *
 * <p>Cost: O(links); O(R(n + links)) for R permutations.
 *
 * <p>Source: Getis, A., Ord, J. K. (1992), The analysis of spatial association by use of distance statistics.
 *
 * <pre>{@code
 * GeneralG.of(new double[] {1, 1, 4, 4}, SpatialWeights.rook(1, 4));  // 0.6364
 * GeneralG.withDefaults().test(values, weights).zScore();
 * }</pre>
 */
public final class GeneralG extends SpatialStatistic<GeneralG> {
    private static final String NAME = "General G";
    private static final GeneralG DEFAULTS = new GeneralG(defaults(Inference.RANDOMIZATION));

    private GeneralG(Settings settings) {
        super(settings);
    }

    /**
     * A two-sided test under randomization.
     *
     * @return the options
     */
    public static GeneralG withDefaults() {
        return DEFAULTS;
    }

    @Override
    GeneralG with(Settings changed) {
        return new GeneralG(changed);
    }

    /**
     * Moments under randomization, the default.
     *
     * @return a copy
     */
    public GeneralG randomization() {
        return inferring(Inference.RANDOMIZATION);
    }

    /**
     * The statistic alone.
     *
     * @param values x ≥ 0, one for each of n ≥ 3 places
     * @param weights w, with a zero diagonal
     * @return G ≥ 0
     * @throws IllegalArgumentException if lengths differ, a value is negative, NaN or infinite, or w has a
     *     diagonal
     * @throws UndefinedException if there are fewer than three places, all values are equal, fewer than two
     *     are above zero, or w is all zero
     */
    public static double of(double[] values, SpatialWeights weights) {
        Arrangement w = Arrangement.withoutSelf(weights);
        double[] x = checked(values, w, 3);
        w.total();
        return QuadraticForm.products(w).of(x) / products(x);
    }

    /**
     * The statistic with its inference.
     *
     * @param values x ≥ 0, one for each of n places: n ≥ 4 under randomization, n ≥ 3 else
     * @param weights w, with a zero diagonal
     * @return G, its moments, z and p
     * @throws IllegalArgumentException if lengths differ, a value is negative, NaN or infinite, or w has a
     *     diagonal
     * @throws UndefinedException if there are too few places, all values are equal, fewer than two are above
     *     zero, w is all zero, or the variance is zero
     */
    public SpatialTest test(double[] values, SpatialWeights weights) {
        Settings s = settings();
        Arrangement w = Arrangement.withoutSelf(weights);
        double[] x = checked(values, w, s.inference() == Inference.RANDOMIZATION ? 4 : 3);
        int n = x.length;
        double s0 = w.total();
        double denominator = products(x);
        QuadraticForm form = QuadraticForm.products(w);
        double statistic = form.of(x) / denominator;
        if (s.inference() == Inference.PERMUTATION) {
            double[] draws = form.permuted(x, s);
            for (int r = 0; r < draws.length; r++) {
                draws[r] /= denominator;
            }
            return SpatialTest.drawn(NAME, statistic, draws, form.tolerance(x) / denominator, s, w);
        }
        double mean = s0 / ((double) n * (n - 1));
        return SpatialTest.closed(NAME, statistic, mean, variance(x, w), s, w);
    }

    private static double[] checked(double[] values, Arrangement w, int least) {
        Checks.nonNegative(values, "values");
        double[] x = w.checked(values, "values", least);
        Arrangement.deviations(x, "values");
        if (products(x) <= 0) {
            throw UndefinedException.undefined("fewer than two values are above zero");
        }
        return x;
    }

    /** Σᵢ≠ⱼ xᵢxⱼ, by twice the product of each value with the sum before it: nothing cancels. */
    private static double products(double[] x) {
        double[] terms = new double[x.length];
        double before = 0;
        for (int i = 0; i < x.length; i++) {
            terms[i] = 2 * x[i] * before;
            before += x[i];
        }
        return Sums.of(terms);
    }

    /**
     * Getis and Ord's variance in the deviations z = x − x̄, in which no level of x cancels: with u the sums of rows
     * and columns, Σwxx varies by x̄Σuz + Σwzz alone, and ΣΣxx not at all.
     */
    private static double variance(double[] x, Arrangement w) {
        double n = x.length;
        double scale = Sums.of(x) / n;
        double[] scaled = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            scaled[i] = x[i] / scale;
        }
        double[] z = Arrangement.deviations(scaled, "values");
        double squares = Arrangement.sumOfSquares(z);
        double[] cubes = new double[x.length];
        double[] sums = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            cubes[i] = z[i] * z[i] * z[i];
            for (int e = w.starts[i]; e < w.starts[i + 1]; e++) {
                sums[i] += w.values[e];
                sums[w.columns[e]] += w.values[e];
            }
        }
        Arrangement.Moments m = w.moments();
        double s02 = m.s0() * m.s0();
        double mean = Sums.of(scaled) / n;
        double ofSums = mean * mean * squares * spread(sums) / (n - 1);
        double moran = m.s0() * squares / n;
        double ofProducts = moran * moran * MoransI.randomizationVariance(n, m, Arrangement.kurtosis(z, squares));
        double both = 2 * mean * Sums.of(cubes) / (n * (n - 1)) * (2 * (2 * s02 - m.s2()) / (n - 2) - m.s2());
        double largest = Math.max(Math.max(ofSums, ofProducts), Math.abs(both));
        double pairs = products(scaled);
        return Arrangement.variance(ofSums + ofProducts + both, largest) / pairs / pairs;
    }

    /** Σ(u − ū)². */
    private static double spread(double[] sums) {
        double mean = Sums.of(sums) / sums.length;
        double[] deviations = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            deviations[i] = sums[i] - mean;
        }
        return Arrangement.sumOfSquares(deviations);
    }
}
