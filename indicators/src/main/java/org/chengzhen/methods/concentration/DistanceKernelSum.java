package org.chengzhen.methods.concentration;

import org.chengzhen.core.internal.Loop;

/**
 * Sums of the reflected normal kernel over pair distances at given distances: exact, or over bins of h/64.
 *
 * <p>A distance is taken as the middle of its bin, so it moves by h/128 at most, and the sum of a pair by that times the
 * steepest slope of the kernel, 0.242/h: K is off by less than 0.0019/h, half a per cent of the highest possible density, and
 * as bins fill evenly, by a hundredth of that.
 */
final class DistanceKernelSum {
    static final int BINS_PER_BANDWIDTH = 64;

    /** Beyond so many bandwidths the kernel is nothing beside rounding. */
    private static final double REACH = 8.5;

    private static final double NORMAL = 1 / Math.sqrt(2 * Math.PI);

    /** Counters of what lies beyond the bins; a power of two. */
    private static final int SPREAD = 16;

    private final double[] at;
    private final double h;
    private final int bins;
    private final double[][] weights;
    private final int[] firstBins;

    DistanceKernelSum(double[] at, double h) {
        this.at = at;
        this.h = h;
        double farthest = 0;
        for (double d : at) {
            farthest = Math.max(farthest, d);
        }
        double width = h / BINS_PER_BANDWIDTH;
        double needed = (farthest + REACH * h) / width + 2;
        // so many bins would cost more than the pairs: then sums are exact
        bins = needed < 1 << 20 ? (int) needed : 0;
        weights = new double[at.length][];
        firstBins = new int[at.length];
        for (int i = 0; i < at.length && bins > 0; i++) {
            int from = (int) Math.max(0, Math.floor((at[i] - REACH * h) / width));
            int to = (int) Math.min(bins - 1, Math.ceil((at[i] + REACH * h) / width));
            firstBins[i] = from;
            weights[i] = new double[to - from];
            for (int b = from; b < to; b++) {
                weights[i][b - from] = kernel(at[i], (b + 0.5) * width);
            }
        }
    }

    boolean canBin() {
        return bins > 0;
    }

    /** Σ φ over all pairs, divided by h and the number of pairs. */
    double[] exact(double[] x, double[] y) {
        double[] sums = new double[at.length];
        for (int i = 1; i < x.length; i++) {
            Loop.check();
            for (int j = 0; j < i; j++) {
                double distance = Math.hypot(x[i] - x[j], y[i] - y[j]);
                for (int d = 0; d < sums.length; d++) {
                    sums[d] += kernel(at[d], distance);
                }
            }
        }
        return over(sums, x.length * (x.length - 1.0) / 2);
    }

    /** Σ e_ie_j φ over all pairs, divided by h and Σ e_ie_j. */
    double[] exactWeighted(double[] x, double[] y, double[] e) {
        double[] sums = new double[at.length];
        double products = 0;
        for (int i = 1; i < x.length; i++) {
            Loop.check();
            for (int j = 0; j < i; j++) {
                double distance = Math.hypot(x[i] - x[j], y[i] - y[j]);
                double product = e[i] * e[j];
                products += product;
                for (int d = 0; d < sums.length; d++) {
                    sums[d] += product * kernel(at[d], distance);
                }
            }
        }
        return over(sums, products);
    }

    /** The same over bins. */
    double[] binned(double[] x, double[] y) {
        int n = x.length;
        int[] counts = new int[counters()];
        int[] row = new int[n];
        for (int i = 1; i < n; i++) {
            Loop.check();
            bins(x, y, i, row);
            for (int j = 0; j < i; j++) {
                counts[row[j]]++;
            }
        }
        return ofCounts(counts, n);
    }

    /** How many counters the bins need. */
    int counters() {
        return bins + SPREAD;
    }

    /**
     * The bins of the distances from place i to the places before it.
     *
     * <p>What lies beyond the last bin counts nowhere, and is spread over several counters, because to add to one counter
     * again and again is slow.
     */
    void bins(double[] x, double[] y, int i, int[] row) {
        double scale = BINS_PER_BANDWIDTH / h;
        int last = bins - 1;
        double xi = x[i];
        double yi = y[i];
        for (int j = 0; j < i; j++) {
            double dx = xi - x[j];
            double dy = yi - y[j];
            row[j] = (int) (Math.sqrt(dx * dx + dy * dy) * scale);
        }
        for (int j = 0; j < i; j++) {
            row[j] = Math.min(row[j], last + (j & (SPREAD - 1)));
        }
    }

    /** Σ φ over the pairs of n places, counted by bin, divided by h and the number of pairs. */
    double[] ofCounts(int[] counts, int n) {
        double[] sums = new double[at.length];
        for (int d = 0; d < sums.length; d++) {
            double[] w = weights[d];
            int first = firstBins[d];
            double a = 0;
            double b = 0;
            int k = 0;
            for (; k + 1 < w.length; k += 2) {
                a += w[k] * counts[first + k];
                b += w[k + 1] * counts[first + k + 1];
            }
            sums[d] = k < w.length ? a + b + w[k] * counts[first + k] : a + b;
        }
        return over(sums, n * (n - 1.0) / 2);
    }

    private double[] over(double[] sums, double pairs) {
        for (int d = 0; d < sums.length; d++) {
            sums[d] /= h * pairs;
        }
        return sums;
    }

    /** φ((d − d_ij)/h) + φ((d + d_ij)/h). */
    private double kernel(double d, double distance) {
        double near = (d - distance) / h;
        double far = (d + distance) / h;
        return NORMAL * (Math.exp(-near * near / 2) + Math.exp(-far * far / 2));
    }
}
