package org.chengzhen.core.space;

import java.util.Arrays;

/**
 * Points in a grid of equal cells, row by row, so that cells side by side are one stretch of memory: the
 * fastest search where points lie evenly. Around most points the nearest are found within the height of a
 * cell, in three such stretches; rings of further cells are searched for the others.
 *
 * <p>Points have three coordinates, by which distances are taken, and two by which they lie in the grid. Those
 * two are a projection that never lengthens a distance: in the plane the points themselves, for a cap of the
 * sphere the orthographic view from above its middle. So a cell that is too far in the grid is too far in
 * space. Distances and ties are those of {@link PointIndex}.
 */
final class GridIndex {
    /** A cell is as many times taller than wide: fewer stretches of memory around a point, hardly more points. */
    private static final int ACROSS = 6;
    /** Few enough that cells are not many more than points. */
    private static final double FEWEST_A_CELL = 0.75;
    /** Distances to borders of cells are taken this much shorter, relative to the extent, against rounding. */
    private static final double SLACK = 1e-13;
    /** And by this much more where the grid is a view of the unit sphere: two coordinates of three products each. */
    private static final double VIEW_SLACK = 1e-15;

    private final int columns;
    private final int rows;
    private final double left;
    private final double bottom;
    private final double wide;
    private final double high;
    private final double slack;
    private final int[] starts;
    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final double[] u;
    private final double[] v;
    private final int[] id;

    private GridIndex(
            double[] x,
            double[] y,
            double[] z,
            double[] u,
            double[] v,
            double left,
            double bottom,
            double wide,
            double high,
            int columns,
            int rows,
            int[] cell,
            int[] starts) {
        int n = x.length;
        this.columns = columns;
        this.rows = rows;
        this.left = left;
        this.bottom = bottom;
        this.wide = wide;
        this.high = high;
        this.starts = starts;
        this.x = new double[n];
        this.y = new double[n];
        this.z = new double[n];
        boolean plane = u == x;
        this.slack = SLACK * Math.max(wide * columns, high * rows) + (plane ? 0 : VIEW_SLACK);
        this.u = plane ? this.x : new double[n];
        this.v = plane ? this.y : new double[n];
        this.id = new int[n];
        int[] next = Arrays.copyOf(starts, starts.length - 1);
        for (int i = 0; i < n; i++) {
            int to = next[cell[i]]++;
            this.x[to] = x[i];
            this.y[to] = y[i];
            this.z[to] = z[i];
            this.u[to] = u[i];
            this.v[to] = v[i];
            this.id[to] = i;
        }
    }

    /** The grid for a search of k others, or null where the points lie so unevenly that a tree is faster. */
    static GridIndex ofEven(int k, double[] x, double[] y, double[] z, double[] u, double[] v) {
        int n = x.length;
        double u0 = Double.POSITIVE_INFINITY;
        double u1 = Double.NEGATIVE_INFINITY;
        double v0 = Double.POSITIVE_INFINITY;
        double v1 = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            u0 = Math.min(u0, u[i]);
            u1 = Math.max(u1, u[i]);
            v0 = Math.min(v0, v[i]);
            v1 = Math.max(v1, v[i]);
        }
        double width = u1 - u0;
        double height = v1 - v0;
        // as many as are wanted within the height of a cell
        double pointsACell = Math.max(FEWEST_A_CELL, likely(k) / (Math.PI * ACROSS));
        double side = Math.sqrt(width * height * pointsACell / n);
        double wide = side / Math.sqrt(ACROSS);
        double high = ACROSS * wide;
        double cells = (Math.floor(width / wide) + 1) * (Math.floor(height / high) + 1);
        // no number where points have no area
        if (!(cells <= 2.0 * n + 64)) {
            return null;
        }
        int columns = (int) (width / wide) + 1;
        int rows = (int) (height / high) + 1;
        int[] cell = new int[n];
        int[] starts = new int[columns * rows + 1];
        for (int i = 0; i < n; i++) {
            int c = (int) ((u[i] - u0) / wide);
            int r = (int) ((v[i] - v0) / high);
            cell[i] = r * columns + c;
            starts[cell[i] + 1]++;
        }
        double crowding = 0;
        for (int c = 1; c < starts.length; c++) {
            crowding += (double) starts[c] * starts[c];
            starts[c] += starts[c - 1];
        }
        // a random even spread has pointsACell + 1 companions in a point's own cell, itself included
        return crowding / n > 2.2 * (pointsACell + 1)
                ? null
                : new GridIndex(x, y, z, u, v, u0, v0, wide, high, columns, rows, cell, starts);
    }

    /** How many are to be expected where k are to be found for almost certain: two standard deviations more. */
    private static double likely(int k) {
        return k + 2 * Math.sqrt(k);
    }

    int rows() {
        return rows;
    }

    /** The k nearest others of every point in one row of cells, at out[k·index], ordered by index. */
    void nearestOfRow(int row, int k, int[] out) {
        Block block = new Block(row, k);
        Nearest nearest = null;
        for (int c = 0; c < columns; c++) {
            int from = starts[row * columns + c];
            int to = starts[row * columns + c + 1];
            if (from == to) {
                continue;
            }
            block.around(c);
            for (int p = from; p < to; p++) {
                if (!block.nearest(p, out)) {
                    nearest = nearest == null ? new Nearest(k) : nearest;
                    search(p, row, c, reach(row, c, k), nearest);
                    nearest.write(out, id[p] * k);
                }
            }
        }
    }

    /** The reach of the smallest block around a cell that holds k others for certain. */
    private int reach(int row, int c, int k) {
        int reach = 0;
        int held;
        do {
            reach++;
            held = 0;
            for (int r = Math.max(0, row - reach); r <= Math.min(rows - 1, row + reach); r++) {
                held += starts[r * columns + Math.min(columns - 1, c + ACROSS * reach) + 1]
                        - starts[r * columns + Math.max(0, c - ACROSS * reach)];
            }
        } while (held <= k);
        return reach;
    }

    /**
     * The cells around a cell that hold all points within the height of a cell from any point in it. Where those
     * are k others or more, the nearest are among them.
     *
     * <p>No step branches on how a distance compares, which a processor could not foresee: what is near is listed
     * by moving the end of the list on or not, and ranked by counting what is nearer.
     */
    private final class Block {
        /** The list to be counted is filled up to a multiple of this, for loops of few lengths. */
        private static final int PAD = 8;

        private static final int CROWD = 32;

        private final int k;
        private final int bottomRow;
        private final int height;
        private final int[] from = new int[3];
        private final int[] to = new int[3];
        /** A squared distance, as bits: those order as the numbers do, which are not negative. */
        private final long limit;
        /** Squared distances of what is nearer, as bits. */
        private long[] near = new long[64];

        private int[] who = new int[64];
        private int[] best = new int[64];

        Block(int row, int k) {
            this.k = k;
            bottomRow = Math.max(0, row - 1);
            height = Math.min(rows - 1, row + 1) + 1 - bottomRow;
            double radius = Math.max(high - slack, 0);
            // no more of a small k than is likely to be wanted
            double area = wide * high * columns * rows / x.length;
            limit = Double.doubleToRawLongBits(Math.min(radius * radius, area * likely(k) / Math.PI));
        }

        void around(int column) {
            int c0 = Math.max(0, column - ACROSS);
            int c1 = Math.min(columns - 1, column + ACROSS);
            int held = 0;
            for (int h = 0; h < height; h++) {
                int r = (bottomRow + h) * columns;
                from[h] = starts[r + c0];
                to[h] = starts[r + c1 + 1];
                held += to[h] - from[h];
            }
            if (held + PAD > near.length) {
                near = new long[2 * held + PAD];
                who = new int[2 * held + PAD];
                best = new int[2 * held + PAD];
            }
        }

        /** Writes the neighbours of a point, unless within the limit are fewer than k others, or a crowd. */
        boolean nearest(int p, int[] out) {
            int m = list(p);
            // counting takes the square of m
            if (m <= k || m > 2 * k + CROWD) {
                return false;
            }
            if (rank(m, id[p]) != k) {
                rankTied(m, p);
            }
            Ranks.write(best, k, out, id[p] * k);
            return true;
        }

        /** Lists what is nearer than the limit, the point itself among them. */
        private int list(int p) {
            double px = x[p];
            double py = y[p];
            double pz = z[p];
            int m = 0;
            for (int h = 0; h < height; h++) {
                int end = to[h];
                for (int j = from[h]; j < end; j++) {
                    double dx = x[j] - px;
                    double dy = y[j] - py;
                    double dz = z[j] - pz;
                    long d = Double.doubleToRawLongBits(dx * dx + dy * dy + dz * dz);
                    near[m] = d;
                    who[m] = id[j];
                    m += (int) ((d - limit) >>> 63);
                }
            }
            return m;
        }

        /** Takes the others that fewer than k + 1 are nearer than, the point itself counted; more than k in a tie. */
        private int rank(int m, int self) {
            int padded = (m + PAD - 1) & -PAD;
            for (int i = m; i < padded; i++) {
                near[i] = Long.MAX_VALUE;
            }
            int taken = 0;
            for (int i = 0; i < m; i++) {
                long d = near[i];
                long nearer = 0;
                for (int j = 0; j < padded; j++) {
                    nearer += (near[j] - d) >>> 63;
                }
                int index = who[i];
                int different = index - self;
                best[taken] = index;
                taken += (((int) nearer - k - 1) & (different | -different)) >>> 31;
            }
            return taken;
        }

        /** Takes the k others that come first by (distance, index). */
        private void rankTied(int m, int p) {
            int taken = 0;
            for (int i = 0; i < m; i++) {
                int before = 0;
                for (int j = 0; j < m; j++) {
                    boolean first = near[j] < near[i] || (near[j] == near[i] && who[j] < who[i]);
                    before += first && who[j] != id[p] ? 1 : 0;
                }
                if (before < k && who[i] != id[p]) {
                    best[taken++] = who[i];
                }
            }
        }
    }

    private void search(int p, int row, int column, int reach, Nearest nearest) {
        nearest.begin(p, x[p], y[p], z[p]);
        int c0 = Math.max(0, column - ACROSS * reach);
        int c1 = Math.min(columns - 1, column + ACROSS * reach);
        int r0 = Math.max(0, row - reach);
        int r1 = Math.min(rows - 1, row + reach);
        // the own row first, so that the others meet a small radius
        nearest.scan(starts[row * columns + c0], starts[row * columns + c1 + 1]);
        for (int r = r0; r <= r1; r++) {
            if (r != row) {
                nearest.scan(starts[r * columns + c0], starts[r * columns + c1 + 1]);
            }
        }
        double toLeft = u[p] - (left + c0 * wide);
        double toRight = left + (c1 + 1) * wide - u[p];
        double toBottom = v[p] - (bottom + r0 * high);
        double toTop = bottom + (r1 + 1) * high - v[p];
        double nearestSide = Math.min(Math.min(toLeft, toRight), Math.min(toBottom, toTop)) - slack;
        if (nearestSide > 0 && nearestSide * nearestSide > nearest.worst) {
            return;
        }
        if (toLeft - slack <= Math.sqrt(nearest.worst) || toRight - slack <= Math.sqrt(nearest.worst)) {
            for (int r = r0; r <= r1; r++) {
                beside(p, r, c0, c1, nearest);
            }
        }
        for (int r = r0 - 1; r >= 0 && toRow(p, r) <= nearest.worst; r--) {
            along(p, r, nearest);
        }
        for (int r = r1 + 1; r < rows && toRow(p, r) <= nearest.worst; r++) {
            along(p, r, nearest);
        }
    }

    /** Squared distance from a point to a row of cells. */
    private double toRow(int p, int r) {
        double low = bottom + r * high;
        double gap = Math.max(Math.max(low - v[p], v[p] - (low + high)) - slack, 0);
        return gap * gap;
    }

    private int columnAt(double position) {
        double c = (position - left) / wide;
        return c <= 0 ? 0 : c >= columns ? columns - 1 : (int) c;
    }

    /** What of a row lies within reach. */
    private void along(int p, int r, Nearest nearest) {
        double across = Math.sqrt(nearest.worst - toRow(p, r)) + slack;
        nearest.scan(starts[r * columns + columnAt(u[p] - across)], starts[r * columns + columnAt(u[p] + across) + 1]);
    }

    /** What of a row lies within reach, but for the columns already seen. */
    private void beside(int p, int r, int c0, int c1, Nearest nearest) {
        double left2 = nearest.worst - toRow(p, r);
        if (left2 < 0) {
            return;
        }
        double across = Math.sqrt(left2) + slack;
        int from = columnAt(u[p] - across);
        int to = columnAt(u[p] + across);
        if (from < c0) {
            nearest.scan(starts[r * columns + from], starts[r * columns + c0]);
        }
        if (to > c1) {
            nearest.scan(starts[r * columns + c1 + 1], starts[r * columns + to + 1]);
        }
    }

    /** The k nearest so far, ordered by (distance, index). */
    private final class Nearest {
        private final int k;
        private final double[] distance;
        private final int[] best;
        private int self;
        private double px;
        private double py;
        private double pz;
        private double worst;

        Nearest(int k) {
            this.k = k;
            distance = new double[k];
            best = new int[k];
        }

        void begin(int point, double atX, double atY, double atZ) {
            Arrays.fill(distance, Double.POSITIVE_INFINITY);
            Arrays.fill(best, Integer.MAX_VALUE);
            self = point;
            px = atX;
            py = atY;
            pz = atZ;
            worst = Double.POSITIVE_INFINITY;
        }

        void scan(int from, int to) {
            double limit = worst;
            for (int j = from; j < to; j++) {
                double dx = x[j] - px;
                double dy = y[j] - py;
                double dz = z[j] - pz;
                double d = dx * dx + dy * dy + dz * dz;
                if (d <= limit && j != self) {
                    insert(d, id[j]);
                    limit = distance[k - 1];
                }
            }
            worst = limit;
        }

        private void insert(double d, int index) {
            int p = k - 1;
            if (d == distance[p] && index > best[p]) {
                return;
            }
            while (p > 0 && (d < distance[p - 1] || (d == distance[p - 1] && index < best[p - 1]))) {
                distance[p] = distance[p - 1];
                best[p] = best[p - 1];
                p--;
            }
            distance[p] = d;
            best[p] = index;
        }

        void write(int[] out, int base) {
            Ranks.write(best, k, out, base);
        }
    }
}
