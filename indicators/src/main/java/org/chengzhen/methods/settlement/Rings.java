package org.chengzhen.methods.settlement;

import java.util.Arrays;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/** Checked rings for the gradients: those without people are dropped, at least so many must stay. */
final class Rings {
    final double[] radius;
    final double[] density;
    final double[] weights;
    final int dropped;

    private Rings(double[] radius, double[] density, double[] weights, int dropped) {
        this.radius = radius;
        this.density = density;
        this.weights = weights;
        this.dropped = dropped;
    }

    static Rings of(double[] radius, double[] density, int least) {
        Objects.requireNonNull(density, "densities");
        double[] ones = new double[density.length];
        Arrays.fill(ones, 1);
        return of(radius, density, ones, least);
    }

    static Rings of(double[] radius, double[] density, double[] weights, int least) {
        Objects.requireNonNull(radius, "radii");
        Objects.requireNonNull(density, "densities");
        Objects.requireNonNull(weights, "weights");
        Checks.sameLength(density.length, "densities", radius.length, "radii");
        Checks.sameLength(weights.length, "weights", radius.length, "radii");
        Checks.nonNegative(radius, "radii");
        Checks.nonNegative(density, "densities");
        Checks.nonNegative(weights, "weights");
        double[] r = new double[radius.length];
        double[] d = new double[radius.length];
        double[] w = new double[radius.length];
        int n = 0;
        for (int i = 0; i < radius.length; i++) {
            if (density[i] > 0 && weights[i] > 0) {
                r[n] = radius[i];
                d[n] = density[i];
                w[n++] = weights[i];
            }
        }
        if (n < least) {
            throw UndefinedException.insufficient("rings with people", least, n);
        }
        return new Rings(Arrays.copyOf(r, n), Arrays.copyOf(d, n), Arrays.copyOf(w, n), radius.length - n);
    }

    double[] logDensity() {
        return Arrays.stream(density).map(Math::log).toArray();
    }
}
