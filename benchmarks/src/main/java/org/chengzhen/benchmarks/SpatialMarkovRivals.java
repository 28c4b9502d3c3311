package org.chengzhen.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** What a user would write for {@code SpatialMarkov}. */
final class SpatialMarkovRivals {
    private SpatialMarkovRivals() {}

    /** Incomes that wander, a row for each place, a column for each year. */
    static double[][] incomes(int places, int years, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] incomes = new double[places][years];
        for (double[] row : incomes) {
            double level = Math.exp(random.nextDouble());
            for (int t = 0; t < years; t++) {
                level *= 0.9 + 0.2 * random.nextDouble();
                row[t] = level;
            }
        }
        return incomes;
    }

    /** k neighbours of each place, at random within a hundred places of it. */
    static int[][] neighbours(int places, int k, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] neighbours = new int[places][];
        for (int i = 0; i < places; i++) {
            int place = i;
            neighbours[i] = random.ints(-50, 50)
                    .filter(d -> d != 0)
                    .map(d -> Math.floorMod(place + d, places))
                    .distinct()
                    .limit(k)
                    .toArray();
        }
        return neighbours;
    }

    /** Lags, sorted quantiles, counts, Pearson's Q, and the first ergodic share of each chain. */
    static double qAndErgodic(double[][] values, int[][] neighbours, int classes) {
        int n = values.length;
        int years = values[0].length;
        double[][] lags = new double[n][years];
        for (int i = 0; i < n; i++) {
            for (int j : neighbours[i]) {
                for (int t = 0; t < years; t++) {
                    lags[i][t] += values[j][t] / neighbours[i].length;
                }
            }
        }
        int[][] own = classes(values, classes);
        int[][] around = classes(lags, classes);
        double[][][] counts = new double[classes][classes][classes];
        for (int i = 0; i < n; i++) {
            for (int t = 0; t + 1 < years; t++) {
                counts[around[i][t]][own[i][t]][own[i][t + 1]]++;
            }
        }
        double result = 0;
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < classes; j++) {
                double pooled = 0;
                double total = 0;
                for (double[][] c : counts) {
                    pooled += c[i][j];
                    total += Arrays.stream(c[i]).sum();
                }
                double p = pooled / total;
                for (double[][] c : counts) {
                    double row = Arrays.stream(c[i]).sum();
                    if (p > 0 && row > 0) {
                        result += row * Math.pow(c[i][j] / row - p, 2) / p;
                    }
                }
            }
        }
        for (double[][] c : counts) {
            result += firstErgodicShare(c);
        }
        return result;
    }

    private static double firstErgodicShare(double[][] counts) {
        int k = counts.length;
        RealMatrix system = MatrixUtils.createRealMatrix(k, k);
        for (int i = 0; i < k; i++) {
            double row = Arrays.stream(counts[i]).sum();
            for (int j = 0; j < k; j++) {
                system.setEntry(j, i, counts[i][j] / row - (i == j ? 1 : 0));
            }
        }
        for (int i = 0; i < k; i++) {
            system.setEntry(k - 1, i, 1);
        }
        double[] right = new double[k];
        right[k - 1] = 1;
        return new LUDecomposition(system)
                .getSolver()
                .solve(new ArrayRealVector(right))
                .getEntry(0);
    }

    private static int[][] classes(double[][] values, int classes) {
        double[] all =
                Arrays.stream(values).flatMapToDouble(Arrays::stream).sorted().toArray();
        double[] limits = new double[classes - 1];
        for (int q = 1; q < classes; q++) {
            double h = (all.length - 1) * (double) q / classes;
            int below = (int) h;
            limits[q - 1] = all[below] + (h - below) * (all[below + 1] - all[below]);
        }
        return Arrays.stream(values)
                .map(row -> Arrays.stream(row)
                        .mapToInt(v -> {
                            int at = Arrays.binarySearch(limits, v);
                            return at < 0 ? -at - 1 : at;
                        })
                        .toArray())
                .toArray(int[][]::new);
    }
}
