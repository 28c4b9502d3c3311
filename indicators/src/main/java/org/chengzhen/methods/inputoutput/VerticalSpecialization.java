package org.chengzhen.methods.inputoutput;

import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Vertical specialization: the share of imported inputs, direct and indirect, in the value of exports.
 *
 * <p>VS = u A^M (I − A^D)⁻¹ X/ΣX, u a row of ones, A^M imported and A^D domestic input coefficients, X exports
 * by sector. For a region inside a country, read "from elsewhere" for imported.
 *
 * <ul>
 *   <li>Range [0, 1] where value added is not negative; 0 without imported inputs.
 *   <li>No exports: undefined. A domestic matrix whose spectral radius is not below one is refused, with its
 *       radius. Negative values, NaN and infinity are refused. No sector: too few data.
 * </ul>
 *
 * <p>Algorithm: one inversion, 2n³ operations.
 *
 * <p>Source: Hummels, D., Ishii, J. and Yi, K.-M. (2001), The nature and growth of vertical specialization in
 * world trade.
 *
 * <pre>{@code
 * DoubleMatrix imported = DoubleMatrix.of(2, 2, 0.05, 0.02, 0.03, 0.08);
 * VerticalSpecialization.share(imported, DoubleMatrix.of(2, 2, 0.2, 0.3, 0.4, 0.1), new double[] {10, 30});  // 0.1767
 * }</pre>
 */
public final class VerticalSpecialization {
    private VerticalSpecialization() {}

    /**
     * The share.
     *
     * @param imported A^M, n × n, ≥ 0
     * @param domestic A^D, n × n, ≥ 0
     * @param exports X by sector, ≥ 0
     * @return VS
     * @throws IllegalArgumentException if shapes differ, a value is negative, NaN or infinite, or the spectral
     *     radius of A^D is not below one
     * @throws UndefinedException if there is no sector, nothing is exported, or the inverse or the share
     *     exceeds the range of doubles
     */
    public static double share(DoubleMatrix imported, DoubleMatrix domestic, double[] exports) {
        Objects.requireNonNull(imported, "imported");
        Objects.requireNonNull(domestic, "domestic");
        Objects.requireNonNull(exports, "exports");
        double[][] m = ProductiveMatrix.checked(imported, "imported");
        Checks.sameLength(domestic.rows(), "domestic", m.length, "imported");
        Checks.sameLength(exports.length, "exports", m.length, "imported");
        Checks.nonNegative(exports, "exports");
        Leontief model = Leontief.of(domestic, "domestic");
        double[] balanced = Scale.balanced(exports);
        double all = Sums.of(balanced);
        if (all == 0) {
            throw UndefinedException.undefined("nothing is exported");
        }
        double[] output = model.output(balanced).toArray();
        double[] imports = new double[m.length];
        for (int i = 0; i < m.length; i++) {
            imports[i] = Sums.ofProducts(m[i], output);
        }
        return Range.finite(Sums.of(imports) / all, "the share");
    }
}
