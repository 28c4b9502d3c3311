package org.chengzhen.methods.network;

import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/** A square matrix whose diagonal is left aside, with the products over its other cells. */
final class Relation {
    private final int n;
    private final double[][] rows;
    private final boolean complete;

    private Relation(double[][] rows, boolean complete) {
        this.n = rows.length;
        this.rows = rows;
        this.complete = complete;
    }

    /** A copy, the diagonal zero, NaN kept; cells divided by their largest magnitude. */
    static Relation of(double[][] given, String name) {
        Objects.requireNonNull(given, name);
        int n = given.length;
        double[][] rows = new double[n][];
        boolean complete = true;
        double largest = 0;
        for (int i = 0; i < n; i++) {
            Checks.argument(
                    given[i].length == n, "%s[%d] has %d cells but there are %d rows", name, i, given[i].length, n);
            rows[i] = given[i].clone();
            rows[i][i] = 0;
            for (int j = 0; j < n; j++) {
                double x = rows[i][j];
                Checks.argument(!Double.isInfinite(x), "%s[%d][%d] must not be infinite", name, i, j);
                complete &= !Double.isNaN(x);
                largest = Math.max(largest, Double.isNaN(x) ? 0 : Math.abs(x));
            }
        }
        if (n < 3) {
            throw UndefinedException.insufficient("places", 3, n);
        }
        Relation relation = new Relation(rows, complete);
        if (relation.isConstant()) {
            throw UndefinedException.undefined("all cells of " + name + " off the diagonal are equal");
        }
        for (double[] row : rows) {
            for (int j = 0; j < n; j++) {
                row[j] /= largest;
            }
        }
        return relation;
    }

    int n() {
        return n;
    }

    boolean complete() {
        return complete;
    }

    private boolean isConstant() {
        double first = Double.NaN;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j && !Double.isNaN(rows[i][j])) {
                    if (!Double.isNaN(first) && rows[i][j] != first) {
                        return false;
                    }
                    first = rows[i][j];
                }
            }
        }
        return true;
    }

    /** Mean 0 and length 1 over the cells off the diagonal. */
    void standardize() {
        double sum = 0;
        for (double[] row : rows) {
            double part = 0;
            for (double x : row) {
                part += x;
            }
            sum += part;
        }
        double mean = sum / ((double) n * (n - 1));
        double squares = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rows[i][j] = i == j ? 0 : rows[i][j] - mean;
                squares += rows[i][j] * rows[i][j];
            }
        }
        double length = Math.sqrt(squares);
        for (double[] row : rows) {
            for (int j = 0; j < n; j++) {
                row[j] /= length;
            }
        }
    }

    /** Σ a(i, j) b(π(i), π(j)); the diagonals are zero. */
    double product(Relation other, int[] permutation) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double[] a = rows[i];
            double[] b = other.rows[permutation[i]];
            double s = 0;
            double t = 0;
            double u = 0;
            double v = 0;
            int j = 0;
            for (; j + 3 < n; j += 4) {
                s += a[j] * b[permutation[j]];
                t += a[j + 1] * b[permutation[j + 1]];
                u += a[j + 2] * b[permutation[j + 2]];
                v += a[j + 3] * b[permutation[j + 3]];
            }
            for (; j < n; j++) {
                s += a[j] * b[permutation[j]];
            }
            sum += s + t + (u + v);
        }
        return sum;
    }

    /** Pearson's r over the cells that both have. */
    double correlation(Relation other, int[] permutation) {
        int count = 0;
        double meanA = 0;
        double meanB = 0;
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int i = 0; i < n; i++) {
            double[] b = other.rows[permutation[i]];
            for (int j = 0; j < n; j++) {
                double x = rows[i][j];
                double y = b[permutation[j]];
                if (i != j && !Double.isNaN(x) && !Double.isNaN(y)) {
                    count++;
                    double dx = x - meanA;
                    double dy = y - meanB;
                    meanA += dx / count;
                    meanB += dy / count;
                    aa += dx * (x - meanA);
                    bb += dy * (y - meanB);
                    ab += dx * (y - meanB);
                }
            }
        }
        if (count < 2 || !(aa > 1e-24 * count) || !(bb > 1e-24 * count)) {
            throw UndefinedException.undefined("the cells left by a permutation are all equal: too many are missing");
        }
        return Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb)));
    }

    /** How many cells both have. */
    int cellsWith(Relation other) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                count += i != j && !Double.isNaN(rows[i][j]) && !Double.isNaN(other.rows[i][j]) ? 1 : 0;
            }
        }
        return count;
    }
}
