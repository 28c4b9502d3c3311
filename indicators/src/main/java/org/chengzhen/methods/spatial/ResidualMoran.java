package org.chengzhen.methods.spatial;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.statistics.Tail;

/**
 * Moran's I of the residuals of least squares: whether a regression leaves space out.
 *
 * <p>I = (n/S₀)e'We/e'e. With M = I − X(X'X)⁻¹X' and k coefficients E = (n/S₀)tr(MW)/(n − k), Var =
 * (n/S₀)²[tr(MWMW') + tr(MWMW) + tr(MW)²]/((n − k)(n − k + 2)) − E²: the moments allow for the estimated
 * coefficients, which those of {@link MoransI} do not. z is compared with the normal distribution.
 *
 * <ul>
 *   <li>For least squares alone: residuals of a fitted {@link SpatialModel} have other moments; test those models
 *       against each other by their likelihoods.
 *   <li>Fewer than five places, or fewer than coefficients + 2: too few data. Linearly dependent variables:
 *       SINGULAR. A perfect fit, no links at all or a variance of zero: undefined. NaN, infinity and weights with a
 *       diagonal are refused. Islands stay in n, with lags of zero.
 * </ul>
 *
 * <p>Cost: O(nk² + k links).
 *
 * <p>Source: Cliff, A. D., Ord, J. K. (1981), Spatial Processes, chapter 8.
 *
 * <pre>{@code
 * ResidualMoran.test(y, x, weights.rowStandardized()).pValue();
 * }</pre>
 */
public final class ResidualMoran {
    private static final String NAME = "Moran's I of residuals";

    private ResidualMoran() {}

    /**
     * The two-sided test of y on a constant and x.
     *
     * @param y explained variable, n ≥ 5 values
     * @param x n rows of explanatory variables, without a constant
     * @param weights w, with a zero diagonal
     * @return I, its moments, z and p
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or w has a diagonal
     * @throws UndefinedException if there are too few places, the variables are linearly dependent, the fit is
     *     perfect, w is all zero, or the variance is zero
     */
    public static SpatialTest test(double[] y, DoubleMatrix x, SpatialWeights weights) {
        return test(y, x, weights, Tail.TWO_SIDED);
    }

    /**
     * The test of y on a constant and x.
     *
     * @param y explained variable, n ≥ 5 values
     * @param x n rows of explanatory variables, without a constant
     * @param weights w, with a zero diagonal
     * @param tail which deviations p counts
     * @return I, its moments, z and p
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or w has a diagonal
     * @throws UndefinedException if there are too few places, the variables are linearly dependent, the fit is
     *     perfect, w is all zero, or the variance is zero
     */
    public static SpatialTest test(double[] y, DoubleMatrix x, SpatialWeights weights, Tail tail) {
        Arrangement w = Arrangement.withoutSelf(weights);
        Checks.sameLength(y.length, "y", w.size(), "weights");
        Checks.finite(y, "y");
        double[][] columns = Design.columns(x, w, false);
        Design design = new Design(columns, c -> Design.name(c, x.columns()));
        double[] left = w.arrange(y);
        double[] e = design.residuals(left);
        MaximumLikelihood.checkImperfect(e, left);
        int n = y.length;
        int k = columns.length;
        double factor = n / w.total();
        double statistic = factor * Sums.ofProducts(e, w.lag(e)) / Arrangement.sumOfSquares(e);
        double[] traces = traces(columns, design, w);
        double mean = factor * traces[0] / (n - k);
        double variance = factor * factor * (traces[1] + traces[2] + traces[0] * traces[0]) / ((n - k) * (n - k + 2.0))
                - mean * mean;
        Settings settings = new Settings(Inference.NORMALITY, 0, 0, tail, false);
        return SpatialTest.closed(NAME, statistic, mean, variance, settings, w);
    }

    /** tr(MW), tr(MWMW') and tr(MWMW). */
    private static double[] traces(double[][] columns, Design design, Arrangement w) {
        int k = columns.length;
        Arrangement back = Arrangement.of(w.weights().transposed());
        double[][] lags = new double[k][];
        double[][] turned = new double[k][];
        for (int c = 0; c < k; c++) {
            lags[c] = w.lag(columns[c]);
            turned[c] = back.lag(columns[c]);
        }
        RealMatrix inverse = MatrixUtils.createRealMatrix(design.crossProductInverse());
        RealMatrix su = inverse.multiply(products(columns, lags));
        RealMatrix sut = inverse.multiply(products(lags, columns));
        double squares = 0;
        double mutual = 0;
        for (int i = 0; i < w.size(); i++) {
            for (int at = w.starts[i]; at < w.starts[i + 1]; at++) {
                squares += w.values[at] * w.values[at];
                mutual += w.values[at] * w.weights().weight(w.columns[at], i);
            }
        }
        double outer = squares
                - inverse.multiply(products(lags, lags)).getTrace()
                - inverse.multiply(products(turned, turned)).getTrace()
                + su.multiply(sut).getTrace();
        double inner = mutual
                - 2 * inverse.multiply(products(turned, lags)).getTrace()
                + su.multiply(su).getTrace();
        return new double[] {-su.getTrace(), outer, inner};
    }

    private static RealMatrix products(double[][] a, double[][] b) {
        RealMatrix products = MatrixUtils.createRealMatrix(a.length, b.length);
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                products.setEntry(i, j, Sums.ofProducts(a[i], b[j]));
            }
        }
        return products;
    }
}
