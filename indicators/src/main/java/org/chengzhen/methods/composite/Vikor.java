package org.chengzhen.methods.composite;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * VIKOR: a compromise between the good of the majority and the regret of the weakest criterion.
 *
 * <p>Terms wⱼ(f*ⱼ − fᵢⱼ)/(f*ⱼ − f⁻ⱼ) with f* the best and f⁻ the worst value; Sᵢ their sum, Rᵢ their maximum;
 * Qᵢ = v(S − S*)/(S⁻ − S*) + (1 − v)(R − R*)/(R⁻ − R*), with minima S*, R* and maxima S⁻, R⁻. Lower is better.
 *
 * <ul>
 *   <li>Range S, R, Q in [0, 1].
 *   <li>f* = f⁻: the term is 0. S* = S⁻ or R* = R⁻: that part of Q is 0; one place has Q = 0.
 *   <li>Compromise set: the best by Q alone, if its advantage Q(2) − Q(1) is at least 1/(m − 1) and it is best by
 *       S or R too; the first two if only stability fails; else all with Q − Q(1) below 1/(m − 1).
 *   <li>Weights that are negative or do not sum to one are refused. A dominated place never ranks higher.
 * </ul>
 *
 * <p>Algorithm: one pass over the columns and a sort; O(nm + n log n).
 *
 * <p>Source: Opricovic, S. and Tzeng, G.-H. (2004), Compromise solution by MCDM methods: A comparative analysis of
 * VIKOR and TOPSIS.
 *
 * <pre>{@code
 * Vikor.of(table, new double[] {0.4, 0.3, 0.3}).scores();       // Q with v = 0.5
 * Vikor.of(table, new double[] {0.4, 0.3, 0.3}).compromise();   // the places that may be chosen
 * }</pre>
 */
public final class Vikor implements Evaluation, Serializable {
    private static final long serialVersionUID = 1L;

    /** The weight of the majority against the regret in Q: Opricovic and Tzeng (2004). */
    public static final double MAJORITY_WEIGHT = 0.5;

    private final EvaluationTable table;
    private final double[][] terms;
    private final ImmutableDoubleArray group;
    private final ImmutableDoubleArray regret;
    private final ImmutableDoubleArray scores;

    private Vikor(EvaluationTable table, double[][] terms, double[] s, double[] r, double[] q) {
        this.table = table;
        this.terms = terms;
        this.group = ImmutableDoubleArray.copyOf(s);
        this.regret = ImmutableDoubleArray.copyOf(r);
        this.scores = ImmutableDoubleArray.copyOf(q);
    }

    /**
     * VIKOR with v = {@link #MAJORITY_WEIGHT}.
     *
     * @param table the places
     * @param weights one for each criterion, with sum 1
     * @return S, R and Q
     * @throws IllegalArgumentException if weights are too few, negative, or do not sum to one
     */
    public static Vikor of(EvaluationTable table, double[] weights) {
        return atMajorityWeight(table, weights, MAJORITY_WEIGHT);
    }

    /**
     * VIKOR with another weight of the majority.
     *
     * @param table the places
     * @param weights one for each criterion, with sum 1
     * @param v weight of S against R in Q, in [0, 1]
     * @return S, R and Q
     * @throws IllegalArgumentException if v is outside [0, 1], or weights do not fit or sum to one
     */
    public static Vikor atMajorityWeight(EvaluationTable table, double[] weights, double v) {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(weights, "weights");
        Checks.between(v, 0, 1, "v");
        double[] w = Columns.weights(weights, table.criteria().size());
        double[][] z = table.scaled(Scaling.MIN_MAX, ConstantColumn.ONE);
        int n = table.size();
        double[] s = new double[n];
        double[] r = new double[n];
        for (int j = 0; j < w.length; j++) {
            // f* and f⁻ are values at hand, whatever the frozen bounds
            double[] range = Columns.range(z[j]);
            double width = range[1] - range[0];
            for (int i = 0; i < n; i++) {
                double term = width == 0 ? 0 : w[j] * ((range[1] - z[j][i]) / width);
                z[j][i] = term;
                s[i] += term;
                r[i] = Math.max(r[i], term);
            }
        }
        double[] sRange = Columns.range(s);
        double[] rRange = Columns.range(r);
        double[] q = new double[n];
        for (int i = 0; i < n; i++) {
            q[i] = v * part(s[i], sRange) + (1 - v) * part(r[i], rRange);
        }
        return new Vikor(table, z, s, r, q);
    }

    private static double part(double value, double[] range) {
        return Ties.equal(range[0], range[1]) || Ties.equal(value, range[0])
                ? 0
                : (value - range[0]) / (range[1] - range[0]);
    }

    /**
     * The weighted sum of the distances from the best.
     *
     * @return S, one for each place; lower is better
     */
    public ImmutableDoubleArray groupUtility() {
        return group;
    }

    /**
     * The largest weighted distance from the best.
     *
     * @return R, one for each place; lower is better
     */
    public ImmutableDoubleArray regret() {
        return regret;
    }

    /**
     * The places that may be chosen, by the two conditions of the method.
     *
     * @return labels, the best first
     * @throws UndefinedException if there are fewer than two places
     */
    public ImmutableList<String> compromise() {
        double[] q = scores.toArray();
        int n = q.length;
        if (n < 2) {
            throw UndefinedException.insufficient("places", 2, n);
        }
        int[] order = Sorts.order(Ties.joined(q, 1));
        double advantage = 1.0 / (n - 1);
        int first = order[0];
        int chosen;
        if (!Ties.less(q[order[1]] - q[first], advantage, 1)) {
            boolean stable = Ties.equal(group.get(first), Columns.range(group.toArray())[0])
                    || Ties.equal(regret.get(first), Columns.range(regret.toArray())[0]);
            chosen = stable ? 1 : 2;
        } else {
            chosen = 2;
            while (chosen < n && Ties.less(q[order[chosen]] - q[first], advantage, 1)) {
                chosen++;
            }
        }
        ImmutableList.Builder<String> places = ImmutableList.builder();
        for (int k = 0; k < chosen; k++) {
            places.add(table.places().get(order[k]));
        }
        return places.build();
    }

    @Override
    public ImmutableList<String> places() {
        return table.places();
    }

    /**
     * The compromise index, which is the score.
     *
     * @return Q, one for each place; lower is better
     */
    @Override
    public ImmutableDoubleArray scores() {
        return scores;
    }

    /** A small Q is good. */
    @Override
    public Direction better() {
        return Direction.COST;
    }

    /** The parts are the weighted distances from the best and add up to S. */
    @Override
    public Contributions explain(int place) {
        double[] parts = new double[terms.length];
        for (int j = 0; j < parts.length; j++) {
            parts[j] = terms[j][place];
        }
        return Contributions.of(table, place, "S", group.get(place), parts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Vikor that
                && table.equals(that.table)
                && Arrays.deepEquals(terms, that.terms)
                && group.equals(that.group)
                && regret.equals(that.regret)
                && scores.equals(that.scores);
    }

    @Override
    public int hashCode() {
        return Objects.hash(table, Arrays.deepHashCode(terms), group, regret, scores);
    }

    /** The best place and the number of places. */
    @Override
    public String toString() {
        return "Vikor[" + scores.length() + " places, best " + best() + "]";
    }
}
