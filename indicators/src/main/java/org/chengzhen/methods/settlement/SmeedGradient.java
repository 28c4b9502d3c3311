package org.chengzhen.methods.settlement;

import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.result.UndefinedException;

/**
 * Smeed's density gradient: density falls as a power of the distance.
 *
 * <p>D(r) = a·r⁻ᵇ, r in km, D in people per km²; a is the density at 1 km.
 *
 * <ul>
 *   <li>At least three rings with people; rings without are dropped and counted. A radius of zero, negative
 *       values, NaN and infinity are refused; rings all at one radius are singular.
 *   <li>The density at the centre is infinite: fit it from the first ring outwards.
 * </ul>
 *
 * <p>Algorithm: least squares of ln D on ln r by QR.
 *
 * <p>Source: Smeed, R. J. (1963), Road development in urban areas, Journal of the Institution of Highway
 * Engineers 10.
 *
 * <pre>{@code
 * SmeedGradient.ols(new double[] {1, 2, 4}, new double[] {8000, 4000, 2000}).exponent();   // 1.0
 * }</pre>
 *
 * @param densityAtOne a, people per km² at 1 km
 * @param exponent b
 * @param rSquared share of the variance of ln D explained, empty where all are equal
 * @param n rings that entered
 * @param dropped rings without people
 */
public record SmeedGradient(double densityAtOne, double exponent, OptionalDouble rSquared, int n, int dropped)
        implements Serializable {
    /** Rings that a fit needs. */
    public static final int LEAST_RINGS = 3;

    /**
     * Least squares of ln D on ln r.
     *
     * @param radii r of each ring, km, above zero
     * @param densities D of each ring, people per km²
     * @return the gradient
     * @throws IllegalArgumentException if lengths differ, a radius is not above zero, or a density is negative
     *     or not finite
     * @throws UndefinedException with fewer than three rings with people, or all at one radius
     */
    public static SmeedGradient ols(double[] radii, double[] densities) {
        Checks.positive(radii, "radii");
        Rings rings = Rings.of(radii, densities, LEAST_RINGS);
        double[][] x = new double[rings.radius.length][];
        for (int i = 0; i < x.length; i++) {
            x[i] = new double[] {1, Math.log(rings.radius[i])};
        }
        LeastSquares fit = LeastSquares.fit(x, rings.logDensity(), rings.weights);
        return new SmeedGradient(
                Range.finite(Math.exp(fit.coefficients[0]), "the density at one km"),
                0.0 - fit.coefficients[1],
                fit.rSquared,
                x.length,
                rings.dropped);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "SmeedGradient[D = %.6g r^-%.4f, R² = %s, %d rings, %d dropped]",
                densityAtOne,
                exponent,
                rSquared.isPresent() ? String.format(Locale.ROOT, "%.4f", rSquared.getAsDouble()) : "undefined",
                n,
                dropped);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
