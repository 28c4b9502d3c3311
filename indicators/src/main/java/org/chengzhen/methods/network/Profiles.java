package org.chengzhen.methods.network;

import java.util.List;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.result.UndefinedException;

/** The profiles of places, row and column of each, and the correlations between them. */
final class Profiles {
    private static final double NOTHING = 1e-14;

    private final int n;
    private final DiagonalRule rule;
    /** Row and column of each place, one behind the other, the diagonal zero; divided by the largest magnitude. */
    private final double[][] profile;

    private Profiles(int n, DiagonalRule rule, double[][] profile) {
        this.n = n;
        this.rule = rule;
        this.profile = profile;
    }

    static Profiles of(double[][] relation, DiagonalRule rule) {
        int n = relation.length;
        double largest = 0;
        for (int i = 0; i < n; i++) {
            Checks.argument(
                    relation[i].length == n,
                    "relation[%d] has %d cells but there are %d rows",
                    i,
                    relation[i].length,
                    n);
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    Checks.argument(
                            Double.isFinite(relation[i][j]),
                            "relation[%d][%d] must be finite but is %s",
                            i,
                            j,
                            relation[i][j]);
                    largest = Math.max(largest, Math.abs(relation[i][j]));
                }
            }
        }
        double scale = largest == 0 ? 1 : largest;
        double[][] profile = new double[n][2 * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    profile[i][j] = relation[i][j] / scale;
                    profile[j][n + i] = relation[i][j] / scale;
                }
            }
        }
        return new Profiles(n, rule, profile);
    }

    /** Whether all cells that count are equal: off the diagonal where that is ignored. */
    boolean isConstant(int i) {
        double first = Double.NaN;
        for (int k = 0; k < 2 * n; k++) {
            if (rule == DiagonalRule.IGNORE && (k == i || k == n + i)) {
                continue;
            }
            if (!Double.isNaN(first) && profile[i][k] != first) {
                return false;
            }
            first = profile[i][k];
        }
        return true;
    }

    /** The correlations between the profiles of some places. */
    double[][] correlations(List<Integer> places) {
        int m = places.size();
        double[][] r = new double[m][m];
        for (int a = 0; a < m; a++) {
            Loop.check();
            r[a][a] = 1;
            for (int b = 0; b < a; b++) {
                r[a][b] = correlation(places.get(b), places.get(a));
                r[b][a] = r[a][b];
            }
        }
        return r;
    }

    private double correlation(int i, int j) {
        double[] x = profile[i];
        double[] y = profile[j];
        double sx = 0;
        double sy = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int k = 0; k < 2 * n; k++) {
            sx += x[k];
            sy += y[k];
            xx += x[k] * x[k];
            yy += y[k] * y[k];
            xy += x[k] * y[k];
        }
        int count = 2 * n;
        double ij = x[j];
        double ji = y[i];
        if (rule == DiagonalRule.RECIPROCAL) {
            // x(i, j) stands against x(j, i) in the row part and again in the column part
            xy += 2 * ij * ji;
        } else if (rule == DiagonalRule.IGNORE) {
            // both lie in either profile: as sent and as received
            count -= 4;
            sx -= ij + ji;
            sy -= ij + ji;
            xx -= ij * ij + ji * ji;
            yy -= ij * ij + ji * ji;
        }
        double vx = xx - sx / count * sx;
        double vy = yy - sy / count * sy;
        if (count < 2 || !(vx > NOTHING * xx) || !(vy > NOTHING * yy)) {
            throw UndefinedException.undefined("the links of places " + i + " and " + j
                    + " have no correlation, as one has the same link to all others; take another diagonal rule");
        }
        double r = (xy - sx / count * sy) / Math.sqrt(vx * vy);
        return Math.max(-1, Math.min(1, r));
    }

    /** The correlations between the rows of a matrix. */
    static double[][] ofRows(double[][] matrix) {
        int m = matrix.length;
        double[][] z = new double[m][m];
        for (int i = 0; i < m; i++) {
            double sum = 0;
            for (double v : matrix[i]) {
                sum += v;
            }
            double mean = sum / m;
            double squares = 0;
            for (int k = 0; k < m; k++) {
                z[i][k] = matrix[i][k] - mean;
                squares += z[i][k] * z[i][k];
            }
            if (!(squares > NOTHING)) {
                throw UndefinedException.undefined("the correlations of one place with all others are equal");
            }
            double length = Math.sqrt(squares);
            for (int k = 0; k < m; k++) {
                z[i][k] /= length;
            }
        }
        double[][] r = new double[m][m];
        for (int i = 0; i < m; i++) {
            Loop.check();
            r[i][i] = 1;
            int j = 0;
            for (; j + 3 < i; j += 4) {
                four(z[i], z, j, r[i]);
            }
            for (; j < i; j++) {
                double sum = 0;
                for (int k = 0; k < m; k++) {
                    sum += z[i][k] * z[j][k];
                }
                r[i][j] = sum;
            }
            for (j = 0; j < i; j++) {
                r[i][j] = Math.max(-1, Math.min(1, r[i][j]));
                r[j][i] = r[i][j];
            }
        }
        return r;
    }

    private static void four(double[] x, double[][] z, int j, double[] target) {
        double[] a = z[j];
        double[] b = z[j + 1];
        double[] c = z[j + 2];
        double[] d = z[j + 3];
        double s = 0;
        double t = 0;
        double u = 0;
        double v = 0;
        for (int k = 0; k < x.length; k++) {
            s += x[k] * a[k];
            t += x[k] * b[k];
            u += x[k] * c[k];
            v += x[k] * d[k];
        }
        target[j] = s;
        target[j + 1] = t;
        target[j + 2] = u;
        target[j + 3] = v;
    }
}
