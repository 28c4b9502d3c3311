package org.chengzhen.methods.spatial;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;

/**
 * Join counts: whether places of one colour, of two, lie together, as districts that grow and that shrink.
 *
 * <p>BB = ½Σᵢⱼ wᵢⱼbᵢbⱼ, BW = ½Σᵢⱼ wᵢⱼ(bᵢ − bⱼ)², WW = S₀/2 − BB − BW, b = 1 for black and 0 for white. Moments
 * under non-free sampling: as many black places as observed, anywhere with equal chance. With n⁽ᵏ⁾ = n(n −
 * 1)…(n − k + 1): E(BB) = S₀n₁⁽²⁾/(2n⁽²⁾), Var(BB) = ¼[S₁n₁⁽²⁾/n⁽²⁾ + (S₂ − 2S₁)n₁⁽³⁾/n⁽³⁾ + (S₀² + S₁ −
 * S₂)n₁⁽⁴⁾/n⁽⁴⁾ − (S₀n₁⁽²⁾/n⁽²⁾)²]; WW alike; E(BW) = S₀n₁n₂/n⁽²⁾.
 *
 * <ul>
 *   <li>Range [0, S₀/2] each.
 *   <li>Islands stay in n; the result names them.
 *   <li>All places of one colour, or no links at all: undefined. A colour with a single place has no joins
 *       and no variance of them: undefined in the closed test. Fewer than three places (four in the closed
 *       test): too few data. Weights with a diagonal are refused.
 * </ul>
 *
 * <p>Cost: O(links); for R permutations O(R(n + links/64)) where the weights take few values.
 *
 * <p>Source: Moran, P. A. P. (1948), The interpretation of statistical maps; Cliff, A. D., Ord, J. K. (1981),
 * Spatial Processes.
 *
 * <pre>{@code
 * JoinCounts.of(new boolean[] {true, true, false}, SpatialWeights.rook(1, 3));  // BB 1, BW 1, WW 0
 * JoinCounts.withDefaults().permutations(999).test(shrinking, weights).blackBlack().pValue();
 * }</pre>
 */
public final class JoinCounts extends SpatialStatistic<JoinCounts> {
    private static final JoinCounts DEFAULTS = new JoinCounts(defaults(Inference.RANDOMIZATION));

    private JoinCounts(Settings settings) {
        super(settings);
    }

    /**
     * Two-sided tests under non-free sampling.
     *
     * @return the options
     */
    public static JoinCounts withDefaults() {
        return DEFAULTS;
    }

    @Override
    JoinCounts with(Settings changed) {
        return new JoinCounts(changed);
    }

    /**
     * Moments under non-free sampling, the default.
     *
     * @return a copy
     */
    public JoinCounts randomization() {
        return inferring(Inference.RANDOMIZATION);
    }

    /**
     * The counts alone.
     *
     * @param black whether each of n ≥ 3 places is black
     * @param weights w, with a zero diagonal
     * @return BB, BW and WW
     * @throws IllegalArgumentException if lengths differ, or w has a diagonal
     * @throws UndefinedException if there are fewer than three places, all of one colour, or w is all zero
     */
    public static Joins of(boolean[] black, SpatialWeights weights) {
        Arrangement w = Arrangement.withoutSelf(weights);
        double[] b = checked(black, w, 3);
        double s0 = w.total();
        double both = 0;
        double unlike = 0;
        for (int i = 0; i < b.length; i++) {
            for (int e = w.starts[i]; e < w.starts[i + 1]; e++) {
                both += w.values[e] * b[i] * b[w.columns[e]];
                unlike += w.values[e] * Math.abs(b[i] - b[w.columns[e]]);
            }
        }
        return new Joins(both / 2, unlike / 2, Math.max(0, (s0 - both - unlike) / 2));
    }

    private static double[] checked(boolean[] black, Arrangement w, int least) {
        Checks.sameLength(black.length, "black", w.size(), "weights");
        if (black.length < least) {
            throw UndefinedException.insufficient("places", least, black.length);
        }
        double[] b = new double[black.length];
        int count = 0;
        for (int i = 0; i < b.length; i++) {
            b[i] = black[i] ? 1 : 0;
            count += black[i] ? 1 : 0;
        }
        if (count == 0 || count == b.length) {
            throw UndefinedException.undefined("all " + b.length + " places are of one colour");
        }
        return w.arrange(b);
    }

    /**
     * The counts with their inference.
     *
     * @param black whether each of n places is black: n ≥ 4 in the closed test, n ≥ 3 else
     * @param weights w, with a zero diagonal
     * @return each count with its moments, z and p
     * @throws IllegalArgumentException if lengths differ, or w has a diagonal
     * @throws UndefinedException if there are too few places, all of one colour, w is all zero, or a variance
     *     is zero
     */
    public JoinCountTest test(boolean[] black, SpatialWeights weights) {
        Settings s = settings();
        Arrangement w = Arrangement.withoutSelf(weights);
        double[] b = checked(black, w, s.inference() == Inference.RANDOMIZATION ? 4 : 3);
        Joins observed = of(black, weights);
        int ones = 0;
        for (double v : b) {
            ones += (int) v;
        }
        if (s.inference() == Inference.RANDOMIZATION) {
            return closed(observed, ones, b.length, w, s);
        }
        JoinDraws draws = JoinDraws.of(w, Math.min(ones, b.length - ones), s);
        boolean blackIsFew = 2 * ones <= b.length;
        double tolerance = 1e-12 * w.total();
        return new JoinCountTest(
                SpatialTest.drawn(
                        "Joins BB", observed.blackBlack(), blackIsFew ? draws.few() : draws.many(), tolerance, s, w),
                SpatialTest.drawn("Joins BW", observed.blackWhite(), draws.unlike(), tolerance, s, w),
                SpatialTest.drawn(
                        "Joins WW", observed.whiteWhite(), blackIsFew ? draws.many() : draws.few(), tolerance, s, w));
    }

    private static JoinCountTest closed(Joins observed, int ones, int n, Arrangement w, Settings s) {
        Arrangement.Moments m = w.moments();
        double pairs = (double) n * (n - 1);
        double n1 = ones;
        double n2 = n - ones;
        double unlike = n1 * n2 / pairs;
        double mean = m.s0() * unlike;
        double rest = m.s0() * m.s0() + m.s1() - m.s2();
        double four = n1 * (n1 - 1) * n2 * (n2 - 1) / (pairs * (n - 2) * (n - 3));
        double three = n1 * n2 * (n1 + n2 - 2) / (pairs * (n - 2));
        double variance = (2 * m.s1() * unlike + (m.s2() - 2 * m.s1()) * three + 4 * rest * four - 4 * mean * mean) / 4;
        return new JoinCountTest(
                same("Joins BB", observed.blackBlack(), n1, n, w, m, s),
                SpatialTest.closed("Joins BW", observed.blackWhite(), mean, variance, s, w),
                same("Joins WW", observed.whiteWhite(), n2, n, w, m, s));
    }

    private static SpatialTest same(
            String name, double joins, double k, double n, Arrangement w, Arrangement.Moments m, Settings s) {
        double two = k * (k - 1) / (n * (n - 1));
        double three = two * (k - 2) / (n - 2);
        double four = three * (k - 3) / (n - 3);
        double mean = m.s0() * two;
        double variance = (m.s1() * two
                        + (m.s2() - 2 * m.s1()) * three
                        + (m.s0() * m.s0() + m.s1() - m.s2()) * four
                        - mean * mean)
                / 4;
        return SpatialTest.closed(name, joins, mean / 2, variance, s, w);
    }
}
