package org.chengzhen.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.chengzhen.core.internal.Streams;

/** Textbook computations of relations between places. */
final class RelationRivals {
    private RelationRivals() {}

    /** α of each cell of a matrix of directed flows, by the formula at both ends; 1 where there is no flow. */
    static double[][] disparity(double[][] flows) {
        int n = flows.length;
        double[][] alpha = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                alpha[i][j] = 1;
                if (i != j && flows[i][j] > 0) {
                    double sent = 0;
                    double received = 0;
                    int out = 0;
                    int in = 0;
                    for (int k = 0; k < n; k++) {
                        sent += k == i ? 0 : flows[i][k];
                        out += k != i && flows[i][k] > 0 ? 1 : 0;
                        received += k == j ? 0 : flows[k][j];
                        in += k != j && flows[k][j] > 0 ? 1 : 0;
                    }
                    alpha[i][j] = Math.min(
                            Math.pow(1 - flows[i][j] / sent, out - 1), Math.pow(1 - flows[i][j] / received, in - 1));
                }
            }
        }
        return alpha;
    }

    /** The blocks of CONCOR with reciprocal diagonals after some splits, cell by cell, numbered by their first place. */
    static int[] blocks(double[][] relation, int splits) {
        int n = relation.length;
        double[][] r = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                r[i][j] = correlation(profile(relation, i, j), profile(relation, j, i));
            }
        }
        List<int[]> groups = new ArrayList<>();
        groups.add(IntStream.range(0, n).toArray());
        for (int split = 0; split < splits; split++) {
            List<int[]> parts = new ArrayList<>();
            for (int[] group : groups) {
                parts.addAll(halves(r, group));
            }
            groups = parts;
        }
        groups.sort(Comparator.comparingInt(group -> group[0]));
        int[] blocks = new int[n];
        for (int g = 0; g < groups.size(); g++) {
            for (int i : groups.get(g)) {
                blocks[i] = g;
            }
        }
        return blocks;
    }

    /** Row and column of a place, x(i, i) where the other has its own, x(i, j) where the other has x(j, i). */
    private static double[] profile(double[][] relation, int i, int j) {
        int n = relation.length;
        double[] profile = new double[2 * n];
        for (int k = 0; k < n; k++) {
            int place = i < j || (k != i && k != j) ? k : k == i ? j : i;
            profile[k] = place == i ? 0 : relation[i][place];
            profile[n + k] = place == i ? 0 : relation[place][i];
        }
        return profile;
    }

    private static List<int[]> halves(double[][] first, int[] group) {
        int m = group.length;
        if (m < 2) {
            return List.of(group);
        }
        double[][] r = new double[m][m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                r[i][j] = first[group[i]][group[j]];
            }
        }
        boolean done = false;
        while (!done) {
            r = correlations(r);
            done = Arrays.stream(r).flatMapToDouble(Arrays::stream).allMatch(v -> Math.abs(v) > 1 - 1e-9);
        }
        double[] side = r[0];
        int[] near = IntStream.range(0, m)
                .filter(i -> side[i] > 0)
                .map(i -> group[i])
                .toArray();
        int[] far = IntStream.range(0, m)
                .filter(i -> side[i] <= 0)
                .map(i -> group[i])
                .toArray();
        return far.length == 0 ? List.of(near) : List.of(near, far);
    }

    private static double[][] correlations(double[][] rows) {
        int n = rows.length;
        double[][] r = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                r[i][j] = correlation(rows[i], rows[j]);
            }
        }
        return r;
    }

    private static double correlation(double[] x, double[] y) {
        double mx = 0;
        double my = 0;
        for (int k = 0; k < x.length; k++) {
            mx += x[k] / x.length;
            my += y[k] / x.length;
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int k = 0; k < x.length; k++) {
            xx += (x[k] - mx) * (x[k] - mx);
            yy += (y[k] - my) * (y[k] - my);
            xy += (x[k] - mx) * (y[k] - my);
        }
        return xy / Math.sqrt(xx * yy);
    }

    /** Two-sided p of each regressor by double semi-partialling, least squares over all cells for each permutation. */
    static double[] semiPartial(double[][] response, double[][][] regressors, int permutations, long seed) {
        int n = response.length;
        int k = regressors.length;
        double[] y = cells(response, IntStream.range(0, n).toArray());
        double[][] x = new double[k + 1][];
        x[0] = new double[y.length];
        Arrays.fill(x[0], 1);
        for (int j = 0; j < k; j++) {
            x[j + 1] = cells(regressors[j], IntStream.range(0, n).toArray());
        }
        double[] p = new double[k];
        for (int j = 1; j <= k; j++) {
            double[][] others = without(x, j);
            double[] b = solve(products(others, others), products(others, x[j]));
            double[][] left = new double[n][n];
            int at = 0;
            for (int i = 0; i < n; i++) {
                for (int h = 0; h < n; h++) {
                    if (i != h) {
                        left[i][h] = x[j][at];
                        for (int q = 0; q < b.length; q++) {
                            left[i][h] -= b[q] * others[q][at];
                        }
                        at++;
                    }
                }
            }
            double observed = Math.abs(t(y, with(others, x[j])));
            int beyond = 1;
            for (int draw = 0; draw < permutations; draw++) {
                double other = t(y, with(others, cells(left, permutation(n, seed, draw))));
                beyond += Math.abs(other) >= observed - 1e-9 ? 1 : 0;
            }
            p[j - 1] = beyond / (permutations + 1.0);
        }
        return p;
    }

    private static int[] permutation(int n, long seed, int draw) {
        SplittableRandom random = Streams.of(seed, draw);
        int[] permutation = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = permutation[i];
            permutation[i] = permutation[j];
            permutation[j] = swap;
        }
        return permutation;
    }

    private static double[] cells(double[][] rows, int[] places) {
        int n = rows.length;
        double[] cells = new double[n * (n - 1)];
        int at = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    cells[at++] = rows[places[i]][places[j]];
                }
            }
        }
        return cells;
    }

    private static double[][] without(double[][] columns, int one) {
        return IntStream.range(0, columns.length)
                .filter(j -> j != one)
                .mapToObj(j -> columns[j])
                .toArray(double[][]::new);
    }

    private static double[][] with(double[][] columns, double[] one) {
        double[][] more = Arrays.copyOf(columns, columns.length + 1);
        more[columns.length] = one;
        return more;
    }

    private static double[][] products(double[][] x, double[][] y) {
        return Arrays.stream(x).map(column -> products(y, column)).toArray(double[][]::new);
    }

    private static double[] products(double[][] x, double[] y) {
        double[] products = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            for (int i = 0; i < y.length; i++) {
                products[j] += x[j][i] * y[i];
            }
        }
        return products;
    }

    /** t of the last column. */
    private static double t(double[] y, double[][] x) {
        double[][] cross = products(x, x);
        double[] b = solve(cross, products(x, y));
        double rest = 0;
        for (int i = 0; i < y.length; i++) {
            double e = y[i];
            for (int j = 0; j < x.length; j++) {
                e -= b[j] * x[j][i];
            }
            rest += e * e;
        }
        double[] last = new double[x.length];
        last[x.length - 1] = 1;
        return b[x.length - 1] / Math.sqrt(rest / (y.length - x.length) * solve(cross, last)[x.length - 1]);
    }

    private static double[] solve(double[][] matrix, double[] right) {
        return new LUDecomposition(new Array2DRowRealMatrix(matrix))
                .getSolver()
                .solve(new ArrayRealVector(right))
                .toArray();
    }
}
