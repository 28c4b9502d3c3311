package org.chengzhen.methods.concentration;

import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Shannon's entropy of shares: how diverse the industries of a place are.
 *
 * <p>H = −Σ s ln s, 0 ln 0 = 0, in nats; in bits with log₂; evenness H/ln n; equivalent number e^H, how many equal
 * industries are as diverse.
 *
 * <ul>
 *   <li>Range [0, ln n]: 0 where one has all, ln n where all are equal; evenness [0, 1]; equivalent number [1, n].
 *   <li>One: 0, without evenness. None: too few data. All zero: undefined. Negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(n).
 *
 * <p>Source: Shannon, C. E. (1948), A mathematical theory of communication; evenness: Pielou, E. C. (1966).
 *
 * <pre>{@code
 * ShannonEntropy.bits(1, 1, 2);    // 1.5
 * ShannonEntropy.of(1, 1, 1, 1);   // ln 4
 * }</pre>
 */
public final class ShannonEntropy {
    private static final double LN2 = Math.log(2);

    private ShannonEntropy() {}

    /**
     * The entropy in nats.
     *
     * @param values n values ≥ 0 in any one unit
     * @return H in [0, ln n]
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or all are zero
     */
    public static double of(double... values) {
        double[] terms = Shares.of(values, "values");
        for (int i = 0; i < terms.length; i++) {
            terms[i] = terms[i] == 0 ? 0 : -terms[i] * Math.log(terms[i]);
        }
        return Sums.of(terms);
    }

    /**
     * The entropy in bits.
     *
     * @param values n values ≥ 0 in any one unit
     * @return H/ln 2 in [0, log₂ n]
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or all are zero
     */
    public static double bits(double... values) {
        return of(values) / LN2;
    }

    /**
     * The entropy over the largest that n can have.
     *
     * @param values n ≥ 2 values ≥ 0 in any one unit
     * @return H/ln n in [0, 1]
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, all are zero, or there is one only
     */
    public static double evenness(double... values) {
        double entropy = of(values);
        if (values.length == 1) {
            throw UndefinedException.undefined("one value has no evenness");
        }
        return entropy / Math.log(values.length);
    }

    /**
     * The number of equal shares that are as diverse.
     *
     * @param values n values ≥ 0 in any one unit
     * @return e^H in [1, n]
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or all are zero
     */
    public static double equivalentNumber(double... values) {
        return Math.exp(of(values));
    }
}
