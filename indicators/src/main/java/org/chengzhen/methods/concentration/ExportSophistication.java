package org.chengzhen.methods.concentration;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * PRODY and EXPY: the income that goes with an industry, and the income that the industries of a place promise.
 *
 * <p>s_ci = x_ci/Σ_ix_ci, the share of industry i in place c; PRODY_i = Σ_c y_c s_ci/Σ_c s_ci, y income per head; EXPY_c =
 * Σ_i s_ci PRODY_i. Both in the unit of y.
 *
 * <ul>
 *   <li>PRODY lies between the lowest and highest income of places that have the industry, EXPY between the lowest and highest
 *       PRODY.
 *   <li>An industry that nobody has: no PRODY. A place without industry counts for none and has no EXPY.
 *   <li>No cell: too few data. All output zero: undefined. Negative output, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: two sweeps; O(places · industries).
 *
 * <p>Source: Hausmann, R., Hwang, J. and Rodrik, D. (2007), What you export matters, J. Economic Growth 12.
 *
 * <pre>{@code
 * ExportSophistication.of(exports, incomes).expy().get(place);
 * }</pre>
 *
 * @param prody of each industry; empty where nobody has it
 * @param expy of each place; empty where it has no industry
 */
public record ExportSophistication(ImmutableList<OptionalDouble> prody, ImmutableList<OptionalDouble> expy)
        implements Serializable {
    /**
     * PRODY and EXPY of an output table.
     *
     * @param output x ≥ 0, a row for each place, a column for each industry
     * @param incomes y of each place, per head
     * @return both
     * @throws IllegalArgumentException if shapes differ, output is negative, or a number is NaN or infinite
     * @throws UndefinedException if there is no cell, or all output is zero
     */
    public static ExportSophistication of(double[][] output, double[] incomes) {
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(incomes, "incomes");
        int industries = Checks.rectangular(output, "output");
        Checks.sameLength(incomes.length, "incomes", output.length, "output");
        Checks.finite(incomes, "incomes");
        if (industries == 0) {
            throw UndefinedException.insufficient("places with industries", 1, 0);
        }
        double[][] shares = new double[output.length][];
        boolean empty = true;
        double[] weights = new double[industries];
        double[] sums = new double[industries];
        for (int c = 0; c < output.length; c++) {
            Checks.nonNegative(output[c], "output[" + c + "]");
            double largest = 0;
            for (double x : output[c]) {
                largest = Math.max(largest, x);
            }
            if (largest == 0) {
                continue;
            }
            empty = false;
            shares[c] = new double[industries];
            for (int i = 0; i < industries; i++) {
                shares[c][i] = output[c][i] / largest;
            }
            double total = Sums.of(shares[c]);
            for (int i = 0; i < industries; i++) {
                shares[c][i] /= total;
                weights[i] += shares[c][i];
                sums[i] += shares[c][i] * incomes[c];
            }
        }
        if (empty) {
            throw UndefinedException.undefined("all output is zero");
        }
        ImmutableList.Builder<OptionalDouble> prody = ImmutableList.builder();
        double[] of = new double[industries];
        for (int i = 0; i < industries; i++) {
            of[i] = weights[i] == 0 ? 0 : Range.finite(sums[i] / weights[i], "a PRODY");
            prody.add(weights[i] == 0 ? OptionalDouble.empty() : OptionalDouble.of(of[i]));
        }
        ImmutableList.Builder<OptionalDouble> expy = ImmutableList.builder();
        for (double[] share : shares) {
            expy.add(
                    share == null
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(Range.finite(Sums.ofProducts(share, of), "an EXPY")));
        }
        return new ExportSophistication(prody.build(), expy.build());
    }

    /**
     * PRODY and EXPY of an output table.
     *
     * @param output x ≥ 0, a row for each place, a column for each industry
     * @param incomes y of each place, per head
     * @return both
     * @throws IllegalArgumentException if shapes differ, output is negative, or a number is NaN or infinite
     * @throws UndefinedException if there is no cell, or all output is zero
     */
    public static ExportSophistication of(DoubleMatrix output, double[] incomes) {
        Objects.requireNonNull(output, "output");
        return of(output.toRows(), incomes);
    }

    /** How many industries and places there are. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "ExportSophistication[%d industries, %d places]", prody.size(), expy.size());
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
