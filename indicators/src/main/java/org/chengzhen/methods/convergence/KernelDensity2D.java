package org.chengzhen.methods.convergence;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * The kernel estimate of a joint density of two variables, with a product of Gaussian kernels.
 *
 * <p>f(x, y) = Σᵢ φ((x − xᵢ)/h₁) φ((y − yᵢ)/h₂)/(n h₁h₂); each bandwidth by the normal-reference rule for two
 * dimensions, h = min(s, IQR/1.34) n^(−1/6).
 *
 * <ul>
 *   <li>f ≥ 0, its integral 1; f per unit of x and of y.
 *   <li>Fewer than two points: too few data; all x or all y equal: undefined, unless bandwidths are given.
 *   <li>A bandwidth, density or grid that leaves the range of doubles: undefined. NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: at given points directly, O(nm); on a grid by linear binning and two one-dimensional
 * convolutions, O(n + g²w) for g × g cells with w of them in a bandwidth.
 *
 * <p>Source: Silverman, B. W. (1986), Density Estimation for Statistics and Data Analysis; Wand, M. P. (1994),
 * Fast computation of multivariate kernel estimators.
 *
 * <pre>{@code
 * KernelDensity2D estimate = KernelDensity2D.withDefaults().cells(50);
 * estimate.onGrid(incomeThen, incomeNow).densities();  // 50 x 50, rows along incomeThen
 * }</pre>
 */
public final class KernelDensity2D {
    /** The number of cells along each side unless another is asked for. */
    public static final int CELLS = 100;

    private static final KernelDensity2D DEFAULTS =
            new KernelDensity2D(OptionalDouble.empty(), OptionalDouble.empty(), CELLS);

    private final OptionalDouble xBandwidth;
    private final OptionalDouble yBandwidth;
    private final int cells;

    private KernelDensity2D(OptionalDouble xBandwidth, OptionalDouble yBandwidth, int cells) {
        this.xBandwidth = xBandwidth;
        this.yBandwidth = yBandwidth;
        this.cells = cells;
    }

    /**
     * A density on a grid of evenly spaced points.
     *
     * @param x points of the rows, ascending
     * @param y points of the columns, ascending
     * @param densities f at each, a row for each x
     * @param xBandwidth h₁
     * @param yBandwidth h₂
     */
    public record Surface(
            ImmutableDoubleArray x,
            ImmutableDoubleArray y,
            DoubleMatrix densities,
            double xBandwidth,
            double yBandwidth)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Surface[%d x %d points, x from %.4g to %.4g, y from %.4g to %.4g]",
                    x.length(),
                    y.length(),
                    x.get(0),
                    x.get(x.length() - 1),
                    y.get(0),
                    y.get(y.length() - 1));
        }
    }

    /**
     * Bandwidths by rule, 100 × 100 cells.
     *
     * @return the estimate with its usual options
     */
    public static KernelDensity2D withDefaults() {
        return DEFAULTS;
    }

    /**
     * Bandwidths of one's own.
     *
     * @param x h₁ &gt; 0
     * @param y h₂ &gt; 0
     * @return an estimate with them
     * @throws IllegalArgumentException if one is not positive and finite
     */
    public KernelDensity2D bandwidths(double x, double y) {
        return new KernelDensity2D(
                OptionalDouble.of(Checks.positive(x, "x")), OptionalDouble.of(Checks.positive(y, "y")), cells);
    }

    /**
     * The number of cells along each side.
     *
     * @param number ≥ 2
     * @return an estimate with it
     * @throws IllegalArgumentException if there are fewer than two
     */
    public KernelDensity2D cells(int number) {
        return new KernelDensity2D(xBandwidth, yBandwidth, Checks.atLeast(number, 2, "number"));
    }

    /**
     * The density at one point.
     *
     * @param x first coordinates, n ≥ 2
     * @param y second coordinates
     * @param atX where
     * @param atY where
     * @return f
     * @throws IllegalArgumentException if lengths differ, or a number is NaN or infinite
     * @throws UndefinedException if there are fewer than two points, or all x or y are equal, unless bandwidths
     *     were given
     */
    public double at(double[] x, double[] y, double atX, double atY) {
        check(x, y);
        Checks.finite(atX, "atX");
        Checks.finite(atY, "atY");
        double h1 = bandwidth(x, xBandwidth);
        double h2 = bandwidth(y, yBandwidth);
        double[] terms = new double[x.length];
        for (int i = 0; i < terms.length; i++) {
            double u = (atX - x[i]) / h1;
            double v = (atY - y[i]) / h2;
            terms[i] = Math.exp(-0.5 * (u * u + v * v));
        }
        return Range.finite(Sums.of(terms) / (x.length * h1 * h2 * 2 * Math.PI), "the density");
    }

    /**
     * The density on a grid from three bandwidths below the least values to three above the largest.
     *
     * @param x first coordinates, n ≥ 2
     * @param y second coordinates
     * @return f on the grid
     * @throws IllegalArgumentException if lengths differ, or a number is NaN or infinite
     * @throws UndefinedException if there are fewer than two points, or all x or y are equal, unless bandwidths
     *     were given
     */
    public Surface onGrid(double[] x, double[] y) {
        check(x, y);
        double h1 = bandwidth(x, xBandwidth);
        double h2 = bandwidth(y, yBandwidth);
        return onGrid(x, y, ends(x, h1), ends(y, h2));
    }

    /** The density on a grid with the given ends of both sides. */
    Surface onGrid(double[] x, double[] y, double[] xEnds, double[] yEnds) {
        check(x, y);
        double h1 = bandwidth(x, xBandwidth);
        double h2 = bandwidth(y, yBandwidth);
        double xStep = KernelDensity.step(xEnds[0], xEnds[1], cells);
        double yStep = KernelDensity.step(yEnds[0], yEnds[1], cells);
        int xReach = KernelDensity.reach(h1, xStep);
        int yReach = KernelDensity.reach(h2, yStep);
        double[][] mass = new double[cells + 2 * xReach][cells + 2 * yReach];
        for (int i = 0; i < x.length; i++) {
            double row = (x[i] - xEnds[0]) / xStep + xReach;
            double column = (y[i] - yEnds[0]) / yStep + yReach;
            if (row >= 0 && row <= mass.length - 1 && column >= 0 && column <= mass[0].length - 1) {
                int r = Math.min((int) row, mass.length - 2);
                int c = Math.min((int) column, mass[0].length - 2);
                double down = row - r;
                double right = column - c;
                mass[r][c] += (1 - down) * (1 - right);
                mass[r][c + 1] += (1 - down) * right;
                mass[r + 1][c] += down * (1 - right);
                mass[r + 1][c + 1] += down * right;
            }
        }
        double[] yKernel = KernelDensity.kernel(h2, yStep, yReach);
        double[] xKernel = KernelDensity.kernel(h1, xStep, xReach);
        double[][] density = new double[cells][cells];
        for (int r = 0; r < mass.length; r++) {
            double[] smooth = new double[cells];
            KernelDensity.convolve(mass[r], yKernel, smooth);
            int from = Math.max(0, r - 2 * xReach);
            int to = Math.min(cells - 1, r);
            for (int target = from; target <= to; target++) {
                double weight = xKernel[Math.abs(target + xReach - r)] / x.length;
                double[] row = density[target];
                for (int c = 0; c < cells; c++) {
                    row[c] += weight * smooth[c];
                }
            }
        }
        for (double[] row : density) {
            for (double f : row) {
                Range.finite(f, "the density");
            }
        }
        return new Surface(points(xEnds[0], xStep), points(yEnds[0], yStep), DoubleMatrix.of(density), h1, h2);
    }

    static double[] ends(double[] values, double h) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double v : values) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        return KernelDensity.ends(low, high, h);
    }

    private ImmutableDoubleArray points(double from, double step) {
        ImmutableDoubleArray.Builder points = ImmutableDoubleArray.builder(cells);
        for (int c = 0; c < cells; c++) {
            points.add(Range.finite(from + c * step, "the grid"));
        }
        return points.build();
    }

    private static void check(double[] x, double[] y) {
        Checks.sameLength(y.length, "y", x.length, "x");
        Checks.finite(x, "x");
        Checks.finite(y, "y");
    }

    private static double bandwidth(double[] values, OptionalDouble given) {
        if (given.isEmpty()) {
            return KernelDensity.checkBandwidth(KernelDensity.spread(values) * Math.pow(values.length, -1.0 / 6));
        }
        if (values.length == 0) {
            throw UndefinedException.insufficient("points", 1, 0);
        }
        return given.getAsDouble();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KernelDensity2D that
                && xBandwidth.equals(that.xBandwidth)
                && yBandwidth.equals(that.yBandwidth)
                && cells == that.cells;
    }

    @Override
    public int hashCode() {
        return Objects.hash(xBandwidth, yBandwidth, cells);
    }

    @Override
    public String toString() {
        return "KernelDensity2D[xBandwidth = " + KernelDensity.told(xBandwidth) + ", yBandwidth = "
                + KernelDensity.told(yBandwidth) + ", cells = " + cells + "]";
    }
}
