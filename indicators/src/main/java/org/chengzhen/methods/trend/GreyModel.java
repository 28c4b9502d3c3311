package org.chengzhen.methods.trend;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The grey model GM(1,1): an exponential curve through the cumulated values of a short series.
 *
 * <p>x⁽¹⁾ the running sums of x, z(k) = ½(x⁽¹⁾(k) + x⁽¹⁾(k−1)); a and b by least squares of x(k) = −a·z(k) + b, k = 2..n.
 * x̂⁽¹⁾(k+1) = (x(1) − b/a)e^{−ak} + b/a, and x̂(k) = x̂⁽¹⁾(k) − x̂⁽¹⁾(k−1), the first fitted value being the first datum.
 * a &lt; 0 is growth by the factor e^{−a} a step; a → 0: the constant b.
 *
 * <ul>
 *   <li>Fewer than four values: too few data. Values not above zero, NaN and infinity are refused.
 *   <li>The model is trusted where all class ratios x(k−1)/x(k) lie in (e^{−2/(n+1)}, e^{2/(n+1)}).
 *   <li>All equal: a = 0, the constant goes on.
 * </ul>
 *
 * <p>Algorithm: closed form, O(n); written so that a → 0 loses no digit.
 *
 * <p>Source: Deng Julong (1982), Control problems of grey systems.
 *
 * <pre>{@code
 * GreyModel model = GreyModel.of(60.24, 61.5, 62.71, 63.89, 64.72, 65.22);
 * model.fitted(2).get(7);  // 67.475, two steps ahead
 * }</pre>
 *
 * @param a development coefficient
 * @param b grey input, in the unit of x
 * @param first x(1)
 * @param classRatiosHold whether all class ratios lie in their interval
 * @param n number of values
 */
public record GreyModel(double a, double b, double first, boolean classRatiosHold, int n) implements Serializable {
    /** The least number of values. */
    public static final int MINIMUM_VALUES = 4;

    /**
     * The model of a series.
     *
     * @param values x &gt; 0 in equal steps of time, at least four
     * @return the model
     * @throws IllegalArgumentException if a value is not above zero, NaN or infinite
     * @throws UndefinedException if there are fewer than four values, the first is so large that the others are lost in
     *     the sums, or the grey input exceeds the range of doubles
     */
    public static GreyModel of(double... values) {
        Checks.positive(values, "values");
        int n = values.length;
        if (n < MINIMUM_VALUES) {
            throw UndefinedException.insufficient("values", MINIMUM_VALUES, n);
        }
        int scale = Series.scaleOf(values);
        double[] x = Series.scaled(values, -scale);
        double[] z = new double[n - 1];
        double[] y = new double[n - 1];
        double sum = x[0];
        double bound = Math.exp(2.0 / (n + 1));
        boolean hold = true;
        for (int k = 1; k < n; k++) {
            z[k - 1] = sum + x[k] / 2;
            y[k - 1] = x[k];
            sum += x[k];
            double ratio = values[k - 1] / values[k];
            hold &= ratio > 1 / bound && ratio < bound;
        }
        double meanZ = Sums.of(z) / (n - 1);
        double meanY = Sums.of(y) / (n - 1);
        double products = 0;
        double squares = 0;
        for (int k = 0; k < n - 1; k++) {
            products += (z[k] - meanZ) * (y[k] - meanY);
            squares += (z[k] - meanZ) * (z[k] - meanZ);
        }
        if (squares == 0) {
            throw UndefinedException.undefined("the first value is so large that the others are lost in the sums");
        }
        double a = 0.0 - products / squares;
        double b = Range.finite(Math.scalb(meanY + a * meanZ, scale), "the grey input");
        return new GreyModel(a, b, values[0], hold, n);
    }

    /**
     * Fitted values, then forecasts.
     *
     * @param steps forecasts behind the n fitted values, ≥ 0
     * @return x̂(1) = x(1), x̂(2), …, n + steps of them
     * @throws IllegalArgumentException if the number of steps is negative
     * @throws UndefinedException if a value exceeds the range of doubles
     */
    public ImmutableDoubleArray fitted(int steps) {
        int count = n + Checks.atLeast(steps, 0, "steps");
        ImmutableDoubleArray.Builder path = ImmutableDoubleArray.builder(count);
        path.add(first);
        // (x(1) − b/a)(e^{−a(k−1)} − e^{−a(k−2)}) = (b − a·x(1))·(1 − e^{−a})/a · e^{−a(k−2)}
        double step = a == 0 ? 1 : -Math.expm1(-a) / a;
        for (int k = 2; k <= count; k++) {
            path.add(Range.finite((b - a * first) * step * Math.exp(-a * (k - 2)), "a value of the curve"));
        }
        return path.build();
    }

    /** The coefficients, and whether to trust them. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "GreyModel[a = %.6g, b = %.6g, class ratios %s, n = %d]",
                a,
                b,
                classRatiosHold ? "hold" : "fail",
                n);
    }
}
