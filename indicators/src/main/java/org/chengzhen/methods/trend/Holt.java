package org.chengzhen.methods.trend;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;

/**
 * Holt's linear method: a level and a trend, both smoothed exponentially.
 *
 * <p>ℓ₁ = x₂, b₁ = x₂ − x₁ after the second value; then x̂_t = ℓ + b, ℓ′ = αx_t + (1−α)x̂_t, b′ = β(ℓ′ − ℓ) + (1−β)b.
 * Forecast h steps ahead: ℓ + h·b.
 *
 * <ul>
 *   <li>In the unit of x. α, β in [0, 1]: 1 trusts the last value or step alone, 0 never learns.
 *   <li>Fewer than two values: too few data (three where the factors are to be found).
 *   <li>Values in equal steps; negative values are ordinary; NaN and infinity are refused.
 *   <li>A level, trend, one-step forecast or sum of squares that exceeds the range of doubles: undefined.
 *   <li>Best factors: those with the least sum of squared one-step errors, to within 1e-6; all equally good: the smallest.
 * </ul>
 *
 * <p>Algorithm: one pass, O(n); the search makes some hundred passes, between which it can be
 * interrupted.
 *
 * <p>Source: Holt, C. C. (1957), Forecasting seasonals and trends by exponentially weighted moving averages; the start is
 * that of {@code HoltWinters} in R.
 *
 * <pre>{@code
 * Holt.of(new double[] {10, 12, 14, 16}, 0.5, 0.3).forecast(2);  // 20.0
 * Holt.fitted(series).alpha();
 * }</pre>
 *
 * @param alpha α, how fast the level learns
 * @param beta β, how fast the trend learns
 * @param level ℓ at the end of the series
 * @param trend b at the end of the series, for one step
 * @param fitted one-step forecasts from the third value on
 * @param squaredErrors sum of their squared errors
 * @param n number of values
 */
public record Holt(
        double alpha, double beta, double level, double trend, ImmutableDoubleArray fitted, double squaredErrors, int n)
        implements Serializable {

    private static final int GRID = 20;
    private static final double PRECISION = 1e-6;

    /**
     * The method with given factors.
     *
     * @param values x in equal steps of time, at least two
     * @param alpha in [0, 1]
     * @param beta in [0, 1]
     * @return level and trend at the end
     * @throws IllegalArgumentException if a factor is outside [0, 1], or a value is NaN or infinite
     * @throws UndefinedException if there are fewer than two values, or a level, trend, forecast or sum exceeds the range
     *     of doubles
     */
    public static Holt of(double[] values, double alpha, double beta) {
        Checks.between(alpha, 0, 1, "alpha");
        Checks.between(beta, 0, 1, "beta");
        Checks.finite(values, "values");
        if (values.length < 2) {
            throw UndefinedException.insufficient("values", 2, values.length);
        }
        int scale = Series.scaleOf(values);
        double[] x = Series.scaled(values, -scale);
        double level = x[1];
        double trend = x[1] - x[0];
        double squares = 0;
        ImmutableDoubleArray.Builder fitted = ImmutableDoubleArray.builder();
        Loop.check();
        for (int t = 2; t < x.length; t++) {
            double expected = level + trend;
            double error = x[t] - expected;
            squares += error * error;
            double next = expected + alpha * error;
            trend += beta * (next - level - trend);
            level = next;
            fitted.add(Range.finite(Math.scalb(expected, scale), "a one-step forecast"));
        }
        return new Holt(
                alpha,
                beta,
                Range.finite(Math.scalb(level, scale), "the level"),
                Range.finite(Math.scalb(trend, scale), "the trend"),
                fitted.build(),
                Range.finite(Math.scalb(squares, 2 * scale), "the sum of squared errors"),
                values.length);
    }

    /**
     * The method with the factors that fit best.
     *
     * @param values x in equal steps of time, at least three
     * @return level and trend at the end
     * @throws IllegalArgumentException if a value is NaN or infinite
     * @throws UndefinedException if there are fewer than three values, or a level, trend, forecast or sum exceeds the
     *     range of doubles
     */
    @SuppressWarnings("ReferenceEquality") // the same object comes back where no side is better
    public static Holt fitted(double... values) {
        Checks.finite(values, "values");
        if (values.length < 3) {
            throw UndefinedException.insufficient("values", 3, values.length);
        }
        double[] x = Series.scaled(values, -Series.scaleOf(values));
        Holt best = of(x, 0, 0);
        for (int i = 0; i <= GRID; i++) {
            for (int j = 0; j <= GRID; j++) {
                best = better(best, of(x, (double) i / GRID, (double) j / GRID));
            }
        }
        // from the best point of the grid, steps to the eight sides that halve where none is better
        for (double step = 0.5 / GRID; step > PRECISION / 2; ) {
            Holt centre = best;
            for (int i = -1; i <= 1; i++) {
                for (int j = -1; j <= 1; j++) {
                    double alpha = Math.max(0, Math.min(1, centre.alpha + i * step));
                    double beta = Math.max(0, Math.min(1, centre.beta + j * step));
                    best = better(best, of(x, alpha, beta));
                }
            }
            if (best == centre) {
                step /= 2;
            }
        }
        return of(values, best.alpha, best.beta);
    }

    private static Holt better(Holt one, Holt other) {
        return other.squaredErrors < one.squaredErrors ? other : one;
    }

    /**
     * The value to be expected some steps after the last.
     *
     * @param steps h ≥ 1
     * @return ℓ + h·b
     * @throws IllegalArgumentException if h &lt; 1
     * @throws UndefinedException if it exceeds the range of doubles
     */
    public double forecast(int steps) {
        return Range.finite(level + Checks.atLeast(steps, 1, "steps") * trend, "the forecast");
    }

    /** Level and trend, then the factors. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Holt[level = %.6g, trend = %.6g, alpha = %.4f, beta = %.4f, n = %d]",
                level,
                trend,
                alpha,
                beta,
                n);
    }
}
