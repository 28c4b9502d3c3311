package org.chengzhen.methods.convergence;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * The kernel estimate of a distribution's density, with a Gaussian kernel.
 *
 * <p>f(x) = Σᵢ φ((x − xᵢ)/h)/(nh). Bandwidth by Silverman's rule h = 0.9 min(s, IQR/1.34) n^(−1/5), s with
 * denominator n − 1 and quartiles of type 7; with 1.06 in place of 0.9 it is the normal-reference rule in the form
 * of R's {@code bw.nrd}, min(s, IQR/1.34) for Silverman's s.
 *
 * <ul>
 *   <li>f ≥ 0, its integral 1; f per unit of x.
 *   <li>Where the quartiles are equal s alone counts. Fewer than two values: too few data; all equal: undefined,
 *       unless a bandwidth is given.
 *   <li>A bandwidth, density or grid that leaves the range of doubles: undefined. NaN and infinity are refused. Order
 *       of values changes rounding at most.
 * </ul>
 *
 * <p>Algorithm: at given points directly, O(nm) for m points; on a grid by linear binning and a convolution cut
 * at 9 bandwidths, O(n + gw) for g cells with w of them in a bandwidth. Binning's error falls with the square of
 * the cell.
 *
 * <p>Source: Silverman, B. W. (1986), Density Estimation for Statistics and Data Analysis; binning: Wand, M. P.
 * (1994), Fast computation of multivariate kernel estimators.
 *
 * <pre>{@code
 * double[] incomes = {1.2, 1.5, 2.1, 2.2, 3.8, 4.0};
 * KernelDensity.withDefaults().at(incomes, new double[] {1, 2});  // [0.2123, 0.3048]
 * }</pre>
 */
public final class KernelDensity {
    /** The factor of Silverman's rule of thumb, his equation 3.31. */
    public static final double SILVERMAN_FACTOR = 0.9;

    /** The factor of the normal-reference rule, Silverman's equation 3.28. */
    public static final double NORMAL_REFERENCE_FACTOR = 1.06;

    /** The interquartile range of a normal distribution, in standard deviations, as Silverman rounds it. */
    public static final double NORMAL_QUARTILE_RANGE = 1.34;

    /** The number of cells of a grid unless another is asked for. */
    public static final int CELLS = 512;

    /** The bandwidths by which a grid extends beyond the values. */
    static final double MARGIN = 3;

    private static final double CUT = 9;
    private static final KernelDensity DEFAULTS = new KernelDensity(SILVERMAN_FACTOR, OptionalDouble.empty(), CELLS);

    private final double factor;
    private final OptionalDouble bandwidth;
    private final int cells;

    private KernelDensity(double factor, OptionalDouble bandwidth, int cells) {
        this.factor = factor;
        this.bandwidth = bandwidth;
        this.cells = cells;
    }

    /**
     * Silverman's rule, 512 cells.
     *
     * @return the estimate with its usual options
     */
    public static KernelDensity withDefaults() {
        return DEFAULTS;
    }

    /**
     * The normal-reference rule in place of Silverman's.
     *
     * @return an estimate with it
     */
    public KernelDensity normalReference() {
        return new KernelDensity(NORMAL_REFERENCE_FACTOR, OptionalDouble.empty(), cells);
    }

    /**
     * A bandwidth of one's own.
     *
     * @param h &gt; 0, in the unit of the values
     * @return an estimate with it
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public KernelDensity bandwidth(double h) {
        return new KernelDensity(factor, OptionalDouble.of(Checks.positive(h, "h")), cells);
    }

    /**
     * The number of cells of a grid.
     *
     * @param number ≥ 2
     * @return an estimate with it
     * @throws IllegalArgumentException if there are fewer than two
     */
    public KernelDensity cells(int number) {
        return new KernelDensity(factor, bandwidth, Checks.atLeast(number, 2, "number"));
    }

    /**
     * The bandwidth for these values.
     *
     * @param values x
     * @return h
     * @throws IllegalArgumentException if a value is NaN or infinite
     * @throws UndefinedException if there are fewer than two values, or all are equal, unless h was given
     */
    public double bandwidthOf(double... values) {
        Checks.finite(values, "values");
        return bandwidth.isPresent()
                ? bandwidth.getAsDouble()
                : checkBandwidth(factor * spread(values) * Math.pow(values.length, -0.2));
    }

    /** A bandwidth by rule, unless it is lost below or above the range of doubles. */
    static double checkBandwidth(double h) {
        if (!(h > 0 && h <= Double.MAX_VALUE)) {
            throw UndefinedException.undefined("the bandwidth leaves the range of doubles");
        }
        return h;
    }

    /**
     * The density at given points.
     *
     * @param values x, n ≥ 2
     * @param points where
     * @return f at each point
     * @throws IllegalArgumentException if a number is NaN or infinite
     * @throws UndefinedException if there are fewer than two values, or all are equal, unless h was given
     */
    public ImmutableDoubleArray at(double[] values, double[] points) {
        Checks.finite(points, "points");
        double h = bandwidthOf(values);
        if (values.length == 0) {
            throw UndefinedException.insufficient("values", 1, 0);
        }
        double scale = Range.finite(1 / (values.length * h * Math.sqrt(2 * Math.PI)), "the density");
        double[] densities = new double[points.length];
        double[] terms = new double[values.length];
        for (int p = 0; p < points.length; p++) {
            for (int i = 0; i < terms.length; i++) {
                double z = (points[p] - values[i]) / h;
                terms[i] = Math.exp(-0.5 * z * z);
            }
            densities[p] = Range.finite(scale * Sums.of(terms), "the density");
        }
        return ImmutableDoubleArray.copyOf(densities);
    }

    /**
     * The density on a grid from three bandwidths below the least value to three above the largest.
     *
     * @param values x, n ≥ 2
     * @return f on the grid
     * @throws IllegalArgumentException if a value is NaN or infinite
     * @throws UndefinedException if there are fewer than two values, or all are equal, unless h was given
     */
    public DensityCurve onGrid(double... values) {
        double h = bandwidthOf(values);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double v : values) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        if (values.length == 0) {
            throw UndefinedException.insufficient("values", 1, 0);
        }
        double[] ends = ends(low, high, h);
        return onGrid(values, ends[0], ends[1]);
    }

    /**
     * The density on a grid between given ends, for curves that are to be compared.
     *
     * @param values x, n ≥ 2
     * @param from first point of the grid
     * @param to last point of the grid, &gt; from
     * @return f on the grid; values outside count, where their kernel reaches in
     * @throws IllegalArgumentException if a number is NaN or infinite, or the ends do not ascend
     * @throws UndefinedException if there are fewer than two values, or all are equal, unless h was given
     */
    public DensityCurve onGrid(double[] values, double from, double to) {
        Checks.finite(from, "from");
        Checks.finite(to, "to");
        Checks.argument(to > from, "to must be > from = %s but is %s", from, to);
        double h = bandwidthOf(values);
        if (values.length == 0) {
            throw UndefinedException.insufficient("values", 1, 0);
        }
        double step = step(from, to, cells);
        int reach = reach(h, step);
        double[] mass = new double[cells + 2 * reach];
        for (double v : values) {
            double place = (v - from) / step + reach;
            if (place >= 0 && place <= mass.length - 1) {
                int cell = Math.min((int) place, mass.length - 2);
                mass[cell] += 1 - (place - cell);
                mass[cell + 1] += place - cell;
            }
        }
        double[] kernel = kernel(h, step, reach);
        double[] density = new double[cells];
        convolve(mass, kernel, density);
        double scale = 1.0 / values.length;
        ImmutableDoubleArray.Builder points = ImmutableDoubleArray.builder(cells);
        for (int c = 0; c < cells; c++) {
            points.add(Range.finite(from + c * step, "the grid"));
            density[c] = Range.finite(density[c] * scale, "the density");
        }
        return new DensityCurve(points.build(), ImmutableDoubleArray.copyOf(density), h);
    }

    /** Three bandwidths below the least value and above the largest. */
    static double[] ends(double low, double high, double h) {
        double from = Range.finite(low - MARGIN * h, "the grid");
        double to = Range.finite(high + MARGIN * h, "the grid");
        if (!(to > from)) {
            throw UndefinedException.undefined("a bandwidth of " + h + " is lost beside values of " + high);
        }
        return new double[] {from, to};
    }

    /** The width of a cell. */
    static double step(double from, double to, int cells) {
        double step = Range.finite((to - from) / (cells - 1), "the width of the grid");
        if (step < Double.MIN_NORMAL) {
            throw UndefinedException.undefined("the cells of the grid fall below the range of doubles");
        }
        return step;
    }

    /** min(s, IQR/1.34), s alone where the quartiles are equal. */
    static double spread(double... values) {
        int n = values.length;
        if (n < 2) {
            throw UndefinedException.insufficient("values", 2, n);
        }
        double[] sorted = Sorts.ascending(values);
        if (Ties.equal(sorted[0], sorted[n - 1])) {
            throw UndefinedException.undefined("all " + n + " values are equal");
        }
        double mean = 0;
        for (double v : sorted) {
            mean += v / n;
        }
        double[] gaps = new double[n];
        for (int i = 0; i < n; i++) {
            gaps[i] = sorted[i] - mean;
        }
        double s = Math.sqrt(Sums.ofProducts(gaps, gaps) / (n - 1));
        double quartiles = (quantile(sorted, 3) - quantile(sorted, 1)) / NORMAL_QUARTILE_RANGE;
        double spread = quartiles > 0 ? Math.min(s, quartiles) : s;
        if (!(spread > 0 && spread < Double.POSITIVE_INFINITY)) {
            throw UndefinedException.undefined("the spread of the values leaves the range of doubles");
        }
        return spread;
    }

    private static double quantile(double[] sorted, int quarter) {
        long place = (long) (sorted.length - 1) * quarter;
        int below = (int) (place / 4);
        double part = (place % 4) / 4.0;
        double high = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + part * (high - sorted[below]);
    }

    /** The cells that a kernel reaches to one side. */
    static int reach(double h, double step) {
        double cells = CUT * h / step;
        Checks.argument(
                cells < 1 << 20, "from and to are too near: a bandwidth of %s is too wide for cells of %s", h, step);
        return (int) Math.ceil(cells);
    }

    /** φ(jδ/h)/h for j = 0 … reach. */
    static double[] kernel(double h, double step, int reach) {
        double[] kernel = new double[reach + 1];
        Range.finite(1 / (h * Math.sqrt(2 * Math.PI)), "the density");
        for (int j = 0; j <= reach; j++) {
            double z = j * step / h;
            kernel[j] = Math.exp(-0.5 * z * z) / (h * Math.sqrt(2 * Math.PI));
        }
        return kernel;
    }

    /** Adds the convolution of masses with a symmetric kernel to the cells in the middle. */
    static void convolve(double[] mass, double[] kernel, double[] density) {
        int reach = kernel.length - 1;
        for (int m = 0; m < mass.length; m++) {
            double amount = mass[m];
            if (amount == 0) {
                continue;
            }
            int from = Math.max(0, m - 2 * reach);
            int to = Math.min(density.length - 1, m);
            for (int c = from; c <= to; c++) {
                density[c] += amount * kernel[Math.abs(c + reach - m)];
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KernelDensity that
                && Double.compare(factor, that.factor) == 0
                && bandwidth.equals(that.bandwidth)
                && cells == that.cells;
    }

    @Override
    public int hashCode() {
        return Objects.hash(factor, bandwidth, cells);
    }

    @Override
    public String toString() {
        return "KernelDensity[factor = " + factor + ", bandwidth = " + told(bandwidth) + ", cells = " + cells + "]";
    }

    /** A bandwidth as the texts of settings tell it. */
    static String told(OptionalDouble bandwidth) {
        return bandwidth.isPresent() ? Double.toString(bandwidth.getAsDouble()) : "of the data";
    }
}
