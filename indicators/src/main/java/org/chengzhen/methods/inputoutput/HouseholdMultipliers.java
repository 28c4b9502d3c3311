package org.chengzhen.methods.inputoutput;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * Multipliers of output and income, without households (type I) and with the spending of their wages (type II).
 *
 * <p>Type I: column sums of L = (I − A)⁻¹, and income w′L over w. Type II: A closed by a row of wages w and a column of consumption
 * shares c, L̄ of that; output: column sums over the industries alone, or with the household; income: the household row of L̄ over w.
 *
 * <ul>
 *   <li>Output multipliers ≥ 1, type II at least type I. An industry that pays no wages has no income multiplier.
 *   <li>A spectral radius of 1 or more: infeasible, as more is used up than produced. No sector: too few data. Negative numbers,
 *       NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one inverse for each type; O(n³).
 *
 * <p>Source: Miller, R. E. and Blair, P. D. (2009), Input-Output Analysis: Foundations and Extensions, chapter 6.
 *
 * <pre>{@code
 * HouseholdMultipliers.typeTwo(coefficients, wages, consumption).output();
 * }</pre>
 *
 * @param output column sums over the industries
 * @param outputWithHousehold column sums over industries and household; those of {@code output} for type I
 * @param income by industry; empty where it pays no wages
 */
public record HouseholdMultipliers(
        ImmutableDoubleArray output, ImmutableDoubleArray outputWithHousehold, ImmutableList<OptionalDouble> income)
        implements Serializable {
    /**
     * The multipliers of production alone.
     *
     * @param coefficients A ≥ 0, suppliers x buyers
     * @param wages w ≥ 0, per unit of output
     * @return type I multipliers
     * @throws IllegalArgumentException if shapes differ, or a number is negative, NaN or infinite
     * @throws UndefinedException if there is no sector, or the spectral radius is 1 or more (infeasible)
     */
    public static HouseholdMultipliers typeOne(DoubleMatrix coefficients, double[] wages) {
        Objects.requireNonNull(coefficients, "coefficients");
        Objects.requireNonNull(wages, "wages");
        double[][] a = ProductiveMatrix.checked(coefficients, "coefficients");
        Checks.sameLength(wages.length, "wages", a.length, "coefficients");
        Checks.nonNegative(wages, "wages");
        double[][] inverse = inverse(a, "coefficients");
        int n = a.length;
        double[] output = new double[n];
        double[] income = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                output[j] += inverse[i][j];
                income[j] += wages[i] * inverse[i][j];
            }
        }
        ImmutableDoubleArray sums = ImmutableDoubleArray.copyOf(output);
        return new HouseholdMultipliers(sums, sums, over(income, wages));
    }

    /**
     * The multipliers of production and of the spending of wages.
     *
     * @param coefficients A ≥ 0, suppliers x buyers
     * @param wages w ≥ 0, per unit of output
     * @param consumption c ≥ 0, of each industry per unit of income
     * @return type II multipliers
     * @throws IllegalArgumentException if shapes differ, or a number is negative, NaN or infinite
     * @throws UndefinedException if there is no sector, or the spectral radius with the household is 1 or more (infeasible)
     */
    public static HouseholdMultipliers typeTwo(DoubleMatrix coefficients, double[] wages, double[] consumption) {
        Objects.requireNonNull(coefficients, "coefficients");
        Objects.requireNonNull(wages, "wages");
        Objects.requireNonNull(consumption, "consumption");
        double[][] a = ProductiveMatrix.checked(coefficients, "coefficients");
        int n = a.length;
        Checks.sameLength(wages.length, "wages", n, "coefficients");
        Checks.sameLength(consumption.length, "consumption", n, "coefficients");
        Checks.nonNegative(wages, "wages");
        Checks.nonNegative(consumption, "consumption");
        double[][] closed = new double[n + 1][n + 1];
        for (int i = 0; i < n; i++) {
            System.arraycopy(a[i], 0, closed[i], 0, n);
            closed[i][n] = consumption[i];
        }
        System.arraycopy(wages, 0, closed[n], 0, n);
        double[][] inverse = inverse(closed, "coefficients closed by the household");
        double[] output = new double[n];
        double[] whole = new double[n];
        double[] income = new double[n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                output[j] += inverse[i][j];
            }
            income[j] = inverse[n][j];
            whole[j] = output[j] + income[j];
        }
        return new HouseholdMultipliers(
                ImmutableDoubleArray.copyOf(output), ImmutableDoubleArray.copyOf(whole), over(income, wages));
    }

    private static double[][] inverse(double[][] a, String name) {
        double radius = ProductiveMatrix.spectralRadius(a);
        if (radius >= 1) {
            throw new UndefinedException(
                    Status.INFEASIBLE,
                    name + " have a spectral radius of " + radius + ": more is used up than produced");
        }
        return ProductiveMatrix.inverseOfOneMinus(a, name);
    }

    private static ImmutableList<OptionalDouble> over(double[] income, double[] wages) {
        ImmutableList.Builder<OptionalDouble> ratios = ImmutableList.builder();
        for (int j = 0; j < wages.length; j++) {
            double ratio = income[j] / wages[j];
            ratios.add(Double.isFinite(ratio) ? OptionalDouble.of(ratio) : OptionalDouble.empty());
        }
        return ratios.build();
    }

    /** The output multipliers. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "HouseholdMultipliers[output %s]", output);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
