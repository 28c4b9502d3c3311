package org.chengzhen.core.internal;

import java.util.Arrays;

/**
 * The QR decomposition of a few long columns by Householder reflections: least squares without the squared condition
 * number of the normal equations.
 *
 * <p>O(nk²) time, in place. Golub, G. H. and Van Loan, C. F. (1996), Matrix Computations, section 5.2.
 */
public final class HouseholderQr {
    /** The part of a column's length below which it counts as a combination of those before it. */
    public static final double RANK_TOLERANCE = 1e-10;

    private final double[][] reflections;
    private final double[] halves;
    private final double[][] r;
    private final int dependent;

    /**
     * Decomposes columns, as far as they are independent.
     *
     * @param columns k columns of n ≥ k finite values each; they are overwritten
     */
    public HouseholderQr(double[][] columns) {
        int k = columns.length;
        reflections = columns;
        halves = new double[k];
        r = new double[k][k];
        double[] lengths = new double[k];
        for (int j = 0; j < k; j++) {
            lengths[j] = Math.sqrt(Sums.ofProducts(columns[j], columns[j]));
        }
        int stopped = -1;
        for (int j = 0; j < k && stopped < 0; j++) {
            double[] v = columns[j];
            double norm = 0;
            for (int i = j; i < v.length; i++) {
                norm += v[i] * v[i];
            }
            norm = Math.sqrt(norm);
            if (!(norm > RANK_TOLERANCE * lengths[j])) {
                stopped = j;
                continue;
            }
            double diagonal = v[j] > 0 ? -norm : norm;
            r[j][j] = diagonal;
            v[j] -= diagonal;
            halves[j] = -diagonal * v[j];
            for (int m = j + 1; m < k; m++) {
                Loop.check();
                reflect(j, columns[m]);
                r[j][m] = columns[m][j];
            }
        }
        dependent = stopped;
    }

    /**
     * The first column that is a combination of those before it.
     *
     * @return its index, −1 where the columns are independent
     */
    public int dependent() {
        return dependent;
    }

    /**
     * The coefficients of least squares.
     *
     * @param y n values
     * @return the k numbers b that minimise |y − Xb|²
     */
    public double[] solve(double[] y) {
        double[] rotated = y.clone();
        for (int j = 0; j < reflections.length; j++) {
            reflect(j, rotated);
        }
        double[] b = Arrays.copyOf(rotated, reflections.length);
        for (int j = b.length - 1; j >= 0; j--) {
            double sum = b[j];
            for (int m = j + 1; m < b.length; m++) {
                sum -= r[j][m] * b[m];
            }
            b[j] = sum / r[j][j];
        }
        return b;
    }

    /**
     * The inverse of the cross products, (X′X)⁻¹ = R⁻¹R⁻ᵀ.
     *
     * @return k × k numbers
     */
    public double[][] crossProductInverse() {
        int k = r.length;
        double[][] inverse = new double[k][k];
        for (int j = 0; j < k; j++) {
            inverse[j][j] = 1 / r[j][j];
            for (int i = j - 1; i >= 0; i--) {
                double sum = 0;
                for (int m = i + 1; m <= j; m++) {
                    sum += r[i][m] * inverse[m][j];
                }
                inverse[i][j] = -sum / r[i][i];
            }
        }
        double[][] product = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                for (int m = Math.max(i, j); m < k; m++) {
                    product[i][j] += inverse[i][m] * inverse[j][m];
                }
            }
        }
        return product;
    }

    /**
     * The quadratic form m′(X′X)⁻¹m as a sum of squares, Σz² with R′z = m: never negative.
     *
     * @param m k numbers
     * @return the form, at least 0
     */
    public double inverseForm(double... m) {
        double[] z = new double[m.length];
        for (int j = 0; j < z.length; j++) {
            double sum = m[j];
            for (int i = 0; i < j; i++) {
                sum -= r[i][j] * z[i];
            }
            z[j] = sum / r[j][j];
        }
        return Sums.ofProducts(z, z);
    }

    private void reflect(int j, double[] target) {
        double[] v = reflections[j];
        double product = 0;
        for (int i = j; i < v.length; i++) {
            product += v[i] * target[i];
        }
        double factor = product / halves[j];
        for (int i = j; i < v.length; i++) {
            target[i] -= factor * v[i];
        }
    }
}
