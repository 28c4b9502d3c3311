package org.chengzhen.core.space;

import java.util.Arrays;
import java.util.List;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.place.GeoPoint;

/** Assembles compressed rows: add the links of row after row, then close each row. */
final class WeightRows {
    private final int[] starts;
    private int rows;
    private int size;
    private int[] columns;
    private double[] weights;

    WeightRows(int n, int expectedLinks) {
        starts = new int[n + 1];
        columns = new int[Math.max(16, expectedLinks)];
        weights = new double[columns.length];
    }

    void add(int column, double weight) {
        if (size == columns.length) {
            Checks.argument(size < Integer.MAX_VALUE / 2, "weights have more than %d links", size);
            columns = Arrays.copyOf(columns, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        columns[size] = column;
        weights[size++] = weight;
    }

    /** Ends a row: its links come into the order of their columns. */
    void close() {
        int from = starts[rows];
        boolean sorted = true;
        for (int e = from + 1; e < size; e++) {
            sorted &= columns[e - 1] < columns[e];
        }
        if (!sorted) {
            sort(from);
        }
        starts[++rows] = size;
    }

    private void sort(int from) {
        int length = size - from;
        if (length <= 32) {
            for (int e = from + 1; e < size; e++) {
                int c = columns[e];
                double w = weights[e];
                int p = e;
                while (p > from && columns[p - 1] > c) {
                    columns[p] = columns[p - 1];
                    weights[p] = weights[p - 1];
                    p--;
                }
                columns[p] = c;
                weights[p] = w;
            }
            return;
        }
        long[] keys = new long[length];
        for (int e = 0; e < length; e++) {
            keys[e] = (long) columns[from + e] << 32 | e;
        }
        double[] old = Arrays.copyOfRange(weights, from, size);
        Arrays.sort(keys);
        for (int e = 0; e < length; e++) {
            columns[from + e] = (int) (keys[e] >>> 32);
            weights[from + e] = old[(int) keys[e]];
        }
    }

    SpatialWeights build(List<String> labels) {
        return new SpatialWeights(labels, starts, Arrays.copyOf(columns, size), Arrays.copyOf(weights, size), false);
    }

    /** What the weight of two places at a distance is. */
    interface Rule {
        double weight(int i, int j, double distance);
    }

    /** All pairs within a distance on the sphere, in km. */
    static SpatialWeights within(List<GeoPoint> points, double km, Rule rule) {
        int n = points.size();
        PointIndex index = PointIndex.of(Coordinates.sphere(points, false));
        WeightRows rows = new WeightRows(n, 8 * n);
        double angle = Math.min(Math.PI, km / GeoPoint.EARTH_RADIUS_KM);
        // a little too wide, as the haversine decides
        double chord = 2 * Math.sin(angle / 2) * (1 + 1e-9) + 1e-12;
        for (int i = 0; i < n; i++) {
            int from = i;
            GeoPoint p = points.get(i);
            double phi = Math.toRadians(p.latitude());
            double lambda = Math.toRadians(p.longitude());
            double c = Math.cos(phi);
            index.within(c * Math.cos(lambda), c * Math.sin(lambda), Math.sin(phi), chord, j -> {
                double d = p.distanceKm(points.get(j));
                if (j != from && d <= km) {
                    rows.offer(j, rule.weight(from, j, d));
                }
            });
            rows.close();
        }
        return rows.build(null);
    }

    /** All pairs within a distance in the plane. */
    static SpatialWeights within(double[] x, double[] y, double radius, Rule rule) {
        int n = x.length;
        Checks.sameLength(y.length, "y", n, "x");
        Checks.finite(x, "x");
        Checks.finite(y, "y");
        WeightRows rows = new WeightRows(n, 8 * n);
        // squares of extreme coordinates would overflow: then all pairs are looked at
        boolean all = radius > 0x1p400 || radius < 0x1p-400 || extreme(x) || extreme(y);
        PointIndex index = all ? null : PointIndex.of(Coordinates.plane(x, y));
        for (int i = 0; i < n; i++) {
            int from = i;
            PointIndex.Finder finder = j -> {
                double d = Math.hypot(x[j] - x[from], y[j] - y[from]);
                if (j != from && d <= radius) {
                    rows.offer(j, rule.weight(from, j, d));
                }
            };
            if (index == null) {
                for (int j = 0; j < n; j++) {
                    finder.found(j);
                }
            } else {
                index.within(x[i], y[i], 0, radius * (1 + 1e-9), finder);
            }
            rows.close();
        }
        return rows.build(null);
    }

    private void offer(int column, double weight) {
        if (weight != 0) {
            add(column, weight);
        }
    }

    private static boolean extreme(double... values) {
        double largest = 0;
        for (double v : values) {
            largest = Math.max(largest, Math.abs(v));
        }
        return largest > 0x1p400 || (largest > 0 && largest < 0x1p-400);
    }
}
