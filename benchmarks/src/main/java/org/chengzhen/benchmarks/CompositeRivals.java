package org.chengzhen.benchmarks;

import java.util.Random;
import java.util.stream.IntStream;

/** What a user would write for entropy weights, TOPSIS and coupling: one array operation after another, as in numpy. */
final class CompositeRivals {
    private CompositeRivals() {}

    /** Log-normal columns. */
    static double[][] columns(int places, int criteria, long seed) {
        Random random = new Random(seed);
        double[][] columns = new double[criteria][places];
        for (double[] column : columns) {
            for (int i = 0; i < places; i++) {
                column[i] = Math.exp(0.5 * random.nextGaussian());
            }
        }
        return columns;
    }

    /** Weights, closeness and coordination; every third criterion is a cost. */
    record Result(double[] weights, double[] closeness, double[] coordination) {}

    static Result pipeline(double[][] x, int subsystems) {
        int m = x.length;
        int n = x[0].length;
        double[][] z = new double[m][n];
        double[] weights = new double[m];
        double total = 0;
        for (int j = 0; j < m; j++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double v : x[j]) {
                low = Math.min(low, v);
                high = Math.max(high, v);
            }
            double sum = 0;
            for (int i = 0; i < n; i++) {
                z[j][i] = j % 3 == 2 ? (high - x[j][i]) / (high - low) : (x[j][i] - low) / (high - low);
                sum += z[j][i];
            }
            double entropy = 0;
            for (int i = 0; i < n; i++) {
                double p = z[j][i] / sum;
                entropy -= p > 0 ? p * Math.log(p) : 0;
            }
            weights[j] = 1 - entropy / Math.log(n);
            total += weights[j];
        }
        double[] plus = new double[n];
        double[] minus = new double[n];
        double[][] u = new double[subsystems][n];
        double[] upper = new double[subsystems];
        for (int j = 0; j < m; j++) {
            weights[j] /= total;
            upper[j * subsystems / m] += weights[j];
        }
        for (int j = 0; j < m; j++) {
            double squares = 0;
            for (double v : x[j]) {
                squares += v * v;
            }
            double norm = Math.sqrt(squares);
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            double[] v = new double[n];
            for (int i = 0; i < n; i++) {
                v[i] = weights[j] * x[j][i] / norm;
                low = Math.min(low, v[i]);
                high = Math.max(high, v[i]);
            }
            double best = j % 3 == 2 ? low : high;
            double worst = j % 3 == 2 ? high : low;
            int s = j * subsystems / m;
            for (int i = 0; i < n; i++) {
                plus[i] += (v[i] - best) * (v[i] - best);
                minus[i] += (v[i] - worst) * (v[i] - worst);
                u[s][i] += weights[j] / upper[s] * z[j][i];
            }
        }
        double[] closeness = new double[n];
        double[] coordination = new double[n];
        for (int i = 0; i < n; i++) {
            double p = Math.sqrt(plus[i]);
            double q = Math.sqrt(minus[i]);
            closeness[i] = q / (p + q);
            double product = 1;
            double sum = 0;
            double t = 0;
            for (int s = 0; s < subsystems; s++) {
                product *= u[s][i];
                sum += u[s][i];
                t += upper[s] * u[s][i];
            }
            double c = sum == 0 ? 0 : subsystems * Math.pow(product, 1.0 / subsystems) / sum;
            coordination[i] = Math.sqrt(c * t);
        }
        return new Result(weights, closeness, coordination);
    }

    /** Independent sums of exponentials on so many threads: what the machine can gain at best. */
    static double control(int threads) {
        if (threads == 1) {
            return part(0) + part(1);
        }
        return IntStream.range(0, threads)
                .parallel()
                .mapToDouble(CompositeRivals::part)
                .sum();
    }

    private static double part(int number) {
        double sum = 0;
        for (int i = 0; i < 2_000_000; i++) {
            sum += Math.exp(-1e-7 * i - number);
        }
        return sum;
    }
}
