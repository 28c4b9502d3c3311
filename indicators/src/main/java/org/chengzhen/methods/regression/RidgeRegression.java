package org.chengzhen.methods.regression;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.HouseholderQr;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * Ridge regression on standardized variables: least squares that shrinks slopes of regressors which move together.
 *
 * <p>β = (R + kI)⁻¹r, R and r the correlations among the regressors and with y; back to raw units b_j = β_j s_y/s_j with sample
 * deviations s, the intercept through the means.
 *
 * <ul>
 *   <li>k = 0 is least squares; β → 0 as k grows. No standard error: shrinking biases, by how much depends on what is unknown.
 *   <li>n below the number of regressors and two: too few data. A constant variable: singular; regressors that depend on each
 *       other: singular for k = 0 only. NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: QR of the standardized regressors with √k·I below them; O(nm²).
 *
 * <p>Source: Hoerl, A. E. and Kennard, R. W. (1970), Ridge regression: biased estimation for nonorthogonal problems.
 *
 * <pre>{@code
 * RidgeRegression.fit(y, DoubleMatrix.of(x), 0.1).coefficients();  // the intercept first
 * }</pre>
 *
 * @param coefficients b in raw units, the intercept first
 * @param standardized β
 * @param penalty k
 * @param n number of observations
 */
public record RidgeRegression(
        ImmutableDoubleArray coefficients, ImmutableDoubleArray standardized, double penalty, int n)
        implements Serializable {
    /**
     * The fit.
     *
     * @param y responses
     * @param regressors a row for each response, a column for each regressor
     * @param penalty k ≥ 0
     * @return slopes, raw and standardized
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or k is negative
     * @throws UndefinedException if there are too few observations, or a variable is constant or dependent (singular)
     */
    public static RidgeRegression fit(double[] y, DoubleMatrix regressors, double penalty) {
        Objects.requireNonNull(y, "y");
        Objects.requireNonNull(regressors, "regressors");
        Checks.sameLength(regressors.rows(), "regressors", y.length, "y");
        Checks.finite(y, "y");
        Checks.nonNegative(penalty, "penalty");
        int n = y.length;
        int m = regressors.columns();
        if (n < m + 2) {
            throw UndefinedException.insufficient("observations for " + (m + 1) + " coefficients", m + 2, n);
        }
        int rows = penalty > 0 ? n + m : n;
        double[] target = new double[rows];
        double[] moments = standardize(y, target, "y");
        double[][] columns = new double[m][rows];
        double[][] x = new double[m][];
        for (int j = 0; j < m; j++) {
            double[] column = Checks.finite(regressors.column(j), "regressors of column " + j);
            x[j] = standardize(column, columns[j], "regressors of column " + j);
            if (penalty > 0) {
                columns[j][n + j] = Math.sqrt(penalty);
            }
        }
        HouseholderQr qr = new HouseholderQr(columns);
        if (qr.dependent() >= 0) {
            throw new UndefinedException(
                    Status.SINGULAR,
                    "regressors of column " + qr.dependent() + " are a linear combination of those before");
        }
        double[] beta = qr.solve(target);
        double[] b = new double[m + 1];
        b[0] = moments[0];
        for (int j = 0; j < m; j++) {
            b[j + 1] = beta[j] * (moments[1] / x[j][1]);
            b[0] -= b[j + 1] * x[j][0];
        }
        for (int j = 0; j < m; j++) {
            Range.finite(beta[j], "a standardized coefficient");
            Range.finite(b[j + 1], "a coefficient");
        }
        Range.finite(b[0], "the intercept");
        return new RidgeRegression(ImmutableDoubleArray.copyOf(b), ImmutableDoubleArray.copyOf(beta), penalty, n);
    }

    /** Writes (v − mean)/length, whose products are correlations; gives mean and length. */
    private static double[] standardize(double[] values, double[] into, String name) {
        int n = values.length;
        double mean = Sums.of(values) / n;
        boolean constant = true;
        for (int i = 0; i < n; i++) {
            into[i] = values[i] - mean;
            constant &= Ties.equal(values[i], values[0]);
        }
        double length = Math.sqrt(Sums.ofProducts(into, into));
        if (constant || !(length > 0)) {
            throw new UndefinedException(Status.SINGULAR, name + " are constant");
        }
        for (int i = 0; i < n; i++) {
            into[i] /= length;
        }
        return new double[] {mean, length};
    }

    /** The slopes and the penalty. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "RidgeRegression[b = %s, k = %s, n = %d]", coefficients, penalty, n);
    }
}
