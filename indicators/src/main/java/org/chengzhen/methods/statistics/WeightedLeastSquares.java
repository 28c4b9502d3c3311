package org.chengzhen.methods.statistics;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.HouseholderQr;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * Weighted least squares of y on several regressors, with an intercept, and its inference.
 *
 * <p>b = (X′WX)⁻¹X′Wy minimises Σwe². Classical errors from s² = Σwe²/(n − k), k coefficients, Var(b) = s²(X′WX)⁻¹; HC1: n/(n −
 * k)·(X′WX)⁻¹X′W diag(e²)WX(X′WX)⁻¹. R² about the weighted mean of y. Both errors are the same for w and c·w.
 *
 * <ul>
 *   <li>A point of weight zero counts for nothing, not even in n. n ≤ k: too few data. Regressors that are dependent, or
 *       constant, among the points with weight: singular. All weights zero: undefined.
 *   <li>Constant y: slopes 0, no R². NaN, infinity and negative weights are refused.
 * </ul>
 *
 * <p>Algorithm: Householder QR of the regressors less their weighted means, times √w; O(nk²). A column counts as dependent
 * where less than 1e-10 of its length is left.
 *
 * <p>Source: Golub, G. H. and Van Loan, C. F. (1996), Matrix Computations; MacKinnon, J. G. and White, H. (1985).
 *
 * <pre>{@code
 * WeightedLeastSquares.fit(y, DoubleMatrix.of(x), people).coefficients();  // the intercept first
 * }</pre>
 *
 * @param coefficients b, the intercept first
 * @param standardErrors classical
 * @param robustStandardErrors heteroskedasticity-consistent (HC1)
 * @param residuals e = y − fitted, in the order of y, also where the weight is zero
 * @param rSquared share of the weighted variance that the regressors carry; empty where y is constant
 * @param n number of points with weight
 */
public record WeightedLeastSquares(
        ImmutableDoubleArray coefficients,
        ImmutableDoubleArray standardErrors,
        ImmutableDoubleArray robustStandardErrors,
        ImmutableDoubleArray residuals,
        OptionalDouble rSquared,
        int n)
        implements Serializable {
    /**
     * The fit.
     *
     * @param y responses
     * @param regressors a row for each response, a column for each regressor
     * @param weights as many as responses, ≥ 0, in any unit
     * @return the fit
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or a weight is negative
     * @throws UndefinedException if there are too few points with weight, the regressors are dependent (singular), all
     *     weights are zero, or a coefficient exceeds the range of doubles
     */
    public static WeightedLeastSquares fit(double[] y, DoubleMatrix regressors, double[] weights) {
        Objects.requireNonNull(y, "y");
        Objects.requireNonNull(regressors, "regressors");
        Objects.requireNonNull(weights, "weights");
        Checks.sameLength(regressors.rows(), "regressors", y.length, "y");
        Checks.sameLength(weights.length, "weights", y.length, "y");
        Checks.finite(y, "y");
        Checks.nonNegative(weights, "weights");
        int p = regressors.columns();
        double[][] given = new double[p][];
        for (int j = 0; j < p; j++) {
            given[j] = Checks.finite(regressors.column(j), "regressors of column " + j);
        }
        double[] w = Scale.balanced(weights).clone();
        double total = Sums.of(w);
        if (w.length > 0 && total == 0) {
            throw UndefinedException.undefined("all weights are zero");
        }
        int n = 0;
        int[] kept = new int[y.length];
        for (int i = 0; i < w.length; i++) {
            w[i] /= total;
            if (w[i] > 0) {
                kept[n++] = i;
            }
        }
        if (n < p + 2) {
            throw UndefinedException.insufficient("points with weight for " + (p + 1) + " coefficients", p + 2, n);
        }
        double[] roots = new double[n];
        for (int i = 0; i < n; i++) {
            roots[i] = Math.sqrt(w[kept[i]]);
        }
        boolean constantY = true;
        for (int i = 1; i < n; i++) {
            constantY &= y[kept[i]] == y[kept[0]];
        }
        double meanY = constantY ? y[kept[0]] : Sums.ofProducts(w, y);
        double[] target = centred(y, meanY, kept, roots);
        double[] means = new double[p];
        double[][] x = new double[p][];
        double[][] qr = new double[p][];
        for (int j = 0; j < p; j++) {
            means[j] = Sums.ofProducts(w, given[j]);
            x[j] = centred(given[j], means[j], kept, roots);
            boolean constant = true;
            for (int i = 1; i < n; i++) {
                constant &= given[j][kept[i]] == given[j][kept[0]];
            }
            if (constant) {
                throw new UndefinedException(Status.SINGULAR, "regressors of column " + j + " are constant");
            }
            qr[j] = x[j].clone();
        }
        HouseholderQr decomposed = new HouseholderQr(qr);
        if (decomposed.dependent() >= 0) {
            throw new UndefinedException(
                    Status.SINGULAR,
                    "regressors of column " + decomposed.dependent() + " are a linear combination of those before");
        }
        double[] slopes = decomposed.solve(target);
        double[][] inverse = decomposed.crossProductInverse();
        double[] b = new double[p + 1];
        b[0] = meanY;
        for (int j = 0; j < p; j++) {
            b[j + 1] = Range.finite(slopes[j], "a coefficient");
            b[0] -= slopes[j] * means[j];
        }
        double[] rest = target.clone();
        double[] residuals = y.clone();
        for (int j = 0; j < p; j++) {
            for (int i = 0; i < n; i++) {
                rest[i] -= slopes[j] * x[j][i];
            }
            for (int i = 0; i < y.length; i++) {
                residuals[i] -= slopes[j] * (given[j][i] - means[j]);
            }
        }
        for (int i = 0; i < y.length; i++) {
            residuals[i] -= meanY;
        }
        double rss = Sums.ofProducts(rest, rest);
        double syy = Range.finite(Sums.ofProducts(target, target), "the sum of squares");
        return new WeightedLeastSquares(
                ImmutableDoubleArray.copyOf(b),
                errors(inverse, means, rss / (n - p - 1)),
                robust(x, roots, rest, inverse, means),
                ImmutableDoubleArray.copyOf(residuals),
                syy == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.max(0, 1 - rss / syy)),
                n);
    }

    /**
     * The degrees of freedom of the residuals.
     *
     * @return n − k
     */
    public int degreesOfFreedom() {
        return n - coefficients.length();
    }

    /**
     * The t statistic of one coefficient, with the classical error.
     *
     * @param coefficient its index, 0 for the intercept
     * @return b/se; empty where the error is zero
     */
    public OptionalDouble statistic(int coefficient) {
        double t = coefficients.get(coefficient) / standardErrors.get(coefficient);
        return Double.isFinite(t) ? OptionalDouble.of(t) : OptionalDouble.empty();
    }

    private static double[] centred(double[] values, double mean, int[] kept, double[] roots) {
        double[] centred = new double[roots.length];
        for (int i = 0; i < roots.length; i++) {
            centred[i] = roots[i] * (values[kept[i]] - mean);
        }
        return centred;
    }

    private static ImmutableDoubleArray errors(double[][] inverse, double[] means, double variance) {
        double[] errors = new double[means.length + 1];
        double corner = 1;
        for (int i = 0; i < means.length; i++) {
            errors[i + 1] = Math.sqrt(variance * inverse[i][i]);
            for (int j = 0; j < means.length; j++) {
                corner += means[i] * inverse[i][j] * means[j];
            }
        }
        errors[0] = Math.sqrt(variance * Math.max(1, corner));
        return ImmutableDoubleArray.copyOf(errors);
    }

    private static ImmutableDoubleArray robust(
            double[][] x, double[] roots, double[] rest, double[][] inverse, double[] means) {
        int n = rest.length;
        int p = x.length;
        double[] variances = new double[p + 1];
        for (int i = 0; i < n; i++) {
            double atOrigin = roots[i];
            double square = rest[i] * rest[i];
            for (int j = 0; j < p; j++) {
                double influence = 0;
                for (int m = 0; m < p; m++) {
                    influence += inverse[j][m] * x[m][i];
                }
                variances[j + 1] += square * influence * influence;
                atOrigin -= means[j] * influence;
            }
            variances[0] += square * atOrigin * atOrigin;
        }
        for (int j = 0; j <= p; j++) {
            variances[j] = Math.sqrt(variances[j] * n / (n - p - 1));
        }
        return ImmutableDoubleArray.copyOf(variances);
    }

    /** The coefficients with their errors. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("WeightedLeastSquares[b = ");
        for (int j = 0; j < coefficients.length(); j++) {
            text.append(String.format(
                    Locale.ROOT, "%s%.5g (se %.2g)", j == 0 ? "" : ", ", coefficients.get(j), standardErrors.get(j)));
        }
        return text.append(", n = ").append(n).append(']').toString();
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
