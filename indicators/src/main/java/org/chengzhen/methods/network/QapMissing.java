package org.chengzhen.methods.network;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.internal.HouseholderQr;
import org.chengzhen.core.internal.Loop;

/**
 * The permutations of {@link QapRegression} where cells are missing: each has least squares of its own, over the cells
 * that are there when what is permuted has landed.
 */
final class QapMissing {
    private static final int CHUNK = 16;

    private final int n;
    private final double[] y;
    private final double[][] x;
    private final QapMethod method;

    QapMissing(int n, double[] y, double[][] x, QapMethod method) {
        this.n = n;
        this.y = scaled(y);
        this.x = Arrays.stream(x).map(QapMissing::scaled).toArray(double[][]::new);
        this.method = method;
    }

    /** The cells that all columns have. */
    static int[] present(double[] y, double[][] x) {
        return IntStream.range(0, y.length)
                .filter(c -> !Double.isNaN(y[c]) && Arrays.stream(x).noneMatch(column -> Double.isNaN(column[c])))
                .toArray();
    }

    /** Some cells of a column. */
    static double[] of(double[] column, int[] cells) {
        double[] some = new double[cells.length];
        Arrays.setAll(some, c -> column[cells[c]]);
        return some;
    }

    /** Over the largest magnitude, which t does not feel. */
    private static double[] scaled(double[] column) {
        double largest = 0;
        for (double v : column) {
            largest = Double.isNaN(v) ? largest : Math.max(largest, Math.abs(v));
        }
        double[] scaled = column.clone();
        for (int c = 0; c < scaled.length && largest > 0; c++) {
            scaled[c] /= largest;
        }
        return scaled;
    }

    /** t of each regressor in each permutation; NaN where there is none. */
    double[][] statistics(NodePermutations drawn, boolean parallel) {
        int k = x.length;
        double[][] all = new double[k][drawn.count()];
        double[][] moved = new double[k][];
        for (int j = 0; j < k; j++) {
            Loop.check();
            moved[j] = method == QapMethod.DOUBLE_SEMI_PARTIALLING ? residual(j) : x[j];
        }
        Chunks.run("permutations", (drawn.count() + CHUNK - 1) / CHUNK, parallel, c -> {
            int[] permutation = new int[n];
            for (int draw = c * CHUNK; draw < Math.min(drawn.count(), (c + 1) * CHUNK); draw++) {
                drawn.fill(draw, permutation);
                for (int j = 0; j < k; j++) {
                    Loop.check();
                    double[][] columns = x.clone();
                    columns[j] = method == QapMethod.RESPONSE ? x[j] : landed(moved[j], permutation);
                    all[j][draw] = t(method == QapMethod.RESPONSE ? landed(y, permutation) : y, columns, j);
                }
            }
        });
        return all;
    }

    /** Cell (i, j) takes what stood at (π(i), π(j)). */
    private double[] landed(double[] column, int[] permutation) {
        double[] landed = new double[column.length];
        int at = 0;
        for (int i = 0; i < n; i++) {
            int row = permutation[i];
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    int other = permutation[j];
                    landed[at++] = column[row * (n - 1) + (other < row ? other : other - 1)];
                }
            }
        }
        return landed;
    }

    /** What is left of a regressor beside the others, where all of them are there; NaN elsewhere. */
    private double[] residual(int regressor) {
        int[] cells = present(x[0], x);
        double[][] design = design(cells, regressor);
        double[] own = of(x[regressor], cells);
        double[] b = new HouseholderQr(design).solve(own);
        double[][] columns = design(cells, regressor);
        double[] left = new double[y.length];
        Arrays.fill(left, Double.NaN);
        for (int c = 0; c < cells.length; c++) {
            double fitted = 0;
            for (int j = 0; j < b.length; j++) {
                fitted += b[j] * columns[j][c];
            }
            left[cells[c]] = own[c] - fitted;
        }
        return left;
    }

    /** Ones and the regressors but one. */
    private double[][] design(int[] cells, int without) {
        double[][] design = new double[x.length][];
        design[0] = new double[cells.length];
        Arrays.fill(design[0], 1);
        for (int j = 0, at = 1; j < x.length; j++) {
            if (j != without) {
                design[at++] = of(x[j], cells);
            }
        }
        return design;
    }

    private static double t(double[] response, double[][] columns, int regressor) {
        int[] cells = present(response, columns);
        int k = columns.length;
        if (cells.length <= k + 1) {
            return Double.NaN;
        }
        double[][] design = new double[k + 1][];
        design[0] = new double[cells.length];
        Arrays.fill(design[0], 1);
        for (int j = 0; j < k; j++) {
            design[j + 1] = of(columns[j], cells);
        }
        HouseholderQr qr =
                new HouseholderQr(Arrays.stream(design).map(double[]::clone).toArray(double[][]::new));
        if (qr.dependent() >= 0) {
            return Double.NaN;
        }
        double[] given = of(response, cells);
        double[] b = qr.solve(given);
        double rest = 0;
        for (int c = 0; c < cells.length; c++) {
            double left = given[c];
            for (int j = 0; j <= k; j++) {
                left -= b[j] * design[j][c];
            }
            rest += left * left;
        }
        double variance = rest / (cells.length - k - 1) * qr.crossProductInverse()[regressor + 1][regressor + 1];
        return variance > 0 ? b[regressor + 1] / Math.sqrt(variance) : Double.NaN;
    }
}
