package org.chengzhen.methods.spatial;

import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/** From the information of estimates to their covariances. */
final class Information {
    private Information() {}

    /** The inverse. */
    static double[][] inverse(double[][] information) {
        int k = information.length;
        RealMatrix scaled = MatrixUtils.createRealMatrix(k, k);
        // entries differ by orders of magnitude: a unit diagonal keeps the inverse accurate
        double[] scale = new double[k];
        for (int a = 0; a < k; a++) {
            scale[a] = 1 / Math.sqrt(information[a][a]);
        }
        for (int a = 0; a < k; a++) {
            for (int c = 0; c < k; c++) {
                double entry = information[a][c] * scale[a] * scale[c];
                if (!Double.isFinite(entry)) {
                    throw new UndefinedException(Status.SINGULAR, "the information matrix is singular");
                }
                scaled.setEntry(a, c, entry);
            }
        }
        var solver = new LUDecomposition(scaled, 1e-13).getSolver();
        if (!solver.isNonSingular()) {
            throw new UndefinedException(Status.SINGULAR, "the information matrix is singular");
        }
        double[][] covariance = solver.getInverse().getData();
        for (int a = 0; a < k; a++) {
            for (int c = 0; c < k; c++) {
                covariance[a][c] *= scale[a] * scale[c];
            }
        }
        return covariance;
    }

    /** The covariances of the first k parameters. */
    static DoubleMatrix covariance(double[][] inverse, int k) {
        double[][] kept = new double[k][k];
        for (int a = 0; a < k; a++) {
            for (int c = 0; c < k; c++) {
                kept[a][c] = (inverse[a][c] + inverse[c][a]) / 2;
            }
        }
        return DoubleMatrix.of(kept);
    }
}
