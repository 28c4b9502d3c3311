package org.chengzhen.methods.spatial;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Objects;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.jspecify.annotations.Nullable;

/**
 * Local Moran's I (LISA): which places lie among their like, and which among their unlike.
 *
 * <p>Iᵢ = (zᵢ/m₂) Σⱼ wᵢⱼzⱼ, z = x − x̄, m₂ = Σz²/n, or Σz²/(n − 1) by {@link Scale}. With m₂ = Σz²/n, ΣIᵢ = S₀·I.
 *
 * <ul>
 *   <li>Inference by conditional permutation without replacement: xᵢ stays, its neighbours' values come from
 *       the other places.
 *   <li>An island has Iᵢ = 0, quadrant NONE and no p. A place exactly at the mean has Iᵢ = 0, quadrant NONE
 *       and p = 1 two-sided.
 *   <li>Values all equal: undefined. Fewer than three places: too few data. NaN, infinity and weights with a
 *       diagonal are refused.
 * </ul>
 *
 * <p>Cost: O(links); for R permutations O(Rk log R + n log R + links·R/n) where the weights of a row are
 * equal, else O(R·links) in vector form; about 30 MB at most beside the weights.
 *
 * <p>Source: Anselin, L. (1995), Local indicators of spatial association: LISA.
 *
 * <pre>{@code
 * LocalMoran.of(values, weights.rowStandardized()).get(0);
 * LocalMoran.withDefaults().permutations(999).seed(42).test(values, weights).significant(0.05);
 * }</pre>
 */
public final class LocalMoran extends SpatialStatistic<LocalMoran> {
    private static final LocalMoran DEFAULTS = new LocalMoran(defaults(Inference.PERMUTATION), Scale.POPULATION);

    /** What m₂ divides by. */
    public enum Scale {
        /** Σz²/n, as in Anselin (1995) and R's spdep. */
        POPULATION,
        /** Σz²/(n − 1), as in GeoDa and PySAL's esda. */
        SAMPLE
    }

    private final Scale scale;

    private LocalMoran(Settings settings, Scale scale) {
        super(settings);
        this.scale = scale;
    }

    /**
     * Two-sided tests by 999 conditional permutations, m₂ = Σz²/n.
     *
     * @return the options
     */
    public static LocalMoran withDefaults() {
        return DEFAULTS;
    }

    @Override
    LocalMoran with(Settings changed) {
        return new LocalMoran(changed, scale);
    }

    /**
     * Another denominator of m₂.
     *
     * @param newScale n or n − 1
     * @return a copy
     */
    public LocalMoran scale(Scale newScale) {
        return new LocalMoran(settings(), Objects.requireNonNull(newScale, "newScale"));
    }

    /**
     * The statistics alone, m₂ = Σz²/n.
     *
     * @param values x, one for each of n ≥ 3 places
     * @param weights w, with a zero diagonal
     * @return Iᵢ for each place, 0 for an island
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or w has a diagonal
     * @throws UndefinedException if there are fewer than three places, or all values are equal
     */
    public static ImmutableDoubleArray of(double[] values, SpatialWeights weights) {
        return DEFAULTS.values(values, weights);
    }

    /**
     * The statistics alone, with the scale of these options.
     *
     * @param values x, one for each of n ≥ 3 places
     * @param weights w, with a zero diagonal
     * @return Iᵢ for each place, 0 for an island
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or w has a diagonal
     * @throws UndefinedException if there are fewer than three places, or all values are equal
     */
    public ImmutableDoubleArray values(double[] values, SpatialWeights weights) {
        Arrangement w = Arrangement.withoutSelf(weights);
        double[] z = Arrangement.deviations(w.checked(values, "values", 3), "values");
        double[] scaled = scaled(z);
        double[] local = new double[z.length];
        for (int i = 0; i < local.length; i++) {
            local[i] = scaled[i] * w.lag(i, z) + 0.0;
        }
        return ImmutableDoubleArray.copyOf(w.restore(local));
    }

    /** z/m₂. */
    private double[] scaled(double[] z) {
        double m2 = Arrangement.sumOfSquares(z) / (scale == Scale.POPULATION ? z.length : z.length - 1);
        double[] scaled = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            scaled[i] = z[i] / m2;
        }
        return scaled;
    }

    /**
     * The quadrants of the Moran scatterplot.
     *
     * @param values x, one for each of n ≥ 3 places
     * @param weights w, with a zero diagonal
     * @return the quadrant of each place
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or w has a diagonal
     * @throws UndefinedException if there are fewer than three places, or all values are equal
     */
    public static ImmutableList<Quadrant> quadrants(double[] values, SpatialWeights weights) {
        Arrangement w = Arrangement.withoutSelf(weights);
        double[] x = w.checked(values, "values", 3);
        double[] z = Arrangement.deviations(x, "values");
        double largest = 0;
        for (double v : x) {
            largest = Math.max(largest, Math.abs(v));
        }
        // what rounding of the mean may leave of a deviation that is zero
        double rounding = 0x1p-50 * largest;
        int[] quadrants = new int[z.length];
        for (int i = 0; i < z.length; i++) {
            double lag = w.lag(i, z);
            double limit = 0;
            for (int e = w.starts[i]; e < w.starts[i + 1]; e++) {
                limit += w.values[e] * (rounding + 0x1p-50 * Math.abs(z[w.columns[e]]));
            }
            Quadrant q = Quadrant.NONE;
            if (Math.abs(z[i]) > rounding && Math.abs(lag) > limit) {
                q = z[i] > 0 ? (lag > 0 ? Quadrant.HH : Quadrant.HL) : (lag > 0 ? Quadrant.LH : Quadrant.LL);
            }
            quadrants[i] = q.ordinal();
        }
        ImmutableList.Builder<Quadrant> all = ImmutableList.builderWithExpectedSize(z.length);
        for (int q : w.restore(quadrants)) {
            all.add(Quadrant.values()[q]);
        }
        return all.build();
    }

    /**
     * The statistics with their inference by conditional permutation.
     *
     * @param values x, one for each of n ≥ 3 places
     * @param weights w, with a zero diagonal
     * @return Iᵢ, the moments of its permutations, z and p for each place
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or w has a diagonal
     * @throws UndefinedException if there are fewer than three places, all values are equal, or w is all zero
     */
    public LocalTest test(double[] values, SpatialWeights weights) {
        Arrangement w = Arrangement.withoutSelf(weights);
        double[] z = Arrangement.deviations(w.checked(values, "values", 3), "values");
        w.total();
        return LocalTest.ofLags("Local Moran's I", weights, w, z, scaled(z), settings());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LocalMoran that && super.equals(other) && scale == that.scale;
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), scale);
    }

    /** The options in words. */
    @Override
    public String toString() {
        String shared = super.toString();
        return shared.substring(0, shared.length() - 1) + ", scale " + scale + "]";
    }
}
