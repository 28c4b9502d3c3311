package org.chengzhen.core.space;

import org.chengzhen.core.result.UndefinedException;

/**
 * Points of the sphere in a plane in which circles stay circles: the stereographic view from opposite to their middle.
 */
final class SphereView {
    private static final double NONE = 1e-9;

    private final double[] first;
    private final double[] second;
    private double nearest = 2;
    private final boolean middle;

    SphereView(Coordinates at) {
        int n = at.x().length;
        double cx = 0;
        double cy = 0;
        double cz = 0;
        for (int i = 0; i < n; i++) {
            cx += at.x()[i];
            cy += at.y()[i];
            cz += at.z()[i];
        }
        double length = Math.sqrt(cx * cx + cy * cy + cz * cz);
        middle = n == 0 || length > NONE * n;
        double[] c = middle && n > 0 ? new double[] {cx / length, cy / length, cz / length} : new double[] {0, 0, 1};
        // the axis that lies most across the middle begins a frame
        int least = Math.abs(c[0]) <= Math.abs(c[1])
                ? (Math.abs(c[0]) <= Math.abs(c[2]) ? 0 : 2)
                : (Math.abs(c[1]) <= Math.abs(c[2]) ? 1 : 2);
        double[] axis = new double[3];
        axis[least] = 1;
        double[] u = cross(axis, c);
        double across = Math.sqrt(u[0] * u[0] + u[1] * u[1] + u[2] * u[2]);
        u = new double[] {u[0] / across, u[1] / across, u[2] / across};
        double[] v = cross(c, u);
        first = new double[n];
        second = new double[n];
        for (int i = 0; i < n; i++) {
            double x = at.x()[i];
            double y = at.y()[i];
            double z = at.z()[i];
            double above = 1 + x * c[0] + y * c[1] + z * c[2];
            nearest = Math.min(nearest, above);
            first[i] = (x * u[0] + y * u[1] + z * u[2]) / above;
            second[i] = (x * v[0] + y * v[1] + z * v[2]) / above;
        }
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    /** Whether all points lie on one half of the earth. */
    boolean isHalf() {
        return middle && nearest > 1;
    }

    /** Refuses points without a middle. */
    void check() {
        if (!middle || !(nearest > NONE)) {
            throw UndefinedException.undefined(
                    "the points surround the earth, so that they have no middle to be seen from: Delaunay neighbours"
                            + " need points of one side");
        }
    }

    double[] first() {
        return first;
    }

    double[] second() {
        return second;
    }
}
