package org.chengzhen.methods.composite;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.internal.Elementary;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.result.UndefinedException;

/**
 * Entropy weights: a criterion weighs the more, the more unevenly its values are spread over the places.
 *
 * <p>pᵢⱼ = zᵢⱼ/Σᵢzᵢⱼ; eⱼ = −(1/ln n) Σᵢ pᵢⱼ ln pᵢⱼ; wⱼ = (1 − eⱼ)/Σⱼ(1 − eⱼ). z: min–max values of a table,
 * directions honoured, or shares given as they are; n: places, or places times years where years are pooled
 * (the panel form).
 *
 * <ul>
 *   <li>Range: e in [0, 1], w ≥ 0 with sum 1.
 *   <li>Zeros: 0·ln 0 = 0, no shift. A shift ε > 0 of all z moves the weights and is used only by
 *       {@link #shifted}.
 *   <li>A constant criterion, or one of zeros: e = 1, w = 0. All constant: equal weights, flagged.
 *   <li>Fewer than two places: too few data (ln 1 = 0). Negative shares, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: per column the sums of z and z ln z, since e = (ln Σz − Σz ln z/Σz)/ln n; O(n) per criterion,
 * one array of n.
 *
 * <p>Source: Shannon, C. (1948), A mathematical theory of communication; Zeleny, M. (1982), Multiple Criteria
 * Decision Making, on entropy weights.
 *
 * <pre>{@code
 * EntropyWeights.ofShares(DoubleMatrix.of(3, 2, 1, 1, 1, 2, 1, 3)).weights();  // [0, 1]
 * EntropyWeights.of(table).entropies();
 * }</pre>
 *
 * @param entropies e, one for each criterion
 * @param weights w, which sum to one
 * @param equalForWant whether no criterion told places apart, so that weights were set equal
 */
public record EntropyWeights(ImmutableDoubleArray entropies, ImmutableDoubleArray weights, boolean equalForWant)
        implements Serializable {
    private static final int BLOCK = 1024;

    /**
     * Weights from the min–max values of a table.
     *
     * @param table at least two places
     * @return entropies and weights
     * @throws UndefinedException if there are fewer than two places
     */
    public static EntropyWeights of(EvaluationTable table) {
        return ofTable(table, 0);
    }

    /**
     * Weights from min–max values that are shifted first.
     *
     * @param table at least two places
     * @param shift ε added to every value, above 0; 1e-4 to 0.01 in practice
     * @return entropies and weights
     * @throws IllegalArgumentException if the shift is not above zero
     * @throws UndefinedException if there are fewer than two places
     */
    public static EntropyWeights shifted(EvaluationTable table, double shift) {
        return ofTable(table, Checks.positive(shift, "shift"));
    }

    /**
     * Weights from numbers that are taken as shares without normalization.
     *
     * @param values places by criteria, ≥ 0
     * @return entropies and weights
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there are fewer than two places
     */
    public static EntropyWeights ofShares(DoubleMatrix values) {
        needTwo(values.rows());
        double[] entropies = new double[values.columns()];
        for (int j = 0; j < entropies.length; j++) {
            double[] column = values.column(j);
            Checks.nonNegative(column, "column " + j + " of values");
            double[] range = Columns.range(column);
            if (range[0] == range[1]) {
                entropies[j] = 1;
                continue;
            }
            double[] balanced = Scale.balanced(column);
            double[] sums = new double[2];
            double[] logs = new double[Math.min(balanced.length, BLOCK)];
            for (int from = 0; from < balanced.length; from += BLOCK) {
                add(balanced, from, Math.min(balanced.length - from, BLOCK), logs, sums);
            }
            entropies[j] = entropy(sums, balanced.length);
        }
        return of(entropies);
    }

    /**
     * Weights from numbers that are taken as shares without normalization, from arrays.
     *
     * @param values places by criteria, ≥ 0
     * @return entropies and weights
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there are fewer than two places
     */
    public static EntropyWeights ofShares(double[][] values) {
        Objects.requireNonNull(values, "values");
        Checks.rectangular(values, "values");
        return ofShares(DoubleMatrix.of(values));
    }

    private static EntropyWeights ofTable(EvaluationTable table, double shift) {
        int n = table.size();
        needTwo(n);
        double[][] columns = table.columns();
        double[] entropies = new double[columns.length];
        Chunks.run("criteria", columns.length, table.isParallel(), j -> {
            double[] range = Columns.range(columns[j]);
            if (range[0] == range[1]) {
                entropies[j] = 1;
                return;
            }
            Affine map = Affine.minMax(table.criteria().get(j), range, ConstantColumn.ZERO);
            double[] z = new double[Math.min(n, BLOCK)];
            double[] logs = new double[z.length];
            double[] sums = new double[2];
            for (int from = 0; from < n; from += BLOCK) {
                int to = Math.min(n, from + BLOCK);
                map.apply(columns[j], z, from, to);
                for (int i = 0; i < to - from; i++) {
                    z[i] += shift;
                }
                add(z, 0, to - from, logs, sums);
            }
            entropies[j] = entropy(sums, n);
        });
        return of(entropies);
    }

    /** Adds Σz and Σz·ln z of the n numbers from the given one on, in two lanes. */
    private static void add(double[] z, int from, int n, double[] logs, double[] sums) {
        Elementary.log(z, from, logs, 0, n);
        double sum = 0;
        double sum1 = 0;
        double entropy = 0;
        double entropy1 = 0;
        int i = 0;
        for (; i + 1 < n; i += 2) {
            double a = z[from + i];
            double b = z[from + i + 1];
            sum += a;
            sum1 += b;
            entropy += a == 0 ? 0 : a * logs[i];
            entropy1 += b == 0 ? 0 : b * logs[i + 1];
        }
        if (i < n) {
            double a = z[from + i];
            sum += a;
            entropy += a == 0 ? 0 : a * logs[i];
        }
        sums[0] += sum + sum1;
        sums[1] += entropy + entropy1;
    }

    private static double entropy(double[] sums, int n) {
        if (sums[0] == 0) {
            return 1;
        }
        return Range.finite(
                Math.max(0, Math.min(1, (Math.log(sums[0]) - sums[1] / sums[0]) / Math.log(n))), "an entropy");
    }

    private static void needTwo(int n) {
        if (n < 2) {
            throw UndefinedException.insufficient("places", 2, n);
        }
    }

    private static EntropyWeights of(double[] entropies) {
        double[] spread = new double[entropies.length];
        boolean none = true;
        for (int j = 0; j < spread.length; j++) {
            spread[j] = 1 - entropies[j];
            none &= spread[j] == 0;
        }
        if (none) {
            Arrays.fill(spread, 1);
        }
        return new EntropyWeights(
                ImmutableDoubleArray.copyOf(entropies), ImmutableDoubleArray.copyOf(Columns.shares(spread)), none);
    }

    /** The weights, then the entropies. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "EntropyWeights[%s%s, e = %s]", weights, equalForWant ? " (all constant)" : "", entropies);
    }
}
