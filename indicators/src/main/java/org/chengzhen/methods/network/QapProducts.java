package org.chengzhen.methods.network;

import java.util.Arrays;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Sums;

/**
 * The products of one relation, its rows and columns permuted, with several fixed ones. All are centred, so that a
 * permutation leaves the sum of the moved one at zero. Several permutations are taken row by row of the fixed ones,
 * which so come from memory once.
 */
final class QapProducts {
    final int n;
    private final double[][] moved;
    private final double[][][] targets;

    QapProducts(int n, double[] moved, double[][] targets) {
        this.n = n;
        this.moved = rows(n, moved);
        this.targets = new double[targets.length][][];
        for (int q = 0; q < targets.length; q++) {
            this.targets[q] = rows(n, targets[q]);
        }
    }

    private static double[][] rows(int n, double[] cells) {
        double[][] rows = new double[n][n];
        int at = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rows[i][j] = i == j ? 0 : cells[at++];
            }
        }
        return rows;
    }

    /** For each permutation Σ m(π(i), π(j)) t(i, j) with every target. */
    double[][] of(int[][] permutations) {
        double[][] sums = new double[permutations.length][targets.length];
        double[] zero = new double[n];
        for (int i = 0; i < n; i++) {
            if (i % 64 == 0) {
                Loop.check();
            }
            for (int q = 0; q < targets.length; q += 4) {
                double[] a = targets[q][i];
                double[] b = q + 1 < targets.length ? targets[q + 1][i] : zero;
                double[] c = q + 2 < targets.length ? targets[q + 2][i] : zero;
                double[] d = q + 3 < targets.length ? targets[q + 3][i] : zero;
                for (int k = 0; k < permutations.length; k++) {
                    if (q + 1 < targets.length) {
                        four(moved[permutations[k][i]], permutations[k], a, b, c, d, sums[k], q);
                    } else {
                        one(moved[permutations[k][i]], permutations[k], a, sums[k], q);
                    }
                }
            }
        }
        return sums;
    }

    private static void one(double[] row, int[] permutation, double[] a, double[] sums, int q) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int j = 0;
        for (; j + 3 < a.length; j += 4) {
            s0 += row[permutation[j]] * a[j];
            s1 += row[permutation[j + 1]] * a[j + 1];
            s2 += row[permutation[j + 2]] * a[j + 2];
            s3 += row[permutation[j + 3]] * a[j + 3];
        }
        for (; j < a.length; j++) {
            s0 += row[permutation[j]] * a[j];
        }
        sums[q] += s0 + s1 + (s2 + s3);
    }

    /** Four targets at once, two cells at a time: eight chains of additions that do not wait for each other. */
    private static void four(
            double[] row, int[] permutation, double[] a, double[] b, double[] c, double[] d, double[] sums, int q) {
        double a0 = 0;
        double a1 = 0;
        double b0 = 0;
        double b1 = 0;
        double c0 = 0;
        double c1 = 0;
        double d0 = 0;
        double d1 = 0;
        int j = 0;
        for (; j + 1 < a.length; j += 2) {
            double x = row[permutation[j]];
            double y = row[permutation[j + 1]];
            a0 += x * a[j];
            a1 += y * a[j + 1];
            b0 += x * b[j];
            b1 += y * b[j + 1];
            c0 += x * c[j];
            c1 += y * c[j + 1];
            d0 += x * d[j];
            d1 += y * d[j + 1];
        }
        if (j < a.length) {
            double x = row[permutation[j]];
            a0 += x * a[j];
            b0 += x * b[j];
            c0 += x * c[j];
            d0 += x * d[j];
        }
        sums[q] += a0 + a1;
        if (q + 1 < sums.length) {
            sums[q + 1] += b0 + b1;
        }
        if (q + 2 < sums.length) {
            sums[q + 2] += c0 + c1;
        }
        if (q + 3 < sums.length) {
            sums[q + 3] += d0 + d1;
        }
    }

    /** Centred columns of length one that span the columns but one (−1: all), by Gram and Schmidt, twice. */
    static double[][] orthonormal(double[][] columns, int without) {
        double[][] basis = new double[columns.length - (without < 0 ? 0 : 1)][];
        int count = 0;
        for (int j = 0; j < columns.length; j++) {
            if (j != without) {
                Loop.check();
                double[] v = QapRegression.unit(QapRegression.centred(columns[j]));
                basis[count] = QapRegression.unit(residual(v, Arrays.copyOf(basis, count)));
                count++;
            }
        }
        return basis;
    }

    /** What is left of a column beside an orthonormal basis. */
    static double[] residual(double[] column, double[][] basis) {
        double[] rest = column.clone();
        for (int pass = 0; pass < 2; pass++) {
            for (double[] q : basis) {
                Loop.check();
                double product = Sums.ofProducts(q, rest);
                for (int i = 0; i < rest.length; i++) {
                    rest[i] -= product * q[i];
                }
            }
        }
        return rest;
    }

    /** R of X = QR, the columns of X centred and of length one: t does not feel their scale. */
    static double[][] triangle(double[][] basis, double[][] columns) {
        int k = basis.length;
        double[][] r = new double[k][k];
        for (int m = 0; m < k; m++) {
            double[] x = QapRegression.unit(QapRegression.centred(columns[m]));
            for (int j = 0; j <= m; j++) {
                r[j][m] = Sums.ofProducts(basis[j], x);
            }
        }
        return r;
    }
}
