package org.chengzhen.methods.settlement;

import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * Clark's density gradient: how fast density falls with distance from the centre.
 *
 * <p>D(r) = D₀·e^{−br}, with r in km, D and D₀ in people per km² and b per km. People within R:
 * 2πD₀b⁻²[1 − (1 + bR)e^{−bR}]; in all 2πD₀/b².
 *
 * <ul>
 *   <li>At least three rings with people; rings without are dropped and counted. Negative values, NaN and
 *       infinity are refused; rings all at one radius are singular.
 *   <li>b ≤ 0: density does not fall, there is no central peak and no total. A falling b over time means
 *       decentralization.
 *   <li>R² has no value where all densities are equal.
 * </ul>
 *
 * <p>Algorithm: least squares of ln D on r, plain or weighted; or nonlinear least squares of D itself, by
 * damped Gauss-Newton steps from there.
 *
 * <p>Source: Clark, C. (1951), Urban population densities, Journal of the Royal Statistical Society A 114,
 * 490–496.
 *
 * <pre>{@code
 * ClarkGradient g = ClarkGradient.ols(new double[] {1, 3, 5}, new double[] {9000, 6000, 4000});
 * g.gradient();              // 0.2027…, per km
 * ClarkGradient.population(20_000, 0.15, 10);   // 2469568.8…
 * }</pre>
 *
 * @param centralDensity D₀, people per km²
 * @param gradient b, per km
 * @param rSquared share of the variance explained: of ln D, or of D where D is fitted; empty where all are
 *     equal
 * @param n rings that entered
 * @param dropped rings without people or weight
 */
public record ClarkGradient(double centralDensity, double gradient, OptionalDouble rSquared, int n, int dropped)
        implements Serializable {
    /** Rings that a fit needs. */
    public static final int LEAST_RINGS = 3;

    private static final int MOST_STEPS = 200;
    private static final double SERIES_BELOW = 0.05;

    /**
     * Least squares of ln D on r.
     *
     * @param radii r of each ring, km
     * @param densities D of each ring, people per km²
     * @return the gradient
     * @throws IllegalArgumentException if lengths differ or a value is negative or not finite
     * @throws UndefinedException with fewer than three rings with people, or all at one radius
     */
    public static ClarkGradient ols(double[] radii, double[] densities) {
        return fitted(Rings.of(radii, densities, LEAST_RINGS));
    }

    /**
     * Weighted least squares of ln D on r.
     *
     * @param radii r of each ring, km
     * @param densities D of each ring, people per km²
     * @param weights of the rings, as their people
     * @return the gradient
     * @throws IllegalArgumentException if lengths differ or a value is negative or not finite
     * @throws UndefinedException with fewer than three rings with people and weight, or all at one radius
     */
    public static ClarkGradient weighted(double[] radii, double[] densities, double[] weights) {
        return fitted(Rings.of(radii, densities, weights, LEAST_RINGS));
    }

    /**
     * Nonlinear least squares of D itself, which gives dense rings their weight.
     *
     * @param radii r of each ring, km
     * @param densities D of each ring, people per km²
     * @return the gradient
     * @throws IllegalArgumentException if lengths differ or a value is negative or not finite
     * @throws UndefinedException with fewer than three rings with people, all at one radius, or without
     *     convergence
     */
    public static ClarkGradient nonlinear(double[] radii, double[] densities) {
        Rings rings = Rings.of(radii, densities, LEAST_RINGS);
        ClarkGradient start = fitted(rings);
        double d0 = start.centralDensity;
        double b = start.gradient;
        double error = error(rings, d0, b);
        double damping = 1e-3;
        for (int step = 0; step < MOST_STEPS; step++) {
            double j11 = 0;
            double j12 = 0;
            double j22 = 0;
            double g1 = 0;
            double g2 = 0;
            for (int i = 0; i < rings.radius.length; i++) {
                double e = Math.exp(-b * rings.radius[i]);
                double slope = -d0 * rings.radius[i] * e;
                double residual = rings.density[i] - d0 * e;
                j11 += e * e;
                j12 += e * slope;
                j22 += slope * slope;
                g1 += e * residual;
                g2 += slope * residual;
            }
            double a11 = j11 * (1 + damping);
            double a22 = j22 * (1 + damping);
            double determinant = a11 * a22 - j12 * j12;
            double s1 = (a22 * g1 - j12 * g2) / determinant;
            double s2 = (a11 * g2 - j12 * g1) / determinant;
            double next = error(rings, d0 + s1, b + s2);
            if (next <= error) {
                boolean still = Math.abs(s1) <= 1e-12 * Math.abs(d0) && Math.abs(s2) <= 1e-12 * (Math.abs(b) + 1e-12);
                d0 += s1;
                b += s2;
                error = next;
                damping = Math.max(1e-12, damping / 10);
                if (still) {
                    return result(rings, d0, b);
                }
            } else {
                damping *= 10;
                if (damping > 1e12) {
                    // no direction lowers the error any more: rounding is all that is left
                    return result(rings, d0, b);
                }
            }
        }
        throw new UndefinedException(Status.NOT_CONVERGED, "no minimum after " + MOST_STEPS + " steps");
    }

    private static double error(Rings rings, double d0, double b) {
        double[] squares = new double[rings.radius.length];
        for (int i = 0; i < squares.length; i++) {
            double residual = rings.density[i] - d0 * Math.exp(-b * rings.radius[i]);
            squares[i] = residual * residual;
        }
        return Sums.of(squares);
    }

    private static ClarkGradient result(Rings rings, double d0, double b) {
        double[] fitted = new double[rings.radius.length];
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] = d0 * Math.exp(-b * rings.radius[i]);
        }
        return new ClarkGradient(
                Range.finite(d0, "the density at the centre"),
                Range.finite(b, "the gradient"),
                LeastSquares.rSquared(rings.density, fitted, rings.weights),
                fitted.length,
                rings.dropped);
    }

    private static ClarkGradient fitted(Rings rings) {
        double[][] x = new double[rings.radius.length][];
        for (int i = 0; i < x.length; i++) {
            x[i] = new double[] {1, rings.radius[i]};
        }
        LeastSquares fit = LeastSquares.fit(x, rings.logDensity(), rings.weights);
        return new ClarkGradient(
                Range.finite(Math.exp(fit.coefficients[0]), "the density at the centre, far from the rings,"),
                0.0 - fit.coefficients[1],
                fit.rSquared,
                x.length,
                rings.dropped);
    }

    /**
     * Whether density falls from the centre.
     *
     * @return true if b &gt; 0
     */
    public boolean hasCentralPeak() {
        return gradient > 0;
    }

    /**
     * The density at a distance.
     *
     * @param radius r, km
     * @return D(r), people per km²
     */
    public double density(double radius) {
        Checks.nonNegative(radius, "radius");
        double density = centralDensity * Math.exp(-gradient * radius);
        if (Double.isNaN(density) || Double.isInfinite(density)) {
            // a large density there may be a small one times a large growth
            density = centralDensity == 0 ? 0 : Math.exp(Math.log(centralDensity) - gradient * radius);
        }
        return Range.finite(density, "the density at radius " + radius);
    }

    /**
     * The people within a distance.
     *
     * @param radius R, km, at least 0
     * @return people
     * @throws IllegalArgumentException if the radius is negative or not finite
     */
    public double populationWithin(double radius) {
        return population(centralDensity, gradient, radius);
    }

    /**
     * All people under the curve.
     *
     * @return 2πD₀/b²
     * @throws UndefinedException if there is no central peak
     */
    public double totalPopulation() {
        if (!hasCentralPeak()) {
            throw UndefinedException.undefined("the gradient is " + gradient + ": no central peak, no finite total");
        }
        return Range.finite(2 * Math.PI * centralDensity / gradient / gradient, "the total population");
    }

    /**
     * The people within a distance of a centre with a given gradient.
     *
     * @param centralDensity D₀, people per km²
     * @param gradient b, per km; 0 for an even density
     * @param radius R, km
     * @return 2πD₀b⁻²[1 − (1 + bR)e^{−bR}]
     * @throws IllegalArgumentException if D₀ or R is negative, or an argument is not finite
     */
    public static double population(double centralDensity, double gradient, double radius) {
        Checks.nonNegative(centralDensity, "centralDensity");
        Checks.finite(gradient, "gradient");
        Checks.nonNegative(radius, "radius");
        double x = gradient * radius;
        double share;
        if (Math.abs(x) < SERIES_BELOW) {
            // 1 − (1 + x)e^{−x} over x² loses all digits near 0; its series is Σ (−x)ᵏ (k + 1)/(k + 2)!
            share = 0;
            double term = 0.5;
            for (int k = 0; k < 12; k++) {
                share += term * (k + 1);
                term *= -x / (k + 3);
            }
        } else {
            share = (-Math.expm1(-x) - x * Math.exp(-x)) / (x * x);
        }
        if (x > 750) {
            // all of them: nobody is left outside
            return Range.finite(2 * Math.PI * centralDensity / gradient / gradient, "the population");
        }
        double people = 2 * Math.PI * centralDensity * radius * radius * share;
        return centralDensity == 0 || radius == 0 ? 0 : Range.finite(people, "the population within " + radius);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "ClarkGradient[D0 = %.6g per km², b = %.6g per km, R² = %s, %d rings, %d dropped%s]",
                centralDensity,
                gradient,
                rSquared.isPresent() ? String.format(Locale.ROOT, "%.4f", rSquared.getAsDouble()) : "undefined",
                n,
                dropped,
                hasCentralPeak() ? "" : ", no central peak");
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
