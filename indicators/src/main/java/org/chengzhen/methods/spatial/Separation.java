package org.chengzhen.methods.spatial;

import java.util.List;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.place.GeoPoint;

/** Distances between places in the plane or, as chords of a sphere, on the earth. */
final class Separation {
    private final double[][] axes;
    private final boolean sphere;
    final int n;

    private Separation(double[][] axes, boolean sphere) {
        this.axes = axes;
        this.sphere = sphere;
        n = axes[0].length;
    }

    static Separation plane(double[] x, double[] y) {
        Objects.requireNonNull(x, "first");
        Objects.requireNonNull(y, "second");
        Checks.sameLength(y.length, "second", x.length, "first");
        return new Separation(
                new double[][] {
                    Checks.finite(x, "first").clone(),
                    Checks.finite(y, "second").clone()
                },
                false);
    }

    static Separation sphere(List<GeoPoint> points) {
        Objects.requireNonNull(points, "points");
        double[][] axes = new double[3][points.size()];
        for (int i = 0; i < points.size(); i++) {
            double phi = Math.toRadians(points.get(i).latitude());
            double lambda = Math.toRadians(points.get(i).longitude());
            axes[0][i] = Math.cos(phi) * Math.cos(lambda);
            axes[1][i] = Math.cos(phi) * Math.sin(lambda);
            axes[2][i] = Math.sin(phi);
        }
        return new Separation(axes, true);
    }

    /** Distances from one place to all. */
    void from(int i, double[] distances) {
        double[] x = axes[0];
        double[] y = axes[1];
        double px = x[i];
        double py = y[i];
        if (!sphere) {
            for (int j = 0; j < n; j++) {
                double dx = x[j] - px;
                double dy = y[j] - py;
                distances[j] = Math.sqrt(dx * dx + dy * dy);
            }
            return;
        }
        double[] z = axes[2];
        double pz = z[i];
        for (int j = 0; j < n; j++) {
            double dx = x[j] - px;
            double dy = y[j] - py;
            double dz = z[j] - pz;
            double chord = Math.sqrt(dx * dx + dy * dy + dz * dz);
            distances[j] = 2 * GeoPoint.EARTH_RADIUS_KM * Math.asin(Math.min(1, chord / 2));
        }
    }

    /** The k-th smallest of the values, k from 1; they come into another order. */
    static double kth(double[] values, int k) {
        int low = 0;
        int high = values.length - 1;
        int wanted = k - 1;
        while (low < high) {
            double pivot = median(values[low], values[(low + high) >>> 1], values[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double t = values[i];
                    values[i++] = values[j];
                    values[j--] = t;
                }
            }
            if (wanted <= j) {
                high = j;
            } else if (wanted >= i) {
                low = i;
            } else {
                return values[wanted];
            }
        }
        return values[wanted];
    }

    private static double median(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
