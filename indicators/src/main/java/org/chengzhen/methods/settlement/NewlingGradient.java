package org.chengzhen.methods.settlement;

import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.result.UndefinedException;

/**
 * Newling's quadratic density gradient: a crater in the centre, a rim, and a fall beyond it.
 *
 * <p>ln D(r) = a + br − cr², r in km, D in people per km².
 *
 * <ul>
 *   <li>At least four rings with people; rings without are dropped and counted. Negative values, NaN and
 *       infinity are refused; fewer than three different radii are singular.
 *   <li>c &gt; 0 and b &gt; 0: density peaks at r = b/(2c). c = 0 gives Clark's gradient with the sign of b
 *       reversed.
 * </ul>
 *
 * <p>Algorithm: least squares by QR.
 *
 * <p>Source: Newling, B. E. (1969), The spatial variation of urban population densities, Geographical Review
 * 59, 242–252.
 *
 * <pre>{@code
 * NewlingGradient g = NewlingGradient.ols(new double[] {1, 2, 3, 4, 6}, densities);
 * g.peakRadius();   // km from the centre
 * }</pre>
 *
 * @param a ln D at the centre
 * @param b linear term, per km
 * @param c quadratic term with its sign reversed, per km²
 * @param rSquared share of the variance of ln D explained, empty where all are equal
 * @param n rings that entered
 * @param dropped rings without people
 */
public record NewlingGradient(double a, double b, double c, OptionalDouble rSquared, int n, int dropped)
        implements Serializable {
    /** Rings that a fit needs. */
    public static final int LEAST_RINGS = 4;

    /**
     * Least squares of ln D on r and r².
     *
     * @param radii r of each ring, km
     * @param densities D of each ring, people per km²
     * @return the gradient
     * @throws IllegalArgumentException if lengths differ or a value is negative or not finite
     * @throws UndefinedException with fewer than four rings with people, or fewer than three radii
     */
    public static NewlingGradient ols(double[] radii, double[] densities) {
        Rings rings = Rings.of(radii, densities, LEAST_RINGS);
        double[][] x = new double[rings.radius.length][];
        for (int i = 0; i < x.length; i++) {
            double r = rings.radius[i];
            x[i] = new double[] {1, r, r * r};
        }
        LeastSquares fit = LeastSquares.fit(x, rings.logDensity(), rings.weights);
        return new NewlingGradient(
                fit.coefficients[0],
                fit.coefficients[1],
                0.0 - fit.coefficients[2],
                fit.rSquared,
                x.length,
                rings.dropped);
    }

    /**
     * Where density is largest.
     *
     * @return b/(2c) in km, 0 where it falls from the centre on, empty where it never falls
     */
    public OptionalDouble peakRadius() {
        double peak = b / 2 / c;
        return c > 0 && peak < Double.POSITIVE_INFINITY ? OptionalDouble.of(Math.max(0, peak)) : OptionalDouble.empty();
    }

    /**
     * The density at a distance.
     *
     * @param radius r, km
     * @return D(r), people per km²
     */
    public double density(double radius) {
        Checks.nonNegative(radius, "radius");
        return Range.finite(Math.exp(a + radius * (b - c * radius)), "the density at radius " + radius);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "NewlingGradient[ln D = %.4f + %.4f r - %.4f r², R² = %s, %d rings, %d dropped]",
                a,
                b,
                c,
                rSquared.isPresent() ? String.format(Locale.ROOT, "%.4f", rSquared.getAsDouble()) : "undefined",
                n,
                dropped);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
