package org.chengzhen.methods.inputoutput;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * The Leontief model: what all sectors must produce for a final demand, and how strongly they pull and push
 * one another.
 *
 * <p>L = (I − A)⁻¹, x = Lf. Output multipliers Σᵢlᵢⱼ. Backward linkage (power of dispersion, 影响力系数)
 * BLⱼ = nΣᵢlᵢⱼ/ΣΣl; forward linkage by rows (sensitivity of dispersion, 感应度系数) FLᵢ = nΣⱼlᵢⱼ/ΣΣl, as
 * Chinese statistics have it; that of {@link Ghosh} is to be preferred. A technical coefficients, f final
 * demand in money.
 *
 * <ul>
 *   <li>L ≥ I; both linkages average 1.
 *   <li>A matrix that uses up more than it makes (spectral radius of 1 or more) is refused, with its radius.
 *       Negative coefficients, NaN and infinity are refused. No sector: too few data.
 * </ul>
 *
 * <p>Algorithm: Gauss–Jordan without exchange of rows, which an M-matrix allows; 2n³ operations, n² memory.
 * Immutable: one inversion serves every question.
 *
 * <p>Source: Leontief, W. (1936), Quantitative input and output relations in the economic systems of the
 * United States; Rasmussen, P. N. (1956), Studies in Inter-sectoral Relations; Miller, R. E. and Blair, P. D.
 * (2009), Input-Output Analysis.
 *
 * <pre>{@code
 * Leontief model = Leontief.of(DoubleMatrix.of(2, 2, 0.2, 0.3, 0.4, 0.1));
 * model.backwardLinkages();  // [1.0833, 0.9167]
 * }</pre>
 */
public final class Leontief implements Serializable {
    private static final long serialVersionUID = 1L;

    private final double[][] inverse;
    private final double[] columnSums;
    private final double[] rowSums;

    private Leontief(double[][] inverse) {
        this.inverse = inverse;
        int n = inverse.length;
        columnSums = new double[n];
        rowSums = new double[n];
        for (int i = 0; i < n; i++) {
            double[] row = inverse[i];
            rowSums[i] = Range.finite(Sums.of(row), "a sum of the inverse");
            for (int j = 0; j < n; j++) {
                columnSums[j] += row[j];
            }
        }
        for (double sum : columnSums) {
            Range.finite(sum, "a multiplier");
        }
    }

    /**
     * The model of technical coefficients.
     *
     * @param coefficients A, n × n, ≥ 0
     * @return the model
     * @throws IllegalArgumentException if A is not square, a coefficient is negative, NaN or infinite, or the
     *     spectral radius is not below one
     * @throws UndefinedException if there is no sector, or the inverse exceeds the range of doubles
     */
    public static Leontief of(DoubleMatrix coefficients) {
        return of(coefficients, "coefficients");
    }

    static Leontief of(DoubleMatrix coefficients, String name) {
        Objects.requireNonNull(coefficients, name);
        return new Leontief(ProductiveMatrix.inverseOfOneMinus(ProductiveMatrix.checked(coefficients, name), name));
    }

    /**
     * The spectral radius of technical coefficients, below one where the economy is productive.
     *
     * @param coefficients A, n × n, ≥ 0
     * @return the largest modulus of an eigenvalue
     * @throws IllegalArgumentException if A is not square, or a coefficient is negative, NaN or infinite
     * @throws UndefinedException if there is no sector, or the radius exceeds the range of doubles
     */
    public static double spectralRadius(DoubleMatrix coefficients) {
        Objects.requireNonNull(coefficients, "coefficients");
        double[][] a = ProductiveMatrix.checked(coefficients, "coefficients");
        return Range.finite(ProductiveMatrix.spectralRadius(a), "the spectral radius");
    }

    /**
     * The number of sectors.
     *
     * @return n
     */
    public int sectors() {
        return inverse.length;
    }

    /**
     * The Leontief inverse.
     *
     * @return L; lᵢⱼ the output of i that one unit of final demand for j calls for
     */
    public DoubleMatrix inverse() {
        return DoubleMatrix.of(inverse);
    }

    /**
     * Output multipliers, simple.
     *
     * @return Σᵢlᵢⱼ for each sector j, all output that one unit of final demand calls for
     */
    public ImmutableDoubleArray outputMultipliers() {
        return ImmutableDoubleArray.copyOf(columnSums);
    }

    /**
     * Backward linkages, normalized to an average of one.
     *
     * @return BL for each sector
     */
    public ImmutableDoubleArray backwardLinkages() {
        return normalized(columnSums);
    }

    /**
     * Forward linkages by row sums of L, normalized to an average of one.
     *
     * @return FL for each sector
     */
    public ImmutableDoubleArray forwardLinkages() {
        return normalized(rowSums);
    }

    /**
     * Gross output for a final demand.
     *
     * @param finalDemand f, one for each sector; may be negative, as a change of demand is
     * @return x = Lf
     * @throws IllegalArgumentException if the length differs, or a value is NaN or infinite
     * @throws UndefinedException if the output exceeds the range of doubles
     */
    public ImmutableDoubleArray output(double... finalDemand) {
        Checks.sameLength(finalDemand.length, "finalDemand", sectors(), "the model");
        Checks.finite(finalDemand, "finalDemand");
        ImmutableDoubleArray.Builder output = ImmutableDoubleArray.builder(sectors());
        for (double[] row : inverse) {
            output.add(Range.finite(Sums.ofProducts(row, finalDemand), "output"));
        }
        return output.build();
    }

    /**
     * Multipliers of anything that goes with output: jobs, energy, value added per unit of output.
     *
     * @param perOutput amounts per unit of output, one for each sector
     * @return Σᵢcᵢlᵢⱼ for each sector j, what one unit of final demand calls for in all sectors
     * @throws IllegalArgumentException if the length differs, or a value is NaN or infinite
     * @throws UndefinedException if a multiplier exceeds the range of doubles
     */
    public ImmutableDoubleArray multipliers(double... perOutput) {
        Checks.sameLength(perOutput.length, "perOutput", sectors(), "the model");
        Checks.finite(perOutput, "perOutput");
        double[] sums = new double[sectors()];
        for (int i = 0; i < sums.length; i++) {
            double[] row = inverse[i];
            double factor = perOutput[i];
            for (int j = 0; j < sums.length; j++) {
                sums[j] += factor * row[j];
            }
        }
        for (double sum : sums) {
            Range.finite(sum, "a multiplier");
        }
        return ImmutableDoubleArray.copyOf(sums);
    }

    double element(int row, int column) {
        return inverse[row][column];
    }

    double columnSum(int column) {
        return columnSums[column];
    }

    static ImmutableDoubleArray normalized(double[] sums) {
        double[] balanced = Scale.balanced(sums);
        double mean = Sums.of(balanced) / sums.length;
        ImmutableDoubleArray.Builder normalized = ImmutableDoubleArray.builder(sums.length);
        for (double sum : balanced) {
            normalized.add(sum / mean);
        }
        return normalized.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Leontief that
                && Arrays.deepEquals(inverse, that.inverse)
                && Arrays.equals(columnSums, that.columnSums)
                && Arrays.equals(rowSums, that.rowSums);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.deepHashCode(inverse), Arrays.hashCode(columnSums), Arrays.hashCode(rowSums));
    }

    @Override
    public String toString() {
        int most = 0;
        for (int j = 1; j < columnSums.length; j++) {
            most = columnSums[j] > columnSums[most] ? j : most;
        }
        return String.format(
                Locale.ROOT,
                "Leontief[%d sectors, largest multiplier %.4f of sector %d]",
                sectors(),
                columnSums[most],
                most);
    }
}
