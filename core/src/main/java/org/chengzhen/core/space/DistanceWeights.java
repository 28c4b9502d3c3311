package org.chengzhen.core.space;

import java.util.List;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.place.GeoPoint;

/** Weights by a rule of distance, for all pairs within a reach of each other. */
final class DistanceWeights {
    /** What the weight of two places at a distance is. */
    interface Rule {
        double weight(int i, int j, double distance);
    }

    static final Rule ONE = (i, j, d) -> 1;

    private DistanceWeights() {}

    /** dᵢⱼ^−α. */
    static Rule inverse(double alpha) {
        Checks.positive(alpha, "alpha");
        return (i, j, d) -> inverse(i, j, d, alpha);
    }

    private static double inverse(int i, int j, double distance, double alpha) {
        Checks.argument(distance > 0, "points[%d] and points[%d] coincide: inverse distance has no value", i, j);
        double w = alpha == 1 ? 1 / distance : Math.pow(distance, -alpha);
        Checks.argument(
                w < Double.POSITIVE_INFINITY,
                "points[%d] and points[%d] are too near for alpha = %s: their distance is %s",
                i,
                j,
                alpha,
                distance);
        return w;
    }

    /** K(dᵢⱼ/h). */
    static Rule kernel(DistanceKernel kernel, double bandwidth) {
        return (i, j, d) -> Math.max(0, kernel.at(d / bandwidth));
    }

    /** All pairs within a distance on the sphere, in km. */
    static SpatialWeights within(List<GeoPoint> points, double km, Rule rule) {
        int n = points.size();
        PointIndex index = PointIndex.of(Coordinates.sphere(points, false));
        WeightRows rows = new WeightRows(n);
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
                if (j != from && Ties.atLeast(km, d)) {
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
        WeightRows rows = new WeightRows(n);
        // squares of extreme numbers would overflow or vanish: then all pairs are looked at; a vast radius takes in all
        boolean all = radius < 0x1p-400 || extreme(x) || extreme(y);
        PointIndex index = all ? null : PointIndex.of(Coordinates.plane(x, y));
        for (int i = 0; i < n; i++) {
            int from = i;
            PointIndex.Finder finder = j -> {
                double d = Math.hypot(x[j] - x[from], y[j] - y[from]);
                if (j != from && Ties.atLeast(radius, d)) {
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

    private static boolean extreme(double... values) {
        double largest = 0;
        for (double v : values) {
            largest = Math.max(largest, Math.abs(v));
        }
        return largest > 0x1p400 || (largest > 0 && largest < 0x1p-400);
    }
}
