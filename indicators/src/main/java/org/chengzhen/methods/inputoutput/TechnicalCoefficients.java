package org.chengzhen.methods.inputoutput;

import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;

/**
 * Technical coefficients: what each sector takes from each other for one unit of its output.
 *
 * <p>aᵢⱼ = zᵢⱼ/xⱼ, z deliveries from sector i to sector j, x gross output, both in the same money.
 *
 * <ul>
 *   <li>aᵢⱼ ≥ 0. A sector without output takes nothing: its column is zero; if it takes something all the
 *       same, undefined.
 *   <li>No sector: too few data. Negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(n²).
 *
 * <p>Source: Leontief, W. (1936), Quantitative input and output relations in the economic systems of the
 * United States.
 *
 * <pre>{@code
 * DoubleMatrix z = DoubleMatrix.of(2, 2, 150, 500, 200, 100);
 * TechnicalCoefficients.of(z, new double[] {1000, 2000}).get(0, 1);  // 0.25
 * }</pre>
 */
public final class TechnicalCoefficients {
    private TechnicalCoefficients() {}

    /**
     * The coefficients of a table.
     *
     * @param transactions z, deliveries from the sector of the row to that of the column, ≥ 0
     * @param output x, gross output by sector, ≥ 0
     * @return A
     * @throws IllegalArgumentException if shapes differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no sector, one takes inputs without output, or a coefficient
     *     exceeds the range of doubles
     */
    public static DoubleMatrix of(DoubleMatrix transactions, double[] output) {
        Objects.requireNonNull(transactions, "transactions");
        Objects.requireNonNull(output, "output");
        double[][] rows = ProductiveMatrix.checked(transactions, "transactions");
        Checks.sameLength(output.length, "output", rows.length, "transactions");
        Checks.nonNegative(output, "output");
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                if (output[j] == 0) {
                    if (rows[i][j] > 0) {
                        throw UndefinedException.undefined("sector " + j + " takes inputs but has no output");
                    }
                } else {
                    rows[i][j] = Range.finite(rows[i][j] / output[j], "a coefficient");
                }
            }
        }
        return DoubleMatrix.of(rows);
    }
}
