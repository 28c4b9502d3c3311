package org.chengzhen.methods.trend;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * Shewhart's control chart of single values: which of them are out of the ordinary?
 *
 * <p>Centre x̄; limits x̄ ± 3·MR̄/d₂ with MR̄ the mean of |x_i − x_{i−1}| and d₂ = 1.128; a value beyond, by more than rounding, is out.
 *
 * <ul>
 *   <li>In the unit of x. Fewer than two values: too few data.
 *   <li>MR̄ = 0 (all equal): both limits are the centre, and a value that differs by more than rounding is out; {@link #withoutSpread()}.
 *   <li>A limit that exceeds the range of doubles: undefined.
 *   <li>Negative values are ordinary; NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: two passes, O(n).
 *
 * <p>Source: Shewhart, W. A. (1931), Economic Control of Quality; Montgomery, D. C. (2009), Introduction to Statistical
 * Quality Control.
 *
 * <pre>{@code
 * IndividualsChart chart = IndividualsChart.of(10.2, 9.9, 10.1, 10.4, 9.8, 10.0, 10.3, 10.1, 11.2, 10.0);
 * chart.upper();  // 11.50
 * }</pre>
 *
 * @param centre x̄
 * @param meanMovingRange MR̄
 * @param upper upper limit
 * @param lower lower limit
 * @param out indices of the values beyond a limit, from 0
 * @param n number of values
 */
public record IndividualsChart(
        double centre, double meanMovingRange, double upper, double lower, ImmutableList<Integer> out, int n)
        implements Serializable {
    /** The mean range of two standard normal values, to three digits as in the tables. */
    public static final double D2 = 1.128;

    /** The width of the limits in standard deviations. */
    public static final double WIDTH = 3;

    /**
     * The chart of a series.
     *
     * @param values x in order of time, at least two
     * @return the chart
     * @throws IllegalArgumentException if a value is NaN or infinite
     * @throws UndefinedException if there are fewer than two values, or their mean moving range or a limit exceeds the
     *     range of doubles
     */
    public static IndividualsChart of(double... values) {
        Checks.finite(values, "values");
        int n = values.length;
        if (n < 2) {
            throw UndefinedException.insufficient("values", 2, n);
        }
        int scale = Series.scaleOf(values);
        double[] x = Series.scaled(values, -scale);
        double[] ranges = new double[n - 1];
        for (int i = 1; i < n; i++) {
            ranges[i - 1] = Math.abs(x[i] - x[i - 1]);
        }
        double range = Sums.of(ranges) / (n - 1);
        double centre = range == 0 ? x[0] : Sums.of(x) / n;
        double margin = WIDTH * range / D2;
        ImmutableList.Builder<Integer> out = ImmutableList.builder();
        for (int i = 0; i < n; i++) {
            if (Ties.less(centre + margin, x[i]) || Ties.less(x[i], centre - margin)) {
                out.add(i);
            }
        }
        return new IndividualsChart(
                Math.scalb(centre, scale),
                Range.finite(Math.scalb(range, scale), "the mean moving range"),
                Range.finite(Math.scalb(centre + margin, scale), "the upper limit"),
                Range.finite(Math.scalb(centre - margin, scale), "the lower limit"),
                out.build(),
                n);
    }

    /**
     * Whether all values were equal, so that any deviation signals.
     *
     * @return whether the mean moving range is zero
     */
    public boolean withoutSpread() {
        return meanMovingRange == 0;
    }

    /**
     * Whether a new value is out.
     *
     * @param value in the unit of x
     * @return whether it lies beyond a limit
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public boolean signals(double value) {
        Checks.finite(value, "value");
        return Ties.less(upper, value) || Ties.less(value, lower);
    }

    /** The limits, then what is beyond them. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "IndividualsChart[centre = %.5g, limits [%.5g, %.5g], out %s, n = %d]",
                centre,
                lower,
                upper,
                out,
                n);
    }
}
