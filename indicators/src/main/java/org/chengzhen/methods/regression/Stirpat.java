package org.chengzhen.methods.regression;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.LeastSquares;
import org.chengzhen.methods.statistics.LinearFit;

/**
 * STIRPAT: the elasticities of an environmental impact to population, affluence and technology, by least squares and by ridge.
 *
 * <p>ln I = a + b ln P + c ln A + d ln T + e. VIF of each factor tells how far the factors move together; where it is large, {@link
 * RidgeRegression} on the logarithms, k the penalty, steadies the elasticities at the price of a bias.
 *
 * <ul>
 *   <li>Elasticities have no unit: b = 1 where impact grows in proportion to people. k = 0: ridge is least squares.
 *   <li>Fewer than five observations: too few data. Factors that are constant or depend on each other: singular. Zeros, negative
 *       values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one QR each; O(n).
 *
 * <p>Source: Dietz, T. and Rosa, E. A. (1997), Effects of population and affluence on CO2 emissions, PNAS 94; York, R., Rosa, E. A.
 * and Dietz, T. (2003), STIRPAT, IPAT and ImPACT.
 *
 * <pre>{@code
 * Stirpat.fit(emissions, people, incomes, energyIntensity, 0.1).coefficients();  // a, b, c, d
 * }</pre>
 *
 * @param coefficients a, b, c, d by least squares
 * @param standardErrors of them, classical
 * @param varianceInflation VIF of population, affluence and technology
 * @param rSquared share of the variance of ln I; empty where I is constant
 * @param ridge the fit with penalty k
 * @param n number of observations
 */
public record Stirpat(
        ImmutableDoubleArray coefficients,
        ImmutableDoubleArray standardErrors,
        ImmutableDoubleArray varianceInflation,
        OptionalDouble rSquared,
        RidgeRegression ridge,
        int n)
        implements Serializable {
    /**
     * The elasticities.
     *
     * @param impact I &gt; 0
     * @param population P &gt; 0
     * @param affluence A &gt; 0
     * @param technology T &gt; 0
     * @param penalty k ≥ 0 of the ridge
     * @return both fits
     * @throws IllegalArgumentException if lengths differ, a value is not above zero, NaN or infinite, or k is negative
     * @throws UndefinedException if there are too few observations, or factors are constant or dependent (singular)
     */
    public static Stirpat fit(
            double[] impact, double[] population, double[] affluence, double[] technology, double penalty) {
        Objects.requireNonNull(impact, "impact");
        Objects.requireNonNull(population, "population");
        Objects.requireNonNull(affluence, "affluence");
        Objects.requireNonNull(technology, "technology");
        double[] y = logs(impact, "impact", impact.length);
        double[][] x = {
            logs(population, "population", impact.length),
            logs(affluence, "affluence", impact.length),
            logs(technology, "technology", impact.length)
        };
        LinearFit fit = LeastSquares.fitColumns(y, x);
        double[] residuals = fit.residuals().toArray();
        double mean = Sums.of(y) / y.length;
        double total = 0;
        for (double v : y) {
            total += (v - mean) * (v - mean);
        }
        return new Stirpat(
                fit.coefficients(),
                fit.standardErrors(),
                fit.varianceInflation(),
                total == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Math.max(0, 1 - Sums.ofProducts(residuals, residuals) / total)),
                RidgeRegression.fit(y, DoubleMatrix.of(x).transposed(), penalty),
                y.length);
    }

    private static double[] logs(double[] values, String name, int n) {
        Checks.sameLength(values.length, name, n, "impact");
        Checks.positive(values, name);
        double[] logs = new double[n];
        for (int i = 0; i < n; i++) {
            logs[i] = Math.log(values[i]);
        }
        return logs;
    }

    /** The elasticities. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Stirpat[population %.4f, affluence %.4f, technology %.4f, n = %d]",
                coefficients.get(1),
                coefficients.get(2),
                coefficients.get(3),
                n);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
