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
        return SpatialTest.closed(NAME, statistic, mean, variance(x, w.moments(), mean), s, w);
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

    private static double variance(double[] x, Arrangement.Moments w, double mean) {
        double n = x.length;
        double[] m = new double[5];
        double scale = Sums.of(x) / n;
        for (int power = 1; power <= 4; power++) {
            double[] terms = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                terms[i] = Math.pow(x[i] / scale, power);
            }
            m[power] = Sums.of(terms);
        }
        double s02 = w.s0() * w.s0();
        double b0 = (n * n - 3 * n + 3) * w.s1() - n * w.s2() + 3 * s02;
        double b1 = -((n * n - n) * w.s1() - 2 * n * w.s2() + 6 * s02);
        double b2 = -(2 * n * w.s1() - (n + 3) * w.s2() + 6 * s02);
        double b3 = 4 * (n - 1) * w.s1() - 2 * (n + 1) * w.s2() + 8 * s02;
        double b4 = w.s1() - w.s2() + s02;
        double first = m[1] * m[1];
        double square = b0 * m[2] * m[2] + b1 * m[4] + b2 * first * m[2] + b3 * m[1] * m[3] + b4 * first * first;
        double pairs = first - m[2];
        return square / (pairs * pairs * n * (n - 1) * (n - 2) * (n - 3)) - mean * mean;
    }
}
