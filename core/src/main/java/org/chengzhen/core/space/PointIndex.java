package org.chengzhen.core.space;

import java.util.Arrays;

/**
 * Points in a balanced k-d tree: in the plane, or on the unit sphere, where the chord orders as the great
 * circle does.
 *
 * <p>Nodes are numbered as in a heap, children of m are 2m and 2m + 1; all leaves lie on one level, and node
 * p of depth d holds the points n·p/2ᵈ to n·(p + 1)/2ᵈ of the tree's order. Each node keeps the tight box of
 * its points. A search starts in the leaf of its own point and climbs, looking into siblings whose box is
 * near enough. Distances are the same numbers whatever the tree, so results do not depend on it; ties go to
 * the smaller index. Coincident points are points like others.
 */
final class PointIndex {
    private static final int LEAF = 6;
    private static final int BOX = 6;

    private final int n;
    private final int levels;
    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final int[] id;
    private final double[] boxes;

    /** Takes the arrays over, and reorders them. */
    private PointIndex(double[] x, double[] y, double[] z) {
        this.n = x.length;
        this.x = x;
        this.y = y;
        this.z = z;
        this.id = new int[n];
        for (int i = 0; i < n; i++) {
            id[i] = i;
        }
        int depth = 0;
        while ((n >> depth) > 2 * LEAF) {
            depth++;
        }
        this.levels = depth;
        this.boxes = new double[(2 << depth) * BOX];
        build(1, 0, n, 0);
    }

    static PointIndex of(Coordinates points) {
        return new PointIndex(points.x(), points.y(), points.z());
    }

    private void build(int node, int lo, int hi, int depth) {
        double x0 = Double.POSITIVE_INFINITY;
        double y0 = x0;
        double z0 = x0;
        double x1 = Double.NEGATIVE_INFINITY;
        double y1 = x1;
        double z1 = x1;
        for (int i = lo; i < hi; i++) {
            double a = x[i];
            double b = y[i];
            double c = z[i];
            x0 = a < x0 ? a : x0;
            x1 = a > x1 ? a : x1;
            y0 = b < y0 ? b : y0;
            y1 = b > y1 ? b : y1;
            z0 = c < z0 ? c : z0;
            z1 = c > z1 ? c : z1;
        }
        int at = node * BOX;
        boxes[at] = x0;
        boxes[at + 1] = x1;
        boxes[at + 2] = y0;
        boxes[at + 3] = y1;
        boxes[at + 4] = z0;
        boxes[at + 5] = z1;
        if (depth == levels) {
            return;
        }
        double[] key = x1 - x0 >= y1 - y0 ? (x1 - x0 >= z1 - z0 ? x : z) : (y1 - y0 >= z1 - z0 ? y : z);
        int middle = from(2 * node + 1, depth + 1);
        select(key, lo, hi - 1, middle);
        build(2 * node, lo, middle, depth + 1);
        build(2 * node + 1, middle, hi, depth + 1);
    }

    /** First point of a node. */
    private int from(int node, int depth) {
        return (int) (((long) n * (node - (1 << depth))) >> depth);
    }

    private int to(int node, int depth) {
        return (int) (((long) n * (node + 1 - (1 << depth))) >> depth);
    }

    /** Hoare's selection: the k-th smallest key comes to place k, smaller ones before it. */
    private void select(double[] key, int from, int to, int k) {
        int lo = from;
        int hi = to;
        while (lo < hi) {
            int middle = (lo + hi) >>> 1;
            double a = key[lo];
            double b = key[middle];
            double c = key[hi];
            double pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
            int i = lo;
            int j = hi;
            while (i <= j) {
                while (key[i] < pivot) {
                    i++;
                }
                while (key[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    swap(i++, j--);
                }
            }
            if (k <= j) {
                hi = j;
            } else if (k >= i) {
                lo = i;
            } else {
                return;
            }
        }
    }

    private void swap(int i, int j) {
        double t = x[i];
        x[i] = x[j];
        x[j] = t;
        t = y[i];
        y[i] = y[j];
        y[j] = t;
        t = z[i];
        z[i] = z[j];
        z[j] = t;
        int s = id[i];
        id[i] = id[j];
        id[j] = s;
    }

    int leaves() {
        return 1 << levels;
    }

    /** Squared distance of a point to the box of a node. */
    private double toBox(int node, double px, double py, double pz) {
        int at = node * BOX;
        double dx = Math.max(Math.max(boxes[at] - px, px - boxes[at + 1]), 0);
        double dy = Math.max(Math.max(boxes[at + 2] - py, py - boxes[at + 3]), 0);
        double dz = Math.max(Math.max(boxes[at + 4] - pz, pz - boxes[at + 5]), 0);
        return dx * dx + dy * dy + dz * dz;
    }

    /** The k nearest others of every point in one leaf, at out[k·index], ordered by index. */
    void nearestOfLeaf(int leaf, int k, int[] out) {
        Search search = new Search(k);
        int node = (1 << levels) + leaf;
        int to = to(node, levels);
        for (int p = from(node, levels); p < to; p++) {
            search.run(p, node);
            Ranks.write(search.best, k, out, id[p] * k);
        }
    }

    private final class Search {
        private final int k;
        private final double[] distance;
        private final int[] best;
        private final int[] stack = new int[64];
        private int self;
        private double px;
        private double py;
        private double pz;
        private double worst;

        Search(int k) {
            this.k = k;
            this.distance = new double[k];
            this.best = new int[k];
        }

        void run(int point, int leaf) {
            Arrays.fill(distance, Double.POSITIVE_INFINITY);
            Arrays.fill(best, Integer.MAX_VALUE);
            self = point;
            px = x[point];
            py = y[point];
            pz = z[point];
            worst = Double.POSITIVE_INFINITY;
            scan(from(leaf, levels), to(leaf, levels));
            int depth = levels;
            for (int node = leaf; node > 1; node >>= 1, depth--) {
                int sibling = node ^ 1;
                if (toBox(sibling, px, py, pz) <= worst) {
                    descend(sibling, depth);
                }
            }
        }

        private void descend(int top, int topDepth) {
            if (topDepth == levels) {
                scan(from(top, levels), to(top, levels));
                return;
            }
            int firstLeaf = 1 << levels;
            int size = 0;
            int node = top;
            while (true) {
                while (node < firstLeaf) {
                    int left = 2 * node;
                    double toLeft = toBox(left, px, py, pz);
                    double toRight = toBox(left + 1, px, py, pz);
                    int near = toRight < toLeft ? left + 1 : left;
                    if (Math.max(toLeft, toRight) <= worst) {
                        stack[size++] = near ^ 1;
                    } else if (Math.min(toLeft, toRight) > worst) {
                        near = 0;
                    }
                    if (near == 0) {
                        node = 0;
                        break;
                    }
                    node = near;
                }
                if (node != 0) {
                    scan(from(node, levels), to(node, levels));
                }
                do {
                    if (size == 0) {
                        return;
                    }
                    node = stack[--size];
                } while (toBox(node, px, py, pz) > worst);
            }
        }

        private void scan(int from, int to) {
            double limit = worst;
            for (int j = from; j < to; j++) {
                double dx = x[j] - px;
                double dy = y[j] - py;
                double dz = z[j] - pz;
                double d = dx * dx + dy * dy + dz * dz;
                if (d <= limit && j != self) {
                    insert(d, id[j]);
                    limit = worst;
                }
            }
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
            worst = distance[k - 1];
        }
    }

    /** Takes what a search within a radius finds. */
    interface Finder {
        void found(int index);
    }

    /** All points whose straight-line distance to a point of the same space is at most a radius. */
    void within(double px, double py, double pz, double radius, Finder finder) {
        within(1, 0, px, py, pz, radius * radius, finder);
    }

    private void within(int node, int depth, double px, double py, double pz, double limit, Finder finder) {
        if (toBox(node, px, py, pz) > limit) {
            return;
        }
        if (depth < levels) {
            within(2 * node, depth + 1, px, py, pz, limit, finder);
            within(2 * node + 1, depth + 1, px, py, pz, limit, finder);
            return;
        }
        int to = to(node, levels);
        for (int j = from(node, levels); j < to; j++) {
            double dx = x[j] - px;
            double dy = y[j] - py;
            double dz = z[j] - pz;
            if (dx * dx + dy * dy + dz * dz <= limit) {
                finder.found(id[j]);
            }
        }
    }
}
