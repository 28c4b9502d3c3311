package org.chengzhen.methods.spatial;

import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.statistics.Tail;

/**
 * Geary's C: the mean squared difference of neighbours over that of all places.
 *
 * <p>C = (n − 1) Σᵢⱼ wᵢⱼ(xᵢ − xⱼ)² / (2S₀Σzᵢ²), z = x − x̄. E(C) = 1. Under normality Var = ((2S₁ + S₂)(n − 1) −
 * 4S₀²)/(2(n + 1)S₀²); under randomization as in Cliff and Ord.
 *
 * <ul>
 *   <li>Range from 0; 1 without association, below 1 like beside like; on maps hardly above 2, but n/2 in a
 *       row-standardized star whose leaves are alike. So z = (C − 1)/√Var is negative
 *       there, and so is the {@link Tail} to ask for; R's spdep turns the sign.
 *   <li>Islands stay in n; the result names them.
 *   <li>Values all equal, or no links at all: undefined. Fewer than three places (four under
 *       randomization): too few data. NaN, infinity and weights with a diagonal are refused.
 * </ul>
 *
 * <p>Cost: O(links); O(R(n + links)) for R permutations, as Σw(zᵢ − zⱼ)² = Σz²(r + c) − 2Σwzz.
 *
 * <p>Source: Geary, R. C. (1954), The contiguity ratio and statistical mapping; moments: Cliff, A. D., Ord, J.
 * K. (1981), Spatial Processes.
 *
 * <pre>{@code
 * GearysC.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, SpatialWeights.rook(3, 3));  // 0.3333
 * GearysC.withDefaults().tail(Tail.LESS).test(values, weights).pValue();
 * }</pre>
 */
public final class GearysC extends SpatialStatistic<GearysC> {
    private static final String NAME = "Geary's C";
    private static final GearysC DEFAULTS = new GearysC(defaults(Inference.RANDOMIZATION));

    private GearysC(Settings settings) {
        super(settings);
    }

    /**
     * A two-sided test under randomization.
     *
     * @return the options
     */
    public static GearysC withDefaults() {
        return DEFAULTS;
    }

    @Override
    GearysC with(Settings changed) {
        return new GearysC(changed);
    }

    /**
     * Moments under normality.
     *
     * @return a copy
     */
    public GearysC normality() {
        return inferring(Inference.NORMALITY);
    }

    /**
     * Moments under randomization, the default.
     *
     * @return a copy
     */
    public GearysC randomization() {
        return inferring(Inference.RANDOMIZATION);
    }

    /**
     * The statistic alone.
     *
     * @param values x, one for each of n ≥ 3 places
     * @param weights w, with a zero diagonal
     * @return C ≥ 0
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or w has a diagonal
     * @throws UndefinedException if there are fewer than three places, all values are equal, or w is all zero
     */
    public static double of(double[] values, SpatialWeights weights) {
        Arrangement w = Arrangement.withoutSelf(weights);
        double[] z = Arrangement.deviations(w.checked(values, "values", 3), "values");
        return directly(w, z) * (z.length - 1) / (2 * w.total() * Arrangement.sumOfSquares(z));
    }

    /** Squares of differences, in which nothing cancels. */
    private static double directly(Arrangement w, double[] z) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            double row = 0;
            for (int e = w.starts[i]; e < w.starts[i + 1]; e++) {
                double difference = z[i] - z[w.columns[e]];
                row += w.values[e] * difference * difference;
            }
            sum += row;
        }
        return sum;
    }

    /**
     * The statistic with its inference.
     *
     * @param values x, one for each of n places: n ≥ 4 under randomization, n ≥ 3 else
     * @param weights w, with a zero diagonal
     * @return C, its moments, z and p
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or w has a diagonal
     * @throws UndefinedException if there are too few places, all values are equal, w is all zero, or the
     *     variance is zero
     */
    public SpatialTest test(double[] values, SpatialWeights weights) {
        Settings s = settings();
        Arrangement w = Arrangement.withoutSelf(weights);
        int least = s.inference() == Inference.RANDOMIZATION ? 4 : 3;
        double[] z = Arrangement.deviations(w.checked(values, "values", least), "values");
        int n = z.length;
        double squares = Arrangement.sumOfSquares(z);
        double factor = (n - 1) / (2 * w.total() * squares);
        double statistic = directly(w, z) * factor;
        if (s.inference() == Inference.PERMUTATION) {
            QuadraticForm form = QuadraticForm.squaredDifferences(w);
            double[] draws = form.permuted(z, s);
            for (int r = 0; r < draws.length; r++) {
                draws[r] *= factor;
            }
            return SpatialTest.drawn(NAME, statistic, draws, form.tolerance(z) * factor, s, w);
        }
        double variance = s.inference() == Inference.NORMALITY
                ? normalVariance(n, w.moments())
                : randomizationVariance(n, w.moments(), Arrangement.kurtosis(z, squares));
        return SpatialTest.closed(NAME, statistic, 1, variance, s, w);
    }

    private static double normalVariance(double n, Arrangement.Moments m) {
        double s02 = m.s0() * m.s0();
        return ((2 * m.s1() + m.s2()) * (n - 1) - 4 * s02) / (2 * (n + 1) * s02);
    }

    private static double randomizationVariance(double n, Arrangement.Moments m, double b2) {
        double s02 = m.s0() * m.s0();
        double ones = (n - 1) * m.s1() * (n * n - 3 * n + 3 - (n - 1) * b2);
        double twos = (n - 1) * m.s2() * (n * n + 3 * n - 6 - (n * n - n + 2) * b2) / 4;
        double zeros = s02 * (n * n - 3 - (n - 1) * (n - 1) * b2);
        double whole = n * (n - 2) * (n - 3) * s02;
        double largest = Math.max(Math.max(Math.abs(ones), Math.abs(twos)), Math.abs(zeros));
        return Arrangement.variance((ones - twos + zeros) / whole, largest / whole);
    }
}
