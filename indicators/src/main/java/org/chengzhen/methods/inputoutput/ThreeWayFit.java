package org.chengzhen.methods.inputoutput;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.result.UndefinedException;

/** One fitting in three dimensions: a factor for each cell of each margin. */
final class ThreeWayFit {
    private final int ni;
    private final int nj;
    private final int nk;
    private final double[] cells;
    private final double[] targetIj;
    private final double[] targetJk;
    private final double[] targetIk;

    /** Factors; ones where the margin is not given. */
    private final double[] ij;

    private final double[] jk;
    private final double[] ik;

    ThreeWayFit(double[][][] seed, ThreeWayMargins margins) {
        ni = seed.length;
        nj = ni == 0 ? 0 : seed[0].length;
        nk = nj == 0 ? 0 : seed[0][0].length;
        cells = new double[ni * nj * nk];
        for (int i = 0; i < ni; i++) {
            Checks.sameLength(seed[i].length, "seed[" + i + "]", nj, "seed[0]");
            for (int j = 0; j < nj; j++) {
                Checks.sameLength(seed[i][j].length, "seed[" + i + "][" + j + "]", nk, "seed[0][0]");
                Checks.nonNegative(seed[i][j], "seed[" + i + "][" + j + "]");
                System.arraycopy(seed[i][j], 0, cells, (i * nj + j) * nk, nk);
            }
        }
        targetIj = target(margins.ij(), ni, nj, "ij");
        targetJk = target(margins.jk(), nj, nk, "jk");
        targetIk = target(margins.ik(), ni, nk, "ik");
        int given = (targetIj == null ? 0 : 1) + (targetJk == null ? 0 : 1) + (targetIk == null ? 0 : 1);
        Checks.argument(given >= 2, "margins must be two or three of ij, jk and ik but are %d", given);
        if (cells.length == 0) {
            throw UndefinedException.insufficient("cells", 1, 0);
        }
        if (targetIj != null && targetJk != null) {
            agree(columnSums(targetIj, ni, nj), "ij", rowSums(targetJk, nj, nk), "jk", "j");
        }
        if (targetIj != null && targetIk != null) {
            agree(rowSums(targetIj, ni, nj), "ij", rowSums(targetIk, ni, nk), "ik", "i");
        }
        if (targetJk != null && targetIk != null) {
            agree(columnSums(targetJk, nj, nk), "jk", columnSums(targetIk, ni, nk), "ik", "k");
        }
        ij = ProportionalFitting.ones(ni * nj);
        jk = ProportionalFitting.ones(nj * nk);
        ik = ProportionalFitting.ones(ni * nk);
    }

    ImmutableList<DoubleMatrix> run(double tolerance) {
        Loop loop = Loop.of("sweeps", 0);
        for (int sweep = 0; ; sweep++) {
            loop.step();
            double error = 0;
            if (targetIj != null) {
                error = Math.max(error, scaleIj());
            }
            if (targetJk != null) {
                error = Math.max(error, scaleJk());
            }
            if (targetIk != null) {
                error = Math.max(error, scaleIk());
            }
            if (error < tolerance) {
                break;
            }
            ProportionalFitting.limit(sweep, error);
        }
        loop.end();
        ImmutableList.Builder<DoubleMatrix> slices = ImmutableList.builderWithExpectedSize(ni);
        for (int i = 0; i < ni; i++) {
            double[] slice = new double[nj * nk];
            for (int j = 0; j < nj; j++) {
                int at = (i * nj + j) * nk;
                for (int k = 0; k < nk; k++) {
                    slice[j * nk + k] = cells[at + k] * ij[i * nj + j] * jk[j * nk + k] * ik[i * nk + k];
                }
            }
            slices.add(DoubleMatrix.of(nj, nk, slice));
        }
        return slices.build();
    }

    /** Σ_k of seed·jk·ik. */
    private double scaleIj() {
        double error = 0;
        for (int i = 0; i < ni; i++) {
            Loop.check();
            for (int j = 0; j < nj; j++) {
                int at = (i * nj + j) * nk;
                double a = 0;
                double b = 0;
                int k = 0;
                for (; k + 1 < nk; k += 2) {
                    a += cells[at + k] * jk[j * nk + k] * ik[i * nk + k];
                    b += cells[at + k + 1] * jk[j * nk + k + 1] * ik[i * nk + k + 1];
                }
                double sum = k < nk ? a + b + cells[at + k] * jk[j * nk + k] * ik[i * nk + k] : a + b;
                int cell = i * nj + j;
                error = Math.max(error, ProportionalFitting.error(sum * ij[cell], targetIj[cell]));
                ij[cell] = ProportionalFitting.factor(targetIj[cell], sum, "cell of ij", cell);
            }
        }
        return error;
    }

    /** Σ_i of seed·ij·ik. */
    private double scaleJk() {
        double[] sums = new double[nj * nk];
        for (int i = 0; i < ni; i++) {
            Loop.check();
            for (int j = 0; j < nj; j++) {
                int at = (i * nj + j) * nk;
                double factor = ij[i * nj + j];
                int to = j * nk;
                int own = i * nk;
                for (int k = 0; k < nk; k++) {
                    sums[to + k] += cells[at + k] * factor * ik[own + k];
                }
            }
        }
        return scale(jk, sums, targetJk, "cell of jk");
    }

    /** Σ_j of seed·ij·jk. */
    private double scaleIk() {
        double[] sums = new double[ni * nk];
        for (int i = 0; i < ni; i++) {
            Loop.check();
            int to = i * nk;
            for (int j = 0; j < nj; j++) {
                int at = (i * nj + j) * nk;
                double factor = ij[i * nj + j];
                int own = j * nk;
                for (int k = 0; k < nk; k++) {
                    sums[to + k] += cells[at + k] * factor * jk[own + k];
                }
            }
        }
        return scale(ik, sums, targetIk, "cell of ik");
    }

    private static double scale(double[] factors, double[] sums, double[] targets, String what) {
        double error = 0;
        for (int c = 0; c < sums.length; c++) {
            error = Math.max(error, ProportionalFitting.error(sums[c] * factors[c], targets[c]));
            factors[c] = ProportionalFitting.factor(targets[c], sums[c], what, c);
        }
        return error;
    }

    private static double[] target(Optional<DoubleMatrix> margin, int rows, int columns, String name) {
        if (margin.isEmpty()) {
            return null;
        }
        DoubleMatrix m = margin.get();
        Checks.argument(
                m.rows() == rows && m.columns() == columns,
                "margins of %s must be %d x %d but are %d x %d",
                name,
                rows,
                columns,
                m.rows(),
                m.columns());
        return m.toArray();
    }

    private static double[] rowSums(double[] m, int rows, int columns) {
        double[] sums = new double[rows];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                sums[r] += m[r * columns + c];
            }
        }
        return sums;
    }

    private static double[] columnSums(double[] m, int rows, int columns) {
        double[] sums = new double[columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                sums[c] += m[r * columns + c];
            }
        }
        return sums;
    }

    private static void agree(double[] one, String oneName, double[] other, String otherName, String dimension) {
        for (int c = 0; c < one.length; c++) {
            ProportionalFitting.consistent(
                    one[c],
                    "the sum of margins " + oneName + " at " + dimension + " = " + c,
                    other[c],
                    "that of margin " + otherName);
        }
    }
}
