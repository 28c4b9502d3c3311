package org.chengzhen.methods.concentration;

import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * Balassa's revealed comparative advantage: the share of a product in what a place makes, against its share in all.
 *
 * <p>RCA_cp = (x_cp/Σ_p x_cp) / (Σ_c x_cp/Σ_cΣ_p x_cp), the {@link LocationQuotient} of exports or output. A place makes a
 * product (M = 1) where RCA ≥ 1. No unit.
 *
 * <ul>
 *   <li>Range [0, ∞). NaN in rows and columns that sum to zero, or to next to nothing (1e-308) beside the whole; M is
 *       0 where there is nothing.
 *   <li>An RCA that falls short of 1 by rounding counts as 1: proportional rows meet the border exactly, their rounding may
 *       not. Papers that ask for RCA > 1 differ there only.
 *   <li>No cell: too few data. All zero: undefined. Negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(places · products).
 *
 * <p>Source: Balassa, B. (1965), Trade liberalisation and "revealed" comparative advantage; the threshold: Hidalgo, C. A.
 * and Hausmann, R. (2009), The building blocks of economic complexity, PNAS 106.
 *
 * <pre>{@code
 * RevealedComparativeAdvantage.of(new double[][] {{50, 50}, {100, 300}});        // 1.6667, 0.7143; 0.8333, 1.0714
 * RevealedComparativeAdvantage.presence(new double[][] {{50, 50}, {100, 300}});  // 1, 0; 0, 1
 * }</pre>
 */
public final class RevealedComparativeAdvantage {
    /** From this RCA on a place makes the product (Hidalgo and Hausmann 2009). */
    public static final double THRESHOLD = 1;

    private RevealedComparativeAdvantage() {}

    /**
     * The advantages of all places in all products.
     *
     * @param output one row for each place, one column for each product, ≥ 0
     * @return as many rows and columns; NaN in rows and columns that sum to zero
     * @throws IllegalArgumentException if rows differ in length, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no cell, or all are zero
     */
    public static DoubleMatrix of(double[][] output) {
        return LocationQuotient.matrix(Margins.of(output, "output"), 0);
    }

    /**
     * The advantages of all places in all products.
     *
     * @param output one row for each place, one column for each product, ≥ 0
     * @return as many rows and columns; NaN in rows and columns that sum to zero
     * @throws IllegalArgumentException if rows differ in length, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no cell, or all are zero
     */
    public static DoubleMatrix of(DoubleMatrix output) {
        Objects.requireNonNull(output, "output");
        return of(output.toRows());
    }

    /**
     * Which place makes which product, by RCA ≥ 1.
     *
     * @param output one row for each place, one column for each product, ≥ 0
     * @return as many rows and columns of 1 and 0
     * @throws IllegalArgumentException if rows differ in length, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no cell, or all are zero
     */
    public static DoubleMatrix presence(double[][] output) {
        Margins m = Margins.of(output, "output");
        double[] elements = new double[m.rows * m.columns];
        double[] needed = new double[m.columns];
        for (int p = 0; p < m.columns; p++) {
            needed[p] = m.columnSums[p] * THRESHOLD / m.total;
        }
        for (int c = 0; c < m.rows; c++) {
            double[] row = m.cells[c];
            double sum = m.rowSums[c];
            for (int p = 0; p < m.columns; p++) {
                elements[c * m.columns + p] = row[p] > 0 && Ties.atLeast(row[p], needed[p] * sum) ? 1 : 0;
            }
        }
        return DoubleMatrix.of(m.rows, m.columns, elements);
    }

    /**
     * Which place makes which product, by RCA ≥ 1.
     *
     * @param output one row for each place, one column for each product, ≥ 0
     * @return as many rows and columns of 1 and 0
     * @throws IllegalArgumentException if rows differ in length, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no cell, or all are zero
     */
    public static DoubleMatrix presence(DoubleMatrix output) {
        Objects.requireNonNull(output, "output");
        return presence(output.toRows());
    }
}
