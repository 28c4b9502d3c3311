package org.chengzhen.methods.concentration;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The Herfindahl–Hirschman index: the sum of squared shares, of plants in an industry or industries in a place.
 *
 * <p>H = Σ sᵢ² with s = x/Σx; normalised (H − 1/n)/(1 − 1/n); equivalent number 1/H, how many equal ones are as
 * concentrated. No unit.
 *
 * <ul>
 *   <li>Range [1/n, 1]: 1/n where all are equal, 1 where one has all; normalised [0, 1]; equivalent number [1, n].
 *   <li>One: H = 1, the normalised form is undefined. None: too few data. All zero: undefined. Negative values, NaN
 *       and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(n).
 *
 * <p>Source: Herfindahl, O. C. (1950), Concentration in the steel industry; Hirschman, A. O. (1945), National Power
 * and the Structure of Foreign Trade.
 *
 * <pre>{@code
 * HerfindahlIndex.of(20, 50, 20, 10);          // 0.34
 * HerfindahlIndex.normalized(20, 50, 20, 10);  // 0.12
 * }</pre>
 */
public final class HerfindahlIndex {
    private HerfindahlIndex() {}

    /**
     * The index.
     *
     * @param values x, n values ≥ 0 in any one unit
     * @return H in [1/n, 1]
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or all are zero
     */
    public static double of(double... values) {
        double[] shares = Shares.of(values, "values");
        return Sums.ofProducts(shares, shares);
    }

    /**
     * The index less the least that n can have, on a scale from 0 to 1.
     *
     * @param values x, n ≥ 2 values ≥ 0 in any one unit
     * @return (H − 1/n)/(1 − 1/n) in [0, 1]
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, all are zero, or there is one only
     */
    public static double normalized(double... values) {
        double[] shares = Shares.of(values, "values");
        int n = shares.length;
        if (n == 1) {
            throw UndefinedException.undefined("one value has no room for concentration");
        }
        for (int i = 0; i < n; i++) {
            shares[i] -= 1.0 / n;
        }
        // Σ(s − 1/n)² is H − 1/n without its cancellation
        return Sums.ofProducts(shares, shares) * n / (n - 1);
    }

    /**
     * The number of equal ones that are as concentrated.
     *
     * @param values x, n values ≥ 0 in any one unit
     * @return 1/H in [1, n]
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or all are zero
     */
    public static double equivalentNumber(double... values) {
        return 1 / of(values);
    }

    /**
     * The index of each row of a table, as of the industries of each place.
     *
     * @param employment one row for each place, one column for each industry, ≥ 0
     * @return one index for each row; NaN where the row sums to zero
     * @throws IllegalArgumentException if rows differ in length, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no cell, or all are zero
     */
    public static ImmutableDoubleArray ofRows(double[][] employment) {
        Margins m = Margins.ofRows(employment, "employment");
        double[] indices = new double[m.rows];
        for (int i = 0; i < m.rows; i++) {
            double sum = m.rowSums[i];
            double squares = squares(m.cells[i]);
            if (squares > Double.MIN_NORMAL && squares < Double.MAX_VALUE) {
                indices[i] = squares / sum / sum;
            } else {
                // at its own scale: it may have vanished beside the others
                indices[i] = isZero(employment[i]) ? Double.NaN : of(employment[i]);
            }
        }
        return ImmutableDoubleArray.copyOf(indices);
    }

    /**
     * The index of each row of a table, as of the industries of each place.
     *
     * @param employment one row for each place, one column for each industry, ≥ 0
     * @return one index for each row; NaN where the row sums to zero
     * @throws IllegalArgumentException if rows differ in length, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no cell, or all are zero
     */
    public static ImmutableDoubleArray ofRows(DoubleMatrix employment) {
        Objects.requireNonNull(employment, "employment");
        return ofRows(employment.toRows());
    }

    private static boolean isZero(double[] row) {
        for (double v : row) {
            if (v != 0) {
                return false;
            }
        }
        return true;
    }

    /** Four sums side by side: one would wait for itself. */
    private static double squares(double[] row) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int k = 0;
        for (; k + 3 < row.length; k += 4) {
            a += row[k] * row[k];
            b += row[k + 1] * row[k + 1];
            c += row[k + 2] * row[k + 2];
            d += row[k + 3] * row[k + 3];
        }
        for (; k < row.length; k++) {
            a += row[k] * row[k];
        }
        return a + b + (c + d);
    }
}
