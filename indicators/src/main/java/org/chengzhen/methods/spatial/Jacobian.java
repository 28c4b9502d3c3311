package org.chengzhen.methods.spatial;

import java.util.Arrays;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;

/**
 * ln|I − ρW| for any ρ, the interval around 0 in which I − ρW is regular, and the traces that information
 * and effects need: by sparse decompositions, so that it serves thousands of places.
 *
 * <p>The interval is (1/ω_min, 1/ω_max) over the real eigenvalues ω of W. Where D W D⁻¹ is symmetric for a
 * diagonal D, as for any row-standardized symmetric weights, ω_min comes of Lanczos' method; else from the
 * sign of |I − ρW|, which changes there, on a grid: a pair of eigenvalues closer than its steps can be missed.
 */
final class Jacobian {
    /** How many equal steps likelihoods are looked at in. */
    static final int GRID = 64;

    private static final int BLOCK = 16;

    private final Arrangement w;
    private final SparseLu lu;
    /** dᵢ of D; null where there is none. */
    private final double[] scale;

    private final double least;
    private final double most;
    private double[] grid;

    private Jacobian(Arrangement w) {
        this.w = w;
        lu = SparseLu.of(w.starts, w.columns);
        scale = Similarity.scale(w);
        double largest = w.weights().isRowStandardized() ? 1 : largest();
        most = 1 / largest;
        double smallest = scale == null ? smallestBySign(largest) : Similarity.smallest(w, scale);
        least = smallest < -1e-12 * largest ? 1 / smallest : -most;
    }

    static Jacobian of(Arrangement w) {
        w.total();
        return new Jacobian(w);
    }

    Arrangement weights() {
        return w;
    }

    /** 1/ω for the most negative real eigenvalue; −1/ω_max where there is none. */
    double least() {
        return least;
    }

    /** 1/ω for the largest eigenvalue. */
    double most() {
        return most;
    }

    /** Step g of the grid, 0 to {@link #GRID}. */
    double step(int g) {
        double margin = 1e-9 * (most - least);
        return least + margin + g * ((most - least - 2 * margin) / GRID);
    }

    /** ln|I − ρW| at the steps of the grid. */
    double[] onGrid() {
        if (grid == null) {
            double[] values = new double[GRID + 1];
            for (int g = 0; g <= GRID; g++) {
                values[g] = logDeterminant(step(g));
            }
            grid = values;
        }
        return grid;
    }

    double logDeterminant(double rho) {
        if (rho == 0) {
            return 0;
        }
        Factors factors = lu.determinant(1, -rho, w.values);
        return DenseLu.isNeeded(w, factors)
                ? new DenseLu(w, rho).logDeterminant()
                : Math.max(-Double.MAX_VALUE, factors.logDeterminant());
    }

    Factors factors(double rho) {
        Factors factors = lu.factors(1, -rho, w.values);
        if (!(factors.logDeterminant() > Double.NEGATIVE_INFINITY) || factors.growth() > 1e12) {
            throw new UndefinedException(Status.SINGULAR, "I - rho W is singular at rho = " + rho);
        }
        return factors;
    }

    /** The largest eigenvalue of non-negative weights: I − ρW has pivots above zero up to its inverse alone. */
    private double largest() {
        double low = Double.MAX_VALUE;
        double high = 0;
        for (int i = 0; i < w.size(); i++) {
            double sum = w.rowSum(i);
            high = Math.max(high, sum);
            low = Math.min(low, sum);
        }
        if (scale != null) {
            return Similarity.largest(w, scale);
        }
        low = Math.max(low, 1e-9 * high);
        // row sums enclose it
        while (high - low > 1e-13 * high) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (lu.determinant(1, -1 / middle, w.values).allPositive()) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** −t for the largest t at which |I + W/t| changes its sign; 0 where none is seen. */
    private double smallestBySign(double largest) {
        double found = 0;
        double t = signChange(largest, largest / GRID, 1);
        // a pair of changes between two steps hides there: look again, in the steps that likelihoods take
        while (t > found) {
            found = t;
            t = signChange(largest, found, -1);
        }
        return -found;
    }

    /** The first change of sign from one t down to another, in equal steps of t or of 1/t; 0 for none. */
    private double signChange(double from, double to, int power) {
        double above = from;
        for (int g = 1; g <= GRID; g++) {
            double share = (double) g / GRID;
            double below = power > 0 ? from + share * (to - from) : 1 / (1 / from + share * (1 / to - 1 / from));
            if (g == GRID && power < 0) {
                return 0;
            }
            if (sign(below) < 0) {
                return bisected(above, below);
            }
            above = below;
        }
        return 0;
    }

    private double bisected(double positive, double negative) {
        double above = positive;
        double below = negative;
        while (above - below > 1e-13 * above) {
            double middle = (above + below) / 2;
            if (middle <= below || middle >= above) {
                break;
            }
            if (sign(middle) < 0) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return above;
    }

    /** The sign of |I + W/t|. */
    private int sign(double t) {
        Factors factors = lu.determinant(1, 1 / t, w.values);
        return DenseLu.isNeeded(w, factors) ? new DenseLu(w, -1 / t).sign() : factors.sign();
    }

    /**
     * Traces at one ρ, with G = W(I − ρW)⁻¹ and A = (I − ρW)⁻¹.
     *
     * @param rho ρ
     * @param g tr(G)
     * @param gg tr(GG)
     * @param gtg tr(G'G)
     * @param totalA ι'Aι
     * @param totalG ι'Gι
     * @param totalAg ι'AGι
     * @param totalGg ι'GGι
     * @param right |Gι|²
     * @param left |G'ι|²
     * @param n number of places
     */
    record Traces(
            double rho,
            double g,
            double gg,
            double gtg,
            double totalA,
            double totalG,
            double totalAg,
            double totalGg,
            double right,
            double left,
            int n) {
        /** tr(A) = n + ρ tr(G). */
        double a() {
            return n + rho * g;
        }

        /** tr(AG) = tr(G) + ρ tr(GG). */
        double ag() {
            return g + rho * gg;
        }
    }

    Traces traces(double rho) {
        return traces(rho, factors(rho));
    }

    Traces traces(double rho, Factors factors) {
        int n = w.size();
        int blocks = (n + BLOCK - 1) / BLOCK;
        double[] g = new double[blocks];
        double[] gg = new double[blocks];
        double[] gtg = new double[blocks];
        SpatialWeights turned = w.weights().transposed();
        int[] turnedStarts = turned.rowStarts();
        int[] turnedColumns = turned.allNeighbours();
        double[] turnedValues = turned.allWeights();
        Chunks.run("columns of the inverse", blocks, false, block -> {
            int from = block * BLOCK;
            int k = Math.min(BLOCK, n - from);
            double[] x = units(from, k);
            factors.solve(x, k);
            double[] columns = product(w.starts, w.columns, w.values, x, k);
            double[] rows = null;
            if (scale == null) {
                double[] y = units(from, k);
                factors.solveTransposed(y, k);
                rows = product(turnedStarts, turnedColumns, turnedValues, y, k);
            }
            for (int c = 0; c < k; c++) {
                g[block] += columns[(from + c) * k + c];
            }
            for (int i = 0; i < n; i++) {
                for (int c = 0; c < k; c++) {
                    double entry = columns[i * k + c];
                    gtg[block] += entry * entry;
                    // the transposed entry: read, or known by similarity
                    double ratio = scale == null ? 0 : scale[i] / scale[from + c];
                    gg[block] += entry * (rows == null ? entry * ratio * ratio : rows[i * k + c]);
                }
            }
        });
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        double[] a = ones.clone();
        factors.solve(a);
        double[] v = ones.clone();
        factors.solveTransposed(v);
        double[] wOnes = w.lag(ones);
        double[] wa = w.lag(a);
        double[] left = turned.lag(v);
        double[] awOnes = wOnes.clone();
        factors.solve(awOnes);
        Loop.check();
        return new Traces(
                rho,
                Sums.of(g),
                Sums.of(gg),
                Sums.of(gtg),
                Sums.of(a),
                Sums.ofProducts(v, wOnes),
                Sums.ofProducts(v, wa),
                Sums.ofProducts(v, w.lag(awOnes)),
                Sums.ofProducts(wa, wa),
                Sums.ofProducts(left, left),
                n);
    }

    /** tr(G_B'G_A) and tr(G_B G_A) of two parameters, a and b. */
    double[] crossTraces(double a, double b) {
        // W(I − bW)⁻¹ and W(I − aW)⁻¹ commute: G_B G_A comes of both resolvents without another product
        Factors first = factors(a);
        Factors second = factors(b);
        int n = w.size();
        int blocks = (n + BLOCK - 1) / BLOCK;
        double[] turned = new double[blocks];
        double[] plain = new double[blocks];
        SpatialWeights back = w.weights().transposed();
        int[] backStarts = back.rowStarts();
        int[] backColumns = back.allNeighbours();
        double[] backValues = back.allWeights();
        Chunks.run("columns of the inverse", blocks, false, block -> {
            int from = block * BLOCK;
            int k = Math.min(BLOCK, n - from);
            double[] x = units(from, k);
            first.solve(x, k);
            double[] columns = product(w.starts, w.columns, w.values, x, k);
            double[] y = units(from, k);
            second.solve(y, k);
            double[] others = product(w.starts, w.columns, w.values, y, k);
            double[] z = units(from, k);
            second.solveTransposed(z, k);
            double[] rows = product(backStarts, backColumns, backValues, z, k);
            turned[block] = Sums.ofProducts(columns, others);
            plain[block] = Sums.ofProducts(columns, rows);
        });
        return new double[] {Sums.of(turned), Sums.of(plain)};
    }

    private double[] units(int from, int k) {
        double[] x = new double[w.size() * k];
        for (int c = 0; c < k; c++) {
            x[lu.rank[from + c] * k + c] = 1;
        }
        return x;
    }

    /** W times k columns that come in the order of elimination; rows in label order. */
    private double[] product(int[] starts, int[] columns, double[] values, double[] x, int k) {
        double[] product = new double[x.length];
        for (int i = 0; i < starts.length - 1; i++) {
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                int from = lu.rank[columns[e]] * k;
                double v = values[e];
                for (int c = 0; c < k; c++) {
                    product[i * k + c] += v * x[from + c];
                }
            }
        }
        return product;
    }
}
