package org.chengzhen.methods.inputoutput;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Upstreamness of sectors in an open economy: the average distance of their output from final use.
 *
 * <p>U = (I − Δ)⁻¹1 with δᵢⱼ = zᵢⱼ/(xᵢ − eᵢ + mᵢ − nᵢ): only what stays in the economy is followed, e exports,
 * m imports, n net additions to inventories. In a closed economy it is that of {@link Ghosh}.
 *
 * <ul>
 *   <li>U ≥ 1; 1 where all goes to final use.
 *   <li>A sector without domestic use (xᵢ − eᵢ + mᵢ − nᵢ = 0) that delivers nothing has U = 1; one that
 *       delivers all the same: undefined. Negative domestic use is refused.
 *   <li>A spectral radius of 1 or more is refused. NaN and infinity are refused. No sector: too few data.
 * </ul>
 *
 * <p>Algorithm: one inversion, 2n³ operations.
 *
 * <p>Source: Antràs, P., Chor, D., Fally, T. and Hillberry, R. (2012), Measuring the upstreamness of production
 * and trade flows.
 *
 * <pre>{@code
 * DoubleMatrix z = DoubleMatrix.of(2, 2, 20, 60, 40, 20);
 * Upstreamness.open(z, new double[] {100, 200}, new double[2], new double[2], new double[2]);  // [2.5, 1.6667]
 * }</pre>
 */
public final class Upstreamness {
    private Upstreamness() {}

    /**
     * Upstreamness with the adjustment for trade and inventories.
     *
     * @param transactions z, n × n, ≥ 0, imported inputs included
     * @param output x by sector, ≥ 0
     * @param exports e by sector, ≥ 0
     * @param imports m by sector, ≥ 0
     * @param inventoryAdditions n by sector, of any sign
     * @return U for each sector
     * @throws IllegalArgumentException if shapes differ, a value is outside its domain, or the spectral radius
     *     is not below one
     * @throws UndefinedException if there is no sector, one delivers without domestic use, or a coefficient,
     *     domestic use or the inverse exceeds the range of doubles
     */
    public static ImmutableDoubleArray open(
            DoubleMatrix transactions,
            double[] output,
            double[] exports,
            double[] imports,
            double[] inventoryAdditions) {
        Objects.requireNonNull(transactions, "transactions");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(exports, "exports");
        Objects.requireNonNull(imports, "imports");
        Objects.requireNonNull(inventoryAdditions, "inventoryAdditions");
        double[][] delta = ProductiveMatrix.checked(transactions, "transactions");
        int n = delta.length;
        Checks.sameLength(output.length, "output", n, "transactions");
        Checks.sameLength(exports.length, "exports", n, "transactions");
        Checks.sameLength(imports.length, "imports", n, "transactions");
        Checks.sameLength(inventoryAdditions.length, "inventoryAdditions", n, "transactions");
        Checks.nonNegative(output, "output");
        Checks.nonNegative(exports, "exports");
        Checks.nonNegative(imports, "imports");
        Checks.finite(inventoryAdditions, "inventoryAdditions");
        double[] uses = new double[n];
        for (int i = 0; i < n; i++) {
            uses[i] = output[i] - exports[i] + imports[i] - inventoryAdditions[i];
            Checks.argument(
                    !(uses[i] < 0),
                    "output less exports of sector %d, its domestic use, must be >= 0 but is %s",
                    i,
                    uses[i]);
        }
        for (int i = 0; i < n; i++) {
            double use = Range.finite(uses[i], "domestic use");
            for (int j = 0; j < n; j++) {
                if (delta[i][j] != 0) {
                    if (use == 0) {
                        throw UndefinedException.undefined("sector " + i + " delivers but has no domestic use");
                    }
                    delta[i][j] = Range.finite(delta[i][j] / use, "an allocation coefficient");
                }
            }
        }
        double[][] inverse = ProductiveMatrix.inverseOfOneMinus(delta, "allocation coefficients of the transactions");
        ImmutableDoubleArray.Builder stages = ImmutableDoubleArray.builder(n);
        for (double[] row : inverse) {
            stages.add(Range.finite(Sums.of(row), "upstreamness"));
        }
        return stages.build();
    }
}
