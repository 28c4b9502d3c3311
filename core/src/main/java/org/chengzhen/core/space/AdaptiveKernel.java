package org.chengzhen.core.space;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * Kernel weights whose bandwidth is each place's own distance to its k-th other place; an immutable value.
 *
 * <p>hᵢ = that distance × (1 + ε), z = dᵢⱼ/hᵢ, no weight for z &gt; 1. Kernels are densities: triangular 1 − z, uniform
 * ½, Epanechnikov (quadratic) ¾(1 − z²), bisquare (quartic) 15/16·(1 − z²)², Gaussian (2π)^(−½)e^(−z²/2). The diagonal
 * holds K(0) unless {@link #diagonal} says otherwise.
 *
 * <ul>
 *   <li>Weights are not symmetric. k other places at a place's own point leave no bandwidth, and are refused.
 *   <li>These are not the weights of geographically weighted regression, where the place itself counts among k.
 * </ul>
 *
 * <p>Cost: O(n²).
 *
 * <p>Source: Anselin, L., Rey, S. J. (2014), Modern Spatial Econometrics in Practice.
 *
 * <pre>{@code
 * AdaptiveKernel.withDefaults().kernel(DistanceKernel.TRIANGULAR).of(x, y, 8).weights();
 * }</pre>
 */
public final class AdaptiveKernel implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How much wider than the distance to the k-th place a bandwidth is, so that this place has a weight. */
    public static final double DEFAULT_WIDENING = 1e-7;

    private static final AdaptiveKernel DEFAULTS =
            new AdaptiveKernel(DistanceKernel.TRIANGULAR, DEFAULT_WIDENING, Double.NaN);

    private final DistanceKernel kernel;
    private final double widening;
    private final double diagonal;

    private AdaptiveKernel(DistanceKernel kernel, double widening, double diagonal) {
        this.kernel = kernel;
        this.widening = widening;
        this.diagonal = diagonal;
    }

    /**
     * What the kernel gives.
     *
     * @param weights not symmetric, with a diagonal unless it is 0
     * @param bandwidths hᵢ of each place
     */
    public record AdaptiveWeights(SpatialWeights weights, ImmutableDoubleArray bandwidths) implements Serializable {
        /** The weights and the bandwidths. */
        @Override
        public String toString() {
            return "AdaptiveWeights[" + weights + ", bandwidths "
                    + bandwidths.stream().min().orElse(Double.NaN) + " to "
                    + bandwidths.stream().max().orElse(Double.NaN) + "]";
        }
    }

    /**
     * The triangular kernel with K(0) on the diagonal.
     *
     * @return the options
     */
    public static AdaptiveKernel withDefaults() {
        return DEFAULTS;
    }

    /**
     * Another kernel.
     *
     * @param other how weights fall
     * @return a copy
     */
    public AdaptiveKernel kernel(DistanceKernel other) {
        return new AdaptiveKernel(other, widening, diagonal);
    }

    /**
     * Another widening of bandwidths.
     *
     * @param epsilon ε ≥ 0
     * @return a copy
     * @throws IllegalArgumentException if it is negative, NaN or infinite
     */
    public AdaptiveKernel widening(double epsilon) {
        return new AdaptiveKernel(kernel, Checks.nonNegative(epsilon, "epsilon"), diagonal);
    }

    /**
     * Another diagonal.
     *
     * @param weight of a place for itself, as a rule 0 or 1
     * @return a copy
     * @throws IllegalArgumentException if it is negative, NaN or infinite
     */
    public AdaptiveKernel diagonal(double weight) {
        return new AdaptiveKernel(kernel, widening, Checks.nonNegative(weight, "weight"));
    }

    private double factor() {
        return switch (kernel) {
            case UNIFORM -> 0.5;
            case TRIANGULAR -> 1;
            case EPANECHNIKOV -> 0.75;
            case BISQUARE -> 15.0 / 16;
            case GAUSSIAN -> 1 / Math.sqrt(2 * Math.PI);
        };
    }

    /**
     * The weights of places in the plane.
     *
     * @param x first coordinates
     * @param y second coordinates
     * @param k number of other places that reach the bandwidth, in 1..n − 1
     * @return weights and bandwidths
     * @throws IllegalArgumentException if lengths differ, a coordinate is not finite, k is out of range, or k other
     *     places lie at a place's own point
     * @throws UndefinedException if there are fewer than two places
     */
    public AdaptiveWeights of(double[] x, double[] y, int k) {
        return of(x.length, DistanceRows.plane(x, y), k);
    }

    /**
     * The weights of points on the earth, by great circle in km.
     *
     * @param points the places
     * @param k number of other places that reach the bandwidth, in 1..n − 1
     * @return weights and bandwidths
     * @throws IllegalArgumentException if k is out of range, or k other places lie at a place's own point
     * @throws UndefinedException if there are fewer than two places
     */
    public AdaptiveWeights of(List<GeoPoint> points, int k) {
        return of(points.size(), DistanceRows.sphere(points), k);
    }

    private AdaptiveWeights of(int n, DistanceRows places, int k) {
        if (n < 2) {
            throw UndefinedException.insufficient("places", 2, n);
        }
        Checks.argument(k >= 1 && k < n, "k must be in 1..%d but is %d", n - 1, k);
        double[] bandwidths = new double[n];
        WeightRows rows = new WeightRows(n);
        double[] distances = new double[n];
        double factor = factor();
        for (int i = 0; i < n; i++) {
            Loop.check();
            places.from(i, distances);
            double[] sorted = distances.clone();
            sorted[i] = -1;
            Arrays.sort(sorted);
            bandwidths[i] = sorted[k] * (1 + widening);
            Checks.argument(bandwidths[i] > 0, "points[%d] has %d other places at its own point", i, k);
            for (int j = 0; j < n; j++) {
                double z = distances[j] / bandwidths[i];
                if (j == i) {
                    rows.offer(i, Double.isNaN(diagonal) ? factor * kernel.at(0) : diagonal);
                } else if (z <= 1) {
                    rows.offer(j, factor * Math.max(0, kernel.at(z)));
                }
            }
            rows.close();
        }
        return new AdaptiveWeights(rows.build(null), ImmutableDoubleArray.copyOf(bandwidths));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AdaptiveKernel that
                && kernel == that.kernel
                && Double.compare(widening, that.widening) == 0
                && Double.compare(diagonal, that.diagonal) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kernel, widening, diagonal);
    }

    /** The options in words. */
    @Override
    public String toString() {
        return "AdaptiveKernel[" + kernel + ", widening " + widening + ", diagonal "
                + (Double.isNaN(diagonal) ? "K(0)" : Double.toString(diagonal)) + "]";
    }
}
