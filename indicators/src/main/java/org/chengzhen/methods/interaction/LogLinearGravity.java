package org.chengzhen.methods.interaction;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.LeastSquares;
import org.chengzhen.methods.statistics.LinearFit;

/**
 * The gravity model of flows fitted by least squares on logarithms, the older road beside
 * {@link PoissonGravity}.
 *
 * <p>ln Tᵢⱼ = k + μ·ln Vᵢ + α·ln Wⱼ + β·ln cᵢⱼ, with the usual standard errors of least squares.
 *
 * <ul>
 *   <li>Flows, masses and costs are &gt; 0: a zero flow is refused, and leaving it out biases the fit;
 *       {@link PoissonGravity} takes it.
 *   <li>At least 5 pairs. A column that others make up (all costs equal, say): SINGULAR. R² is undefined where
 *       all flows are equal.
 *   <li>Negative, infinite and missing values are refused.
 * </ul>
 *
 * <p>Algorithm: QR factorization, O(N) for N pairs. Can be interrupted.
 *
 * <p>Source: Isard, W. (1960), Methods of Regional Analysis.
 *
 * <pre>{@code
 * double[] ones = {1, 1, 2, 2, 4};
 * LogLinearGravity.fit(new double[] {9, 4, 18, 9, 40}, ones, new double[] {1, 2, 1, 3, 2}, new double[] {1, 2, 1, 2, 1})
 *         .rSquared(); // 0.9995…
 * }</pre>
 */
public final class LogLinearGravity {
    private static final int COEFFICIENTS = 4;

    private LogLinearGravity() {}

    /**
     * The fit.
     *
     * @param flows T of N pairs, &gt; 0
     * @param originMasses V of the origin of each pair, &gt; 0
     * @param destinationMasses W of its destination, &gt; 0
     * @param costs c of each pair, &gt; 0
     * @return k, μ, α, β and R²
     * @throws IllegalArgumentException if lengths differ, or a number is not above 0, NaN or infinite
     * @throws UndefinedException if there are fewer than 5 pairs, a column is a combination of others, or all
     *     flows are equal
     */
    public static Fit fit(double[] flows, double[] originMasses, double[] destinationMasses, double[] costs) {
        Objects.requireNonNull(flows, "flows");
        Objects.requireNonNull(originMasses, "originMasses");
        Objects.requireNonNull(destinationMasses, "destinationMasses");
        Objects.requireNonNull(costs, "costs");
        int n = flows.length;
        double[] y = logarithms(flows, "flows", n);
        double[] v = logarithms(originMasses, "originMasses", n);
        double[] w = logarithms(destinationMasses, "destinationMasses", n);
        double[] c = logarithms(costs, "costs", n);
        if (n <= COEFFICIENTS) {
            throw UndefinedException.insufficient("pairs", COEFFICIENTS + 1, n);
        }
        if (Arrays.stream(y).allMatch(value -> value == y[0])) {
            throw UndefinedException.undefined("all flows are equal");
        }
        LinearFit fit = LeastSquares.fitColumns(y, new double[][] {v, w, c});
        return new Fit(
                coefficient(fit, 0),
                coefficient(fit, 1),
                coefficient(fit, 2),
                coefficient(fit, 3),
                fit.rSquared().orElseThrow(() -> UndefinedException.undefined("all flows are equal")));
    }

    private static Coefficient coefficient(LinearFit fit, int j) {
        return new Coefficient(
                Range.finite(fit.coefficients().get(j), "a coefficient"),
                Range.finite(fit.standardErrors().get(j), "the standard error of a coefficient"));
    }

    /** Of one positive number for each of n flows. */
    static double[] logarithms(double[] values, String name, int n) {
        Checks.sameLength(values.length, name, n, "flows");
        Checks.positive(values, name);
        return Arrays.stream(values).map(Math::log).toArray();
    }

    /**
     * A fitted model.
     *
     * @param constant k
     * @param originMass μ, the coefficient of ln V
     * @param destinationMass α, the coefficient of ln W
     * @param cost β, the coefficient of ln c, below 0 where flows fall with cost
     * @param rSquared R² of the logarithms, in [0, 1]
     */
    public record Fit(
            Coefficient constant,
            Coefficient originMass,
            Coefficient destinationMass,
            Coefficient cost,
            double rSquared)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "Fit[cost %s, R2 = %.4f]", cost, rSquared);
        }
    }
}
