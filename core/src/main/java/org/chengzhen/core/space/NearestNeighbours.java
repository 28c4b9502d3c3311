package org.chengzhen.core.space;

import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * The k nearest neighbours of every place: a search with its options.
 *
 * <p>wᵢⱼ = 1 where j is among the k others that come first by (distance to i, index), 0 elsewhere. On the
 * sphere the great circle decides, in the plane the straight line.
 *
 * <ul>
 *   <li>Every row holds exactly k links, so there are no islands; the relation need not be symmetric.
 *   <li>Coincident points are neighbours at distance zero. Ties go to the smaller index.
 *   <li>Fewer than two places: too few data. k outside 1..n − 1, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: a grid of cells where points lie evenly, else a balanced k-d tree in the plane or, for the
 * sphere, in space; O(n log n) time on any pattern of points, 100 bytes a place. The same bits with any number of threads.
 *
 * <p>Source: Friedman, J. H., Bentley, J. L., Finkel, R. A. (1977), An algorithm for finding best matches in
 * logarithmic expected time.
 *
 * <pre>{@code
 * NearestNeighbours.of(1).search(new double[] {0, 1, 5}, new double[] {0, 0, 0}).weight(2, 1);  // 1.0
 * NearestNeighbours.of(8).parallel().search(points);
 * }</pre>
 */
public final class NearestNeighbours {
    private static final int CHUNKS = 64;

    private final int k;
    private final boolean parallel;

    private NearestNeighbours(int k, boolean parallel) {
        this.k = k;
        this.parallel = parallel;
    }

    /**
     * A search on the caller's thread.
     *
     * @param k how many neighbours each place gets, at least 1
     * @return the search
     * @throws IllegalArgumentException if k is below 1
     */
    public static NearestNeighbours of(int k) {
        return new NearestNeighbours(Checks.atLeast(k, 1, "k"), false);
    }

    /**
     * The same search on the caller's thread and free workers of its ForkJoinPool, or the common one.
     *
     * @return a copy
     */
    public NearestNeighbours parallel() {
        return new NearestNeighbours(k, true);
    }

    /**
     * Neighbours by great-circle distance.
     *
     * @param points n ≥ 2 places
     * @return binary weights, k in every row
     * @throws IllegalArgumentException if k ≥ n
     * @throws UndefinedException if there are fewer than two places
     */
    public SpatialWeights search(List<GeoPoint> points) {
        check(points.size());
        Coordinates coordinates = Coordinates.sphere(points, parallel);
        return search(coordinates, coordinates.gridOfCap(k));
    }

    /**
     * Neighbours by distance in the plane.
     *
     * @param x first coordinates of n ≥ 2 places
     * @param y second coordinates, as many, in the same unit
     * @return binary weights, k in every row
     * @throws IllegalArgumentException if lengths differ, a coordinate is NaN or infinite, or k ≥ n
     * @throws UndefinedException if there are fewer than two places
     */
    public SpatialWeights search(double[] x, double[] y) {
        Coordinates coordinates = Coordinates.plane(x, y);
        check(x.length);
        return search(coordinates, coordinates.gridOfPlane(k));
    }

    private void check(int n) {
        if (n < 2) {
            throw UndefinedException.insufficient("places", 2, n);
        }
        Checks.argument(k < n, "k must be in 1..%d but is %d", n - 1, k);
        Checks.argument((long) n * k < Integer.MAX_VALUE - 8, "k = %d for %d places: too many links", k, n);
    }

    private SpatialWeights search(Coordinates coordinates, GridIndex grid) {
        int n = coordinates.x().length;
        int[] neighbours = new int[n * k];
        if (grid != null) {
            inParts(grid.rows(), row -> grid.nearestOfRow(row, k, neighbours));
        } else {
            PointIndex tree = PointIndex.of(coordinates);
            inParts(tree.leaves(), leaf -> tree.nearestOfLeaf(leaf, k, neighbours));
        }
        return SpatialWeights.regular(n, k, neighbours);
    }

    private void inParts(int parts, IntConsumer part) {
        int chunks = Math.min(CHUNKS, parts);
        Chunks.run(chunks, parallel, c -> {
            int to = (int) ((c + 1L) * parts / chunks);
            for (int p = (int) ((long) c * parts / chunks); p < to; p++) {
                part.accept(p);
            }
        });
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NearestNeighbours that && k == that.k && parallel == that.parallel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(k, parallel);
    }

    /** The search in words. */
    @Override
    public String toString() {
        return "NearestNeighbours[k = " + k + (parallel ? ", parallel]" : "]");
    }
}
