package org.chengzhen.methods.inputoutput;

import java.util.Arrays;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;

/**
 * The inverse of I − A for a non-negative A whose spectral radius is below one.
 *
 * <p>I − A is then an M-matrix: elimination needs no exchange of rows, every pivot is positive, and a pivot
 * that is not tells that the radius is not below one. Gauss–Jordan in place, eight pivots in one sweep over
 * the rows, so that each row comes through the cache n/8 times; 2n³ operations, n² of memory.
 */
final class ProductiveMatrix {
    private static final int PIVOTS = 8;
    private static final int MOST_ITERATIONS = 500;
    private static final int MOST_BISECTIONS = 60;
    private static final double TOLERANCE = 1e-13;
    private static final double LARGE = 0x1p400;

    private ProductiveMatrix() {}

    /** The elements as rows, after they proved to be a square of finite numbers ≥ 0. */
    static double[][] checked(DoubleMatrix matrix, String name) {
        Objects.requireNonNull(matrix, name);
        int n = matrix.rows();
        Checks.argument(n == matrix.columns(), "%s must be square but is %d x %d", name, n, matrix.columns());
        if (n == 0) {
            throw UndefinedException.insufficient("sectors", 1, 0);
        }
        double[][] rows = matrix.toRows();
        for (int i = 0; i < n; i++) {
            Checks.nonNegative(rows[i], name + "[" + i + "]");
        }
        return rows;
    }

    /** (I − A)⁻¹ as rows, all finite; A is left as it was. */
    static double[][] inverseOfOneMinus(double[][] a, String name) {
        int n = a.length;
        double[][] m = new double[n][n];
        for (int i = 0; i < n; i++) {
            double[] row = m[i];
            double[] from = a[i];
            for (int j = 0; j < n; j++) {
                row[j] = -from[j];
            }
            row[i] = 1 - from[i];
        }
        double[][] panel = new double[PIVOTS][n];
        for (int k = 0; k < n; k += PIVOTS) {
            int width = Math.min(PIVOTS, n - k);
            double[][] corner = invertedCorner(m, k, width);
            if (corner == null) {
                double radius = spectralRadius(a);
                if (radius < 1) {
                    allFinite(m);
                }
                throw new IllegalArgumentException(name + " must have a spectral radius < 1 but has "
                        + (radius < 1 ? 1.0 : radius) + ": more is used up than produced");
            }
            panel(m, k, width, corner, panel);
            for (int i = 0; i < n; i++) {
                if (i < k || i >= k + width) {
                    if (width == PIVOTS) {
                        eliminateEight(m[i], k, panel);
                    } else {
                        eliminate(m[i], k, width, panel);
                    }
                }
            }
            for (int p = 0; p < width; p++) {
                double[] swap = m[k + p];
                m[k + p] = panel[p];
                panel[p] = swap;
            }
        }
        allFinite(m);
        return m;
    }

    private static void allFinite(double[][] inverse) {
        for (double[] row : inverse) {
            for (double element : row) {
                Range.finite(element, "the inverse");
            }
        }
    }

    /** The inverse of the block of pivots, or null where a pivot is not positive. */
    private static double[][] invertedCorner(double[][] m, int k, int width) {
        double[][] d = new double[width][width];
        for (int p = 0; p < width; p++) {
            System.arraycopy(m[k + p], k, d[p], 0, width);
        }
        for (int p = 0; p < width; p++) {
            double pivot = d[p][p];
            // a pivot lost in the rounding of 1 - a is zero
            if (!(pivot > 0x1p-50) || pivot == Double.POSITIVE_INFINITY) {
                return null;
            }
            d[p][p] = 1;
            for (int q = 0; q < width; q++) {
                d[p][q] /= pivot;
            }
            for (int r = 0; r < width; r++) {
                double factor = d[r][p];
                if (r != p && factor != 0) {
                    d[r][p] = 0;
                    for (int q = 0; q < width; q++) {
                        d[r][q] -= factor * d[p][q];
                    }
                }
            }
        }
        return d;
    }

    /** The rows of the pivots, times the inverse of their corner, which takes the corner's place. */
    private static void panel(double[][] m, int k, int width, double[][] corner, double[][] panel) {
        int n = m.length;
        for (int p = 0; p < width; p++) {
            double[] target = panel[p];
            Arrays.fill(target, 0);
            for (int q = 0; q < width; q++) {
                double factor = corner[p][q];
                double[] source = m[k + q];
                for (int j = 0; j < n; j++) {
                    target[j] += factor * source[j];
                }
            }
            System.arraycopy(corner[p], 0, target, k, width);
        }
    }

    private static void eliminate(double[] row, int k, int width, double[][] panel) {
        double[] factors = Arrays.copyOfRange(row, k, k + width);
        Arrays.fill(row, k, k + width, 0);
        for (int p = 0; p < width; p++) {
            double factor = factors[p];
            double[] source = panel[p];
            for (int j = 0; j < row.length; j++) {
                row[j] -= factor * source[j];
            }
        }
    }

    private static void eliminateEight(double[] row, int k, double[][] panel) {
        double c0 = row[k];
        double c1 = row[k + 1];
        double c2 = row[k + 2];
        double c3 = row[k + 3];
        double c4 = row[k + 4];
        double c5 = row[k + 5];
        double c6 = row[k + 6];
        double c7 = row[k + 7];
        Arrays.fill(row, k, k + PIVOTS, 0);
        subtractFour(row, c0, c1, c2, c3, panel[0], panel[1], panel[2], panel[3]);
        subtractFour(row, c4, c5, c6, c7, panel[4], panel[5], panel[6], panel[7]);
    }

    /** Four rows in one loop: the most that the compiler still turns into vector instructions. */
    private static void subtractFour(
            double[] row,
            double c0,
            double c1,
            double c2,
            double c3,
            double[] r0,
            double[] r1,
            double[] r2,
            double[] r3) {
        for (int j = 0; j < row.length; j++) {
            row[j] -= (c0 * r0[j] + c1 * r1[j]) + (c2 * r2[j] + c3 * r3[j]);
        }
    }

    /** The largest modulus of an eigenvalue of A ≥ 0; infinite where it exceeds the range of doubles. */
    static double spectralRadius(double[][] a) {
        double largest = 0;
        for (double[] row : a) {
            for (double v : row) {
                largest = Math.max(largest, v);
            }
        }
        if (largest < LARGE) {
            return radius(a);
        }
        int exponent = Math.getExponent(largest);
        double[][] scaled = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                scaled[i][j] = Math.scalb(a[i][j], -exponent);
            }
        }
        return Math.scalb(radius(scaled), exponent);
    }

    /**
     * The largest modulus of an eigenvalue of A ≥ 0 whose sums are finite: powers of A + I, whose least and largest growth close on
     * it where sectors hang together; else bisection between the two, as s exceeds the radius where the
     * elimination of sI − A meets positive pivots only.
     */
    private static double radius(double[][] a) {
        int n = a.length;
        double[] x = new double[n];
        Arrays.fill(x, 1);
        double low = 0;
        double high = Double.MAX_VALUE;
        for (int iteration = 0; iteration < MOST_ITERATIONS && high - low > TOLERANCE * high; iteration++) {
            double[] y = new double[n];
            double least = Double.POSITIVE_INFINITY;
            double most = 0;
            double largest = 0;
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    sum += a[i][j] * x[j];
                }
                least = Math.min(least, sum / x[i]);
                most = Math.max(most, sum / x[i]);
                y[i] = sum + x[i];
                largest = Math.max(largest, y[i]);
            }
            low = Math.max(low, least);
            high = Math.min(high, most);
            for (int i = 0; i < n; i++) {
                // the floor keeps the growth of sectors that nothing flows to finite
                x[i] = Math.max(y[i] / largest, 1e-200);
            }
        }
        for (int step = 0; step < MOST_BISECTIONS && high - low > TOLERANCE * Math.max(high, 1e-3); step++) {
            double middle = low + (high - low) / 2;
            if (exceedsRadius(a, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low + (high - low) / 2;
    }

    private static boolean exceedsRadius(double[][] a, double s) {
        int n = a.length;
        double[][] m = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                m[i][j] = -a[i][j];
            }
            m[i][i] += s;
        }
        for (int k = 0; k < n; k++) {
            double[] pivots = m[k];
            if (!(pivots[k] > 0)) {
                return false;
            }
            for (int i = k + 1; i < n; i++) {
                double[] row = m[i];
                double factor = row[k] / pivots[k];
                if (factor != 0) {
                    for (int j = k + 1; j < n; j++) {
                        row[j] -= factor * pivots[j];
                    }
                }
            }
        }
        return true;
    }
}
