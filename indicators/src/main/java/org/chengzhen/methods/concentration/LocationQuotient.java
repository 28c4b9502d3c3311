package org.chengzhen.methods.concentration;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * The location quotient: the share of an industry in a place against its share in the whole.
 *
 * <p>LQ_ij = (e_ij/e_j) / (e_i/e), with e_ij the employment (or output) of industry i in place j, e_j that of the place,
 * e_i that of the industry, e the total. Above 1 the place is specialised; 1.25 or 1.5 are usual marks. Symmetric
 * form (LQ − 1)/(LQ + 1); standardized form (LQ − mean)/sd over the places. No unit.
 *
 * <ul>
 *   <li>Range [0, ∞); symmetric [−1, 1). No employment in the cell: 0.
 *   <li>A place, industry or total of zero, or so small that the quotient exceeds the range of a double: undefined; in
 *       arrays and matrices NaN stands there and the rest holds.
 *   <li>A part larger than its whole, negative values, NaN and infinity are refused.
 *   <li>Tiny places have huge quotients: {@link #matrixOfPlacesFrom} leaves them out.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(places · industries).
 *
 * <p>Source: Hoover, E. M. (1936), The measurement of industrial localization; Isard, W. (1960), Methods of Regional
 * Analysis; standardized: O'Donoghue, D. and Gleave, B. (2004), A note on methods for measuring industrial
 * agglomeration, Reg. Stud. 38; symmetric: Laursen, K. (1998), Revealed comparative advantage and the alternatives.
 *
 * <pre>{@code
 * LocationQuotient.of(1714, 79_006, 879_213, 15_593_224);                                  // 0.3848
 * LocationQuotient.ofAmounts(new double[] {300, 60, 40}, new double[] {900, 600, 500});  // {1.6667, 0.5, 0.4}
 * }</pre>
 */
public final class LocationQuotient {
    private LocationQuotient() {}

    /**
     * The quotient of one industry in one place.
     *
     * @param cell e_ij ≥ 0, at most e_j and e_i
     * @param place e_j, the total of the place
     * @param industry e_i, the total of the industry
     * @param total e
     * @return LQ ≥ 0
     * @throws IllegalArgumentException if a number is negative, NaN or infinite, or a part exceeds its whole
     * @throws UndefinedException if e_j, e_i or e is zero
     */
    public static double of(double cell, double place, double industry, double total) {
        Checks.nonNegative(cell, "cell");
        Checks.nonNegative(place, "place");
        Checks.nonNegative(industry, "industry");
        Checks.nonNegative(total, "total");
        Checks.argument(cell <= place, "cell %s must be at most place %s", cell, place);
        Checks.argument(cell <= industry, "cell %s must be at most industry %s", cell, industry);
        Checks.argument(place <= total, "place %s must be at most total %s", place, total);
        Checks.argument(industry <= total, "industry %s must be at most total %s", industry, total);
        if (place == 0 || industry == 0) {
            throw UndefinedException.undefined("the " + (place == 0 ? "place" : "industry") + " has the total zero");
        }
        return Quotients.of(cell, place, industry, total);
    }

    /**
     * The quotients of two quantities over the same places, as of research staff against people.
     *
     * @param amounts n values ≥ 0
     * @param reference n values ≥ 0
     * @return (aᵢ/Σa)/(rᵢ/Σr); NaN where rᵢ is zero, or next to nothing beside aᵢ
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no place, or Σa or Σr is zero
     */
    public static ImmutableDoubleArray ofAmounts(double[] amounts, double[] reference) {
        Checks.sameLength(reference.length, "reference", amounts.length, "amounts");
        double[] quotients = Shares.of(amounts, "amounts", reference, "reference");
        double[] whole = Shares.of(reference, "reference");
        for (int i = 0; i < quotients.length; i++) {
            quotients[i] = whole[i] == 0 ? Double.NaN : finiteOrNaN(quotients[i] / whole[i]);
        }
        return ImmutableDoubleArray.copyOf(quotients);
    }

    private static double finiteOrNaN(double quotient) {
        return quotient <= Double.MAX_VALUE ? quotient : Double.NaN;
    }

    /**
     * The quotients of all industries in all places.
     *
     * @param employment one row for each place, one column for each industry, ≥ 0
     * @return as many rows and columns; NaN in rows and columns that sum to zero, or to next to nothing
     *     (1e-308) beside the whole
     * @throws IllegalArgumentException if rows differ in length, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no cell, or all are zero
     */
    public static DoubleMatrix matrix(double[][] employment) {
        return matrix(Margins.of(employment, "employment"), 0);
    }

    /**
     * The quotients of all industries in all places.
     *
     * @param employment one row for each place, one column for each industry, ≥ 0
     * @return as many rows and columns; NaN in rows and columns that sum to zero, or to next to nothing
     * (1e-308) beside the whole
     * @throws IllegalArgumentException if rows differ in length, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no cell, or all are zero
     */
    public static DoubleMatrix matrix(DoubleMatrix employment) {
        Objects.requireNonNull(employment, "employment");
        return matrix(employment.toRows());
    }

    /**
     * The quotients of all industries in places of a least size.
     *
     * @param employment one row for each place, one column for each industry, ≥ 0
     * @param leastTotal the least total of a place, in the unit of the employment
     * @return as many rows and columns, computed with all places in the whole; NaN in rows of smaller places, and in
     *     rows and columns that sum to zero, or to next to nothing (1e-308) beside the whole
     * @throws IllegalArgumentException if rows differ in length, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no cell, or all are zero
     */
    public static DoubleMatrix matrixOfPlacesFrom(double[][] employment, double leastTotal) {
        Checks.nonNegative(leastTotal, "leastTotal");
        return matrix(Margins.of(employment, "employment"), leastTotal);
    }

    /**
     * The quotients of all industries in places of a least size.
     *
     * @param employment one row for each place, one column for each industry, ≥ 0
     * @param leastTotal the least total of a place, in the unit of the employment
     * @return as many rows and columns, computed with all places in the whole; NaN in rows of smaller places, and in
     * rows and columns that sum to zero, or to next to nothing (1e-308) beside the whole
     * @throws IllegalArgumentException if rows differ in length, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no cell, or all are zero
     */
    public static DoubleMatrix matrixOfPlacesFrom(DoubleMatrix employment, double leastTotal) {
        Objects.requireNonNull(employment, "employment");
        return matrixOfPlacesFrom(employment.toRows(), leastTotal);
    }

    /**
     * The symmetric form of a quotient.
     *
     * @param quotient LQ ≥ 0
     * @return (LQ − 1)/(LQ + 1) in [−1, 1)
     * @throws IllegalArgumentException if the quotient is negative, NaN or infinite
     */
    public static double symmetric(double quotient) {
        Checks.nonNegative(quotient, "quotient");
        return 1 - 2 / (quotient + 1);
    }

    /**
     * The quotients of one industry over all places, standardized.
     *
     * @param quotients LQ of n ≥ 2 places, finite
     * @return (LQ − mean)/sd, with the standard deviation of the population
     * @throws IllegalArgumentException if a quotient is NaN or infinite
     * @throws UndefinedException if there are fewer than two places, or all quotients are equal
     */
    public static ImmutableDoubleArray standardized(double... quotients) {
        Checks.finite(quotients, "quotients");
        if (quotients.length < 2) {
            throw UndefinedException.insufficient("places", 2, quotients.length);
        }
        return ImmutableDoubleArray.copyOf(ZScores.of(quotients, "quotients"));
    }

    static DoubleMatrix matrix(Margins m, double leastTotal) {
        double[] elements = new double[m.rows * m.columns];
        double[] inverse = new double[m.columns];
        boolean extreme = false;
        for (int j = 0; j < m.columns; j++) {
            inverse[j] = m.columnSums[j] == 0 ? Double.NaN : m.total / m.columnSums[j];
            extreme |= Double.isInfinite(inverse[j]);
        }
        for (int i = 0; i < m.rows; i++) {
            double[] row = m.cells[i];
            double sum = m.rowSums[i];
            double share = sum == 0 || sum < leastTotal ? Double.NaN : 1 / sum;
            if (extreme || Double.isInfinite(share)) {
                for (int j = 0; j < m.columns; j++) {
                    elements[i * m.columns + j] =
                            Double.isNaN(share) ? share : quotient(row[j], sum, m.columnSums[j], m.total);
                }
                continue;
            }
            for (int j = 0; j < m.columns; j++) {
                elements[i * m.columns + j] = row[j] * share * inverse[j];
            }
        }
        return DoubleMatrix.of(m.rows, m.columns, elements);
    }

    /** Where a reciprocal overflows: no step but the last one can. */
    private static double quotient(double cell, double place, double industry, double total) {
        return finiteOrNaN(cell / Math.min(place, industry) * (total / Math.max(place, industry)));
    }
}
