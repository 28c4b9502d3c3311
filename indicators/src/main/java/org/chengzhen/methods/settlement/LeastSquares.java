package org.chengzhen.methods.settlement;

import java.util.OptionalDouble;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.QRDecomposition;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/** Weighted linear least squares by QR, with R². */
final class LeastSquares {
    private static final double RANK_TOLERANCE = 1e-10;

    final double[] coefficients;
    final OptionalDouble rSquared;

    private LeastSquares(double[] coefficients, OptionalDouble rSquared) {
        this.coefficients = coefficients;
        this.rSquared = rSquared;
    }

    /**
     * Fits y on the columns of x.
     *
     * @throws UndefinedException SINGULAR if the columns are dependent
     */
    static LeastSquares fit(double[][] x, double[] y, double[] weights) {
        int n = y.length;
        int k = x[0].length;
        double[] scale = new double[k];
        for (double[] row : x) {
            for (int j = 0; j < k; j++) {
                scale[j] = Math.max(scale[j], Math.abs(row[j]));
            }
        }
        double[][] a = new double[n][k];
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            double root = Math.sqrt(weights[i]);
            b[i] = root * y[i];
            for (int j = 0; j < k; j++) {
                // columns of one magnitude, so that the rank test means something
                a[i][j] = scale[j] == 0 ? 0 : root * x[i][j] / scale[j];
            }
        }
        DecompositionSolver solver = new QRDecomposition(
                        new Array2DRowRealMatrix(a, false), RANK_TOLERANCE * Math.sqrt(Sums.of(weights)))
                .getSolver();
        if (!solver.isNonSingular()) {
            throw new UndefinedException(Status.SINGULAR, "the " + k + " regressors are linearly dependent");
        }
        double[] solution = solver.solve(new ArrayRealVector(b, false)).toArray();
        double[] coefficients = new double[k];
        for (int j = 0; j < k; j++) {
            coefficients[j] = Range.finite(solution[j] / scale[j], "a coefficient of the gradient");
        }
        double[] fitted = new double[n];
        for (int i = 0; i < n; i++) {
            fitted[i] = Sums.ofProducts(x[i], coefficients);
        }
        return new LeastSquares(coefficients, rSquared(y, fitted, weights));
    }

    /** 1 − Σw(y − ŷ)² / Σw(y − ȳ)², empty where y is constant. */
    static OptionalDouble rSquared(double[] y, double[] fitted, double[] weights) {
        double mean = Sums.ofProducts(y, weights) / Sums.of(weights);
        double[] residual = new double[y.length];
        double[] total = new double[y.length];
        double largest = 0;
        for (int i = 0; i < y.length; i++) {
            residual[i] = weights[i] * (y[i] - fitted[i]) * (y[i] - fitted[i]);
            total[i] = weights[i] * (y[i] - mean) * (y[i] - mean);
            largest = Math.max(largest, Math.abs(y[i]));
        }
        double sum = Sums.of(total);
        double rounding = 1e-15 * largest;
        return sum <= Sums.of(weights) * rounding * rounding
                ? OptionalDouble.empty()
                : OptionalDouble.of(Range.finite(1 - Sums.of(residual) / sum, "R²"));
    }
}
