package org.chengzhen.methods.spatial;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Shown;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.UndefinedException;

/**
 * The weighted mean centre of points, and how it moves.
 *
 * <p>In the plane (Σwx/Σw, Σwy/Σw). On the sphere the direction of Σw·u, u the unit vectors of the points: it
 * knows no date line. A shift has a length and a bearing in degrees clockwise from north.
 *
 * <ul>
 *   <li>One point: itself. No point: too few data. Σw = 0: undefined; on the sphere also where the vectors
 *       cancel, as of antipodes.
 *   <li>A shift of zero has no bearing.
 *   <li>Negative weights, NaN and infinity are refused.
 * </ul>
 *
 * <p>Cost: O(n).
 *
 * <p>Source: Hart, J. F. (1954), Central tendency in areal distributions; Grether, J.-M., Mathys, N. A.
 * (2010), Is the world's economic centre of gravity already in Asia?
 *
 * <pre>{@code
 * MeanCentre.of(new double[] {0, 10, 0}, new double[] {0, 0, 10}, new double[] {1, 3, 1});  // (6, 2)
 * MeanCentre.shift(centreOf2010, centreOf2020).distance();
 * }</pre>
 *
 * @param x mean easting
 * @param y mean northing
 */
public record MeanCentre(double x, double y) implements Serializable {

    /**
     * A movement of the centre.
     *
     * @param distance in the unit of the coordinates; km on the sphere
     * @param bearing degrees clockwise from north in [0, 360), empty where nothing moved
     */
    public record Shift(double distance, OptionalDouble bearing) implements Serializable {
        /** How far, and where to. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "Shift[distance %.6g, bearing %s]", distance, Shown.of("%.2f", bearing));
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * The centre of weighted points in the plane.
     *
     * @param x eastings of the points
     * @param y northings, as many
     * @param weights w ≥ 0, as many, as their population
     * @return the centre
     * @throws IllegalArgumentException if lengths differ, or a number is out of its range
     * @throws UndefinedException if there is no point, or Σw is zero
     */
    public static MeanCentre of(double[] x, double[] y, double[] weights) {
        Checks.sameLength(y.length, "y", x.length, "x");
        Checks.sameLength(weights.length, "weights", x.length, "x");
        Checks.finite(x, "x");
        Checks.finite(y, "y");
        double[] shares = shares(weights);
        return new MeanCentre(mean(shares, x), mean(shares, y));
    }

    /** Counted from a point that has weight, so that points at one place have it for their centre exactly. */
    private static double mean(double[] shares, double[] x) {
        int first = 0;
        while (shares[first] == 0) {
            first++;
        }
        double[] offsets = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            offsets[i] = x[i] - x[first];
        }
        double mean = x[first] + Sums.ofProducts(shares, offsets);
        return Double.isFinite(mean) ? mean : Sums.ofProducts(shares, x);
    }

    /** w/Σw. */
    private static double[] shares(double[] weights) {
        Checks.nonNegative(weights, "weights");
        if (weights.length == 0) {
            throw UndefinedException.insufficient("points", 1, 0);
        }
        double[] w = Scale.balanced(weights);
        double total = Sums.of(w);
        if (total == 0) {
            throw UndefinedException.undefined("all weights are zero");
        }
        double[] shares = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            shares[i] = w[i] / total;
        }
        return shares;
    }

    /**
     * The centre of weighted points on the sphere.
     *
     * @param points the points
     * @param weights w ≥ 0, as many, as their population
     * @return the centre
     * @throws IllegalArgumentException if lengths differ, or a weight is negative, NaN or infinite
     * @throws UndefinedException if there is no point, Σw is zero, or the points balance each other
     */
    public static GeoPoint onSphere(List<GeoPoint> points, double[] weights) {
        Checks.sameLength(weights.length, "weights", points.size(), "points");
        double[] shares = shares(weights);
        int n = shares.length;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            double phi = Math.toRadians(points.get(i).latitude());
            double lambda = Math.toRadians(points.get(i).longitude());
            x[i] = Math.cos(phi) * Math.cos(lambda);
            y[i] = Math.cos(phi) * Math.sin(lambda);
            z[i] = Math.sin(phi);
        }
        double meanX = Sums.ofProducts(shares, x);
        double meanY = Sums.ofProducts(shares, y);
        double meanZ = Sums.ofProducts(shares, z);
        double equatorial = Math.hypot(meanX, meanY);
        if (Math.hypot(equatorial, meanZ) < 1e-12) {
            throw UndefinedException.undefined("the points balance each other around the globe");
        }
        return new GeoPoint(Math.toDegrees(Math.atan2(meanZ, equatorial)), Math.toDegrees(Math.atan2(meanY, meanX)));
    }

    /**
     * The movement between two centres in the plane.
     *
     * @param from earlier centre
     * @param to later centre
     * @return length and bearing
     */
    public static Shift shift(MeanCentre from, MeanCentre to) {
        double dx = to.x - from.x;
        double dy = to.y - from.y;
        if (dx == 0 && dy == 0) {
            return new Shift(0, OptionalDouble.empty());
        }
        double degrees = Math.toDegrees(Math.atan2(dx, dy));
        return new Shift(Math.hypot(dx, dy), OptionalDouble.of(degrees < 0 ? degrees + 360 : degrees + 0.0));
    }

    /**
     * The movement between two centres on the sphere.
     *
     * @param from earlier centre
     * @param to later centre
     * @return great-circle length in km and initial bearing
     */
    public static Shift shift(GeoPoint from, GeoPoint to) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        double distance = from.distanceKm(to);
        return new Shift(distance, distance == 0 ? OptionalDouble.empty() : OptionalDouble.of(from.bearing(to)));
    }
}
