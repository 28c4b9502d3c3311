package org.chengzhen.methods.trend;

import java.io.Serializable;
import java.util.Locale;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;

/**
 * Sen's slope: the median of the slopes between all pairs of points, resistant to outliers.
 *
 * <p>Q = median of (x_j − x_i)/(t_j − t_i) over i &lt; j; intercept = median(x) − Q·median(t). Interval: the slopes of ranks
 * M₁ = (N − C)/2 and M₂ + 1 = (N + C)/2 + 1 among the N, rounded to the nearest, C = z·√Var S with the variance of
 * {@link MannKendall}, z the normal quantile.
 *
 * <ul>
 *   <li>Q in units of x for one unit of t; t = 0, 1, 2, … where no times are given (not 1, 2, …).
 *   <li>Fewer than two values: too few data. All equal: 0.
 *   <li>A slope or an intercept that exceeds the range of doubles: undefined.
 *   <li>NaN is missing: dropped, the others keep their times. Infinity is refused, and so are times that do not ascend.
 * </ul>
 *
 * <p>Algorithm: up to 8,192 values all slopes at once and three selections; beyond, four sweeps over the pairs, which fix the
 * ranks sixteen bits at a time; O(n²) time and at most 300 MB. Can be interrupted.
 *
 * <p>Source: Sen, P. K. (1968), Estimates of the regression coefficient based on Kendall's tau; Theil, H. (1950).
 *
 * <pre>{@code
 * SenSlope.of(3, 3, 4, 4, 4, 5, 2, 6, 6, 7).slope();                           // 0.4286
 * SenSlope.of(new double[] {2000, 2010, 2020}, new double[] {36, 50, 64}).slope();  // 1.4
 * }</pre>
 *
 * @param slope Q
 * @param intercept the value at t = 0
 * @param low lower end of the interval of Q
 * @param high upper end of the interval of Q
 * @param confidence level of that interval
 * @param n values used
 */
public record SenSlope(double slope, double intercept, double low, double high, double confidence, int n)
        implements Serializable {
    /** The level of the interval unless told otherwise. */
    public static final double DEFAULT_CONFIDENCE = 0.95;

    private static final double DEFAULT_QUANTILE = 1.959963984540054;
    /** Up to so many values the slopes of all pairs are held at once: a quarter of a gigabyte. */
    private static final int HELD = 8_192;

    /**
     * The slope of a series at times 0, 1, 2, …
     *
     * @param values x in order of time, at least two that are not NaN
     * @return the slope with its 95 % interval
     * @throws IllegalArgumentException if a value is infinite
     * @throws UndefinedException if fewer than two values are left, or a slope or the intercept exceeds the
     *     range of doubles
     */
    public static SenSlope of(double... values) {
        return of(Series.present(values), DEFAULT_CONFIDENCE);
    }

    /**
     * The slope of a dated series.
     *
     * @param times t, ascending
     * @param values x, as many, at least two that are not NaN
     * @return the slope with its 95 % interval
     * @throws IllegalArgumentException if lengths differ, times do not ascend, or a value is infinite
     * @throws UndefinedException if fewer than two values are left, or a slope or the intercept exceeds the
     *     range of doubles
     */
    public static SenSlope of(double[] times, double[] values) {
        return of(Series.present(times, values), DEFAULT_CONFIDENCE);
    }

    /**
     * The slope of a dated series with an interval of another level.
     *
     * @param times t, ascending
     * @param values x, as many, at least two that are not NaN
     * @param confidence level in (0, 1)
     * @return the slope with its interval
     * @throws IllegalArgumentException if lengths differ, times do not ascend, a value is infinite, or the level is not in
     *     (0, 1)
     * @throws UndefinedException if fewer than two values are left, or a slope or the intercept exceeds the
     *     range of doubles
     */
    public static SenSlope of(double[] times, double[] values, double confidence) {
        Checks.argument(confidence > 0 && confidence < 1, "confidence must be in (0, 1) but is %s", confidence);
        return of(Series.present(times, values), confidence);
    }

    /**
     * The line at a time.
     *
     * @param time t
     * @return intercept + slope·t
     * @throws IllegalArgumentException if the time is NaN or infinite
     * @throws UndefinedException if the value exceeds the range of doubles
     */
    public double at(double time) {
        return Range.finite(intercept + slope * Checks.finite(time, "time"), "the value of the line");
    }

    /** The slope with its interval. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "SenSlope[%.5g [%.5g, %.5g] at %.0f %%, intercept = %.5g, n = %d]",
                slope,
                low,
                high,
                100 * confidence,
                intercept,
                n);
    }

    private static SenSlope of(Series series, double confidence) {
        int n = series.values.length;
        if (n < 2) {
            throw UndefinedException.insufficient("values", 2, n);
        }
        int scale = Series.scaleOf(series.values);
        double[] x = Series.scaled(series.values, -scale);
        double[] t = series.times;
        double middle = Selection.median(x.clone(), n);
        double width = quantile(confidence) * Math.sqrt(KendallScore.variance(x));
        long all = (long) n * (n - 1) / 2;
        long lowRank = (long) Math.max(Math.rint((all - width) / 2) - 1, 0);
        long highRank = (long) Math.min(Math.rint((all + width) / 2), all - 1);
        double[] found = n <= HELD
                ? held(x, t, (int) lowRank, (int) highRank)
                : PairSlopes.ofRanks(new double[][] {x}, new double[][] {t}, lowRank, (all - 1) / 2, all / 2, highRank);
        return new SenSlope(
                Range.finite(Math.scalb(middleOf(found), scale), "the slope"),
                Range.finite(Math.scalb(middle - middleOf(found) * medianTime(t), scale), "the intercept"),
                Range.finite(Math.scalb(found[0], scale), "the lower end of the interval"),
                Range.finite(Math.scalb(found[3], scale), "the upper end of the interval"),
                confidence,
                n);
    }

    /** The median between the two middle slopes. */
    private static double middleOf(double[] found) {
        return found[1] == found[2] ? found[1] : found[1] / 2 + found[2] / 2;
    }

    /** The slopes at the low rank, around the middle and at the high rank, from all slopes at once. */
    private static double[] held(double[] x, double[] t, int lowRank, int highRank) {
        int n = x.length;
        double[] slopes = new double[n * (n - 1) / 2];
        double[] row = new double[n];
        int count = 0;
        for (int j = 1; j < n; j++) {
            Loop.check();
            double value = x[j];
            double time = t[j];
            // one row at a time: the divisions run several at once only where all arrays share their index
            for (int i = 0; i < j; i++) {
                row[i] = (value - x[i]) / (time - t[i]);
            }
            System.arraycopy(row, 0, slopes, count, j);
            count += j;
        }
        double slope = Selection.median(slopes, count);
        double high = Selection.place(slopes, Math.min(count / 2, highRank), count, highRank);
        double low = Selection.place(slopes, 0, Math.max(count / 2 + 1, lowRank + 1), lowRank);
        return new double[] {low, slope, slope, high};
    }

    private static double quantile(double confidence) {
        return confidence == DEFAULT_CONFIDENCE
                ? DEFAULT_QUANTILE
                : new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + confidence) / 2);
    }

    private static double medianTime(double[] ascending) {
        int n = ascending.length;
        return n % 2 == 1 ? ascending[n / 2] : ascending[n / 2 - 1] / 2 + ascending[n / 2] / 2;
    }
}
