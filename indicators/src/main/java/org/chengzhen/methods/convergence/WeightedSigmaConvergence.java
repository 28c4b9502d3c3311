package org.chengzhen.methods.convergence;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * Sigma convergence of a weighted population: whether the spread of values per head shrinks over time.
 *
 * <p>Shares w with Σw = 1 at each date: σ = √(Σw(ln y − Σw ln y)²), and Williamson's CV = √(Σw(y − ȳ)²)/ȳ with ȳ = Σwy.
 * Converging: σ at the end is below σ at the start. Equal weights give {@link SigmaConvergence}.
 *
 * <ul>
 *   <li>σ, CV ≥ 0; 0 where all are equal. Units cancel in both, and so does the scale of the weights.
 *   <li>A place of weight zero counts for nothing at that date. Fewer than three places with weight: too few data; all
 *       weights zero: undefined. Zero and negative values, negative weights, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: two passes, the mean first; O(n).
 *
 * <p>Source: Williamson, J. G. (1965), Regional inequality and the process of national development; Barro, R. J. and
 * Sala-i-Martin, X. (1992), Convergence.
 *
 * <pre>{@code
 * WeightedSigmaConvergence.between(incomes2010, incomes2020, people2010, people2020).converging();
 * }</pre>
 *
 * @param sigmaStart weighted standard deviation of logarithms at the start
 * @param sigmaEnd the same at the end
 * @param cvStart weighted coefficient of variation at the start
 * @param cvEnd the same at the end
 * @param n places that have a weight at the end
 */
public record WeightedSigmaConvergence(double sigmaStart, double sigmaEnd, double cvStart, double cvEnd, int n)
        implements Serializable {
    /**
     * The spread at two dates.
     *
     * @param start y at the start, &gt; 0
     * @param end y of the same places at the end
     * @param startWeights weights at the start, ≥ 0, as people
     * @param endWeights weights at the end
     * @return both measures at both dates
     * @throws IllegalArgumentException if lengths differ, a value is not positive and finite, or a weight is negative,
     *     NaN or infinite
     * @throws UndefinedException if fewer than three places have a weight, or all weights are zero
     */
    public static WeightedSigmaConvergence between(
            double[] start, double[] end, double[] startWeights, double[] endWeights) {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(startWeights, "startWeights");
        Objects.requireNonNull(endWeights, "endWeights");
        Checks.sameLength(end.length, "end", start.length, "start");
        Checks.sameLength(startWeights.length, "startWeights", start.length, "start");
        Checks.sameLength(endWeights.length, "endWeights", start.length, "start");
        double[] w0 = shares(startWeights, "startWeights");
        double[] w1 = shares(endWeights, "endWeights");
        Checks.positive(start, "start");
        Checks.positive(end, "end");
        return new WeightedSigmaConvergence(
                ofLogs(start, w0), ofLogs(end, w1), ofValues(start, w0), ofValues(end, w1), count(w1));
    }

    /**
     * Whether places converge.
     *
     * @return σ at the end is below σ at the start, by more than rounding
     */
    public boolean converging() {
        return Ties.less(sigmaEnd, sigmaStart);
    }

    private static double[] shares(double[] weights, String name) {
        Checks.nonNegative(weights, name);
        double[] w = Scale.balanced(weights).clone();
        double total = Sums.of(w);
        if (w.length > 0 && total == 0) {
            throw UndefinedException.undefined("all of " + name + " are zero");
        }
        for (int i = 0; i < w.length; i++) {
            w[i] /= total;
        }
        if (count(w) < SigmaConvergence.MINIMUM_PLACES) {
            throw UndefinedException.insufficient("places with weight", SigmaConvergence.MINIMUM_PLACES, count(w));
        }
        return w;
    }

    private static int count(double[] w) {
        int count = 0;
        for (double share : w) {
            count += share > 0 ? 1 : 0;
        }
        return count;
    }

    private static double ofLogs(double[] values, double[] w) {
        double[] logs = new double[values.length];
        for (int i = 0; i < logs.length; i++) {
            // from the first value on, so that equal values have a spread of exactly zero
            logs[i] = Math.log(values[i]) - Math.log(values[0]);
        }
        return deviation(logs, w);
    }

    private static double ofValues(double[] values, double[] w) {
        double[] y = Scale.balanced(values).clone();
        double mean = Sums.ofProducts(w, y);
        double first = y[0];
        for (int i = 0; i < y.length; i++) {
            y[i] = (y[i] - first) / mean;
        }
        return deviation(y, w);
    }

    private static double deviation(double[] values, double[] w) {
        double mean = Sums.ofProducts(w, values);
        double[] squares = new double[values.length];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = (values[i] - mean) * (values[i] - mean);
        }
        return Math.sqrt(Sums.ofProducts(w, squares));
    }

    /** The spread at both dates. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "WeightedSigmaConvergence[sigma %.4f -> %.4f, CV %.4f -> %.4f, %s, n = %d]",
                sigmaStart,
                sigmaEnd,
                cvStart,
                cvEnd,
                converging() ? "converging" : "not converging",
                n);
    }
}
