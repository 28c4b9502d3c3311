package org.chengzhen.methods.spatial;

import java.util.Arrays;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/** Ordinary least squares on the columns of one design, by QR with columns of unit length. */
final class LeastSquares {
    private final double[][] columns;
    private final double[] lengths;
    private final RealMatrix scaled;
    private final DecompositionSolver solver;

    LeastSquares(double[][] columns) {
        this.columns = columns;
        int n = columns[0].length;
        lengths = new double[columns.length];
        scaled = MatrixUtils.createRealMatrix(n, columns.length);
        for (int k = 0; k < columns.length; k++) {
            lengths[k] = new ArrayRealVector(columns[k], false).getNorm();
            for (int i = 0; i < n; i++) {
                scaled.setEntry(i, k, lengths[k] == 0 ? 0 : columns[k][i] / lengths[k]);
            }
        }
        solver = new QRDecomposition(scaled, 1e-10).getSolver();
        if (!solver.isNonSingular()) {
            throw new UndefinedException(Status.SINGULAR, "the explanatory variables are linearly dependent");
        }
    }

    /** A constant and the columns of x, in label order, after the checks that all models share. */
    static double[][] design(double[] y, DoubleMatrix x, Arrangement w, boolean withLags) {
        int n = w.size();
        Checks.sameLength(x.rows(), "x", n, "weights");
        int k = x.columns();
        int size = 1 + (withLags ? 2 : 1) * k;
        int least = Math.max(5, size + 2);
        if (n < least) {
            throw UndefinedException.insufficient("places", least, n);
        }
        double[][] columns = new double[size][];
        columns[0] = new double[n];
        Arrays.fill(columns[0], 1);
        for (int c = 0; c < k; c++) {
            columns[1 + c] = w.arrange(Checks.finite(x.column(c), "x column " + c));
            if (withLags) {
                columns[1 + k + c] = w.weights().lag(columns[1 + c]);
            }
        }
        return columns;
    }

    double[] coefficients(double[] y) {
        double[] b = solver.solve(new ArrayRealVector(y, false)).toArray();
        for (int k = 0; k < b.length; k++) {
            b[k] /= lengths[k];
        }
        return b;
    }

    double[] fitted(double[] b) {
        double[] fit = new double[columns[0].length];
        for (int k = 0; k < b.length; k++) {
            for (int i = 0; i < fit.length; i++) {
                fit[i] += b[k] * columns[k][i];
            }
        }
        return fit;
    }

    double[] residuals(double[] y) {
        double[] e = fitted(coefficients(y));
        for (int i = 0; i < e.length; i++) {
            e[i] = y[i] - e[i];
        }
        return e;
    }

    /** X'X. */
    RealMatrix normal() {
        RealMatrix normal = scaled.transpose().multiply(scaled);
        for (int a = 0; a < lengths.length; a++) {
            for (int b = 0; b < lengths.length; b++) {
                normal.multiplyEntry(a, b, lengths[a] * lengths[b]);
            }
        }
        return normal;
    }
}
