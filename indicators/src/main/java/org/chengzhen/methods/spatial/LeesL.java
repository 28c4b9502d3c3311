package org.chengzhen.methods.spatial;

import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;

/**
 * Lee's L: the correlation of two variables after both are smoothed over their neighbourhoods.
 *
 * <p>L = n/Σᵢ(Σⱼwᵢⱼ)² · Σᵢ(Σⱼwᵢⱼzx,ⱼ)(Σⱼwᵢⱼzy,ⱼ) / √(Σzx² Σzy²), z = deviations from the mean.
 *
 * <ul>
 *   <li>Range within ±‖W‖², W's largest singular value squared, for row-standardized weights: [−1, 1] where its columns sum to 1
 *       too, beyond that where many places share one neighbour, up to about n in a star. L of x with itself measures its
 *       smoothness.
 *   <li>Weights may have a diagonal; Lee includes each place in its own neighbourhood.
 *   <li>Permutations move the pair (xᵢ, yᵢ) as one.
 *   <li>A variable all equal, or no links at all: undefined. Fewer than three places: too few data. NaN and
 *       infinity are refused.
 * </ul>
 *
 * <p>Cost: O(links); O(R(n + links)) for R permutations.
 *
 * <p>Source: Lee, S.-I. (2001), Developing a bivariate spatial association measure: an integration of
 * Pearson's r and Moran's I.
 *
 * <pre>{@code
 * LeesL.of(income, schooling, weights.includingSelf().rowStandardized());
 * LeesL.withDefaults().permutations(999).test(income, schooling, weights).pValue();
 * }</pre>
 */
public final class LeesL extends SpatialStatistic<LeesL> {
    private static final LeesL DEFAULTS = new LeesL(defaults(Inference.PERMUTATION));

    private LeesL(Settings settings) {
        super(settings);
    }

    /**
     * A two-sided test by 999 permutations.
     *
     * @return the options
     */
    public static LeesL withDefaults() {
        return DEFAULTS;
    }

    @Override
    LeesL with(Settings changed) {
        return new LeesL(changed);
    }

    /**
     * The statistic alone.
     *
     * @param x first variable, n ≥ 3 values
     * @param y second variable, as many
     * @param weights w
     * @return L
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there are fewer than three places, a variable is all equal, or w is all
     *     zero
     */
    public static double of(double[] x, double[] y, SpatialWeights weights) {
        Arrangement w = Arrangement.of(weights);
        double[] zx = Arrangement.deviations(w.checked(x, "x", 3), "x");
        double[] zy = Arrangement.deviations(w.checked(y, "y", 3), "y");
        w.total();
        return product(w, zx, zy) * factor(w, zx, zy);
    }

    /**
     * The statistic with its inference by permutations.
     *
     * @param x first variable, n ≥ 3 values
     * @param y second variable, as many
     * @param weights w
     * @return L, the moments of its permutations, z and p
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there are fewer than three places, a variable is all equal, or w is all
     *     zero
     */
    public SpatialTest test(double[] x, double[] y, SpatialWeights weights) {
        Settings s = settings();
        Arrangement w = Arrangement.of(weights);
        double[] zx = Arrangement.deviations(w.checked(x, "x", 3), "x");
        double[] zy = Arrangement.deviations(w.checked(y, "y", 3), "y");
        w.total();
        double factor = factor(w, zx, zy);
        double[] draws = new double[s.permutations()];
        int chunks = Math.min(64, draws.length);
        Chunks.run(chunks, s.parallel(), c -> {
            double[] shuffledX = new double[zx.length];
            double[] shuffledY = new double[zy.length];
            int to = (int) ((c + 1L) * draws.length / chunks);
            for (int r = (int) ((long) c * draws.length / chunks); r < to; r++) {
                // one stream drawn twice moves both variables alike
                new Draws(s.seed(), r).shuffle(zx, shuffledX);
                new Draws(s.seed(), r).shuffle(zy, shuffledY);
                draws[r] = product(w, shuffledX, shuffledY) * factor;
            }
        });
        double statistic = product(w, zx, zy) * factor;
        // most weights keep |L| below 1, hubs do not
        return SpatialTest.drawn("Lee's L", statistic, draws, 1e-12 * Math.max(1, Math.abs(statistic)), s, w);
    }

    private static double product(Arrangement w, double[] zx, double[] zy) {
        double sum = 0;
        for (int i = 0; i < zx.length; i++) {
            sum += w.lag(i, zx) * w.lag(i, zy);
        }
        return sum;
    }

    private static double factor(Arrangement w, double[] zx, double[] zy) {
        double rows = 0;
        for (int i = 0; i < zx.length; i++) {
            rows += w.rowSum(i) * w.rowSum(i);
        }
        return zx.length / rows / (Math.sqrt(Arrangement.sumOfSquares(zx)) * Math.sqrt(Arrangement.sumOfSquares(zy)));
    }
}
