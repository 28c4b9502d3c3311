package org.chengzhen.methods.spatial;

import java.util.Arrays;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.internal.Sums;

/**
 * The regressions of geographically weighted regression at all places, by their normal equations in variables of
 * mean 0 and deviation 1, which keeps the equations well conditioned.
 */
final class LocalRegressions {
    private static final int CHUNK = 16;
    /** A pivot below this share of its diagonal makes a place singular. */
    private static final double RANK = 1e-11;

    private final Separation places;
    private final double[] y;
    private final boolean parallel;
    final int n;
    final int k;
    /** Row i holds the k variables of place i, the constant first. */
    private final double[] rows;
    /** Row i holds the products of the variables of place i with each other, then with y. */
    private final double[] products;

    private final int width;
    final double[] means;
    final double[] scales;
    private final double meanY;

    /**
     * Prepares.
     *
     * @param columns the variables, a constant first
     */
    LocalRegressions(Separation places, double[] y, double[][] columns, boolean parallel) {
        this.places = places;
        this.y = y;
        this.parallel = parallel;
        n = y.length;
        k = columns.length;
        means = new double[k];
        scales = new double[k];
        meanY = Sums.of(y) / n;
        rows = new double[n * k];
        for (int c = 0; c < k; c++) {
            scales[c] = 1;
            if (c > 0) {
                means[c] = Sums.of(columns[c]) / n;
                double squares = 0;
                for (double v : columns[c]) {
                    squares += (v - means[c]) * (v - means[c]);
                }
                scales[c] = squares > 0 ? Math.sqrt(squares / n) : 1;
            }
            for (int i = 0; i < n; i++) {
                rows[i * k + c] = (columns[c][i] - means[c]) / scales[c];
            }
        }
        width = k * (k + 1) / 2 + k;
        products = new double[n * width];
        for (int i = 0; i < n; i++) {
            int at = i * width;
            for (int a = 0; a < k; a++) {
                for (int b = 0; b <= a; b++) {
                    products[at++] = rows[i * k + a] * rows[i * k + b];
                }
            }
            for (int a = 0; a < k; a++) {
                products[at++] = rows[i * k + a] * (y[i] - meanY);
            }
        }
    }

    /** What a whole set of regressions gives. */
    static final class Sweep {
        final double[] fitted;
        /** sᵢᵢ of the hat matrix; NaN at singular places. */
        final double[] own;

        Sweep(int n) {
            fitted = new double[n];
            own = new double[n];
        }
    }

    /** Bandwidth of a place: fixed, or the distance to its k-th nearest place, itself counted. */
    private double bandwidth(double[] distances, double[] scratch, double fixed, int neighbours) {
        if (neighbours == 0) {
            return fixed;
        }
        System.arraycopy(distances, 0, scratch, 0, n);
        return Separation.kth(scratch, neighbours);
    }

    /** Fits at every place: values and leverages alone. */
    Sweep sweep(GwrKernel kernel, double fixed, int neighbours) {
        Sweep sweep = new Sweep(n);
        Chunks.run("places", (n + CHUNK - 1) / CHUNK, parallel, chunk -> {
            Scratch s = new Scratch();
            double[] scratch = new double[n];
            for (int i = chunk * CHUNK; i < Math.min(n, (chunk + 1) * CHUNK); i++) {
                places.from(i, s.distances);
                fit(i, kernel, bandwidth(s.distances, scratch, fixed, neighbours), s, sweep);
            }
        });
        return sweep;
    }

    /** Fits at every place with several numbers of neighbours, for which its distances are sorted once. */
    Sweep[] sweeps(GwrKernel kernel, int[] neighbours) {
        Sweep[] sweeps = new Sweep[neighbours.length];
        Arrays.setAll(sweeps, g -> new Sweep(n));
        Chunks.run("places", n, parallel, i -> {
            Scratch s = new Scratch();
            places.from(i, s.distances);
            double[] sorted = s.distances.clone();
            Arrays.sort(sorted);
            for (int g = 0; g < neighbours.length; g++) {
                fit(i, kernel, sorted[neighbours[g] - 1], s, sweeps[g]);
            }
        });
        return sweeps;
    }

    /** What the fit at one place needs on its way. */
    private final class Scratch {
        final double[] distances = new double[n];
        final double[] sums = new double[width];
        final double[] root = new double[k * k];
        final double[] b = new double[k];
        final double[] c = new double[k];
    }

    private void fit(int i, GwrKernel kernel, double h, Scratch s, Sweep sweep) {
        accumulate(kernel, s.distances, h, s.sums, null);
        if (!root(s.sums, s.root)) {
            sweep.fitted[i] = Double.NaN;
            sweep.own[i] = Double.NaN;
            return;
        }
        System.arraycopy(s.sums, width - k, s.b, 0, k);
        solve(s.root, s.b);
        System.arraycopy(rows, i * k, s.c, 0, k);
        solve(s.root, s.c);
        double fit = 0;
        double leverage = 0;
        for (int a = 0; a < k; a++) {
            fit += rows[i * k + a] * s.b[a];
            leverage += rows[i * k + a] * s.c[a];
        }
        sweep.fitted[i] = meanY + fit;
        sweep.own[i] = leverage;
    }

    /** Everything at every place. */
    Local local(GwrKernel kernel, double fixed, int neighbours) {
        Local local = new Local(n, k);
        Chunks.run("places", (n + CHUNK - 1) / CHUNK, parallel, chunk -> {
            double[] distances = new double[n];
            double[] scratch = new double[n];
            double[] sums = new double[width];
            double[] squares = new double[width];
            double[] root = new double[k * k];
            double[] b = new double[k];
            double[][] inverse = new double[k][k];
            for (int i = chunk * CHUNK; i < Math.min(n, (chunk + 1) * CHUNK); i++) {
                places.from(i, distances);
                double h = bandwidth(distances, scratch, fixed, neighbours);
                accumulate(kernel, distances, h, sums, squares);
                local.bandwidths[i] = h;
                if (!root(sums, root)) {
                    local.singular(i);
                    continue;
                }
                System.arraycopy(sums, width - k, b, 0, k);
                solve(root, b);
                for (int a = 0; a < k; a++) {
                    Arrays.fill(inverse[a], 0);
                    inverse[a][a] = 1;
                    solve(root, inverse[a]);
                }
                fill(local, i, b, inverse, squares);
            }
        });
        return local;
    }

    private void fill(Local local, int i, double[] b, double[][] inverse, double[] squares) {
        double fit = 0;
        double leverage = 0;
        double[] x = Arrays.copyOfRange(rows, i * k, (i + 1) * k);
        double[] c = new double[k];
        for (int a = 0; a < k; a++) {
            fit += x[a] * b[a];
            for (int d = 0; d < k; d++) {
                c[a] += inverse[a][d] * x[d];
            }
            leverage += x[a] * c[a];
        }
        local.fitted[i] = meanY + fit;
        local.own[i] = leverage;
        local.squares[i] = form(squares, c, c);
        // back to the variables as given: the constant takes up their means
        double[][] back = new double[k][];
        double constant = meanY + b[0];
        for (int a = 1; a < k; a++) {
            local.coefficients[i * k + a] = b[a] / scales[a];
            constant -= b[a] * means[a] / scales[a];
            back[a] = inverse[a].clone();
            for (int d = 0; d < k; d++) {
                back[a][d] /= scales[a];
            }
        }
        back[0] = inverse[0].clone();
        for (int a = 1; a < k; a++) {
            for (int d = 0; d < k; d++) {
                back[0][d] -= inverse[a][d] * means[a] / scales[a];
            }
        }
        local.coefficients[i * k] = constant;
        for (int a = 0; a < k; a++) {
            local.spreads[i * k + a] = Math.sqrt(Math.max(0, form(squares, back[a], back[a])));
        }
    }

    /** a'Mb of a matrix kept as the rows of its lower triangle. */
    private double form(double[] lower, double[] a, double[] b) {
        double sum = 0;
        int at = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                sum += lower[at++] * (a[i] * b[j] + a[j] * b[i]);
            }
            sum += lower[at++] * a[i] * b[i];
        }
        return sum;
    }

    /** X'WX and X'Wy, and where asked for X'W²X. */
    private void accumulate(GwrKernel kernel, double[] distances, double h, double[] sums, double[] squares) {
        Arrays.fill(sums, 0);
        if (squares != null) {
            Arrays.fill(squares, 0);
        }
        if (!(h > 0)) {
            return;
        }
        boolean endless = kernel.isEndless();
        for (int j = 0; j < n; j++) {
            if (!endless && distances[j] > h) {
                continue;
            }
            double w = kernel.at(distances[j] / h);
            if (w == 0) {
                continue;
            }
            int at = j * width;
            for (int t = 0; t < width; t++) {
                sums[t] += w * products[at + t];
            }
            if (squares != null) {
                double w2 = w * w;
                for (int t = 0; t < width; t++) {
                    squares[t] += w2 * products[at + t];
                }
            }
        }
    }

    /** Cholesky's root of X'WX; false where it is singular. */
    private boolean root(double[] lower, double[] root) {
        int at = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = lower[at++];
                for (int m = 0; m < j; m++) {
                    sum -= root[i * k + m] * root[j * k + m];
                }
                if (i == j) {
                    if (!(sum > RANK * lower[at - 1])) {
                        return false;
                    }
                    root[i * k + i] = Math.sqrt(sum);
                } else {
                    root[i * k + j] = sum / root[j * k + j];
                }
            }
        }
        return true;
    }

    private void solve(double[] root, double[] b) {
        for (int i = 0; i < k; i++) {
            double sum = b[i];
            for (int j = 0; j < i; j++) {
                sum -= root[i * k + j] * b[j];
            }
            b[i] = sum / root[i * k + i];
        }
        for (int i = k - 1; i >= 0; i--) {
            double sum = b[i];
            for (int j = i + 1; j < k; j++) {
                sum -= root[j * k + i] * b[j];
            }
            b[i] = sum / root[i * k + i];
        }
    }

    /** Numbers of every place. */
    static final class Local {
        final double[] coefficients;
        /** √(CC')ₖₖ. */
        final double[] spreads;

        final double[] fitted;
        final double[] own;
        /** Row sums of squares of the hat matrix. */
        final double[] squares;

        final double[] bandwidths;
        private final int k;

        Local(int n, int k) {
            this.k = k;
            coefficients = new double[n * k];
            spreads = new double[n * k];
            fitted = new double[n];
            own = new double[n];
            squares = new double[n];
            bandwidths = new double[n];
        }

        void singular(int i) {
            Arrays.fill(coefficients, i * k, (i + 1) * k, Double.NaN);
            Arrays.fill(spreads, i * k, (i + 1) * k, Double.NaN);
            fitted[i] = Double.NaN;
            own[i] = Double.NaN;
            squares[i] = Double.NaN;
        }
    }

    /** 1 − Σwᵢⱼ(yⱼ − ŷⱼ)²/Σwᵢⱼ(yⱼ − ȳᵢ)² at every place; NaN where the denominator is zero. */
    double[] localFits(GwrKernel kernel, Local local) {
        double[] fits = new double[n];
        Chunks.run("places", (n + CHUNK - 1) / CHUNK, parallel, chunk -> {
            double[] distances = new double[n];
            for (int i = chunk * CHUNK; i < Math.min(n, (chunk + 1) * CHUNK); i++) {
                if (Double.isNaN(local.fitted[i])) {
                    fits[i] = Double.NaN;
                    continue;
                }
                places.from(i, distances);
                double total = 0;
                double first = 0;
                double second = 0;
                double left = 0;
                for (int j = 0; j < n; j++) {
                    double w = kernel.at(distances[j] / local.bandwidths[i]);
                    if (w > 0 && !Double.isNaN(local.fitted[j])) {
                        double v = y[j] - meanY;
                        double e = y[j] - local.fitted[j];
                        total += w;
                        first += w * v;
                        second += w * v * v;
                        left += w * e * e;
                    }
                }
                double spread = second - first * first / total;
                fits[i] = spread > 1e-14 * second ? 1 - left / spread : Double.NaN;
            }
        });
        return fits;
    }
}
