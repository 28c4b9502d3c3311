package org.chengzhen.methods.spatial;

import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;

/**
 * Moran's I: the spatial autocorrelation of one variable.
 *
 * <p>I = (n/S₀) Σᵢⱼ wᵢⱼzᵢzⱼ / Σzᵢ², z = x − x̄, S₀ = Σwᵢⱼ. E(I) = −1/(n − 1). Under normality Var =
 * (n²S₁ − nS₂ + 3S₀²)/((n² − 1)S₀²) − E²; under randomization Var = [n((n² − 3n + 3)S₁ − nS₂ + 3S₀²) −
 * b₂((n² − n)S₁ − 2nS₂ + 6S₀²)]/((n − 1)(n − 2)(n − 3)S₀²) − E², with S₁ = ½Σ(wᵢⱼ + wⱼᵢ)², S₂ = Σᵢ(wᵢ. + w.ᵢ)²,
 * b₂ = nΣz⁴/(Σz²)².
 *
 * <ul>
 *   <li>Range: about [−1, 1] for row-standardized weights, not exactly. Above E: like beside like.
 *   <li>Islands stay in n and in the moments, so the test is unbiased; the result names them.
 *   <li>Values all equal, or no links at all: undefined. Fewer than two places (four under randomization):
 *       too few data. NaN, infinity and weights with a diagonal are refused.
 *   <li>Two-sided by default, unlike R's spdep; see {@link SpatialStatistic#tail}.
 * </ul>
 *
 * <p>Cost: O(links) for the statistic and its moments; O(R(n + links)) for R permutations, about 4 MB beside
 * the weights and 8R bytes.
 *
 * <p>Source: Moran, P. A. P. (1950), Notes on continuous stochastic phenomena; moments: Cliff, A. D., Ord, J.
 * K. (1981), Spatial Processes.
 *
 * <pre>{@code
 * MoransI.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, SpatialWeights.rook(3, 3));  // 0.5
 * MoransI.withDefaults().permutations(9999).seed(42).test(values, weights).pValue();
 * }</pre>
 */
public final class MoransI extends SpatialStatistic<MoransI> {
    private static final String NAME = "Moran's I";
    private static final MoransI DEFAULTS = new MoransI(defaults(Inference.RANDOMIZATION));

    private MoransI(Settings settings) {
        super(settings);
    }

    /**
     * A two-sided test under randomization.
     *
     * @return the options
     */
    public static MoransI withDefaults() {
        return DEFAULTS;
    }

    @Override
    MoransI with(Settings changed) {
        return new MoransI(changed);
    }

    /**
     * Moments under normality.
     *
     * @return a copy
     */
    public MoransI normality() {
        return inferring(Inference.NORMALITY);
    }

    /**
     * Moments under randomization, the default.
     *
     * @return a copy
     */
    public MoransI randomization() {
        return inferring(Inference.RANDOMIZATION);
    }

    /**
     * The statistic alone.
     *
     * @param values x, one for each of n ≥ 2 places
     * @param weights w, with a zero diagonal
     * @return I
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or w has a diagonal
     * @throws UndefinedException if there are fewer than two places, all values are equal, or w is all zero
     */
    public static double of(double[] values, SpatialWeights weights) {
        Arrangement w = Arrangement.withoutSelf(weights);
        double[] z = Arrangement.deviations(w.checked(values, "values", 2), "values");
        double s0 = w.total();
        return QuadraticForm.products(w).of(z) * z.length / (s0 * Arrangement.sumOfSquares(z));
    }

    /**
     * The statistic with its inference.
     *
     * @param values x, one for each of n places: n ≥ 4 under randomization, n ≥ 2 else
     * @param weights w, with a zero diagonal
     * @return I, its moments, z and p
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or w has a diagonal
     * @throws UndefinedException if there are too few places, all values are equal, w is all zero, or the
     *     variance is zero
     */
    public SpatialTest test(double[] values, SpatialWeights weights) {
        Arrangement w = Arrangement.withoutSelf(weights);
        int least = settings().inference() == Inference.RANDOMIZATION ? 4 : 2;
        return test(NAME, w.checked(values, "values", least), w, settings());
    }

    static SpatialTest test(String name, double[] x, Arrangement w, Settings s) {
        double[] z = Arrangement.deviations(x, "values");
        int n = z.length;
        double squares = Arrangement.sumOfSquares(z);
        QuadraticForm form = QuadraticForm.products(w);
        double factor = n / (w.total() * squares);
        double statistic = form.of(z) * factor;
        if (s.inference() == Inference.PERMUTATION) {
            double[] draws = form.permuted(z, s);
            for (int r = 0; r < draws.length; r++) {
                draws[r] *= factor;
            }
            return SpatialTest.drawn(name, statistic, draws, form.tolerance(z) * factor, s, w);
        }
        double mean = -1.0 / (n - 1);
        double variance = s.inference() == Inference.NORMALITY
                ? normalVariance(n, w.moments())
                : randomizationVariance(n, w.moments(), Arrangement.kurtosis(z, squares));
        return SpatialTest.closed(name, statistic, mean, variance, s, w);
    }

    private static double normalVariance(double n, Arrangement.Moments m) {
        double mean = -1 / (n - 1);
        double s0 = m.s0();
        return (n * n * m.s1() - n * m.s2() + 3 * s0 * s0) / ((n * n - 1) * s0 * s0) - mean * mean;
    }

    static double randomizationVariance(double n, Arrangement.Moments m, double b2) {
        double mean = -1 / (n - 1);
        double s02 = m.s0() * m.s0();
        double free = n * ((n * n - 3 * n + 3) * m.s1() - n * m.s2() + 3 * s02);
        double tails = b2 * ((n * n - n) * m.s1() - 2 * n * m.s2() + 6 * s02);
        double whole = (n - 1) * (n - 2) * (n - 3) * s02;
        return Arrangement.variance(
                (free - tails) / whole - mean * mean, Math.max(Math.abs(free), Math.abs(tails)) / whole);
    }
}
