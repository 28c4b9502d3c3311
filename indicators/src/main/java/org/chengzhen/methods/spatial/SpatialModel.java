package org.chengzhen.methods.spatial;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;

/**
 * Three spatial regressions, by maximum likelihood.
 *
 * <p>LAG: y = ρWy + Xβ + ε. ERROR: y = Xβ + u, u = λWu + ε. DURBIN: y = ρWy + Xβ + WXθ + ε. The likelihood is
 * concentrated on the spatial parameter: −(n/2)ln(2πσ²) − n/2 + ln|I − ρW|, ln|I − ρW| = Σ ln|1 − ρω| over
 * the eigenvalues ω of W, σ² = e'e/n. The parameter is sought in (1/ω_min, 1/ω_max), which is (1/ω_min, 1) for
 * row-standardized W.
 *
 * <ul>
 *   <li>A constant is always added, so x must not hold one.
 *   <li>Islands stay in, with lags of zero; the result names them.
 *   <li>Fewer than five places, or fewer than parameters + 1: too few data. Linearly dependent variables:
 *       SINGULAR. A perfect fit: undefined. NaN, infinity and weights with a diagonal are refused.
 * </ul>
 *
 * <p>Cost: O(n³) time for eigenvalues and effects, three n × n matrices: for up to about a thousand places.
 *
 * <p>Source: Anselin, L. (1988), Spatial Econometrics; Ord, K. (1975), Estimation methods for models of spatial
 * interaction; effects: LeSage, J., Pace, R. K. (2009), Introduction to Spatial Econometrics.
 *
 * <pre>{@code
 * SpatialModelFit fit = SpatialModel.LAG.fit(growth, x, weights.rowStandardized());
 * fit.effects().get(0).indirect();
 * }</pre>
 */
public enum SpatialModel {
    /** y = ρWy + Xβ + ε. */
    LAG,
    /** y = Xβ + u, u = λWu + ε. */
    ERROR,
    /** y = ρWy + Xβ + WXθ + ε. */
    DURBIN;

    private static final int GRID = 64;

    /**
     * Fits the model.
     *
     * @param y explained variable, n ≥ 5 values
     * @param x n rows of explanatory variables, without a constant
     * @param weights w, with a zero diagonal, as a rule row-standardized
     * @return the estimates, with the variables in the order of x
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or w has a diagonal
     * @throws UndefinedException if there are too few places, the variables are linearly dependent, the fit
     *     is perfect, w is all zero, or eigenvalues do not converge
     */
    public SpatialModelFit fit(double[] y, DoubleMatrix x, SpatialWeights weights) {
        Arrangement w = Arrangement.withoutSelf(weights);
        Checks.sameLength(y.length, "y", w.size(), "weights");
        Checks.finite(y, "y");
        double[][] columns = Design.columns(x, w, this == DURBIN);
        w.total();
        double[] left = w.arrange(y);
        Design plain = new Design(columns);
        double[] residuals = plain.residuals(left);
        if (Arrangement.sumOfSquares(residuals) <= 1e-24 * Arrangement.sumOfSquares(left)) {
            throw UndefinedException.undefined("the variables fit y perfectly, so the likelihood has no maximum");
        }
        Spectrum spectrum = Spectrum.of(w);
        double[] lagged = w.weights().lag(left);
        double free = likelihood(Arrangement.sumOfSquares(residuals), 0, y.length);
        return this == ERROR
                ? error(left, lagged, columns, w, spectrum, free)
                : lag(left, lagged, columns, plain, w, spectrum, free, x.columns());
    }

    private static double likelihood(double squares, double logDeterminant, int n) {
        return -n / 2.0 * (Math.log(2 * Math.PI * squares / n) + 1) + logDeterminant;
    }

    /** The maximum of a likelihood: a grid finds the hill, Brent's method its top. */
    private static double maximum(Spectrum spectrum, DoubleUnaryOperator likelihood) {
        double low = spectrum.least();
        double high = spectrum.most();
        double margin = 1e-9 * (high - low);
        double best = 0;
        double bestValue = Double.NEGATIVE_INFINITY;
        double step = (high - low - 2 * margin) / GRID;
        for (int g = 0; g <= GRID; g++) {
            double rho = low + margin + g * step;
            double value = likelihood.applyAsDouble(rho);
            if (value > bestValue) {
                best = rho;
                bestValue = value;
            }
        }
        double from = Math.max(low + margin, best - step);
        double to = Math.min(high - margin, best + step);
        return new BrentOptimizer(1e-11, 1e-13)
                .optimize(
                        new MaxEval(1_000),
                        GoalType.MAXIMIZE,
                        new UnivariateObjectiveFunction(likelihood::applyAsDouble),
                        new SearchInterval(from, to, Math.min(to, Math.max(from, best))))
                .getPoint();
    }

    private static double[] minus(double[] a, double factor, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - factor * b[i];
        }
        return difference;
    }

    private SpatialModelFit lag(
            double[] y,
            double[] wy,
            double[][] columns,
            Design design,
            Arrangement w,
            Spectrum spectrum,
            double free,
            int variables) {
        int n = y.length;
        double[] e0 = design.residuals(y);
        double[] el = design.residuals(wy);
        double rho = maximum(
                spectrum, r -> likelihood(Arrangement.sumOfSquares(minus(e0, r, el)), spectrum.logDeterminant(r), n));
        double squares = Arrangement.sumOfSquares(minus(e0, rho, el));
        double variance = squares / n;
        double[] b = design.coefficients(minus(y, rho, wy));
        RealMatrix inverse = inverse(w, rho);
        RealMatrix wa = matrix(w).multiply(inverse);
        double[] pulled = wa.operate(design.fitted(b));
        int k = columns.length;
        RealMatrix information = information(design, k, variance);
        for (int a = 0; a < k; a++) {
            double cross = Sums.ofProducts(columns[a], pulled) / variance;
            information.setEntry(a, k, cross);
            information.setEntry(k, a, cross);
        }
        double own = squaredTrace(wa) + Sums.ofProducts(pulled, pulled) / variance;
        double[] errors = errors(information, k, own, wa.getTrace(), variance, n);
        ImmutableList.Builder<SpatialModelFit.Effect> effects = ImmutableList.builder();
        double ownTrace = inverse.getTrace() / n;
        double neighbourTrace = wa.getTrace() / n;
        double ownTotal = meanRowSum(inverse);
        double neighbourTotal = meanRowSum(wa);
        for (int v = 0; v < variables; v++) {
            double theta = this == DURBIN ? b[1 + variables + v] : 0;
            double direct = b[1 + v] * ownTrace + theta * neighbourTrace;
            double total = b[1 + v] * ownTotal + theta * neighbourTotal;
            effects.add(new SpatialModelFit.Effect(direct, total - direct, total));
        }
        return new SpatialModelFit(
                this,
                rho,
                errors[k],
                ImmutableDoubleArray.copyOf(b),
                ImmutableDoubleArray.copyOf(errors).subArray(0, k),
                variance,
                likelihood(squares, spectrum.logDeterminant(rho), n),
                free,
                effects.build(),
                n,
                w.islands());
    }

    private SpatialModelFit error(
            double[] y, double[] wy, double[][] columns, Arrangement w, Spectrum spectrum, double free) {
        int n = y.length;
        int k = columns.length;
        double[][] lagged = new double[k][];
        for (int c = 0; c < k; c++) {
            lagged[c] = w.weights().lag(columns[c]);
        }
        double lambda = maximum(spectrum, l -> {
            double[] residuals = filtered(columns, lagged, l).residuals(minus(y, l, wy));
            return likelihood(Arrangement.sumOfSquares(residuals), spectrum.logDeterminant(l), n);
        });
        Design design = filtered(columns, lagged, lambda);
        double[] left = minus(y, lambda, wy);
        double[] b = design.coefficients(left);
        double squares = Arrangement.sumOfSquares(design.residuals(left));
        double variance = squares / n;
        RealMatrix wb = matrix(w).multiply(inverse(w, lambda));
        RealMatrix information = information(design, k, variance);
        double[] errors = errors(information, k, squaredTrace(wb), wb.getTrace(), variance, n);
        ImmutableList.Builder<SpatialModelFit.Effect> effects = ImmutableList.builder();
        for (int v = 1; v < k; v++) {
            effects.add(new SpatialModelFit.Effect(b[v], 0, b[v]));
        }
        return new SpatialModelFit(
                this,
                lambda,
                errors[k],
                ImmutableDoubleArray.copyOf(b),
                ImmutableDoubleArray.copyOf(errors).subArray(0, k),
                variance,
                likelihood(squares, spectrum.logDeterminant(lambda), n),
                free,
                effects.build(),
                n,
                w.islands());
    }

    private static Design filtered(double[][] columns, double[][] lagged, double lambda) {
        double[][] filtered = new double[columns.length][];
        for (int c = 0; c < columns.length; c++) {
            filtered[c] = minus(columns[c], lambda, lagged[c]);
        }
        return new Design(filtered);
    }

    /** X'X/σ², with two rows and columns of zeros for the spatial parameter and the variance. */
    private static RealMatrix information(Design design, int k, double variance) {
        RealMatrix information = MatrixUtils.createRealMatrix(k + 2, k + 2);
        for (int a = 0; a < k; a++) {
            for (int c = 0; c < k; c++) {
                information.setEntry(a, c, design.crossProduct(a, c) / variance);
            }
        }
        return information;
    }

    /** Standard errors of the coefficients and, behind them, of the spatial parameter. */
    private static double[] errors(RealMatrix information, int k, double own, double trace, double variance, int n) {
        information.setEntry(k, k, own);
        information.setEntry(k, k + 1, trace / variance);
        information.setEntry(k + 1, k, trace / variance);
        information.setEntry(k + 1, k + 1, n / (2 * variance * variance));
        // entries differ by orders of magnitude: a unit diagonal keeps the inverse accurate
        double[] scale = new double[k + 2];
        for (int a = 0; a < k + 2; a++) {
            scale[a] = 1 / Math.sqrt(information.getEntry(a, a));
        }
        for (int a = 0; a < k + 2; a++) {
            for (int c = 0; c < k + 2; c++) {
                information.multiplyEntry(a, c, scale[a] * scale[c]);
            }
        }
        var solver = new LUDecomposition(information, 1e-13).getSolver();
        if (!solver.isNonSingular()) {
            throw new UndefinedException(Status.SINGULAR, "the information matrix is singular");
        }
        RealMatrix covariance = solver.getInverse();
        double[] errors = new double[k + 1];
        for (int a = 0; a <= k; a++) {
            errors[a] = Math.sqrt(Math.max(0, covariance.getEntry(a, a))) * scale[a];
        }
        return errors;
    }

    private static RealMatrix matrix(Arrangement w) {
        return MatrixUtils.createRealMatrix(w.weights().toMatrix().toRows());
    }

    private static RealMatrix inverse(Arrangement w, double rho) {
        RealMatrix a = matrix(w).scalarMultiply(-rho);
        for (int i = 0; i < w.size(); i++) {
            a.addToEntry(i, i, 1);
        }
        var solver = new LUDecomposition(a).getSolver();
        if (!solver.isNonSingular()) {
            throw new UndefinedException(Status.SINGULAR, "I - rho W is singular at rho = " + rho);
        }
        return solver.getInverse();
    }

    /** tr(A²) + tr(A'A). */
    private static double squaredTrace(RealMatrix a) {
        double sum = 0;
        for (int i = 0; i < a.getRowDimension(); i++) {
            for (int j = 0; j < a.getColumnDimension(); j++) {
                sum += a.getEntry(i, j) * (a.getEntry(j, i) + a.getEntry(i, j));
            }
        }
        return sum;
    }

    private static double meanRowSum(RealMatrix a) {
        double sum = 0;
        for (int i = 0; i < a.getRowDimension(); i++) {
            sum += Sums.of(a.getRow(i));
        }
        return sum / a.getRowDimension();
    }
}
