package org.chengzhen.methods.regression;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.LeastSquares;
import org.chengzhen.methods.statistics.LinearFit;

/**
 * The between estimator: a regression of the means of units, for what differs between places and not over time.
 *
 * <p>ȳ_i = a + x̄_i′b + u_i by least squares over units, each counting once; s² = Σu²/(N − k − 1).
 *
 * <ul>
 *   <li>Units with gaps have the means of what they have. N &lt; k + 2: too few data. Means that depend on each other: singular.
 * </ul>
 *
 * <p>Algorithm: means, then {@link LeastSquares}; O(nk + Nk²).
 *
 * <p>Source: Baltagi, B. H. (2021), Econometric Analysis of Panel Data.
 *
 * <pre>{@code
 * BetweenEstimator.fit(panel).coefficients();  // the intercept first
 * }</pre>
 *
 * @param coefficients the intercept first
 * @param standardErrors classical
 * @param residualVariance s²
 * @param units N
 */
public record BetweenEstimator(
        ImmutableDoubleArray coefficients, ImmutableDoubleArray standardErrors, double residualVariance, int units)
        implements Serializable {
    /**
     * The regression of unit means.
     *
     * @param data observations with their regressors
     * @return coefficients and errors
     * @throws UndefinedException if there are too few units, or the means are dependent (singular)
     */
    public static BetweenEstimator fit(PanelData data) {
        Objects.requireNonNull(data, "data");
        double[][] x = new double[data.x.length][];
        for (int j = 0; j < x.length; j++) {
            x[j] = means(data, data.x[j]);
        }
        LinearFit fit = LeastSquares.fitColumns(means(data, data.y), x);
        double[] residuals = fit.residuals().toArray();
        return new BetweenEstimator(
                fit.coefficients(),
                fit.standardErrors(),
                Sums.ofProducts(residuals, residuals) / fit.degreesOfFreedom(),
                data.unitCount);
    }

    /** The mean of each unit. */
    static double[] means(PanelData data, double[] column) {
        double[] means = new double[data.unitCount];
        for (int u = 0; u < means.length; u++) {
            means[u] = Sums.of(column, data.start[u], data.start[u + 1]) / (data.start[u + 1] - data.start[u]);
        }
        double scale = 0;
        for (double v : column) {
            scale = Math.max(scale, Math.abs(v));
        }
        // means that are equal but for rounding do not vary
        return Ties.joined(means, scale);
    }

    /** The coefficients. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "BetweenEstimator[b = %s, %d units]", coefficients, units);
    }
}
