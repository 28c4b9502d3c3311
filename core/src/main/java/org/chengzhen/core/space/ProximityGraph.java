package org.chengzhen.core.space;

import java.util.Arrays;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Ties;

/**
 * Neighbours that points in the plane have by their arrangement alone, without a number or a distance to choose.
 *
 * <p>{@link #delaunay}: some circle through both holds no other point. {@link #gabriel}: the circle between both holds
 * none, d²ᵢₖ + d²ⱼₖ &gt; d²ᵢⱼ for all k. {@link #relative}: no k is nearer to both, max(dᵢₖ, dⱼₖ) &lt; dᵢⱼ. Relative
 * neighbours are Gabriel neighbours, these Delaunay neighbours.
 *
 * <ul>
 *   <li>Points on one line are neighbours of those before and behind.
 *   <li>Four neighbouring points on a circle leave a choice, which goes to the points given first: {@link #ties}.
 *   <li>Coincident points are refused by Delaunay; NaN and infinity by all.
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
public record ProximityGraph(SpatialWeights weights, boolean ties) {

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
        int n = x.length;
        boolean ties = false;
        int[][] candidates;
        Triangulation t = new Triangulation(x, y);
        if (isDistinct(x, y)) {
            candidates = t.neighbours();
            ties = t.ties();
        } else {
            candidates = null;
        }
        // with ties an open circle may join points that one triangulation does not
        boolean all = candidates == null || (open && ties);
        PointIndex index = PointIndex.of(Coordinates.plane(x, y));
        int[][] kept = new int[n][];
        for (int i = 0; i < n; i++) {
            Loop.check();
            int[] row = new int[all ? n : candidates[i].length];
            int size = 0;
            for (int c = 0; c < row.length; c++) {
                int j = all ? c : candidates[i][c];
                if (j != i && !isParted(x, y, i, j, index, parting)) {
                    row[size++] = j;
                }
            }
            kept[i] = Arrays.copyOf(row, size);
        }
        return new ProximityGraph(SpatialWeights.ofNeighbours(kept), ties);
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

    private static boolean isParted(double[] x, double[] y, int i, int j, PointIndex index, Parting parting) {
        // the same bits from either end
        int a = Math.min(i, j);
        int b = Math.max(i, j);
        double d = squared(x, y, a, b);
        boolean[] parted = {false};
        index.within(x[a], y[a], 0, Math.sqrt(d) * (1 + 1e-9), k -> {
            if (k != a && k != b && !parted[0]) {
                parted[0] = parting.parts(d, squared(x, y, a, k), squared(x, y, b, k));
            }
        });
        return parted[0];
    }

    private static double squared(double[] x, double[] y, int i, int j) {
        double dx = x[i] - x[j];
        double dy = y[i] - y[j];
        return dx * dx + dy * dy;
    }
}
