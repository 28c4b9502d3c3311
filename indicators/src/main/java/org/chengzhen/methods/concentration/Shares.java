package org.chengzhen.methods.concentration;

import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The shares of places or industries in their total.
 *
 * <p>sᵢ = xᵢ / Σx. No unit.
 *
 * <ul>
 *   <li>Range [0, 1], Σs = 1.
 *   <li>One place: 1. No place: too few data. All zero: undefined. Negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(n). Source: the definition.
 *
 * <pre>{@code
 * Shares.of(300, 60, 40);  // [0.75, 0.15, 0.1]
 * }</pre>
 */
public final class Shares {
    private static final double[] NONE = {};

    private Shares() {}

    /**
     * The shares in the total.
     *
     * @param values x, n values ≥ 0 in any one unit
     * @return n shares that sum to 1
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or all are zero
     */
    public static ImmutableDoubleArray of(double... values) {
        return ImmutableDoubleArray.copyOf(of(values, "values"));
    }

    static double[] of(double[] values, String name) {
        return of(values, name, NONE, name);
    }

    /** The same, where another argument is refused, if it has to be, before this one is found wanting. */
    static double[] of(double[] values, String name, double[] other, String otherName) {
        Checks.nonNegative(values, name);
        if (values.length == 0) {
            Checks.nonNegative(other, otherName);
            throw UndefinedException.insufficient(name, 1, 0);
        }
        double[] balanced = Scale.balanced(values);
        double total = Sums.of(balanced);
        if (total == 0) {
            Checks.nonNegative(other, otherName);
            throw UndefinedException.undefined("all of " + name + " is zero");
        }
        double[] shares = new double[values.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = balanced[i] / total;
        }
        return shares;
    }
}
