package org.chengzhen.methods.spatial;

import java.util.Arrays;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.space.SpatialWeights;

/**
 * Q(z) = Σᵢ dᵢzᵢ² + Σᵢ﹤ⱼ cᵢⱼzᵢzⱼ, for the observed values and for permutations of them.
 *
 * <p>Permutations are evaluated side by side: row i holds the i-th value of many permutations, so that adding
 * a neighbour is one loop over contiguous numbers. Every permutation sums in the same order as the observed
 * values do, so an arrangement that equals the observed one gives the same bits.
 */
final class QuadraticForm {
    private static final int LANE_BYTES = 3 << 20;
    private static final int TRANSPOSE = 8;

    private final int n;
    private final double[] diagonal;
    private final int[] starts;
    private final int[] columns;
    private final double[] coefficients;

    /** The form with cᵢⱼ = factor·(wᵢⱼ + wⱼᵢ), and dᵢ = Σⱼ (wᵢⱼ + wⱼᵢ) or 0. */
    private QuadraticForm(Arrangement w, double factor, boolean withDiagonal) {
        n = w.size();
        SpatialWeights turned = w.weights().transposed();
        int[] turnedStarts = turned.rowStarts();
        int[] turnedColumns = turned.allNeighbours();
        double[] turnedValues = turned.allWeights();
        starts = new int[n + 1];
        int[] pairs = new int[w.columns.length];
        double[] sums = new double[pairs.length];
        diagonal = withDiagonal ? new double[n] : null;
        int size = 0;
        for (int i = 0; i < n; i++) {
            int a = w.starts[i];
            int b = turnedStarts[i];
            double both = 0;
            while (a < w.starts[i + 1] || b < turnedStarts[i + 1]) {
                int left = a < w.starts[i + 1] ? w.columns[a] : Integer.MAX_VALUE;
                int right = b < turnedStarts[i + 1] ? turnedColumns[b] : Integer.MAX_VALUE;
                int j = Math.min(left, right);
                double sum = (left == j ? w.values[a++] : 0) + (right == j ? turnedValues[b++] : 0);
                both += sum;
                if (j > i) {
                    pairs[size] = j;
                    sums[size++] = factor * sum;
                }
            }
            if (withDiagonal) {
                diagonal[i] = both;
            }
            starts[i + 1] = size;
        }
        columns = pairs;
        coefficients = sums;
    }

    /** Σᵢⱼ wᵢⱼzᵢzⱼ. */
    static QuadraticForm products(Arrangement w) {
        return new QuadraticForm(w, 1, false);
    }

    /** Σᵢⱼ wᵢⱼ(zᵢ − zⱼ)². */
    static QuadraticForm squaredDifferences(Arrangement w) {
        return new QuadraticForm(w, -2, true);
    }

    /** Q of the observed values. */
    double of(double[] z) {
        double[][] row = new double[n][1];
        for (int i = 0; i < n; i++) {
            row[i][0] = z[i];
        }
        double[] q = new double[1];
        evaluate(row, new double[1], q);
        return q[0];
    }

    /** What rounding may make of values that are equal in theory. */
    double tolerance(double[] z) {
        double scale = 0;
        for (int i = 0; i < n; i++) {
            double row = diagonal == null ? 0 : diagonal[i] * Math.abs(z[i]);
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                row += Math.abs(coefficients[e] * z[columns[e]]);
            }
            scale += Math.abs(z[i]) * row;
        }
        return 1e-12 * scale;
    }

    /** Q of R permutations of the values; the r-th element belongs to permutation r. */
    double[] permuted(double[] z, Settings s) {
        int count = s.permutations();
        double[] results = new double[count];
        // few lanes where places are many, so that the block stays in the cache
        int most = Math.min(128, LANE_BYTES / 8 / n);
        int lanes = Math.max(TRANSPOSE, Math.min(most, count + TRANSPOSE - 1) / TRANSPOSE * TRANSPOSE);
        int chunks = (count + lanes - 1) / lanes;
        ThreadLocal<Block> blocks = ThreadLocal.withInitial(() -> new Block(n, lanes));
        Chunks.run(chunks, s.parallel(), c -> {
            Block block = blocks.get();
            int from = c * lanes;
            int to = Math.min(count, from + lanes);
            block.fill(z, s.seed(), from);
            evaluate(block.rows, block.lag, block.q);
            System.arraycopy(block.q, 0, results, from, to - from);
        });
        return results;
    }

    private static final class Block {
        private final double[][] rows;
        private final double[][] shuffled;
        private final double[] lag;
        private final double[] q;

        Block(int n, int lanes) {
            rows = new double[n][lanes];
            shuffled = new double[TRANSPOSE][n];
            lag = new double[lanes];
            q = new double[lanes];
        }

        void fill(double[] z, long seed, int from) {
            for (int lane = 0; lane < q.length; lane += TRANSPOSE) {
                for (int t = 0; t < TRANSPOSE; t++) {
                    new Draws(seed, from + lane + t).shuffle(z, shuffled[t]);
                }
                scatter(lane);
            }
        }

        private void scatter(int lane) {
            double[] s0 = shuffled[0];
            double[] s1 = shuffled[1];
            double[] s2 = shuffled[2];
            double[] s3 = shuffled[3];
            double[] s4 = shuffled[4];
            double[] s5 = shuffled[5];
            double[] s6 = shuffled[6];
            double[] s7 = shuffled[7];
            for (int i = 0; i < rows.length; i++) {
                double[] row = rows[i];
                row[lane] = s0[i];
                row[lane + 1] = s1[i];
                row[lane + 2] = s2[i];
                row[lane + 3] = s3[i];
                row[lane + 4] = s4[i];
                row[lane + 5] = s5[i];
                row[lane + 6] = s6[i];
                row[lane + 7] = s7[i];
            }
        }
    }

    private void evaluate(double[][] rows, double[] lag, double[] q) {
        Arrays.fill(q, 0);
        for (int i = 0; i < n; i++) {
            int e = starts[i];
            int end = starts[i + 1];
            if (diagonal != null) {
                times(lag, rows[i], diagonal[i]);
            } else if (e == end) {
                continue;
            } else if (end - e >= 4) {
                set(
                        lag,
                        rows[columns[e]],
                        coefficients[e],
                        rows[columns[e + 1]],
                        coefficients[e + 1],
                        rows[columns[e + 2]],
                        coefficients[e + 2],
                        rows[columns[e + 3]],
                        coefficients[e + 3]);
                e += 4;
            } else {
                times(lag, rows[columns[e]], coefficients[e]);
                e++;
            }
            for (; e + 3 < end; e += 4) {
                add(
                        lag,
                        rows[columns[e]],
                        coefficients[e],
                        rows[columns[e + 1]],
                        coefficients[e + 1],
                        rows[columns[e + 2]],
                        coefficients[e + 2],
                        rows[columns[e + 3]],
                        coefficients[e + 3]);
            }
            for (; e < end; e++) {
                add(lag, rows[columns[e]], coefficients[e]);
            }
            addProducts(q, rows[i], lag);
        }
    }

    private static void times(double[] y, double[] a, double ca) {
        for (int l = 0; l < y.length; l++) {
            y[l] = ca * a[l];
        }
    }

    private static void add(double[] y, double[] a, double ca) {
        for (int l = 0; l < y.length; l++) {
            y[l] += ca * a[l];
        }
    }

    private static void set(
            double[] y, double[] a, double ca, double[] b, double cb, double[] c, double cc, double[] d, double cd) {
        for (int l = 0; l < y.length; l++) {
            y[l] = (ca * a[l] + cb * b[l]) + (cc * c[l] + cd * d[l]);
        }
    }

    private static void add(
            double[] y, double[] a, double ca, double[] b, double cb, double[] c, double cc, double[] d, double cd) {
        for (int l = 0; l < y.length; l++) {
            y[l] += (ca * a[l] + cb * b[l]) + (cc * c[l] + cd * d[l]);
        }
    }

    private static void addProducts(double[] q, double[] a, double[] b) {
        for (int l = 0; l < q.length; l++) {
            q[l] += a[l] * b[l];
        }
    }
}
