package org.chengzhen.methods.spatial;

import java.util.Arrays;
import org.chengzhen.core.internal.Loop;

/** An LU decomposition of a sparse matrix: its determinant, and solutions for several right-hand sides at once. */
final class Factors {
    private final SparseLu lu;
    /** For each front its pivot rows, all columns; null where only the determinant is wanted. */
    private final double[][] upper;
    /** For each front the multipliers of the rows behind its pivots. */
    private final double[][] lower;

    private double logDeterminant;
    private int sign = 1;
    private double growth;
    private boolean positive = true;
    private double leastPivot = Double.POSITIVE_INFINITY;

    Factors(SparseLu lu, boolean solving) {
        this.lu = lu;
        upper = solving ? new double[lu.below.length][] : null;
        lower = solving ? new double[lu.below.length][] : null;
    }

    /** ln|det|; −∞ for a singular matrix. */
    double logDeterminant() {
        return logDeterminant;
    }

    /** The sign of the determinant. */
    int sign() {
        return sign;
    }

    /** The largest multiplier: far above 1, the pivots were too small to be trusted. */
    double growth() {
        return growth;
    }

    /** The smallest magnitude of a pivot. */
    double leastPivot() {
        return leastPivot;
    }

    /** Whether every pivot is above zero. */
    boolean allPositive() {
        return positive;
    }

    /** Eliminates the first columns of a front; multipliers take the place of what they clear. */
    void pivots(double[] front, int width, int size) {
        for (int k = 0; k < width; k++) {
            checkNow(k);
            // rows of the pivots are final once those before have been taken off
            int row = k * size;
            for (int j = 0; j < k; j++) {
                int above = j * size;
                double l = front[row + j] / front[above + j];
                front[row + j] = l;
                growth = Math.max(growth, Math.abs(l));
                for (int c = j + 1; c < size; c++) {
                    front[row + c] -= l * front[above + c];
                }
            }
            double pivot = front[row + k];
            logDeterminant += Math.log(Math.abs(pivot));
            sign *= pivot < 0 ? -1 : 1;
            positive &= pivot > 0;
            leastPivot = Math.min(leastPivot, Math.abs(pivot));
        }
        for (int i = width; i < size; i++) {
            checkNow(i);
            int row = i * size;
            int j = 0;
            for (; j + 3 < width; j += 4) {
                four(front, row, j, size);
            }
            for (; j < width; j++) {
                int above = j * size;
                double l = front[row + j] / front[above + j];
                front[row + j] = l;
                growth = Math.max(growth, Math.abs(l));
                for (int c = j + 1; c < size; c++) {
                    front[row + c] -= l * front[above + c];
                }
            }
        }
    }

    /** The last fronts are large enough to take their time. */
    private static void checkNow(int row) {
        if ((row & 127) == 127) {
            Loop.check();
        }
    }

    /** Takes four pivot rows off a row at once. */
    private void four(double[] front, int row, int j, int size) {
        int a = j * size;
        int b = a + size;
        int c = b + size;
        int d = c + size;
        double la = front[row + j] / front[a + j];
        double lb = (front[row + j + 1] - la * front[a + j + 1]) / front[b + j + 1];
        double lc = (front[row + j + 2] - la * front[a + j + 2] - lb * front[b + j + 2]) / front[c + j + 2];
        double ld = (front[row + j + 3] - la * front[a + j + 3] - lb * front[b + j + 3] - lc * front[c + j + 3])
                / front[d + j + 3];
        front[row + j] = la;
        front[row + j + 1] = lb;
        front[row + j + 2] = lc;
        front[row + j + 3] = ld;
        growth = Math.max(growth, Math.max(Math.max(Math.abs(la), Math.abs(lb)), Math.max(Math.abs(lc), Math.abs(ld))));
        for (int x = j + 4; x < size; x++) {
            front[row + x] -= la * front[a + x] + lb * front[b + x] + lc * front[c + x] + ld * front[d + x];
        }
    }

    /** Keeps what solving needs of a front; returns what is left for its parent. */
    double[] keep(int s, double[] front, int width, int size) {
        int m = size - width;
        if (upper != null) {
            upper[s] = Arrays.copyOf(front, width * size);
            lower[s] = new double[m * width];
            for (int a = 0; a < m; a++) {
                System.arraycopy(front, (width + a) * size, lower[s], a * width, width);
            }
        }
        double[] left = new double[m * m];
        for (int a = 0; a < m; a++) {
            System.arraycopy(front, (width + a) * size + width, left, a * m, m);
        }
        return left;
    }

    /** Solves Ax = b for one right-hand side, in place. */
    void solve(double[] b) {
        double[] x = permuted(b);
        solve(x, 1);
        restore(x, b);
    }

    /** Solves A'x = b for one right-hand side, in place. */
    void solveTransposed(double[] b) {
        double[] x = permuted(b);
        solveTransposed(x, 1);
        restore(x, b);
    }

    private double[] permuted(double[] b) {
        double[] x = new double[b.length];
        for (int p = 0; p < x.length; p++) {
            x[p] = b[lu.order[p]];
        }
        return x;
    }

    private void restore(double[] x, double[] b) {
        for (int p = 0; p < x.length; p++) {
            b[lu.order[p]] = x[p];
        }
    }

    /** Solves for k right-hand sides in the order of elimination, element p of side c at x[pk + c]. */
    void solve(double[] x, int k) {
        for (int s = 0; s < lu.below.length; s++) {
            int from = lu.first[s];
            int width = lu.first[s + 1] - from;
            int[] rows = lu.below[s];
            int size = width + rows.length;
            if (isZero(x, from * k, (from + width) * k)) {
                continue;
            }
            for (int r = 1; r < width; r++) {
                for (int j = 0; j < r; j++) {
                    subtract(x, from + r, upper[s][r * size + j], from + j, k);
                }
            }
            for (int a = 0; a < rows.length; a++) {
                for (int j = 0; j < width; j++) {
                    subtract(x, rows[a], lower[s][a * width + j], from + j, k);
                }
            }
        }
        for (int s = lu.below.length - 1; s >= 0; s--) {
            int from = lu.first[s];
            int width = lu.first[s + 1] - from;
            int[] rows = lu.below[s];
            int size = width + rows.length;
            for (int r = width - 1; r >= 0; r--) {
                int row = r * size;
                for (int a = 0; a < rows.length; a++) {
                    subtract(x, from + r, upper[s][row + width + a], rows[a], k);
                }
                for (int j = r + 1; j < width; j++) {
                    subtract(x, from + r, upper[s][row + j], from + j, k);
                }
                divide(x, from + r, upper[s][row + r], k);
            }
        }
    }

    /** Solves with the transpose for k right-hand sides in the order of elimination. */
    void solveTransposed(double[] x, int k) {
        for (int s = 0; s < lu.below.length; s++) {
            int from = lu.first[s];
            int width = lu.first[s + 1] - from;
            int[] rows = lu.below[s];
            int size = width + rows.length;
            if (isZero(x, from * k, (from + width) * k)) {
                continue;
            }
            for (int r = 0; r < width; r++) {
                int row = r * size;
                divide(x, from + r, upper[s][row + r], k);
                for (int j = r + 1; j < width; j++) {
                    subtract(x, from + j, upper[s][row + j], from + r, k);
                }
                for (int a = 0; a < rows.length; a++) {
                    subtract(x, rows[a], upper[s][row + width + a], from + r, k);
                }
            }
        }
        for (int s = lu.below.length - 1; s >= 0; s--) {
            int from = lu.first[s];
            int width = lu.first[s + 1] - from;
            int[] rows = lu.below[s];
            int size = width + rows.length;
            for (int r = width - 1; r >= 0; r--) {
                for (int a = 0; a < rows.length; a++) {
                    subtract(x, from + r, lower[s][a * width + r], rows[a], k);
                }
                for (int i = r + 1; i < width; i++) {
                    subtract(x, from + r, upper[s][i * size + r], from + i, k);
                }
            }
        }
    }

    private static boolean isZero(double[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            if (x[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static void subtract(double[] x, int row, double factor, int other, int k) {
        int a = row * k;
        int b = other * k;
        for (int c = 0; c < k; c++) {
            x[a + c] -= factor * x[b + c];
        }
    }

    private static void divide(double[] x, int row, double by, int k) {
        for (int c = row * k; c < (row + 1) * k; c++) {
            x[c] /= by;
        }
    }
}
