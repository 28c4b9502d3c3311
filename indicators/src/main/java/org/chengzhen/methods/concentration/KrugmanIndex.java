package org.chengzhen.methods.concentration;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Krugman's index of specialisation: how far the industries of a place differ from those of another, or of the whole.
 *
 * <p>K = Σ_k |s_k − r_k| over industries, s the shares in the place, r those in the reference. Three references are
 * in use, and give three numbers: see {@link Reference}. The same sum over places measures the concentration of an
 * industry. No unit. The half of it, in [0, 1], is {@link Dissimilarity}.
 *
 * <ul>
 *   <li>Range [0, 2]: 0 the same structure, 2 nothing in common.
 *   <li>Without industries: too few data. All zero in a place or its reference: undefined; NaN in rows of a table,
 *       where numbers below 1e-300 of the largest may count as zero.
 *       Negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(places · industries).
 *
 * <p>Source: Krugman, P. (1991), Geography and Trade.
 *
 * <pre>{@code
 * KrugmanIndex.of(new double[] {20, 10, 70, 0, 0}, new double[] {0, 0, 0, 60, 40});           // 2.0
 * KrugmanIndex.ofRows(new double[][] {{1, 1}, {3, 1}}, KrugmanIndex.Reference.REST_OF_PLACES);  // {0.5, 0.5}
 * }</pre>
 */
public final class KrugmanIndex {
    /** What the rows of a table are compared with. */
    public enum Reference {
        /** The shares of the industries in the sum of all places, the place itself included. */
        ALL_PLACES,
        /** The shares of the industries in the sum of all other places. */
        REST_OF_PLACES,
        /** The plain mean of the shares in all other places, large and small alike. */
        MEAN_OF_OTHERS
    }

    private KrugmanIndex() {}

    /**
     * The index of two structures.
     *
     * @param first amounts of the industries in one place, ≥ 0
     * @param second amounts of the same industries in another place or the whole
     * @return K in [0, 2]
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no industry, or one side sums to zero
     */
    public static double of(double[] first, double[] second) {
        return of(first, "first", second, "second");
    }

    static double of(double[] first, String firstName, double[] second, String secondName) {
        Checks.sameLength(second.length, secondName, first.length, firstName);
        double[] a = Shares.of(first, firstName, second, secondName);
        double[] b = Shares.of(second, secondName);
        for (int k = 0; k < a.length; k++) {
            a[k] = Math.abs(a[k] - b[k]);
        }
        return Sums.of(a);
    }

    /**
     * The index of each place of a table against a reference.
     *
     * @param employment one row for each place, one column for each industry, ≥ 0
     * @param reference what each place is compared with
     * @return one index for each place; NaN where the place or its reference has nothing
     * @throws IllegalArgumentException if rows differ in length, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no cell, or all are zero
     */
    public static ImmutableDoubleArray ofRows(double[][] employment, Reference reference) {
        Margins m = Margins.of(employment, "employment");
        double[] base = reference == Reference.MEAN_OF_OTHERS ? sumOfShares(m) : m.columnSums;
        int occupied = 0;
        for (double sum : m.rowSums) {
            occupied += sum > 0 ? 1 : 0;
        }
        double[] indices = new double[m.rows];
        for (int i = 0; i < m.rows; i++) {
            double sum = m.rowSums[i];
            // the reference is (base − own part)·scale: all of it, without the row, without the shares of the row
            double scale =
                    switch (reference) {
                        case ALL_PLACES -> 1 / m.total;
                        case REST_OF_PLACES -> 1 / (m.total - sum);
                        case MEAN_OF_OTHERS -> 1.0 / (occupied - 1);
                    };
            double ownPart =
                    switch (reference) {
                        case ALL_PLACES -> 0;
                        case REST_OF_PLACES -> 1;
                        case MEAN_OF_OTHERS -> 1 / sum;
                    };
            boolean alone = reference != Reference.ALL_PLACES && occupied == 1;
            double own = 1 / sum + ownPart * scale;
            if (sum == 0 || alone) {
                indices[i] = Double.NaN;
            } else if (own <= Double.MAX_VALUE && scale <= Double.MAX_VALUE) {
                indices[i] = distance(m.cells[i], own, base, scale);
            } else {
                indices[i] = distance(m, i, base, reference, occupied);
            }
        }
        return ImmutableDoubleArray.copyOf(indices);
    }

    /**
     * The index of each place of a table against a reference.
     *
     * @param employment one row for each place, one column for each industry, ≥ 0
     * @param reference what each place is compared with
     * @return one index for each place; NaN where the place or its reference has nothing
     * @throws IllegalArgumentException if rows differ in length, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no cell, or all are zero
     */
    public static ImmutableDoubleArray ofRows(DoubleMatrix employment, Reference reference) {
        Objects.requireNonNull(employment, "employment");
        return ofRows(employment.toRows(), reference);
    }

    /** Σ |row·a − base·b|, four sums side by side. */
    private static double distance(double[] row, double a, double[] base, double b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int k = 0;
        for (; k + 3 < row.length; k += 4) {
            s0 += Math.abs(row[k] * a - base[k] * b);
            s1 += Math.abs(row[k + 1] * a - base[k + 1] * b);
            s2 += Math.abs(row[k + 2] * a - base[k + 2] * b);
            s3 += Math.abs(row[k + 3] * a - base[k + 3] * b);
        }
        for (; k < row.length; k++) {
            s0 += Math.abs(row[k] * a - base[k] * b);
        }
        return s0 + s1 + (s2 + s3);
    }

    /** The same by quotients, where the reciprocal of a sum overflows or the rest is lost beside the place. */
    private static double distance(Margins m, int place, double[] base, Reference reference, int occupied) {
        double sum = m.rowSums[place];
        double[] rest = new double[m.columns];
        double restSum = 0;
        for (int i = 0; i < m.rows; i++) {
            restSum += i == place ? 0 : m.rowSums[i];
            for (int k = 0; k < m.columns; k++) {
                rest[k] += i == place ? 0 : m.cells[i][k];
            }
        }
        double distance = 0;
        for (int k = 0; k < m.columns; k++) {
            double cell = m.cells[place][k];
            double other =
                    switch (reference) {
                        case ALL_PLACES -> base[k] / m.total;
                        case REST_OF_PLACES -> rest[k] / restSum;
                        case MEAN_OF_OTHERS -> (base[k] - cell / sum) / (occupied - 1);
                    };
            distance += Math.abs(cell / sum - other);
        }
        return distance;
    }

    private static double[] sumOfShares(Margins m) {
        double[] sums = new double[m.columns];
        for (int i = 0; i < m.rows; i++) {
            if (m.rowSums[i] > 0) {
                for (int k = 0; k < m.columns; k++) {
                    sums[k] += m.cells[i][k] / m.rowSums[i];
                }
            }
        }
        return sums;
    }
}
