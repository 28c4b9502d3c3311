package org.chengzhen.methods.statistics;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.HouseholderQr;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * Ordinary least squares of y on several regressors, with an intercept, and its inference.
 *
 * <p>y = b₀ + b₁x₁ + … + b_kx_k + e; b minimises Σe². Var(b) = s²(X′X)⁻¹ with s² = Σe²/(n−k−1); HC1:
 * n/(n−k−1)·(X′X)⁻¹X′diag(e²)X(X′X)⁻¹. t = b/se with n−k−1 degrees of freedom, p two-sided. VIF_j =
 * 1/(1−R²_j), R²_j that of x_j on the other regressors.
 *
 * <ul>
 *   <li>Needs n ≥ k + 2: fewer is too few data. Regressors that are linearly dependent, or constant: singular.
 *   <li>Constant y: slopes 0, R² undefined. A perfect fit: standard errors 0, their t and p undefined.
 *   <li>A coefficient, error or covariance beyond the range of doubles: undefined; other units bring it back.
 *   <li>Negative values are ordinary; NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: Householder QR of the centred regressors, each at its own scale, O(nk²) time, k+3 arrays of
 * n. A column counts as dependent where less than 1e-10 of its length is left.
 *
 * <p>Source: Golub, G. H. and Van Loan, C. F. (1996), Matrix Computations; MacKinnon, J. G. and White, H.
 * (1985), Some heteroskedasticity-consistent covariance matrix estimators.
 *
 * <pre>{@code
 * LeastSquares.fitColumns(new double[] {1, 3, 2, 5}, new double[][] {new double[] {0, 1, 0, 1}, new double[] {0, 0, 1, 1}}).coefficients();
 * // [0.75, 2.5, 1.5]: the intercept first
 * }</pre>
 */
public final class LeastSquares {
    /** The part of a column's length below which it counts as a combination of the others. */
    public static final double RANK_TOLERANCE = HouseholderQr.RANK_TOLERANCE;

    private LeastSquares() {}

    /**
     * The fit of y on regressors given one by one.
     *
     * @param y n responses
     * @param regressors k columns of n values
     * @return the fit
     * @throws IllegalArgumentException if lengths differ or a value is NaN or infinite
     * @throws UndefinedException if n &lt; k + 2, the regressors are dependent (singular), or a number of the fit
     *     exceeds the range of doubles
     */
    public static LinearFit fitColumns(double[] y, double[][] regressors) {
        for (int j = 0; j < regressors.length; j++) {
            Checks.sameLength(regressors[j].length, "regressors[" + j + "]", y.length, "y");
        }
        return solved(y, regressors.clone());
    }

    /**
     * The fit of y on the columns of a matrix.
     *
     * @param y n responses
     * @param regressors n rows, k columns
     * @return the fit
     * @throws IllegalArgumentException if lengths differ or a value is NaN or infinite
     * @throws UndefinedException if n &lt; k + 2, the regressors are dependent (singular), or a number of the fit
     *     exceeds the range of doubles
     */
    public static LinearFit fit(double[] y, DoubleMatrix regressors) {
        Checks.sameLength(regressors.rows(), "regressors", y.length, "y");
        double[][] columns = new double[regressors.columns()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = regressors.column(j);
        }
        return solved(y, columns);
    }

    private static LinearFit solved(double[] response, double[][] regressors) {
        int n = response.length;
        int k = regressors.length;
        int yScale = SimpleRegression.scaleOf(response, "y");
        int[] scales = new int[k];
        for (int j = 0; j < k; j++) {
            scales[j] = SimpleRegression.scaleOf(regressors[j], "regressors[" + j + "]");
        }
        if (n < k + 2) {
            throw UndefinedException.insufficient("points for " + (k + 1) + " coefficients", k + 2, n);
        }
        double[] y = SimpleRegression.scaled(response, -yScale);
        double meanY = centre(y);
        double[][] x = new double[k][];
        double[] means = new double[k];
        double[] squares = new double[k];
        for (int j = 0; j < k; j++) {
            x[j] = SimpleRegression.scaled(regressors[j], -scales[j]);
            means[j] = centre(x[j]);
            squares[j] = Sums.ofProducts(x[j], x[j]);
            if (SimpleRegression.allEqual(regressors[j]) || squares[j] == 0) {
                throw singular(j, "is constant");
            }
        }
        double syy = Sums.ofProducts(y, y);
        boolean constantY = SimpleRegression.allEqual(response) || syy == 0;
        double[][] qr = new double[k][];
        for (int j = 0; j < k; j++) {
            qr[j] = x[j].clone();
        }
        HouseholderQr decomposed = new HouseholderQr(qr);
        if (decomposed.dependent() >= 0) {
            throw singular(decomposed.dependent(), "is a linear combination of those before it");
        }
        double[] b = constantY ? new double[k] : decomposed.solve(y);
        double[] residuals = constantY ? new double[n] : y.clone();
        for (int j = 0; j < k; j++) {
            double slope = b[j];
            double[] column = x[j];
            for (int i = 0; i < n && slope != 0; i++) {
                residuals[i] -= slope * column[i];
            }
        }
        double rss = Sums.ofProducts(residuals, residuals);
        double[][] inverse = decomposed.crossProductInverse();
        double[][] covariance = covariance(decomposed, inverse, means, rss / (n - k - 1), n);
        double[] robust = robustVariances(x, inverse, means, residuals);
        double[] coefficients = new double[k + 1];
        double[] inflation = new double[k];
        double intercept = meanY;
        for (int j = 0; j < k; j++) {
            coefficients[j + 1] = Range.finite(Math.scalb(b[j], yScale - scales[j]), "a coefficient");
            intercept -= b[j] * means[j];
            inflation[j] = squares[j] * inverse[j][j];
        }
        coefficients[0] = Range.finite(Math.scalb(intercept, yScale), "the intercept");
        int[] shifts = new int[k + 1];
        shifts[0] = yScale;
        for (int j = 0; j < k; j++) {
            shifts[j + 1] = yScale - scales[j];
        }
        double[] errors = new double[k + 1];
        double[] robustErrors = new double[k + 1];
        for (int j = 0; j <= k; j++) {
            errors[j] = Math.scalb(Math.sqrt(covariance[j][j]), shifts[j]);
            robustErrors[j] = Range.finite(Math.scalb(Math.sqrt(robust[j]), shifts[j]), "a robust standard error");
            for (int m = 0; m <= k; m++) {
                covariance[j][m] = Range.finite(
                        Math.scalb(covariance[j][m], shifts[j] + shifts[m]), "a covariance of coefficients");
            }
        }
        return new LinearFit(
                ImmutableDoubleArray.copyOf(coefficients),
                ImmutableDoubleArray.copyOf(errors),
                ImmutableDoubleArray.copyOf(robustErrors),
                DoubleMatrix.of(covariance),
                ImmutableDoubleArray.copyOf(inflation),
                ImmutableDoubleArray.copyOf(inRange(SimpleRegression.scaled(residuals, yScale))),
                constantY ? OptionalDouble.empty() : OptionalDouble.of(Math.max(0, 1 - rss / syy)),
                n);
    }

    private static double[] inRange(double[] residuals) {
        for (double e : residuals) {
            Range.finite(e, "a residual");
        }
        return residuals;
    }

    /** Subtracts the mean in place, and returns it. */
    private static double centre(double[] values) {
        double mean = values.length == 0 ? 0 : Sums.of(values) / values.length;
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
        }
        return mean;
    }

    /** s²(X′X)⁻¹ with the intercept first, from the centred inverse. */
    private static double[][] covariance(
            HouseholderQr decomposed, double[][] inverse, double[] means, double variance, int n) {
        int k = means.length;
        double[][] covariance = new double[k + 1][k + 1];
        double corner = 1.0 / n;
        for (int i = 0; i < k; i++) {
            double product = 0;
            for (int j = 0; j < k; j++) {
                covariance[i + 1][j + 1] = variance * inverse[i][j];
                product += inverse[i][j] * means[j];
            }
            covariance[0][i + 1] = -variance * product;
            covariance[i + 1][0] = covariance[0][i + 1];
            corner += means[i] * product;
        }
        // what is added to 1/n is a square: where it came out negative, nearly dependent columns have cancelled
        covariance[0][0] = variance * (corner < 1.0 / n ? 1.0 / n + decomposed.inverseForm(means) : corner);
        return covariance;
    }

    private static double[] robustVariances(double[][] x, double[][] inverse, double[] means, double[] residuals) {
        int n = residuals.length;
        int k = x.length;
        double[] variances = new double[k + 1];
        for (int i = 0; i < n; i++) {
            double square = residuals[i] * residuals[i];
            double atOrigin = 1.0 / n;
            for (int j = 0; j < k; j++) {
                double influence = 0;
                for (int m = 0; m < k; m++) {
                    influence += inverse[j][m] * x[m][i];
                }
                variances[j + 1] += square * influence * influence;
                atOrigin -= means[j] * influence;
            }
            variances[0] += square * atOrigin * atOrigin;
        }
        double correction = (double) n / (n - k - 1);
        for (int j = 0; j <= k; j++) {
            variances[j] *= correction;
        }
        return variances;
    }

    private static UndefinedException singular(int column, String how) {
        return new UndefinedException(Status.SINGULAR, "regressors[" + column + "] " + how);
    }
}
