package org.chengzhen.methods.spatial;

import org.apache.commons.math3.exception.MathArithmeticException;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/** The eigenvalues ω of W, for ln|I − ρW| = Σ ln|1 − ρω| and the interval in which I − ρW is regular. */
final class Spectrum {
    private final double[] real;
    private final double[] imaginary;

    private Spectrum(double[] real, double[] imaginary) {
        this.real = real;
        this.imaginary = imaginary;
    }

    static Spectrum of(Arrangement w) {
        int n = w.size();
        double[] scale = symmetricScale(w);
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int e = w.starts[i]; e < w.starts[i + 1]; e++) {
                int j = w.columns[e];
                // D W D⁻¹ has the eigenvalues of W, and is symmetric for the right diagonal D
                matrix[i][j] = scale == null ? w.values[e] : w.values[e] * scale[i] / scale[j];
            }
        }
        if (scale != null) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    matrix[i][j] = matrix[j][i];
                }
            }
        }
        try {
            EigenDecomposition decomposition = new EigenDecomposition(MatrixUtils.createRealMatrix(matrix));
            return new Spectrum(decomposition.getRealEigenvalues(), decomposition.getImagEigenvalues());
        } catch (MaxCountExceededException | MathArithmeticException e) {
            throw new UndefinedException(Status.NOT_CONVERGED, "the eigenvalues of the weights do not converge");
        }
    }

    /** dᵢ with dᵢ²wᵢⱼ = dⱼ²wⱼᵢ everywhere, as row-standardized symmetric weights have; null where none exist. */
    private static double[] symmetricScale(Arrangement w) {
        int n = w.size();
        double[] squared = new double[n];
        int[] queue = new int[n];
        for (int root = 0; root < n; root++) {
            if (squared[root] != 0) {
                continue;
            }
            squared[root] = 1;
            int from = 0;
            int to = 0;
            queue[to++] = root;
            while (from < to) {
                int i = queue[from++];
                for (int e = w.starts[i]; e < w.starts[i + 1]; e++) {
                    int j = w.columns[e];
                    double back = w.weights().weight(j, i);
                    if (back == 0) {
                        return null;
                    }
                    double implied = squared[i] * w.values[e] / back;
                    if (squared[j] == 0) {
                        squared[j] = implied;
                        queue[to++] = j;
                    } else if (Math.abs(squared[j] - implied) > 1e-9 * implied) {
                        return null;
                    }
                }
            }
        }
        for (int i = 0; i < n; i++) {
            squared[i] = Math.sqrt(squared[i]);
        }
        return squared;
    }

    double logDeterminant(double rho) {
        double sum = 0;
        for (int i = 0; i < real.length; i++) {
            double a = 1 - rho * real[i];
            double b = rho * imaginary[i];
            sum += b == 0 ? Math.log(Math.abs(a)) : Math.log(a * a + b * b) / 2;
        }
        return sum;
    }

    /** 1/ω for the most negative real eigenvalue; −1 where there is none. */
    double least() {
        double extreme = 0;
        for (int i = 0; i < real.length; i++) {
            extreme = Math.abs(imaginary[i]) <= 1e-12 ? Math.min(extreme, real[i]) : extreme;
        }
        return extreme < -1e-12 ? 1 / extreme : -1;
    }

    /** 1/ω for the largest real eigenvalue; 1 where there is none. */
    double most() {
        double extreme = 0;
        for (int i = 0; i < real.length; i++) {
            extreme = Math.abs(imaginary[i]) <= 1e-12 ? Math.max(extreme, real[i]) : extreme;
        }
        return extreme > 1e-12 ? 1 / extreme : 1;
    }
}
