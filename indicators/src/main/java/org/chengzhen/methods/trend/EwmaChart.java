package org.chengzhen.methods.trend;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * The chart of the exponentially weighted moving average: sensitive to small shifts that last.
 *
 * <p>z_t = λx_t + (1−λ)z_{t−1} from z₀ = μ; limits μ ± Lσ√(λ/(2−λ)·[1 − (1−λ)^{2t}]), t = 1, 2, …
 *
 * <ul>
 *   <li>In the unit of x. λ in (0, 1]: 1 is Shewhart's chart.
 *   <li>No value: an empty path. σ = 0: any deviation signals.
 *   <li>A limit that exceeds the range of doubles: undefined. Negative values are ordinary; NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one pass, O(n).
 *
 * <p>Source: Roberts, S. W. (1959), Control chart tests based on geometric moving averages; Montgomery, D. C. (2009),
 * Introduction to Statistical Quality Control.
 *
 * <pre>{@code
 * EwmaChart.path(new double[] {10.2, 9.9}, 0.2, 10);  // 10.04, 10.012
 * EwmaChart.of(series, 0.2, 10, 0.3, EwmaChart.DEFAULT_WIDTH).out();
 * }</pre>
 *
 * @param path z_t
 * @param upper upper limit at each t
 * @param lower lower limit at each t
 * @param out indices of z beyond a limit, from 0
 */
public record EwmaChart(
        ImmutableDoubleArray path, ImmutableDoubleArray upper, ImmutableDoubleArray lower, ImmutableList<Integer> out)
        implements Serializable {
    /** The usual width of the limits, L. */
    public static final double DEFAULT_WIDTH = 3;

    /**
     * The moving average alone.
     *
     * @param values x in order of time
     * @param lambda λ in (0, 1]
     * @param target μ, where the average starts
     * @return z_t
     * @throws IllegalArgumentException if λ is outside (0, 1], or a value is NaN or infinite
     */
    public static ImmutableDoubleArray path(double[] values, double lambda, double target) {
        return ImmutableDoubleArray.copyOf(averages(values, lambda, target));
    }

    private static double[] averages(double[] values, double lambda, double target) {
        Checks.argument(lambda > 0 && lambda <= 1, "lambda must be in (0, 1] but is %s", lambda);
        double z = Checks.finite(target, "target");
        Checks.finite(values, "values");
        double[] path = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            z = lambda * values[t] + (1 - lambda) * z;
            path[t] = z;
        }
        return path;
    }

    /**
     * The moving average with its limits.
     *
     * @param values x in order of time
     * @param lambda λ in (0, 1]
     * @param target μ
     * @param sigma σ of a single value, ≥ 0
     * @param width L &gt; 0, in standard deviations
     * @return the chart
     * @throws IllegalArgumentException if λ is outside (0, 1], σ is negative, L is not above zero, or a value is NaN or
     *     infinite
     * @throws UndefinedException if a limit exceeds the range of doubles
     */
    public static EwmaChart of(double[] values, double lambda, double target, double sigma, double width) {
        double[] path = averages(values, lambda, target);
        Checks.nonNegative(sigma, "sigma");
        Checks.positive(width, "width");
        ImmutableDoubleArray.Builder upper = ImmutableDoubleArray.builder(path.length);
        ImmutableDoubleArray.Builder lower = ImmutableDoubleArray.builder(path.length);
        ImmutableList.Builder<Integer> out = ImmutableList.builder();
        double kept = 1;
        for (int t = 0; t < path.length; t++) {
            kept *= (1 - lambda) * (1 - lambda);
            double margin = width * sigma * Math.sqrt(lambda / (2 - lambda) * (1 - kept));
            upper.add(Range.finite(target + margin, "the upper limit"));
            lower.add(Range.finite(target - margin, "the lower limit"));
            if (Ties.less(target + margin, path[t]) || Ties.less(path[t], target - margin)) {
                out.add(t);
            }
        }
        return new EwmaChart(ImmutableDoubleArray.copyOf(path), upper.build(), lower.build(), out.build());
    }

    /** The last average with its limits, then what is beyond them. */
    @Override
    public String toString() {
        int n = path.length();
        return n == 0
                ? "EwmaChart[n = 0]"
                : String.format(
                        Locale.ROOT,
                        "EwmaChart[last z = %.5g in [%.5g, %.5g], out %s, n = %d]",
                        path.get(n - 1),
                        lower.get(n - 1),
                        upper.get(n - 1),
                        out,
                        n);
    }
}
