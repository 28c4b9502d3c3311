package org.chengzhen.core.space;

import java.util.List;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.place.GeoPoint;

/** Distances from one place to all, in the plane or by great circle in km. */
interface DistanceRows {
    /** Distances from place i, its own 0. */
    void from(int i, double[] distances);

    /** Places in the plane. */
    static DistanceRows plane(double[] x, double[] y) {
        Checks.sameLength(y.length, "y", x.length, "x");
        Checks.finite(x, "x");
        Checks.finite(y, "y");
        return (i, distances) -> {
            for (int j = 0; j < x.length; j++) {
                distances[j] = Math.hypot(x[j] - x[i], y[j] - y[i]);
            }
        };
    }

    /** Points on the earth. */
    static DistanceRows sphere(List<GeoPoint> points) {
        return (i, distances) -> {
            for (int j = 0; j < distances.length; j++) {
                distances[j] = j == i ? 0 : points.get(i).distanceKm(points.get(j));
            }
        };
    }
}
