package org.chengzhen.methods.trend;

import java.io.Serializable;
import java.util.Locale;
import org.apache.commons.math3.distribution.TDistribution;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.SimpleRegression;

/**
 * A straight line through a series, and how far off its continuation may be.
 *
 * <p>x̂(t) = a + b·t by least squares; prediction interval x̂ ± t_{n−2}·s·√(1 + 1/n + (t − t̄)²/Σ(t − t̄)²).
 *
 * <ul>
 *   <li>In the unit of x. Nothing keeps a share below 1: {@link LogisticCurve} does.
 *   <li>Fewer than three values: too few data. All equal: a flat line with interval 0.
 *   <li>NaN is missing: dropped, the others keep their times. Infinity is refused, and so are times that do not ascend.
 * </ul>
 *
 * <p>Algorithm: {@link SimpleRegression}, O(n).
 *
 * <p>Source: Draper, N. R. and Smith, H. (1998), Applied Regression Analysis.
 *
 * <pre>{@code
 * LinearTrend trend = LinearTrend.of(new double[] {2010, 2015, 2020}, new double[] {50, 57, 64});
 * trend.at(2025);  // 71.0
 * }</pre>
 *
 * @param line the line with its inference
 * @param meanTime t̄
 * @param timeSquares Σ(t − t̄)²
 */
public record LinearTrend(SimpleRegression line, double meanTime, double timeSquares) implements Serializable {

    /**
     * The line through a dated series.
     *
     * @param times t, ascending
     * @param values x, as many, at least three that are not NaN
     * @return the trend
     * @throws IllegalArgumentException if lengths differ, times do not ascend, or a value is infinite
     * @throws UndefinedException if fewer than three values are left, or a part of the line exceeds the range of doubles
     */
    public static LinearTrend of(double[] times, double[] values) {
        Series series = Series.present(times, values);
        SimpleRegression line = SimpleRegression.of(series.times, series.values);
        double mean = Sums.of(series.times) / series.times.length;
        double squares = 0;
        for (double t : series.times) {
            squares += (t - mean) * (t - mean);
        }
        return new LinearTrend(
                finite(line), Range.finite(mean, "the mean time"), Range.finite(squares, "the sum of squared times"));
    }

    private static SimpleRegression finite(SimpleRegression line) {
        Range.finite(line.intercept(), "the intercept");
        Range.finite(line.slope(), "the slope");
        Range.finite(line.interceptStandardError(), "the standard error of the intercept");
        Range.finite(line.slopeStandardError(), "the standard error of the slope");
        Range.finite(line.slopeRobustStandardError(), "the robust standard error of the slope");
        Range.finite(line.residualStandardError(), "the residual standard error");
        return line;
    }

    /**
     * The line at a time.
     *
     * @param time t
     * @return a + b·t
     * @throws IllegalArgumentException if the time is NaN or infinite
     * @throws UndefinedException if the value exceeds the range of doubles
     */
    public double at(double time) {
        return Range.finite(line.at(Checks.finite(time, "time")), "the value of the line");
    }

    /**
     * How far a new value at a time may be from the line.
     *
     * @param time t
     * @param confidence level in (0, 1), as 0.95
     * @return half the width of the prediction interval around {@link #at}
     * @throws IllegalArgumentException if the level is not in (0, 1), or the time is NaN or infinite
     * @throws UndefinedException if the margin exceeds the range of doubles
     */
    public double margin(double time, double confidence) {
        Checks.finite(time, "time");
        Checks.argument(confidence > 0 && confidence < 1, "confidence must be in (0, 1) but is %s", confidence);
        double distance = time - meanTime;
        double margin = new TDistribution(null, line.n() - 2).inverseCumulativeProbability((1 + confidence) / 2)
                * line.residualStandardError()
                * Math.sqrt(1 + 1.0 / line.n() + distance * distance / timeSquares);
        return Range.finite(margin, "the margin");
    }

    /** The line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "LinearTrend[x = %.5g %+.5g t (se %.2g), n = %d]",
                line.intercept(),
                line.slope(),
                line.slopeStandardError(),
                line.n());
    }
}
