package org.chengzhen.methods.interaction;

import java.util.Arrays;
import java.util.List;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * The regressors of an interaction model: some dense columns, and up to two groups of effects of which each
 * pair has one.
 *
 * <p>Dense columns are centred where there is a constant or a group to take up their means, and scaled, so
 * that normal equations are well conditioned; coefficients come back in the units given.
 */
final class SparseDesign {
    /** A pivot this much smaller than its diagonal means that a column is a combination of those before. */
    private static final double SINGULAR = 1e-12;

    private final int pairs;
    private final double[][] columns;
    private final double[] centres;
    private final double[] scales;
    /** For each group the index of its effect in the coefficients, for each pair; −1 for the effect of reference. */
    private final int[][] groups;

    private final int size;

    /**
     * A design.
     *
     * @param pairs number of pairs
     * @param covariates dense columns
     * @param groups effects of each pair, numbered from 0 within each group, −1 for none
     * @param groupSizes numbers of effects
     * @param centred whether a constant or group takes up means
     */
    SparseDesign(int pairs, List<double[]> covariates, List<int[]> groups, int[] groupSizes, boolean centred) {
        this.pairs = pairs;
        int k = covariates.size();
        columns = new double[k][];
        centres = new double[k];
        scales = new double[k];
        for (int c = 0; c < k; c++) {
            double[] column = covariates.get(c).clone();
            centres[c] = centred ? Sums.of(column) / pairs : 0;
            double largest = 0;
            for (int p = 0; p < pairs; p++) {
                column[p] -= centres[c];
                largest = Math.max(largest, Math.abs(column[p]));
            }
            scales[c] = largest == 0 ? 1 : largest;
            for (int p = 0; p < pairs; p++) {
                column[p] /= scales[c];
            }
            columns[c] = column;
        }
        this.groups = new int[groups.size()][];
        int start = k;
        for (int g = 0; g < groups.size(); g++) {
            int offset = start;
            this.groups[g] = Arrays.stream(groups.get(g))
                    .map(e -> e < 0 ? -1 : offset + e)
                    .toArray();
            start += groupSizes[g];
        }
        size = start;
    }

    int size() {
        return size;
    }

    /** x·β for each pair. */
    double[] predict(double[] beta) {
        double[] predicted = new double[pairs];
        for (int c = 0; c < columns.length; c++) {
            for (int p = 0; p < pairs; p++) {
                predicted[p] += beta[c] * columns[c][p];
            }
        }
        for (int[] group : groups) {
            for (int p = 0; p < pairs; p++) {
                predicted[p] += group[p] < 0 ? 0 : beta[group[p]];
            }
        }
        return predicted;
    }

    /** X'v. */
    double[] transposedTimes(double[] v) {
        double[] sums = new double[size];
        for (int c = 0; c < columns.length; c++) {
            sums[c] = Sums.ofProducts(columns[c], v);
        }
        for (int[] group : groups) {
            for (int p = 0; p < pairs; p++) {
                if (group[p] >= 0) {
                    sums[group[p]] += v[p];
                }
            }
        }
        return sums;
    }

    /** The lower factor of X'WX. */
    double[][] cholesky(double[] weights) {
        double[][] normal = new double[size][];
        for (int r = 0; r < size; r++) {
            normal[r] = new double[r + 1];
        }
        int k = columns.length;
        double[] weighted = new double[pairs];
        for (int c = 0; c < k; c++) {
            for (int p = 0; p < pairs; p++) {
                weighted[p] = weights[p] * columns[c][p];
            }
            for (int d = 0; d <= c; d++) {
                normal[c][d] = Sums.ofProducts(weighted, columns[d]);
            }
            for (int[] group : groups) {
                for (int p = 0; p < pairs; p++) {
                    if (group[p] >= 0) {
                        normal[group[p]][c] += weighted[p];
                    }
                }
            }
        }
        for (int g = 0; g < groups.length; g++) {
            for (int p = 0; p < pairs; p++) {
                int effect = groups[g][p];
                if (effect >= 0) {
                    normal[effect][effect] += weights[p];
                    for (int h = 0; h < g; h++) {
                        if (groups[h][p] >= 0) {
                            normal[effect][groups[h][p]] += weights[p];
                        }
                    }
                }
            }
        }
        for (int r = 0; r < size; r++) {
            Loop.check();
            double[] row = normal[r];
            double diagonal = row[r];
            for (int c = 0; c <= r; c++) {
                double rest = row[c];
                double[] other = normal[c];
                for (int q = 0; q < c; q++) {
                    rest -= row[q] * other[q];
                }
                if (c < r) {
                    row[c] = rest / other[c];
                } else if (rest > SINGULAR * diagonal) {
                    row[c] = Math.sqrt(rest);
                } else {
                    throw new UndefinedException(
                            Status.SINGULAR, "a column of the model is a combination of the others: column " + r);
                }
            }
        }
        return normal;
    }

    /** Solves LL'x = v. */
    static double[] solve(double[][] lower, double[] v) {
        int n = v.length;
        double[] x = v.clone();
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < r; c++) {
                x[r] -= lower[r][c] * x[c];
            }
            x[r] /= lower[r][r];
        }
        for (int r = n - 1; r >= 0; r--) {
            x[r] /= lower[r][r];
            for (int c = 0; c < r; c++) {
                x[c] -= lower[r][c] * x[r];
            }
        }
        return x;
    }

    /** The coefficient of a dense column in its own unit. */
    Coefficient covariate(int column, double[] beta, double[][] lower) {
        double[] unit = new double[size];
        unit[column] = 1;
        return combination(unit, beta, lower, scales[column]);
    }

    /** An effect as it is where all dense columns are zero. */
    Coefficient effect(int effect, double[] beta, double[][] lower) {
        double[] at = new double[size];
        for (int c = 0; c < columns.length; c++) {
            at[c] = -centres[c] / scales[c];
        }
        at[columns.length + effect] = 1;
        return combination(at, beta, lower, 1);
    }

    /** Effects that are differences from one of reference: no mean enters. */
    Coefficient difference(int effect, double[] beta, double[][] lower) {
        double[] unit = new double[size];
        unit[columns.length + effect] = 1;
        return combination(unit, beta, lower, 1);
    }

    private Coefficient combination(double[] of, double[] beta, double[][] lower, double scale) {
        double variance = Sums.ofProducts(of, solve(lower, of));
        return new Coefficient(
                Range.finite(Sums.ofProducts(of, beta) / scale, "a coefficient"),
                Range.finite(Math.sqrt(Math.max(0, variance)) / scale, "the standard error of a coefficient"));
    }
}
