package org.chengzhen.methods.settlement;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.result.UndefinedException;

/**
 * A density gradient without a prescribed form: a cubic spline of ln D on distance.
 *
 * <p>ln D(r) = a + b₁x + b₂x² + b₃x³ + Σₖ cₖ·max(0, x − kL)³, with x = r − r₀, r₀ the least radius, and k = 1 …
 * segments − 1 knots at equal lengths L.
 *
 * <ul>
 *   <li>At least as many rings with people as coefficients (3 + segments); rings without are dropped and
 *       counted. Negative values, NaN and infinity are refused.
 *   <li>Too few different radii within the segments: singular.
 * </ul>
 *
 * <p>Algorithm: least squares by QR.
 *
 * <p>Source: Anderson, J. E. (1982), Cubic-spline urban-density functions, Journal of Urban Economics 12,
 * 155–167; McMillen, D. P. (2001), Nonparametric employment subcenter identification, ibid. 50.
 *
 * <pre>{@code
 * SplineGradient g = SplineGradient.ols(radii, densities, 3);
 * g.density(5);   // people per km² at 5 km
 * }</pre>
 *
 * @param firstRadius r₀, km
 * @param segmentLength L, km
 * @param coefficients a, b₁, b₂, b₃, c₁ …
 * @param rSquared share of the variance of ln D explained, empty where all are equal
 * @param n rings that entered
 * @param dropped rings without people
 */
public record SplineGradient(
        double firstRadius,
        double segmentLength,
        ImmutableDoubleArray coefficients,
        OptionalDouble rSquared,
        int n,
        int dropped)
        implements Serializable {
    /**
     * Least squares of ln D on the spline.
     *
     * @param radii r of each ring, km
     * @param densities D of each ring, people per km²
     * @param segments between knots, at least 1 (a single cubic)
     * @return the gradient
     * @throws IllegalArgumentException if lengths differ or a value is negative or not finite
     * @throws UndefinedException with too few rings with people or radii
     */
    public static SplineGradient ols(double[] radii, double[] densities, int segments) {
        Checks.atLeast(segments, 1, "segments");
        Rings rings = Rings.of(radii, densities, 3 + segments);
        double first = Arrays.stream(rings.radius).min().orElseThrow();
        double length = (Arrays.stream(rings.radius).max().orElseThrow() - first) / segments;
        double[][] x = new double[rings.radius.length][];
        for (int i = 0; i < x.length; i++) {
            x[i] = basis(rings.radius[i] - first, length, segments);
        }
        LeastSquares fit = LeastSquares.fit(x, rings.logDensity(), rings.weights);
        return new SplineGradient(
                first, length, ImmutableDoubleArray.copyOf(fit.coefficients), fit.rSquared, x.length, rings.dropped);
    }

    private static double[] basis(double x, double length, int segments) {
        double[] basis = new double[3 + segments];
        basis[0] = 1;
        basis[1] = x;
        basis[2] = x * x;
        basis[3] = x * x * x;
        for (int k = 1; k < segments; k++) {
            double beyond = Math.max(0, x - k * length);
            basis[3 + k] = beyond * beyond * beyond;
        }
        return basis;
    }

    /**
     * The density at a distance.
     *
     * @param radius r, km, within the rings that were fitted
     * @return D(r), people per km²
     */
    public double density(double radius) {
        Checks.nonNegative(radius, "radius");
        double[] basis = basis(radius - firstRadius, segmentLength, coefficients.length() - 3);
        double log = 0;
        for (int k = 0; k < basis.length; k++) {
            log += basis[k] * coefficients.get(k);
        }
        return Range.finite(Math.exp(log), "the density at radius " + radius);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "SplineGradient[%d segments of %.3f km from %.3f km, R² = %s, %d rings, %d dropped]",
                coefficients.length() - 3,
                segmentLength,
                firstRadius,
                rSquared.isPresent() ? String.format(Locale.ROOT, "%.4f", rSquared.getAsDouble()) : "undefined",
                n,
                dropped);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
