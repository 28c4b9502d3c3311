package org.chengzhen.methods.inequality;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * The Lorenz curve: the share of the value that the poorest share of the population has.
 *
 * <p>Points (Pᵢ, Lᵢ), i = 0 … n, from (0, 0) to (1, 1): Pᵢ the share of the population, Lᵢ that of the value,
 * of the i places with the lowest values; straight between the points, which is right where people in one
 * place are equal.
 *
 * <ul>
 *   <li>Convex, at or below the diagonal; the diagonal where all are equal.
 *   <li>One place: two points. No place: too few data. Zeros are values; all zero: undefined. Negative
 *       values, NaN and infinity are refused. Ties lie on one straight line, in whatever order.
 * </ul>
 *
 * <p>Algorithm: one sort, running sums; O(n log n), two arrays of n + 1.
 *
 * <p>Source: Lorenz, M. O. (1905), Methods of measuring the concentration of wealth; asymmetry: Damgaard, C.
 * and Weiner, J. (2000), Describing inequality in plant size or fecundity, Ecology 81.
 *
 * <pre>{@code
 * LorenzCurve.of(10, 20, 20, 50).at(0.5);  // 0.3
 * LorenzCurve.of(10, 20, 20, 50).gini();   // 0.3
 * }</pre>
 */
public final class LorenzCurve implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ImmutableDoubleArray populationShares;
    private final ImmutableDoubleArray valueShares;
    private final double mean;
    private final double asymmetry;

    private LorenzCurve(double[] populationShares, double[] valueShares, double mean, double asymmetry) {
        this.populationShares = ImmutableDoubleArray.copyOf(populationShares);
        this.valueShares = ImmutableDoubleArray.copyOf(valueShares);
        this.mean = mean;
        this.asymmetry = asymmetry;
    }

    /**
     * The curve of equally weighted values.
     *
     * @param values y, n values ≥ 0 in any one unit
     * @return n + 1 points
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or all are zero
     */
    public static LorenzCurve of(double... values) {
        return of(Distribution.of(values));
    }

    /**
     * The curve of values per unit of weight.
     *
     * @param values y, n values ≥ 0, as income per head
     * @param weights w, n weights ≥ 0, as people
     * @return n + 1 points
     * @throws IllegalArgumentException if lengths differ, or a value or weight is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or Σw or Σwy is zero
     */
    public static LorenzCurve weighted(double[] values, double[] weights) {
        return of(Distribution.weighted(values, weights));
    }

    /**
     * The curve of amounts against populations, as of income against people or of an industry against all.
     *
     * @param amounts Y, n totals ≥ 0
     * @param populations P, n totals ≥ 0
     * @return n + 1 points
     * @throws IllegalArgumentException if lengths differ, or a total is negative, NaN or infinite
     * @throws UndefinedException if there is no place, ΣY or ΣP is zero, or an amount has no population
     */
    public static LorenzCurve ofTotals(double[] amounts, double[] populations) {
        return of(Distribution.ofTotals(amounts, populations));
    }

    private static LorenzCurve of(Distribution d) {
        int[] order = Sorts.order(d.ratios);
        double[] people = new double[order.length];
        double[] amounts = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            people[i] = d.share(order[i]);
            amounts[i] = people[i] * d.ratios[order[i]];
        }
        double[] p = ConcentrationCurve.cumulated(people);
        double[] l = ConcentrationCurve.cumulated(amounts);
        return new LorenzCurve(p, l, d.mean(), asymmetry(d, order, p, l));
    }

    /**
     * The shares of the population at the points.
     *
     * @return n + 1 shares, ascending from 0 to 1
     */
    public ImmutableDoubleArray populationShares() {
        return populationShares;
    }

    /**
     * The shares of the value at the points.
     *
     * @return n + 1 shares, ascending from 0 to 1
     */
    public ImmutableDoubleArray valueShares() {
        return valueShares;
    }

    /**
     * The generalized curve: value per head of the whole population that the poorest have.
     *
     * @return n + 1 values μLᵢ, ascending from 0 to the mean μ
     * @throws UndefinedException if μ exceeds the range of a double, as of amounts against tiny populations
     */
    public ImmutableDoubleArray generalized() {
        Range.finite(mean, "the mean");
        ImmutableDoubleArray.Builder scaled = ImmutableDoubleArray.builder(valueShares.length());
        for (int i = 0; i < valueShares.length(); i++) {
            scaled.add(mean * valueShares.get(i));
        }
        return scaled.build();
    }

    /**
     * The share of the value that the poorest have.
     *
     * @param populationShare p in [0, 1]
     * @return L(p) in [0, p]
     * @throws IllegalArgumentException if p lies outside [0, 1] or is NaN
     */
    public double at(double populationShare) {
        Checks.between(populationShare, 0, 1, "populationShare");
        return ConcentrationCurve.at(populationShare, populationShares, valueShares);
    }

    /**
     * The Gini coefficient: twice the area between diagonal and curve.
     *
     * @return G in [0, 1)
     */
    public double gini() {
        return Math.max(0, ConcentrationCurve.twiceTheArea(populationShares, valueShares));
    }

    /**
     * The asymmetry of Damgaard and Weiner: P + L at the point where the curve runs parallel to the diagonal.
     *
     * <p>Above 1 the richest make the inequality, below 1 the poorest. Where places lie exactly at the mean
     * the curve runs parallel to the diagonal for a while: the middle of that stretch. Places of one value are one
     * stretch, in whatever order and parts they are given, and a place of no weight is none.
     *
     * @return S = P(μ) + L(μ) in (0, 2)
     */
    public double asymmetry() {
        return asymmetry;
    }

    private static double asymmetry(Distribution d, int[] order, double[] p, double[] l) {
        int n = order.length;
        double poorer = 0;
        for (int from = 0; from < n; ) {
            double x = d.ratios[order[from]];
            int to = from + 1;
            while (to < n && Ties.equal(d.ratios[order[to]], x)) {
                to++;
            }
            if (p[to] > p[from] && Ties.atLeast(x, 1)) {
                // across the mean the formula interpolates by the values on both sides of it
                double part = Ties.equal(x, 1) ? 0.5 : (1 - poorer) / (x - poorer);
                return p[from] + part * (p[to] - p[from]) + l[from] + part * (l[to] - l[from]);
            }
            poorer = p[to] > p[from] ? x : poorer;
            from = to;
        }
        // the places above the mean are too few people to be seen
        return p[n] + l[n - 1];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LorenzCurve that
                && populationShares.equals(that.populationShares)
                && valueShares.equals(that.valueShares)
                && Double.compare(mean, that.mean) == 0
                && Double.compare(asymmetry, that.asymmetry) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(populationShares, valueShares, mean, asymmetry);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "LorenzCurve[%d points, Gini %.6g, poorest half %.6g]",
                populationShares.length(),
                gini(),
                at(0.5));
    }
}
