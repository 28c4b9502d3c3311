package org.chengzhen.methods.trend;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.HouseholderQr;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * The grey Verhulst model: an S-shaped curve towards a limit, through a short series.
 *
 * <p>x⁽⁰⁾(k) + a·z(k) = b·z(k)², z(k) = ½(x⁽¹⁾(k) + x⁽¹⁾(k − 1)), k = 2 … n, by least squares; x̂⁽¹⁾(k + 1) = a·x⁽¹⁾(1)/(b·x⁽¹⁾(1) + (a −
 * b·x⁽¹⁾(1))e^{ak}); limit a/b. Of levels: the series itself is x⁽¹⁾, its differences are x⁽⁰⁾, and the fit has its unit. Of flows: the
 * series is x⁽⁰⁾, cumulated to x⁽¹⁾, and the fit is differenced.
 *
 * <ul>
 *   <li>a &lt; 0 and b &lt; 0: growth towards the limit. Fewer than four values: too few data. b = 0, or a curve that passes
 *       through a pole: undefined. A series of levels that stands still: singular.
 *   <li>Values not above zero, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: QR of two columns; O(n).
 *
 * <p>Source: Deng Julong (1990); Liu, S. and Lin, Y. (2010), Grey Systems: Theory and Applications.
 *
 * <pre>{@code
 * GreyVerhulst.ofLevels(496, 1275, 2462, 3487, 3975, 4230, 4387, 4497, 4584, 4663).limit();  // 4545.7
 * }</pre>
 *
 * @param a development coefficient
 * @param b coefficient of the square
 * @param limit a/b, of x⁽¹⁾
 * @param first x⁽¹⁾(1)
 * @param levels whether the series was of levels
 * @param n number of values
 */
public record GreyVerhulst(double a, double b, double limit, double first, boolean levels, int n)
        implements Serializable {
    /** The least number of values. */
    public static final int MINIMUM_VALUES = 4;

    /**
     * The model of a series that is itself S-shaped.
     *
     * @param values x⁽¹⁾ &gt; 0 in equal steps of time, at least four
     * @return the model
     * @throws IllegalArgumentException if a value is not above zero, NaN or infinite
     * @throws UndefinedException if there are fewer than four values, the series stands still (singular), or b = 0
     */
    public static GreyVerhulst ofLevels(double... values) {
        Objects.requireNonNull(values, "values");
        return of(values, true);
    }

    /**
     * The model of a series whose running sums are S-shaped.
     *
     * @param values x⁽⁰⁾ &gt; 0 in equal steps of time, at least four
     * @return the model
     * @throws IllegalArgumentException if a value is not above zero, NaN or infinite
     * @throws UndefinedException if there are fewer than four values, or b = 0
     */
    public static GreyVerhulst ofFlows(double... values) {
        Objects.requireNonNull(values, "values");
        return of(values, false);
    }

    private static GreyVerhulst of(double[] values, boolean levels) {
        Checks.positive(values, "values");
        int n = values.length;
        if (n < MINIMUM_VALUES) {
            throw UndefinedException.insufficient("values", MINIMUM_VALUES, n);
        }
        double[] x = values.clone();
        double largest = 0;
        for (int k = 0; k < n; k++) {
            x[k] += levels || k == 0 ? 0 : x[k - 1];
            largest = Math.max(largest, x[k]);
        }
        Range.finite(largest, "a running sum");
        double[] z = new double[n - 1];
        double[] squares = new double[n - 1];
        double[] steps = new double[n - 1];
        for (int k = 1; k < n; k++) {
            double middle = x[k] / largest / 2 + x[k - 1] / largest / 2;
            z[k - 1] = -middle;
            squares[k - 1] = middle * middle;
            steps[k - 1] = levels ? x[k] / largest - x[k - 1] / largest : values[k] / largest;
        }
        HouseholderQr qr = new HouseholderQr(new double[][] {z, squares});
        if (qr.dependent() >= 0) {
            throw new UndefinedException(Status.SINGULAR, "the series stands still, which leaves a and b open");
        }
        double[] solved = qr.solve(steps);
        double a = solved[0];
        double b = solved[1] / largest;
        if (b == 0) {
            throw UndefinedException.undefined("b is zero, so there is no limit");
        }
        return new GreyVerhulst(a, b, Range.finite(a / b, "the limit"), x[0], levels, n);
    }

    /**
     * Fitted values, then forecasts.
     *
     * @param steps forecasts behind the n fitted values, ≥ 0
     * @return x̂ in the unit and meaning of the series, the first being the first datum
     * @throws IllegalArgumentException if the number of steps is negative
     * @throws UndefinedException if the curve passes through a pole, or a value exceeds the range of doubles
     */
    public ImmutableDoubleArray fitted(int steps) {
        int count = n + Checks.atLeast(steps, 0, "steps");
        ImmutableDoubleArray.Builder path = ImmutableDoubleArray.builder(count);
        double before = 0;
        // x̂ = x(1)/(q + (1 − q)e^{ak}), q = x(1)·b/a
        double q = a == 0 ? 0 : first * b / a;
        for (int k = 0; k < count; k++) {
            double denominator = a == 0 ? 1 + first * -b * k : q + (1 - q) * Math.exp(a * k);
            if (!(denominator > 0)) {
                throw UndefinedException.undefined("the curve passes through a pole before step " + k);
            }
            double value = Range.finite(first / denominator, "a value of the curve");
            path.add(levels ? value : value - before);
            before = value;
        }
        return path.build();
    }

    /** The coefficients and the limit. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "GreyVerhulst[a = %.6g, b = %.6g, limit %.6g of %s, n = %d]",
                a,
                b,
                limit,
                levels ? "the series" : "its sums",
                n);
    }
}
