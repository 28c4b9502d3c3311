package org.chengzhen.methods.inputoutput;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * The Ghosh model: where the output of each sector goes, and how far it is from final use.
 *
 * <p>Allocation coefficients bᵢⱼ = zᵢⱼ/xᵢ = aᵢⱼxⱼ/xᵢ, G = (I − B)⁻¹. Forward linkage FLᵢ = nΣⱼgᵢⱼ/ΣΣg,
 * upstreamness Uᵢ = Σⱼgᵢⱼ: the average number of stages before final use, counted from one.
 *
 * <ul>
 *   <li>G ≥ I; U ≥ 1; forward linkages average 1.
 *   <li>A sector without output allocates nothing: it is left out, and {@link #kept()} tells which stay.
 *   <li>No sector with output: undefined. A matrix whose spectral radius is not below one is refused, with its
 *       radius. Negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: as {@link Leontief}; 2n³ operations, n² memory.
 *
 * <p>Source: Ghosh, A. (1958), Input-output approach in an allocation system; Antràs, P., Chor, D., Fally, T.
 * and Hillberry, R. (2012), Measuring the upstreamness of production and trade flows.
 *
 * <pre>{@code
 * Ghosh model = Ghosh.of(DoubleMatrix.of(2, 2, 0.2, 0.3, 0.4, 0.1), new double[] {100, 200});
 * model.upstreamness();  // [2.5, 1.6667]
 * }</pre>
 */
public final class Ghosh implements Serializable {
    private static final long serialVersionUID = 1L;

    private final double[][] allocation;
    private final double[][] inverse;
    private final double[] rowSums;
    private final ImmutableIntArray kept;

    /** How many sectors the table has. */
    private final int all;

    private Ghosh(double[][] allocation, ImmutableIntArray kept, int all) {
        this.all = all;
        this.allocation = allocation;
        this.kept = kept;
        inverse = ProductiveMatrix.inverseOfOneMinus(allocation, "the allocation coefficients of the transactions");
        rowSums = new double[inverse.length];
        for (int i = 0; i < rowSums.length; i++) {
            rowSums[i] = Range.finite(Sums.of(inverse[i]), "upstreamness");
        }
    }

    /**
     * The model of technical coefficients and output.
     *
     * @param coefficients A, n × n, ≥ 0
     * @param output x, gross output by sector, ≥ 0
     * @return the model of the sectors with output
     * @throws IllegalArgumentException if shapes differ, a value is negative, NaN or infinite, or the spectral
     *     radius is not below one
     * @throws UndefinedException if no sector has output, or a coefficient or the inverse exceeds the range of
     *     doubles
     */
    public static Ghosh of(DoubleMatrix coefficients, double[] output) {
        Objects.requireNonNull(coefficients, "coefficients");
        Objects.requireNonNull(output, "output");
        double[][] a = ProductiveMatrix.checked(coefficients, "coefficients");
        return of(a, "coefficients", output, true);
    }

    /**
     * The model of a table of transactions.
     *
     * @param transactions z, n × n, ≥ 0
     * @param output x, gross output by sector, ≥ 0
     * @return the model of the sectors with output
     * @throws IllegalArgumentException if shapes differ, a value is negative, NaN or infinite, or the spectral
     *     radius is not below one
     * @throws UndefinedException if no sector has output, or a coefficient or the inverse exceeds the range of
     *     doubles
     */
    public static Ghosh ofTransactions(DoubleMatrix transactions, double[] output) {
        Objects.requireNonNull(transactions, "transactions");
        Objects.requireNonNull(output, "output");
        double[][] z = ProductiveMatrix.checked(transactions, "transactions");
        return of(z, "transactions", output, false);
    }

    private static Ghosh of(double[][] flows, String name, double[] output, boolean perBuyer) {
        Checks.sameLength(output.length, "output", flows.length, name);
        Checks.nonNegative(output, "output");
        ImmutableIntArray.Builder builder = ImmutableIntArray.builder();
        for (int i = 0; i < output.length; i++) {
            if (output[i] > 0) {
                builder.add(i);
            }
        }
        ImmutableIntArray kept = builder.build();
        if (kept.isEmpty()) {
            throw UndefinedException.undefined("no sector has output");
        }
        double[][] b = new double[kept.length()][kept.length()];
        for (int i = 0; i < b.length; i++) {
            for (int j = 0; j < b.length; j++) {
                double flow = flows[kept.get(i)][kept.get(j)];
                if (flow != 0) {
                    double value =
                            perBuyer ? flow * (output[kept.get(j)] / output[kept.get(i)]) : flow / output[kept.get(i)];
                    b[i][j] = Range.finite(value, "an allocation coefficient");
                }
            }
        }
        return new Ghosh(b, kept, output.length);
    }

    /**
     * The sectors that have output, and so a row in every result.
     *
     * @return their indices, ascending
     */
    public ImmutableIntArray kept() {
        return kept;
    }

    /**
     * The allocation coefficients.
     *
     * @return B of the kept sectors
     */
    public DoubleMatrix allocationCoefficients() {
        return DoubleMatrix.of(allocation);
    }

    /**
     * The Ghosh inverse.
     *
     * @return G of the kept sectors
     */
    public DoubleMatrix inverse() {
        return DoubleMatrix.of(inverse);
    }

    /**
     * Forward linkages, normalized to an average of one.
     *
     * @return FL for each kept sector
     */
    public ImmutableDoubleArray forwardLinkages() {
        return Leontief.normalized(rowSums);
    }

    /**
     * Upstreamness in a closed economy; {@link Upstreamness} adjusts for trade and inventories.
     *
     * @return U ≥ 1 for each kept sector
     */
    public ImmutableDoubleArray upstreamness() {
        return ImmutableDoubleArray.copyOf(rowSums);
    }

    /**
     * The class of each sector by its backward linkage in the Leontief model and its forward linkage here.
     *
     * @param model the Leontief model of the same table, of all its sectors or of those kept here
     * @return one class for each kept sector; linkages are normalized to an average of one over these
     * @throws IllegalArgumentException if the model has neither as many sectors as the table nor as were kept
     */
    public ImmutableList<KeySectors.Role> roles(Leontief model) {
        int sectors = model.sectors();
        Checks.argument(
                sectors == kept.length() || sectors == all,
                "model must have the %d sectors of the table, or the %d with output, but has %d",
                all,
                kept.length(),
                sectors);
        double[] columnSums = new double[kept.length()];
        for (int i = 0; i < columnSums.length; i++) {
            columnSums[i] = model.columnSum(sectors == kept.length() ? i : kept.get(i));
        }
        return KeySectors.of(
                Leontief.normalized(columnSums).toArray(), forwardLinkages().toArray());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ghosh that
                && Arrays.deepEquals(allocation, that.allocation)
                && Arrays.deepEquals(inverse, that.inverse)
                && Arrays.equals(rowSums, that.rowSums)
                && kept.equals(that.kept)
                && all == that.all;
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                Arrays.deepHashCode(allocation), Arrays.deepHashCode(inverse), Arrays.hashCode(rowSums), kept, all);
    }

    @Override
    public String toString() {
        int most = 0;
        for (int i = 1; i < rowSums.length; i++) {
            most = rowSums[i] > rowSums[most] ? i : most;
        }
        return String.format(
                Locale.ROOT,
                "Ghosh[%d sectors, largest upstreamness %.4f of sector %d]",
                kept.length(),
                rowSums[most],
                kept.get(most));
    }
}
