package org.chengzhen.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.chengzhen.core.array.DoubleMatrix;

/** What a user would write for the spatial models: band matrices, full loops, hash maps, and a known approximation. */
final class SpatialModelsRivals {
    private SpatialModelsRivals() {}

    /** ρ, ln L, then β and θ of the spatial Durbin model with effects of places and years. */
    static double[] twoWayDurbin(SpatialModelsData.Panel panel, SpatialRivals.Rows w) {
        int n = panel.y().rows();
        int years = panel.y().columns();
        int k = 2 * panel.x().size();
        double[][] z = new double[n * years][k];
        for (int v = 0; v < k / 2; v++) {
            double[][] x = panel.x().get(v).toRows();
            into(z, v, demeaned(x));
            into(z, k / 2 + v, demeaned(lag(w, x)));
        }
        double[] y = stacked(demeaned(panel.y().toRows()));
        double[] wy = stacked(demeaned(lag(w, panel.y().toRows())));
        RealMatrix design = MatrixUtils.createRealMatrix(z);
        RealMatrix turned = design.transpose();
        var solver = new CholeskyDecomposition(turned.multiply(design), 1e-9, 1e-12).getSolver();
        double[] b0 =
                solver.solve(MatrixUtils.createRealVector(turned.operate(y))).toArray();
        double[] b1 =
                solver.solve(MatrixUtils.createRealVector(turned.operate(wy))).toArray();
        double[] f0 = design.operate(b0);
        double[] f1 = design.operate(b1);
        double e00 = 0;
        double e01 = 0;
        double e11 = 0;
        for (int i = 0; i < y.length; i++) {
            e00 += (y[i] - f0[i]) * (y[i] - f0[i]);
            e01 += (y[i] - f0[i]) * (wy[i] - f1[i]);
            e11 += (wy[i] - f1[i]) * (wy[i] - f1[i]);
        }
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> panel.eastings()[i]))
                .mapToInt(i -> i)
                .toArray();
        double golden = (Math.sqrt(5) - 1) / 2;
        double low = -0.95;
        double high = 0.95;
        double[] fixed = {e00, e01, e11};
        while (high - low > 1e-6) {
            double c = high - golden * (high - low);
            double d = low + golden * (high - low);
            if (likelihood(c, fixed, w, order, years) >= likelihood(d, fixed, w, order, years)) {
                high = d;
            } else {
                low = c;
            }
        }
        double rho = (low + high) / 2;
        double[] result = new double[2 + k];
        result[0] = rho;
        result[1] = likelihood(rho, fixed, w, order, years);
        for (int c = 0; c < k; c++) {
            result[2 + c] = b0[c] - rho * b1[c];
        }
        return result;
    }

    private static double likelihood(double rho, double[] e, SpatialRivals.Rows w, int[] order, int years) {
        double size = (double) order.length * years;
        double squares = e[0] - 2 * rho * e[1] + rho * rho * e[2];
        return -size / 2 * (Math.log(2 * Math.PI * squares / size) + 1) + years * bandLogDeterminant(w, rho, order);
    }

    /** ln|I − ρW| by elimination within the band that an order of the places leaves. */
    static double bandLogDeterminant(SpatialRivals.Rows w, double rho, int[] order) {
        int n = order.length;
        int[] rank = new int[n];
        for (int p = 0; p < n; p++) {
            rank[order[p]] = p;
        }
        int reach = 0;
        for (int i = 0; i < n; i++) {
            for (int j : w.neighbours()[i]) {
                reach = Math.max(reach, Math.abs(rank[i] - rank[j]));
            }
        }
        int width = 2 * reach + 1;
        double[][] band = new double[n][width];
        for (int i = 0; i < n; i++) {
            int p = rank[i];
            band[p][reach] = 1;
            for (int e = 0; e < w.neighbours()[i].length; e++) {
                band[p][reach + rank[w.neighbours()[i][e]] - p] -= rho * w.weights()[i][e];
            }
        }
        double sum = 0;
        for (int p = 0; p < n; p++) {
            double pivot = band[p][reach];
            sum += Math.log(pivot);
            for (int q = p + 1; q <= Math.min(n - 1, p + reach); q++) {
                double factor = band[q][reach + p - q] / pivot;
                if (factor != 0) {
                    for (int c = 1; c <= reach; c++) {
                        band[q][reach + p - q + c] -= factor * band[p][reach + c];
                    }
                }
            }
        }
        return sum;
    }

    private static double[][] lag(SpatialRivals.Rows w, double[][] x) {
        double[][] lag = new double[x.length][x[0].length];
        for (int i = 0; i < x.length; i++) {
            for (int e = 0; e < w.neighbours()[i].length; e++) {
                for (int t = 0; t < x[0].length; t++) {
                    lag[i][t] += w.weights()[i][e] * x[w.neighbours()[i][e]][t];
                }
            }
        }
        return lag;
    }

    private static double[][] demeaned(double[][] x) {
        int n = x.length;
        int years = x[0].length;
        double[] ofYears = new double[years];
        double[][] result = new double[n][years];
        double all = 0;
        for (double[] row : x) {
            for (int t = 0; t < years; t++) {
                ofYears[t] += row[t] / n;
                all += row[t] / n / years;
            }
        }
        for (int i = 0; i < n; i++) {
            double mean = Arrays.stream(x[i]).average().orElseThrow();
            for (int t = 0; t < years; t++) {
                result[i][t] = x[i][t] - mean - ofYears[t] + all;
            }
        }
        return result;
    }

    private static double[] stacked(double[][] x) {
        return Arrays.stream(x).flatMapToDouble(Arrays::stream).toArray();
    }

    private static void into(double[][] z, int column, double[][] x) {
        double[] all = stacked(x);
        for (int r = 0; r < all.length; r++) {
            z[r][column] = all[r];
        }
    }

    /** AICc of a geographically weighted regression with an adaptive bisquare kernel. */
    static double aicc(double[] y, double[][] x, double[] px, double[] py, int neighbours) {
        int n = y.length;
        int k = x[0].length + 1;
        double rss = 0;
        double trace = 0;
        for (int i = 0; i < n; i++) {
            double[] d = new double[n];
            for (int j = 0; j < n; j++) {
                d[j] = Math.hypot(px[i] - px[j], py[i] - py[j]);
            }
            double[] sorted = d.clone();
            Arrays.sort(sorted);
            double h = sorted[neighbours - 1];
            double[][] a = new double[k][k];
            double[] b = new double[k];
            for (int j = 0; j < n; j++) {
                double u = d[j] / h;
                double weight = u < 1 ? (1 - u * u) * (1 - u * u) : 0;
                for (int p = 0; p < k; p++) {
                    double left = weight * (p == 0 ? 1 : x[j][p - 1]);
                    b[p] += left * y[j];
                    for (int q = 0; q < k; q++) {
                        a[p][q] += left * (q == 0 ? 1 : x[j][q - 1]);
                    }
                }
            }
            RealMatrix inverse = new LUDecomposition(MatrixUtils.createRealMatrix(a))
                    .getSolver()
                    .getInverse();
            double[] own = new double[k];
            own[0] = 1;
            System.arraycopy(x[i], 0, own, 1, k - 1);
            double[] c = inverse.preMultiply(own);
            double fit = 0;
            for (int p = 0; p < k; p++) {
                fit += c[p] * b[p];
                trace += c[p] * own[p];
            }
            rss += (y[i] - fit) * (y[i] - fit);
        }
        return n * Math.log(rss / n) + n * Math.log(2 * Math.PI) + n * (n + trace) / (n - 2 - trace);
    }

    private static double explained(double[] y, int[] strata, double mean, double total) {
        Map<Integer, double[]> sums = new HashMap<>();
        for (int i = 0; i < y.length; i++) {
            double[] sum = sums.computeIfAbsent(strata[i], s -> new double[2]);
            sum[0] += y[i] - mean;
            sum[1]++;
        }
        double between = 0;
        for (double[] sum : sums.values()) {
            between += sum[0] * sum[0] / sum[1];
        }
        return between / total;
    }

    /** q of each factor, and the share of permutations with a q as large. */
    static double[][] factorTests(double[] y, List<int[]> factors, int permutations, long seed) {
        double mean = Arrays.stream(y).average().orElseThrow();
        double total = Arrays.stream(y).map(v -> (v - mean) * (v - mean)).sum();
        double[][] tests = new double[2][factors.size()];
        for (int f = 0; f < factors.size(); f++) {
            SplittableRandom random = new SplittableRandom(seed + f);
            double[] shuffled = y.clone();
            tests[0][f] = explained(y, factors.get(f), mean, total);
            int count = 1;
            for (int r = 0; r < permutations; r++) {
                for (int i = y.length - 1; i > 0; i--) {
                    int j = random.nextInt(i + 1);
                    double t = shuffled[i];
                    shuffled[i] = shuffled[j];
                    shuffled[j] = t;
                }
                count += explained(shuffled, factors.get(f), mean, total) >= tests[0][f] ? 1 : 0;
            }
            tests[1][f] = count / (permutations + 1.0);
        }
        return tests;
    }

    /** q of each pair of factors. */
    static double[] pairs(double[] y, List<int[]> factors) {
        double mean = Arrays.stream(y).average().orElseThrow();
        double total = Arrays.stream(y).map(v -> (v - mean) * (v - mean)).sum();
        List<Double> all = new ArrayList<>();
        for (int a = 0; a < factors.size(); a++) {
            for (int b = a + 1; b < factors.size(); b++) {
                int[] both = new int[y.length];
                for (int i = 0; i < both.length; i++) {
                    both[i] = 1_000 * factors.get(a)[i] + factors.get(b)[i];
                }
                all.add(explained(y, both, mean, total));
            }
        }
        return all.stream().mapToDouble(v -> v).toArray();
    }

    private record Point(double x, double y) {}

    /** The places that have a point in common with each. */
    static int[][] sharingPoints(List<List<double[][]>> outlines) {
        Map<Point, List<Integer>> owners = new HashMap<>();
        for (int i = 0; i < outlines.size(); i++) {
            for (double[][] ring : outlines.get(i)) {
                for (double[] p : ring) {
                    owners.computeIfAbsent(new Point(p[0], p[1]), q -> new ArrayList<>(4))
                            .add(i);
                }
            }
        }
        List<TreeSet<Integer>> sets = new ArrayList<>();
        for (int i = 0; i < outlines.size(); i++) {
            sets.add(new TreeSet<>());
        }
        for (List<Integer> some : owners.values()) {
            for (int i : some) {
                for (int j : some) {
                    if (i != j) {
                        sets.get(i).add(j);
                    }
                }
            }
        }
        return sets.stream().map(s -> s.stream().mapToInt(i -> i).toArray()).toArray(int[][]::new);
    }

    /**
     * ln|I − ρW| = −Σρᵏtr(Wᵏ)/k, traces by random vectors: the estimate and its standard error. Source: Barry, R. P.,
     * Pace, R. K. (1999), Monte Carlo estimates of the log determinant of large sparse matrices.
     */
    static double[] barryPace(SpatialRivals.Rows w, double rho, int draws, int terms, long seed) {
        int n = w.neighbours().length;
        SplittableRandom random = new SplittableRandom(seed);
        double sum = 0;
        double squares = 0;
        for (int r = 0; r < draws; r++) {
            double[] u = new double[n];
            for (int i = 0; i < n; i++) {
                u[i] = random.nextGaussian();
            }
            double norm = Arrays.stream(u).map(v -> v * v).sum();
            double[] term = u.clone();
            double power = 1;
            double value = 0;
            for (int k = 1; k <= terms; k++) {
                double[] next = new double[n];
                double product = 0;
                for (int i = 0; i < n; i++) {
                    int[] row = w.neighbours()[i];
                    for (int e = 0; e < row.length; e++) {
                        next[i] += w.weights()[i][e] * term[row[e]];
                    }
                    product += next[i] * u[i];
                }
                term = next;
                power *= rho;
                value -= n * power * product / norm / k;
            }
            sum += value;
            squares += value * value;
        }
        double mean = sum / draws;
        return new double[] {mean, Math.sqrt((squares / draws - mean * mean) / (draws - 1))};
    }

    /** ln|I − ρW| of a full matrix. */
    static double fullLogDeterminant(DoubleMatrix w, double rho) {
        RealMatrix a = MatrixUtils.createRealMatrix(w.toRows())
                .scalarMultiply(-rho)
                .add(MatrixUtils.createRealIdentityMatrix(w.rows()));
        return Math.log(Math.abs(new LUDecomposition(a).getDeterminant()));
    }
}
