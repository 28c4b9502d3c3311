package org.chengzhen.methods.growth;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The multiplicative logarithmic mean Divisia index: by what factor a total grew, split among the factors of its sectors.
 *
 * <p>Vᵢ = Πₖxᵢₖ, V = ΣVᵢ; D_k = exp(Σᵢwᵢ ln(xᵢₖ₁/xᵢₖ₀)). LMDI-I: wᵢ = L(Vᵢ₁, Vᵢ₀)/L(V₁, V₀). LMDI-II: wᵢ = L(sᵢ₁, sᵢ₀)/ΣL(s), sᵢ = Vᵢ/V. L(a, b) =
 * (a − b)/(ln a − ln b), L(a, a) = a.
 *
 * <ul>
 *   <li>No unit; ΠD = V₁/V₀ in both forms. LMDI-I is consistent in aggregation, the weights of LMDI-II add up to 1. One
 *       sector: both are the ratios of the factors.
 *   <li>No factor or no sector: too few data. Zeros, negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(mn) for m sectors and n factors.
 *
 * <p>Source: Ang, B. W. and Liu, F. L. (2001), A new energy decomposition method: perfect in decomposition and consistent in
 * aggregation; Ang, B. W. (2015), LMDI decomposition approach: a guide for implementation.
 *
 * <pre>{@code
 * MultiplicativeLmdi.of(new double[][] {{7.1, 5.2, 1.7}}, new double[][] {{8.6, 4.5, 7.3}}).effects();  // 1.2113, 0.8654, 4.2941
 * }</pre>
 *
 * @param total V₁/V₀
 * @param effects D of each factor by LMDI-I
 * @param effectsTwo D of each factor by LMDI-II
 */
public record MultiplicativeLmdi(double total, ImmutableDoubleArray effects, ImmutableDoubleArray effectsTwo)
        implements Serializable {
    /**
     * The decomposition over sectors.
     *
     * @param start a row for each sector, a column for each factor, &gt; 0
     * @param end the same at the end
     * @return the total and its parts
     * @throws IllegalArgumentException if shapes differ, or a factor is not above zero, NaN or infinite
     * @throws UndefinedException if there is no sector or no factor, or a product or effect leaves the range of doubles
     */
    public static MultiplicativeLmdi of(double[][] start, double[][] end) {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        int factors = Checks.rectangular(start, "start");
        Checks.sameLength(end.length, "end", start.length, "start");
        Checks.argument(Checks.rectangular(end, "end") == factors, "end has not as many factors as start: %d", factors);
        if (factors == 0) {
            throw UndefinedException.insufficient("factors", 1, 0);
        }
        int sectors = start.length;
        double[] v0 = new double[sectors];
        double[] v1 = new double[sectors];
        for (int i = 0; i < sectors; i++) {
            v0[i] = product(Checks.positive(start[i], "start[" + i + "]"));
            v1[i] = product(Checks.positive(end[i], "end[" + i + "]"));
        }
        double total0 = Range.finite(Sums.of(v0), "the total at the start");
        double total1 = Range.finite(Sums.of(v1), "the total at the end");
        double[] one = new double[sectors];
        double[] two = new double[sectors];
        double whole = Lmdi.logarithmicMean(total1, total0);
        for (int i = 0; i < sectors; i++) {
            one[i] = Lmdi.logarithmicMean(v1[i], v0[i]) / whole;
            two[i] = Lmdi.logarithmicMean(v1[i] / total1, v0[i] / total0);
        }
        double sum = Sums.of(two);
        ImmutableDoubleArray.Builder effects = ImmutableDoubleArray.builder(factors);
        ImmutableDoubleArray.Builder effectsTwo = ImmutableDoubleArray.builder(factors);
        for (int k = 0; k < factors; k++) {
            double exponent = 0;
            double exponentTwo = 0;
            for (int i = 0; i < sectors; i++) {
                double log = Math.log(end[i][k]) - Math.log(start[i][k]);
                exponent += one[i] * log;
                exponentTwo += two[i] / sum * log;
            }
            effects.add(Range.finite(Math.exp(exponent), "an effect"));
            effectsTwo.add(Range.finite(Math.exp(exponentTwo), "an effect"));
        }
        return new MultiplicativeLmdi(
                Range.finite(total1 / total0, "the ratio of the totals"), effects.build(), effectsTwo.build());
    }

    /**
     * The decomposition over sectors.
     *
     * @param start a row for each sector, a column for each factor, &gt; 0
     * @param end the same at the end
     * @return the total and its parts
     * @throws IllegalArgumentException if shapes differ, or a factor is not above zero, NaN or infinite
     * @throws UndefinedException if there is no sector or no factor, or a product or effect leaves the range of doubles
     */
    public static MultiplicativeLmdi of(DoubleMatrix start, DoubleMatrix end) {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        return of(start.toRows(), end.toRows());
    }

    private static double product(double[] factors) {
        double product = 1;
        for (double x : factors) {
            product *= x;
        }
        if (!(product > 0)) {
            throw UndefinedException.undefined("a product of factors is below the range of doubles");
        }
        return Range.finite(product, "a product of factors");
    }

    /** The factor of growth and its parts. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "MultiplicativeLmdi[%.6g = product of %s]", total, effects);
    }
}
