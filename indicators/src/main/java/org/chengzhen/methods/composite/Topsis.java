package org.chengzhen.methods.composite;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * TOPSIS: places ranked by nearness to the ideal and distance from the anti-ideal.
 *
 * <p>rᵢⱼ = xᵢⱼ/√Σᵢx²ᵢⱼ, vᵢⱼ = wⱼrᵢⱼ; v⁺ⱼ, v⁻ⱼ the best and the worst value of each column (costs are not
 * inverted first); Dᵢ± = √Σⱼ(vᵢⱼ − vⱼ±)²; C = D⁻/(D⁺ + D⁻). The min–max variant takes r from (x − min)/(max − min).
 * For targets and intervals x is the distance from the best value, a cost.
 *
 * <ul>
 *   <li>Range C in [0, 1]: 1 for the ideal, 0 for the anti-ideal; a dominated place never ranks higher.
 *   <li>A constant criterion, or one of zeros, adds nothing. All places identical (one place, say): D⁺ + D⁻ = 0,
 *       undefined.
 *   <li>The two normalizations give different numbers and may give different ranks: the name says which.
 *   <li>Weights that are negative or do not sum to one are refused. Ties share a rank.
 * </ul>
 *
 * <p>Algorithm: one pass for norms and bounds, one over blocks of places for the distances; O(nm), two arrays of
 * n.
 *
 * <p>Source: Hwang, C.-L. and Yoon, K. (1981), Multiple Attribute Decision Making.
 *
 * <pre>{@code
 * Topsis.vector(table, new double[] {0.3, 0.4, 0.3}).closeness();  // [0.5037, 0.6581, 0.7482, 0.3340]
 * Topsis.minMax(table, new double[] {0.3, 0.4, 0.3}).closeness();  // [0.4853, 0.6484, 0.7768, 0.3630]
 * }</pre>
 */
public final class Topsis implements Evaluation, Serializable {
    private static final long serialVersionUID = 1L;

    private static final int BLOCK = 2048;

    private final EvaluationTable table;
    private final double[] factors;
    private final double[] worst;
    private final ImmutableDoubleArray toIdeal;
    private final ImmutableDoubleArray toAntiIdeal;
    private final ImmutableDoubleArray closeness;

    private Topsis(EvaluationTable table, double[] factors, double[] worst, double[] plus, double[] minus) {
        this.table = table;
        this.factors = factors;
        this.worst = worst;
        this.toIdeal = ImmutableDoubleArray.copyOf(plus);
        this.toAntiIdeal = ImmutableDoubleArray.copyOf(minus);
        double[] c = new double[plus.length];
        for (int i = 0; i < c.length; i++) {
            double sum = plus[i] + minus[i];
            if (sum == 0) {
                throw UndefinedException.undefined("all " + c.length + " places are identical: D+ + D- is zero");
            }
            c[i] = minus[i] / sum;
        }
        this.closeness = ImmutableDoubleArray.copyOf(c);
    }

    /**
     * TOPSIS with vector normalization, the original.
     *
     * @param table the places
     * @param weights one for each criterion, with sum 1
     * @return distances and closeness
     * @throws IllegalArgumentException if weights are too few, negative, or do not sum to one
     * @throws UndefinedException if all places are identical
     */
    public static Topsis vector(EvaluationTable table, double[] weights) {
        return of(table, weights, true);
    }

    /**
     * TOPSIS with min–max normalization; frozen bounds of a criterion hold, the ideal stays that of the data.
     *
     * @param table the places
     * @param weights one for each criterion, with sum 1
     * @return distances and closeness
     * @throws IllegalArgumentException if weights are too few, negative, or do not sum to one
     * @throws UndefinedException if all places are identical
     */
    public static Topsis minMax(EvaluationTable table, double[] weights) {
        return of(table, weights, false);
    }

    private static Topsis of(EvaluationTable table, double[] weights, boolean vector) {
        double[] w = Columns.weights(weights, table.criteria().size());
        int n = table.size();
        int m = w.length;
        double[][] x = new double[m][];
        double[] factors = new double[m];
        double[] best = new double[m];
        double[] worst = new double[m];
        Chunks.run(m, table.isParallel(), j -> {
            Criterion criterion = table.criteria().get(j);
            x[j] = Normalization.toSize(criterion, table.columns()[j]);
            double[] range = Columns.range(x[j]);
            factors[j] = w[j] == 0 || range[0] == range[1]
                    ? 0
                    : w[j] * (vector ? reciprocalNorm(x[j], range) : reciprocalWidth(criterion, range));
            boolean more = criterion.direction() == Direction.BENEFIT;
            best[j] = range[more ? 1 : 0] * factors[j];
            worst[j] = range[more ? 0 : 1] * factors[j];
        });
        double[] plus = new double[n];
        double[] minus = new double[n];
        Chunks.run((n + BLOCK - 1) / BLOCK, table.isParallel(), c -> {
            int from = c * BLOCK;
            int to = Math.min(n, from + BLOCK);
            double[] p = new double[to - from];
            double[] q = new double[to - from];
            for (int j = 0; j < m; j++) {
                if (factors[j] != 0) {
                    addSquares(x[j], from, factors[j], best[j], p);
                    addSquares(x[j], from, factors[j], worst[j], q);
                }
            }
            for (int i = from; i < to; i++) {
                plus[i] = Math.sqrt(p[i - from]);
                minus[i] = Math.sqrt(q[i - from]);
            }
        });
        return new Topsis(table, factors, worst, plus, minus);
    }

    private static void addSquares(double[] x, int from, double factor, double reference, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            double d = x[from + i] * factor - reference;
            sums[i] += d * d;
        }
    }

    /** 1/√Σx²; the largest magnitude is taken out where squares could leave the range of doubles. */
    private static double reciprocalNorm(double[] x, double[] range) {
        double largest = Math.max(Math.abs(range[0]), Math.abs(range[1]));
        int exponent = Math.getExponent(largest);
        double scale = Math.abs(exponent) < 400 ? 1 : Math.scalb(1.0, -Math.max(-1000, exponent));
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < x.length; i += 4) {
            double p = x[i] * scale;
            double q = x[i + 1] * scale;
            double r = x[i + 2] * scale;
            double s = x[i + 3] * scale;
            a += p * p;
            b += q * q;
            c += r * r;
            d += s * s;
        }
        for (; i < x.length; i++) {
            a += x[i] * scale * (x[i] * scale);
        }
        return scale / Math.sqrt(a + b + (c + d));
    }

    private static double reciprocalWidth(Criterion criterion, double[] range) {
        if (criterion.low().isEmpty()) {
            return 1 / (range[1] - range[0]);
        }
        double low = criterion.low().getAsDouble();
        double high = criterion.high().getAsDouble();
        return 1
                / (criterion.hasBestValue()
                        ? Math.max(criterion.deviation(low), criterion.deviation(high))
                        : high - low);
    }

    @Override
    public ImmutableList<String> places() {
        return table.places();
    }

    /**
     * The closeness, which is the score.
     *
     * @return C, one for each place
     */
    @Override
    public ImmutableDoubleArray scores() {
        return closeness;
    }

    /**
     * The distances from the ideal.
     *
     * @return D⁺, one for each place
     */
    public ImmutableDoubleArray toIdeal() {
        return toIdeal;
    }

    /**
     * The distances from the anti-ideal.
     *
     * @return D⁻, one for each place
     */
    public ImmutableDoubleArray toAntiIdeal() {
        return toAntiIdeal;
    }

    /**
     * The relative closeness to the ideal.
     *
     * @return C in [0, 1], one for each place
     */
    public ImmutableDoubleArray closeness() {
        return closeness;
    }

    /**
     * The parts are C·(vᵢⱼ − v⁻ⱼ)²/(D⁻)², since squared distances add up; they add up to the closeness.
     */
    @Override
    public Contributions explain(int place) {
        double c = closeness.get(place);
        double minus = toAntiIdeal.get(place);
        double[] parts = new double[factors.length];
        for (int j = 0; j < parts.length && minus > 0; j++) {
            Criterion criterion = table.criteria().get(j);
            double x = table.value(place, j);
            double size = criterion.hasBestValue() ? criterion.deviation(x) : x;
            double ratio = (size * factors[j] - worst[j]) / minus;
            parts[j] = c * ratio * ratio;
        }
        return Contributions.of(table, place, "closeness", c, parts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Topsis that
                && table.equals(that.table)
                && Arrays.equals(factors, that.factors)
                && Arrays.equals(worst, that.worst)
                && toIdeal.equals(that.toIdeal)
                && toAntiIdeal.equals(that.toAntiIdeal)
                && closeness.equals(that.closeness);
    }

    @Override
    public int hashCode() {
        return Objects.hash(table, Arrays.hashCode(factors), Arrays.hashCode(worst), toIdeal, toAntiIdeal, closeness);
    }

    /** The best place and the number of places. */
    @Override
    public String toString() {
        return "Topsis[" + closeness.length() + " places, best " + best() + "]";
    }
}
