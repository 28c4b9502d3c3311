package org.chengzhen.core.space;

import java.util.List;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.place.GeoPoint;

/**
 * Points in three dimensions, by which distances are compared: in the plane with z = 0, on the sphere as unit
 * vectors, whose chord orders as the great circle does.
 */
final class Coordinates {
    private static final int CHUNK = 4_096;

    private final double[] x;
    private final double[] y;
    private final double[] z;

    private Coordinates(double[] x, double[] y, double[] z) {
        this.x = x;
        this.y = y;
        this.z = z;
    }

    double[] x() {
        return x;
    }

    double[] y() {
        return y;
    }

    double[] z() {
        return z;
    }

    /** Points of the plane, extreme coordinates times a power of two. */
    static Coordinates plane(double[] x, double[] y) {
        Checks.sameLength(y.length, "y", x.length, "x");
        Checks.finite(x, "x");
        Checks.finite(y, "y");
        double largest = 0;
        for (int i = 0; i < x.length; i++) {
            largest = Math.max(largest, Math.max(Math.abs(x[i]), Math.abs(y[i])));
        }
        double[] scaledX = x.clone();
        double[] scaledY = y.clone();
        // squares of extreme coordinates would overflow or vanish; a power of two changes no order
        if (largest > 0x1p400 || (largest > 0 && largest < 0x1p-400)) {
            int shift = -Math.getExponent(largest);
            for (int i = 0; i < x.length; i++) {
                scaledX[i] = Math.scalb(x[i], shift);
                scaledY[i] = Math.scalb(y[i], shift);
            }
        }
        return new Coordinates(scaledX, scaledY, new double[x.length]);
    }

    /** Points of the sphere. */
    static Coordinates sphere(List<GeoPoint> points, boolean parallel) {
        int n = points.size();
        double[] x = new double[n];
        double[] y = new double[n];
        double[] z = new double[n];
        Chunks.run((n + CHUNK - 1) / CHUNK, parallel, c -> {
            for (int i = c * CHUNK; i < Math.min(n, (c + 1) * CHUNK); i++) {
                GeoPoint p = points.get(i);
                double phi = Math.toRadians(p.latitude());
                double lambda = Math.toRadians(p.longitude());
                double cos = Math.cos(phi);
                x[i] = cos * Math.cos(lambda);
                y[i] = cos * Math.sin(lambda);
                z[i] = Math.sin(phi);
            }
        });
        return new Coordinates(x, y, z);
    }

    Coordinates copy() {
        return new Coordinates(x.clone(), y.clone(), z.clone());
    }

    /** A grid for k others over the plane, or null where it would be slow. */
    GridIndex gridOfPlane(int k) {
        return GridIndex.ofEven(k, x, y, z, x, y);
    }

    /** A grid for k others over a cap of the sphere seen from above its middle, or null where it would be slow. */
    GridIndex gridOfCap(int k) {
        int n = x.length;
        double cx = 0;
        double cy = 0;
        double cz = 0;
        for (int i = 0; i < n; i++) {
            cx += x[i];
            cy += y[i];
            cz += z[i];
        }
        double length = Math.sqrt(cx * cx + cy * cy + cz * cz);
        cx /= length;
        cy /= length;
        cz /= length;
        // two axes across the view, east and north where there is an east
        double east = Math.hypot(cx, cy);
        double ex = east < 1e-9 ? 1 : -cy / east;
        double ey = east < 1e-9 ? 0 : cx / east;
        double nx = -cz * ey;
        double ny = cz * ex;
        double nz = cx * ey - cy * ex;
        double[] u = new double[n];
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            // beyond 60 degrees from the middle, or without one, the view is too oblique
            if (!(x[i] * cx + y[i] * cy + z[i] * cz >= 0.5)) {
                return null;
            }
            u[i] = x[i] * ex + y[i] * ey;
            v[i] = x[i] * nx + y[i] * ny + z[i] * nz;
        }
        return GridIndex.ofEven(k, x, y, z, u, v);
    }
}
