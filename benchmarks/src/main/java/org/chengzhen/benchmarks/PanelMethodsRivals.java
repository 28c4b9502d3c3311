package org.chengzhen.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.chengzhen.methods.convergence.LogT;

/** Data of panels, plants and tables, and what a user would write for their statistics. */
final class PanelMethodsRivals {
    private PanelMethodsRivals() {}

    /** Numbers that wander, a row for each place, a column for each year. */
    static double[][] paths(int places, int years, long seed) {
        return SpatialMarkovRivals.incomes(places, years, seed);
    }

    /** One matrix for each regressor. */
    static double[][][] regressors(int count, int places, int years) {
        double[][][] x = new double[count][][];
        for (int j = 0; j < count; j++) {
            x[j] = paths(places, years, 100 + j);
        }
        return x;
    }

    /** Two-way within: double demeaning row by row, normal equations by commons-math3, scores by unit. */
    static double[] twoWayClustered(double[][] y, double[][][] x) {
        int n = y.length;
        int years = y[0].length;
        int k = x.length;
        double[][] columns = new double[k + 1][];
        for (int j = 0; j <= k; j++) {
            double[][] m = j == k ? y : x[j];
            double all =
                    Arrays.stream(m).flatMapToDouble(Arrays::stream).average().orElseThrow();
            double[] byYear = new double[years];
            for (int t = 0; t < years; t++) {
                int year = t;
                byYear[t] = Arrays.stream(m).mapToDouble(r -> r[year]).average().orElseThrow();
            }
            columns[j] = new double[n * years];
            for (int i = 0; i < n; i++) {
                double mean = Arrays.stream(m[i]).average().orElseThrow();
                for (int t = 0; t < years; t++) {
                    columns[j][i * years + t] = m[i][t] - mean - byYear[t] + all;
                }
            }
        }
        RealMatrix design = new Array2DRowRealMatrix(Arrays.copyOf(columns, k)).transpose();
        RealMatrix bread = new CholeskyDecomposition(design.transpose().multiply(design))
                .getSolver()
                .getInverse();
        double[] b = bread.operate(design.transpose().operate(columns[k]));
        double[] e = new ArrayRealVector(columns[k])
                .subtract(new ArrayRealVector(design.operate(b)))
                .toArray();
        RealMatrix meat = new Array2DRowRealMatrix(k, k);
        for (int i = 0; i < n; i++) {
            double[] score = new double[k];
            for (int t = 0; t < years; t++) {
                for (int j = 0; j < k; j++) {
                    score[j] += columns[j][i * years + t] * e[i * years + t];
                }
            }
            ArrayRealVector s = new ArrayRealVector(score);
            meat = meat.add(s.outerProduct(s));
        }
        RealMatrix v = bread.multiply(meat).multiply(bread);
        double[] result = Arrays.copyOf(b, 2 * k);
        for (int j = 0; j < k; j++) {
            result[k + j] = Math.sqrt(v.getEntry(j, j));
        }
        return result;
    }

    /** F of a threshold: a regression for every candidate. */
    static double thresholdF(double[][] y, double[][] x, double[] q, int candidates, double trim) {
        int years = y[0].length;
        double[] sorted = q.clone();
        Arrays.sort(sorted);
        int low = (int) Math.ceil(trim * q.length) - 1;
        int high = (int) Math.floor((1 - trim) * q.length) - 1;
        double[] response = within(y);
        double linear = squares(response, within(x), null);
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < candidates; c++) {
            double position = (high - low) * (double) c / (candidates - 1);
            int below = (int) position;
            double upper = sorted[low + Math.min(below + 1, high - low)];
            double gamma = sorted[low + below] + (position - below) * (upper - sorted[low + below]);
            double[][] one = new double[y.length][years];
            double[][] other = new double[y.length][years];
            for (int o = 0; o < q.length; o++) {
                (q[o] <= gamma ? one : other)[o / years][o % years] = x[o / years][o % years];
            }
            least = Math.min(least, squares(response, within(one), within(other)));
        }
        return (linear - least) / (least / (y.length * (years - 1.0)));
    }

    private static double[] within(double[][] m) {
        int years = m[0].length;
        double[] rest = new double[m.length * years];
        for (int i = 0; i < m.length; i++) {
            double mean = 0;
            for (double v : m[i]) {
                mean += v / years;
            }
            for (int t = 0; t < years; t++) {
                rest[i * years + t] = m[i][t] - mean;
            }
        }
        return rest;
    }

    private static double squares(double[] y, double[] a, double[] b) {
        double aa = dot(a, a);
        double ay = dot(a, y);
        double yy = dot(y, y);
        if (b == null) {
            return yy - ay * ay / aa;
        }
        double bb = dot(b, b);
        double ab = dot(a, b);
        double by = dot(b, y);
        double det = aa * bb - ab * ab;
        double one = (bb * ay - ab * by) / det;
        double two = (aa * by - ab * ay) / det;
        return yy - one * ay - two * by;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The bootstrap of F by regressions for every candidate and draw. */
    static double thresholdBootstrap(double[][] y, double[][] x, double[] q, int candidates, int draws) {
        SplittableRandom random = new SplittableRandom(1);
        double sum = 0;
        for (int d = 0; d < draws; d++) {
            double[][] drawn = new double[y.length][];
            for (int i = 0; i < y.length; i++) {
                drawn[i] = y[random.nextInt(y.length)];
            }
            sum += thresholdF(drawn, x, q, candidates, 0.05);
        }
        return sum;
    }

    /** The t of each place with a core: a sweep over the whole group for every place, as packages do. */
    static double[] sieve(double[][] values, int core) {
        double[] t = new double[values.length - core];
        for (int i = core; i < values.length; i++) {
            double[][] group = Arrays.copyOf(values, core + 1);
            group[core] = values[i];
            t[i - core] = LogT.withDefaults().test(group).statistic().orElseThrow();
        }
        return t;
    }

    /** K by exact sums over all pairs. */
    static double[] density(double[] x, double[] y, double[] at, double h) {
        double[] sums = new double[at.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                double d = Math.sqrt((x[i] - x[j]) * (x[i] - x[j]) + (y[i] - y[j]) * (y[i] - y[j]));
                for (int k = 0; k < at.length; k++) {
                    double near = (at[k] - d) / h;
                    double far = (at[k] + d) / h;
                    sums[k] += Math.exp(-near * near / 2) + Math.exp(-far * far / 2);
                }
            }
        }
        double scale = Math.sqrt(2 * Math.PI) * h * x.length * (x.length - 1.0) / 2;
        return Arrays.stream(sums).map(s -> s / scale).toArray();
    }

    static double[] uniform(int n, long seed) {
        return new SplittableRandom(seed).doubles(n, 0, 500).toArray();
    }

    static double[][][] cube(int ni, int nj, int nk, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][][] cube = new double[ni][nj][nk];
        for (double[][] slice : cube) {
            for (double[] row : slice) {
                Arrays.setAll(row, k -> 0.5 + random.nextDouble());
            }
        }
        return cube;
    }

    /** Sums over k, over i and over j. */
    static double[][][] margins(double[][][] cube) {
        int ni = cube.length;
        int nj = cube[0].length;
        int nk = cube[0][0].length;
        double[][] ij = new double[ni][nj];
        double[][] jk = new double[nj][nk];
        double[][] ik = new double[ni][nk];
        for (int i = 0; i < ni; i++) {
            for (int j = 0; j < nj; j++) {
                for (int k = 0; k < nk; k++) {
                    ij[i][j] += cube[i][j][k];
                    jk[j][k] += cube[i][j][k];
                    ik[i][k] += cube[i][j][k];
                }
            }
        }
        return new double[][][] {ij, jk, ik};
    }

    /** Proportional fitting that writes the whole table at every margin. */
    static double[][][] fit(double[][][] seed, double[][][] target, double tolerance) {
        double[][][] x = new double[seed.length][][];
        for (int i = 0; i < x.length; i++) {
            x[i] = Arrays.stream(seed[i]).map(double[]::clone).toArray(double[][]::new);
        }
        double error = 1;
        while (error > tolerance) {
            error = 0;
            for (int margin = 0; margin < 3; margin++) {
                double[][] now = margins(x)[margin];
                for (int i = 0; i < x.length; i++) {
                    for (int j = 0; j < x[i].length; j++) {
                        for (int k = 0; k < x[i][j].length; k++) {
                            int a = margin == 1 ? j : i;
                            int b = margin == 0 ? j : k;
                            double ratio = target[margin][a][b] / now[a][b];
                            error = Math.max(error, Math.abs(1 - 1 / ratio));
                            x[i][j][k] *= ratio;
                        }
                    }
                }
            }
        }
        return x;
    }
}
