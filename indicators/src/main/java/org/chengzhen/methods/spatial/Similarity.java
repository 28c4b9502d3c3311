package org.chengzhen.methods.spatial;

import java.util.SplittableRandom;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Sums;

/** Weights that are similar to a symmetric matrix S = D W D⁻¹, as row-standardized symmetric ones are. */
final class Similarity {
    private static final int MOST_STEPS = 1_000;

    private Similarity() {}

    /** dᵢ with dᵢ²wᵢⱼ = dⱼ²wⱼᵢ everywhere; null where none exist. */
    static double[] scale(Arrangement w) {
        int n = w.size();
        double[] squared = new double[n];
        int[] queue = new int[n];
        for (int root = 0; root < n; root++) {
            if (squared[root] != 0) {
                continue;
            }
            squared[root] = 1;
            int from = 0;
            int to = 0;
            queue[to++] = root;
            while (from < to) {
                int i = queue[from++];
                for (int e = w.starts[i]; e < w.starts[i + 1]; e++) {
                    int j = w.columns[e];
                    double back = w.weights().weight(j, i);
                    double implied = squared[i] * w.values[e] / back;
                    if (back == 0 || !(implied > 1e-200 && implied < 1e200)) {
                        return null;
                    }
                    if (squared[j] == 0) {
                        squared[j] = implied;
                        queue[to++] = j;
                    } else if (Math.abs(squared[j] - implied) > 1e-9 * implied) {
                        return null;
                    }
                }
            }
        }
        for (int i = 0; i < n; i++) {
            squared[i] = Math.sqrt(squared[i]);
        }
        return squared;
    }

    /** The least eigenvalue. */
    static double smallest(Arrangement w, double[] scale) {
        return lanczos(w, scale, -1);
    }

    /** The largest eigenvalue. */
    static double largest(Arrangement w, double[] scale) {
        return lanczos(w, scale, 1);
    }

    /** The extreme eigenvalue of S at the end of a sign, by Lanczos' method from a fixed start. */
    private static double lanczos(Arrangement w, double[] scale, int end) {
        int n = w.size();
        double[] v = new double[n];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < n; i++) {
            v[i] = 0.5 + random.nextDouble();
            v[i] = random.nextBoolean() ? v[i] : -v[i];
        }
        scale(v, 1 / Math.sqrt(Sums.ofProducts(v, v)));
        double[] before = new double[n];
        double[] diagonal = new double[MOST_STEPS];
        double[] beside = new double[MOST_STEPS];
        double beta = 0;
        double last = Double.NaN;
        double size = 0;
        for (int k = 0; k < MOST_STEPS; k++) {
            Loop.check();
            double[] u = product(w, scale, v);
            double alpha = Sums.ofProducts(u, v);
            for (int i = 0; i < n; i++) {
                u[i] -= alpha * v[i] + beta * before[i];
            }
            diagonal[k] = alpha;
            beta = Math.sqrt(Sums.ofProducts(u, u));
            size = Math.max(size, Math.abs(alpha) + beta);
            beside[k] = beta;
            boolean ended = beta <= 1e-13 * size;
            if (ended || k % 10 == 9 || k == MOST_STEPS - 1) {
                double now = extreme(diagonal, beside, k + 1, end);
                if (ended || Math.abs(now - last) <= 1e-14 * size) {
                    return now;
                }
                last = now;
            }
            before = v;
            v = u;
            scale(v, 1 / beta);
        }
        return last;
    }

    private static double[] product(Arrangement w, double[] scale, double[] v) {
        double[] u = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            double sum = 0;
            for (int e = w.starts[i]; e < w.starts[i + 1]; e++) {
                int j = w.columns[e];
                sum += w.values[e] * scale[i] / scale[j] * v[j];
            }
            u[i] = sum;
        }
        return u;
    }

    private static void scale(double[] v, double by) {
        for (int i = 0; i < v.length; i++) {
            v[i] *= by;
        }
    }

    /** The extreme eigenvalue of a tridiagonal matrix by bisection on Sturm's count. */
    private static double extreme(double[] diagonal, double[] beside, int m, int end) {
        double bound = 0;
        for (int i = 0; i < m; i++) {
            bound = Math.max(bound, Math.abs(diagonal[i]) + (i > 0 ? beside[i - 1] : 0) + (i < m - 1 ? beside[i] : 0));
        }
        double low = -bound;
        double high = bound;
        int wanted = end < 0 ? 1 : m;
        for (int step = 0; step < 100 && high - low > 1e-16 * bound; step++) {
            double middle = (low + high) / 2;
            int under = 0;
            double q = 1;
            for (int i = 0; i < m; i++) {
                double off = i == 0 ? 0 : beside[i - 1] * beside[i - 1];
                q = diagonal[i] - middle - (q == 0 ? off / 1e-300 : off / q);
                under += q < 0 ? 1 : 0;
            }
            if (under >= wanted) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (low + high) / 2;
    }
}
