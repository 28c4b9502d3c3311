package org.chengzhen.methods.inequality;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Elementary;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Theil's T and the mean log deviation of a sample with their standard errors by the delta method.
 *
 * <p>T: ψᵢ = (zᵢ − z̄)/μ − (z̄ + μ)(xᵢ − μ)/μ², z = x ln x. L: ψᵢ = (xᵢ − μ)/μ − (ln xᵢ − mean ln x). se = √(Σψ²)/n, moments of the
 * population.
 *
 * <ul>
 *   <li>All equal: 0 with error 0. Fewer than two values: too few data. All zero: undefined.
 *   <li>T: 0·ln 0 = 0, negative values are refused. L: zero is refused too. NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: two passes; O(n).
 *
 * <p>Source: Cowell, F. A. and Flachaire, E. (2007), Income distribution and inequality measurement: the problem of
 * extreme values, J. Econometrics 141.
 *
 * <pre>{@code
 * EntropyInference.theilT(2, 4, 6, 8, 10, 30).standardError();  // 0.1102
 * }</pre>
 *
 * @param index T or L
 * @param standardError of it
 * @param n number of values
 */
public record EntropyInference(double index, double standardError, int n) implements Serializable {
    /** The least number of values. */
    public static final int MINIMUM_VALUES = 2;

    /**
     * Theil's T with its error.
     *
     * @param values x, at least two, ≥ 0, in any one unit
     * @return index and error
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there are fewer than two values, or all are zero
     */
    public static EntropyInference theilT(double... values) {
        Objects.requireNonNull(values, "values");
        Checks.nonNegative(values, "values");
        double[] x = overMean(values);
        // with μ = 1 the second term is (z̄ + 1)(x − 1), and T = z̄
        double[] z = new double[x.length];
        Elementary.log(x, 0, z, 0, z.length);
        for (int i = 0; i < x.length; i++) {
            z[i] = x[i] == 0 ? 0 : x[i] * z[i];
        }
        double mean = Sums.of(z) / z.length;
        for (int i = 0; i < x.length; i++) {
            z[i] = z[i] - mean - (mean + 1) * (x[i] - 1);
        }
        return new EntropyInference(Math.max(0, mean), error(z), x.length);
    }

    /**
     * The mean log deviation with its error.
     *
     * @param values x, at least two, &gt; 0, in any one unit
     * @return index and error
     * @throws IllegalArgumentException if a value is not above zero, NaN or infinite
     * @throws UndefinedException if there are fewer than two values
     */
    public static EntropyInference meanLogDeviation(double... values) {
        Objects.requireNonNull(values, "values");
        Checks.positive(values, "values");
        double[] x = overMean(values);
        double[] logs = new double[x.length];
        int largest = 0;
        for (int i = 1; i < x.length; i++) {
            largest = values[i] > values[largest] ? i : largest;
        }
        double reference = Math.log(x[largest]) - Math.log(values[largest]);
        Elementary.log(x, 0, logs, 0, logs.length);
        for (int i = 0; i < x.length; i++) {
            // a quotient below the normal range has lost its digits, or is zero; the value itself has a logarithm
            logs[i] = x[i] >= Double.MIN_NORMAL ? logs[i] : reference + Math.log(values[i]);
        }
        double mean = Sums.of(logs) / logs.length;
        for (int i = 0; i < x.length; i++) {
            logs[i] = x[i] - 1 - (logs[i] - mean);
        }
        return new EntropyInference(
                Range.finite(Math.max(0, -mean), "the index"), Range.finite(error(logs), "the error"), x.length);
    }

    private static double[] overMean(double[] values) {
        int n = values.length;
        if (n < MINIMUM_VALUES) {
            throw UndefinedException.insufficient("values", MINIMUM_VALUES, n);
        }
        double[] x = Scale.balanced(values).clone();
        double mean = Sums.of(x) / n;
        if (mean == 0) {
            throw UndefinedException.undefined("all values are zero");
        }
        for (int i = 0; i < n; i++) {
            x[i] /= mean;
        }
        return x;
    }

    private static double error(double[] influence) {
        return Math.sqrt(Sums.ofProducts(influence, influence)) / influence.length;
    }

    /** The index with its error. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "EntropyInference[%.4f, se %.4f, n = %d]", index, standardError, n);
    }
}
