package org.chengzhen.methods.spatial;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The standard deviational ellipse: centre, direction and spread of a distribution in the plane.
 *
 * <p>About the weighted mean centre, with deviations x̃ and ỹ: tan θ = [A + √(A² + 4B²)]/(2B), A = Σwx̃² − Σwỹ²,
 * B = Σwx̃ỹ; σx = √(Σw(x̃cos θ − ỹsin θ)²/Σw), σy = √(Σw(x̃sin θ + ỹcos θ)²/Σw).
 *
 * <ul>
 *   <li>θ in [0°, 180°), clockwise from north (the y axis); the axis along θ, σy, is the major one.
 *   <li>B = 0: θ = 90° where A &gt; 0, else 0°. Points on one line: minor axis 0. All points one: both 0 and
 *       no oblateness.
 *   <li>Fewer than three points: too few data. Σw = 0: undefined. Negative weights, NaN and infinity are
 *       refused. Coordinates must be projected, not degrees.
 * </ul>
 *
 * <p>Cost: O(n).
 *
 * <p>Source: Lefever, D. W. (1926), Measuring geographic concentration by means of the standard deviational
 * ellipse; Yuill, R. S. (1971), The standard deviational ellipse; scales: Levine, N. (2015), CrimeStat IV.
 *
 * <pre>{@code
 * StandardDeviationalEllipse.of(x, y, population).orientation();
 * StandardDeviationalEllipse.of(x, y, population, StandardDeviationalEllipse.Scale.ROOT_TWO).area();
 * }</pre>
 *
 * @param centreX weighted mean of x
 * @param centreY weighted mean of y
 * @param orientation θ in degrees clockwise from north
 * @param axisX σx, the half axis across θ, times the factor of the scale
 * @param axisY σy, the half axis along θ, times the factor of the scale
 * @param area π·axisX·axisY
 * @param standardDistance √(axisX² + axisY²)
 * @param oblateness 1 − smaller axis/larger axis, empty where both are 0
 * @param scale the factor on the axes
 */
public record StandardDeviationalEllipse(
        double centreX,
        double centreY,
        double orientation,
        double axisX,
        double axisY,
        double area,
        double standardDistance,
        OptionalDouble oblateness,
        Scale scale)
        implements Serializable {

    /** The factor on the axes, where software differs. */
    public enum Scale {
        /** 1: the standard deviations themselves (Yuill 1971). */
        STANDARD_DEVIATION,
        /** √2, as in ArcGIS: the ellipse holds about 63 % of a normal distribution. */
        ROOT_TWO,
        /** √(2n/(n − 2)), as in CrimeStat, with its correction for degrees of freedom. */
        CRIMESTAT
    }

    /**
     * The ellipse of equally weighted points, without a factor on its axes.
     *
     * @param x eastings of n ≥ 3 points
     * @param y northings, as many
     * @return the ellipse
     * @throws IllegalArgumentException if lengths differ, or a coordinate is NaN or infinite
     * @throws UndefinedException if there are fewer than three points
     */
    public static StandardDeviationalEllipse of(double[] x, double[] y) {
        double[] ones = new double[x.length];
        Arrays.fill(ones, 1);
        return of(x, y, ones);
    }

    /**
     * The ellipse of weighted points, without a factor on its axes.
     *
     * @param x eastings of n ≥ 3 points
     * @param y northings, as many
     * @param weights w ≥ 0, as many
     * @return the ellipse
     * @throws IllegalArgumentException if lengths differ, or a number is out of its range
     * @throws UndefinedException if there are fewer than three points, or Σw is zero
     */
    public static StandardDeviationalEllipse of(double[] x, double[] y, double[] weights) {
        return of(x, y, weights, Scale.STANDARD_DEVIATION);
    }

    /**
     * The ellipse of weighted points.
     *
     * @param x eastings of n ≥ 3 points
     * @param y northings, as many
     * @param weights w ≥ 0, as many
     * @param scale the factor on its axes
     * @return the ellipse
     * @throws IllegalArgumentException if lengths differ, or a number is out of its range
     * @throws UndefinedException if there are fewer than three points, or Σw is zero
     */
    public static StandardDeviationalEllipse of(double[] x, double[] y, double[] weights, Scale scale) {
        int n = x.length;
        MeanCentre centre = MeanCentre.of(x, y, weights);
        if (n < 3) {
            throw UndefinedException.insufficient("points", 3, n);
        }
        double[] w = org.chengzhen.core.internal.Scale.balanced(weights);
        double total = Sums.of(w);
        double[] xx = new double[n];
        double[] yy = new double[n];
        double[] xy = new double[n];
        for (int i = 0; i < n; i++) {
            double dx = x[i] - centre.x();
            double dy = y[i] - centre.y();
            xx[i] = w[i] * dx * dx;
            yy[i] = w[i] * dy * dy;
            xy[i] = w[i] * dx * dy;
        }
        double sumXx = Sums.of(xx);
        double sumYy = Sums.of(yy);
        double b = Sums.of(xy);
        Checks.argument(sumXx + sumYy < Double.POSITIVE_INFINITY, "x and y spread too far: squares overflow");
        double theta = direction(sumXx - sumYy, Math.abs(b) <= 1e-15 * (sumXx + sumYy) ? 0 : b);
        double cos = Math.cos(theta);
        double sin = Math.sin(theta);
        for (int i = 0; i < n; i++) {
            double dx = x[i] - centre.x();
            double dy = y[i] - centre.y();
            double across = dx * cos - dy * sin;
            double along = dx * sin + dy * cos;
            xx[i] = w[i] * across * across;
            yy[i] = w[i] * along * along;
        }
        double factor =
                switch (scale) {
                    case STANDARD_DEVIATION -> 1;
                    case ROOT_TWO -> Math.sqrt(2);
                    case CRIMESTAT -> Math.sqrt(2.0 * n / (n - 2));
                };
        double axisX = factor * Math.sqrt(Sums.of(xx) / total);
        double axisY = factor * Math.sqrt(Sums.of(yy) / total);
        double major = Math.max(axisX, axisY);
        return new StandardDeviationalEllipse(
                centre.x(),
                centre.y(),
                Math.toDegrees(theta),
                axisX,
                axisY,
                Math.PI * axisX * axisY,
                Math.hypot(axisX, axisY),
                major == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - Math.min(axisX, axisY) / major),
                scale);
    }

    /** θ from tan 2θ = −2B/A, in the half turn where tan θ solves the quadratic: nothing cancels. */
    private static double direction(double a, double b) {
        if (b == 0) {
            return a > 0 ? Math.PI / 2 : 0;
        }
        double twice = Math.atan2(2 * b, -a);
        return (twice < 0 ? twice + 2 * Math.PI : twice) / 2;
    }

    /** The essentials in one line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Ellipse[centre (%.6g, %.6g), %.2f deg, axes %.6g along and %.6g across, area %.6g, %s]",
                centreX,
                centreY,
                orientation,
                axisY,
                axisX,
                area,
                scale);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
