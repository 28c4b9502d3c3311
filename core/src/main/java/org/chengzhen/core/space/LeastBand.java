package org.chengzhen.core.space;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.UndefinedException;

/**
 * The least distance band in which no place is an island: t = maxᵢ minⱼ dᵢⱼ, the largest distance to a nearest other
 * place.
 *
 * <p>Links join places at most t(1 + 1e-12) apart. Places that all coincide have t = 0, and are all neighbours. Cost:
 * O(n²).
 *
 * <pre>{@code
 * LeastBand.of(x, y).weights().islands();   // []
 * }</pre>
 *
 * @param band t, in the unit of the coordinates, or km
 * @param weights 1 for each pair within the band
 */
public record LeastBand(double band, SpatialWeights weights) implements Serializable {
    private static final double SLACK = 1 + 1e-12;

    /**
     * The band of places in the plane.
     *
     * @param x first coordinates
     * @param y second coordinates
     * @return band and weights
     * @throws IllegalArgumentException if lengths differ, or a coordinate is not finite
     * @throws UndefinedException if there are fewer than two places
     */
    public static LeastBand of(double[] x, double[] y) {
        return of(x.length, DistanceRows.plane(x, y));
    }

    /**
     * The band of points on the earth, by great circle in km.
     *
     * @param points the places
     * @return band and weights
     * @throws UndefinedException if there are fewer than two places
     */
    public static LeastBand of(List<GeoPoint> points) {
        return of(points.size(), DistanceRows.sphere(points));
    }

    private static LeastBand of(int n, DistanceRows places) {
        if (n < 2) {
            throw UndefinedException.insufficient("places", 2, n);
        }
        double[] distances = new double[n];
        double band = 0;
        for (int i = 0; i < n; i++) {
            Loop.check();
            places.from(i, distances);
            double nearest = Double.POSITIVE_INFINITY;
            for (int j = 0; j < n; j++) {
                nearest = j == i ? nearest : Math.min(nearest, distances[j]);
            }
            band = Math.max(band, nearest);
        }
        int[][] neighbours = new int[n][];
        int[] found = new int[n];
        for (int i = 0; i < n; i++) {
            Loop.check();
            places.from(i, distances);
            int size = 0;
            for (int j = 0; j < n; j++) {
                if (j != i && distances[j] <= band * SLACK) {
                    found[size++] = j;
                }
            }
            neighbours[i] = Arrays.copyOf(found, size);
        }
        return new LeastBand(band, SpatialWeights.ofNeighbours(neighbours));
    }
}
