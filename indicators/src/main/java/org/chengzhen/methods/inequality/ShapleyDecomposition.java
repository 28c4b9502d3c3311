package org.chengzhen.methods.inequality;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Shapley's decomposition: what each factor adds to a number, averaged over all orders in which the factors can
 * come into play.
 *
 * <p>φ_k = Σ_{S ∌ k} |S|!(m − |S| − 1)!/m! · [v(S ∪ {k}) − v(S)], Σ φ_k = v(all) − v(none). For a change, v(S) takes the
 * new values of the factors in S and the old ones of the rest; for sources, v(S) is the inequality of the sum of
 * the sources in S.
 *
 * <ul>
 *   <li>Any sign; a factor that changes nothing gets 0; factors that do the same get the same.
 *   <li>At most {@link #MOST_FACTORS} factors. No factor: no part, total 0. NaN and infinity are refused, also from
 *       the function. A difference of its values beyond the range of a double: undefined.
 * </ul>
 *
 * <p>Algorithm: 2^m values of the function, m·2^m steps; the values are kept, 2^m doubles.
 *
 * <p>Source: Shapley, L. S. (1953), A value for n-person games; Shorrocks, A. F. (2013), Decomposition procedures
 * for distributional analysis, J. Econ. Inequality 11.
 *
 * <pre>{@code
 * var effects = ShapleyDecomposition.ofProduct(new double[] {10, 5, 2}, new double[] {11, 6, 1.8});
 * effects.part(0);  // 10.4333
 * }</pre>
 *
 * @param total v(all) − v(none)
 * @param parts φ_k in the order of the factors; they sum to the total
 */
public record ShapleyDecomposition(double total, ImmutableDoubleArray parts) implements Serializable {
    /** The most factors: a million values of the function. */
    public static final int MOST_FACTORS = 20;

    /**
     * Decomposes the value of a coalition.
     *
     * @param factors m ≤ 20
     * @param value v: the number for a set of factors; bit k of its argument says whether factor k belongs to it
     * @return the part of each factor
     * @throws IllegalArgumentException if m is negative or above 20, or the function gives NaN or infinity
     * @throws UndefinedException if two of its values differ by more than a double can hold
     */
    public static ShapleyDecomposition of(int factors, IntToDoubleFunction value) {
        Checks.argument(
                factors >= 0 && factors <= MOST_FACTORS, "factors must be in [0, %d] but is %d", MOST_FACTORS, factors);
        double[] values = new double[1 << factors];
        Loop loop = Loop.of("coalitions", values.length);
        for (int set = 0; set < values.length; set++) {
            loop.step();
            values[set] = value.applyAsDouble(set);
        }
        loop.end();
        Checks.finite(values, "value");
        double[] weights = weights(factors);
        double[] parts = new double[factors];
        double[] terms = new double[values.length / 2];
        for (int k = 0; k < factors; k++) {
            int bit = 1 << k;
            int at = 0;
            for (int set = 0; set < values.length; set++) {
                if ((set & bit) == 0) {
                    terms[at++] = weights[Integer.bitCount(set)] * (values[set | bit] - values[set]);
                }
            }
            parts[k] = Sums.of(terms);
        }
        double total = values[values.length - 1] - values[0];
        if (!Double.isFinite(total) || !Arrays.stream(parts).allMatch(Double::isFinite)) {
            throw UndefinedException.undefined("a difference of two values exceeds the range of a double");
        }
        return new ShapleyDecomposition(total, ImmutableDoubleArray.copyOf(parts));
    }

    /**
     * Decomposes the change of a function of factors between two times.
     *
     * @param start the factors at the first time, finite
     * @param end the same factors at the second time, finite
     * @param function of all factors; it must not keep or change its argument
     * @return what the change of each factor adds to the change of the function
     * @throws IllegalArgumentException if lengths differ, there are more than 20 factors, or a factor or a value of
     *     the function is NaN or infinite
     * @throws UndefinedException as for {@link #of}
     */
    public static ShapleyDecomposition ofChange(double[] start, double[] end, ToDoubleFunction<double[]> function) {
        Checks.sameLength(end.length, "end", start.length, "start");
        double[] old = Checks.finite(start, "start").clone();
        double[] recent = Checks.finite(end, "end").clone();
        return of(start.length, set -> {
            double[] mixed = old.clone();
            for (int k = 0; k < mixed.length; k++) {
                mixed[k] = (set >>> k & 1) == 1 ? recent[k] : mixed[k];
            }
            return function.applyAsDouble(mixed);
        });
    }

    /**
     * Decomposes the change of a product of factors, as of people × area per head × price.
     *
     * @param start the factors at the first time, finite, of any sign
     * @param end the same factors at the second time
     * @return what the change of each factor adds to the change of the product
     * @throws IllegalArgumentException if lengths differ, there are more than 20 factors, or a factor or product is
     *     NaN or infinite
     * @throws UndefinedException as for {@link #of}
     */
    public static ShapleyDecomposition ofProduct(double[] start, double[] end) {
        return ofChange(start, end, ShapleyDecomposition::product);
    }

    /**
     * Decomposes the inequality of totals by their sources, with any measure.
     *
     * @param sources one row for each source, one element for each place
     * @param measure of the sum of the sources in a coalition, as {@code Gini::of}; of no source the inequality is 0
     * @return what each source adds to the inequality of the totals
     * @throws IllegalArgumentException if rows differ in length, there are more than 20 sources, a value is not
     *     finite, or the measure refuses a sum or gives NaN or infinity
     * @throws UndefinedException where the measure does, or as for {@link #of}
     */
    public static ShapleyDecomposition ofSources(double[][] sources, ToDoubleFunction<double[]> measure) {
        Objects.requireNonNull(sources, "sources");
        int places = Checks.rectangular(sources, "sources");
        for (int k = 0; k < sources.length; k++) {
            Checks.finite(sources[k], "sources[" + k + "]");
        }
        return of(sources.length, set -> {
            if (set == 0) {
                return 0;
            }
            double[] sum = new double[places];
            for (int k = 0; k < sources.length; k++) {
                if ((set >>> k & 1) == 1) {
                    for (int i = 0; i < places; i++) {
                        sum[i] += sources[k][i];
                    }
                }
            }
            return measure.applyAsDouble(sum);
        });
    }

    /**
     * Decomposes the inequality of totals by their sources, with any measure.
     *
     * @param sources one row for each source, one element for each place
     * @param measure of the sum of the sources in a coalition, as {@code Gini::of}; of no source the inequality is 0
     * @return what each source adds to the inequality of the totals
     * @throws IllegalArgumentException if rows differ in length, there are more than 20 sources, a value is not
     * finite, or the measure refuses a sum or gives NaN or infinity
     * @throws UndefinedException where the measure does, or as for {@link #of}
     */
    public static ShapleyDecomposition ofSources(DoubleMatrix sources, ToDoubleFunction<double[]> measure) {
        Objects.requireNonNull(sources, "sources");
        return ofSources(sources.toRows(), measure);
    }

    /**
     * The part of one factor.
     *
     * @param factor index of the factor, from 0
     * @return φ_k
     */
    public double part(int factor) {
        return parts.get(factor);
    }

    /** s!(m − s − 1)!/m! for s = 0 … m − 1. */
    private static double[] weights(int m) {
        double[] weights = new double[m];
        double binomial = 1;
        for (int s = 0; s < m; s++) {
            weights[s] = 1 / (m * binomial);
            binomial = binomial * (m - 1 - s) / (s + 1);
        }
        return weights;
    }

    private static double product(double[] factors) {
        double product = 1;
        for (double factor : factors) {
            product *= factor;
        }
        return product;
    }

    @Override
    public String toString() {
        return "ShapleyDecomposition[total " + (float) total + " of parts " + parts + "]";
    }
}
