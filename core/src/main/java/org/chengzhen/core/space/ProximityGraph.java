package org.chengzhen.core.space;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.UndefinedException;

/**
 * Neighbours that points have by their arrangement alone, in the plane or on the earth, without a number or a distance to choose.
 *
 * <p>{@link #delaunay}: some circle through both holds no other point. {@link #gabriel}: the circle between both holds
 * none, d²ᵢₖ + d²ⱼₖ &gt; d²ᵢⱼ for all k. {@link #relative}: no k is nearer to both, max(dᵢₖ, dⱼₖ) &lt; dᵢⱼ. Relative
 * neighbours are Gabriel neighbours, these Delaunay neighbours.
 *
 * <ul>
 *   <li>Points on one line are neighbours of those before and behind.
 *   <li>Four neighbouring points on a circle leave a choice, which goes to the points given first: {@link #ties}.
 *   <li>Coincident points are refused by Delaunay; NaN and infinity by all.
 *   <li>On the earth circles are those of the sphere, seen from opposite to the middle of all points: a Delaunay pair
 *       whose empty caps all hold that far point, as between two ends of a country around its back, is none. Ties are
 *       lost in rounding there.
 * </ul>
 *
 * <p>Cost: about O(n√n); with coincident points or ties on open circles O(n²).
 *
 * <p>Source: Gabriel, K. R., Sokal, R. R. (1969), A new statistical approach to geographic variation analysis;
 * Toussaint, G. T. (1980), The relative neighbourhood graph of a finite planar set.
 *
 * <pre>{@code
 * ProximityGraph.gabriel(x, y).weights().rowStandardized();
 * }</pre>
 *
 * @param weights 1 for each pair of neighbours
 * @param ties whether points on one circle left a choice
 */
public record ProximityGraph(SpatialWeights weights, boolean ties) implements Serializable {
    /** How much farther than a pair, in squares, a third point is looked for: rounding. */
    private static final double REACH = 1 + 1e-9;

    /**
     * Delaunay neighbours.
     *
     * @param x first coordinates
     * @param y second coordinates
     * @return symmetric weights
     * @throws IllegalArgumentException if lengths differ, a coordinate is not finite, or points coincide
     */
    public static ProximityGraph delaunay(double[] x, double[] y) {
        check(x, y);
        Triangulation t = new Triangulation(x, y);
        return new ProximityGraph(SpatialWeights.ofNeighbours(t.neighbours()), t.ties());
    }

    /**
     * Gabriel neighbours: no third point within the circle between both, or on it.
     *
     * @param x first coordinates
     * @param y second coordinates
     * @return symmetric weights
     * @throws IllegalArgumentException if lengths differ, or a coordinate is not finite
     */
    public static ProximityGraph gabriel(double[] x, double[] y) {
        return pruned(x, y, false, (d, a, b) -> !Ties.less(d, a + b));
    }

    /**
     * Gabriel neighbours with the circle open: a third point on it does not matter, as in R's spdep.
     *
     * @param x first coordinates
     * @param y second coordinates
     * @return symmetric weights
     * @throws IllegalArgumentException if lengths differ, or a coordinate is not finite
     */
    public static ProximityGraph gabrielOpen(double[] x, double[] y) {
        return pruned(x, y, true, (d, a, b) -> Ties.less(a + b, d));
    }

    /**
     * Relative neighbours: no third point nearer to both than they are to each other.
     *
     * @param x first coordinates
     * @param y second coordinates
     * @return symmetric weights
     * @throws IllegalArgumentException if lengths differ, or a coordinate is not finite
     */
    public static ProximityGraph relative(double[] x, double[] y) {
        return pruned(x, y, true, (d, a, b) -> Ties.less(Math.max(a, b), d));
    }

    /**
     * Delaunay neighbours on the earth: some cap of the sphere through both holds no other point.
     *
     * @param points the places
     * @return symmetric weights
     * @throws IllegalArgumentException if points coincide
     * @throws UndefinedException if the points have no middle, as where they surround the earth evenly, or one lies
     *     opposite to it
     */
    public static ProximityGraph delaunay(List<GeoPoint> points) {
        SphereView view = new SphereView(Coordinates.sphere(points, false));
        view.check();
        Triangulation t = new Triangulation(view.first(), view.second());
        return new ProximityGraph(SpatialWeights.ofNeighbours(t.neighbours()), false);
    }

    /**
     * Gabriel neighbours on the earth: no third point within the least cap of the sphere around both, or on its rim.
     *
     * @param points the places
     * @return symmetric weights
     */
    public static ProximityGraph gabriel(List<GeoPoint> points) {
        return pruned(points, (d, a, b) -> !Ties.less(d, a + b));
    }

    /**
     * Gabriel neighbours on the earth with the cap open: a third point on its rim does not matter.
     *
     * @param points the places
     * @return symmetric weights
     */
    public static ProximityGraph gabrielOpen(List<GeoPoint> points) {
        return pruned(points, (d, a, b) -> Ties.less(a + b, d));
    }

    /**
     * Relative neighbours on the earth: no third point nearer to both by great circle than they are to each other.
     *
     * @param points the places
     * @return symmetric weights
     */
    public static ProximityGraph relative(List<GeoPoint> points) {
        return pruned(points, (d, a, b) -> Ties.less(Math.max(a, b), d));
    }

    /** Whether a point at squared distances a and b parts two points at squared distance d. */
    private interface Parting {
        boolean parts(double d, double a, double b);
    }

    private static void check(double[] x, double[] y) {
        Checks.sameLength(y.length, "y", x.length, "x");
        Checks.finite(x, "x");
        Checks.finite(y, "y");
    }

    private static ProximityGraph pruned(double[] x, double[] y, boolean open, Parting parting) {
        check(x, y);
        int[][] candidates = null;
        boolean ties = false;
        if (isDistinct(x, y)) {
            Triangulation t = new Triangulation(x, y);
            candidates = t.neighbours();
            ties = t.ties();
        }
        // with ties an open circle may join points that one triangulation does not
        return pruned(Coordinates.plane(x, y), open && ties ? null : candidates, ties, parting);
    }

    /** A point lies in the least cap around two others where it lies in the ball around their chord. */
    private static ProximityGraph pruned(List<GeoPoint> points, Parting parting) {
        Coordinates at = Coordinates.sphere(points, false);
        SphereView view = new SphereView(at);
        // beyond half the earth a least cap may hold the point that the view leaves out
        int[][] candidates = view.isHalf() && isDistinct(view.first(), view.second())
                ? new Triangulation(view.first(), view.second()).neighbours()
                : null;
        // neighbours of a rounded view may miss a pair on one circle with others
        return pruned(at, candidates, false, parting);
    }

    /** Keeps the candidates that no point parts; all pairs where there are no candidates. */
    private static ProximityGraph pruned(Coordinates at, int[][] candidates, boolean ties, Parting parting) {
        int n = at.x().length;
        // an index puts its points into an order of its own
        PointIndex index = PointIndex.of(at.copy());
        double[] squares = new double[n];
        int[][] kept = new int[n][];
        for (int i = 0; i < n; i++) {
            Loop.check();
            if (candidates == null) {
                kept[i] = unparted(at, i, squares, parting);
                continue;
            }
            int size = 0;
            int[] row = new int[candidates[i].length];
            for (int j : candidates[i]) {
                if (!isParted(at, i, j, index, parting)) {
                    row[size++] = j;
                }
            }
            kept[i] = Arrays.copyOf(row, size);
        }
        return new ProximityGraph(SpatialWeights.ofNeighbours(kept), ties);
    }

    /** The neighbours of a point among all others: what parts a pair is looked for near the point first. */
    private static int[] unparted(Coordinates at, int i, double[] squares, Parting parting) {
        int n = squares.length;
        for (int j = 0; j < n; j++) {
            squares[j] = squared(at, i, j);
        }
        Integer[] order = new Integer[n];
        Arrays.setAll(order, j -> j);
        Arrays.sort(order, (a, b) -> Double.compare(squares[a], squares[b]));
        return IntStream.range(0, n)
                .filter(j -> j != i)
                .filter(j -> {
                    for (int k : order) {
                        if (squares[k] > squares[j] * REACH) {
                            return true;
                        }
                        if (k != i && k != j && parting.parts(squares[j], squares[k], squared(at, j, k))) {
                            return false;
                        }
                    }
                    return true;
                })
                .toArray();
    }

    private static boolean isDistinct(double[] x, double[] y) {
        Integer[] order = new Integer[x.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> x[a] != x[b] ? Double.compare(x[a], x[b]) : Double.compare(y[a], y[b]));
        for (int i = 1; i < order.length; i++) {
            if (x[order[i]] == x[order[i - 1]] && y[order[i]] == y[order[i - 1]]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isParted(Coordinates at, int i, int j, PointIndex index, Parting parting) {
        // the same bits from either end
        int a = Math.min(i, j);
        int b = Math.max(i, j);
        double d = squared(at, a, b);
        boolean[] parted = {false};
        index.within(at.x()[a], at.y()[a], at.z()[a], Math.sqrt(d * REACH), k -> {
            if (k != a && k != b && !parted[0]) {
                parted[0] = parting.parts(d, squared(at, a, k), squared(at, b, k));
            }
        });
        return parted[0];
    }

    private static double squared(Coordinates at, int i, int j) {
        double dx = at.x()[i] - at.x()[j];
        double dy = at.y()[i] - at.y()[j];
        double dz = at.z()[i] - at.z()[j];
        return dx * dx + dy * dy + dz * dz;
    }
}
