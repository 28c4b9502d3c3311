package org.chengzhen.methods.inequality;

import java.io.Serializable;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;

/**
 * Entropies and Atkinson's index from sums that came from elsewhere, as from a database or a cluster.
 *
 * <p>With W = Σw, Y = Σwy, P = Σwf(y), μ = Y/W: T = P/Y − ln μ for f(y) = y ln y; L = ln μ − P/W for f(y) = ln y;
 * GE(α) = (P/(W μ^α) − 1)/(α(α − 1)) for f(y) = y^α; A(ε) = 1 − (P/W)^(1/(1−ε))/μ for f(y) = y^(1−ε), and
 * 1 − exp(P/W)/μ for f(y) = ln y, ε = 1.
 *
 * <ul>
 *   <li>Shannon's entropy of the shares of amounts is ln Y − P/Y with f(y) = y ln y, w = 1.
 *   <li>The results are as exact as their sums: a relative error e of the sums is one of
 *       e(1 + max|ln y|) in T and L, and of e(1 + α(α−1)GE)/|α(α−1)| in others.
 *   <li>n = 0: too few data. W = 0 or Y = 0: undefined, as is a zero among the values and α ≤ 0; with ε ≥ 1 it makes
 *       A = 1. Where f(0) has no value, zeros stay out of P.
 * </ul>
 *
 * <p>Cost: a logarithm or two powers. Source: Shorrocks, A. F. (1980), Econometrica 48; Atkinson, A. B. (1970), J. Econ.
 * Theory 2.
 *
 * <pre>{@code
 * new PowerSums(3, 5, 100, 10 * 3 * Math.log(10) + 20 * Math.log(20) + 50 * Math.log(50), 0).entropy(1);  // 0.2502
 * }</pre>
 *
 * @param n how many values were summed
 * @param weight W = Σw ≥ 0
 * @param amount Y = Σwy ≥ 0
 * @param powers P = Σwf(y)
 * @param zeros how many values with weight are zero
 */
public record PowerSums(long n, double weight, double amount, double powers, long zeros) implements Serializable {
    /**
     * Checks the sums.
     *
     * @param n how many values were summed
     * @param weight W = Σw ≥ 0
     * @param amount Y = Σwy ≥ 0
     * @param powers P = Σwf(y)
     * @param zeros how many values with weight are zero
     * @throws IllegalArgumentException if a count or sum is negative, or a sum is NaN or infinite
     */
    public PowerSums {
        Checks.argument(n >= 0, "n must be >= 0 but is %s", n);
        Checks.nonNegative(weight, "weight");
        Checks.nonNegative(amount, "amount");
        Checks.finite(powers, "powers");
        Checks.argument(zeros >= 0, "zeros must be >= 0 but is %s", zeros);
    }

    /**
     * The entropy of one order.
     *
     * @param alpha α: 0 where P is of ln y, 1 where it is of y ln y, else that of its powers
     * @return GE(α) ≥ 0
     * @throws UndefinedException if n, W or Y is zero, a value is zero and α ≤ 0, or a result leaves the range of a double
     * @throws IllegalArgumentException if α is NaN or infinite
     */
    public double entropy(double alpha) {
        Checks.finite(alpha, "alpha");
        double mean = mean();
        if (zeros > 0 && alpha <= 0) {
            throw UndefinedException.undefined("a value is zero, which has no logarithm or negative power");
        }
        double index;
        if (alpha == 1) {
            index = powers / amount - Math.log(mean);
        } else if (alpha == 0) {
            index = Math.log(mean) - powers / weight;
        } else {
            index = (powers / weight / Math.pow(mean, alpha) - 1) / (alpha * (alpha - 1));
        }
        return Math.max(0, EntropyKernel.finite(index));
    }

    /**
     * Atkinson's index of one aversion.
     *
     * @param epsilon ε ≥ 0: 1 where P is of ln y, else 1 less the power of P
     * @return A(ε) in [0, 1]
     * @throws UndefinedException if n, W or Y is zero, or a result leaves the range of a double
     * @throws IllegalArgumentException if ε is negative, NaN or infinite
     */
    public double atkinson(double epsilon) {
        double mean = mean();
        return atkinson(equivalent(epsilon), mean);
    }

    /**
     * Shannon's entropy of amounts that were summed with weight 1, ln Y − P/Y where P is of y ln y.
     *
     * @return H ≥ 0 in nats
     * @throws UndefinedException if n, W or Y is zero, or the result leaves the range of a double
     */
    public double shannon() {
        mean();
        return Math.max(0, EntropyKernel.finite(Math.log(amount) - powers / amount));
    }

    static double atkinson(double equivalent, double mean) {
        return Math.min(1, Math.max(0, 1 - equivalent / mean));
    }

    /** The equal value that would be as good, by one aversion. */
    double equivalent(double epsilon) {
        Checks.nonNegative(epsilon, "epsilon");
        if (zeros > 0 && epsilon >= 1) {
            return 0;
        }
        double mean = powers / weight;
        double equivalent = epsilon == 1 ? Math.exp(mean) : epsilon == 0 ? mean : Math.pow(mean, 1 / (1 - epsilon));
        return Range.finite(equivalent, "the equally distributed equivalent");
    }

    /** μ = Y/W of what has one. */
    double mean() {
        if (n == 0) {
            throw UndefinedException.insufficient("places", 1, 0);
        }
        if (weight == 0) {
            throw UndefinedException.undefined("all weights are zero");
        }
        if (amount == 0) {
            throw UndefinedException.undefined("all values are zero");
        }
        return amount / weight;
    }
}
