package org.chengzhen.methods.inputoutput;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * Proportional fitting: the table nearest to a seed that has given sums, in two dimensions (RAS) and in three.
 *
 * <p>Two dimensions: rows scaled to their sums, then columns to theirs, until the largest relative error of a row is below the
 * tolerance. Three: two or three of the margins ij, jk and ik in turn. The result is seed times a factor for each cell of each
 * margin, and loses the least information against the seed.
 *
 * <ul>
 *   <li>Cells of zero stay zero, and so does the sign: negative cells are refused. A target of zero empties its cells.
 *   <li>Margins that contradict each other (relative 1e-9) are refused: other totals, or other sums along a shared dimension.
 *   <li>A target above zero over cells of zero, or no end within the sweeps: infeasible. No cell: too few data. NaN and
 *       infinity are refused.
 * </ul>
 *
 * <p>Algorithm: the seed is read, factors alone are written; O(cells) for each margin and sweep. Can be interrupted.
 *
 * <p>Source: Deming, W. E. and Stephan, F. F. (1940), On a least squares adjustment of a sampled frequency table; Stone, R.
 * (1961); Bishop, Y. M. M., Fienberg, S. E. and Holland, P. W. (1975), Discrete Multivariate Analysis.
 *
 * <pre>{@code
 * ProportionalFitting.withDefaults().of(flows2012, outputs2020, inputs2020);
 * }</pre>
 */
public final class ProportionalFitting {
    /** The largest relative error of a sum unless told otherwise. */
    public static final double DEFAULT_TOLERANCE = 1e-13;

    /** The most sweeps over all margins. */
    public static final int MOST_SWEEPS = 20_000;

    private static final double CONSISTENT = 1e-9;
    private static final ProportionalFitting DEFAULTS = new ProportionalFitting(DEFAULT_TOLERANCE);

    private final double tolerance;

    private ProportionalFitting(double tolerance) {
        this.tolerance = tolerance;
    }

    /**
     * To 1e-13.
     *
     * @return the fitting with its usual tolerance
     */
    public static ProportionalFitting withDefaults() {
        return DEFAULTS;
    }

    /**
     * The largest relative error of a sum.
     *
     * @param relative in (0, 1)
     * @return a fitting with it
     * @throws IllegalArgumentException if it is outside (0, 1)
     */
    public ProportionalFitting tolerance(double relative) {
        Checks.argument(relative > 0 && relative < 1, "relative must be in (0, 1) but is %s", relative);
        return new ProportionalFitting(relative);
    }

    /**
     * The table with given sums of rows and columns.
     *
     * @param seed ≥ 0
     * @param rowSums ≥ 0, one for each row
     * @param columnSums ≥ 0, one for each column
     * @return the fitted table, in the shape of the seed
     * @throws IllegalArgumentException if shapes differ, a number is negative, NaN or infinite, or totals differ
     * @throws UndefinedException if there is no cell, or no such table (infeasible)
     */
    public DoubleMatrix of(DoubleMatrix seed, double[] rowSums, double[] columnSums) {
        Objects.requireNonNull(seed, "seed");
        Objects.requireNonNull(rowSums, "rowSums");
        Objects.requireNonNull(columnSums, "columnSums");
        int rows = seed.rows();
        int columns = seed.columns();
        double[] cells = Checks.nonNegative(seed.toArray(), "seed");
        Checks.sameLength(rowSums.length, "rowSums", rows, "seed");
        Checks.sameLength(columnSums.length, "columnSums", columns, "seed.row(0)");
        Checks.nonNegative(rowSums, "rowSums");
        Checks.nonNegative(columnSums, "columnSums");
        if (cells.length == 0) {
            throw UndefinedException.insufficient("cells", 1, 0);
        }
        consistent(Sums.of(rowSums), "the total of rowSums", Sums.of(columnSums), "the total of columnSums");
        double[] a = ones(rows);
        double[] b = ones(columns);
        double[] sums = new double[columns];
        Loop loop = Loop.of("sweeps", 0);
        for (int sweep = 0; ; sweep++) {
            loop.step();
            double error = 0;
            Arrays.fill(sums, 0);
            for (int i = 0; i < rows; i++) {
                double sum = 0;
                int at = i * columns;
                for (int j = 0; j < columns; j++) {
                    sum += cells[at + j] * b[j];
                }
                error = Math.max(error, error(sum * a[i], rowSums[i]));
                a[i] = factor(rowSums[i], sum, "row", i);
                for (int j = 0; j < columns; j++) {
                    sums[j] += cells[at + j] * a[i];
                }
            }
            if (sweep > 0 && error < tolerance) {
                break;
            }
            for (int j = 0; j < columns; j++) {
                b[j] = factor(columnSums[j], sums[j], "column", j);
            }
            limit(sweep, error);
        }
        loop.end();
        double[] fitted = new double[cells.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                fitted[i * columns + j] = cells[i * columns + j] * a[i] * b[j];
            }
        }
        return DoubleMatrix.of(rows, columns, fitted);
    }

    /**
     * The table of three dimensions with given margins.
     *
     * @param seed ≥ 0, seed[i][j][k]
     * @param margins two or three of ij, jk and ik
     * @return for each i, the matrix of j and k
     * @throws IllegalArgumentException if shapes differ, there are fewer than two margins, a number is negative, NaN or
     *     infinite, or margins contradict each other
     * @throws UndefinedException if there is no cell, or no such table (infeasible)
     */
    public ImmutableList<DoubleMatrix> of(double[][][] seed, ThreeWayMargins margins) {
        Objects.requireNonNull(seed, "seed");
        Objects.requireNonNull(margins, "margins");
        return new ThreeWayFit(seed, margins).run(tolerance);
    }

    /**
     * The table of three dimensions with given margins.
     *
     * @param seed ≥ 0, seed[i][j][k]
     * @param margins two or three of ij, jk and ik
     * @return for each i, the matrix of j and k
     * @throws IllegalArgumentException if shapes differ, there are fewer than two margins, a number is negative, NaN or
     * infinite, or margins contradict each other
     * @throws UndefinedException if there is no cell, or no such table (infeasible)
     */
    public ImmutableList<DoubleMatrix> of(List<DoubleMatrix> seed, ThreeWayMargins margins) {
        Objects.requireNonNull(seed, "seed");
        return of(DoubleMatrix.toRows(seed), margins);
    }

    static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    static double error(double sum, double target) {
        return target == 0 ? 0 : Math.abs(sum - target) / target;
    }

    static double factor(double target, double sum, String what, int index) {
        if (target == 0) {
            return 0;
        }
        double factor = target / sum;
        if (!(factor > 0 && factor <= Double.MAX_VALUE)) {
            throw new UndefinedException(
                    Status.INFEASIBLE, what + " " + index + " must sum to " + target + " but has nothing to scale");
        }
        return factor;
    }

    static void limit(int sweep, double error) {
        if (sweep >= MOST_SWEEPS) {
            throw new UndefinedException(
                    Status.INFEASIBLE,
                    "after " + MOST_SWEEPS + " sweeps a sum is still off by the relative error " + error
                            + ": the zeros of the seed do not allow these sums");
        }
    }

    static void consistent(double one, String oneName, double other, String otherName) {
        double gap = Math.abs(one - other);
        Checks.argument(
                gap <= CONSISTENT * Math.max(Math.abs(one), Math.abs(other)),
                "%s, %s, must be %s, %s",
                oneName,
                one,
                otherName,
                other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProportionalFitting that && Double.compare(tolerance, that.tolerance) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(tolerance);
    }

    @Override
    public String toString() {
        return "ProportionalFitting[tolerance = " + tolerance + "]";
    }
}
