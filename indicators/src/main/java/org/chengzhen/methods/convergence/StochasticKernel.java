package org.chengzhen.methods.convergence;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * The stochastic kernel of transitions: the density of a place's value now, given its value τ periods ago. It is
 * the Markov chain without classes.
 *
 * <p>g(y|x) = f(x, y)/f(x), f(x, y) the joint density of {@link KernelDensity2D} over all pairs of values τ
 * periods apart, f(x) = ∫f(x, y)dy. The long-run density solves p(y) = ∫g(y|x)p(x)dx.
 *
 * <ul>
 *   <li>Both sides share one grid. Each row integrates to 1; a ridge on the diagonal is persistence, one along
 *       the row axis convergence.
 *   <li>A row where no place ever was has no conditional density: NaN.
 *   <li>Fewer than two pairs: too few data; all equal, or a density that leaves the range of doubles: undefined. NaN
 *       and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: binning and convolution, O(n + g²w) for g × g cells; the long-run density by repeated
 * application until no cell changes by more than 1e-12 of the highest.
 *
 * <p>Source: Quah, D. (1997), Empirics for growth and distribution: stratification, polarization, and
 * convergence clubs.
 *
 * <pre>{@code
 * StochasticKernel kernel = StochasticKernel.of(incomes, 5);  // a row for each place, a column for each year
 * kernel.conditional().row(0);  // the density five years on, of places that were poorest
 * }</pre>
 */
public final class StochasticKernel implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int MOST_STEPS = 20_000;
    private static final double TOLERANCE = 1e-12;

    private final ImmutableDoubleArray points;
    private final double[][] conditional;
    private final int pairs;
    private final double step;

    private StochasticKernel(ImmutableDoubleArray points, double[][] conditional, int pairs) {
        this.points = points;
        this.conditional = conditional;
        this.pairs = pairs;
        this.step = points.get(1) - points.get(0);
    }

    /**
     * The kernel on 100 cells with bandwidths by rule.
     *
     * @param values a row for each place, a column for each period
     * @param lag τ ≥ 1, periods between then and now
     * @return the kernel
     * @throws IllegalArgumentException if rows differ in length, τ &lt; 1, or a value is NaN or infinite
     * @throws UndefinedException if there are too few periods or pairs, or all values are equal
     */
    public static StochasticKernel of(double[][] values, int lag) {
        return of(values, lag, KernelDensity2D.withDefaults());
    }

    /**
     * The kernel on 100 cells with bandwidths by rule.
     *
     * @param values a row for each place, a column for each period
     * @param lag τ ≥ 1, periods between then and now
     * @return the kernel
     * @throws IllegalArgumentException if rows differ in length, τ &lt; 1, or a value is NaN or infinite
     * @throws UndefinedException if there are too few periods or pairs, or all values are equal
     */
    public static StochasticKernel of(DoubleMatrix values, int lag) {
        return of(values.toRows(), lag);
    }

    /**
     * The kernel with options.
     *
     * @param values a row for each place, a column for each period
     * @param lag τ ≥ 1, periods between then and now
     * @param estimate bandwidths and cells
     * @return the kernel
     * @throws IllegalArgumentException if rows differ in length, τ &lt; 1, or a value is NaN or infinite
     * @throws UndefinedException if there are too few periods or pairs, or all values are equal
     */
    public static StochasticKernel of(double[][] values, int lag, KernelDensity2D estimate) {
        int periods = StateClasses.check(values);
        Checks.atLeast(lag, 1, "lag");
        if (periods <= lag) {
            throw UndefinedException.insufficient("periods", lag + 1, periods);
        }
        int perPlace = periods - lag;
        double[] then = new double[values.length * perPlace];
        double[] now = new double[then.length];
        for (int i = 0; i < values.length; i++) {
            System.arraycopy(values[i], 0, then, i * perPlace, perPlace);
            System.arraycopy(values[i], lag, now, i * perPlace, perPlace);
        }
        KernelDensity2D.Surface own = estimate.onGrid(then, now);
        double low = Math.min(own.x().get(0), own.y().get(0));
        double high =
                Math.max(own.x().get(own.x().length() - 1), own.y().get(own.y().length() - 1));
        double[] ends = {low, high};
        KernelDensity2D.Surface joint = estimate.onGrid(then, now, ends, ends);
        double[][] conditional = joint.densities().toRows();
        double step = joint.y().get(1) - joint.y().get(0);
        if (!(step > 0)) {
            throw UndefinedException.undefined("the cells of the grid cannot be told apart near " + low);
        }
        for (double[] row : conditional) {
            double integral = 0;
            for (double f : row) {
                integral += f * step;
            }
            for (int c = 0; c < row.length; c++) {
                row[c] = integral > 0 ? row[c] / integral : Double.NaN;
            }
        }
        return new StochasticKernel(joint.x(), conditional, then.length);
    }

    /**
     * The kernel with options.
     *
     * @param values a row for each place, a column for each period
     * @param lag τ ≥ 1, periods between then and now
     * @param estimate bandwidths and cells
     * @return the kernel
     * @throws IllegalArgumentException if rows differ in length, τ &lt; 1, or a value is NaN or infinite
     * @throws UndefinedException if there are too few periods or pairs, or all values are equal
     */
    public static StochasticKernel of(DoubleMatrix values, int lag, KernelDensity2D estimate) {
        return of(values.toRows(), lag, estimate);
    }

    /**
     * The grid of both sides.
     *
     * @return points, ascending
     */
    public ImmutableDoubleArray points() {
        return points;
    }

    /**
     * The conditional densities.
     *
     * @return g, a row for each value then, a column for each value now; NaN where no place ever was
     */
    public DoubleMatrix conditional() {
        return DoubleMatrix.of(conditional);
    }

    /**
     * The density to which the transitions lead if they go on.
     *
     * @return the long-run density on the grid
     * @throws UndefinedException if it was not reached
     */
    public ImmutableDoubleArray longRun() {
        int g = conditional.length;
        double[] density = new double[g];
        Arrays.fill(density, 1 / (g * step));
        for (int iteration = 0; iteration < MOST_STEPS; iteration++) {
            double[] next = new double[g];
            for (int r = 0; r < g; r++) {
                double amount = density[r] * step;
                // no place ever was there, and none will be: its share is spread anew by the scaling below
                if (amount > 0 && !Double.isNaN(conditional[r][0])) {
                    double[] row = conditional[r];
                    for (int c = 0; c < g; c++) {
                        next[c] += amount * row[c];
                    }
                }
            }
            double total = 0;
            double highest = 0;
            for (double f : next) {
                total += f * step;
                highest = Math.max(highest, f);
            }
            double change = 0;
            for (int c = 0; c < g; c++) {
                next[c] /= total;
                change = Math.max(change, Math.abs(next[c] - density[c]));
            }
            density = next;
            if (change <= TOLERANCE * highest) {
                return ImmutableDoubleArray.copyOf(density);
            }
        }
        throw new UndefinedException(
                org.chengzhen.core.result.Status.NOT_CONVERGED, "no long-run density after " + MOST_STEPS + " steps");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StochasticKernel that
                && points.equals(that.points)
                && Arrays.deepEquals(conditional, that.conditional)
                && pairs == that.pairs
                && Double.compare(step, that.step) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(points, Arrays.deepHashCode(conditional), pairs, step);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "StochasticKernel[%d pairs, %d points from %.4g to %.4g]",
                pairs,
                points.length(),
                points.get(0),
                points.get(points.length() - 1));
    }
}
