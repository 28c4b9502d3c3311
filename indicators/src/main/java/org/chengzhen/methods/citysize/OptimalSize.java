package org.chengzhen.methods.citysize;

import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.LeastSquares;
import org.chengzhen.methods.statistics.LinearFit;

/**
 * The size of a city at the top of an inverted U, and the test of Lind and Mehlum that there is one.
 *
 * <p>ln y = b₀ + b₁S + b₂S², S the size in any unit, y the outcome (output per worker, say). S* = −b₁/(2b₂) where
 * b₁ &gt; 0 and b₂ &lt; 0. The test: the slope b₁ + 2b₂S must be significantly positive at the smallest S of the sample and
 * negative at the largest; p is the larger of the two one-sided p values.
 *
 * <ul>
 *   <li>S* in the unit of S; empty where there is no inverted U, or its top lies outside the sample.
 *   <li>p in (0, 1]: 1 where the slope does not turn within the sample.
 *   <li>Fewer than four cities: too few data. Fewer than three distinct sizes: singular. Outcomes on an exact parabola:
 *       standard errors 0, p is 0 where the slope turns.
 *   <li>Sizes so small, below 1e-150, that b₁ or b₂ exceeds the range of doubles: undefined. A top of given coefficients
 *       beyond that range is empty.
 *   <li>Negative sizes, outcomes not above zero, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: {@link LeastSquares} with two regressors, O(n).
 *
 * <p>Source: Au, C.-C. and Henderson, J. V. (2006), Are Chinese cities too small?; Lind, J. T. and Mehlum, H. (2010),
 * With or without U? The appropriate test for a U-shaped relationship.
 *
 * <pre>{@code
 * OptimalSize.ofCoefficients(0.08, -0.002);  // OptionalDouble[20.0]
 * OptimalSize.of(sizes, outputPerWorker).pValue();
 * }</pre>
 *
 * @param optimum S*, empty where there is none within the sample
 * @param b0 constant of the parabola
 * @param b1 coefficient of S
 * @param b2 coefficient of S²
 * @param pValue of the test that there is no inverted U within the sample
 * @param rSquared share of the variance of ln y, empty where all outcomes are equal
 * @param n number of cities
 */
public record OptimalSize(
        OptionalDouble optimum, double b0, double b1, double b2, double pValue, OptionalDouble rSquared, int n)
        implements Serializable {

    /**
     * The top of a parabola with given coefficients.
     *
     * @param b1 coefficient of S
     * @param b2 coefficient of S²
     * @return S* = −b₁/(2b₂) in the unit of S, empty unless b₁ &gt; 0 and b₂ &lt; 0
     * @throws IllegalArgumentException if a coefficient is NaN or infinite
     */
    public static OptionalDouble ofCoefficients(double b1, double b2) {
        Checks.finite(b1, "b1");
        Checks.finite(b2, "b2");
        double top = -b1 / b2 / 2;
        return b1 > 0 && b2 < 0 && top <= Double.MAX_VALUE ? OptionalDouble.of(top) : OptionalDouble.empty();
    }

    /**
     * The parabola through a sample of cities.
     *
     * @param sizes S ≥ 0 of at least four cities
     * @param outcomes y &gt; 0 of the same cities
     * @return the top, where there is one, and the test
     * @throws IllegalArgumentException if lengths differ, a size is negative, an outcome is not above zero, or a value is
     *     NaN or infinite
     * @throws UndefinedException if there are fewer than four cities, fewer than three distinct sizes (singular), or a coefficient
     *     exceeds the range of doubles
     */
    public static OptimalSize of(double[] sizes, double[] outcomes) {
        Checks.sameLength(outcomes.length, "outcomes", sizes.length, "sizes");
        Checks.nonNegative(sizes, "sizes");
        Checks.positive(outcomes, "outcomes");
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (double size : sizes) {
            least = Math.min(least, size);
            most = Math.max(most, size);
        }
        // squares about the middle of the sample, at its own scale: neither overflow nor near-collinearity
        double middle = least / 2 + most / 2;
        double half = most > least ? Math.max(Double.MIN_VALUE, most / 2 - least / 2) : 1;
        double[] centred = new double[sizes.length];
        double[] squares = new double[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            centred[i] = (sizes[i] - middle) / half;
            squares[i] = centred[i] * centred[i];
        }
        LinearFit fit = LeastSquares.fitColumns(Sizes.logs(outcomes), new double[][] {centred, squares});
        double c0 = fit.coefficients().get(0);
        double c1 = fit.coefficients().get(1);
        double c2 = fit.coefficients().get(2);
        double position = middle / half;
        double b2 = c2 / half / half;
        double b1 = (c1 - 2 * c2 * position) / half;
        double b0 = c0 - c1 * position + c2 * position * position;
        boolean inside = c1 - 2 * c2 > 0 && c1 + 2 * c2 < 0;
        return new OptimalSize(
                inside && b1 > 0 ? OptionalDouble.of(middle - c1 / c2 / 2 * half) : OptionalDouble.empty(),
                Range.finite(b0, "b0"),
                Range.finite(b1, "b1"),
                Range.finite(b2, "b2"),
                inside ? Math.max(oneSided(fit, -1), oneSided(fit, 1)) : 1,
                fit.rSquared(),
                fit.n());
    }

    /** The p value of the slope at one end of the sample, −1 or 1, against its falling from there to the top. */
    private static double oneSided(LinearFit fit, int end) {
        double slope = fit.coefficients().get(1) + 2 * end * fit.coefficients().get(2);
        double variance = fit.covariance().get(1, 1)
                + 4 * end * fit.covariance().get(1, 2)
                + 4 * fit.covariance().get(2, 2);
        if (variance <= 0) {
            return 0;
        }
        return new TDistribution(null, fit.degreesOfFreedom())
                .cumulativeProbability(-Math.abs(slope) / Math.sqrt(variance));
    }

    /** The top with its test, then the parabola. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "OptimalSize[S* = %s, p = %.3g, ln y = %.5g %+.5g S %+.5g S^2, n = %d]",
                optimum.isPresent() ? String.format(Locale.ROOT, "%.5g", optimum.getAsDouble()) : "none",
                pValue,
                b0,
                b1,
                b2,
                n);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
