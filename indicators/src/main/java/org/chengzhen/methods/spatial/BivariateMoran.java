package org.chengzhen.methods.spatial;

import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;

/**
 * Bivariate Moran: how one variable goes with the neighbours' other variable.
 *
 * <p>I_xy = Σᵢ zx,ᵢ Σⱼ wᵢⱼ zy,ⱼ / S₀ with z-scores by the population standard deviation; for row-standardized
 * weights without islands S₀ = n. Not symmetric in x and y. The local form is zx,ᵢ Σⱼ wᵢⱼ zy,ⱼ.
 *
 * <ul>
 *   <li>Range about [−1, 1]. It says nothing of the correlation of x and y within a place.
 *   <li>Permutations rearrange y over the places while x and the weights stay; the local form holds yᵢ, too.
 *   <li>Islands stay in n; the result names them.
 *   <li>A variable all equal, or no links at all: undefined. Fewer than three places: too few data. NaN,
 *       infinity and weights with a diagonal are refused.
 * </ul>
 *
 * <p>Cost: O(links); O(Rn) for R permutations, as x stays: Σⱼ yⱼ Σᵢ wᵢⱼxᵢ.
 *
 * <p>Source: Anselin, L., Syabri, I., Smirnov, O. (2002), Visualizing multivariate spatial correlation with
 * dynamically linked windows; Lee, S.-I. (2001), Developing a bivariate spatial association measure.
 *
 * <pre>{@code
 * BivariateMoran.of(urbanization, income, weights.rowStandardized());
 * BivariateMoran.withDefaults().permutations(999).seed(7).test(urbanization, income, weights).pValue();
 * }</pre>
 */
public final class BivariateMoran extends SpatialStatistic<BivariateMoran> {
    private static final String NAME = "Bivariate Moran's I";
    private static final BivariateMoran DEFAULTS = new BivariateMoran(defaults(Inference.PERMUTATION));

    private BivariateMoran(Settings settings) {
        super(settings);
    }

    /**
     * A two-sided test by 999 permutations.
     *
     * @return the options
     */
    public static BivariateMoran withDefaults() {
        return DEFAULTS;
    }

    @Override
    BivariateMoran with(Settings changed) {
        return new BivariateMoran(changed);
    }

    /**
     * The statistic alone.
     *
     * @param x variable of the place itself, n ≥ 3 values
     * @param y variable of its neighbours, as many
     * @param weights w, with a zero diagonal, as a rule row-standardized
     * @return I_xy
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or w has a diagonal
     * @throws UndefinedException if there are fewer than three places, a variable is all equal, or w is all
     *     zero
     */
    public static double of(double[] x, double[] y, SpatialWeights weights) {
        Arrangement w = Arrangement.withoutSelf(weights);
        double[] zx = scores(w.checked(x, "x", 3), "x");
        double[] zy = scores(w.checked(y, "y", 3), "y");
        double s0 = w.total();
        return product(pull(w, zx), zy) / s0;
    }

    /**
     * The statistic with its inference by permutations.
     *
     * @param x variable of the place itself, n ≥ 3 values
     * @param y variable of its neighbours, as many
     * @param weights w, with a zero diagonal, as a rule row-standardized
     * @return I_xy, the moments of its permutations, z and p
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or w has a diagonal
     * @throws UndefinedException if there are fewer than three places, a variable is all equal, or w is all
     *     zero
     */
    public SpatialTest test(double[] x, double[] y, SpatialWeights weights) {
        Settings s = settings();
        Arrangement w = Arrangement.withoutSelf(weights);
        double[] zx = scores(w.checked(x, "x", 3), "x");
        double[] zy = scores(w.checked(y, "y", 3), "y");
        double s0 = w.total();
        double[] pull = pull(w, zx);
        double statistic = product(pull, zy) / s0;
        double[] draws = new double[s.permutations()];
        int chunks = Math.min(64, draws.length);
        Chunks.run(chunks, s.parallel(), c -> {
            double[] shuffled = new double[zy.length];
            int to = (int) ((c + 1L) * draws.length / chunks);
            for (int r = (int) ((long) c * draws.length / chunks); r < to; r++) {
                new Draws(s.seed(), r).shuffle(zy, shuffled);
                draws[r] = product(pull, shuffled) / s0;
            }
        });
        double scale = 0;
        for (int i = 0; i < zy.length; i++) {
            scale += Math.abs(pull[i] * zy[i]);
        }
        return SpatialTest.drawn(NAME, statistic, draws, 1e-12 * scale / s0, s, w);
    }

    /**
     * The local form with conditional permutations.
     *
     * @param x variable of the place itself, n ≥ 3 values
     * @param y variable of its neighbours, as many
     * @param weights w, with a zero diagonal, as a rule row-standardized
     * @return zx,ᵢ Σⱼ wᵢⱼ zy,ⱼ for each place, with moments, z and p; an island has statistic 0 and no p
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or w has a diagonal
     * @throws UndefinedException if there are fewer than three places, a variable is all equal, or w is all
     *     zero
     */
    public LocalTest local(double[] x, double[] y, SpatialWeights weights) {
        Arrangement w = Arrangement.withoutSelf(weights);
        double[] zx = scores(w.checked(x, "x", 3), "x");
        double[] zy = scores(w.checked(y, "y", 3), "y");
        w.total();
        return LocalTest.ofLags("Local bivariate Moran", weights, w, zy, zx, settings());
    }

    /**
     * The local statistics alone.
     *
     * @param x variable of the place itself, n ≥ 3 values
     * @param y variable of its neighbours, as many
     * @param weights w, with a zero diagonal, as a rule row-standardized
     * @return zx,ᵢ Σⱼ wᵢⱼ zy,ⱼ for each place, 0 for an island
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or w has a diagonal
     * @throws UndefinedException if there are fewer than three places, or a variable is all equal
     */
    public static ImmutableDoubleArray localOf(double[] x, double[] y, SpatialWeights weights) {
        Arrangement w = Arrangement.withoutSelf(weights);
        double[] zx = scores(w.checked(x, "x", 3), "x");
        double[] zy = scores(w.checked(y, "y", 3), "y");
        double[] local = new double[zx.length];
        for (int i = 0; i < local.length; i++) {
            local[i] = zx[i] * w.lag(i, zy);
        }
        return ImmutableDoubleArray.copyOf(w.restore(local));
    }

    private static double[] scores(double[] values, String name) {
        double[] z = Arrangement.deviations(values, name);
        double deviation = Math.sqrt(Arrangement.sumOfSquares(z) / z.length);
        for (int i = 0; i < z.length; i++) {
            z[i] /= deviation;
        }
        return z;
    }

    /** W'x: what each place's y counts. */
    private static double[] pull(Arrangement w, double[] x) {
        return w.weights().transposed().lag(x);
    }

    private static double product(double[] a, double[] b) {
        return org.chengzhen.core.internal.Sums.ofProducts(a, b);
    }
}
