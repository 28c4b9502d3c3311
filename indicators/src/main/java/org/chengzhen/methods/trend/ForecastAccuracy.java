package org.chengzhen.methods.trend;

import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Shown;
import org.chengzhen.core.result.UndefinedException;

/**
 * How good a forecast was. The error is forecast less actual: above zero it was too high.
 *
 * <p>With e = f − a over n dates: ME = mean e, MAE = mean |e|, RMSE = √mean e², MAPE = 100·mean |e/a| over the dates with a ≠ 0,
 * sMAPE = 100·mean 2|e|/(|a| + |f|) over those where not both are 0, Theil's U1 = RMSE/(√mean a² + √mean f²), U2 =
 * √[Σ((f_{t+1} − a_{t+1})/a_t)²/Σ((a_{t+1} − a_t)/a_t)²].
 *
 * <ul>
 *   <li>U1 in [0, 1]; U2 = 1 for the naive forecast of no change, below it for better ones.
 *   <li>No date: too few data. All actual values 0: MAPE undefined; the zeros skipped are counted. All values 0: sMAPE and U1
 *       undefined. Fewer than two dates, an actual value 0 before the last, or no change at all: U2 undefined.
 *   <li>A quotient that exceeds the range of doubles counts as undefined. Negative values are ordinary; NaN and infinity
 *       are refused.
 * </ul>
 *
 * <p>Algorithm: one pass, O(n).
 *
 * <p>Source: Theil, H. (1961), Economic Forecasts and Policy (U1); Theil, H. (1966), Applied Economic Forecasting (U2).
 *
 * <pre>{@code
 * ForecastAccuracy a = ForecastAccuracy.of(new double[] {100, 105, 110, 120}, new double[] {98, 107, 113, 115});
 * a.rmse();  // 3.2404
 * }</pre>
 *
 * @param me mean error
 * @param mae mean absolute error
 * @param rmse root of the mean squared error
 * @param mape mean absolute percentage error, empty where all actual values are zero
 * @param smape symmetric mean absolute percentage error, empty where all values are zero
 * @param u1 Theil's first U, empty where all values are zero
 * @param u2 Theil's second U, empty where it is undefined
 * @param zerosSkipped dates with an actual value of zero, left out of MAPE
 * @param n number of dates
 */
public record ForecastAccuracy(
        double me,
        double mae,
        double rmse,
        OptionalDouble mape,
        OptionalDouble smape,
        OptionalDouble u1,
        OptionalDouble u2,
        int zerosSkipped,
        int n)
        implements Serializable {

    /**
     * The measures of a forecast.
     *
     * @param actual a of at least one date
     * @param forecast f, as many
     * @return the measures
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there is no date, or an error exceeds the range of doubles
     */
    public static ForecastAccuracy of(double[] actual, double[] forecast) {
        Checks.sameLength(forecast.length, "forecast", actual.length, "actual");
        Checks.finite(actual, "actual");
        Checks.finite(forecast, "forecast");
        int n = actual.length;
        if (n == 0) {
            throw UndefinedException.insufficient("dates", 1, 0);
        }
        int scale = Series.scaleOf(actual, forecast);
        double[] a = Series.scaled(actual, -scale);
        double[] f = Series.scaled(forecast, -scale);
        double errors = 0;
        double absolute = 0;
        double squares = 0;
        double squaredActual = 0;
        double squaredForecast = 0;
        double percentages = 0;
        double symmetric = 0;
        int withActual = 0;
        int withAny = 0;
        for (int t = 0; t < n; t++) {
            double e = f[t] - a[t];
            errors += e;
            absolute += Math.abs(e);
            squares += e * e;
            squaredActual += a[t] * a[t];
            squaredForecast += f[t] * f[t];
            // by the values as given: the small ones among large ones are lost in scaling
            if (actual[t] != 0) {
                percentages += Math.abs((forecast[t] - actual[t]) / actual[t]);
                withActual++;
            }
            if (actual[t] != 0 || forecast[t] != 0) {
                double sum = Math.abs(a[t]) + Math.abs(f[t]);
                symmetric += sum > 0
                        ? 2 * Math.abs(e) / sum
                        : 2 * Math.abs(forecast[t] - actual[t]) / (Math.abs(actual[t]) + Math.abs(forecast[t]));
                withAny++;
            }
        }
        double norm = Math.sqrt(squaredActual / n) + Math.sqrt(squaredForecast / n);
        return new ForecastAccuracy(
                Range.finite(Math.scalb(errors / n, scale), "the mean error"),
                Range.finite(Math.scalb(absolute / n, scale), "the mean absolute error"),
                Range.finite(Math.scalb(Math.sqrt(squares / n), scale), "the root mean squared error"),
                quotient(100 * percentages, withActual),
                quotient(100 * symmetric, withAny),
                quotient(Math.sqrt(squares / n), norm),
                relativeToNoChange(a, f),
                n - withActual,
                n);
    }

    /**
     * The skill over a reference forecast of the same dates.
     *
     * @param reference the accuracy of the reference, as climatology or no change
     * @return 1 − MSE/MSE of the reference: 1 perfect, 0 no better; empty where the reference is perfect, or so good
     *     that the skill exceeds the range of doubles
     */
    public OptionalDouble skillOver(ForecastAccuracy reference) {
        if (reference.rmse == 0) {
            return OptionalDouble.empty();
        }
        double ratio = rmse / reference.rmse;
        double skill = 1 - ratio * ratio;
        return Double.isInfinite(skill) ? OptionalDouble.empty() : OptionalDouble.of(skill);
    }

    /** The errors, then Theil's U. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "ForecastAccuracy[ME = %.4g, MAE = %.4g, RMSE = %.4g, MAPE = %s %%, U1 = %s, U2 = %s, n = %d]",
                me,
                mae,
                rmse,
                Shown.of("%.4g", mape),
                Shown.of("%.4g", u1),
                Shown.of("%.4g", u2),
                n);
    }

    private static OptionalDouble relativeToNoChange(double[] a, double[] f) {
        double model = 0;
        double naive = 0;
        for (int t = 0; t + 1 < a.length; t++) {
            if (a[t] == 0) {
                return OptionalDouble.empty();
            }
            double e = (f[t + 1] - a[t + 1]) / a[t];
            double change = (a[t + 1] - a[t]) / a[t];
            model += e * e;
            naive += change * change;
        }
        return Double.isInfinite(naive) ? OptionalDouble.empty() : quotient(Math.sqrt(model), Math.sqrt(naive));
    }

    private static OptionalDouble quotient(double numerator, double denominator) {
        double quotient = numerator / denominator;
        return Double.isFinite(quotient) ? OptionalDouble.of(quotient) : OptionalDouble.empty();
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
