package org.chengzhen.methods.spatial;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * Multiscale geographically weighted regression: each variable, the constant first, varies over space at a bandwidth
 * of its own.
 *
 * <p>y = Σⱼfⱼ, fⱼ = Aⱼ(y − Σₖ₌ⱼ̸ fₖ), Aⱼ the smoother of geographically weighted regression on xⱼ alone. The fixed point
 * of this backfitting is the solution of a linear system, and is found as that: no start matters. βⱼ(i) = row i of
 * Pⱼ(y − Σₖ₌ⱼ̸ fₖ) with fⱼ = xⱼβⱼ; fⱼ = Rⱼy, enpⱼ = tr Rⱼ, σ² = RSS/(n − Σenpⱼ); standard errors from the rows of
 * Pⱼ(I − S + Rⱼ).
 *
 * <ul>
 *   <li>x must not hold a constant. One bandwidth for the constant and one for each variable.
 *   <li>A bandwidth that reaches no place with xⱼ ≠ 0, or variables that add up to each other: SINGULAR.
 * </ul>
 *
 * <p>{@link MultiscaleSelection} finds the bandwidths.
 *
 * <p>Cost: O((Kn)³), for some hundred places; K²n² numbers.
 *
 * <p>Source: Fotheringham, A. S., Yang, W., Kang, W. (2017), Multiscale geographically weighted regression; Yu, H. et
 * al. (2020), Inference in multiscale geographically weighted regression.
 *
 * @param bandwidths h, or numbers of neighbours, of the constant and of each variable
 * @param coefficients places x (constant, variables)
 * @param standardErrors of the coefficients
 * @param effectiveParameters enpⱼ, constant first
 * @param fitted ŷ
 * @param rss Σ(y − ŷ)²
 * @param variance σ²
 * @param aicc with tr S = Σenpⱼ
 * @param rSquared 1 − RSS/TSS
 */
public record MultiscaleRegression(
        ImmutableDoubleArray bandwidths,
        DoubleMatrix coefficients,
        DoubleMatrix standardErrors,
        ImmutableDoubleArray effectiveParameters,
        ImmutableDoubleArray fitted,
        double rss,
        double variance,
        double aicc,
        double rSquared)
        implements Serializable {

    /**
     * Fits fixed bandwidths in the plane.
     *
     * @param y explained variable
     * @param x n rows of explanatory variables, without a constant
     * @param first first coordinates
     * @param second second coordinates
     * @param bandwidths h of the constant and of each variable
     * @param kernel how weights fall
     * @return the local estimates
     * @throws IllegalArgumentException if lengths differ, or a number is out of its range
     * @throws UndefinedException if the equations are singular
     */
    public static MultiscaleRegression fixed(
            double[] y, DoubleMatrix x, double[] first, double[] second, double[] bandwidths, GwrKernel kernel) {
        return fit(y, x, Separation.plane(first, second), kernel, Checks.positive(bandwidths, "bandwidths"), false);
    }

    /**
     * Fits adaptive bandwidths in the plane.
     *
     * @param y explained variable
     * @param x n rows of explanatory variables, without a constant
     * @param first first coordinates
     * @param second second coordinates
     * @param neighbours k of the constant and of each variable, the place itself counted
     * @param kernel how weights fall
     * @return the local estimates
     * @throws IllegalArgumentException if lengths differ, or a number is out of its range
     * @throws UndefinedException if the equations are singular
     */
    public static MultiscaleRegression adaptive(
            double[] y, DoubleMatrix x, double[] first, double[] second, int[] neighbours, GwrKernel kernel) {
        return fit(y, x, Separation.plane(first, second), kernel, checked(neighbours, y.length), true);
    }

    /**
     * Fits fixed bandwidths of points on the earth.
     *
     * @param y explained variable
     * @param x n rows of explanatory variables, without a constant
     * @param points the places
     * @param bandwidths h of the constant and of each variable, in km
     * @param kernel how weights fall
     * @return the local estimates
     * @throws IllegalArgumentException if lengths differ, or a number is out of its range
     * @throws UndefinedException if the equations are singular
     */
    public static MultiscaleRegression fixed(
            double[] y, DoubleMatrix x, List<GeoPoint> points, double[] bandwidths, GwrKernel kernel) {
        return fit(y, x, Separation.sphere(points), kernel, Checks.positive(bandwidths, "bandwidths"), false);
    }

    /**
     * Fits adaptive bandwidths of points on the earth.
     *
     * @param y explained variable
     * @param x n rows of explanatory variables, without a constant
     * @param points the places
     * @param neighbours k of the constant and of each variable, the place itself counted
     * @param kernel how weights fall
     * @return the local estimates
     * @throws IllegalArgumentException if lengths differ, or a number is out of its range
     * @throws UndefinedException if the equations are singular
     */
    public static MultiscaleRegression adaptive(
            double[] y, DoubleMatrix x, List<GeoPoint> points, int[] neighbours, GwrKernel kernel) {
        return fit(y, x, Separation.sphere(points), kernel, checked(neighbours, y.length), true);
    }

    private static double[] checked(int[] neighbours, int n) {
        for (int j = 0; j < neighbours.length; j++) {
            Checks.argument(
                    neighbours[j] >= 2 && neighbours[j] <= n,
                    "neighbours[%d] must be in 2..%d but is %d",
                    j,
                    n,
                    neighbours[j]);
        }
        return Arrays.stream(neighbours).asDoubleStream().toArray();
    }

    private static MultiscaleRegression fit(
            double[] y, DoubleMatrix x, Separation places, GwrKernel kernel, double[] bandwidths, boolean adaptive) {
        int n = places.n;
        int k = x.columns() + 1;
        Checks.sameLength(y.length, "y", n, "places");
        Checks.sameLength(x.rows(), "x", n, "places");
        Checks.sameLength(
                bandwidths.length, adaptive ? "neighbours" : "bandwidths", k, "the constant and the variables");
        Checks.finite(y, "y");
        if (n < k + 2) {
            throw UndefinedException.insufficient("places", k + 2, n);
        }
        double[][] columns = new double[k][];
        columns[0] = new double[n];
        Arrays.fill(columns[0], 1);
        for (int c = 1; c < k; c++) {
            columns[c] = Checks.finite(x.column(c - 1), "x column " + (c - 1));
        }
        double[][][] p = new double[k][][];
        for (int j = 0; j < k; j++) {
            p[j] = smoother(columns[j], places, kernel, bandwidths[j], adaptive);
        }
        double[][] system = new double[k * n][k * n];
        double[][] right = new double[k * n][n];
        for (int j = 0; j < k; j++) {
            for (int i = 0; i < n; i++) {
                double[] row = system[j * n + i];
                for (int m = 0; m < n; m++) {
                    double a = columns[j][i] * p[j][i][m];
                    right[j * n + i][m] = a;
                    for (int other = 0; other < k; other++) {
                        row[other * n + m] = other == j ? (m == i ? 1 : 0) : a;
                    }
                }
            }
        }
        solve(system, right);
        return summary(y, columns, p, right, bandwidths);
    }

    /** Pⱼ: row i gives βⱼ(i) of a response. */
    private static double[][] smoother(
            double[] x, Separation places, GwrKernel kernel, double bandwidth, boolean adaptive) {
        int n = x.length;
        double[][] p = new double[n][n];
        double[] distances = new double[n];
        for (int i = 0; i < n; i++) {
            Loop.check();
            places.from(i, distances);
            double h = adaptive ? Separation.kth(distances.clone(), (int) bandwidth) : bandwidth;
            double squares = 0;
            for (int m = 0; m < n; m++) {
                double w = h > 0 ? kernel.at(distances[m] / h) : 0;
                p[i][m] = w * x[m];
                squares += w * x[m] * x[m];
            }
            if (!(squares > 0)) {
                throw new UndefinedException(
                        Status.SINGULAR,
                        "around place " + i + " a variable is zero wherever bandwidth " + bandwidth + " reaches");
            }
            for (int m = 0; m < n; m++) {
                p[i][m] /= squares;
            }
        }
        return p;
    }

    /** Gauss' elimination with exchanges of rows, for all right-hand sides at once. */
    private static void solve(double[][] a, double[][] b) {
        int size = a.length;
        Loop loop = Loop.of("pivots", size);
        for (int c = 0; c < size; c++) {
            loop.step();
            int best = c;
            for (int r = c + 1; r < size; r++) {
                best = Math.abs(a[r][c]) > Math.abs(a[best][c]) ? r : best;
            }
            double[] row = a[c];
            a[c] = a[best];
            a[best] = row;
            row = b[c];
            b[c] = b[best];
            b[best] = row;
            if (!(Math.abs(a[c][c]) > 1e-12)) {
                throw new UndefinedException(Status.SINGULAR, "the variables at these bandwidths add up to each other");
            }
            for (int r = c + 1; r < size; r++) {
                double l = a[r][c] / a[c][c];
                if (l != 0) {
                    subtract(a[r], l, a[c], c);
                    subtract(b[r], l, b[c], 0);
                }
            }
        }
        loop.end();
        for (int c = size - 1; c >= 0; c--) {
            Loop.check();
            for (int r = c + 1; r < size; r++) {
                subtract(b[c], a[c][r], b[r], 0);
            }
            for (int m = 0; m < b[c].length; m++) {
                b[c][m] /= a[c][c];
            }
        }
    }

    private static void subtract(double[] target, double factor, double[] source, int from) {
        for (int m = from; m < target.length; m++) {
            target[m] -= factor * source[m];
        }
    }

    private static MultiscaleRegression summary(
            double[] y, double[][] columns, double[][][] p, double[][] r, double[] bandwidths) {
        int n = y.length;
        int k = columns.length;
        double[] fitted = new double[n];
        double[] enp = new double[k];
        double[][] hat = new double[n][n];
        for (int j = 0; j < k; j++) {
            for (int i = 0; i < n; i++) {
                enp[j] += r[j * n + i][i];
                for (int m = 0; m < n; m++) {
                    hat[i][m] += r[j * n + i][m];
                }
            }
        }
        double rss = 0;
        for (int i = 0; i < n; i++) {
            fitted[i] = Sums.ofProducts(hat[i], y);
            rss += (y[i] - fitted[i]) * (y[i] - fitted[i]);
        }
        double trace = Sums.of(enp);
        if (!(n - trace > 0)) {
            throw UndefinedException.undefined("no degrees of freedom are left: " + (n - trace));
        }
        double variance = rss / (n - trace);
        double[][] coefficients = new double[n][k];
        double[][] errors = new double[n][k];
        for (int j = 0; j < k; j++) {
            for (int i = 0; i < n; i++) {
                Loop.check();
                // row i of Pⱼ(I − S + Rⱼ)
                double[] row = p[j][i].clone();
                for (int m = 0; m < n; m++) {
                    double factor = p[j][i][m];
                    if (factor != 0) {
                        double[] own = r[j * n + m];
                        for (int c = 0; c < n; c++) {
                            row[c] -= factor * (hat[m][c] - own[c]);
                        }
                    }
                }
                coefficients[i][j] = Sums.ofProducts(row, y);
                errors[i][j] = Math.sqrt(variance * Sums.ofProducts(row, row));
            }
        }
        return new MultiscaleRegression(
                ImmutableDoubleArray.copyOf(bandwidths),
                DoubleMatrix.of(coefficients),
                DoubleMatrix.of(errors),
                ImmutableDoubleArray.copyOf(enp),
                ImmutableDoubleArray.copyOf(fitted),
                rss,
                variance,
                GeographicallyWeightedRegression.aicc(rss, trace, n),
                1 - rss / Arrangement.sumOfSquares(Arrangement.deviations(y, "y")));
    }

    /** The bandwidths, and how well it fits. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "MultiscaleRegression[bandwidths %s, effective parameters %s, AICc = %.4f, R2 = %.4f, n = %d]",
                bandwidths,
                effectiveParameters,
                aicc,
                rSquared,
                fitted.length());
    }
}
