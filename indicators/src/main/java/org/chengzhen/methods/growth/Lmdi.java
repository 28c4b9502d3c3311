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
 * The logarithmic mean Divisia index (LMDI-I): a change of a product of factors, split among the factors
 * without residual.
 *
 * <p>V = ΠₖXₖ; effect of factor k: ΔVₖ = L(V₁, V₀) ln(xₖ₁/xₖ₀), with the logarithmic mean
 * L(a, b) = (a − b)/(ln a − ln b), L(a, a) = a; over sectors the effects are summed.
 *
 * <ul>
 *   <li>Any sign; the effects add up to the change within rounding.
 *   <li>Zeros are taken as the limit of small values: where V starts at zero its whole change goes to the
 *       factors that were zero, in equal parts; where it ends at zero, to those that became zero; where both
 *       are zero there is no effect. {@link org.chengzhen.methods.inequality.ShapleyDecomposition} is the alternative.
 *   <li>No factor or no sector: too few data. Negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(mn) for m sectors and n factors.
 *
 * <p>Source: Ang, B. W. (2005), The LMDI approach to decomposition analysis: a practical guide; zeros: Ang,
 * B. W. and Liu, N. (2007), Handling zero values in the logarithmic mean Divisia index decomposition approach.
 *
 * <pre>{@code
 * Lmdi.of(new double[] {10, 5, 2}, new double[] {11, 6, 1.8}).effects();
 * // [10.4012, 19.8968, -11.4980], which add up to 118.8 - 100
 * }</pre>
 */
public final class Lmdi {
    private Lmdi() {}

    /**
     * The change and its parts.
     *
     * @param change V₁ − V₀
     * @param effects one for each factor
     */
    public record FactorEffects(double change, ImmutableDoubleArray effects) implements Serializable {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "Lmdi[change %.6g, effects %s]", change, effects);
        }
    }

    /**
     * The additive decomposition of one product.
     *
     * @param start factors at the start, ≥ 0
     * @param end the same factors at the end
     * @return the change and the effect of each factor
     * @throws IllegalArgumentException if lengths differ, or a factor is negative, NaN or infinite
     * @throws UndefinedException if there is no factor
     */
    public static FactorEffects of(double[] start, double[] end) {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        return ofSectors(new double[][] {start}, new double[][] {end});
    }

    /**
     * The additive decomposition of a sum of products over sectors.
     *
     * @param start a row for each sector, a column for each factor, ≥ 0
     * @param end the same at the end
     * @return the change and the effect of each factor, summed over the sectors
     * @throws IllegalArgumentException if shapes differ, or a factor is negative, NaN or infinite
     * @throws UndefinedException if there is no sector or no factor, or a product or effect exceeds the range
     *     of doubles
     */
    public static FactorEffects ofSectors(double[][] start, double[][] end) {
        Checks.sameLength(end.length, "end", start.length, "start");
        int factors = Checks.rectangular(start, "start");
        Checks.argument(Checks.rectangular(end, "end") == factors, "end has not as many factors as start: %d", factors);
        if (factors == 0) {
            throw UndefinedException.insufficient("factors", 1, 0);
        }
        for (int s = 0; s < start.length; s++) {
            Checks.nonNegative(start[s], "start[" + s + "]");
            Checks.nonNegative(end[s], "end[" + s + "]");
        }
        double[][] effects = new double[factors][start.length];
        double[] changes = new double[start.length];
        for (int s = 0; s < start.length; s++) {
            double v0 = product(start[s]);
            double v1 = product(end[s]);
            changes[s] = change(start[s], end[s]);
            boolean fromZero = anyZero(start[s]);
            boolean toZero = anyZero(end[s]);
            if (fromZero && toZero) {
                continue;
            }
            if (fromZero || toZero) {
                share(fromZero ? start[s] : end[s], changes[s], effects, s);
                continue;
            }
            double mean = logarithmicMean(v1, v0);
            for (int k = 0; k < factors; k++) {
                effects[k][s] = mean * logRatio(start[s][k], end[s][k]);
            }
        }
        ImmutableDoubleArray.Builder sums = ImmutableDoubleArray.builder(factors);
        for (double[] effect : effects) {
            sums.add(Range.finite(Sums.of(effect), "an effect"));
        }
        return new FactorEffects(Range.finite(Sums.of(changes), "the change"), sums.build());
    }

    /**
     * The additive decomposition of a sum of products over sectors.
     *
     * @param start a row for each sector, a column for each factor, ≥ 0
     * @param end the same at the end
     * @return the change and the effect of each factor, summed over the sectors
     * @throws IllegalArgumentException if shapes differ, or a factor is negative, NaN or infinite
     * @throws UndefinedException if there is no sector or no factor, or a product or effect exceeds the range
     * of doubles
     */
    public static FactorEffects ofSectors(DoubleMatrix start, DoubleMatrix end) {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        return ofSectors(start.toRows(), end.toRows());
    }

    /**
     * The logarithmic mean of two numbers: (a − b)/(ln a − ln b), a where they are equal, 0 where one is zero.
     *
     * @param a ≥ 0
     * @param b ≥ 0
     * @return L(a, b), between the geometric and the arithmetic mean
     * @throws IllegalArgumentException if a number is negative, NaN or infinite
     */
    public static double logarithmicMean(double a, double b) {
        Checks.nonNegative(a, "a");
        Checks.nonNegative(b, "b");
        if (a == 0 || b == 0) {
            return 0;
        }
        double low = Math.min(a, b);
        double high = Math.max(a, b);
        return low == high ? low : (high - low) / logRatio(low, high);
    }

    /** ln(end/start), with all digits where the two are close. */
    private static double logRatio(double start, double end) {
        double change = end - start;
        return Math.abs(change) < start / 2 ? Math.log1p(change / start) : Math.log(end) - Math.log(start);
    }

    /** Πend − Πstart by the factors' changes one after the other, with all digits where both are close. */
    static double change(double[] start, double[] end) {
        double change = 0;
        for (int k = 0; k < start.length; k++) {
            double term = end[k] - start[k];
            for (int j = 0; j < start.length; j++) {
                if (j != k) {
                    term *= j < k ? end[j] : start[j];
                }
            }
            change += term;
        }
        return change;
    }

    private static double product(double[] factors) {
        double product = 1;
        for (double factor : factors) {
            product *= factor;
        }
        return Range.finite(product, "a product of factors");
    }

    private static boolean anyZero(double[] factors) {
        for (double factor : factors) {
            if (factor == 0) {
                return true;
            }
        }
        return false;
    }

    private static void share(double[] factors, double change, double[][] effects, int sector) {
        int zeros = 0;
        for (double factor : factors) {
            zeros += factor == 0 ? 1 : 0;
        }
        for (int k = 0; k < factors.length; k++) {
            effects[k][sector] = factors[k] == 0 ? change / zeros : 0;
        }
    }
}
