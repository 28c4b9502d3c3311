package org.chengzhen.core.space;

import java.math.BigDecimal;
import java.util.Arrays;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;

/**
 * Delaunay's triangulation of points in the plane, point after point in the order given, with exact signs.
 *
 * <p>Triangles know their neighbours; those outside the hull have the point at infinity as a corner, so that no far
 * point distorts them. Where four points lie on a circle the earlier ones decide. Source: Bowyer, A. (1981), Computing
 * Dirichlet tessellations; Shewchuk, J. R. (1997), Adaptive precision floating-point arithmetic.
 */
final class Triangulation {
    private static final int INFINITE = -1;
    private static final double ORIENT_ERROR = 4e-16;
    private static final double CIRCLE_ERROR = 2e-15;

    private final double[] x;
    private final double[] y;
    /** Corners of triangle t at 3t to 3t + 2, anticlockwise; the edge opposite a corner leads to next[corner]. */
    private int[] corners = new int[96];

    private int[] next = new int[96];
    private int triangles;
    private int[] free = new int[32];
    private int freed;
    private int last;
    private boolean ties;

    Triangulation(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /** Whether four neighbouring points lie on one circle, so that another triangulation is as good. */
    boolean ties() {
        return ties;
    }

    /** The neighbours of each point, ascending. */
    int[][] neighbours() {
        int n = x.length;
        distinct();
        int third = 2;
        while (third < n && orient(0, 1, third) == 0) {
            third++;
        }
        if (n < 3 || third == n) {
            return chain();
        }
        begin(0, 1, third);
        for (int p = 2; p < n; p++) {
            if (p != third) {
                if ((p & 255) == 0) {
                    Loop.check();
                }
                insert(p);
            }
        }
        return links();
    }

    private void distinct() {
        Integer[] order = new Integer[x.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> x[a] != x[b] ? Double.compare(x[a], x[b]) : Double.compare(y[a], y[b]));
        for (int i = 1; i < order.length; i++) {
            int a = order[i - 1];
            int b = order[i];
            Checks.argument(
                    x[a] != x[b] || y[a] != y[b],
                    "points[%d] and points[%d] coincide, with the same x and y: they have no triangulation",
                    Math.min(a, b),
                    Math.max(a, b));
        }
    }

    /** Points on one line: each is the neighbour of the one before and behind. */
    private int[][] chain() {
        int n = x.length;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> x[a] != x[b] ? Double.compare(x[a], x[b]) : Double.compare(y[a], y[b]));
        int[][] neighbours = new int[n][];
        for (int i = 0; i < n; i++) {
            int before = i > 0 ? order[i - 1] : -1;
            int behind = i < n - 1 ? order[i + 1] : -1;
            neighbours[order[i]] = Arrays.stream(new int[] {before, behind})
                    .filter(j -> j >= 0)
                    .sorted()
                    .toArray();
        }
        return neighbours;
    }

    private void begin(int a, int b, int c) {
        int p = orient(a, b, c) > 0 ? b : c;
        int q = p == b ? c : b;
        int inner = add(a, p, q);
        int first = add(p, a, INFINITE);
        int second = add(q, p, INFINITE);
        int outer = add(a, q, INFINITE);
        join(inner, 2, first, 2);
        join(inner, 0, second, 2);
        join(inner, 1, outer, 2);
        join(first, 0, outer, 1);
        join(first, 1, second, 0);
        join(second, 1, outer, 0);
        last = inner;
    }

    private int add(int a, int b, int c) {
        int t = freed > 0 ? free[--freed] : triangles++;
        if (3 * t + 3 > corners.length) {
            corners = Arrays.copyOf(corners, 2 * corners.length);
            next = Arrays.copyOf(next, corners.length);
        }
        corners[3 * t] = a;
        corners[3 * t + 1] = b;
        corners[3 * t + 2] = c;
        return t;
    }

    private void join(int t, int side, int u, int other) {
        next[3 * t + side] = 3 * u + other;
        next[3 * u + other] = 3 * t + side;
    }

    /** Replaces every triangle whose circle holds the point by a fan around it. */
    private void insert(int p) {
        int start = locate(p);
        int[] stack = new int[16];
        boolean[] inside = new boolean[triangles];
        int[] cavity = new int[16];
        int cavitySize = 0;
        int size = 0;
        stack[size++] = start;
        inside[start] = true;
        int[] border = new int[16];
        int borderSize = 0;
        while (size > 0) {
            int t = stack[--size];
            if (cavitySize == cavity.length) {
                cavity = Arrays.copyOf(cavity, 2 * cavitySize);
            }
            cavity[cavitySize++] = t;
            for (int side = 0; side < 3; side++) {
                int across = next[3 * t + side];
                int u = across / 3;
                if (inside[u]) {
                    continue;
                }
                if (holds(u, p)) {
                    inside[u] = true;
                    if (size == stack.length) {
                        stack = Arrays.copyOf(stack, 2 * size);
                    }
                    stack[size++] = u;
                } else {
                    if (borderSize + 3 > border.length) {
                        border = Arrays.copyOf(border, 2 * border.length);
                    }
                    border[borderSize++] = corners[3 * t + (side + 1) % 3];
                    border[borderSize++] = corners[3 * t + (side + 2) % 3];
                    border[borderSize++] = across;
                }
            }
        }
        for (int c = 0; c < cavitySize; c++) {
            if (freed == free.length) {
                free = Arrays.copyOf(free, 2 * freed);
            }
            free[freed++] = cavity[c];
        }
        int count = borderSize / 3;
        int[] made = new int[count];
        for (int e = 0; e < count; e++) {
            made[e] = add(border[3 * e], border[3 * e + 1], p);
            int across = border[3 * e + 2];
            join(made[e], 2, across / 3, across % 3);
        }
        for (int e = 0; e < count; e++) {
            for (int f = 0; f < count; f++) {
                // the edge from p to the second corner of one is that to the first corner of another
                if (border[3 * f] == border[3 * e + 1]) {
                    join(made[e], 0, made[f], 1);
                }
            }
            if (border[3 * e] != INFINITE && border[3 * e + 1] != INFINITE) {
                last = made[e];
            }
        }
    }

    /** A triangle whose circle holds the point, by a walk towards it. */
    private int locate(int p) {
        int t = last;
        for (int steps = 0; steps <= 4 * triangles + 8; steps++) {
            int infinite = infinite(t);
            if (infinite >= 0) {
                // outside the hull: the walk came over an edge that sees the point
                return t;
            }
            int out = -1;
            for (int k = 0; k < 3 && out < 0; k++) {
                int side = (k + steps) % 3;
                if (orient(corners[3 * t + (side + 1) % 3], corners[3 * t + (side + 2) % 3], p) < 0) {
                    out = side;
                }
            }
            if (out < 0) {
                return t;
            }
            t = next[3 * t + out] / 3;
        }
        throw new IllegalStateException("the walk through the triangles does not end");
    }

    private int infinite(int t) {
        for (int k = 0; k < 3; k++) {
            if (corners[3 * t + k] == INFINITE) {
                return k;
            }
        }
        return -1;
    }

    private boolean holds(int t, int p) {
        int k = infinite(t);
        if (k < 0) {
            return inCircle(corners[3 * t], corners[3 * t + 1], corners[3 * t + 2], p) > 0;
        }
        int a = corners[3 * t + (k + 1) % 3];
        int b = corners[3 * t + (k + 2) % 3];
        int side = orient(a, b, p);
        return side > 0 || (side == 0 && between(a, b, p));
    }

    private boolean between(int a, int b, int p) {
        return Math.min(x[a], x[b]) <= x[p]
                && x[p] <= Math.max(x[a], x[b])
                && Math.min(y[a], y[b]) <= y[p]
                && y[p] <= Math.max(y[a], y[b]);
    }

    private int[][] links() {
        int n = x.length;
        boolean[] unused = new boolean[triangles];
        for (int f = 0; f < freed; f++) {
            unused[free[f]] = true;
        }
        int[] counts = new int[n];
        for (int pass = 0; ; pass++) {
            int[][] neighbours = new int[n][];
            for (int i = 0; i < n && pass == 1; i++) {
                neighbours[i] = new int[counts[i]];
                counts[i] = 0;
            }
            for (int t = 0; t < triangles; t++) {
                for (int side = 0; side < 3 && !unused[t]; side++) {
                    int a = corners[3 * t + (side + 1) % 3];
                    int b = corners[3 * t + (side + 2) % 3];
                    if (a != INFINITE && b != INFINITE) {
                        if (pass == 1) {
                            neighbours[a][counts[a]] = b;
                        } else {
                            tie(t, side);
                        }
                        counts[a]++;
                    }
                }
            }
            if (pass == 1) {
                for (int[] row : neighbours) {
                    Arrays.sort(row);
                }
                return neighbours;
            }
        }
    }

    private void tie(int t, int side) {
        int across = next[3 * t + side];
        int opposite = corners[across];
        if (!ties && opposite != INFINITE && infinite(t) < 0) {
            ties = inCircle(corners[3 * t], corners[3 * t + 1], corners[3 * t + 2], opposite) == 0;
        }
    }

    /** The sign of the area of a triangle, exact. */
    private int orient(int a, int b, int c) {
        double left = (x[a] - x[c]) * (y[b] - y[c]);
        double right = (y[a] - y[c]) * (x[b] - x[c]);
        double area = left - right;
        if (Math.abs(area) > ORIENT_ERROR * (Math.abs(left) + Math.abs(right))) {
            return area > 0 ? 1 : -1;
        }
        BigDecimal first = minus(x[a], x[c]).multiply(minus(y[b], y[c]));
        return first.compareTo(minus(y[a], y[c]).multiply(minus(x[b], x[c])));
    }

    /** Above 0 where d lies within the circle of an anticlockwise triangle, exact. */
    private int inCircle(int a, int b, int c, int d) {
        double ax = x[a] - x[d];
        double ay = y[a] - y[d];
        double bx = x[b] - x[d];
        double by = y[b] - y[d];
        double cx = x[c] - x[d];
        double cy = y[c] - y[d];
        double aa = ax * ax + ay * ay;
        double bb = bx * bx + by * by;
        double cc = cx * cx + cy * cy;
        double determinant = aa * (bx * cy - by * cx) + bb * (cx * ay - cy * ax) + cc * (ax * by - ay * bx);
        double size = aa * (Math.abs(bx * cy) + Math.abs(by * cx))
                + bb * (Math.abs(cx * ay) + Math.abs(cy * ax))
                + cc * (Math.abs(ax * by) + Math.abs(ay * bx));
        if (Math.abs(determinant) > CIRCLE_ERROR * size) {
            return determinant > 0 ? 1 : -1;
        }
        BigDecimal[] p = {
            minus(x[a], x[d]),
            minus(y[a], y[d]),
            minus(x[b], x[d]),
            minus(y[b], y[d]),
            minus(x[c], x[d]),
            minus(y[c], y[d])
        };
        return lifted(p[0], p[1], p[2], p[3], p[4], p[5])
                .add(lifted(p[2], p[3], p[4], p[5], p[0], p[1]))
                .add(lifted(p[4], p[5], p[0], p[1], p[2], p[3]))
                .signum();
    }

    private static BigDecimal lifted(
            BigDecimal ax, BigDecimal ay, BigDecimal bx, BigDecimal by, BigDecimal cx, BigDecimal cy) {
        return ax.multiply(ax).add(ay.multiply(ay)).multiply(bx.multiply(cy).subtract(by.multiply(cx)));
    }

    private static BigDecimal minus(double a, double b) {
        return new BigDecimal(a).subtract(new BigDecimal(b));
    }
}
