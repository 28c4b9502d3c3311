package org.chengzhen.methods.statistics;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.RecordForm;

/**
 * The result of {@link LeastSquares}: coefficient 0 is the intercept, coefficient j that of regressor j − 1.
 *
 * <p>Source: as {@link LeastSquares}.
 *
 * <pre>{@code
 * LinearFit fit = LeastSquares.fitColumns(y, new double[][] {x1, x2});
 * fit.coefficients().get(1);  // the slope of x1
 * }</pre>
 *
 * @param coefficients b, k + 1 of them
 * @param standardErrors of the coefficients, classical
 * @param robustStandardErrors of the coefficients, heteroskedasticity-consistent (HC1)
 * @param covariance of the coefficients, classical
 * @param varianceInflation VIF of each of the k regressors, 1 where it is orthogonal to the others
 * @param residuals e = y − fitted, in the order of y
 * @param rSquared share of the variance of y that the regressors carry, empty where y is constant
 * @param n number of points
 */
public record LinearFit(
        ImmutableDoubleArray coefficients,
        ImmutableDoubleArray standardErrors,
        ImmutableDoubleArray robustStandardErrors,
        DoubleMatrix covariance,
        ImmutableDoubleArray varianceInflation,
        ImmutableDoubleArray residuals,
        OptionalDouble rSquared,
        int n)
        implements Serializable {

    /**
     * The degrees of freedom of the residuals.
     *
     * @return n − k − 1
     */
    public int degreesOfFreedom() {
        return n - coefficients.length();
    }

    /**
     * The share of variance, corrected for the number of regressors.
     *
     * @return 1 − (1 − R²)(n−1)/(n−k−1), empty where R² is
     */
    public OptionalDouble adjustedRSquared() {
        return rSquared.isPresent()
                ? OptionalDouble.of(1 - (1 - rSquared.getAsDouble()) * (n - 1) / degreesOfFreedom())
                : rSquared;
    }

    /**
     * The t statistic of one coefficient, with its classical standard error.
     *
     * @param coefficient its index, 0 for the intercept
     * @return b/se, empty where the standard error is zero, or the quotient beyond the range of doubles
     */
    public OptionalDouble statistic(int coefficient) {
        double error = standardErrors.get(coefficient);
        double t = coefficients.get(coefficient) / error;
        return error == 0 || !Double.isFinite(t) ? OptionalDouble.empty() : OptionalDouble.of(t);
    }

    /**
     * The two-sided p value of one coefficient being zero, classical as the statistic is.
     *
     * @param coefficient its index, 0 for the intercept
     * @return p from Student's t, empty where t is
     */
    public OptionalDouble pValue(int coefficient) {
        OptionalDouble t = statistic(coefficient);
        return t.isPresent() ? OptionalDouble.of(SimpleRegression.twoSided(t.getAsDouble(), degreesOfFreedom())) : t;
    }

    /** The coefficients with their standard errors, then how well they fit. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("LinearFit[b = ");
        for (int j = 0; j < coefficients.length(); j++) {
            text.append(String.format(
                    Locale.ROOT, "%s%.5g (se %.2g)", j == 0 ? "" : ", ", coefficients.get(j), standardErrors.get(j)));
        }
        text.append(", R2 = ");
        text.append(rSquared.isPresent() ? String.format(Locale.ROOT, "%.4f", rSquared.getAsDouble()) : "undefined");
        return text.append(", n = ").append(n).append(']').toString();
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
