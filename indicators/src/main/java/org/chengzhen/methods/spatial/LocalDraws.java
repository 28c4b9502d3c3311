package org.chengzhen.methods.spatial;

import java.util.Arrays;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.internal.Sorts;

/**
 * Conditional permutation: for each place the distribution of its lag Σⱼ wᵢⱼzⱼ when its own value stays and
 * its neighbours' values are drawn from all other places, without replacement.
 *
 * <p>Draw r is a random sequence of distinct places, one longer than the longest row, and serves all places:
 * place i with k neighbours takes its first k elements, and where i itself is among them the element k + 1 in
 * i's stead. That is a uniform draw from the others. Where all weights of a row are equal, its lags are the
 * sums of the first k elements but for the few draws that hold i: those sums are sorted once, every place
 * looks its observed lag up, and the few are corrected. Elsewhere one pass over all draws per neighbour. Values
 * within 1e-12 of the scale of the lag count as equal to the observed one.
 */
final class LocalDraws {
    private static final int BLOCK_CELLS = 1 << 19;
    private static final int CHUNKS = 64;

    private final Arrangement w;
    private final double[] z;
    private final boolean squares;
    private final double[] observed;
    private final double[] tolerance;
    private final int[] atMost;
    private final int[] atLeast;
    private final double[] sum;
    private final double[] sumOfSquares;
    private final int permutations;
    private final double dominant;

    private LocalDraws(Arrangement w, double[] z, boolean squares, int permutations) {
        this.w = w;
        this.z = z;
        this.squares = squares;
        this.permutations = permutations;
        dominant = 0.999 * Arrangement.sumOfSquares(z) * (z.length - 1) / z.length;
        int n = w.size();
        observed = new double[n];
        tolerance = new double[n];
        atMost = new int[n];
        atLeast = new int[n];
        sum = new double[n];
        sumOfSquares = new double[n];
    }

    /** Σⱼ wᵢⱼzⱼ for deviations z, rows without a diagonal. */
    static LocalDraws ofLags(Arrangement w, double[] z, Settings s) {
        LocalDraws draws = new LocalDraws(w, z, false, s.permutations());
        for (int i = 0; i < z.length; i++) {
            double lag = 0;
            double scale = 0;
            for (int e = w.starts[i]; e < w.starts[i + 1]; e++) {
                double term = w.values[e] * z[w.columns[e]];
                lag += term;
                scale += Math.abs(term);
            }
            draws.observed[i] = lag;
            draws.tolerance[i] = 1e-12 * scale;
        }
        draws.run(s);
        return draws;
    }

    /** Σⱼ wᵢⱼ(zᵢ − zⱼ)². */
    static LocalDraws ofSquaredDifferences(Arrangement w, double[] z, Settings s) {
        LocalDraws draws = new LocalDraws(w, z, true, s.permutations());
        for (int i = 0; i < z.length; i++) {
            double total = 0;
            for (int e = w.starts[i]; e < w.starts[i + 1]; e++) {
                double difference = z[i] - z[w.columns[e]];
                total += w.values[e] * difference * difference;
            }
            draws.observed[i] = total;
            draws.tolerance[i] = 1e-12 * total;
        }
        draws.run(s);
        return draws;
    }

    double[] observed() {
        return observed;
    }

    int[] atMost() {
        return atMost;
    }

    int[] atLeast() {
        return atLeast;
    }

    double[] mean() {
        double[] mean = new double[sum.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = observed[i] + sum[i] / permutations;
        }
        return mean;
    }

    double[] variance() {
        double[] variance = new double[sum.length];
        for (int i = 0; i < variance.length; i++) {
            double shift = sum[i] / permutations;
            double v = sumOfSquares[i] / permutations - shift * shift;
            variance[i] = v <= 1e-14 * sumOfSquares[i] / permutations ? 0 : v;
        }
        return variance;
    }

    private void run(Settings s) {
        int n = w.size();
        int longest = 0;
        for (int i = 0; i < n; i++) {
            longest = Math.max(longest, w.starts[i + 1] - w.starts[i]);
        }
        if (longest == 0) {
            return;
        }
        int length = Math.min(longest + 1, n);
        int size = Math.max(64, Math.min(permutations, BLOCK_CELLS / (3 * length)));
        for (int from = 0; from < permutations; from += size) {
            Block block = new Block(from, Math.min(size, permutations - from), length, s);
            int chunks = Math.min(CHUNKS, n);
            Chunks.run(chunks, s.parallel(), c -> {
                double[] scratch = new double[block.count];
                int to = (int) ((c + 1L) * n / chunks);
                for (int i = (int) ((long) c * n / chunks); i < to; i++) {
                    block.place(i, scratch);
                }
            });
        }
    }

    /** Some of the draws, and what all places share of them. */
    private final class Block {
        private final int count;
        /** Drawn values, position by position. */
        private final double[][] drawn;
        /** Where each place was drawn: draw and position in one number. */
        private final int[] heldFrom;

        private final int[] held;
        private final int length;
        /** By the number k of neighbours: sums of the first k values, in order of draws and ascending. */
        private final double[][] sums;

        private final double[][] ascending;
        private final double[] total;
        private final double[] totalOfSquares;

        Block(int from, int count, int length, Settings s) {
            int n = w.size();
            this.count = count;
            this.length = length;
            int[][] places = new int[length][count];
            int[] all = new int[n];
            Arrays.setAll(all, i -> i);
            int[] swapped = new int[length];
            for (int r = 0; r < count; r++) {
                Draws draws = new Draws(s.seed(), from + r);
                for (int m = 0; m < length; m++) {
                    int at = m + draws.below(n - m);
                    int place = all[at];
                    all[at] = all[m];
                    all[m] = place;
                    places[m][r] = place;
                    swapped[m] = at;
                }
                for (int m = length - 1; m >= 0; m--) {
                    int place = all[m];
                    all[m] = all[swapped[m]];
                    all[swapped[m]] = place;
                }
            }
            drawn = new double[length][count];
            heldFrom = new int[n + 1];
            for (int m = 0; m < length; m++) {
                for (int r = 0; r < count; r++) {
                    drawn[m][r] = z[places[m][r]];
                    heldFrom[places[m][r] + 1]++;
                }
            }
            for (int i = 0; i < n; i++) {
                heldFrom[i + 1] += heldFrom[i];
            }
            held = new int[length * count];
            int[] next = heldFrom.clone();
            for (int m = 0; m < length; m++) {
                for (int r = 0; r < count; r++) {
                    held[next[places[m][r]]++] = m * count + r;
                }
            }
            sums = new double[length + 1][];
            ascending = new double[length + 1][];
            total = new double[length + 1];
            totalOfSquares = new double[length + 1];
            if (!squares) {
                prepareSums();
            }
        }

        private void prepareSums() {
            boolean[] needed = new boolean[length + 1];
            int kinds = 0;
            for (int i = 0; i < w.size(); i++) {
                int k = w.starts[i + 1] - w.starts[i];
                if (k > 0 && equalWeights(i) && !needed[k]) {
                    needed[k] = true;
                    kinds++;
                }
            }
            if ((long) kinds * count > 4L * BLOCK_CELLS) {
                // so many row lengths that sorting for each would cost more than it saves
                return;
            }
            double[] running = new double[count];
            for (int k = 1; k <= length; k++) {
                add(running, drawn[k - 1], 1);
                if (needed[k]) {
                    sums[k] = running.clone();
                    ascending[k] = Sorts.ascending(running);
                    for (double v : running) {
                        total[k] += v;
                        totalOfSquares[k] += v * v;
                    }
                }
            }
        }

        private boolean equalWeights(int i) {
            for (int e = w.starts[i] + 1; e < w.starts[i + 1]; e++) {
                if (w.values[e] != w.values[e - 1]) {
                    return false;
                }
            }
            return true;
        }

        void place(int i, double[] scratch) {
            int k = w.starts[i + 1] - w.starts[i];
            if (k == 0) {
                return;
            }
            if (squares) {
                squaredDifferences(i, k, scratch);
            } else if (sums[k] != null && equalWeights(i) && !(z[i] * z[i] > dominant)) {
                lookUp(i, k);
            } else {
                lags(i, k, scratch);
            }
        }

        /** Not for a value beside which the others are next to nothing: correcting the squares would leave rounding. */
        private void lookUp(int i, int k) {
            double weight = w.values[w.starts[i]];
            double target = observed[i] / weight;
            double high = (observed[i] + tolerance[i]) / weight;
            double low = (observed[i] - tolerance[i]) / weight;
            double[] sorted = ascending[k];
            int most = rank(sorted, high, true);
            int least = count - rank(sorted, low, false);
            double plain = total[k];
            double plainSquares = totalOfSquares[k];
            for (int h = heldFrom[i]; h < heldFrom[i + 1]; h++) {
                int r = held[h] % count;
                if (held[h] / count < k) {
                    double without = sums[k][r];
                    double corrected = without - z[i] + drawn[k][r];
                    most += (corrected <= high ? 1 : 0) - (without <= high ? 1 : 0);
                    least += (corrected >= low ? 1 : 0) - (without >= low ? 1 : 0);
                    plain += corrected - without;
                    plainSquares += corrected * corrected - without * without;
                }
            }
            atMost[i] += most;
            atLeast[i] += least;
            sum[i] += weight * (plain - count * target);
            sumOfSquares[i] += weight * weight * (plainSquares - 2 * target * plain + count * target * target);
        }

        /** How many sorted values are below a limit, or at it where asked. */
        private int rank(double[] sorted, double limit, boolean orEqual) {
            int lo = 0;
            int hi = sorted.length;
            while (lo < hi) {
                int middle = (lo + hi) >>> 1;
                if (sorted[middle] < limit || (orEqual && sorted[middle] == limit)) {
                    lo = middle + 1;
                } else {
                    hi = middle;
                }
            }
            return lo;
        }

        private void lags(int i, int k, double[] y) {
            int e = w.starts[i];
            Arrays.fill(y, 0);
            for (int m = 0; m < k; m++) {
                add(y, drawn[m], w.values[e + m]);
            }
            for (int h = heldFrom[i]; h < heldFrom[i + 1]; h++) {
                int m = held[h] / count;
                int r = held[h] % count;
                if (m < k) {
                    y[r] += w.values[e + m] * (drawn[k][r] - z[i]);
                }
            }
            tally(i, y);
        }

        private void squaredDifferences(int i, int k, double[] y) {
            int e = w.starts[i];
            Arrays.fill(y, 0);
            for (int m = 0; m < k; m++) {
                addSquares(y, drawn[m], z[i], w.values[e + m]);
            }
            for (int h = heldFrom[i]; h < heldFrom[i + 1]; h++) {
                int m = held[h] / count;
                int r = held[h] % count;
                if (m < k) {
                    double difference = drawn[k][r] - z[i];
                    y[r] += w.values[e + m] * difference * difference;
                }
            }
            tally(i, y);
        }

        private void tally(int i, double[] y) {
            double high = observed[i] + tolerance[i];
            double low = observed[i] - tolerance[i];
            int most = 0;
            int least = 0;
            double s1 = 0;
            double s2 = 0;
            for (int r = 0; r < count; r++) {
                double v = y[r];
                most += v <= high ? 1 : 0;
                least += v >= low ? 1 : 0;
                double d = v - observed[i];
                s1 += d;
                s2 += d * d;
            }
            atMost[i] += most;
            atLeast[i] += least;
            sum[i] += s1;
            sumOfSquares[i] += s2;
        }
    }

    private static void add(double[] y, double[] a, double c) {
        for (int r = 0; r < y.length; r++) {
            y[r] += c * a[r];
        }
    }

    private static void addSquares(double[] y, double[] a, double own, double c) {
        for (int r = 0; r < y.length; r++) {
            double difference = a[r] - own;
            y[r] += c * difference * difference;
        }
    }
}
